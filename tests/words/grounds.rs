//! Why, what to pay, what if it is paid, what comes next.

use crate::fixture::{
    answer, blocked, day, dispensed, instalment, morning, owing, paid_up, rupiah, with_meter_lost,
};
use pln123::domain::answer::what_if;
use pln123::domain::facts::Facts;
use pln123::domain::wib::CUT_OFF;
use pln123::locale::Lang::Id;
use pln123::locale::{answer as words, format};

#[test]
fn the_grounds_name_register_rule_day_and_hand() {
    let mut facts = blocked();
    let mut old = instalment(1, "2019-07-20");
    old.determined_on = day("2019-06-01");
    facts.receivables.push(old);
    assert_eq!(
        words::why(Id, &facts, &answer(&facts, morning()), morning()),
        [
            "Blokir piutang dipasang oleh sistem pada 21-10-2019 00:05.",
            "No Register 77110 1900 0041 (Cicilan BP 1/6): penetapan 01-06-2019, jatuh tempo 20-07-2019, sisa \
             Rp225.000; ditetapkan sebelum 01-09-2019, bukan pemicu sistem, tetapi ikut harus lunas (aturan 1.5).",
            "No Register 77110 1900 0042 (Cicilan BP 2/6): penetapan 10-09-2019, jatuh tempo 20-10-2019, sisa \
             Rp225.000; ditetapkan sejak 01-09-2019, diblokir oleh sistem (aturan 1.5).",
        ]
    );
    let facts = with_meter_lost(paid_up(blocked()));
    assert_eq!(
        words::why(Id, &facts, &answer(&facts, morning()), morning()),
        [
            "Blokir piutang dipasang oleh sistem pada 21-10-2019 00:05.",
            "Sebab ketika dipasang: Cicilan BP Jatuh Tempo. Sekarang tidak ada piutang yang lewat jatuh tempo.",
            "Blokir kWh meter hilang dipasang oleh budi pada 13-10-2019 09:00 (aturan 1.6).",
            "Kehilangan dilaporkan pada 12-10-2019.",
        ]
    );
    let facts = dispensed(Some("2019-11-21"));
    let why = words::why(Id, &facts, &answer(&facts, morning()), morning());
    assert_eq!(
        why.last().unwrap(),
        "Dispensasi oleh budi sejak 22-10-2019 09:00 sampai 21-11-2019, dengan alasan: Pelanggan terkena musibah \
         (aturan 1.7)."
    );
}

#[test]
fn what_to_pay_and_what_comes_next() {
    let facts = blocked();
    let found = answer(&facts, morning());
    assert_eq!(
        words::to_pay(Id, &facts, &found, morning()),
        [
            "Untuk membuka: 1 register, Rp225.000.",
            "77110 1900 0042 · Cicilan BP 2/6 · Rp225.000 · jatuh tempo 20-10-2019",
        ]
    );
    assert_eq!(
        words::next(Id, &found).unwrap(),
        "Jatuh tempo berikutnya 20-11-2019."
    );
    let not_yet_swept = answer(&owing(), morning());
    assert!(
        !words::next(Id, &not_yet_swept)
            .unwrap()
            .contains("memblokir")
    );
    let facts = paid_up(owing());
    assert_eq!(
        words::next(Id, &answer(&facts, morning())).unwrap(),
        "Jatuh tempo berikutnya 20-11-2019; bila belum lunas, sistem memblokir pada 21-11-2019."
    );
    assert_eq!(words::ages(Id, found.ages), "utang 5 hari · blokir 4 hari");
    let lock = blocked().debt_lock.unwrap();
    assert_eq!(words::held(Id, &lock), "otomatis, sejak 21-10-2019");
}

#[test]
fn what_if_these_are_paid() {
    let mut facts = blocked();
    facts.receivables.insert(0, instalment(1, "2019-09-20"));
    facts.receivables[0].paid = rupiah(25_000);
    let first = [facts.receivables[0].register_no.clone()];
    let both = [first[0].clone(), facts.receivables[1].register_no.clone()];
    let said =
        |facts: &Facts, paid: &[_]| words::what_if(Id, &what_if(facts, paid, morning().day()));
    assert_eq!(
        said(&facts, &first),
        "Bila dibayar Rp200.000, pembelian token masih diblokir: kurang 1 register, Rp225.000."
    );
    assert_eq!(
        said(&facts, &both),
        "Bila dibayar Rp425.000, pembelian token terbuka."
    );
    let facts = with_meter_lost(facts);
    assert_eq!(
        said(&facts, &both),
        "Bila dibayar Rp425.000, pembelian token masih diblokir karena kWh meter hilang."
    );
    assert!(said(&facts, &[]).ends_with("kurang 2 register, Rp425.000, dan kWh meter hilang."));
}

#[test]
fn the_cut_off_that_is_named_is_the_rules_own() {
    let mut facts = owing();
    let rule = words::why(Id, &facts, &answer(&facts, morning()), morning());
    assert!(rule[0].contains(&format::date(Id, CUT_OFF)));
    facts.receivables[0].determined_on = day("2019-08-31");
    let said = words::spoken(Id, &facts, &answer(&facts, morning()), morning()).join(" ");
    assert!(said.contains(&format::long_date(Id, CUT_OFF)));
}
