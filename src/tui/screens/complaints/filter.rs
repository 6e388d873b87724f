//! What the log is to be narrowed to, written row by row. Nothing changes until all of it is applied.

use super::labels::Labels;
use crate::desk::complaint_log::Names;
use crate::domain::complaint::{ComplaintStatus, End};
use crate::domain::complaint_log::Narrowing;
use crate::domain::script::ScriptId;
use crate::domain::typed::day_or_days_back;
use crate::domain::wib::Day;
use crate::locale::labels;
use crate::tui::parts::form::Form;
use crate::tui::theme::Look;

/// The longest part of an IDPEL, with a blank after every four digits.
const MOST_DIGITS: usize = 14;

const STATUSES: [ComplaintStatus; 2] = [ComplaintStatus::IssueClosed, ComplaintStatus::Open];

/// A row of the form: what it narrows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Status,
    End,
    Script,
    Cso,
    Unit,
    Since,
    Until,
    Digits,
    Repeat,
    Dispute,
}

/// Why what is written cannot be applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// No choice of the row has a name such as is typed.
    NoChoice(Part, String),
    NoDay(Part),
    /// The last day is before the first.
    Reversed,
    NotDigits,
}

impl Fault {
    /// The row to be mended.
    pub fn at(&self) -> Part {
        match self {
            Self::NoChoice(part, _) | Self::NoDay(part) => *part,
            Self::Reversed => Part::Until,
            Self::NotDigits => Part::Digits,
        }
    }
}

/// The form, and what its choices stand for.
#[derive(Debug, Clone)]
pub struct Filter {
    pub form: Form<Part>,
    pub today: Day,
    /// What the form does not speak of stays as it is.
    base: Narrowing,
    names: Names,
    /// It was to be applied as it stands.
    tried: bool,
}

impl Filter {
    pub fn of(now: &Narrowing, names: &Names, known: &Labels, look: Look, today: Day) -> Self {
        let mut filter = Self {
            form: empty(names, known, look),
            today,
            base: now.clone(),
            names: names.clone(),
            tried: false,
        };
        filter.fill(look);
        filter
    }

    /// What holds now.
    fn fill(&mut self, look: Look) {
        let (form, now, names) = (&mut self.form, &self.base, &self.names);
        let mut put = |part, at: Option<usize>| form.put_choice(part, at.map_or(0, |at| at + 1));
        put(Part::Status, place(&STATUSES, now.status.as_ref()));
        put(Part::End, place(&End::ALL, now.end.as_ref()));
        put(Part::Script, place(&ScriptId::ALL, now.script.as_ref()));
        put(Part::Cso, place(&names.csos, now.by.as_ref()));
        let mut units = names.units.iter();
        put(
            Part::Unit,
            units.position(|(code, _)| now.unit == Some(*code)),
        );
        put(Part::Repeat, now.repeat.then_some(0));
        put(Part::Dispute, now.dispute.then_some(0));
        form.put_day(Part::Since, look, now.since);
        form.put_day(Part::Until, look, now.until);
        form.put_text(Part::Digits, &now.digits);
    }

    /// Something was typed or chosen.
    pub fn changed(&mut self) {
        self.tried = false;
    }

    /// What is written, to be applied; where it cannot be read, the row at fault is in hand from now on.
    ///
    /// # Errors
    /// [`Fault`].
    pub fn apply(&mut self) -> Result<Narrowing, Fault> {
        let read = self.read();
        if let Err(fault) = &read {
            self.tried = true;
            self.form.go_to(fault.at());
        }
        read
    }

    /// What is wrong with the row in hand, as far as it is to be told: that a choice has no such name at once, of a day
    /// or digits only when they are to be applied.
    pub fn fault(&self) -> Option<Fault> {
        let here = self.form.in_hand()?;
        let lost = self.picked(here).err();
        let tried = || self.read().err().filter(|_| self.tried);
        lost.or_else(tried).filter(|fault| fault.at() == here)
    }

