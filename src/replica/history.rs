//! A customer's time line, put together from what the tables keep.

use super::fault::{Fault, Result};
use super::locks::EventKind;
use super::row;
use super::tx::Tx;
use crate::domain::cause::Causes;
use crate::domain::history::{Happening, What, newest_first};
use crate::domain::ids::Idpel;
use crate::domain::lock::Actor;
use crate::domain::receivable::Receivable;
use crate::domain::wib::{Day, Moment};
use rusqlite::Row;

/// How many earlier calls a time line shows.
const CALLS: u32 = 200;

fn start_of(day: Day) -> Moment {
    Moment::at(day, 0, 0, 0).unwrap_or_else(|| Moment::small_hours(day))
}

fn event(row: &Row<'_>) -> Result<Happening> {
    let kind = row::of(row, "kind", |word| {
        EventKind::ALL.into_iter().find(|kind| kind.code() == word)
    })?;
    let (lock, by, note) = (
        row::lock_kind(row, "lock")?,
        row::actor(row, "actor")?,
        row::text(row, "note")?,
    );
    let ground = row::maybe_ground(row, "ground")?;
    let what = match kind {
        EventKind::LockSet => {
            let causes = Causes::from_bits(row.get("causes")?)
                .ok_or_else(|| Fault::Damaged("causes".into()))?;
            What::LockSet {
                lock,
                by,
                causes,
                note,
            }
        }
        EventKind::LockLifted => What::LockLifted {
            lock,
            by,
            ground,
            note,
        },
        EventKind::Dispensed => What::Dispensed {
            by,
            ground,
            until: row::maybe_day(row, "until")?,
        },
        EventKind::DispensationEnded => What::DispensationEnded { by },
    };
    Ok(Happening {
        at: row::moment(row, "at")?,
        what,
    })
}

impl Tx<'_> {
    /// Everything that happened to a customer, newest first.
    pub fn history(&self, idpel: Idpel) -> Result<Vec<Happening>> {
        let receivables = self.receivables(idpel)?;
        let mut line = Vec::new();
        for receivable in &receivables {
            line.push(determined(receivable));
            for payment in self.payments(&receivable.register_no)? {
                let (register_no, amount) = (payment.register_no, payment.amount);
                let what = if payment.lowers {
                    What::Paid {
                        register_no,
                        amount,
                    }
                } else {
                    What::Reversed {
                        register_no,
                        amount,
                    }
                };
                line.push(Happening {
                    at: payment.paid_at,
                    what,
                });
            }
        }
        let sql = "SELECT at, kind, lock, actor, causes, ground, until, note FROM event WHERE idpel = ?1 ORDER BY seq";
        line.extend(self.all(sql, [idpel.number()], event)?);
        line.extend(self.meter_happenings(idpel)?);
        line.extend(self.calls(idpel)?);
        newest_first(&mut line);
        Ok(line)
    }

    fn meter_happenings(&self, idpel: Idpel) -> Result<Vec<Happening>> {
        let Some(loss) = self.meter_loss(idpel)? else {
            return Ok(Vec::new());
        };
        let mut line = vec![Happening {
            at: start_of(loss.reported_on),
            what: What::MeterLost { note: loss.note },
        }];
        if let Some(day) = loss.survey_on {
            let reference = loss.survey_ref.unwrap_or_default();
            line.push(Happening {
                at: start_of(day),
                what: What::MeterSurveyed { reference },
            });
        }
        Ok(line)
    }

    fn calls(&self, idpel: Idpel) -> Result<Vec<Happening>> {
        let calls = self
            .calls_of(idpel, CALLS)?
            .into_iter()
            .rev()
            .map(|complaint| Happening {
                at: complaint.saved_at,
                what: What::Called {
                    by: Actor::User(complaint.by),
                    script: complaint.script.code().to_owned(),
                    status: complaint.closing.status.word().to_owned(),
                    summary: complaint.summary,
                },
            });
        Ok(calls.collect())
    }
}

fn determined(receivable: &Receivable) -> Happening {
    Happening {
        at: start_of(receivable.determined_on),
        what: What::Determined {
            register_no: receivable.register_no.clone(),
            cause: receivable.cause,
            instalment: receivable.instalment,
            amount: receivable.amount,
            due_on: receivable.due_on,
        },
    }
}
