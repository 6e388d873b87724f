//! One and many, deliveries and verdicts in words.

use crate::fixture::{at, user};
use pln123::domain::crosscheck::Mismatch;
use pln123::domain::ids::Idpel;
use pln123::locale::Lang::{En, Id};
use pln123::locale::{calls, counts, labels};
use pln123::replica::outbox::Outgoing;

#[test]
fn in_english_one_and_many_are_told_apart() {
    assert_eq!(counts::customers(En, 1), "1 customer");
    assert_eq!(counts::customers(En, 0), "0 customers");
    assert_eq!(counts::customers(En, 1_125_000), "1,125,000 customers");
    assert_eq!(counts::calls(En, 1), "1 call");
    assert_eq!(counts::calls(En, 21), "21 calls");
    assert_eq!(counts::complaints(En, 1), "1 complaint");
    assert_eq!(counts::complaints(En, 2), "2 complaints");
    assert_eq!(counts::rows(En, 1), "1 row");
    assert_eq!(counts::rows(En, 11), "11 rows");
    assert_eq!(counts::steps(En, 1), "1 step");
    assert_eq!(counts::steps(En, 101), "101 steps");
    assert_eq!(counts::customers(Id, 1), "1 pelanggan");
    assert_eq!(counts::customers(Id, 1_125), "1.125 pelanggan");
    assert_eq!(counts::complaints(Id, 2), "2 keluhan");
}

#[test]
fn a_delivery_is_told_in_words_and_destinations_equally_far_together() {
    let to = |destination: &str, state: &str| Outgoing {
        id: "0190".to_owned(),
        destination: destination.to_owned(),
        idpel: Idpel::parse("771100000042").unwrap(),
        operator: user("budi"),
        state: state.to_owned(),
        tries: 0,
        created_at: at("2019-10-25 10:40"),
    };
    let both = [to("apkt", "ready"), to("crm", "ready")];
    assert_eq!(calls::deliveries(Id, &both), "APKT, CRM: menunggu dikirim");
    assert_eq!(
        calls::deliveries(En, &both),
        "APKT, CRM: waiting to be sent"
    );
    let apart = [to("apkt", "done"), to("crm", "refused")];
    assert_eq!(
        calls::deliveries(Id, &apart),
        "APKT: selesai · CRM: ditolak"
    );
    assert_eq!(calls::deliveries(En, &[]), "");
    for state in [
        "ready",
        "sent",
        "applied",
        "done",
        "none",
        "refused",
        "quarantined",
        "withdrawn",
    ] {
        let told = calls::sent(Id, &to("apkt", state));
        assert!(!told.contains(state), "{told}");
    }
}

#[test]
fn the_verdict_of_the_cross_check_is_in_the_users_language() {
    assert_eq!(labels::crosscheck(En, &[]), "AGREES");
    assert!(labels::crosscheck(En, &[Mismatch::PaidNotLifted]).starts_with("DISAGREES: "));
}
