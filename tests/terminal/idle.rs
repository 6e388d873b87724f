//! Nothing happens where nothing happens.

use crate::home::Home;
use std::time::Duration;

#[test]
fn an_idle_desk_writes_nothing_and_uses_no_processor() {
    let home = Home::new();
    let mut desk = home.signed_in("rina");
    desk.step("771100000014", "BLOCKING");
    // What the look-up still has to write.
    desk.bytes_within(Duration::from_millis(300));
    let (_, before) = desk.process();
    let bytes = desk.bytes_within(Duration::from_millis(2500));
    let (_, after) = desk.process();
    assert_eq!(bytes, 0, "it draws without a reason");
    assert!(
        after - before <= 1,
        "{} ticks of processor time",
        after - before
    );
}

#[test]
fn an_idle_sign_in_uses_no_processor_either() {
    let home = Home::new();
    let mut desk = home.start();
    desk.until("Kata sandi");
    desk.bytes_within(Duration::from_millis(300));
    let (_, before) = desk.process();
    let bytes = desk.bytes_within(Duration::from_secs(2));
    let (_, after) = desk.process();
    assert_eq!(bytes, 0);
    assert!(
        after - before <= 1,
        "{} ticks of processor time",
        after - before
    );
}
