//! The list follows behind the acts, and nobody sees it behind: whoever reads it next sees the act, also where the
//! process that acted was gone before the list had followed.

use crate::{Made, made, whole_list};
use pln123::desk::Desk;
use pln123::desk::anchor::Anchor;
use pln123::domain::ids::Idpel;
use pln123::domain::lock::LockKind;
use pln123::domain::monitoring::Narrowing;
use pln123::domain::policy::manual::Block;
use pln123::domain::wib::Moment;
use pln123::replica::Replica;
use pln123::sample::TODAY;
use rusqlite::Connection;

fn now() -> Moment {
    Moment::at(TODAY, 11, 0, 0).expect("a moment")
}

fn desk(made: &Made, name: &str) -> Desk {
    let replica = Replica::open(&made.path).expect("opens");
    let operator = replica
        .read(|tx| tx.accounts())
        .expect("accounts")
        .into_iter()
        .find(|account| account.operator.name.as_str() == name)
        .expect("an account")
        .operator;
    Desk::new(replica, operator, Anchor::none())
}

/// A customer of budi's unit without a lock, with a meter to lose.
fn open_customer(made: &Made) -> Idpel {
    let conn = Connection::open(&made.path).expect("opens");
    let sql = "SELECT idpel FROM customer JOIN operator ON operator.unit = customer.unit AND operator.name = 'budi'
        WHERE prepaid AND meter_no IS NOT NULL AND idpel NOT IN (SELECT idpel FROM lock)";
    let number = conn.query_row(sql, [], |row| row.get(0)).expect("one");
    Idpel::from_number(number).expect("an IDPEL")
}

fn block(desk: &mut Desk, idpel: Idpel) {
    let wish = Block {
        lock: LockKind::Meter,
        reported_on: Some(TODAY),
        note: "METER HILANG".into(),
    };
    desk.block(idpel, &wish, now()).expect("blocked");
}

fn listed(desk: &mut Desk) -> Vec<Idpel> {
    let wanted = whole_list();
    let page = desk.blocked(&wanted, now()).expect("a page");
    page.into_iter().map(|row| row.idpel).collect()
}

fn is_behind(made: &Made) -> bool {
    let replica = Replica::open(&made.path).expect("opens");
    replica.read(|tx| tx.list_is_behind()).expect("looked")
}

#[test]
fn whoever_reads_next_sees_the_act() {
    let made = made(400, 3);
    let idpel = open_customer(&made);
    let mut supervisor = desk(&made, "sari");
    assert!(!listed(&mut supervisor).contains(&idpel));
    // The connection that acted is gone before the list has followed.
    let mut unit_user = desk(&made, "budi");
    block(&mut unit_user, idpel);
    drop(unit_user);
    assert!(is_behind(&made));
    let summary = supervisor
        .summary(&Narrowing::default(), now())
        .expect("a summary");
    let listed = listed(&mut supervisor);
    assert!(listed.contains(&idpel));
    assert_eq!(summary.all.count, listed.len() as u64);
    assert!(!is_behind(&made));
}

#[test]
fn the_list_follows_when_told() {
    let made = made(400, 3);
    let mut unit_user = desk(&made, "budi");
    block(&mut unit_user, open_customer(&made));
    assert!(is_behind(&made));
    unit_user.follow_up().expect("follows");
    assert!(!is_behind(&made));
    let broken = unit_user.replica().read(|tx| tx.broken_promises());
    assert_eq!(broken.expect("looked"), Vec::<&str>::new());
}
