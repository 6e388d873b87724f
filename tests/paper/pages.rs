//! What stands on the pages, for nobody's debts and for hundreds.

use crate::customer::{facts, now, printed, receivable};
use crate::reader::{Reader, Shown};
use pln123::domain::receivable::State;

fn texts(page: &[Shown]) -> Vec<&str> {
    page.iter().map(|shown| shown.text.as_str()).collect()
}

/// The rupiah of the text, if it is an amount.
fn amount(text: &str) -> Option<i64> {
    text.strip_prefix("Rp")?.replace('.', "").parse().ok()
}

#[test]
fn the_pages_grow_with_the_receivables_and_each_says_which_it_is() {
    for (count, least, most) in [(0, 1, 1), (1, 1, 1), (10, 1, 1), (11, 1, 2), (300, 5, 9)] {
        let made = printed(facts(count));
        let pages = Reader::new(&made.bytes).pages();
        assert_eq!(pages.len(), made.pages, "{count}");
        assert!(
            (least..=most).contains(&made.pages),
            "{count}: {}",
            made.pages
        );
        for (at, page) in pages.iter().enumerate() {
            let number = format!("Halaman {} dari {}", at + 1, pages.len());
            assert!(texts(page).contains(&number.as_str()), "{count}: {number}");
            let by =
                "Dicetak oleh budi, petugas unit 77110 ULP CONTOH UTARA · 25-10-2019 10:40 WIB";
            assert!(texts(page).contains(&by), "{count}");
            assert!(
                texts(page).contains(&"Data per 25-10-2019 10:38 WIB"),
                "{count}"
            );
        }
    }
}

#[test]
fn every_page_that_the_table_reaches_has_its_head_above_the_first_row() {
    let pages = Reader::new(&printed(facts(300)).bytes).pages();
    let mut reached = 0;
    for page in &pages {
        let texts = texts(page);
        let is_row = |text: &&str| text.starts_with("77110 19") && text.len() == 15;
        let Some(row) = texts.iter().position(is_row) else {
            continue;
        };
        reached += 1;
        for head in ["No Register", "Jatuh tempo", "Sisa", "Keadaan"] {
            let at = texts.iter().position(|text| *text == head);
            assert!(at.is_some_and(|at| at < row), "{head}");
        }
    }
    assert!(reached >= pages.len() - 1, "{reached} of {}", pages.len());
}

#[test]
fn a_group_that_goes_on_over_a_page_names_itself_again() {
    let pages = Reader::new(&printed(facts(300)).bytes).pages();
    let goes_on = |page: &Vec<Shown>| texts(page).iter().any(|text| text.ends_with("(lanjutan)"));
    assert!(!goes_on(&pages[0]));
    assert!(pages[1..].iter().filter(|page| goes_on(page)).count() >= pages.len() - 3);
}

#[test]
fn every_register_number_stands_in_the_table_once_and_in_its_own_group() {
    for count in [1, 10, 11, 300] {
        let made = printed(facts(count));
        let pages = Reader::new(&made.bytes).pages();
        let all: Vec<&str> = pages.iter().flat_map(|page| texts(page)).collect();
        let table = &all[all.iter().position(|text| *text == "Keadaan").unwrap()..];
        let words = [
            (State::Overdue, "Lewat jatuh tempo ·"),
            (State::NotDue, "Belum jatuh tempo ·"),
            (State::Paid, "Lunas ·"),
        ];
        let mut group = None;
        let registers: Vec<String> = (0..count)
            .map(|n| receivable(n).register_no.grouped())
            .collect();
        let mut found = Vec::new();
        for text in table {
            let titled = words.iter().find(|(_, title)| text.starts_with(title));
            group = titled.map_or(group, |(state, _)| Some(*state));
            if let Some(n) = registers.iter().position(|number| number == text) {
                let n = u32::try_from(n).unwrap();
                assert_eq!(Some(receivable(n).state(now().day())), group, "{text}");
                found.push(n);
            }
        }
        found.sort_unstable();
        assert_eq!(found, (0..count).collect::<Vec<_>>());
    }
}

