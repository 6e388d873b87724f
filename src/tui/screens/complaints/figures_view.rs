//! What the calls come to: the numbers in two lines, then bars in groups, two columns of them or three.

use super::Complaints;
use super::figures::{Group, Pick};
use super::labels::Labels;
use crate::domain::figures::{Figures, Tallied};
use crate::locale::{Lang, calls, counts, format, labels};
use crate::tui::parts::bars::{self, Bar};
use crate::tui::parts::lines::{self, wrapped};
use crate::tui::theme::{Look, Tone};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

/// From so many columns on the groups stand in three columns.
const WIDE: u16 = 150;

/// Between the columns of groups.
const GAP: u16 = 2;

pub fn draw(complaints: &Complaints, look: Look, area: Rect, frame: &mut Frame<'_>) {
    let w = look.lang.words();
    let Some(figures) = &complaints.figures else {
        lines::remark(look, &w.loading(), area, frame);
        return;
    };
    if figures.calls() == 0 {
        lines::remark(look, &w.no_complaints_here(), area, frame);
        return;
    }
    let told = numbers(look, figures, usize::from(area.width));
    let under = lines::below(area, u16::try_from(told.len()).unwrap_or(u16::MAX));
    lines::draw(told, area, frame);
    let columns: &[&[Group]] = if area.width >= WIDE {
        &[
            &[Group::Status, Group::End, Group::Script],
            &[Group::Cso],
            &[Group::Back, Group::Objection],
        ]
    } else {
        &[
            &[Group::Status, Group::End, Group::Script],
            &[Group::Cso, Group::Back, Group::Objection],
        ]
    };
    let count = u16::try_from(columns.len()).unwrap_or(1);
    let width = (under.width - GAP * (count - 1).min(under.width)) / count;
    let mut x = under.x;
    for groups in columns {
        let column = Rect { x, width, ..under };
        draw_column(complaints, figures, groups, look, column, frame);
        x += width + GAP;
    }
}

/// What one number says of all calls.
fn numbers(look: Look, figures: &Figures, width: usize) -> Vec<Line<'static>> {
    let (lang, w) = (look.lang, look.lang.words());
    let time = |percent: u8| format::handling_or_dash(lang, figures.handling.percentile(percent));
    let count = |number: u64| format::count(lang, number);
    let times = w.figures_times(time(50), time(90), time(100));
    let again = w.figures_again(
        counts::calls(lang, figures.repeats),
        counts::customers(lang, figures.repeat_customers()),
    );
    let rest = w.figures_rest(count(figures.disputes), count(figures.hand_overs));
    let strong = |line: String| Line::styled(format!("   {line}"), look.style(Tone::Strong));
    let room = width.saturating_sub(3);
    let mut told: Vec<Line<'static>> = wrapped(&times, room).into_iter().map(strong).collect();
    let both = format!("   {again} · {rest}");
    if both.width() <= width {
        told.push(Line::raw(both));
    } else {
        told.extend([again, rest].map(|text| Line::raw(format!("   {text}"))));
    }
    told
}

/// Groups below one another: each its title and as many bars as its share of the room holds.
fn draw_column(
    complaints: &Complaints,
    figures: &Figures,
    groups: &[Group],
    look: Look,
    area: Rect,
    frame: &mut Frame<'_>,
) {
    let all: Vec<(Group, Vec<Tallied<Pick>>)> = groups
        .iter()
        .map(|group| (*group, group.bars(figures)))
        .collect();
    let mut y = area.y;
    for (at, (group, tallied)) in all.iter().enumerate() {
        let left = area.bottom().saturating_sub(y);
        let wants =
            |tallied: &[Tallied<Pick>]| u16::try_from(tallied.len().max(1) + 1).unwrap_or(u16::MAX);
        // Those below keep their share, and no more than they want.
        let below = all.iter().skip(at + 1);
        let share = left / u16::try_from(all.len() - at).unwrap_or(1).max(1);
        let kept: u16 = below
            .map(|(_, tallied)| wants(tallied).min(share))
            .fold(0, u16::saturating_add);
        let height = wants(tallied).min(left.saturating_sub(kept));
        let place = Rect { y, height, ..area };
        draw_group(complaints, *group, tallied, look, place, frame);
        y += height;
    }
}

fn draw_group(
    complaints: &Complaints,
    group: Group,
    tallied: &[Tallied<Pick>],
    look: Look,
    area: Rect,
    frame: &mut Frame<'_>,
) {
    let width = usize::from(area.width);
    let title = lines::title(look, &name(look.lang, group), "", width);
    lines::draw(vec![title], area, frame);
    let under = lines::below(area, 1);
    if tallied.is_empty() {
        lines::remark(look, &look.lang.words().figures_none(), under, frame);
        return;
    }
    let known = &complaints.labels;
    let bars: Vec<Bar> = tallied
        .iter()
        .map(|tallied| Bar {
            label: label(look.lang, &tallied.what, known),
            value: tallied.count,
            text: text(look.lang, tallied, width),
            tone: Tone::Accent,
        })
        .collect();
    let here = Group::ALL.get(complaints.bars.group) == Some(&group);
    bars::draw(
        look,
        &bars,
        here.then_some(complaints.bars.bar),
        under,
        frame,
    );
}

fn name(lang: Lang, group: Group) -> String {
    let w = lang.words();
    match group {
        Group::Status => w.figures_by_status(),
        Group::End => w.figures_by_end(),
        Group::Script => w.figures_by_script(),
        Group::Cso => w.figures_by_cso(),
        Group::Back => w.figures_backs(),
        Group::Objection => w.figures_objections(),
    }
}

fn label(lang: Lang, pick: &Pick, known: &Labels) -> String {
    match pick {
        Pick::Status(status) => labels::complaint_status(lang, *status),
        Pick::End(end) => labels::end(lang, *end),
        Pick::Script(id) => known.script(lang, *id),
        Pick::Cso(name, _) => name.to_string(),
        Pick::Back(at) => calls::step_of(lang, at.script, &at.step),
        Pick::Objection(key) => known.objection(lang, key),
    }
}

/// The count; of a CSO the median too, to the second where there is room.
fn text(lang: Lang, tallied: &Tallied<Pick>, width: usize) -> String {
    let count = format::count(lang, tallied.count);
    let Pick::Cso(_, times) = &tallied.what else {
        return count;
    };
    let time = |seconds: Option<i64>| format::handling_or_dash(lang, seconds);
    let w = lang.words();
    if width >= 60 {
        w.figures_cso_long(count, time(times.median()), time(times.p90()))
    } else {
        w.figures_cso_short(count, time(times.median()))
    }
}
