//! What the paper says of customers who are not the usual one: without data, with names of every kind, blocked for a
//! meter, with a dispensation, in another zone, in English.

use crate::customer::{day, facts, now, printed, printed_in, receivable, rupiah, statement};
use crate::reader::Reader;
use pln123::desk::statement::Statement;
use pln123::domain::answer::Answer;
use pln123::domain::cause::{Cause, Causes};
use pln123::domain::facts::{Facts, Origin};
use pln123::domain::ids::{Idpel, RegisterNo, UserName};
use pln123::domain::lock::{Actor, Dispensation, Ground, Lock, LockKind, MeterLoss};
use pln123::domain::sheet::Tone;
use pln123::domain::wib::Zone;
use pln123::locale::Lang;
use pln123::locale::statement::sheet;
use pln123::replica::outbox::Outgoing;

/// All that the paper says, lines joined, so that a sentence may run over its end.
fn whole(facts: Facts) -> String {
    said(&printed(facts).bytes)
}

fn said(bytes: &[u8]) -> String {
    let pages = Reader::new(bytes).pages();
    let texts: Vec<String> = pages
        .into_iter()
        .flatten()
        .map(|shown| shown.text)
        .collect();
    texts.join(" ")
}

#[track_caller]
fn says(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part:?} is not in:\n{text}");
    }
}

fn meter_lock() -> Lock {
    Lock {
        kind: LockKind::Meter,
        by: Actor::User(UserName::parse("budi").unwrap()),
        since: now(),
        event: 2,
        causes: Causes::from_iter([Cause::MeterLost]),
    }
}

#[test]
fn a_customer_without_receivables_gets_a_paper_that_says_so() {
    says(
        &whole(facts(0)),
        &[
            "AKTIF",
            "Tidak ada piutang.",
            "Rp0",
            "7711 0000 0042",
            "SITI RAHAYU",
            "JL MELATI 12",
        ],
    );
}

#[test]
fn what_is_not_known_is_in_brackets() {
    let mut bare = facts(0);
    bare.customer.name = String::new();
    bare.customer.address = " \u{200f} ".to_owned();
    bare.customer.meter_no = None;
    bare.customer.tariff = String::new();
    says(
        &whole(bare),
        &[
            "[tidak ada nama]",
            "[tidak ada alamat]",
            "[tidak ada nomor meter]",
            "[tidak ada tarif]",
        ],
    );
    let mut dateless = statement(facts(0));
    dateless.age.brought_at = None;
    let foot = sheet(Lang::Id, &dateless, false).foot;
    assert_eq!(foot[1], "Data: [tidak ada waktu data]");
}

#[test]
fn a_letter_that_the_font_lacks_is_seen_and_what_cannot_be_seen_is_left_out() {
    let mut odd = facts(1);
    odd.customer.name = "\u{202e}王小明 (A\\B) É\u{7}\u{200b}Ö\u{1f600}".to_owned();
    says(&whole(odd), &["\u{fffd}\u{fffd}\u{fffd} (A\\B) ÉÖ\u{fffd}"]);
}

#[test]
fn long_names_and_addresses_are_wrapped_within_their_column() {
    let mut long = facts(1);
    long.customer.name = "PANGERAN ADIPATI ".repeat(6);
    long.customer.address = "Y".repeat(2_000);
    let pages = Reader::new(&printed(long).bytes).pages();
    let texts: Vec<_> = pages.into_iter().flatten().collect();
    let ys: Vec<_> = texts.iter().filter(|t| t.text.starts_with("YYY")).collect();
    assert!(ys.len() > 2 && ys.len() <= 6, "{}", ys.len());
    assert!(ys.last().unwrap().text.ends_with('…'));
    // Left of the status.
    for text in texts.iter().filter(|t| t.text.contains("PANGERAN")) {
        assert!(text.x + text.width < 300.0 || text.y < 500.0, "{text:?}");
    }
    let status = texts.iter().find(|t| t.text == "Status DIL").unwrap();
    assert!(ys.iter().all(|t| t.x + t.width < status.x));
}

#[test]
fn a_number_to_pay_is_never_cut_whatever_its_length_and_sum() {
    let mut huge = facts(0);
    for n in 0..3 {
        let mut r = receivable(1);
        r.register_no = RegisterNo::parse(&format!("9876543210{n:022}")).unwrap();
        r.amount = rupiah(1_000_000_000_000);
        huge.receivables.push(r);
    }
    let grouped = huge.receivables[2].register_no.grouped();
    says(&whole(huge), &[&grouped, "Rp3.000.000.000.000"]);
}

#[test]
fn each_status_has_its_tone_and_its_words() {
    let tone = |facts: Facts| sheet(Lang::Id, &statement(facts), false).standing.tone;
    assert_eq!(tone(facts(0)), Tone::Open);
    assert_eq!(tone(facts(2)), Tone::Blocked);
    let mut unknown = facts(2);
    unknown.debt_lock = None;
    unknown.receivables[1].cause = None;
    assert_eq!(tone(unknown.clone()), Tone::Check);
    says(&whole(unknown), &["PERLU CEK", "TIDAK COCOK"]);
    says(
        &whole(facts(2)),
        &[
            "BLOCKING (TS P2TL JATUH TEMPO)",
            "Blokir piutang: otomatis, sejak 21-10-2019",
            "blokir 4 hari",
        ],
    );
    let mut paid = facts(2);
    paid.receivables[1].paid = paid.receivables[1].amount;
    says(
        &whole(paid),
        &["TIDAK COCOK: sudah lunas, blokir belum dibuka"],
    );
}

