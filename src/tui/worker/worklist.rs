//! Questions about the worklist, and the rows of a batch.

use super::guard::guarded;
use crate::desk::worklist::NotBlocked;
use crate::desk::{Desk, Failure};
use crate::domain::wib::Moment;
use crate::domain::worklist::Mark;
use crate::tui::msg::{Answer, Question};
use crate::tui::parts::window::Page;

pub(super) fn answer(desk: &Desk, question: &Question, now: Moment) -> Result<Answer, Failure> {
    match question {
        Question::Worklist(wish, kind) => {
            let from = wish.from.map(|item| item.at.clone());
            let found = desk.worklist(None, *kind, &from, wish.limit, now)?;
            let page = Page {
                rows: found.items,
                more: found.more,
            };
            Ok(Answer::Worklist(wish.clone(), page))
        }
        Question::WorklistTotals(kind, at, marked) => {
            let totals = desk.worklist_totals(*kind, at.as_ref(), marked, now)?;
            Ok(Answer::WorklistTotals(at.clone(), totals))
        }
        Question::WorklistMarks(kind) => {
            Ok(Answer::WorklistMarks(desk.worklist_marks(*kind, now)?))
        }
        _ => Err(Failure::Defect("not about the worklist".into())),
    }
}

/// One row of a batch. Its failure, a panic too, is this row's, and the batch goes on.
pub(super) fn block(
    desk: Result<&mut Desk, Failure>,
    mark: &Mark,
    alone: bool,
    note: &str,
    now: Moment,
) -> Result<(), NotBlocked> {
    let desk = desk.map_err(NotBlocked::Failed)?;
    match guarded(|| Ok(desk.block_listed(mark, alone, note, now))) {
        Ok(became) => became.map(|_| ()),
        Err(defect) => Err(NotBlocked::Failed(defect)),
    }
}
