//! Every way to end gives the terminal back as it was.

use crate::home::Home;
use crate::pty::Desk;

fn at_work(home: &Home) -> Desk {
    let mut desk = home.signed_in("rina");
    desk.step("771100000014", "BLOCKING");
    desk.send("s");
    desk.until("langkah 1 dari 9");
    desk.is_taken();
    desk
}

#[test]
fn ctrl_c_and_ctrl_q_end_it_and_give_the_terminal_back() {
    for key in ["\x03", "\x11"] {
        let home = Home::new();
        let mut desk = at_work(&home);
        desk.send(key);
        assert!(desk.ended().success());
        desk.is_given_back();
    }
}

#[test]
fn sigterm_sighup_and_sigint_end_it_and_give_the_terminal_back() {
    for name in ["TERM", "HUP", "INT"] {
        let home = Home::new();
        let mut desk = at_work(&home);
        desk.signal(name);
        desk.ended();
        desk.is_given_back();
        home.has_no_reports();
        // Nothing is lost: the call is offered again.
        let mut desk = home.signed_in("rina");
        desk.until("Panggilan belum selesai");
    }
}

#[test]
fn signals_at_the_sign_in_give_the_terminal_back_too() {
    let home = Home::new();
    for name in ["TERM", "HUP"] {
        let mut desk = home.start();
        desk.until("Kata sandi");
        desk.signal(name);
        desk.ended();
        desk.is_given_back();
    }
}

#[test]
fn a_terminal_that_is_taken_away_ends_the_program() {
    let home = Home::new();
    let desk = at_work(&home);
    desk.close();
    home.has_no_reports();
    let mut desk = home.signed_in("rina");
    desk.until("Panggilan belum selesai");
}

#[test]
fn ctrl_z_gives_the_terminal_to_the_shell_and_sigcont_brings_a_whole_frame() {
    let home = Home::new();
    let mut desk = at_work(&home);
    for _ in 0..2 {
        desk.send("\x1a");
        desk.stops();
        desk.signal("CONT");
        desk.until_it("the alternate screen", |screen| {
            screen.screen().alternate_screen()
        });
        desk.until("langkah 1 dari 9");
        desk.until("WULAN ANGGRAINI");
        desk.until("Sisihkan");
        desk.is_taken();
    }
    desk.step("1", "langkah 2 dari 9");
    desk.send("\x11");
    assert!(desk.ended().success());
    desk.is_given_back();
}

#[test]
fn sigtstp_from_outside_does_as_ctrl_z() {
    let home = Home::new();
    let mut desk = at_work(&home);
    desk.signal("TSTP");
    desk.stops();
    desk.signal("CONT");
    desk.until_it("the alternate screen", |screen| {
        screen.screen().alternate_screen()
    });
    desk.until("langkah 1 dari 9");
    desk.is_taken();
}
