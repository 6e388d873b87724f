//! An office of a few thousand customers, made once for all tests, and what its list of the blocked is.

use crate::sitting::{BOUND, Office, Sitting};
use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use pln123::domain::ids::Idpel;
use pln123::domain::listing::From;
use pln123::domain::money::Rupiah;
use pln123::domain::monitoring::{Blocked, Narrowing, Order, Wanted};
use pln123::domain::wib::Day;
use pln123::replica::Replica;
use pln123::replica::build::{Watch, build};
use pln123::sample::{TODAY, World};
use pln123::tui::msg::Msg;
use std::sync::LazyLock;

static MADE: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder");
    let world = World::new(7_000, 31);
    let mut hash = |salt: [u8; 16]| Some(format!("{salt:?}"));
    let path = folder.path().join("made.db");
    build(
        &path,
        &world.setting(),
        world.households(),
        &mut hash,
        &mut Watch::default(),
    )
    .expect("built");
    folder
});

/// An office with some hundreds of blocked customers.
pub(crate) fn crowd() -> Office {
    Office::with(&MADE.path().join("made.db"))
}

/// The whole narrowed list, in its order, as the file gives it in one piece.
pub(crate) fn listed(office: &Office, narrowing: &Narrowing, order: Order) -> Vec<Blocked> {
    listed_on(office, narrowing, order, TODAY)
}

pub(crate) fn listed_on(
    office: &Office,
    narrowing: &Narrowing,
    order: Order,
    day: Day,
) -> Vec<Blocked> {
    let wanted = Wanted {
        narrowing: narrowing.clone(),
        order,
        from: From::Start,
        skip: 0,
        limit: 1_000_000,
    };
    let replica = Replica::open(&office.db()).expect("opens");
    let page = replica.read(|tx| tx.blocked_page(&wanted, day));
    page.expect("a list")
}

/// All of it, by IDPEL.
pub(crate) fn everyone(office: &Office) -> Vec<Blocked> {
    let all = listed(office, &Narrowing::default(), Order::default());
    assert!(all.len() > 150, "{} are blocked", all.len());
    all
}

/// The customer that the keys are at.
pub(crate) fn at(desk: &Sitting) -> Idpel {
    let selected = desk.app.monitoring.selected();
    let (idpel, _) = selected.unwrap_or_else(|| panic!("nothing is selected:\n{}", desk.screen()));
    idpel
}

/// No more is held than what is in sight and a page either way.
#[track_caller]
pub(crate) fn holds_little(desk: &Sitting) {
    let list = &desk.app.monitoring.list;
    let (held, page) = (list.rows.len(), list.place.page);
    assert!(held <= page * 3, "{held} rows held, {page} in sight");
}

/// The selected rows from the first to the last, a key at a time.
pub(crate) fn walked(desk: &mut Sitting) -> Vec<Blocked> {
    desk.press("Home");
    let count = desk.app.monitoring.count().expect("counted");
    let mut rows: Vec<Blocked> = Vec::new();
    for _ in 0..count {
        let list = &desk.app.monitoring.list;
        rows.push(list.selected().expect("a row").clone());
        holds_little(desk);
        desk.press("Down");
    }
    // The key at the end stays there: the count is no less than the list.
    let last = desk.app.monitoring.list.selected();
    assert_eq!(last, rows.last(), "the list goes on after {count}");
    rows
}

pub(crate) fn sum(rows: &[Blocked]) -> Rupiah {
    rows.iter().map(|row| row.overdue).sum()
}

impl Sitting {
    /// Waits for all answers as [`Sitting::settle`] does, and keeps them back.
    pub(crate) fn hold(&mut self) -> Vec<Msg> {
        let mut waited = self.asked.clone();
        let mut held = Vec::new();
        while !waited.is_empty() {
            let msg = self.inbox.recv_timeout(BOUND).expect("an answer");
            if let Msg::Answered(ticket, _) = &msg
                && waited.get(&ticket.slot) == Some(&ticket.number)
            {
                waited.remove(&ticket.slot);
            }
            held.push(msg);
        }
        held
    }

    pub(crate) fn mouse(&mut self, kind: MouseEventKind, (column, row): (usize, usize)) {
        self.take(Msg::Mouse(MouseEvent {
            kind,
            column: u16::try_from(column).expect("small"),
            row: u16::try_from(row).expect("small"),
            modifiers: KeyModifiers::NONE,
        }));
        self.settle();
    }

    pub(crate) fn click(&mut self, place: (usize, usize)) {
        self.mouse(MouseEventKind::Down(MouseButton::Left), place);
    }

    /// Where a text begins on the screen: its column and its line.
    #[track_caller]
    pub(crate) fn place_of(&self, text: &str) -> (usize, usize) {
        let screen = self.screen();
        let found = screen.lines().enumerate().find_map(|(row, line)| {
            let at = line.find(text)?;
            Some((line[..at].chars().count(), row))
        });
        found.unwrap_or_else(|| panic!("{text:?} is not in view:\n{screen}"))
    }
}
