//! Daftar Kerja: walked, marked, narrowed, opened and come back to.

use crate::sitting::{Office, Sitting};
use pln123::locale::Lang;

/// A desk's unit user before a list of so many more customers to block, the oldest debt first.
pub(crate) fn crowd(office: &Office, more: u32) -> Sitting {
    let file = rusqlite::Connection::open(office.db()).expect("opens");
    let sql = "INSERT INTO receivable (idpel, register_no, cause, determined_on, due_on, amount)
        SELECT idpel, printf('9%012d', idpel % 1000000000000), 3, 18000, 18100 - row_number() OVER (ORDER BY idpel), 1000
          FROM customer c WHERE unit = 77110 AND prepaid AND NOT EXISTS (SELECT 1 FROM receivable r WHERE r.idpel = c.idpel)
           AND NOT EXISTS (SELECT 1 FROM lock l WHERE l.idpel = c.idpel) LIMIT ?1";
    assert_eq!(file.execute(sql, [more]).expect("added"), more as usize);
    drop(file);
    let mut desk = office.seat("budi");
    desk.press("Tab");
    desk
}

/// The row that the keys act on.
fn selected(desk: &Sitting) -> String {
    let screen = desk.screen();
    let row = screen.lines().find(|line| line.starts_with('▸'));
    row.unwrap_or_else(|| panic!("no row\n{screen}")).to_owned()
}

#[test]
fn the_list_shows_its_count_and_sum_and_says_what_is_to_be_done() {
    let office = Office::new();
    let mut desk = office.seat("budi");
    desk.resize(80, 24);
    desk.press("Tab");
    desk.shows("1 dari 3 · lewat jatuh tempo Rp1.146.000");
    desk.shows("semua 3   dispensasi 1   ditolak 0   meter 0   blokir 2");
    desk.shows("Dispensasi berakhir 5 hari lagi, 30-10-2019");
    desk.shows("Dasar: aturan 1.7.");
    desk.press("j j");
    desk.shows("Blokir pembelian token: Rp84.000 lewat jatuh tempo 158 hari");
    desk.shows("No Register: 77110 1903 1003");
    assert_eq!(
        office.value("SELECT count(*) FROM audit WHERE action = 'lookup' AND detail = 'worklist'"),
        "1"
    );
}

#[test]
fn a_long_list_is_walked_to_its_end_and_back_holding_three_pages_at_most() {
    let office = Office::new();
    let mut desk = crowd(&office, 200);
    desk.resize(80, 24);
    desk.shows("1 dari 203");
    let most = |desk: &Sitting| {
        let window = &desk.app.worklist.window;
        assert!(
            window.rows.len() <= 3 * window.place.page,
            "{}",
            window.rows.len()
        );
    };
    let mut seen = vec![selected(&desk)];
    for at in 2..=203 {
        desk.press("j");
        desk.shows(&format!("{at} dari 203"));
        most(&desk);
        seen.push(selected(&desk));
    }
    let mut once = seen.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), 203, "each row once");
    for at in (1..203).rev() {
        desk.press("k");
        desk.shows(&format!("{at} dari 203"));
        most(&desk);
        assert_eq!(selected(&desk), seen[at - 1]);
    }
    desk.press("End");
    desk.shows("203 dari 203");
    assert_eq!(selected(&desk), seen[202]);
    desk.press("PageUp PageUp");
    most(&desk);
    desk.press("Home");
    desk.shows("1 dari 203");
    assert_eq!(selected(&desk), seen[0]);
    for _ in 0..30 {
        desk.press("PageDown");
        most(&desk);
    }
    desk.shows("203 dari 203");
}

#[test]
fn marks_survive_scrolling_refreshing_and_narrowing_and_their_sum_is_shown() {
    let office = Office::new();
    let mut desk = crowd(&office, 120);
    desk.press("Space Space End Space");
    desk.shows("■ 3 ditandai · Rp1.063.000");
    desk.press("Home PageDown PageDown r f f f f");
    desk.shows("■ 3 ditandai · Rp1.063.000");
    desk.shows("dari 122");
    // All of that kind, and none of it.
    desk.press("*");
    desk.shows("■ 123 ditandai");
    desk.press("*");
    desk.shows("■ 1 ditandai · Rp612.000");
    desk.press("f x");
    desk.hides("ditandai");
}

#[test]
fn a_customer_is_opened_and_the_list_come_back_to_at_the_same_place() {
    let office = Office::new();
    let mut desk = crowd(&office, 120);
    desk.press("PageDown PageDown PageDown Space k");
    // The search line holds the number of the customer from here on.
    let list = |desk: &Sitting| desk.screen().lines().skip(2).collect::<Vec<_>>().join("\n");
    let (row, shown) = (selected(&desk), list(&desk));
    desk.press("Enter");
    desk.shows("Saldo Piutang");
    desk.press("Esc");
    assert_eq!(selected(&desk), row);
    assert_eq!(list(&desk), shown);
    desk.press("Enter t 4");
    assert_eq!(selected(&desk), row);
}

#[test]
fn who_has_no_list_does_not_see_the_tab_and_is_told_why() {
    let office = Office::new();
    for name in ["rina", "sari"] {
        let mut desk = office.seat(name);
        desk.hides("4 Daftar Kerja");
        desk.look_up("771100000014");
        desk.press("4");
        desk.shows("tidak berwenang membuka daftar kerja unit");
    }
    assert_eq!(
        office.value("SELECT count(*) FROM audit WHERE action = 'refused' AND detail = 'role'"),
        "2"
    );
}

#[test]
fn an_empty_list_says_so_and_its_keys_say_why_they_do_nothing() {
    let office = Office::new();
    let mut desk = office.seat("budi");
    desk.press("Tab f f");
    desk.shows("Tidak ada pekerjaan jenis ini: ditolak pusat.");
    desk.press("Space b");
    desk.shows("Tidak ada baris yang dipilih.");
    desk.press("Enter");
    desk.shows("Daftar Kerja");
}

#[test]
fn no_kind_and_no_heading_is_cut_at_any_width_in_either_language() {
    let office = Office::new();
    let mut desk = office.seat("budi");
    desk.press("Tab");
    for (lang, words) in [
        (Lang::Id, ["Jenis", "Lewat", "dispensasi", "Jatuh tempo"]),
        (Lang::En, ["Kind", "Days", "dispensation", "Overdue"]),
    ] {
        desk.app.look.lang = lang;
        for width in [80, 90, 100, 109, 110, 120, 160] {
            desk.resize(width, 24);
            let screen = desk.screen();
            let rows: Vec<&str> = screen
                .lines()
                .skip_while(|row| !row.contains("IDPEL  "))
                .collect();
            let list = rows[..5].join(" ");
            for word in words {
                assert!(list.contains(word), "{word} at {width}:\n{screen}");
            }
        }
    }
}
