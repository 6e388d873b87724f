//! Who is signed in when the desk opens: nobody, but for a session that `pln123 login` keeps.

use crate::home::Home;

#[test]
fn however_a_desk_ends_the_next_one_at_it_has_to_sign_in() {
    let home = Home::new();
    for way in ["q", "Ctrl+Q", "TERM", "KILL"] {
        let mut desk = home.signed_in("budi");
        match way {
            "q" => desk.send("q"),
            "Ctrl+Q" => desk.send("\x11"),
            signal => desk.signal(signal),
        }
        desk.ended();
        assert_eq!(home.sessions(), (0, 0), "{way}");
        let mut desk = home.start();
        desk.until("Kata sandi");
        desk.send("\x11");
        desk.ended();
    }
}

#[test]
fn a_session_kept_by_login_outlives_the_desk_until_it_is_signed_out() {
    let home = Home::new();
    home.logs_in("budi");
    for _ in 0..2 {
        let mut desk = home.start();
        desk.until("budi ·");
        desk.send("\x11");
        desk.ended();
        assert_eq!(home.sessions(), (1, 1));
    }
    let mut desk = home.start();
    desk.until("budi ·");
    desk.step("\x1b[21~", "Kata sandi");
    assert_eq!(home.sessions(), (0, 0));
    desk.send("\x11");
    desk.ended();
    let mut desk = home.start();
    desk.until("Kata sandi");
}
