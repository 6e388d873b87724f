//! `policy`: the SOP's table of causes in the SOP's own shape, its cut-off and its closed window. Needs no sign-in and
//! no replica: the rules are the program's own.

use super::grid::{Side, grid, pairs};
use super::setting::Setting;
use super::stop::Stop;
use crate::domain::cause::{Rule, TABLE};
use crate::domain::wib::{CUT_OFF, Zone};
use crate::locale::Lang;
use crate::locale::format::date;
use serde::Serialize;

#[derive(Serialize)]
struct Policy {
    causes: Vec<CauseRow>,
    cut_off: String,
    window: WindowRow,
}

#[derive(Serialize)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "the SOP's table has four columns of yes and no"
)]
struct CauseRow {
    number: u8,
    code: &'static str,
    label: &'static str,
    block_auto: bool,
    block_user: bool,
    unblock_auto: bool,
    unblock_user: bool,
}

#[derive(Serialize)]
struct WindowRow {
    closes: String,
    opens: String,
    zone: &'static str,
}

impl CauseRow {
    fn of(rule: &Rule) -> Self {
        Self {
            number: rule.cause.number(),
            code: rule.code,
            label: rule.label,
            block_auto: rule.block_auto,
            block_user: rule.block_user,
            unblock_auto: rule.unblock_auto,
            unblock_user: rule.unblock_user,
        }
    }
}

pub(super) fn run(setting: &mut Setting) -> Result<(), Stop> {
    let (closes, opens) = Zone::Wib.window();
    if setting.out.json {
        return setting.out.document(&Policy {
            causes: TABLE.iter().map(CauseRow::of).collect(),
            cut_off: CUT_OFF.to_string(),
            window: WindowRow {
                closes,
                opens,
                zone: Zone::Wib.code(),
            },
        });
    }
    let lang = setting.lang;
    let w = lang.words();
    setting.out.line(&w.policy_title())?;
    setting.out.line("")?;
    setting.out.lines(&table(lang))?;
    setting.out.line("")?;
    setting.out.line(&w.policy_cut_off(date(lang, CUT_OFF)))?;
    setting.out.line(&w.policy_window(closes, opens))?;
    setting.out.line("")?;
    setting.out.line(&w.policy_rules())?;
    setting.out.lines(&rules(lang))
}

/// The numbers that refusals name, and what each rule is about.
fn rules(lang: Lang) -> Vec<String> {
    let w = lang.words();
    pairs(&[
        ("  1.1".to_owned(), w.policy_rule_prepaid()),
        ("  1.5".to_owned(), w.policy_rule_sweep()),
        ("  1.6".to_owned(), w.policy_rule_block()),
        ("  1.7".to_owned(), w.policy_rule_unblock()),
        ("  1.8".to_owned(), w.policy_rule_roles()),
        ("  1.9".to_owned(), w.policy_rule_calls()),
    ])
}

fn table(lang: Lang) -> Vec<String> {
    use Side::{Left, Right};
    let w = lang.words();
    let mark = |yes| if yes { w.policy_yes() } else { w.policy_no() };
    let head = vec![
        w.policy_number(),
        w.policy_cause(),
        w.policy_block_auto(),
        w.policy_block_user(),
        w.policy_unblock_auto(),
        w.policy_unblock_user(),
    ];
    let rows = TABLE.iter().map(|rule| {
        vec![
            rule.cause.number().to_string(),
            rule.label.to_owned(),
            mark(rule.block_auto),
            mark(rule.block_user),
            mark(rule.unblock_auto),
            mark(rule.unblock_user),
        ]
    });
    grid(&[Right, Left, Left, Left, Left, Left], head, rows.collect())
}
