//! The list narrowed: by each filter, by text as it is typed; the title's count and sum are the rows walked, and the
//! audit keeps each narrowing once.

use crate::monitoring_made::{at, crowd, everyone, listed, sum, walked};
use crate::sitting::{Office, Sitting};
use pln123::domain::cause::Cause;
use pln123::domain::monitoring::{Ageing, Narrowing, Order, Setter};
use pln123::locale::Lang;
use pln123::locale::format::{count, money};

/// The rows are those of the narrowing, and the title says how many and how much they are.
#[track_caller]
fn shows_what_it_says(office: &Office, desk: &mut Sitting, narrowing: &Narrowing) {
    assert_eq!(&desk.app.monitoring.narrowing, narrowing);
    let rows = walked(desk);
    assert_eq!(rows, listed(office, narrowing, Order::default()));
    let (number, owed) = (
        count(Lang::Id, rows.len() as u64),
        money(Lang::Id, sum(&rows)),
    );
    desk.shows(&format!("{number} pelanggan diblokir · jatuh tempo {owed}"));
    if rows.is_empty() {
        desk.shows("Tidak ada pelanggan diblokir yang cocok dengan saringan.");
    }
}

#[test]
fn each_value_of_each_filter_lists_its_rows_and_counts_and_sums_them() {
    let office = crowd();
    let mut desk = office.seat("sari");
    desk.resize(80, 24);
    let units: Vec<_> = desk.app.monitoring.units.keys().copied().collect();
    assert!(units.len() > 5);
    let none = Narrowing::default;
    let by_unit = units.iter().map(|unit| Narrowing {
        unit: Some(*unit),
        ..none()
    });
    let by_cause = Cause::ALL.into_iter().map(|cause| Narrowing {
        cause: Some(cause),
        ..none()
    });
    let by_ageing = Ageing::ALL.into_iter().map(|ageing| Narrowing {
        ageing: Some(ageing),
        ..none()
    });
    let by_block = Ageing::ALL.into_iter().map(|ageing| Narrowing {
        blocked_for: Some(ageing),
        ..none()
    });
    let by_setter = Setter::ALL.into_iter().map(|by| Narrowing {
        by: Some(by),
        ..none()
    });
    let filters: [Vec<Narrowing>; 5] = [
        by_unit.collect(),
        by_cause.collect(),
        by_ageing.collect(),
        by_block.collect(),
        by_setter.collect(),
    ];
    for (dimension, values) in filters.iter().enumerate() {
        let mut all = 0;
        for (at, narrowing) in values.iter().enumerate() {
            // The first value takes the filter off; the selection begins at the value that holds.
            let pick = format!("f {} Enter", "Down ".repeat(dimension));
            desk.press(&pick);
            desk.press(&format!(
                "{} Enter",
                "Down ".repeat(usize::from(at == 0) + usize::from(at > 0))
            ));
            shows_what_it_says(&office, &mut desk, narrowing);
            all += desk.app.monitoring.count().expect("counted");
        }
        desk.press("F");
        let whole = desk.app.monitoring.count().expect("counted");
        // A customer may have two causes, and a lock of each kind by another.
        match dimension {
            1 | 4 => assert!(all >= whole),
            _ => assert_eq!(all, whole),
        }
    }
    desk.press("F");
    desk.shows("Tidak ada saringan yang dipakai.");
}

#[test]
fn filters_hold_together_and_are_taken_off_together() {
    let office = crowd();
    let mut desk = office.seat("sari");
    desk.press("f Down Enter Down Down Down Down Enter");
    desk.press("f Down Down Down Down Enter Down Enter");
    desk.press("/");
    desk.type_text("a");
    desk.press("Enter");
    let narrowing = Narrowing {
        cause: Some(Cause::BpInstalment),
        by: Some(Setter::System),
        text: "a".to_owned(),
        ..Narrowing::default()
    };
    shows_what_it_says(&office, &mut desk, &narrowing);
    assert!(desk.app.monitoring.count() > Some(0));
    desk.shows("Saringan: ");
    desk.press("F");
    desk.shows("Tanpa saringan");
    shows_what_it_says(&office, &mut desk, &Narrowing::default());
}

