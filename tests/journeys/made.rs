//! Calls made by the hundred, logged as the desk logs them.

use crate::sitting::{Office, at};
use pln123::domain::call::Raised;
use pln123::domain::complaint::{Closing, Complaint, ComplaintStatus, End};
use pln123::domain::complaint_log::Narrowing;
use pln123::domain::ids::{Idpel, UnitCode, UserName};
use pln123::domain::listing::From;
use pln123::domain::script::ScriptId;
use pln123::replica::Replica;

/// A call of many; what differs from call to call follows from its number.
pub(crate) fn complaint(number: usize) -> Complaint {
    let opened_at = at("2019-08-01 08:00").plus_seconds(i64::try_from(number).unwrap() * 35_000);
    // Pairs that are saved in one moment, so that the key has to part them.
    let saved_at = opened_at.plus_seconds(if number % 9 == 8 { -35_000 } else { 0 } + 300);
    let nth = |count: usize| number * 7 % count;
    Complaint {
        id: format!("01000000-0000-7000-8000-{number:012}"),
        idpel: Idpel::from_number(771_100_000_001 + i64::try_from(nth(60)).unwrap()).unwrap(),
        unit: UnitCode::parse(["77110", "77120"][nth(2)]).unwrap(),
        script: ScriptId::ALL[nth(3)],
        version: 1,
        closing: Closing {
            end: End::ALL[nth(End::ALL.len() - 1)],
            status: [ComplaintStatus::IssueClosed, ComplaintStatus::Open][usize::from(nth(5) == 0)],
            dispute: nth(4) == 0,
            hand_over: nth(5) == 0,
            handling_seconds: i64::try_from(nth(311)).unwrap() + 30,
        },
        triage: None,
        acceptance: None,
        summary: format!("Keluhan nomor {number}."),
        taken: Vec::new(),
        raised: (0..nth(3).saturating_sub(1))
            .map(|_| Raised {
                objection: "already_paid".to_owned(),
                said: String::new(),
                hands_over: true,
            })
            .collect(),
        backs: vec!["confirm".to_owned(); nth(8).saturating_sub(5)],
        opened_at,
        saved_at,
        by: UserName::parse(["rina", "dewi", "tono"][nth(3)]).unwrap(),
    }
}

/// An office with so many calls, and nobody else's.
pub(crate) fn office(count: usize) -> (Office, Vec<Complaint>) {
    let office = Office::new();
    let calls: Vec<Complaint> = (0..count).map(complaint).collect();
    let mut replica = Replica::open(&office.db()).expect("opens");
    replica
        .write(|tx| calls.iter().try_for_each(|call| tx.log_complaint(call)))
        .expect("logged");
    // The sample's own call stands among them.
    let all = replica.read(|tx| tx.complaints(&Narrowing::default(), &From::Start, u32::MAX));
    (office, all.expect("read"))
}
