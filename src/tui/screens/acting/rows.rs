//! The rows of the dialog.

use super::Part;
use crate::domain::lock::{Ground, LockKind};
use crate::domain::policy::{Block, Unblock, Until};
use crate::domain::wib::Day;
use crate::locale::labels;
use crate::tui::parts::field::AMPLE;
use crate::tui::parts::form::Form;
use crate::tui::theme::Look;

/// The longest note that three rows of the smallest screen show at once is shorter than the longest that is taken; the
/// field scrolls.
const NOTE_ROWS: u16 = 3;

fn place_of(lock: LockKind) -> usize {
    LockKind::ALL
        .iter()
        .position(|kind| *kind == lock)
        .unwrap_or(0)
}

fn locks(look: Look) -> Vec<String> {
    LockKind::ALL
        .map(|kind| labels::lock(look.lang, kind))
        .to_vec()
}

/// The rows of a block with `wish` filled in.
pub(super) fn block(look: Look, wish: &Block) -> Form<Part> {
    let w = look.lang.words();
    let mut form = Form::new()
        .choice(Part::Lock, w.act_lock(), locks(look))
        .day(Part::ReportedOn, w.act_reported_on())
        .text(Part::Note, w.act_note(), AMPLE, NOTE_ROWS);
    form.put_choice(Part::Lock, place_of(wish.lock));
    form.put_day(Part::ReportedOn, look, wish.reported_on);
    form.put_text(Part::Note, &wish.note);
    form
}

/// The rows of an unblock with `wish` filled in, and its ground only where it is one.
pub(super) fn unblock(
    look: Look,
    ground: Option<Ground>,
    wish: &Unblock,
    today: Day,
) -> Form<Part> {
    let w = look.lang.words();
    let grounds = Ground::ALL.map(|ground| labels::ground(look.lang, ground));
    let ends = vec![w.act_with_end(), w.act_no_end()];
    let mut form = Form::new()
        .choice_or(
            Part::Ground,
            w.act_ground(),
            w.act_ground_none(),
            grounds.to_vec(),
        )
        .choice(Part::Lock, w.act_lock(), locks(look))
        .choice(Part::End, w.act_end(), ends)
        .day(Part::Until, w.act_until())
        .text(Part::Reference, w.act_reference(), AMPLE, 1)
        .text(Part::Note, w.act_note(), AMPLE, NOTE_ROWS);
    let ground = ground.and_then(|ground| Ground::ALL.iter().position(|each| *each == ground));
    form.put_choice(Part::Ground, ground.map_or(0, |at| at + 1));
    form.put_choice(Part::Lock, place_of(wish.lock.unwrap_or(LockKind::Debt)));
    form.put_choice(Part::End, usize::from(wish.until == Until::NoEnd));
    let last = wish.until.last(today).or(Until::Default.last(today));
    form.put_day(Part::Until, look, last);
    form.put_text(Part::Reference, &wish.reference);
    form.put_text(Part::Note, &wish.note);
    form
}
