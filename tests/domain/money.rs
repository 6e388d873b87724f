//! Rupiah: whole, exact, never below zero.

use crate::made::rupiah;
use pln123::domain::money::{NotMoney, Rupiah};

#[test]
fn whole_rupiah_are_read_with_or_without_empty_decimals() {
    for (text, whole) in [
        ("0", 0),
        ("-0", 0),
        ("1", 1),
        (" 225000 ", 225_000),
        ("225000.00", 225_000),
        ("225000.0", 225_000),
        ("000042", 42),
        ("1000000000000", Rupiah::MAX),
    ] {
        assert_eq!(Rupiah::parse(text), Ok(rupiah(whole)), "{text}");
    }
}

#[test]
fn what_is_not_whole_rupiah_from_zero_up_is_refused_with_the_reason() {
    for (text, fault) in [
        ("", NotMoney::NotANumber),
        ("  ", NotMoney::NotANumber),
        ("Rp225000", NotMoney::NotANumber),
        ("225,000", NotMoney::NotANumber),
        ("225 000", NotMoney::NotANumber),
        ("1e3", NotMoney::NotANumber),
        ("NaN", NotMoney::NotANumber),
        (".", NotMoney::NotANumber),
        ("-", NotMoney::NotANumber),
        ("1-1", NotMoney::NotANumber),
        ("1.2.3", NotMoney::NotANumber),
        ("1.125.000", NotMoney::NotANumber),
        ("٢٢٥", NotMoney::NotANumber),
        ("-1", NotMoney::Negative),
        ("10.50", NotMoney::Fraction),
        ("0.01", NotMoney::Fraction),
        ("1000000000001", NotMoney::TooLarge),
    ] {
        assert_eq!(Rupiah::parse(text), Err(fault), "{text:?}");
    }
}

#[test]
fn a_fraction_too_small_for_the_decimal_type_is_still_a_fraction() {
    let tiny = format!("1.{}1", "0".repeat(40));
    assert_eq!(Rupiah::parse(&tiny), Err(NotMoney::Fraction));
    let below_the_limit = format!("999999999999.{}", "9".repeat(40));
    assert_eq!(Rupiah::parse(&below_the_limit), Err(NotMoney::Fraction));
}

#[test]
fn an_amount_too_long_for_the_decimal_type_is_too_large() {
    assert_eq!(Rupiah::parse(&"9".repeat(60)), Err(NotMoney::TooLarge));
}

#[test]
fn a_point_before_three_digits_is_grouping_and_not_a_thousandth_of_the_sum() {
    assert_eq!(Rupiah::parse("225.000"), Err(NotMoney::NotANumber));
    assert_eq!(Rupiah::parse("1.000"), Err(NotMoney::NotANumber));
}

#[test]
fn ten_thousand_in_three_parts_adds_up_again() {
    let parts = rupiah(10_000).in_parts(3);
    assert_eq!(parts, [3_334, 3_333, 3_333].map(rupiah));
    assert_eq!(parts.into_iter().sum::<Rupiah>(), rupiah(10_000));
}

#[test]
fn parts_differ_by_one_rupiah_at_most_even_of_nothing() {
    assert_eq!(rupiah(0).in_parts(3), [0, 0, 0].map(rupiah));
    assert_eq!(rupiah(2).in_parts(3), [1, 1, 0].map(rupiah));
    assert_eq!(rupiah(168_000).in_parts(4), [42_000; 4].map(rupiah));
    assert_eq!(rupiah(5).in_parts(1), [rupiah(5)]);
}

#[test]
fn the_sum_of_a_million_amounts_is_exact() {
    let mut whole: i128 = 0;
    let sum: Rupiah = (0..1_000_000_i64)
        .map(|k| {
            let amount = k * 7_919 % 1_000_003 + 1_000_000_000;
            whole += i128::from(amount);
            rupiah(amount)
        })
        .sum();
    assert_eq!(i128::from(sum.whole()), whole);
}

#[test]
fn nine_million_of_the_largest_amounts_still_fit_a_file() {
    let sum: i128 = 9_000_000 * i128::from(Rupiah::MAX);
    let whole = i64::try_from(sum).unwrap();
    assert_eq!((rupiah(whole) + Rupiah::ZERO).whole(), whole);
}

#[test]
fn a_balance_never_falls_below_zero() {
    assert_eq!(rupiah(5).less(rupiah(3)), rupiah(2));
    assert_eq!(rupiah(3).less(rupiah(5)), Rupiah::ZERO);
    assert!(rupiah(3).less(rupiah(3)).is_zero());
    assert_eq!(Rupiah::from_whole(-1), None);
}

#[test]
fn amounts_are_written_plain_for_programs_and_in_groups_for_the_eye() {
    for (whole, plain, grouped) in [
        (0, "0", "0"),
        (999, "999", "999"),
        (1_000, "1000", "1.000"),
        (225_000, "225000", "225.000"),
        (1_125_000, "1125000", "1.125.000"),
        (Rupiah::MAX, "1000000000000", "1.000.000.000.000"),
    ] {
        assert_eq!(rupiah(whole).to_string(), plain);
        assert_eq!(rupiah(whole).grouped('.'), grouped);
    }
}
