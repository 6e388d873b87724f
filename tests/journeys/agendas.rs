//! Info Agenda: found by whatever the caller has, shown as lodged and as paid since.

use crate::sitting::{Office, Sitting};
use pln123::domain::wib::Day;

/// Someone on the tab of Info Agenda, the line empty.
pub(crate) fn at_agendas(office: &Office) -> Sitting {
    let mut desk = office.seat("rina");
    desk.press("Tab");
    desk.shows("Info Agenda: permohonan atau penetapan");
    desk
}

pub(crate) fn agenda_of(office: &Office, idpel: &str) -> String {
    office.value(&format!(
        "SELECT agenda_no FROM agenda WHERE idpel = {idpel}"
    ))
}

/// A customer with two agendas, which the sample has somewhere.
pub(crate) fn of_two(office: &Office) -> String {
    office.value("SELECT idpel FROM agenda GROUP BY idpel HAVING count(*) = 2 LIMIT 1")
}

fn change(office: &Office, sql: &str) {
    let file = rusqlite::Connection::open(office.db()).expect("opens");
    file.execute_batch(sql).expect("changed");
}

#[test]
fn every_kind_of_number_opens_the_agenda_at_its_last_digit() {
    let office = Office::new();
    let agenda = agenda_of(&office, "771100000072");
    let meter = office.value("SELECT meter_no FROM customer WHERE idpel = 771100000072");
    let register =
        office.value("SELECT max(register_no) FROM receivable WHERE idpel = 771100000072");
    let mut desk = at_agendas(&office);
    for (number, kind) in [
        (agenda.as_str(), "18 digit: No Agenda"),
        ("771100000072", "12 digit: IDPEL"),
        (&format!("{meter:0>11}"), "11 digit: meter"),
        (&register, "13 digit: register"),
        ("7711 0000 0072", "12 digit: IDPEL"),
    ] {
        desk.press("Esc");
        desk.type_text(&number[..number.len() - 1]);
        desk.hides("AMALIA PUSPITA");
        desk.type_text(&number[number.len() - 1..]);
        desk.shows(kind);
        desk.shows("AMALIA PUSPITA");
        desk.shows("Pasang Baru");
        desk.shows("26-08-2019");
        desk.shows("Aktivasi");
    }
}

#[test]
fn a_pasted_agenda_number_opens_it_over_another_one() {
    let office = Office::new();
    let mut desk = at_agendas(&office);
    desk.type_text("771100000073");
    desk.press("Enter");
    desk.paste(&format!(" {}\r\n", agenda_of(&office, "771100000072")));
    desk.shows("AMALIA PUSPITA");
    desk.hides("JOKO SIMANJUNTAK");
}

#[test]
fn a_connection_shows_its_bp_instalments_and_a_p2tl_finding_its_own() {
    let office = Office::new();
    for (idpel, kind, cause) in [
        ("771100000072", "Pasang Baru", "Info Angsuran · Cicilan BP"),
        ("771100000073", "Penetapan P2TL", "Info Angsuran · TS P2TL"),
    ] {
        let mut desk = at_agendas(&office);
        desk.type_text(idpel);
        desk.shows(kind);
        desk.shows(cause);
        let opened = desk.app.agendas.opened.as_ref().expect("opened");
        let count = office.value(&format!(
            "SELECT count(*) FROM receivable JOIN agenda a USING (agenda_no) WHERE a.idpel = {idpel}"
        ));
        assert_eq!(opened.rows().len().to_string(), count);
    }
}

#[test]
fn the_sums_are_as_lodged_as_paid_since_and_what_is_left() {
    let office = Office::new();
    let mut desk = at_agendas(&office);
    desk.type_text("771100000072");
    // Six of Rp142.100, two of them paid.
    desk.shows("semula Rp852.600 · dibayar Rp284.200 · sisa Rp568.400");
    desk.shows("diminta R1T 1.300 VA · sekarang R1T 1.300 VA");
    for title in [
        "Angs.",
        "Penetapan",
        "Jatuh tempo",
        "Tagihan",
        "Dibayar",
        "Sisa",
    ] {
        desk.shows(title);
    }
    desk.press("Esc");
    desk.type_text("771100000073");
    desk.shows("sekarang R1T 1.300 VA · tidak ada yang diminta");
    desk.shows("Temuan golongan II, uang muka 30 % lunas");
}

#[test]
fn one_sentence_says_whether_obligations_hold_the_application_up() {
    let office = Office::new();
    let mut desk = at_agendas(&office);
    desk.resize(200, 60);
    for (idpel, sentence) in [
        ("771100000074", "Perubahan Daya ini ditangguhkan."),
        ("771100000074", "kewajiban, Rp426.300."),
        ("771100000072", "Pasang Baru ini tidak ditangguhkan."),
        (
            "771100000073",
            "Penetapan P2TL ini sudah berakhir (Peremajaan).",
        ),
    ] {
        desk.press("Esc");
        desk.type_text(idpel);
        desk.shows(sentence);
    }
    // Nothing is attached to it, so what has to be settled besides stands below.
    desk.press("Esc");
    desk.type_text("771100000075");
    desk.shows("Tidak ada angsuran yang melekat pada agenda ini.");
    desk.shows("Kewajiban di luar agenda ini · TS kWh");
}

