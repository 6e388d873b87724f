//! The complaint's text: made from the steps taken, and claiming nothing else.

use crate::fixture::{answer, blocked, morning};
use crate::scripts::{blanks_of, script};
use pln123::domain::call::{Acceptance, Call, Raised, Reply};
use pln123::domain::complaint::End;
use pln123::domain::facts::Facts;
use pln123::domain::script::{Ask, ScriptId};
use pln123::locale::Lang::{En, Id};
use pln123::locale::script::{sentence, summary, summary_ending};

fn called(facts: &Facts, triage: &str, agrees: bool, acceptance: Acceptance) -> Call {
    let script = script(ScriptId::B);
    let now = morning();
    let mut call = Call::begin("1".to_owned(), facts.customer.idpel, &script, now);
    let blanks = blanks_of(Id, facts, now);
    while let Some(step) = call.step(&script) {
        let reply = match step.ask {
            Ask::Go => Reply::Went,
            Ask::Triage => Reply::Triage(triage.to_owned()),
            Ask::Identity => Reply::Identified(true),
            Ask::Agree => Reply::Agrees(agrees),
            Ask::Accept => Reply::Accepts(acceptance),
            Ask::Save => break,
        };
        let said = sentence(Id, step, now, &blanks);
        assert!(call.reply(&script, reply, said, now));
    }
    call
}

#[test]
fn a_completed_call_is_told_from_its_steps() {
    let facts = blocked();
    let call = called(&facts, "blocked", true, Acceptance::Yes);
    let found = answer(&facts, morning());
    assert_eq!(
        summary(Id, &call, &script(ScriptId::B), &facts, &found),
        "Keterangan pelanggan: DIBLOKIR HUBUNGI PLN (63, 16, 77). Status DIL: BLOCKING (CICILAN BP JATUH TEMPO). \
         Disampaikan: Terima kasih sudah menunggu. Menurut aplikasi kami: Pembelian token Bapak/Ibu SITI RAHAYU \
         diblokir karena cicilan biaya penyambungan ke-2 dari 6 lewat jatuh tempo 20 Oktober 2019. Pelanggan setuju \
         dengan status itu. No Register yang diberikan: 77110 1900 0042; jumlah Rp225.000. Penjelasan: diterima. Akhir \
         panggilan: Skrip selesai."
    );
}

#[test]
fn a_dispute_and_an_objection_name_the_unit() {
    let facts = blocked();
    let mut call = called(&facts, "blocked", false, Acceptance::No);
    call.raise(Raised {
        objection: "not_my_debt".to_owned(),
        said: String::new(),
        hands_over: true,
    });
    let text = summary(
        Id,
        &call,
        &script(ScriptId::B),
        &facts,
        &answer(&facts, morning()),
    );
    assert!(text.contains(
        "tidak setuju dengan status itu; yang dapat menindaklanjuti: unit ULP CONTOH UTARA."
    ));
    assert!(
        text.contains(
            "Keberatan: Bukan tagihan saya. Perlu ditindaklanjuti unit ULP CONTOH UTARA."
        )
    );
    assert!(text.contains("Penjelasan: tidak diterima."));
}

#[test]
fn another_matter_is_recorded_without_cause_or_sum() {
    let facts = blocked();
    let call = called(&facts, "meter_periksa", true, Acceptance::Yes);
    let text = summary(
        En,
        &call,
        &script(ScriptId::B),
        &facts,
        &answer(&facts, morning()),
    );
    assert_eq!(
        text,
        "The customer's words: Meter: PERIKSA. End of the call: Other matter."
    );
}

#[test]
fn a_call_that_was_dropped_claims_only_what_was_said() {
    let facts = blocked();
    let script = script(ScriptId::B);
    let call = Call::begin("1".to_owned(), facts.customer.idpel, &script, morning());
    let found = answer(&facts, morning());
    let text = summary_ending(Id, &call, &script, &facts, &found, End::Dropped);
    assert_eq!(text, "Akhir panggilan: Panggilan terputus.");
}
