//! Cetak Detail Piutang from the screen: who is offered it, where the file goes, and what is said when it cannot.

use crate::sitting::{Office, Sitting};
use pln123::locale::Lang;

/// A customer of unit 77110, whose user is budi.
const BLOCKED: &str = "771100000014";

fn elsewhere(office: &Office) -> String {
    office.value("SELECT printf('%012d', min(idpel)) FROM customer WHERE unit <> 77110")
}

fn printed(office: &Office) -> Vec<String> {
    let Ok(folder) = std::fs::read_dir(office.prints()) else {
        return Vec::new();
    };
    let names = folder.flatten().map(|entry| entry.file_name());
    names
        .map(|name| name.to_string_lossy().into_owned())
        .collect()
}

fn footer(desk: &Sitting) -> String {
    desk.screen().lines().last().unwrap_or_default().to_owned()
}

#[test]
fn p_prints_for_the_unit_and_the_supervisor_and_tells_where_the_file_is() {
    for (name, lang, said, hint) in [
        ("budi", Lang::Id, "Detail Piutang tersimpan di", "p Cetak"),
        ("sari", Lang::En, "Statement saved as", "p Print"),
    ] {
        let office = Office::new();
        let mut desk = office.seat_in(name, lang);
        desk.look_up(BLOCKED);
        assert!(footer(&desk).contains(hint), "{}", footer(&desk));
        desk.press("p");
        desk.shows(said);
        desk.shows("piutang-771100000014-20191025-1040.pdf");
        assert_eq!(printed(&office), ["piutang-771100000014-20191025-1040.pdf"]);
        let file = office.prints().join(&printed(&office)[0]);
        assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF-"));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(&file).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        let noted = "SELECT count(*) FROM audit WHERE action = 'lookup' AND detail = 'statement' AND idpel = 771100000014";
        assert_eq!(office.value(noted), "1");
        // The same minute again: the newer takes the older's place.
        desk.press("p");
        assert_eq!(printed(&office).len(), 1);
    }
}

#[test]
fn p_on_a_list_prints_the_customer_that_is_selected_there() {
    let office = Office::new();
    let mut desk = office.seat("sari");
    desk.shows("HENDRA GUNAWAN");
    desk.press("Down p");
    desk.shows("piutang-771100000012-20191025-1040.pdf");
    let mut desk = office.seat("budi");
    desk.press("4");
    desk.shows("ANDI ALAMSYAH");
    desk.press("p");
    desk.shows("piutang-771100000062-20191025-1040.pdf");
    assert_eq!(printed(&office).len(), 2);
}

#[test]
fn whoever_may_not_print_is_not_offered_it_is_told_why_and_is_noted() {
    let office = Office::new();
    let other = elsewhere(&office);
    for (name, idpel, why) in [
        ("rina", BLOCKED, "Peran CSO tidak berwenang"),
        (
            "budi",
            other.as_str(),
            "Data ini milik unit 77210, sedangkan Anda",
        ),
    ] {
        let before: i64 = refusals(&office);
        let mut desk = office.seat(name);
        desk.look_up(idpel);
        assert!(!footer(&desk).contains("p Cetak"), "{}", footer(&desk));
        desk.press("p");
        desk.shows(why);
        assert_eq!(refusals(&office), before + 1);
    }
    assert_eq!(printed(&office), [""; 0]);
}

fn refusals(office: &Office) -> i64 {
    let count = office.value("SELECT count(*) FROM audit WHERE action = 'refused'");
    count.parse().unwrap()
}

#[test]
fn a_folder_that_cannot_be_written_to_is_a_sentence_and_the_desk_goes_on() {
    let office = Office::new();
    std::fs::write(office.prints(), "in the way").unwrap();
    let mut desk = office.seat("budi");
    desk.look_up(BLOCKED);
    desk.press("p");
    desk.shows("tidak dapat ditulis");
    desk.press("t");
    desk.shows("Riwayat");
}
