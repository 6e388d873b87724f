//! The customers of a sample against the rules.

use crate::quickly_made;
use pln123::domain::answer::{Answer, is_on_worklist};
use pln123::domain::customer::Service;
use pln123::domain::facts::Facts;
use pln123::domain::policy::Verdict;
use pln123::replica::sweep::Heard;
use pln123::replica::{Fault, Replica};
use pln123::sample::{SITUATIONS, TODAY, World, clock};
use std::collections::{BTreeMap, BTreeSet};

fn with_sample<T>(customers: u32, ask: impl FnOnce(&Replica) -> T) -> T {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("sample.db");
    quickly_made(&path, customers, 5);
    ask(&Replica::open(&path).expect("opens"))
}

fn facts(replica: &Replica, idpel: &str) -> Facts {
    let id = pln123::domain::ids::Idpel::parse(idpel).expect("an IDPEL");
    replica
        .read(|tx| tx.facts(id))
        .expect("read")
        .unwrap_or_else(|| panic!("{idpel} is not in the file"))
}

#[test]
fn each_situation_has_the_label_it_is_listed_with() {
    with_sample(0, |replica| {
        for situation in SITUATIONS {
            let facts = facts(replica, situation.idpel);
            let answer = Answer::of(&facts, clock());
            assert_eq!(answer.status.label(), situation.label, "{}", situation.code);
            assert_eq!(facts.customer.name, situation.name, "{}", situation.code);
        }
    });
}

#[test]
fn the_sweep_of_today_turns_the_listed_customers_and_no_other() {
    with_sample(20_000, |replica| {
        let mut turned = BTreeMap::new();
        replica
            .read(|tx| {
                tx.decide_sweep(TODAY, |heard| {
                    let Heard::Turned(turn) = heard else {
                        return Ok::<_, Fault>(());
                    };
                    let verdict = if turn.set {
                        Verdict::Set
                    } else {
                        Verdict::Lift
                    };
                    turned.insert(turn.idpel.to_string(), verdict);
                    Ok(())
                })
            })
            .expect("decided");
        let listed: BTreeMap<String, Verdict> = SITUATIONS
            .iter()
            .filter(|situation| situation.sweep != Verdict::Leave)
            .map(|situation| (situation.idpel.to_owned(), situation.sweep))
            .collect();
        let differs: Vec<_> = turned
            .iter()
            .filter(|(idpel, v)| listed.get(*idpel) != Some(v))
            .collect();
        assert!(differs.is_empty(), "{differs:?}");
        assert_eq!(turned, listed);
    });
}

#[test]
fn the_worklist_holds_the_old_debts_without_a_lock() {
    with_sample(0, |replica| {
        let on: BTreeSet<&str> = SITUATIONS
            .iter()
            .filter(|situation| is_on_worklist(&facts(replica, situation.idpel), TODAY))
            .map(|situation| situation.code)
            .collect();
        assert_eq!(
            on,
            BTreeSet::from(["dispensation_ended_old", "old_not_blocked"])
        );
    });
}

#[test]
fn every_number_is_under_code_77_and_none_is_given_twice() {
    let mut last = 0;
    let (mut meters, mut registers, mut agendas, mut payments) = (
        BTreeSet::new(),
        BTreeSet::new(),
        BTreeSet::new(),
        BTreeSet::new(),
    );
    for household in World::new(20_000, 5).households() {
        let customer = &household.customer;
        assert!(
            customer.idpel.number() > last,
            "{} out of order",
            customer.idpel
        );
        last = customer.idpel.number();
        assert!(
            customer.idpel.to_string().starts_with("77"),
            "{}",
            customer.idpel
        );
        assert_eq!(customer.unit.region(), 77);
        if let Some(meter) = customer.meter_no {
            assert!(
                meter.check_digit_fits() && meters.insert(meter),
                "meter {meter}"
            );
        }
        assert_eq!(
            customer.meter_no.is_some(),
            customer.service == Service::Prepaid
        );
        for agenda in household.agendas {
            assert_eq!(agenda.agenda_no.as_str().len(), 18);
            assert!(agendas.insert(agenda.agenda_no));
        }
        for receivable in household.receivables {
            assert_eq!(receivable.register_no.as_str().len(), 13);
            assert!(registers.insert(receivable.register_no));
        }
        for payment in household.payments {
            assert!(payments.insert(payment.id));
        }
    }
    assert!(registers.len() > 2000);
}

#[test]
fn about_eight_in_a_hundred_owe_and_about_two_are_blocked() {
    with_sample(50_000, |replica| {
        let (mut owing, mut blocked, mut worklist) = (0, 0, 0);
        for household in World::new(50_000, 5).households() {
            owing += u32::from(!household.receivables.is_empty());
            if household.receivables.is_empty() && household.events.is_empty() {
                continue;
            }
            let facts = facts(replica, &household.customer.idpel.to_string());
            blocked += u32::from(facts.is_blocked());
            worklist += u32::from(is_on_worklist(&facts, TODAY));
        }
        // 8 % and 2 %, four standard deviations to either side.
        assert!((3_760..4_290).contains(&owing), "{owing} of 50,000 owe");
        assert!(
            (880..1_140).contains(&blocked),
            "{blocked} of 50,000 are blocked"
        );
        assert!((150..750).contains(&worklist), "{worklist} on the worklist");
    });
}

#[test]
fn every_situation_stands_at_its_own_number_in_order() {
    for pair in SITUATIONS.windows(2) {
        assert!(
            pair[0].idpel < pair[1].idpel,
            "{} before {}",
            pair[0].code,
            pair[1].code
        );
    }
    let codes: BTreeSet<&str> = SITUATIONS.iter().map(|situation| situation.code).collect();
    assert_eq!(codes.len(), SITUATIONS.len());
}
