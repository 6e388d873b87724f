//! Info Agenda beside the rest of the desk: to Info DIL and back, the call about it, who may look, and what the audit
//! hears.

use crate::agendas::of_two;
use crate::sitting::{Office, Sitting};
use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use pln123::domain::script::ScriptId;
use pln123::tui::action::Tab;
use pln123::tui::msg::Msg;

fn lookups(office: &Office, idpel: &str) -> String {
    office.value(&format!(
        "SELECT coalesce(group_concat(actor || ' ' || detail, ', '), '') FROM audit
          WHERE action = 'lookup' AND idpel = {idpel}"
    ))
}

/// What is on the screen but for its footer, which says what was done.
fn body(desk: &Sitting) -> String {
    let screen = desk.screen();
    let lines: Vec<&str> = screen.lines().collect();
    lines[..lines.len() - 2].join("\n")
}

#[test]
fn one_key_leads_to_the_record_and_one_back_and_each_is_as_it_was_left() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.resize(80, 24);
    desk.press("Tab");
    desk.type_text("771100000073");
    desk.press("Enter End");
    let agendas = body(&desk);
    desk.press("d");
    desk.shows("Saldo Piutang");
    desk.shows("JOKO SIMANJUNTAK");
    desk.press("Down Down o");
    let record = body(&desk);
    desk.press("a");
    assert_eq!(body(&desk), agendas);
    desk.press("Enter");
    assert_eq!(body(&desk), record);
    // By the keys of the tabs too.
    desk.press("2");
    assert_eq!(body(&desk), agendas);
    desk.press("1");
    assert_eq!(body(&desk), record);
    assert_eq!(lookups(&office, "771100000073"), "rina agenda, rina dil");
}

#[test]
fn from_a_record_its_agendas_are_asked_for_and_noted_once() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up("771100000072");
    desk.press("a");
    desk.shows("Info Angsuran · Cicilan BP");
    desk.press("d a d a r r");
    assert_eq!(lookups(&office, "771100000072"), "rina dil, rina agenda");
    // Another customer is another look-up.
    desk.press("Esc");
    desk.type_text("771100000073");
    assert_eq!(lookups(&office, "771100000073"), "rina agenda");
    desk.press("d");
    desk.shows("JOKO SIMANJUNTAK");
    assert_eq!(lookups(&office, "771100000073"), "rina agenda, rina dil");
}

#[test]
fn a_record_found_by_an_agenda_number_leads_to_that_agenda() {
    let office = Office::new();
    let idpel = of_two(&office);
    let older = office.value(&format!(
        "SELECT agenda_no FROM agenda WHERE idpel = {idpel} ORDER BY lodged_on, agenda_no LIMIT 1"
    ));
    let mut desk = office.seat("rina");
    desk.look_up(&older);
    desk.press("a");
    let opened = desk.app.agendas.opened.as_ref().expect("opened");
    let selected = &opened.selected().expect("an agenda").agenda;
    assert_eq!(selected.agenda_no.to_string(), older);
}

#[test]
fn a_click_chooses_an_agenda_or_one_of_its_instalments() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.press("Tab");
    desk.type_text(&of_two(&office));
    let click = |desk: &mut Sitting, nth: usize, text: &str| {
        let screen = desk.screen();
        let mut rows = screen.lines().enumerate();
        let row = rows.nth(rows_before(&screen, text) + nth).expect("a row").0;
        desk.take(Msg::Mouse(MouseEvent {
            kind: MouseEventKind::Down(MouseButton::Left),
            column: 10,
            row: u16::try_from(row).expect("small"),
            modifiers: KeyModifiers::NONE,
        }));
        desk.settle();
    };
    let at = |desk: &Sitting| {
        let opened = desk.app.agendas.opened.as_ref().expect("opened");
        (opened.list.selected, opened.in_list, opened.place.selected)
    };
    click(&mut desk, 2, "No Agenda  ");
    assert_eq!(at(&desk), (1, true, 0));
    click(&mut desk, 3, "No Register  ");
    assert_eq!(at(&desk), (1, false, 2));
}

/// How many lines stand above the one with the text.
fn rows_before(screen: &str, text: &str) -> usize {
    let at = screen.lines().position(|line| line.contains(text));
    at.unwrap_or_else(|| panic!("no {text:?}:\n{screen}"))
}

#[test]
fn a_record_without_agendas_says_so_at_the_key() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up("771100000001");
    desk.press("a");
    desk.shows("Pelanggan ini belum punya agenda.");
    assert_eq!(desk.app.tab, Tab::InfoDil);
}

#[test]
fn another_customers_agenda_leads_to_that_customers_record() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up("771100000014");
    desk.press("2");
    desk.type_text("771100000072");
    desk.press("Enter d");
    desk.shows("AMALIA PUSPITA");
    desk.hides("WULAN");
    assert_eq!(desk.app.search.field.text(), "771100000072");
    assert!(!desk.app.searching);
}