#[test]
fn text_narrows_as_it_is_typed_esc_brings_the_list_back_and_enter_keeps_it() {
    let office = crowd();
    let all = everyone(&office);
    let name = all[all.len() / 2].name.clone();
    let mut desk = office.seat("sari");
    let of = |text: &str| Narrowing {
        text: text.to_owned(),
        ..Narrowing::default()
    };
    let rows = |text: &str| listed(&office, &of(text), Order::default());
    desk.press("/");
    let mut typed = String::new();
    for letter in name.to_lowercase().chars() {
        desk.type_text(&letter.to_string());
        typed.push(letter);
        let rows = rows(&typed);
        assert_eq!(desk.app.monitoring.count(), Some(rows.len()), "{typed:?}");
        assert_eq!(at(&desk), rows[0].idpel, "{typed:?}");
        desk.shows(&format!("Cari di daftar ▸ {typed}"));
    }
    desk.press("Backspace");
    typed.pop();
    assert_eq!(desk.app.monitoring.count(), Some(rows(&typed).len()));
    desk.press("Esc");
    shows_what_it_says(&office, &mut desk, &of(""));
    // The same by the first digits of an IDPEL, kept.
    let digits = all[10].idpel.to_string()[..6].to_owned();
    desk.press("/");
    desk.type_text(&digits);
    desk.press("Enter");
    desk.hides("Cari di daftar ▸");
    shows_what_it_says(&office, &mut desk, &of(&digits));
    // Nobody is called so: it says so, and Esc leads back to what was kept.
    desk.press("/ Ctrl+U");
    desk.type_text("zzzz");
    shows_nothing(&desk);
    desk.press("Esc");
    shows_what_it_says(&office, &mut desk, &of(&digits));
}

fn shows_nothing(desk: &Sitting) {
    assert_eq!(desk.app.monitoring.count(), Some(0));
    desk.shows("0 pelanggan diblokir · jatuh tempo Rp0");
    desk.shows("Tidak ada pelanggan diblokir yang cocok dengan saringan.");
}

#[test]
fn a_text_with_the_signs_of_a_pattern_means_itself() {
    let office = crowd();
    let mut desk = office.seat("sari");
    for text in ["%", "_", "\\", "'", "100%_"] {
        desk.press("/");
        desk.type_text(text);
        shows_nothing(&desk);
        desk.press("Esc");
    }
    desk.press("/");
    desk.paste("siti\n\u{1b}[2J");
    desk.hides("\u{1b}");
    desk.press("Esc F2 3");
}

#[test]
fn of_two_quick_strokes_the_last_wins_in_whatever_order_the_answers_come() {
    let office = crowd();
    let all = everyone(&office);
    let name = all[3].name.to_lowercase();
    let letters: Vec<String> = name
        .chars()
        .take(2)
        .map(|letter| letter.to_string())
        .collect();
    for backwards in [false, true] {
        let mut desk = office.seat("sari");
        desk.press("/");
        desk.strike(&letters[0]);
        let first = desk.hold();
        desk.strike(&letters[1]);
        let second = desk.hold();
        assert!(!first.is_empty() && !second.is_empty());
        let order = if backwards {
            [second, first]
        } else {
            [first, second]
        };
        for msg in order.into_iter().flatten() {
            desk.take(msg);
        }
        desk.settle();
        desk.press("Enter");
        let narrowing = Narrowing {
            text: name[..2].to_owned(),
            ..Narrowing::default()
        };
        shows_what_it_says(&office, &mut desk, &narrowing);
    }
}

#[test]
fn opening_the_tab_is_one_row_of_the_audit_and_each_new_filter_another() {
    let office = crowd();
    let noted = || {
        office.value(
            "SELECT coalesce(group_concat(detail, '|'), '') FROM (SELECT detail FROM audit
              WHERE action = 'lookup' AND detail LIKE 'monitoring%' ORDER BY seq)",
        )
    };
    let mut desk = office.seat("sari");
    assert_eq!(noted(), "monitoring");
    desk.press("Alt+1 Alt+3 Down PageDown End o O g Right Esc x Esc");
    assert_eq!(noted(), "monitoring");
    desk.press("f Down Enter Down Enter");
    assert_eq!(noted(), "monitoring|monitoring cause=ujl_compensation");
    // Looked at and left as it was: nothing new.
    desk.press("f Esc f Down Enter Esc / Esc");
    assert_eq!(noted(), "monitoring|monitoring cause=ujl_compensation");
    desk.press("F /");
    desk.type_text("siti");
    desk.press("Enter");
    // Of a name that was typed, only that one was.
    assert_eq!(
        noted(),
        "monitoring|monitoring cause=ujl_compensation|monitoring|monitoring text"
    );
}
