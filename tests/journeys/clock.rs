//! What the clock changes: the payment window, the age of the data, the day.

use crate::sitting::{Office, Sitting};

fn at_the_window_step(office: &Office, moment: &str, idpel: &str) -> Sitting {
    let mut desk = office.seat("rina");
    desk.clock(moment);
    desk.look_up(idpel);
    desk.press("s 1 Enter Enter Enter y Enter");
    desk
}

#[test]
fn before_inside_and_after_the_closed_window_the_frame_and_the_script_say_so() {
    let office = Office::new();
    for (moment, frame, said) in [
        (
            "2019-10-25 22:00",
            "● buka",
            "dilakukan di luar pukul 23:45",
        ),
        (
            "2019-10-25 23:30",
            "◐ tutup 23:45 (15:00 lagi)",
            "dilakukan di luar pukul 23:45",
        ),
        (
            "2019-10-25 23:50",
            "○ tutup s.d. 00:15 (25:00 lagi)",
            "sedang dalam jam tutup",
        ),
        (
            "2019-10-26 00:10",
            "○ tutup s.d. 00:15 (05:00 lagi)",
            "sedang dalam jam tutup",
        ),
        ("2019-10-26 00:20", "● buka", "sudah lewat"),
    ] {
        let office_of_its_own = Office::new();
        let desk = at_the_window_step(&office_of_its_own, moment, "771100000014");
        desk.shows(frame);
        let screen = desk.screen().replace('\n', " ");
        let squeezed = screen.split_whitespace().filter(|word| *word != "│");
        let squeezed = squeezed.collect::<Vec<_>>().join(" ");
        assert!(
            squeezed.contains(said),
            "{moment}: {said:?}\n{}",
            desk.screen()
        );
    }
    drop(office);
}

#[test]
fn the_window_is_told_by_the_customers_own_clock() {
    for (idpel, closes, opens) in [
        ("771100000094", "00:45", "01:15"),
        ("771100000095", "01:45", "02:15"),
    ] {
        let office = Office::new();
        let desk = at_the_window_step(&office, "2019-10-25 10:40", idpel);
        desk.shows(closes);
        desk.shows(opens);
    }
}

#[test]
fn the_countdown_runs_second_by_second() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    for (moment, frame) in [
        ("2019-10-25T23:44:59+07:00", "◐ tutup 23:45 (00:01 lagi)"),
        (
            "2019-10-25T23:45:00+07:00",
            "○ tutup s.d. 00:15 (30:00 lagi)",
        ),
        (
            "2019-10-26T00:14:59+07:00",
            "○ tutup s.d. 00:15 (00:01 lagi)",
        ),
        ("2019-10-26T00:15:00+07:00", "● buka"),
    ] {
        desk.clock(moment);
        desk.shows(frame);
    }
}

#[test]
fn data_older_than_the_limit_is_marked_and_not_by_colour_alone() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.clock("2019-10-25 11:38");
    desk.shows("data per 10:38 WIB");
    desk.hides("◐ data per");
    desk.clock("2019-10-25 11:39");
    desk.shows("◐ data per 10:38 WIB");
}

#[test]
fn at_midnight_the_record_on_the_screen_is_that_of_the_new_day() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.clock("2019-10-25 23:59");
    // Due today: still in time, and late from midnight on.
    desk.look_up("771100000003");
    desk.hides("▲ jatuh tempo");
    desk.clock("2019-10-26 00:00");
    desk.shows("▲ jatuh tempo");
}

#[test]
fn a_key_that_comes_before_the_tick_of_midnight_does_not_keep_yesterday() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.clock("2019-10-25 23:59");
    desk.look_up("771100000003");
    desk.set_clock("2019-10-26 00:00");
    desk.press("o");
    desk.shows("▲ jatuh tempo");
}

#[test]
fn a_step_that_is_gone_back_to_is_worded_by_the_clock_of_then() {
    let office = Office::new();
    let mut desk = at_the_window_step(&office, "2019-10-25 23:40", "771100000014");
    desk.shows("di luar pukul 23:45");
    desk.clock("2019-10-25 23:46");
    desk.shows("sedang dalam jam tutup");
    desk.press("Enter y Enter");
    let record = office.value("SELECT record FROM complaint WHERE idpel = 771100000014");
    assert!(record.contains("sedang dalam jam tutup"), "{record}");
}

#[test]
fn handling_time_runs_from_the_record_to_the_complaint() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up("771100000014");
    desk.clock("2019-10-25 10:41");
    desk.press("s 1 Enter Enter Enter y Enter Enter y");
    desk.clock("2019-10-25 10:43");
    desk.press("Enter");
    assert_eq!(
        office.value("SELECT handling_seconds FROM complaint WHERE idpel = 771100000014"),
        "180"
    );
}
