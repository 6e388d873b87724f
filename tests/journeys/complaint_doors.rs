//! Who may read the log and its figures, and whose calls stay in it.

use crate::made::office;
use crate::sitting::Office;
use pln123::desk::anchor::Anchor;
use pln123::desk::{Desk, Failure};
use pln123::domain::complaint_log::Narrowing;
use pln123::domain::ids::{UnitCode, UserName};
use pln123::domain::listing::From;
use pln123::domain::policy::Refusal;
use pln123::replica::Replica;

fn desk(office: &Office, name: &str) -> Desk {
    let replica = Replica::open(&office.db()).expect("opens");
    let name = UserName::parse(name).unwrap();
    let account = replica.read(|tx| tx.account(&name)).expect("read");
    Desk::new(
        replica,
        account.expect("an account").operator,
        Anchor::none(),
    )
}

#[test]
fn the_log_is_for_csos_and_the_supervisor_the_figures_for_the_supervisor_and_the_own_unit() {
    let (office, all) = office(60);
    let theirs = |unit: &str| Narrowing {
        unit: Some(UnitCode::parse(unit).unwrap()),
        ..Narrowing::default()
    };
    let none = Narrowing::default();
    let unit = UnitCode::parse("77110").unwrap();
    for (name, reads, figures) in [
        ("rina", Some(61), None),
        ("sari", Some(61), Some(61)),
        (
            "budi",
            None,
            Some(all.iter().filter(|call| call.unit == unit).count()),
        ),
        ("admin", None, None),
    ] {
        let desk = desk(&office, name);
        assert_eq!(desk.count_complaints(&none).ok(), reads, "{name}");
        let page = desk.complaints(&none, &From::Start, 5);
        assert_eq!(page.is_ok(), reads.is_some(), "{name}");
        let units = desk.complaint_names().map(|names| names.units.len());
        let shown = if name == "budi" {
            Some(1)
        } else {
            reads.map(|_| 14)
        };
        assert_eq!(units.ok(), shown, "{name}");
        let told = desk.figures(&none);
        assert_eq!(
            told.as_ref().ok().map(|told| told.calls()),
            figures.map(|count| count as u64)
        );
        let refused = matches!(told, Err(Failure::Refused(Refusal::Role { .. })));
        assert_eq!(refused, figures.is_none(), "{name}");
    }
    let budi = desk(&office, "budi");
    let own = budi.figures(&theirs("77110")).expect("the own unit's");
    assert_eq!(own, budi.figures(&none).expect("the same"));
    let other = budi.figures(&theirs("77120"));
    assert!(matches!(
        other,
        Err(Failure::Refused(Refusal::OtherUnit { .. }))
    ));
}

#[test]
fn a_shut_accounts_calls_stay_in_the_log_under_its_name() {
    let office = Office::new();
    let rina = UserName::parse("rina").unwrap();
    let mut replica = Replica::open(&office.db()).expect("opens");
    replica
        .write(|tx| tx.put_disabled(&rina, true))
        .expect("shut");
    let sari = desk(&office, "sari");
    let own = Narrowing {
        by: Some(rina.clone()),
        ..Narrowing::default()
    };
    assert!(sari.complaint_names().expect("names").csos.contains(&rina));
    assert_eq!(sari.figures(&own).expect("figures").calls(), 1);
    let nobody = Narrowing {
        by: UserName::parse("nobody"),
        ..Narrowing::default()
    };
    assert!(matches!(sari.figures(&nobody), Err(Failure::NoAccount)));
}
