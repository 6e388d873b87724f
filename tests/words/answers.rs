//! What is read to the customer, for each way in which the matter can stand.

use crate::fixture::{
    answer, at, blocked, clear, day, dispensed, everyone, instalment, morning, owing, paid_up,
    with_meter_lost,
};
use pln123::domain::cause::Cause;
use pln123::domain::customer::Service;
use pln123::domain::facts::{Facts, Origin};
use pln123::domain::ids::Idpel;
use pln123::domain::wib::{Moment, Zone};
use pln123::locale::Lang::{En, Id};
use pln123::locale::answer as words;

fn spoken_at(facts: &Facts, now: Moment) -> String {
    words::spoken(Id, facts, &answer(facts, now), now).join(" ")
}

fn spoken(facts: &Facts) -> String {
    spoken_at(facts, morning())
}

#[test]
fn blocked_for_one_debt() {
    assert_eq!(
        spoken(&blocked()),
        "Pembelian token Bapak/Ibu SITI RAHAYU diblokir karena cicilan biaya penyambungan ke-2 dari 6 lewat jatuh \
         tempo 20 Oktober 2019."
    );
    let facts = blocked();
    let english = words::spoken(En, &facts, &answer(&facts, morning()), morning());
    assert_eq!(
        english.join(" "),
        "Token purchases for SITI RAHAYU are blocked because the connection fee instalment (2 of 6) was due on 20 October \
         2019 and is not fully paid."
    );
}

#[test]
fn blocked_for_several_causes() {
    let mut facts = blocked();
    facts.receivables.push(instalment(1, "2019-09-20"));
    let mut fine = instalment(5, "2019-10-10");
    fine.cause = Some(Cause::TsP2tl);
    facts.receivables.push(fine);
    assert_eq!(
        spoken(&facts),
        "Pembelian token Bapak/Ibu SITI RAHAYU diblokir karena 2 tagihan cicilan biaya penyambungan lewat jatuh tempo \
         (yang paling lama 20 September 2019) dan tagihan susulan P2TL angsuran ke-5 dari 6 lewat jatuh tempo 10 Oktober \
         2019."
    );
}

#[test]
fn blocked_for_the_lost_meter() {
    let who = "Blokir karena kWh meter hilang tidak terbuka dengan pembayaran; yang dapat membukanya petugas unit ULP \
               CONTOH UTARA setelah ada hasil pendataan kWh meter.";
    assert_eq!(
        spoken(&with_meter_lost(clear())),
        format!(
            "Pembelian token Bapak/Ibu SITI RAHAYU diblokir karena kWh meter dilaporkan hilang pada 12 Oktober 2019. \
             {who}"
        )
    );
    assert_eq!(
        spoken(&with_meter_lost(blocked())),
        format!(
            "Pembelian token Bapak/Ibu SITI RAHAYU diblokir karena cicilan biaya penyambungan ke-2 dari 6 lewat jatuh \
             tempo 20 Oktober 2019, dan juga karena kWh meter dilaporkan hilang pada 12 Oktober 2019. {who}"
        )
    );
}

#[test]
fn paid_and_not_yet_lifted() {
    assert_eq!(
        spoken(&paid_up(blocked())),
        "Semua tagihan Bapak/Ibu SITI RAHAYU yang jatuh tempo sudah tercatat lunas, tetapi blokir pembelian token \
         belum terbuka. Blokir ini dibuka oleh sistem; bila belum juga terbuka, yang dapat menindaklanjuti adalah \
         petugas unit ULP CONTOH UTARA."
    );
    let with_meter = spoken(&with_meter_lost(paid_up(blocked())));
    assert!(with_meter.contains("sudah tercatat lunas"), "{with_meter}");
    assert!(with_meter.contains("diblokir karena kWh meter dilaporkan hilang"));
    assert!(with_meter.contains("yang dapat membukanya petugas unit ULP CONTOH UTARA"));
}

#[test]
fn paid_within_the_closed_window_by_the_customers_own_clock() {
    let mut facts = paid_up(blocked());
    let night = at("2019-10-25 23:50");
    assert!(spoken_at(&facts, night).ends_with(
        "Saat ini antara pukul 23:45 dan 00:15 WIB, pembayaran sedang diproses; silakan membeli token setelah pukul \
         00:15 WIB."
    ));
    facts.unit.zone = Zone::Wit;
    assert!(spoken_at(&facts, night).ends_with(
        "Saat ini antara pukul 01:45 dan 02:15 WIT, pembayaran sedang diproses; silakan membeli token setelah pukul \
         02:15 WIT."
    ));
}

#[test]
fn a_lock_without_a_debt_names_who_can_follow_it_up() {
    let mut facts = blocked();
    facts.receivables.clear();
    assert_eq!(
        spoken(&facts),
        "Pembelian token Bapak/Ibu SITI RAHAYU diblokir, tetapi pada data kami tidak ada tagihan yang pernah jatuh \
         tempo. Yang dapat menindaklanjuti ketidaksesuaian data ini adalah petugas unit ULP CONTOH UTARA."
    );
}

