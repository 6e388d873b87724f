//! The figures of a month's calls, beside a look at every whole record.

use crate::measure::{median, timed};
use pln123::domain::call::Raised;
use pln123::domain::complaint::{Closing, Complaint, ComplaintStatus, End};
use pln123::domain::complaint_log::Narrowing;
use pln123::domain::ids::UserName;
use pln123::domain::listing::From;
use pln123::domain::monitoring::{Order, Wanted};
use pln123::domain::script::ScriptId;
use pln123::domain::wib::{Day, Moment, plus_days};
use pln123::replica::Replica;
use std::path::Path;
use std::time::Duration;

/// Figures, a filtered count, and a walk through the whole records.
pub(crate) fn figures(path: &Path, calls: u32, day: Day) -> (Duration, Duration, Duration) {
    let mut replica = Replica::open(path).unwrap();
    let wanted = Wanted {
        narrowing: pln123::domain::monitoring::Narrowing::default(),
        order: Order::default(),
        from: From::Start,
        skip: 0,
        limit: 50_000,
    };
    let day_of_list = replica.read(|tx| tx.monitored_day()).unwrap();
    let callers = replica
        .read(|tx| tx.blocked_page(&wanted, day_of_list))
        .unwrap();
    let first = Moment::small_hours(plus_days(day, -30));
    let gap = 30 * 86_400 / i64::from(calls.max(1)).max(1);
    replica
        .write(|tx| {
            for (number, caller) in (0..calls).zip(callers.iter().cycle()) {
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
    let month = Narrowing {
        since: Some(plus_days(day, -31)),
        until: Some(day),
        ..Narrowing::default()
    };
    let filtered = Narrowing {
        dispute: true,
        repeat: true,
        ..month.clone()
    };
    let mut times = [Vec::new(), Vec::new(), Vec::new()];
    for _ in 0..5 {
        times[0].push(timed(|| replica.read(|tx| tx.figures(&month)).unwrap()));
        times[1].push(timed(|| {
            replica.read(|tx| tx.count_complaints(&filtered)).unwrap()
        }));
        times[2].push(timed(|| {
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
        }));
    }
    let [figures, count, whole] = times.map(|mut times| median(&mut times));
    (figures, count, whole)
}
