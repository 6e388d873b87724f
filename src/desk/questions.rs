//! What can be asked: Info DIL, Info Agenda, searches, time lines. Each answer is of one moment; each look-up of a
//! customer's data is noted by whoever shows it, with [`Desk::note`].

use super::{Desk, Failure, Result};
use crate::domain::agenda::Agenda;
use crate::domain::answer::Answer;
use crate::domain::complaint::{Complaint, is_repeat};
use crate::domain::facts::Facts;
use crate::domain::history::Happening;
use crate::domain::ids::{AgendaNo, Idpel, RegisterNo};
use crate::domain::receivable::Receivable;
use crate::domain::role::{Duty, Operator};
use crate::domain::typed::Typed;
use crate::domain::wib::{Day, Moment};
use crate::replica::Tx;
use crate::replica::outbox::Outgoing;
use crate::replica::search::{Finding, Found, Near};

/// Info DIL, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InfoDil {
    pub facts: Facts,
    pub answer: Answer,
    /// The moment it is true of.
    pub at: Moment,
    /// The latest call about this customer within the last 7 days.
    pub earlier_call: Option<Complaint>,
    /// The latest act on this customer that the centre has not confirmed.
    pub order: Option<Outgoing>,
}

/// Info Agenda, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InfoAgenda {
    pub agenda: Agenda,
    pub facts: Facts,
    /// The receivables attached to it, as lodged and as paid since.
    pub instalments: Vec<Receivable>,
}

/// Where a typed key leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Located {
    Customer(Idpel),
    /// By the agenda's number; its customer.
    Agenda(AgendaNo, Idpel),
    /// A name, or a meter that stands at more than one connection.
    Several(Finding),
    Nowhere,
}

/// How old the data is, and what the clock of the file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DataAge {
    pub brought_at: Option<Moment>,
    pub swept_on: Option<Day>,
    /// A training file's own clock.
    pub clock: Option<Moment>,
}

impl Desk {
    /// Where what was typed leads. Words lead to a list, best first.
    pub fn locate(&self, typed: &Typed, limit: usize) -> Result<Located> {
        let who = self.must_have(Duty::LookUp)?;
        self.replica.read(|tx| locate(tx, typed, limit, who))
    }

    /// Info DIL by IDPEL, meter or register number (or an agenda's).
    pub fn info_dil(&self, typed: &Typed, now: Moment) -> Result<InfoDil> {
        let who = self.must_have(Duty::LookUp)?;
        self.replica.read(|tx| {
            // An IDPEL is a customer's nearly always, who is then looked up once.
            if let Typed::Idpel(idpel) = typed
                && let Some(info) = dil(tx, *idpel, now)?
            {
                return Ok(info);
            }
            match locate(tx, typed, 2, who)? {
                Located::Customer(idpel) | Located::Agenda(_, idpel) => {
                    dil(tx, idpel, now)?.ok_or_else(|| unknown(typed))
                }
                // A name that is only like the one typed is not what was asked for.
                Located::Several(several) if several.reading.is_none() => {
                    Err(Failure::Several(several.found.len()))
                }
                Located::Several(_) | Located::Nowhere => Err(unknown(typed)),
            }
        })
    }

    /// Info Agenda by agenda number, register number or IDPEL: all that fit, the newest first.
    pub fn info_agenda(&self, typed: &Typed) -> Result<Vec<InfoAgenda>> {
        self.must_have(Duty::LookUp)?;
        self.replica.read(|tx| {
            let agendas = agendas(tx, typed)?;
            if agendas.is_empty() {
                return Err(unknown(typed));
            }
            agendas
                .into_iter()
                .map(|agenda| info_agenda(tx, agenda))
                .collect()
        })
    }

    /// A customer's time line, newest first.
    pub fn history(&self, idpel: Idpel) -> Result<Vec<Happening>> {
        self.must_have(Duty::LookUp)?;
        self.replica.read(|tx| {
            if tx.customer(idpel)?.is_none() {
                return Err(Failure::NotFound(Typed::Idpel(idpel)));
            }
            Ok(tx.history(idpel)?)
        })
    }

    pub fn data_age(&self) -> Result<DataAge> {
        Ok(self.replica.read(data_age)?)
    }
}

/// How old the data of a replica is; needs no one signed in.
pub fn data_age(tx: &Tx<'_>) -> std::result::Result<DataAge, crate::replica::Fault> {
    Ok(DataAge {
        brought_at: tx.brought_at()?,
        swept_on: tx.swept_on()?,
        clock: tx.training_clock()?,
    })
}

pub(super) fn unknown(typed: &Typed) -> Failure {
    Failure::NotFound(typed.clone())
}

