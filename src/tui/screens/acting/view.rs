//! The dialog of an act, drawn: whom it is about, what would happen and by which rule, what is filled in, and what the
//! rules say to it as it stands.

use super::{Acting, Lack, Verdict};
use crate::domain::policy::Refusal;
use crate::domain::status::{Dil, Status};
use crate::locale::{act, refusal::refusal};
use crate::tui::parts::lines::{self, wrapped};
use crate::tui::theme::{Look, Mark, Tone};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

/// Draws it from the top of `area` down, so that nothing of it moves while it grows; returns where the form lies. Where
/// there is not room for all, the blank lines go first, and what the rules say last.
pub fn draw(acting: &Acting, look: Look, area: Rect, frame: &mut Frame<'_>) -> Rect {
    let width = usize::from(area.width);
    let mut head = head(acting, look, width);
    let mut foot = foot(acting, look, width);
    let rows = acting.form.height(area.width);
    let room = usize::from(area.height).saturating_sub(usize::from(rows));
    // A blank line after the head and before the foot, and the line at the end.
    if head.len() + foot.len() + 3 <= room {
        head.push(Line::raw(""));
        foot.insert(0, Line::raw(""));
        foot.push(lines::title(look, "", "", width));
    }
    lines::clip(look, &mut head, room.saturating_sub(foot.len()));
    let above = u16::try_from(head.len()).unwrap_or(0);
    let below = u16::try_from(foot.len()).unwrap_or(0);
    let whole = Rect {
        height: (above + rows + below).min(area.height),
        ..area
    };
    frame.render_widget(Clear, whole);
    lines::draw(head, whole, frame);
    let under = |used| lines::below(whole, used);
    let form = Rect {
        height: rows.min(under(above).height),
        ..under(above)
    };
    acting.form.draw(look, form, frame);
    lines::draw(foot, under(above + rows), frame);
    form
}

fn head(acting: &Acting, look: Look, width: usize) -> Vec<Line<'static>> {
    let w = look.lang.words();
    let (title, hint) = if acting.blocks {
        (w.act_title_block(), w.act_choose())
    } else {
        (w.act_title_unblock(), w.act_choose())
    };
    let hint = Some(hint).filter(|_| acting.form.is_choosing());
    let mut shown = vec![lines::title(look, &title, &hint.unwrap_or_default(), width)];
    let customer = &acting.facts.customer;
    let status = Status::of(&acting.facts, acting.today);
    let (mark, tone) = match status.dil() {
        Dil::Blocking => (Mark::Lock, Tone::Lock),
        Dil::NeedsCheck => (Mark::Not, Tone::Warning),
        Dil::Active => (Mark::Open, Tone::Open),
    };
    let who = format!(" {}  {}", customer.idpel.grouped(), customer.name);
    shown.push(Line::raw(lines::cut(&who, width)));
    shown.extend(said(look, look.mark(mark), tone, &status.label(), width));
    if let Some(did) = acting.would() {
        let text = act::will(look.lang, &acting.facts, &did, acting.today);
        shown.extend(said(look, " ", Tone::Strong, &text, width));
    }
    shown
}

/// What the rules say: still missing, refused, or ready.
fn foot(acting: &Acting, look: Look, width: usize) -> Vec<Line<'static>> {
    let w = look.lang.words();
    let (mark, tone, text) = if acting.sending {
        (Mark::Pointer, Tone::Dim, w.act_sending())
    } else {
        match acting.verdict() {
            Verdict::Ready(_) => (Mark::Done, Tone::Open, w.act_ready()),
            Verdict::Lacks(Lack::Day) => (Mark::Not, Tone::Warning, w.act_no_day()),
            Verdict::Lacks(Lack::Ground) if acting.tried => {
                (Mark::Not, Tone::Warning, w.act_no_ground())
            }
            Verdict::Lacks(Lack::Ground) => (Mark::Closed, Tone::Dim, w.act_no_ground()),
            Verdict::Refused(refused) => {
                let said = refusal(look.lang, &refused);
                let text = format!("{} {}", said.sentence, said.help);
                // What waits to be filled in is no refusal yet.
                if acting.tried || !waits(&refused) {
                    (Mark::Not, Tone::Warning, text)
                } else {
                    (Mark::Closed, Tone::Dim, text)
                }
            }
        }
    };
    said(look, look.mark(mark), tone, &text, width)
}

/// Whether only something that is still to be typed stands in the way.
fn waits(refused: &Refusal) -> bool {
    matches!(
        refused,
        Refusal::NoteMissing
            | Refusal::NoteTooShort { .. }
            | Refusal::ReferenceMissing
            | Refusal::ReportDayMissing
    )
}

/// Lines of one matter: the mark before the first of them.
fn said(look: Look, mark: &str, tone: Tone, text: &str, width: usize) -> Vec<Line<'static>> {
    let lines = wrapped(text, width.saturating_sub(4))
        .into_iter()
        .enumerate();
    let styled = lines.map(|(at, line)| {
        let mark = if at == 0 { mark } else { " " };
        Line::from(Span::styled(format!(" {mark} {line}"), look.style(tone)))
    });
    styled.collect()
}
