//! A caller who has called before.

use super::cast::{Cast, october, september};
use crate::domain::call::{Acceptance, Reply, Taken};
use crate::domain::cause::Cause;
use crate::domain::complaint::{Closing, Complaint, ComplaintStatus, End};
use crate::domain::ids::UserName;
use crate::domain::script::ScriptId;
use crate::domain::wib::Moment;
use crate::sample::at;

/// The steps of script B, with what was said three days ago.
fn steps(opened: Moment) -> Vec<Taken> {
    let said: [(&str, Reply, &str); 8] = [
        (
            "triage",
            Reply::Triage("blocked".to_owned()),
            "Mohon bacakan tulisan yang muncul.",
        ),
        (
            "identity",
            Reply::Identified(true),
            "Boleh disebutkan nama dan alamat pelanggan?",
        ),
        (
            "check",
            Reply::Went,
            "Status DIL: BLOCKING (CICILAN BP JATUH TEMPO).",
        ),
        (
            "tell",
            Reply::Went,
            "Pembelian token diblokir karena Cicilan BP Jatuh Tempo 20 Oktober 2019.",
        ),
        (
            "confirm",
            Reply::Agrees(true),
            "Apakah status tersebut sesuai, Bapak/Ibu?",
        ),
        (
            "registers",
            Reply::Went,
            "No register 77110 1909 1001 sebesar Rp142.100, mohon dibayar sebelum jatuh tempo.",
        ),
        (
            "window",
            Reply::Went,
            "Bayar dan beli token di luar pukul 23.45 sampai 00.15 WIB.",
        ),
        (
            "accept",
            Reply::Accepts(Acceptance::Yes),
            "Apakah penjelasan kami dapat diterima?",
        ),
    ];
    (1_i64..)
        .zip(said)
        .map(|(number, (step, reply, said))| Taken {
            step: step.to_owned(),
            reply,
            said: said.to_owned(),
            at: opened.plus_seconds(number * 31),
        })
        .collect()
}

pub(super) fn repeat_caller(cast: &mut Cast) {
    cast.owes(
        Cause::BpInstalment,
        &[142_100; 6],
        september(10),
        october(20),
    );
    let Some(by) = UserName::parse("rina") else {
        return;
    };
    let opened_at = at(october(22), 14, 12);
    let handling_seconds = 284;
    cast.story.complains_of(|idpel, unit| Complaint {
        // A UUID of the day of the call (version 7), the same in every sample.
        id: "016df238-5c80-7110-8091-000000000091".to_owned(),
        idpel,
        unit,
        script: ScriptId::B,
        version: 1,
        closing: Closing {
            end: End::Completed,
            status: ComplaintStatus::IssueClosed,
            dispute: false,
            hand_over: false,
            handling_seconds,
        },
        triage: Some("blocked".to_owned()),
        acceptance: Some(Acceptance::Yes),
        summary: "Token diblokir karena Cicilan BP Jatuh Tempo 20 Oktober 2019. No register dan jam pembayaran sudah \
                  disampaikan; pelanggan menerima penjelasan."
            .to_owned(),
        taken: steps(opened_at),
        raised: Vec::new(),
        backs: Vec::new(),
        opened_at,
        saved_at: opened_at.plus_seconds(handling_seconds),
        by,
    });
}
