//! `dil` as a person reads it: in words, in both languages.

use crate::{Bench, of};

#[test]
fn what_a_dispensation_covers_and_what_waits_for_the_centre_is_told_to_a_person_too() {
    let bench = Bench::signed_in("budi");
    let idpel = of("label_debt");
    let rows = |lang: &str| {
        let ran = bench.run(&["dil", idpel, "--lang", lang]);
        ran.out
            .lines()
            .map(|row| row.trim_end().to_owned())
            .collect::<Vec<_>>()
    };
    // The instalment that blocks was due on the 20th.
    let due = |row: &&String| row.contains("20-10-2019") && row.contains("Rp142");
    let before = rows("id");
    let state = before.iter().rfind(due).unwrap();
    assert!(state.ends_with("jatuh tempo"), "{state}");
    assert!(!before.iter().any(|row| row.contains("menunggu pusat")));
    bench.json(&["unblock", idpel, "--ground", "disaster", "--note", "banjir"]);
    for (lang, covered, act) in [
        (
            "id",
            "dispensasi",
            "diajukan 25-10-2019 10:40 oleh budi, menunggu pusat",
        ),
        (
            "en",
            "dispensed",
            "submitted 25-10-2019 10:40 by budi, waiting for the centre",
        ),
    ] {
        let rows = rows(lang);
        let state = rows.iter().rfind(due).unwrap();
        assert!(state.ends_with(covered), "{state}");
        assert!(rows.iter().any(|row| row.ends_with(act)), "{rows:?}");
    }
}
