//! Signing in and out, and what each role finds.

use crate::sitting::{Office, Sitting};
use pln123::locale::Lang;

fn sign_in(desk: &mut Sitting, name: &str, password: &str) {
    desk.type_text(name);
    desk.press("Enter");
    desk.type_text(password);
    desk.press("Enter");
}

#[test]
fn the_sign_in_names_the_users_of_the_sample_and_their_password() {
    let office = Office::new();
    let desk = office.front_door();
    for text in ["rina", "budi", "sari", "admin", "pln123-latihan", "LATIHAN"] {
        desk.shows(text);
    }
}

#[test]
fn the_right_password_opens_the_desk_and_is_never_shown() {
    let office = Office::new();
    let mut desk = office.front_door();
    desk.type_text("rina");
    desk.press("Enter");
    desk.type_text("pln123-latihan"[..5].to_owned().as_str());
    desk.shows("•••••");
    desk.type_text("-latihan");
    desk.press("Ctrl+U");
    desk.type_text("pln123-latihan");
    desk.shows("••••••••••••••");
    desk.press("Enter");
    desk.shows("rina · CSO");
    desk.hides("pln123-latihan");
    assert_eq!(
        office.value("SELECT count(*) FROM audit WHERE action = 'sign_in' AND actor = 'rina'"),
        "1"
    );
    // The next one at this desk is not signed in as her.
    assert_eq!(office.value("SELECT count(*) FROM session"), "0");
}

#[test]
fn a_wrong_password_is_refused_without_saying_which_was_wrong_and_typed_again() {
    let office = Office::new();
    let mut desk = office.front_door();
    sign_in(&mut desk, "rina", "salah");
    let known = desk.screen();
    desk.shows("✗");
    desk.hides("rina · CSO");
    desk.hides("•");
    // The name stays: only the password is typed again.
    desk.type_text("pln123-latihan");
    desk.hides("✗");
    desk.press("Enter");
    desk.shows("rina · CSO");
    assert_eq!(
        office.value("SELECT count(*) FROM audit WHERE action = 'sign_in_refused'"),
        "1"
    );
    let mut desk = office.front_door();
    sign_in(&mut desk, "nemo", "salah");
    let sentence = |screen: &str| {
        let line = screen.lines().find(|line| line.contains('✗'));
        line.expect("a refusal").to_owned()
    };
    assert_eq!(sentence(&known), sentence(&desk.screen()));
}

#[test]
fn enter_twice_signs_in_once() {
    let office = Office::new();
    let mut desk = office.front_door();
    desk.type_text("rina");
    desk.press("Enter");
    desk.type_text("pln123-latihan");
    desk.strike("Enter");
    desk.strike("Enter");
    desk.settle();
    desk.shows("rina · CSO");
    assert_eq!(
        office.value("SELECT count(*) FROM audit WHERE action LIKE 'sign_in%'"),
        "1"
    );
}

#[test]
fn signing_out_leaves_nothing_of_the_last_operator_on_the_screen() {
    let office = Office::new();
    let mut desk = office.front_door();
    sign_in(&mut desk, "rina", "pln123-latihan");
    desk.look_up("771100000014");
    desk.press("F10");
    for text in [
        "WULAN",
        "771100000014",
        "7711 0000 0014",
        "rina ·",
        "BLOCKING",
    ] {
        desk.hides(text);
    }
    desk.shows("Masuk");
    sign_in(&mut desk, "budi", "pln123-latihan");
    desk.shows("budi · petugas unit 77110");
    // The list of the own unit names her; the record that was open and the line that led to it are gone.
    assert!(desk.app.record.is_none() && desk.app.search.field.is_empty());
    desk.press("Alt+1");
    desk.hides("WULAN");
    desk.hides("771100000014");
}

#[test]
fn each_role_sees_its_own_tabs_and_no_others() {
    let office = Office::new();
    for (name, dil, complaints) in [
        ("rina", true, true),
        ("budi", true, false),
        ("sari", true, true),
        ("admin", false, false),
    ] {
        let desk = office.seat(name);
        let first = desk.screen();
        let first = first.lines().next().expect("a line");
        assert_eq!(first.contains("Info DIL"), dil, "{name}: {first}");
        assert_eq!(first.contains("Keluhan"), complaints, "{name}: {first}");
    }
}

