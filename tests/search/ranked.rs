//! What stands first.

use crate::world::{World, customer, idpel, unit};
use pln123::replica::search::Near;

fn names(world: &World, typed: &str, near: &Near<'_>) -> Vec<String> {
    let finding = world.replica.read(|tx| tx.find(typed, near, 50));
    let found = finding.expect("an answer").found;
    found.into_iter().map(|one| one.name).collect()
}

fn shared() -> World {
    World::with(&[
        (1, "SITI NUR RAHAYU", "JL MAWAR NO 1"),
        (2, "RAHAYU SITI", "JL MAWAR NO 2"),
        (3, "SITI RAHAYU", "JL MELATI NO 12"),
        (4, "SITI AMINAH", "JL RAHAYU NO 4"),
        (5, "SITIRAHAYU", "JL MELATI NO 120"),
        (6, "MA'RUF AMIN", "JL MELATI NO 6"),
        (7, "SITI RAHAYUNINGSIH", "JL MAWAR NO 7"),
    ])
}

#[test]
fn the_very_name_comes_first_then_its_words_turned_then_longer_names_then_the_place() {
    let world = shared();
    let expected = [
        "SITI RAHAYU",
        "RAHAYU SITI",
        "SITI NUR RAHAYU",
        "SITI RAHAYUNINGSIH",
        "SITI AMINAH",
    ];
    assert_eq!(names(&world, "siti rahayu", &Near::default()), expected);
}

#[test]
fn the_words_may_come_in_any_order_and_the_last_half_typed() {
    let world = shared();
    for typed in ["rahayu siti", "siti rah", "rah siti", "r si"] {
        let found = names(&world, typed, &Near::default());
        for name in ["SITI RAHAYU", "RAHAYU SITI", "SITI NUR RAHAYU"] {
            assert!(found.iter().any(|own| own == name), "{typed}: {found:?}");
        }
    }
}

#[test]
fn a_house_number_narrows_and_its_own_comes_before_longer_ones() {
    let world = shared();
    let found = names(&world, "siti melati 12", &Near::default());
    assert_eq!(found, ["SITI RAHAYU", "SITIRAHAYU"]);
    assert_eq!(
        names(&world, "siti rahayu jl melati no. 012", &Near::default()),
        ["SITI RAHAYU"]
    );
}

#[test]
fn an_apostrophe_is_no_gap() {
    let world = shared();
    for typed in ["maruf", "ma'ruf", "Ma’ruf amin"] {
        assert_eq!(
            names(&world, typed, &Near::default()),
            ["MA'RUF AMIN"],
            "{typed}"
        );
    }
}

#[test]
fn the_own_unit_and_whoever_was_seen_lately_come_before_others_of_the_same_name() {
    let mut world = World::with(&[(1, "SITI RAHAYU", ""), (2, "SITI RAHAYU", "")]);
    world.put([customer(3, "SITI RAHAYU", "", 77_120)]);
    let order = |near: &Near<'_>| {
        let finding = world.replica.read(|tx| tx.find("siti rahayu", near, 50));
        let found = finding.expect("an answer").found;
        found
            .into_iter()
            .map(|one| one.idpel.number())
            .collect::<Vec<_>>()
    };
    assert_eq!(order(&Near::default()), [1, 2, 3]);
    let seen = [idpel(2)];
    let near = Near {
        unit: None,
        seen: &seen,
    };
    assert_eq!(order(&near), [2, 1, 3]);
    let near = Near {
        unit: Some(unit(77_120)),
        seen: &seen,
    };
    assert_eq!(order(&near), [3, 2, 1]);
}

#[test]
fn a_unit_renamed_is_found_by_its_new_name() {
    use pln123::domain::customer::Unit;
    use pln123::domain::wib::Zone;
    let mut world = World::with(&[(1, "SITI RAHAYU", "")]);
    assert_eq!(names(&world, "siti utara", &Near::default()).len(), 1);
    let renamed = Unit {
        code: unit(77_110),
        name: "ULP CONTOH SELATAN".to_owned(),
        parent: None,
        zone: Zone::Wib,
    };
    let put = world.replica.write(|tx| tx.put_unit(&renamed));
    put.expect("a unit");
    assert!(names(&world, "siti utara", &Near::default()).is_empty());
    assert_eq!(names(&world, "siti sel", &Near::default()).len(), 1);
}

#[test]
fn a_beginning_of_more_words_than_are_read_one_by_one_finds_all_of_them() {
    let mut world = World::empty();
    let ends = ('A'..='Z').flat_map(|one| ('A'..='D').map(move |other| format!("{one}{other}")));
    world.put(ends.zip(1..).map(|(end, number)| {
        let (name, address) = (
            format!("SURYA{end} SITI"),
            format!("JL MELATI{end} NO {number}"),
        );
        customer(number, &name, &address, 77_110)
    }));
    world.put([customer(500, "SURYO SITI", "JL MELA NO 1", 77_110)]);
    let count = |typed: &str| {
        let finding = world
            .replica
            .read(|tx| tx.find(typed, &Near::default(), 500));
        finding.expect("an answer").found.len()
    };
    assert_eq!(count("sury"), 105);
    assert_eq!(count("surya"), 104);
    assert_eq!(count("siti surya"), 104);
    assert_eq!(count("siti mel"), 105);
    assert_eq!(count("siti melati"), 104);
    assert_eq!(count("siti mela jl"), 105);
    assert_eq!(count("surya melatib"), 4);
    // Every number begins with a digit; a digit begins many.
    assert_eq!(count("siti 1"), 17);
}

#[test]
fn nothing_typed_finds_nothing() {
    let world = shared();
    for typed in ["", "  ", "...", "'"] {
        assert!(names(&world, typed, &Near::default()).is_empty());
    }
}
