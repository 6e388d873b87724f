//! The table of 1.2, written out once more.

use pln123::domain::cause::{Cause, Causes, TABLE};

/// Number, code, label, block auto, block user, unblock auto, unblock user.
type Row = (u8, &'static str, &'static str, [bool; 4]);

#[rustfmt::skip]
const SOP: [Row; 8] = [
    (1, "ujl_compensation", "Kompensasi UJL Jatuh Tempo",         [true,  true, true,  true]),
    (2, "ts_p2tl",          "TS P2TL Jatuh Tempo",                [true,  true, true,  true]),
    (3, "ts_kwh",           "TS kWh Jatuh Tempo",                 [true,  true, true,  true]),
    (4, "bp_instalment",    "Cicilan BP Jatuh Tempo",             [true,  true, true,  true]),
    (5, "prr_instalment",   "Cicilan PRR Jatuh Tempo",            [true,  true, true,  true]),
    (6, "prr_other_idpel",  "Cicilan PRR IDPEL Lain Jatuh Tempo", [true,  true, true,  true]),
    (7, "bp_underbilled",   "Kurang Tagih BP Jatuh Tempo",        [true,  true, true,  true]),
    (8, "meter_lost",       "kWh Meter Hilang",                   [false, true, false, true]),
];

#[test]
fn the_table_is_the_sops_in_its_order() {
    let ours = TABLE.map(|r| {
        (
            r.cause.number(),
            r.code,
            r.label,
            [r.block_auto, r.block_user, r.unblock_auto, r.unblock_user],
        )
    });
    assert_eq!(ours, SOP);
}

#[test]
fn each_cause_finds_its_own_row_by_number_and_code() {
    for (row, cause) in SOP.iter().zip(Cause::ALL) {
        assert_eq!(cause.number(), row.0);
        assert_eq!(cause.code(), row.1);
        assert_eq!(cause.rule().cause, cause);
        assert_eq!(cause.rule().label, row.2);
        assert_eq!(Cause::from_number(i64::from(row.0)), Some(cause));
        assert_eq!(Cause::from_code(row.1), Some(cause));
        assert_eq!(cause.status_word(), row.2.to_uppercase());
    }
}

#[test]
fn a_number_or_code_outside_the_table_is_no_cause() {
    for number in [i64::MIN, -1, 0, 9, 256, 257, i64::MAX] {
        assert_eq!(Cause::from_number(number), None, "{number}");
    }
    for code in [
        "",
        "bp",
        "BP_INSTALMENT",
        "meter-lost",
        "ujl_compensation x",
    ] {
        assert_eq!(Cause::from_code(code), None, "{code}");
    }
}

#[test]
fn a_set_of_causes_is_listed_in_the_tables_order() {
    let set: Causes = [Cause::BpUnderbilled, Cause::TsP2tl, Cause::BpUnderbilled]
        .into_iter()
        .collect();
    assert_eq!(
        set.iter().collect::<Vec<_>>(),
        [Cause::TsP2tl, Cause::BpUnderbilled]
    );
    assert!(set.contains(Cause::TsP2tl) && !set.contains(Cause::TsKwh));
    assert!(!set.is_empty() && Causes::NONE.is_empty());
}

#[test]
fn a_set_of_causes_survives_the_file_and_foreign_bits_are_refused() {
    for bits in 0..=255 {
        let set = Causes::from_bits(bits).unwrap();
        assert_eq!(set.bits(), bits);
        assert_eq!(set.iter().collect::<Causes>(), set);
    }
    for bits in [-1, 256, i64::MAX, i64::MIN] {
        assert_eq!(Causes::from_bits(bits), None, "{bits}");
    }
}