#[test]
fn who_the_hour_and_the_window_show_beside_the_tabs_at_the_least_width() {
    let office = Office::new();
    let roles = [
        ("rina", ["CSO", "CSO"], [1, 2, 5].as_slice()),
        ("budi", ["unit 77110", "unit"], &[1, 2, 3, 4, 5]),
        ("sari", ["supervisor", "supervisor"], &[1, 2, 3, 5]),
        ("admin", ["administrator", "admin"], &[]),
    ];
    let hours = [
        ("2019-10-25 10:40", "10:40 WIB ● ", ["buka", "open"]),
        // The hour of its turn, or the minutes to it.
        ("2019-10-25 23:20", "23:20 WIB ◐ ", ["23:45", "25:00"]),
        ("2019-10-25 23:50", "23:50 WIB ○ ", ["00:15", "25:00"]),
    ];
    for lang in [Lang::Id, Lang::En] {
        for (name, role, tabs) in roles {
            let mut desk = office.seat_in(name, lang);
            desk.resize(80, 24);
            for (hour, told, window) in hours {
                desk.clock(hour);
                let keys = tabs.iter().map(|tab| format!("Alt+{tab}"));
                for key in keys.chain([String::new()]) {
                    desk.press(&key);
                    let screen = desk.screen();
                    let first = screen.lines().next().expect("a line");
                    for text in [format!("{name} · "), told.to_owned()] {
                        assert!(first.contains(&text), "{text:?}: {first}");
                    }
                    assert!(window.iter().any(|text| first.contains(text)), "{first}");
                    assert!(role.iter().any(|role| first.contains(role)), "{first}");
                    for tab in tabs {
                        assert!(first.contains(&format!(" {tab} ")), "{tab}: {first}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_longest_user_name_is_cut_and_pushes_nothing_off_the_first_line() {
    let office = Office::new();
    let long = "a-name-of-two-and-thirty.letters";
    let file = rusqlite::Connection::open(office.db()).expect("opens");
    let sql = "INSERT INTO operator (name, role, unit, password, created_at)
               SELECT ?1, role, unit, password, created_at FROM operator WHERE name = ?2";
    for (role, kept) in [
        ("rina", "CSO"),
        ("budi", "unit 77110"),
        ("sari", "supervisor"),
    ] {
        file.execute(sql, [long, role]).expect("an account");
        let mut desk = office.seat(long);
        for hour in ["2019-10-25 10:40", "2019-10-25 23:20", "2019-10-25 23:50"] {
            desk.resize(80, 24);
            desk.clock(hour);
            let screen = desk.screen();
            let first = screen.lines().next().expect("a line");
            let hour = &hour[11..];
            for text in [" 1 ", "a-name-", kept, &format!("{hour} WIB")] {
                assert!(first.contains(text), "{text:?}: {first}");
            }
            let window = ["buka", "23:45", "00:15"];
            assert!(window.iter().any(|text| first.contains(text)), "{first}");
        }
        drop(desk);
        file.execute("DELETE FROM operator WHERE name = ?1", [long])
            .expect("gone");
    }
}

#[test]
fn a_key_that_the_role_does_not_have_says_why() {
    let office = Office::new();
    for name in ["budi", "sari"] {
        let mut desk = office.seat(name);
        desk.look_up("771100000014");
        desk.press("s");
        desk.shows("menjalankan skrip panggilan");
        assert!(desk.app.call.is_none());
    }
    let mut desk = office.seat("rina");
    desk.press("Alt+5 g");
    desk.shows("grafik");
    desk.hides("persentil");
}

#[test]
fn an_administrator_is_told_that_customers_are_not_theirs_to_look_up() {
    let office = Office::new();
    let mut desk = office.seat("admin");
    desk.type_text("771100000014");
    desk.hides("WULAN");
    desk.hides("BLOCKING");
    desk.shows("melihat Info DIL dan Info Agenda");
}

#[test]
fn help_and_palette_open_at_the_sign_in_and_close_again() {
    let office = Office::new();
    let mut desk = office.front_door();
    desk.press("Ctrl+P");
    desk.shows("Perintah");
    // What needs someone signed in says so.
    desk.type_text("Cari");
    desk.press("Enter");
    desk.shows("Belum ada pengguna yang masuk");
    desk.press("Ctrl+P Esc F1");
    desk.shows("Bantuan · semua tombol");
    desk.press("Esc");
    assert!(!desk.ended);
    sign_in(&mut desk, "rina", "pln123-latihan");
    desk.shows("rina · CSO");
}

#[test]
fn a_refusal_on_the_screen_is_in_the_audit() {
    let office = Office::new();
    let refused = "SELECT count(*) FROM audit WHERE action = 'refused'";
    let mut desk = office.seat("sari");
    desk.press("Alt+1");
    desk.type_text("771100000014");
    desk.shows("WULAN ANGGRAINI");
    desk.press("s");
    assert_eq!(office.value(refused), "1");
    drop(desk);
    let mut desk = office.seat("admin");
    desk.type_text("771100000014");
    desk.shows("melihat Info DIL dan Info Agenda");
    assert_eq!(office.value(refused), "2");
}