pub(super) fn dil(tx: &Tx<'_>, idpel: Idpel, now: Moment) -> Result<Option<InfoDil>> {
    let Some(known) = tx.known(idpel)? else {
        return Ok(None);
    };
    let (mut earlier_call, mut order) = (None, None);
    if known.called {
        let latest = tx.calls_of(idpel, 1)?.pop();
        earlier_call = latest.filter(|call| is_repeat(call.saved_at.day(), now.day()));
    }
    if known.ordered {
        order = tx.open_order(idpel)?;
    }
    Ok(Some(InfoDil {
        answer: Answer::of(&known.facts, now),
        facts: known.facts,
        at: now,
        earlier_call,
        order,
    }))
}

pub(super) fn locate(tx: &Tx<'_>, typed: &Typed, limit: usize, who: &Operator) -> Result<Located> {
    match typed {
        Typed::Idpel(idpel) if tx.has_customer(*idpel)? => Ok(Located::Customer(*idpel)),
        Typed::Meter(meter) => {
            let at = tx.customers_with_meter(*meter)?;
            match at.as_slice() {
                [] => by_number(tx, &meter.to_string()),
                [only] => Ok(Located::Customer(*only)),
                several => named(tx, several),
            }
        }
        Typed::Idpel(idpel) => by_number(tx, &idpel.to_string()),
        Typed::Register(register) => by_number(tx, register.as_str()),
        Typed::AgendaOrRegister(agenda, _) | Typed::Unusual(_, agenda) => {
            by_number(tx, agenda.as_str())
        }
        Typed::Words(text) => {
            let near = Near {
                unit: who.unit,
                seen: &tx.seen_by(&who.name)?,
            };
            let finding = tx.find(text, &near, limit)?;
            Ok(if finding.found.is_empty() {
                Located::Nowhere
            } else {
                Located::Several(finding)
            })
        }
        Typed::Nothing | Typed::Token | Typed::NoLength(_) => Ok(Located::Nowhere),
    }
}

/// An agenda or a register number, whatever its length.
fn by_number(tx: &Tx<'_>, digits: &str) -> Result<Located> {
    if let Ok(number) = AgendaNo::parse(digits)
        && let Some(agenda) = tx.agenda(&number)?
    {
        return Ok(Located::Agenda(number, agenda.idpel));
    }
    if let Ok(number) = RegisterNo::parse(digits)
        && let Some(receivable) = tx.receivable(&number)?
    {
        return Ok(Located::Customer(receivable.idpel));
    }
    Ok(Located::Nowhere)
}

fn named(tx: &Tx<'_>, idpels: &[Idpel]) -> Result<Located> {
    let mut several = Vec::new();
    for idpel in idpels {
        if let Some(customer) = tx.customer(*idpel)? {
            let unit_name = tx
                .unit(customer.unit)?
                .map(|unit| unit.name)
                .unwrap_or_default();
            several.push(Found {
                idpel: *idpel,
                name: customer.name,
                address: customer.address,
                unit: customer.unit,
                unit_name,
                agendas: None,
            });
        }
    }
    Ok(Located::Several(Finding {
        found: several,
        reading: None,
    }))
}

fn agendas(tx: &Tx<'_>, typed: &Typed) -> Result<Vec<Agenda>> {
    if let Typed::Idpel(idpel) = typed {
        let own = tx.agendas_of(*idpel)?;
        if !own.is_empty() {
            return Ok(own);
        }
    }
    let digits = match typed {
        Typed::Idpel(idpel) => idpel.to_string(),
        Typed::Meter(meter) => {
            let mut all = Vec::new();
            for idpel in tx.customers_with_meter(*meter)? {
                all.extend(tx.agendas_of(idpel)?);
            }
            return Ok(all);
        }
        Typed::Register(register) => register.as_str().to_owned(),
        Typed::AgendaOrRegister(agenda, _) | Typed::Unusual(_, agenda) => {
            agenda.as_str().to_owned()
        }
        _ => return Ok(Vec::new()),
    };
    if let Ok(number) = AgendaNo::parse(&digits)
        && let Some(agenda) = tx.agenda(&number)?
    {
        return Ok(vec![agenda]);
    }
    let register = RegisterNo::parse(&digits).ok();
    let receivable = register
        .map(|number| tx.receivable(&number))
        .transpose()?
        .flatten();
    match receivable.and_then(|receivable| receivable.agenda_no) {
        Some(number) => Ok(tx.agenda(&number)?.into_iter().collect()),
        None => Ok(Vec::new()),
    }
}

fn info_agenda(tx: &Tx<'_>, agenda: Agenda) -> Result<InfoAgenda> {
    let facts = tx
        .facts(agenda.idpel)?
        .ok_or_else(|| unknown(&Typed::Idpel(agenda.idpel)))?;
    let instalments = tx.receivables_of_agenda(&agenda.agenda_no)?;
    Ok(InfoAgenda {
        agenda,
        facts,
        instalments,
    })
}