#[test]
fn the_sums_are_those_of_the_rows_above_them() {
    for count in [1, 10, 11, 300] {
        let made = printed(facts(count));
        let pages = Reader::new(&made.bytes).pages();
        let all: Vec<&str> = pages.iter().flat_map(|page| texts(page)).collect();
        let table = &all[all.iter().position(|text| *text == "Keadaan").unwrap()..];
        let (mut group, mut whole) = ([0; 3], [0; 3]);
        let mut amounts: Vec<i64> = Vec::new();
        let mut summed: Option<&str> = None;
        let mut checked = 0;
        for text in table {
            if text.starts_with("Jumlah") {
                summed = Some(text);
            }
            amounts.extend(amount(text));
            if amounts.len() < 3 {
                continue;
            }
            let row = [amounts[0], amounts[1], amounts[2]];
            amounts.clear();
            match summed.take() {
                Some("Jumlah seluruhnya") => assert_eq!(row, whole, "{count}"),
                Some(label) => {
                    assert_eq!(row, group, "{count}: {label}");
                    group = [0; 3];
                    checked += 1;
                }
                None => {
                    assert_eq!(row[0] - row[1], row[2], "{count}: a balance");
                    for (at, amount) in row.into_iter().enumerate() {
                        group[at] += amount;
                        whole[at] += amount;
                    }
                }
            }
        }
        assert_eq!(checked, count.min(3), "{count}: a sum for each group");
        let debts = (0..count).map(receivable);
        let owed: i64 = debts.map(|r| r.balance().whole()).sum();
        assert_eq!(whole[2], owed, "{count}");
    }
}

#[test]
fn what_to_pay_is_listed_with_its_sum_and_beyond_twelve_the_table_is_named() {
    let made = printed(facts(11));
    let page = &Reader::new(&made.bytes).pages()[0];
    let texts = texts(page);
    let title = texts
        .iter()
        .position(|text| *text == "Yang harus dibayar untuk membuka blokir")
        .expect("a title");
    let table = texts.iter().position(|text| *text == "Keadaan").unwrap();
    let overdue: Vec<_> = (0..11)
        .map(receivable)
        .filter(|r| r.is_overdue(now().day()))
        .collect();
    assert_eq!(overdue.len(), 4);
    for r in &overdue {
        assert!(texts[title..table].contains(&r.register_no.grouped().as_str()));
    }
    let total: i64 = overdue.iter().map(|r| r.balance().whole()).sum();
    let said = texts[title + 1].replace('.', "");
    assert!(
        said.contains("4 No Register") && said.contains(&format!("Rp{total}")),
        "{said}"
    );
    let many = printed(facts(60));
    let pages = Reader::new(&many.bytes).pages();
    let said = pages[0]
        .iter()
        .find(|s| s.text.starts_with("Bayar sampai lunas 20 No Register"));
    assert!(
        said.is_some_and(|said| said.text.contains("di tabel")),
        "{said:?}"
    );
}

#[test]
fn nothing_leaves_the_margins_and_no_two_texts_lie_over_each_other() {
    for count in [0, 1, 11, 300] {
        for (at, page) in Reader::new(&printed(facts(count)).bytes)
            .pages()
            .iter()
            .enumerate()
        {
            for (n, text) in page.iter().enumerate() {
                let inside = text.x >= 48.0 && text.x + text.width <= 547.5;
                assert!(
                    inside && text.y > 20.0 && text.y < 822.0,
                    "{count}/{at}: {text:?}"
                );
                for other in &page[n + 1..] {
                    let beside = text.x + text.width <= other.x + 0.1
                        || other.x + other.width <= text.x + 0.1;
                    let apart = (text.y - other.y).abs() >= text.size.min(other.size) * 0.9;
                    assert!(beside || apart, "{count}/{at}: {text:?} over {other:?}");
                }
            }
        }
    }
}