#[test]
fn dispensed_until_a_day_or_without_an_end() {
    let debt = "meskipun cicilan biaya penyambungan ke-2 dari 6 lewat jatuh tempo 20 Oktober 2019. Tagihan itu tetap \
                harus dilunasi; bila dispensasi berakhir sebelum lunas, pembelian token dapat diblokir lagi.";
    assert_eq!(
        spoken(&dispensed(Some("2019-11-21"))),
        format!(
            "Pembelian token Bapak/Ibu SITI RAHAYU terbuka karena ada dispensasi sampai 21 November 2019, {debt}"
        )
    );
    assert_eq!(
        spoken(&dispensed(None)),
        format!(
            "Pembelian token Bapak/Ibu SITI RAHAYU terbuka karena ada dispensasi tanpa batas waktu, {debt}"
        )
    );
}

#[test]
fn overdue_and_not_yet_blocked() {
    let mut facts = owing();
    let still_open = "Pembelian token Bapak/Ibu SITI RAHAYU masih terbuka, tetapi cicilan biaya penyambungan ke-2 dari \
                      6 lewat jatuh tempo 20 Oktober 2019.";
    assert_eq!(
        spoken(&facts),
        format!(
            "{still_open} Bila belum dilunasi, sistem akan memblokir pada proses berikutnya, 26 Oktober 2019."
        )
    );
    facts.receivables[0].determined_on = day("2019-08-01");
    assert_eq!(
        spoken(&facts),
        format!(
            "{still_open} Petugas unit ULP CONTOH UTARA berwenang memblokir karena tagihan itu ditetapkan sebelum 1 \
             September 2019."
        )
    );
}

#[test]
fn nothing_is_wrong() {
    let first = "Pembelian token Bapak/Ibu SITI RAHAYU terbuka dan tidak ada tagihan yang lewat jatuh tempo.";
    assert_eq!(spoken(&clear()), first);
    let next = format!("{first} Tagihan berikutnya jatuh tempo 20 November 2019.");
    assert_eq!(spoken(&paid_up(owing())), next);
}

#[test]
fn postpaid_customers_buy_no_tokens() {
    let mut facts = clear();
    facts.customer.service = Service::Postpaid;
    assert_eq!(
        spoken(&facts),
        "Bapak/Ibu SITI RAHAYU adalah pelanggan pascabayar, jadi tidak membeli token dan tidak ada blokir token."
    );
    facts.receivables = owing().receivables;
    assert!(spoken(&facts).ends_with(
        "Saat ini cicilan biaya penyambungan ke-2 dari 6 lewat jatuh tempo 20 Oktober 2019."
    ));
}

#[test]
fn an_unknown_kind_of_debt_is_never_passed_off_as_clear() {
    let mut facts = owing();
    facts.receivables[0].cause = None;
    assert_eq!(
        spoken(&facts),
        "Data piutang Bapak/Ibu SITI RAHAYU memuat jenis yang tidak dikenal aplikasi, jadi harus dicek dahulu oleh \
         petugas unit ULP CONTOH UTARA."
    );
}

#[test]
fn another_connections_debt_names_it_and_masks_its_holder() {
    let mut facts = blocked();
    let other = Idpel::parse("771200000099").unwrap();
    facts.receivables[0].cause = Some(Cause::PrrOtherIdpel);
    facts.receivables[0].origin_idpel = Some(other);
    facts.origins = vec![Origin {
        idpel: other,
        holder: Some("A*** S******".to_owned()),
    }];
    assert_eq!(
        spoken(&facts),
        "Pembelian token Bapak/Ibu SITI RAHAYU diblokir karena cicilan piutang ragu-ragu IDPEL lain ke-2 dari 6 lewat \
         jatuh tempo 20 Oktober 2019. Tagihan itu berasal dari IDPEL lain, 7712 0000 0099, atas nama A*** S******."
    );
}

#[test]
fn another_connection_that_is_not_in_the_data_is_not_called_clear() {
    let mut facts = owing();
    facts.receivables.remove(0);
    facts.receivables[0].cause = Some(Cause::PrrOtherIdpel);
    facts.receivables[0].origin_idpel = Idpel::parse("771200000099").ok();
    let said = spoken(&facts);
    assert!(!said.contains("tidak ada tagihan"), "{said}");
    assert!(said.contains("IDPEL lain, 7712 0000 0099, yang tidak ada dalam data aplikasi ini"));
}

#[test]
fn every_spoken_sentence_ends_as_one_in_both_languages() {
    for facts in everyone() {
        for lang in [Id, En] {
            let found = answer(&facts, morning());
            let said = words::spoken(lang, &facts, &found, morning());
            assert!(!said.is_empty());
            for sentence in said {
                assert!(
                    sentence.ends_with('.') && !sentence.contains(['{', '}']),
                    "{sentence}"
                );
                assert!(!sentence.contains("  "), "{sentence}");
            }
        }
    }
}
