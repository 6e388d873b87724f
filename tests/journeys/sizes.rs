//! Every record at every size, in both languages.

use crate::sitting::{Office, Sitting};
use pln123::locale::Lang;
use pln123::sample::SITUATIONS;

/// The status as it stands on the screen, however it is broken into lines: from its beginning down its own columns.
fn status(desk: &Sitting) -> String {
    let screen = desk.screen();
    let mut lines = screen
        .lines()
        .map(|line| line.chars().collect::<Vec<_>>())
        .skip(2);
    let marks = ['▲', '●', '✗'];
    let shape = |line: &Vec<char>| {
        let at = line.iter().position(|c| marks.contains(c));
        at.filter(|at| {
            line[at + 1..]
                .iter()
                .collect::<String>()
                .trim_start()
                .starts_with(['B', 'A', 'P'])
        })
    };
    let (first, at) = lines
        .find_map(|line| shape(&line).map(|at| (line, at)))
        .unwrap_or_else(|| panic!("no status:\n{screen}"));
    let mut text: String = first[at + 2..].iter().collect();
    while text.contains('(') && !text.contains(')') {
        let Some(line) = lines.next() else { break };
        let more: String = line.iter().skip(at).collect();
        text = format!("{} {}", text.trim_end(), more.trim());
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_situation_is_drawn_with_its_status_at_every_size_in_both_languages() {
    let office = Office::new();
    for lang in [Lang::Id, Lang::En] {
        let mut desk = office.seat_in("rina", lang);
        for situation in SITUATIONS {
            desk.resize(120, 40);
            desk.look_up(situation.idpel);
            for (width, height) in [(80, 24), (120, 40), (200, 60)] {
                desk.resize(width, height);
                let shown = status(&desk);
                assert!(
                    shown.starts_with(situation.label),
                    "{} at {width}x{height}: {shown:?}\n{}",
                    situation.code,
                    desk.screen()
                );
                let first = situation.name.split(' ').next().expect("a name");
                desk.shows(first);
            }
        }
    }
}

#[test]
fn the_sentence_for_the_caller_is_in_view_at_the_least_size() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.resize(80, 24);
    for situation in SITUATIONS {
        desk.look_up(situation.idpel);
        desk.shows("“");
        desk.shows("”");
    }
}

#[test]
fn below_the_least_size_one_line_says_what_to_do() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    for (width, height) in [(79, 24), (80, 23), (60, 10), (79, 1)] {
        desk.resize(width, height);
        let screen = desk.screen();
        assert!(screen.contains("80"), "{width}x{height}: {screen}");
        let lines = screen.lines().filter(|line| !line.is_empty()).count();
        assert!(lines == 1 || width < 79, "{screen}");
        assert!(screen.contains(&format!("{width}")), "{screen}");
    }
    desk.resize(80, 24);
    desk.shows("rina · CSO");
}

#[test]
fn nothing_panics_at_any_size_on_any_screen() {
    let office = Office::new();
    let sizes = [
        (0, 0),
        (0, 24),
        (80, 0),
        (1, 1),
        (2, 1),
        (1, 2),
        (3, 3),
        (10, 4),
        (79, 24),
        (80, 23),
        (80, 24),
        (81, 25),
        (109, 33),
        (110, 34),
        (111, 35),
        (500, 24),
        (80, 200),
        (500, 200),
    ];
    let mut desk = office.front_door();
    for (width, height) in sizes {
        desk.resize(width, height);
    }
    let mut desk = office.seat("rina");
    for keys in [
        "",
        "w Space",
        "Esc t",
        "Esc s",
        "o",
        "Esc x",
        "Esc 1 Enter Enter",
        "Enter y Enter Enter y",
        "e",
        "Esc Esc 5",
        "?",
        "Esc :",
    ] {
        if keys.is_empty() {
            desk.look_up("771100000096");
        }
        desk.press(keys);
        for (width, height) in sizes {
            desk.resize(width, height);
        }
        desk.resize(120, 40);
    }
    desk.press("Esc Esc Esc Esc");
    desk.type_text("siti");
    for (width, height) in sizes {
        desk.resize(width, height);
    }
}

#[test]
fn a_long_name_stays_in_its_own_column() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    for (width, height) in [(80, 24), (120, 40)] {
        desk.resize(width, height);
        desk.press("Esc Esc Esc");
        desk.type_text("raden ayu kanjeng");
        let screen = desk.screen();
        let line = screen
            .lines()
            .find(|line| line.contains("RADEN AYU"))
            .expect("a row");
        assert!(
            line.contains('…') && line.ends_with("7711 0000 0096"),
            "{line}"
        );
    }
}

#[test]
fn the_smallest_screen_shows_the_sum_to_pay_and_the_time_line_of_the_longest_answer() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.resize(80, 24);
    desk.look_up("771100000027");
    desk.shows("Untuk membuka: 3 register, Rp663.200.");
    desk.press("t");
    desk.shows("Penetapan Kurang Tagih BP");
    desk.shows("Waktu (WIB)");
}
