//! Whatever is pasted is one edit, and no command.

use crate::sitting::Office;

#[test]
fn a_pasted_number_opens_its_record() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.paste(" 7711 0000 0014\r\n");
    desk.shows("WULAN ANGGRAINI");
    // Over a record too, whatever has the keys.
    desk.press("Enter");
    desk.paste("771100000018");
    desk.shows("MARTEN YUSUF");
    desk.hides("WULAN");
}

#[test]
fn a_paste_of_newlines_and_letters_presses_no_key() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up("771100000014");
    let before = desk.screen();
    desk.press("s 1");
    desk.paste("\n\ny\ny\nq\n\x03\x11\x1b[A\n");
    desk.shows("langkah 2 dari 9");
    assert!(!desk.ended);
    desk.press("x");
    desk.paste("\n");
    desk.shows("Akhiri panggilan");
    desk.press("Esc Esc");
    assert_eq!(
        before.lines().nth(4),
        desk.screen().lines().nth(4),
        "the record is as it was"
    );
    assert_eq!(
        office.value(
            "SELECT count(*) FROM complaint WHERE made_by = 'rina' AND idpel = 771100000014"
        ),
        "0"
    );
}

#[test]
fn control_characters_are_stripped_on_the_way_in() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.paste("\x1b]0;x\x07wu\u{202e}lan\x00 anggr\u{200b}aini\x7f\n");
    let text = desk.app.search.field.text();
    assert!(text.chars().all(|letter| !letter.is_control()), "{text:?}");
    assert!(!text.contains('\u{202e}'), "{text:?}");
    assert!(
        !desk
            .screen()
            .chars()
            .any(|letter| letter.is_control() && letter != '\n')
    );
}

#[test]
fn ten_megabytes_are_cut_to_what_the_field_takes() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    for filling in ["7", "siti ", "\n", "\x1b[31m", "👩‍👩‍👧", "é\u{301}\u{301}"] {
        desk.press("Esc Esc");
        desk.paste(&filling.repeat(10_000_000 / filling.len()));
        let text = desk.app.search.field.text();
        assert!(text.chars().count() <= 120, "{}", text.len());
        assert_eq!(text.lines().count().max(1), 1);
    }
    desk.look_up("771100000014");
    desk.press("s 1 Enter Enter Enter y Enter Enter y e");
    desk.paste(&"kata \n".repeat(2_000_000));
    let summary = desk
        .app
        .call
        .as_ref()
        .expect("a call")
        .summary(pln123::locale::Lang::Id);
    assert!(
        summary.chars().count() <= 2000,
        "{}",
        summary.chars().count()
    );
}

#[test]
fn a_password_that_is_pasted_signs_in() {
    let office = Office::new();
    let mut desk = office.front_door();
    desk.paste("rina\n");
    desk.press("Enter");
    desk.paste("pln123-latihan");
    desk.hides("latihan ");
    desk.press("Enter");
    desk.shows("rina · CSO");
}
