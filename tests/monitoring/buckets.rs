//! The edges of the buckets, from 4.6.

use pln123::domain::monitoring::Ageing;

#[test]
fn the_edges_of_the_buckets() {
    let table = [
        (-1, "0"),
        (0, "0"),
        (1, "1-30"),
        (30, "1-30"),
        (31, "31-60"),
        (60, "31-60"),
        (61, "61-90"),
        (90, "61-90"),
        (91, "91+"),
        (4000, "91+"),
    ];
    for (days, code) in table {
        assert_eq!(Ageing::of(days).code(), code, "{days} days");
    }
}

#[test]
fn each_bucket_holds_the_days_between_its_bounds_and_no_other() {
    for ageing in Ageing::ALL {
        let (least, most) = ageing.bounds();
        for days in 0..200 {
            let within = least.is_none_or(|l| days >= l) && most.is_none_or(|m| days <= m);
            assert_eq!(Ageing::of(days) == ageing, within, "{days} in {ageing:?}");
        }
        assert_eq!(Ageing::parse(ageing.code()), Some(ageing));
    }
}