    /// Row by row from the first, so that the fault told is the topmost.
    fn read(&self) -> Result<Narrowing, Fault> {
        let mut to = self.base.clone();
        to.status = self.one_of(Part::Status, &STATUSES)?;
        to.end = self.one_of(Part::End, &End::ALL)?;
        to.script = self.one_of(Part::Script, &ScriptId::ALL)?;
        to.by = self.one_of(Part::Cso, &self.names.csos)?;
        let unit = self.one_of(Part::Unit, &self.names.units)?;
        to.unit = unit.map(|(code, _)| code);
        (to.since, to.until) = (self.day(Part::Since)?, self.day(Part::Until)?);
        if let (Some(since), Some(until)) = (to.since, to.until)
            && until < since
        {
            return Err(Fault::Reversed);
        }
        to.digits = self.digits()?;
        to.repeat = self.picked(Part::Repeat)?.is_some();
        to.dispute = self.picked(Part::Dispute)?.is_some();
        Ok(to)
    }

    /// Which of a row's values; `None` where it narrows nothing.
    fn picked(&self, part: Part) -> Result<Option<usize>, Fault> {
        match self.form.lost(part) {
            Some(typed) => Err(Fault::NoChoice(part, typed)),
            None => Ok(self.form.chosen(part).checked_sub(1)),
        }
    }

    fn one_of<T: Clone>(&self, part: Part, all: &[T]) -> Result<Option<T>, Fault> {
        Ok(self.picked(part)?.and_then(|at| all.get(at)).cloned())
    }

    fn day(&self, part: Part) -> Result<Option<Day>, Fault> {
        let text = self.form.text_of(part);
        if text.trim().is_empty() {
            return Ok(None);
        }
        let day = day_or_days_back(&text, self.today);
        day.map(Some).ok_or(Fault::NoDay(part))
    }

    fn digits(&self) -> Result<String, Fault> {
        let text = self.form.text_of(Part::Digits);
        let digits: String = text.chars().filter(|c| !" .-".contains(*c)).collect();
        if digits.chars().all(|c| c.is_ascii_digit()) {
            Ok(digits)
        } else {
            Err(Fault::NotDigits)
        }
    }
}

fn place<T: PartialEq>(all: &[T], one: Option<&T>) -> Option<usize> {
    all.iter().position(|each| Some(each) == one)
}

fn empty(names: &Names, known: &Labels, look: Look) -> Form<Part> {
    let (lang, w) = (look.lang, look.lang.words());
    let or_all = |named: Vec<String>| std::iter::once(w.filter_all()).chain(named).collect();
    let statuses = STATUSES.map(|it| labels::complaint_status(lang, it));
    let ends = End::ALL.map(|it| labels::end(lang, it));
    let scripts = ScriptId::ALL.map(|it| known.script(lang, it));
    let csos = names.csos.iter().map(ToString::to_string);
    let units = names.units.iter();
    let units = units.map(|(code, name)| format!("{code} {name}"));
    Form::new()
        .pick(
            Part::Status,
            w.col_complaint_status(),
            or_all(statuses.to_vec()),
        )
        .pick(Part::End, w.col_end(), or_all(ends.to_vec()))
        .pick(Part::Script, w.col_script(), or_all(scripts.to_vec()))
        .pick(Part::Cso, w.log_cso(), or_all(csos.collect()))
        .pick(Part::Unit, w.cli_unit(), or_all(units.collect()))
        .day(Part::Since, w.log_since())
        .day(Part::Until, w.log_until())
        .text(Part::Digits, w.label_idpel(), MOST_DIGITS, 1)
        .pick(
            Part::Repeat,
            w.log_repeat_label(),
            or_all(vec![w.log_repeat()]),
        )
        .pick(
            Part::Dispute,
            w.log_dispute_label(),
            or_all(vec![w.log_dispute()]),
        )
}
