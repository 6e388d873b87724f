//! The sign-in screen, drawn.

use super::Login;
use crate::locale::refusal::refusal;
use crate::tui::parts::lines;
use crate::tui::theme::{Look, Mark, Tone};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

const LABEL: u16 = 14;

/// Draws the sign-in; `sample` names the users of the sample, whose passwords are no secret.
pub fn draw(login: &Login, look: Look, sample: bool, area: Rect, frame: &mut Frame<'_>) {
    let w = look.lang.words();
    let width = area.width.min(72);
    let area = Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + area.height / 6,
        width,
        ..area
    };
    let area = area.intersection(frame.area());
    let columns = usize::from(width);
    let title = lines::title(look, &w.login_title(), "", columns);
    lines::draw(
        vec![
            title,
            Line::raw(""),
            Line::raw(format!(" {}", w.login_welcome())),
        ],
        area,
        frame,
    );
    for (row, label, field, here) in [
        (4, w.login_name(), &login.name, !login.at_password),
        (5, w.login_password(), &login.password, login.at_password),
    ] {
        let line = Rect {
            y: area.y + row,
            height: 1,
            ..area
        }
        .intersection(frame.area());
        let pointer = if here { look.mark(Mark::Pointer) } else { " " };
        let label = Span::styled(format!(" {pointer} {label}"), look.style(Tone::Dim));
        frame.render_widget(Line::from(label), line);
        let room = line.width.saturating_sub(LABEL);
        let line = Rect {
            x: line.x + LABEL,
            width: room,
            ..line
        }
        .intersection(frame.area());
        field.draw(look, here && !login.checking, line, frame);
    }
    let below = Rect {
        y: area.y + 7,
        height: area.height.saturating_sub(7),
        ..area
    }
    .intersection(frame.area());
    lines::draw(below_fields(login, look, sample, columns), below, frame);
}

fn below_fields(login: &Login, look: Look, sample: bool, width: usize) -> Vec<Line<'static>> {
    let w = look.lang.words();
    let mut shown = Vec::new();
    if login.checking {
        shown.push(Line::styled(
            format!(" {}", w.login_checking()),
            look.style(Tone::Dim),
        ));
    } else if let Some(refused) = &login.refused {
        let said = refusal(look.lang, refused);
        shown.push(Line::styled(
            format!(" {} {}", look.mark(Mark::Not), said.sentence),
            look.style(Tone::Lock),
        ));
        shown.extend(
            lines::wrapped(&said.help, width.saturating_sub(4))
                .into_iter()
                .map(|l| Line::raw(format!("   {l}"))),
        );
    }
    shown.push(Line::raw(""));
    if sample {
        shown.push(lines::title(look, &w.login_sample_title(), "", width));
        for (name, role) in [
            ("rina", w.login_sample_cso()),
            ("budi", w.login_sample_unit()),
            ("sari", w.login_sample_supervisor()),
            ("admin", w.login_sample_admin()),
        ] {
            let name = Span::styled(format!("   {name:<8}"), look.style(Tone::Strong));
            shown.push(Line::from(vec![
                name,
                Span::raw(lines::cut(&role, width.saturating_sub(11))),
            ]));
        }
        shown.push(Line::raw(format!(
            "   {}",
            w.login_sample_password("pln123-latihan")
        )));
    }
    shown
}