#[test]
fn a_lost_meter_says_who_can_act() {
    let mut lost = facts(2);
    lost.meter_lock = Some(meter_lock());
    lost.meter_loss = Some(MeterLoss {
        reported_on: day("2019-10-12"),
        note: "hilang".to_owned(),
        survey_ref: None,
        survey_on: None,
    });
    says(
        &whole(lost),
        &[
            "DAN KWH METER HILANG)",
            "Blokir kWh meter hilang: oleh budi, sejak 25-10-2019",
            "Setelah lunas, blokir kWh meter hilang masih terpasang.",
            "yang dapat membukanya petugas unit ULP CONTOH UTARA setelah ada hasil pendataan kWh meter.",
        ],
    );
}

#[test]
fn a_dispensation_is_named_and_marks_what_it_covers() {
    let mut spared = facts(2);
    spared.debt_lock = None;
    spared.dispensation = Some(Dispensation {
        id: 1,
        ground: Ground::Disaster,
        until: Some(day("2019-11-21")),
        register_nos: vec![spared.receivables[1].register_no.clone()],
        by: UserName::parse("budi").unwrap(),
        since: now(),
        ended_at: None,
    });
    says(
        &whole(spared.clone()),
        &[
            "Dispensasi untuk 1 No Register sampai 21 November 2019, dengan alasan: Pelanggan terkena musibah.",
            "dispensasi",
            "Yang sudah lewat jatuh tempo",
        ],
    );
    spared.dispensation.as_mut().unwrap().until = None;
    says(&whole(spared), &["1 No Register tanpa batas waktu"]);
}

#[test]
fn an_act_that_the_centre_has_not_confirmed_is_told_until_it_has() {
    let mut acted = statement(facts(2));
    let lines = |of: &Statement, lang| sheet(lang, of, false).standing.lines.join(" ");
    assert!(!lines(&acted, Lang::Id).contains("Tindakan"));
    acted.order = Some(Outgoing {
        id: "0190".to_owned(),
        destination: "centre".to_owned(),
        idpel: acted.facts.customer.idpel,
        operator: UserName::parse("budi").unwrap(),
        state: "ready".to_owned(),
        tries: 0,
        created_at: now(),
    });
    says(
        &lines(&acted, Lang::Id),
        &["Tindakan terakhir: diajukan 25-10-2019 10:40 oleh budi, menunggu pusat"],
    );
    says(
        &lines(&acted, Lang::En),
        &["Latest act: submitted 25-10-2019 10:40 by budi, waiting for the centre"],
    );
    acted.order.as_mut().unwrap().state = "refused".to_owned();
    says(&lines(&acted, Lang::Id), &["ditolak pusat"]);
}

#[test]
fn the_owner_of_another_idpel_stays_masked() {
    let mut other = facts(2);
    let origin = Idpel::parse("523010000017").unwrap();
    other.receivables[1].cause = Some(Cause::PrrOtherIdpel);
    other.receivables[1].origin_idpel = Some(origin);
    other.origins = vec![Origin {
        idpel: origin,
        holder: Some("B*** S******".to_owned()),
    }];
    says(
        &whole(other),
        &["berasal dari IDPEL lain, 5230 1000 0017, atas nama B*** S******."],
    );
}

#[test]
fn the_window_is_on_the_customers_clock() {
    says(&whole(facts(0)), &["di luar pukul 23:45–00:15 WIB."]);
    let mut far = facts(0);
    far.unit.zone = Zone::Wit;
    says(
        &whole(far),
        &["di luar pukul 01:45–02:15 WIT (23:45–00:15 WIB)."],
    );
}

#[test]
fn in_english_all_but_the_names_of_the_field_is_english() {
    let made = printed_in(Lang::En, facts(11));
    let text = said(&made.bytes);
    says(
        &text,
        &[
            "Statement of receivables",
            "What to pay to be unblocked",
            "Sum of all",
            "Page 1 of 1",
            "Printed by budi",
        ],
    );
    for word in ["Jumlah", "Halaman", "Dicetak", "Lunas", "Bayar"] {
        assert!(!text.contains(word), "{word} in:\n{text}");
    }
}

#[test]
fn made_with_a_pinned_clock_every_page_says_that_it_is_no_customers() {
    let made = statement(facts(60));
    assert_eq!(made.answer, Answer::of(&made.facts, now()));
    let sheet = sheet(Lang::Id, &made, true);
    let pdf = pln123::report::statement::pdf(&sheet, |at, of| format!("{at}/{of}")).unwrap();
    let pages = Reader::new(&pdf.bytes).pages();
    assert!(pages.len() > 1);
    for page in pages {
        assert!(page.iter().any(|shown| shown.text.starts_with("LATIHAN")));
    }
}
