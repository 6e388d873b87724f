//! The log of complaints against a slow reading of the same calls: pages by key, counts and figures under each filter.

use crate::made::{complaint, office};
use crate::sitting::{Office, at};
use pln123::domain::complaint::{Complaint, ComplaintStatus, End};
use pln123::domain::complaint_log::{Cursor, Narrowing, StepOf};
use pln123::domain::ids::{Idpel, UnitCode, UserName};
use pln123::domain::listing::From;
use pln123::domain::script::ScriptId;
use pln123::domain::wib::parse_day;
use pln123::replica::Replica;

fn is_repeat(call: &Complaint, all: &[Complaint]) -> bool {
    all.iter().any(|other| {
        let days = (call.saved_at.day() - other.saved_at.day()).num_days();
        let before = (other.saved_at, &other.id) < (call.saved_at, &call.id);
        other.idpel == call.idpel && before && days <= 7
    })
}

/// A filter, and what it lets through.
type Sieve = (Narrowing, Box<dyn Fn(&Complaint) -> bool>);

fn sieves() -> Vec<Sieve> {
    let none = Narrowing::default;
    let idpel = Idpel::parse("771100000008").unwrap();
    let unit = UnitCode::parse("77110").unwrap();
    let day = |text| parse_day(text);
    let on = move |call: &Complaint| call.saved_at.day();
    vec![
        (none(), Box::new(|_| true)),
        (
            Narrowing {
                idpel: Some(idpel),
                ..none()
            },
            Box::new(move |call| call.idpel == idpel),
        ),
        (
            Narrowing {
                digits: "0005".to_owned(),
                ..none()
            },
            Box::new(|call| call.idpel.to_string().contains("0005")),
        ),
        (
            Narrowing {
                unit: Some(unit),
                dispute: true,
                ..none()
            },
            Box::new(move |call| call.unit == unit && call.closing.dispute),
        ),
        (
            Narrowing {
                by: UserName::parse("dewi"),
                ..none()
            },
            Box::new(|call| call.by.as_str() == "dewi"),
        ),
        (
            Narrowing {
                script: Some(ScriptId::B),
                end: Some(End::Dropped),
                ..none()
            },
            Box::new(|call| call.script == ScriptId::B && call.closing.end == End::Dropped),
        ),
        (
            Narrowing {
                status: Some(ComplaintStatus::Open),
                ..none()
            },
            Box::new(|call| call.closing.status == ComplaintStatus::Open),
        ),
        (
            Narrowing {
                since: day("2019-09-01"),
                until: day("2019-09-30"),
                ..none()
            },
            Box::new(move |call| (day("2019-09-01")..=day("2019-09-30")).contains(&Some(on(call)))),
        ),
        (
            Narrowing {
                back: Some(StepOf {
                    script: ScriptId::B,
                    step: "confirm".to_owned(),
                }),
                ..none()
            },
            Box::new(|call| call.script == ScriptId::B && !call.backs.is_empty()),
        ),
        (
            Narrowing {
                objection: Some("already_paid".to_owned()),
                ..none()
            },
            Box::new(|call| !call.raised.is_empty()),
        ),
        (
            Narrowing {
                since: day("2030-01-01"),
                ..none()
            },
            Box::new(|_| false),
        ),
    ]
}

