//! What the screen of Info Agenda asks: all agendas of a customer with the customer's own record, in one answer of one
//! moment, so that going from the one to the other needs no second question.

use super::questions::{InfoDil, Located, dil, locate, unknown};
use super::{Desk, Result};
use crate::domain::agenda::Agenda;
use crate::domain::ids::{AgendaNo, Idpel, RegisterNo};
use crate::domain::receivable::Receivable;
use crate::domain::role::Duty;
use crate::domain::typed::Typed;
use crate::domain::wib::Moment;
use crate::replica::Tx;
use crate::replica::search::Finding;

/// Among how many names of those that fit the ones with agendas are looked for, for each name shown.
const WIDER: usize = 4;

/// An agenda and the receivables attached to it: as lodged, and as paid since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attached {
    pub agenda: Agenda,
    pub instalments: Vec<Receivable>,
}

/// A customer with all agendas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerAgendas {
    pub dil: InfoDil,
    /// The newest first; a customer can have none.
    pub agendas: Vec<Attached>,
    /// The agenda that was asked for, by its own number or by the register of one of its instalments.
    pub asked: Option<AgendaNo>,
    /// The register number that was asked for.
    pub register: Option<RegisterNo>,
}

/// Where a key leads that was typed into Info Agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgendaSearch {
    Customer(Box<CustomerAgendas>),
    /// A name, or a meter that stands at more than one connection: those who have agendas first.
    Several(Finding),
    Nowhere,
}

impl Desk {
    /// Info Agenda by agenda number, IDPEL, meter, register number or name.
    pub fn customer_agendas(
        &self,
        typed: &Typed,
        limit: usize,
        now: Moment,
    ) -> Result<AgendaSearch> {
        let who = self.must_have(Duty::LookUp)?;
        self.replica.read(|tx| {
            let wider = limit.saturating_mul(WIDER);
            let (idpel, asked, register) = match locate(tx, typed, wider, who)? {
                Located::Nowhere => return Ok(AgendaSearch::Nowhere),
                Located::Several(found) => {
                    return Ok(AgendaSearch::Several(counted(tx, found, limit)?));
                }
                Located::Agenda(number, idpel) => (idpel, Some(number), None),
                Located::Customer(idpel) => by_register(tx, typed, idpel)?,
            };
            let dil = dil(tx, idpel, now)?.ok_or_else(|| unknown(typed))?;
            let mut agendas = Vec::with_capacity(dil.facts.agendas.len());
            for agenda in &dil.facts.agendas {
                agendas.push(Attached {
                    instalments: tx.receivables_of_agenda(&agenda.agenda_no)?,
                    agenda: agenda.clone(),
                });
            }
            Ok(AgendaSearch::Customer(Box::new(CustomerAgendas {
                dil,
                agendas,
                asked,
                register,
            })))
        })
    }
}

/// Each with the number of its agendas; those who have some come first, else the order stays.
fn counted(tx: &Tx<'_>, mut finding: Finding, limit: usize) -> Result<Finding> {
    for one in &mut finding.found {
        one.agendas = Some(tx.agenda_count(one.idpel)?);
    }
    finding.found.sort_by_key(|one| one.agendas == Some(0));
    finding.found.truncate(limit);
    Ok(finding)
}

/// A register number leads to the agenda that its receivable is attached to, whoever's that is.
fn by_register(
    tx: &Tx<'_>,
    typed: &Typed,
    idpel: Idpel,
) -> Result<(Idpel, Option<AgendaNo>, Option<RegisterNo>)> {
    let register = match typed {
        Typed::Register(register)
        | Typed::AgendaOrRegister(_, register)
        | Typed::Unusual(register, _) => Some(register.clone()),
        // Digits of these lengths are a register only where no customer is known by them.
        Typed::Idpel(own) if *own != idpel => RegisterNo::parse(&own.to_string()).ok(),
        Typed::Meter(meter) => {
            let known = tx.customers_with_meter(*meter)?.contains(&idpel);
            RegisterNo::parse(&meter.to_string())
                .ok()
                .filter(|_| !known)
        }
        _ => None,
    };
    let Some(register) = register else {
        return Ok((idpel, None, None));
    };
    let attached = tx.receivable(&register)?.and_then(|debt| debt.agenda_no);
    let agenda = attached.map(|number| tx.agenda(&number)).transpose()?;
    Ok(match agenda.flatten() {
        Some(agenda) => (agenda.idpel, Some(agenda.agenda_no), Some(register)),
        None => (idpel, None, Some(register)),
    })
}