#[test]
fn the_script_from_an_agenda_is_c_and_its_time_runs_from_opening_the_agenda() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.press("Tab");
    // Blocked as well: from its record the script would be B.
    desk.type_text("771100000075");
    desk.clock("2019-10-25 10:43");
    desk.press("s");
    let call = &desk.app.call.as_ref().expect("a call").call;
    assert_eq!(call.script, ScriptId::C);
    assert_eq!(call.opened_at, crate::sitting::at("2019-10-25 10:40"));
    assert!(desk.app.in_call());
    desk.shows("langkah 1 dari 7");
}

#[test]
fn a_call_is_left_for_the_agendas_and_gone_on_with_where_it_was() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up("771100000074");
    desk.press("s Enter");
    desk.shows("langkah 2 dari 7");
    let call = body(&desk);
    desk.press("a");
    desk.shows("Perubahan Daya ini ditangguhkan.");
    // The arrows are the list's here, and no answer of the call's.
    desk.press("Down y t");
    desk.press("d");
    assert_eq!(body(&desk), call);
    desk.press("a s");
    assert_eq!(
        body(&desk),
        call,
        "the call that is under way, not a new one"
    );
}

#[test]
fn a_call_about_another_customer_is_set_aside_and_never_replaced() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up("771100000014");
    desk.press("s 1 Enter 2");
    // In a call the digit is the tab's.
    assert_eq!(desk.app.tab, Tab::InfoAgenda, "{}", desk.screen());
    desk.type_text("771100000074");
    desk.press("Enter d");
    desk.shows("DEWI KARTIKA");
    desk.shows("Panggilan disisihkan");
    desk.press("a s");
    desk.shows("Panggilan belum selesai");
    let call = &desk.app.call.as_ref().expect("a call").call;
    assert_eq!(call.idpel.to_string(), "771100000014");
}

#[test]
fn copying_takes_the_registers_still_to_be_paid_and_says_so_where_there_are_none() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.press("Tab");
    desk.type_text("771100000072");
    desk.press("y");
    let copied = desk.copied.last().expect("a copy").clone();
    let owing = office.value(
        "SELECT group_concat(register_no, char(10)) FROM (SELECT register_no FROM receivable
          WHERE idpel = 771100000072 AND paid < amount ORDER BY due_on)",
    );
    assert_eq!(copied, owing);
    let file = rusqlite::Connection::open(office.db()).expect("opens");
    file.execute_batch(
        "DELETE FROM payment WHERE register_no IN (SELECT register_no FROM receivable WHERE idpel = 771100000072);
         INSERT INTO payment (payment_id, register_no, paid_at, amount, reverses, lowers)
         SELECT 'all' || register_no, register_no, 1571900000000000, amount, NULL, 1 FROM receivable
          WHERE idpel = 771100000072 AND paid = 0",
    )
    .expect("paid");
    desk.press("r y");
    desk.shows("Tidak ada No Register yang masih harus dibayar di sini.");
    assert_eq!(desk.copied.len(), 1);
}

#[test]
fn the_instalments_are_ordered_by_column_and_the_order_stays() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.press("Tab");
    desk.type_text("771100000073");
    desk.shows("Jatuh tempo ↑");
    desk.press("o O");
    desk.shows("No Register ↓");
    desk.press("d a");
    desk.shows("No Register ↓");
}

#[test]
fn whoever_may_look_up_has_the_tab_for_every_unit_and_nobody_else_has() {
    let office = Office::new();
    let other = office
        .value("SELECT min(idpel) FROM agenda JOIN customer USING (idpel) WHERE unit <> 77110");
    for name in ["rina", "budi", "sari"] {
        let mut desk = office.seat(name);
        desk.shows("2 Info Agenda");
        desk.press("Alt+2");
        desk.type_text(&other);
        desk.shows("Info Angsuran");
    }
    let mut desk = office.seat("admin");
    desk.hides("Info Agenda");
    desk.press("Tab Ctrl+P");
    desk.type_text("info agenda");
    desk.press("Enter");
    desk.shows("melihat Info DIL dan Info Agenda");
    assert_ne!(desk.app.tab, Tab::InfoAgenda);
}

#[test]
fn whoever_takes_no_calls_is_refused_the_script_here_too_and_the_audit_names_the_customer() {
    let office = Office::new();
    let mut desk = office.seat("budi");
    desk.press("Alt+2");
    desk.type_text("771100000072");
    desk.press("s");
    desk.shows("menjalankan skrip panggilan");
    assert!(desk.app.call.is_none());
    assert_eq!(desk.app.tab, Tab::InfoAgenda);
    let refused = "SELECT group_concat(idpel) FROM audit WHERE action = 'refused'";
    assert_eq!(office.value(refused), "771100000072");
}

#[test]
fn the_help_and_the_footer_name_the_keys_of_the_agendas() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.press("Tab");
    desk.type_text("771100000072");
    desk.shows("d Info DIL");
    desk.shows("y Salin register");
    desk.press("?");
    let screen = desk.screen();
    let group = screen
        .lines()
        .position(|line| line.contains("Info Agenda") && !line.contains("1 Info"));
    assert!(group.is_some(), "{screen}");
}