#[test]
fn a_word_of_the_file_that_the_program_does_not_know_is_shown_as_it_is() {
    let office = Office::new();
    change(
        &office,
        "UPDATE agenda SET state = 'MENUNGGU SLO', kind = 'PESTA RAKYAT' WHERE idpel = 771100000072",
    );
    let mut desk = at_agendas(&office);
    desk.resize(80, 24);
    desk.type_text("771100000072");
    desk.shows("PESTA RAKYAT");
    desk.shows("MENUNGGU SLO");
    desk.shows("Keadaan “MENUNGGU SLO” tidak dikenal");
}

#[test]
fn several_agendas_are_listed_newest_first_and_the_arrows_choose() {
    let office = Office::new();
    let idpel = of_two(&office);
    let mut desk = at_agendas(&office);
    desk.type_text(&idpel);
    desk.shows("2 agenda");
    let lodged = |desk: &Sitting| -> Vec<Day> {
        let opened = desk.app.agendas.opened.as_ref().expect("opened");
        let all = opened.found.agendas.iter();
        all.map(|attached| attached.agenda.lodged_on).collect()
    };
    let days = lodged(&desk);
    assert!(days[0] >= days[1], "{days:?}");
    let rows = |desk: &Sitting| -> Vec<String> {
        let opened = desk.app.agendas.opened.as_ref().expect("opened");
        opened
            .rows()
            .iter()
            .map(|r| r.register_no.to_string())
            .collect()
    };
    let newest = rows(&desk);
    desk.press("Down");
    let older = rows(&desk);
    assert_ne!(newest, older);
    // Among the instalments after the right arrow, and no other agenda by that.
    desk.press("Right Down");
    assert_eq!(rows(&desk), older);
    assert_eq!(
        desk.app
            .agendas
            .opened
            .as_ref()
            .expect("opened")
            .place
            .selected,
        1
    );
    desk.press("Left Up");
    assert_eq!(rows(&desk), newest);
    // An agenda by its own number is the one selected, though an older one.
    let number = office.value(&format!(
        "SELECT agenda_no FROM agenda WHERE idpel = {idpel} ORDER BY lodged_on, agenda_no LIMIT 1"
    ));
    desk.paste(&number);
    assert_eq!(rows(&desk), older);
}

#[test]
fn a_register_number_points_at_its_instalment_and_one_attached_to_nothing_says_so() {
    let office = Office::new();
    let mut desk = at_agendas(&office);
    let register =
        "SELECT register_no FROM receivable WHERE idpel = 771100000072 AND instalment_no = 4";
    desk.type_text(&office.value(register));
    let opened = desk.app.agendas.opened.as_ref().expect("opened");
    assert_eq!(opened.place.selected, 3);
    desk.press("Esc");
    let loose = office.value("SELECT min(register_no) FROM receivable WHERE idpel = 771100000074");
    desk.type_text(&loose);
    desk.shows("tidak melekat pada agenda mana pun");
    desk.shows("DEWI KARTIKA");
}

#[test]
fn a_name_lists_those_with_agendas_first_and_one_without_says_so() {
    let office = Office::new();
    let mut desk = at_agendas(&office);
    desk.type_text("kartika");
    let names = desk.app.agendas.search.names.clone();
    let with = |count: Option<u32>| count.expect("counted") > 0;
    assert!(with(names[0].agendas) && !with(names.last().expect("names").agendas));
    assert!(names.is_sorted_by_key(|found| !with(found.agendas)));
    for found in &names {
        let idpel = found.idpel;
        let count = office.value(&format!(
            "SELECT count(*) FROM agenda WHERE idpel = {idpel}"
        ));
        assert_eq!(
            found.agendas.map(|count| count.to_string()),
            Some(count),
            "{idpel}"
        );
    }
    desk.shows("1 agenda");
    desk.press("Enter");
    desk.shows("Info Angsuran");
    assert!(!desk.app.agendas.searching);
    desk.press("Esc Esc");
    let none = names.last().expect("names");
    desk.type_text(&format!("{} {}", none.name, none.address));
    desk.press("Enter");
    desk.shows("Pelanggan ini belum punya agenda.");
    desk.shows(&none.idpel.grouped());
}

#[test]
fn what_is_not_found_says_what_was_searched_and_which_lengths_there_are() {
    let office = Office::new();
    let mut desk = at_agendas(&office);
    desk.type_text("771199999999999999");
    desk.shows("7711 9999 9999 9999 99 tidak ditemukan sebagai No Agenda maupun No Register.");
    desk.press("Esc");
    desk.type_text("zzqx qqqq");
    desk.shows("Tidak ada nama yang cocok dengan “zzqx qqqq”.");
    desk.press("Esc");
    desk.type_text("771");
    desk.press("Enter");
    desk.shows("18 No Agenda");
}
