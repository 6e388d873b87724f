//! Figures, dates, labels, what was typed, the time line.

use crate::fixture::{at, day, register, rupiah, user};
use pln123::domain::agenda::AgendaKind;
use pln123::domain::cause::{Cause, Causes};
use pln123::domain::complaint::End;
use pln123::domain::crosscheck::Mismatch;
use pln123::domain::destination::Destination;
use pln123::domain::history::{Happening, What};
use pln123::domain::ids::MeterNo;
use pln123::domain::lock::{Actor, Ground, LockKind};
use pln123::domain::receivable::Instalment;
use pln123::domain::role::{Duty, Role};
use pln123::domain::typed::Typed;
use pln123::locale::Lang::{En, Id};
use pln123::locale::{format, happening, labels, typed};
use std::collections::BTreeSet;

#[test]
fn money_and_counts_are_grouped_as_the_language_groups_them() {
    assert_eq!(format::money(Id, rupiah(225_000)), "Rp225.000");
    assert_eq!(format::money(En, rupiah(1_125_000)), "Rp1,125,000");
    assert_eq!(format::money(Id, rupiah(0)), "Rp0");
    let counts = [0, 7, 999, 1000, 12_345, 1_000_000].map(|n: usize| format::count(Id, n));
    assert_eq!(counts, ["0", "7", "999", "1.000", "12.345", "1.000.000"]);
    assert_eq!(format::count(En, -1234_i64), "-1,234");
}

#[test]
fn dates_are_short_in_columns_and_long_when_spoken() {
    let day = day("2019-10-20");
    assert_eq!(format::date(Id, day), "20-10-2019");
    assert_eq!(format::long_date(Id, day), "20 Oktober 2019");
    assert_eq!(format::long_date(En, day), "20 October 2019");
    assert_eq!(
        format::moment(Id, at("2019-10-20 10:42")),
        "20-10-2019 10:42"
    );
}

#[test]
fn every_month_has_its_name() {
    let months = (1..=12).map(|m| format::long_date(Id, day(&format!("2019-{m:02}-01"))));
    let names: Vec<String> = months
        .map(|date| date.split(' ').nth(1).unwrap().to_owned())
        .collect();
    assert_eq!(
        names.join(" "),
        "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
    );
}

#[test]
fn durations_name_their_two_largest_parts() {
    let seconds = [0, 59, 60, 125, 3600, 3900, 86_399, 432_000, -5];
    assert_eq!(
        seconds.map(|s| format::duration(Id, s)),
        [
            "0 dtk",
            "59 dtk",
            "1 mnt",
            "2 mnt",
            "1 jam",
            "1 jam 5 mnt",
            "23 jam 59 mnt",
            "5 hari",
            "0 dtk"
        ]
    );
    assert_eq!([1, 5].map(|n| format::days(En, n)), ["1 day", "5 days"]);
}

#[test]
fn a_list_ends_with_and() {
    let items = ["a", "b", "c"].map(str::to_owned);
    let lists = [0, 1, 2, 3].map(|n| format::list(Id, &items[..n]));
    assert_eq!(lists, ["", "a", "a dan b", "a, b dan c"]);
}

#[test]
fn a_cause_has_a_full_a_short_and_a_spoken_form() {
    for cause in Cause::ALL {
        assert_eq!(labels::cause(Id, Some(cause)), cause.rule().label);
    }
    let cause = Some(Cause::BpInstalment);
    assert_eq!(labels::cause_short(Id, cause), "Cicilan BP");
    let spoken = labels::cause_spoken(Id, cause);
    assert_eq!(spoken, "cicilan biaya penyambungan");
    assert_eq!(labels::cause_short(Id, None), "PERLU CEK");
}

#[test]
fn instalments_stand_in_order() {
    let part = Instalment::new(2, 6).unwrap();
    assert_eq!(labels::instalment(Id, part), "2/6");
    assert_eq!(labels::instalment_spoken(Id, part), "ke-2 dari 6");
    assert_eq!(labels::instalment_spoken(En, part), "2 of 6");
}

#[test]
fn grounds_have_the_words_of_the_sop() {
    let words = Ground::ALL.map(|ground| labels::ground(Id, ground));
    assert_eq!(
        words,
        [
            "Pelanggan terkena musibah",
            "Konflik di lapangan karena ketidaksesuaian data",
            "Sudah diperoleh hasil pendataan kWh meter hilang",
            "Lainnya (dsb.)"
        ]
    );
}

#[test]
fn a_word_of_the_extract_is_shown_as_it_came() {
    let kind = AgendaKind::Other("RE-ENGINEERING".to_owned());
    assert_eq!(labels::agenda_kind(Id, &kind), "RE-ENGINEERING");
}

