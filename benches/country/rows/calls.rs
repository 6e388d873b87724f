//! The figures of a month's calls, beside a look at every whole record.

use crate::all_blocked;
use crate::figure::{Figure, Goal};
use crate::measure::{in_turns, spent_on};
use crate::place::Place;
use pln123::domain::call::Raised;
use pln123::domain::complaint::{Closing, Complaint, ComplaintStatus, End};
use pln123::domain::complaint_log::Narrowing;
use pln123::domain::ids::UserName;
use pln123::domain::listing::From;
use pln123::domain::monitoring::{Order, Wanted};
use pln123::domain::script::ScriptId;
use pln123::domain::wib::{Day, Moment, plus_days};
use pln123::replica::Replica;

const CALLS: u32 = 300_000;
const CALLERS: u64 = 50_000;

pub(crate) fn figures(place: &Place) -> Vec<Figure> {
    let path = place.scratch().join("calls.db");
    all_blocked::make(&path, CALLERS);
    let mut replica = Replica::open(&path).unwrap();
    log(&mut replica, place.day);
    let month = Narrowing {
        since: Some(plus_days(place.day, -31)),
        until: Some(place.day),
        ..Narrowing::default()
    };
    let filtered = Narrowing {
        dispute: true,
        repeat: true,
        ..month.clone()
    };
    let mut whole = |_| {
        spent_on(|| {
            let mut count = 0_u32;
            replica
                .read(|tx| {
                    tx.each_complaint(&month, &From::Start, |_| {
                        count += 1;
                        Ok(true)
                    })
                })
                .unwrap();
            count
        })
    };
    let figures = in_turns(3, &mut whole, &mut |_| {
        spent_on(|| replica.read(|tx| tx.figures(&month)).unwrap())
    });
    let counted = in_turns(3, &mut whole, &mut |_| {
        spent_on(|| replica.read(|tx| tx.count_complaints(&filtered)).unwrap())
    });
    drop(replica);
    std::fs::remove_file(&path).unwrap();
    let limit = "a walk through the whole records";
    vec![
        Figure::new("figures of 300,000 calls", limit, Goal::Open, figures),
        Figure::new(
            "a filtered count of 300,000 calls",
            limit,
            Goal::Open,
            counted,
        ),
    ]
}

/// A month's calls, spread evenly.
fn log(replica: &mut Replica, day: Day) {
    let wanted = Wanted {
        narrowing: pln123::domain::monitoring::Narrowing::default(),
        order: Order::default(),
        from: From::Start,
        skip: 0,
        limit: CALLERS,
    };
    let day_of_list = replica.read(|tx| tx.monitored_day()).unwrap();
    let callers = replica
        .read(|tx| tx.blocked_page(&wanted, day_of_list))
        .unwrap();
    let first = Moment::small_hours(plus_days(day, -30));
    let gap = 30 * 86_400 / i64::from(CALLS);
    replica
        .write(|tx| {
            for (number, caller) in (0..CALLS).zip(callers.iter().cycle()) {
                let saved_at = first.plus_seconds(i64::from(number) * gap);
                tx.log_complaint(&Complaint {
                    id: format!("0192f000-0000-7000-8000-{number:012}"),
                    idpel: caller.idpel,
                    unit: caller.unit,
                    script: ScriptId::B,
                    version: 1,
                    closing: Closing {
                        end: End::Completed,
                        status: ComplaintStatus::IssueClosed,
                        dispute: number % 9 == 0,
                        hand_over: false,
                        handling_seconds: i64::from(60 + number % 400),
                    },
                    triage: None,
                    acceptance: None,
                    summary: "diblokir".into(),
                    taken: Vec::new(),
                    raised: if number % 10 == 0 {
                        vec![Raised {
                            objection: "paid".into(),
                            said: "sudah".repeat(400),
                            hands_over: false,
                        }]
                    } else {
                        Vec::new()
                    },
                    backs: if number % 7 == 0 {
                        vec!["greeting".into()]
                    } else {
                        Vec::new()
                    },
                    opened_at: saved_at,
                    saved_at,
                    by: UserName::parse(&format!("cso{}", number % 200)).unwrap(),
                })?;
            }
            Ok::<_, pln123::replica::Fault>(())
        })
        .unwrap();
}
