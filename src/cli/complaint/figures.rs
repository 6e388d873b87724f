//! `complaint figures`: what the calls come to.

use super::Wanted;
use crate::cli::desk::scripts;
use crate::cli::door::Door;
use crate::cli::grid::{Side, grid, pairs};
use crate::cli::setting::Setting;
use crate::cli::stop::Stop;
use crate::desk::scripts::Scripts;
use crate::domain::figures::{Figures, Tallied};
use crate::locale::format::{count, handling_or_dash};
use crate::locale::{Lang, calls, counts, labels};
use crate::report::json;

pub(in crate::cli) fn run(setting: &mut Setting, wanted: &Wanted) -> Result<(), Stop> {
    let narrowing = wanted.narrowing()?;
    let scripts = scripts(setting)?;
    let mut seat = Door::open(setting)?.sign_in(setting)?;
    let figures = seat.ask(|desk| desk.figures(&narrowing))?;
    seat.note_look_up(narrowing.idpel, "figures")?;
    if setting.out.json {
        return setting.out.document(&json::figures(&figures));
    }
    setting.say_training(seat.training, seat.now)?;
    let lang = setting.lang;
    if figures.calls() == 0 {
        return setting.out.line(&lang.words().cli_no_complaints());
    }
    setting.out.lines(&pairs(&whole(lang, &figures)))?;
    for (title, rows) in lists(lang, &figures, &scripts) {
        if !rows.is_empty() {
            setting.out.lines(&[String::new(), title])?;
            let sides = [Side::Left, Side::Right];
            let lines = grid(&sides, Vec::new(), rows);
            setting.out.lines(lines.get(1..).unwrap_or_default())?;
        }
    }
    let w = lang.words();
    setting.out.lines(&[String::new(), w.figures_by_cso()])?;
    let sides = [Side::Left, Side::Right, Side::Right, Side::Right];
    let head = vec![
        w.cli_user(),
        w.figures_calls(),
        w.figures_median(),
        w.figures_p90(),
    ];
    let rows = figures.by_cso().into_iter().map(|(name, times)| {
        let told = |seconds: Option<i64>| handling_or_dash(lang, seconds);
        vec![
            name.to_string(),
            count(lang, times.count()),
            told(times.median()),
            told(times.p90()),
        ]
    });
    setting.out.lines(&grid(&sides, head, rows.collect()))
}

/// What one number says of all calls.
fn whole(lang: Lang, figures: &Figures) -> Vec<(String, String)> {
    let w = lang.words();
    let time = |seconds: Option<i64>| handling_or_dash(lang, seconds);
    let times = &figures.handling;
    vec![
        (w.figures_calls(), count(lang, figures.calls())),
        (w.figures_median(), time(times.median())),
        (w.figures_p90(), time(times.p90())),
        (
            w.figures_repeats(),
            w.figures_repeats_value(
                counts::calls(lang, figures.repeats),
                counts::customers(lang, figures.repeat_customers()),
            ),
        ),
        (w.figures_disputes(), count(lang, figures.disputes)),
        (w.figures_hand_overs(), count(lang, figures.hand_overs)),
    ]
}

/// The counts by kind, each under its title.
fn lists(lang: Lang, figures: &Figures, scripts: &Scripts) -> Vec<(String, Vec<Vec<String>>)> {
    let w = lang.words();
    vec![
        (
            w.figures_by_status(),
            rows(lang, figures.by_status(), |status| {
                labels::complaint_status(lang, *status)
            }),
        ),
        (
            w.figures_by_end(),
            rows(lang, figures.by_end(), |end| labels::end(lang, *end)),
        ),
        (
            w.figures_by_script(),
            rows(lang, figures.by_script(), |id| {
                calls::script(lang, scripts.get(*id))
            }),
        ),
        (
            w.figures_backs(),
            rows(lang, figures.backs(), |at| {
                calls::step_of(lang, at.script, &at.step)
            }),
        ),
        (
            w.figures_objections(),
            rows(lang, figures.objections(), |key| {
                let known = scripts.objection(key);
                known.map_or_else(|| key.clone(), |known| calls::wording(lang, &known.label))
            }),
        ),
    ]
}

fn rows<T>(
    lang: Lang,
    tallied: impl IntoIterator<Item = Tallied<T>>,
    label: impl Fn(&T) -> String,
) -> Vec<Vec<String>> {
    let counted = tallied.into_iter().filter(|tallied| tallied.count > 0);
    counted
        .map(|tallied| vec![label(&tallied.what), count(lang, tallied.count)])
        .collect()
}