#[test]
fn the_crosscheck_gives_its_reasons() {
    assert_eq!(labels::crosscheck(Id, &[]), "COCOK");
    assert_eq!(
        labels::crosscheck(Id, &[Mismatch::PaidNotLifted, Mismatch::UnknownCause]),
        "TIDAK COCOK: sudah lunas, blokir belum dibuka; ada piutang yang jenisnya tidak dikenal"
    );
}

#[test]
fn what_is_typed_is_recognised_by_its_length() {
    let said = |text| typed::recognised(Id, &Typed::recognise(text));
    assert_eq!(said("7711 0000 0042"), "12 digit: IDPEL");
    assert_eq!(said("7711019000042"), "13 digit: register");
    assert_eq!(
        said("12345678901234567890"),
        "20 digit: token, tidak dicari"
    );
    assert_eq!(said("siti melati"), "nama (dan tempat)");
    assert_eq!(
        said("123"),
        "3 digit: tidak ada nomor sepanjang itu (11 nomor meter, 12 IDPEL, 13 No Register, 18 No Agenda)"
    );
    assert_eq!(said(""), "");
}

#[test]
fn a_wrong_check_digit_is_told_when_nothing_is_found() {
    let fits = MeterNo::with_check_digit(1_499_900_001);
    let wrong = MeterNo::from_number(fits.number() ^ 1).unwrap();
    let (fits, wrong) = (Typed::Meter(fits), Typed::Meter(wrong));
    assert_eq!(typed::recognised(Id, &fits), "11 digit: meter");
    assert!(typed::recognised(Id, &wrong).ends_with("cek meter, angka terakhir tidak cocok"));
    let short = Typed::recognise("7711000009");
    assert_eq!(
        typed::not_found(Id, &short),
        "7711 0000 09 tidak ditemukan sebagai No Agenda maupun No Register. Panjang yang lazim: 11 nomor meter, 12 IDPEL, \
         13 No Register, 18 No Agenda."
    );
    assert!(typed::not_found(Id, &fits).ends_with("tidak ditemukan."));
    assert!(typed::not_found(Id, &wrong).ends_with("angka terakhir tidak cocok, periksa lagi."));
}

#[test]
fn the_time_line_has_a_line_for_everything() {
    let by = || Actor::User(user("budi"));
    let said = |what| happening::what(Id, &what);
    assert_eq!(
        said(What::Determined {
            register_no: register("7711019000042"),
            cause: Some(Cause::BpInstalment),
            instalment: Instalment::new(2, 6),
            amount: rupiah(225_000),
            due_on: day("2019-10-20"),
        }),
        "Penetapan Cicilan BP 2/6, No Register 77110 1900 0042, Rp225.000, jatuh tempo 20-10-2019"
    );
    assert_eq!(
        said(What::Paid {
            register_no: register("7711019000042"),
            amount: rupiah(225_000),
        }),
        "Pembayaran Rp225.000 untuk No Register 77110 1900 0042"
    );
    assert_eq!(
        said(What::LockSet {
            lock: LockKind::Debt,
            by: Actor::System,
            causes: Causes::from_iter([Cause::BpInstalment]),
            note: String::new(),
        }),
        "Blokir piutang dipasang oleh sistem: Cicilan BP Jatuh Tempo"
    );
    assert_eq!(
        said(What::LockLifted {
            lock: LockKind::Meter,
            by: by(),
            ground: Some(Ground::MeterSurveyDone),
            note: "BA 12".to_owned(),
        }),
        "Blokir kWh meter hilang dibuka oleh budi: Sudah diperoleh hasil pendataan kWh meter hilang — BA 12"
    );
    assert_eq!(
        said(What::Dispensed {
            by: by(),
            ground: None,
            until: None,
        }),
        "Dispensasi oleh budi tanpa batas waktu"
    );
    let ended = Happening {
        at: at("2019-10-25 10:42"),
        what: What::DispensationEnded { by: by() },
    };
    assert_eq!(
        happening::line(Id, &ended),
        "25-10-2019 10:42  Dispensasi diakhiri oleh budi"
    );
}

#[test]
fn every_label_of_a_set_is_its_own_word() {
    for lang in [Id, En] {
        let sets: [Vec<String>; 6] = [
            Cause::ALL
                .map(|x| labels::cause_spoken(lang, Some(x)))
                .into(),
            Role::ALL.map(|x| labels::role(lang, x)).into(),
            Duty::ALL.map(|x| labels::duty(lang, x)).into(),
            End::ALL.map(|x| labels::end(lang, x)).into(),
            Mismatch::ALL.map(|x| labels::mismatch(lang, x)).into(),
            Destination::ALL
                .map(|x| labels::destination(lang, x))
                .into(),
        ];
        for set in sets {
            let different: BTreeSet<_> = set.iter().collect();
            assert_eq!(different.len(), set.len(), "{set:?}");
            assert!(set.iter().all(|word| !word.is_empty()));
        }
    }
}