#[test]
fn every_filter_gives_the_same_rows_page_by_page_from_either_end_and_the_same_count() {
    let (office, all) = office(230);
    assert_eq!(all.len(), 231);
    let replica = Replica::open(&office.db()).expect("opens");
    for (narrowing, lets) in sieves() {
        for repeat in [false, true] {
            let narrowing = Narrowing {
                repeat,
                ..narrowing.clone()
            };
            let mut expected: Vec<&Complaint> = all
                .iter()
                .filter(|call| lets(call) && (!repeat || is_repeat(call, &all)))
                .collect();
            expected.sort_by_key(|call| std::cmp::Reverse((call.saved_at, call.id.clone())));
            let page = |from: &From<Cursor>| {
                let page = replica.read(|tx| tx.complaints(&narrowing, from, 7));
                page.expect("a page")
            };
            let (mut down, mut up) = (Vec::new(), Vec::new());
            let mut from = From::Start;
            loop {
                let rows = page(&from);
                let Some(last) = rows.last() else { break };
                from = From::After(last.cursor());
                down.extend(rows);
            }
            from = From::End;
            loop {
                let rows = page(&from);
                let Some(first) = rows.first() else { break };
                from = From::Before(first.cursor());
                up.splice(0..0, rows);
            }
            assert_eq!(down.iter().collect::<Vec<_>>(), expected, "{narrowing:?}");
            assert_eq!(up, down, "{narrowing:?}");
            let (count, figures) = replica
                .read(|tx| {
                    let count = tx.count_complaints(&narrowing)?;
                    Ok::<_, pln123::replica::Fault>((count, tx.figures(&narrowing)?))
                })
                .expect("counted");
            assert_eq!(count, expected.len() as u64, "{narrowing:?}");
            assert_eq!(figures.calls(), count);
            let again = expected.iter().filter(|call| is_repeat(call, &all)).count();
            assert_eq!(figures.repeats, again as u64, "{narrowing:?}");
            let open = expected
                .iter()
                .filter(|call| call.closing.status == ComplaintStatus::Open);
            assert_eq!(figures.by_status()[1].count, open.count() as u64);
            let backs = expected
                .iter()
                .filter(|call| !call.backs.is_empty())
                .count();
            let told = figures.backs().iter().map(|back| back.count).sum::<u64>();
            assert_eq!(told, backs as u64);
            let mut took: Vec<i64> = expected
                .iter()
                .map(|call| call.closing.handling_seconds)
                .filter(|seconds| *seconds > 0)
                .collect();
            took.sort_unstable();
            let median = took.get(took.len().div_ceil(2).saturating_sub(1)).copied();
            assert_eq!(figures.handling.median(), median, "{narrowing:?}");
        }
    }
}

/// Calls of one customer on days counted from 1 October, the last of them the one asked about.
#[track_caller]
fn repeats(moments: &[&str]) -> u64 {
    let office = Office::new();
    let mut replica = Replica::open(&office.db()).expect("opens");
    let idpel = Idpel::parse("771100000001").unwrap();
    let log = moments
        .iter()
        .enumerate()
        .map(|(number, moment)| Complaint {
            idpel,
            saved_at: at(moment),
            ..complaint(number)
        });
    let log: Vec<Complaint> = log.collect();
    replica
        .write(|tx| log.iter().try_for_each(|call| tx.log_complaint(call)))
        .expect("logged");
    let own = Narrowing {
        idpel: Some(idpel),
        ..Narrowing::default()
    };
    replica
        .read(|tx| tx.figures(&own))
        .expect("figures")
        .repeats
}

#[test]
fn a_call_seven_days_after_another_is_a_repeat_and_eight_days_after_is_not() {
    for (moments, expected) in [
        (vec!["2019-10-01 09:00"], 0),
        (vec!["2019-10-01 09:00", "2019-10-01 09:00"], 1),
        (vec!["2019-10-01 00:00", "2019-10-08 23:59"], 1),
        (vec!["2019-10-01 23:59", "2019-10-09 00:00"], 0),
        (
            vec!["2019-10-01 09:00", "2019-10-08 09:00", "2019-10-15 09:00"],
            2,
        ),
        (
            vec!["2019-10-01 09:00", "2019-10-20 09:00", "2019-10-21 09:00"],
            1,
        ),
        // The day is WIB's: 17:30 UTC on the 30th is the 1st.
        (vec!["2019-09-30T17:30:00+00:00", "2019-10-08 12:00"], 1),
    ] {
        assert_eq!(repeats(&moments), expected, "{moments:?}");
    }
}
