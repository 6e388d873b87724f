//! The monitoring at every size, in both languages, by keys and by mouse.

use crate::monitoring_made::{at, crowd};
use crate::sitting::{Office, Sitting};
use crossterm::event::MouseEventKind;
use pln123::domain::monitoring::SortBy;
use pln123::locale::Lang;
use pln123::tui::screens::monitoring::Showing;
use pln123::tui::screens::monitoring::charts::Chart;

const SIZES: [(u16, u16); 9] = [
    (80, 24),
    (120, 40),
    (200, 60),
    (0, 0),
    (1, 1),
    (3, 50),
    (79, 24),
    (80, 23),
    (80, 24),
];

#[test]
fn no_size_is_too_small_for_any_of_it_in_either_language() {
    let office = crowd();
    for lang in [Lang::Id, Lang::En] {
        let mut desk = office.seat_in("sari", lang);
        for keys in [
            "Home",
            "End",
            "n",
            "Esc /",
            "Esc f",
            "Enter",
            "Esc Esc o o o",
            "g",
            "Right",
            "Right",
            "Right",
            "Enter",
            "Esc Esc x",
            "End",
            "Esc",
        ] {
            desk.press(keys);
            for (width, height) in SIZES {
                desk.resize(width, height);
                for key in ["Down", "PageDown", "Up"] {
                    desk.press(key);
                }
            }
        }
    }
}

/// The header and the rows below it, down to what is said of the selected one.
fn table(desk: &Sitting) -> Vec<String> {
    let screen = desk.screen();
    let rows = desk
        .app
        .monitoring
        .list
        .rows
        .len()
        .min(desk.app.monitoring.list.place.page);
    screen
        .lines()
        .skip(4)
        .take(rows + 1)
        .map(str::to_owned)
        .collect()
}

#[test]
fn columns_stand_below_their_titles_at_each_size_in_both_languages() {
    let office = crowd();
    for lang in [Lang::Id, Lang::En] {
        for (width, height) in [(80, 24), (120, 40), (200, 60)] {
            let mut desk = office.seat_in("sari", lang);
            desk.resize(width, height);
            for by in SortBy::ALL {
                assert_eq!(desk.app.monitoring.order.by, by);
                let table = table(&desk);
                assert!(table.len() > 10, "{}", desk.screen());
                // The last column is on the right: every line ends where its title does.
                let ends: Vec<usize> = table.iter().map(|line| line.chars().count()).collect();
                assert!(
                    ends.iter().all(|end| *end == ends[0]),
                    "{by:?} {width}:\n{}",
                    desk.screen()
                );
                assert!(ends[0] <= usize::from(width));
                // Between two columns stand two blanks, in every line.
                let titles: Vec<char> = table[0].chars().collect();
                for (end, pair) in titles.windows(3).enumerate() {
                    let gap = pair[0] != ' ' && pair[1] == ' ' && pair[2] == ' ';
                    let begins = gap && end < 16;
                    if begins {
                        let blank = table.iter().all(|line| {
                            let cells: Vec<char> = line.chars().collect();
                            cells[16] == ' ' && cells[17] == ' '
                        });
                        assert!(blank, "{by:?} {width}:\n{}", desk.screen());
                    }
                }
                desk.press("o");
            }
        }
    }
}

#[test]
fn a_click_selects_the_row_under_it_and_the_wheel_goes_on_by_rows() {
    let office = crowd();
    let mut desk = office.seat("sari");
    desk.resize(80, 24);
    for keys in ["Home", "PageDown PageDown", "End"] {
        desk.press(keys);
        let list = &desk.app.monitoring.list;
        let wanted = list.rows[list.place.top + 3].idpel;
        let place = desk.place_of(&wanted.grouped());
        desk.click(place);
        assert_eq!(at(&desk), wanted, "{keys}");
        desk.shows(&format!("▸ {}", wanted.grouped()));
        let number = desk.app.monitoring.list.number();
        desk.mouse(MouseEventKind::ScrollDown, place);
        assert_eq!(desk.app.monitoring.list.number(), number + 1);
        desk.mouse(MouseEventKind::ScrollUp, place);
        desk.mouse(MouseEventKind::ScrollUp, place);
        assert_eq!(desk.app.monitoring.list.number(), number - 1);
    }
    // Beside the rows nothing happens.
    let here = at(&desk);
    desk.click((0, 3));
    desk.click((70, 22));
    assert_eq!(at(&desk), here);
}

#[test]
fn a_click_on_a_bar_selects_it_and_one_on_another_chart_gives_that_the_keys() {
    let office = crowd();
    let words = [(Lang::Id, "di atas 90 hari"), (Lang::En, "over 90 days")];
    for ((lang, ageing), (width, height)) in words
        .into_iter()
        .flat_map(|words| [(words, (120, 40)), (words, (200, 60))])
    {
        let mut desk = office.seat_in("sari", lang);
        desk.resize(width, height);
        desk.press("g");
        assert_eq!(desk.app.monitoring.charts.chart, Chart::Cause);
        let place = desk.place_of(ageing);
        desk.click(place);
        assert_eq!(desk.app.monitoring.charts.chart, Chart::Ageing);
        desk.click(place);
        assert_eq!(desk.app.monitoring.charts.selected(Chart::Ageing), 4);
        let bars = desk.app.monitoring.bars(Chart::Ageing, desk.app.look);
        desk.press("Enter");
        assert_eq!(desk.app.monitoring.showing, Showing::List);
        assert_eq!(
            desk.app.monitoring.count(),
            usize::try_from(bars[4].bar.value).ok()
        );
    }
}

#[test]
fn a_click_on_a_bar_means_the_bar_that_is_seen_there_when_the_chart_is_scrolled() {
    let office = crowd();
    let file = rusqlite::Connection::open(office.db()).expect("opens");
    file.execute_batch(
        "WITH RECURSIVE n(at) AS (SELECT 0 UNION ALL SELECT at + 1 FROM n WHERE at < 29)
         INSERT INTO unit SELECT 78100 + at, 'ULP ' || at, NULL, 'WIB' FROM n;
         UPDATE customer SET unit = 78100 + idpel % 30 WHERE unit <> 77110",
    )
    .expect("moved");
    let mut desk = office.seat("sari");
    desk.resize(80, 24);
    desk.press("g Right End");
    let bars = desk.app.monitoring.bars(Chart::Unit, desk.app.look);
    let (first, last) = (&bars[0].bar.label, &bars[bars.len() - 1].bar.label);
    desk.hides(&format!("{first} "));
    desk.shows(last);
    let place = desk.place_of(last);
    desk.click(place);
    assert_eq!(
        desk.app.monitoring.charts.selected(Chart::Unit),
        bars.len() - 1
    );
    desk.click((place.0, place.1 - 2));
    assert_eq!(
        desk.app.monitoring.charts.selected(Chart::Unit),
        bars.len() - 3
    );
}

#[test]
fn the_two_ages_are_whole_at_the_least_width_in_both_languages() {
    let office = Office::new();
    for (lang, ages) in [
        (Lang::Id, "Utang 35 hari · blokir 34 hari"),
        (Lang::En, "Debt 35 days · block 34 days"),
    ] {
        let mut desk = office.seat_in("sari", lang);
        desk.resize(80, 24);
        desk.shows(ages);
        let screen = desk.screen();
        let mut lines = screen.lines();
        let row = lines.find(|line| line.contains("HENDRA GUNAWAN"));
        let row = row.expect("a row");
        assert!(row.contains("   35      34  "), "{row}");
    }
}
