//! What the reading thread answers.

use super::{Hand, worklist};
use crate::desk::questions::{Located, data_age};
use crate::desk::{Desk, Failure};
use crate::domain::policy::Refusal;
use crate::domain::typed::Typed;
use crate::domain::wib::Moment;
use crate::tui::msg::{Answer, Question};

impl Hand {
    pub(super) fn answer(&mut self, question: &Question, now: Moment) -> Result<Answer, Failure> {
        match question {
            Question::Look(typed, names) => self.look(typed, *names, now),
            Question::History(idpel) => Ok(Answer::History(self.desk()?.history(*idpel)?)),
            Question::Age => {
                let replica = self
                    .replica
                    .as_ref()
                    .or_else(|| self.desk.as_ref().map(Desk::replica));
                let age = replica.map(|replica| replica.read(data_age)).transpose()?;
                age.map(Answer::Age)
                    .ok_or_else(|| Refusal::NotSignedIn.into())
            }
            Question::Draft => {
                let desk = self.desk()?;
                let Some(call) = desk.draft()? else {
                    return Ok(Answer::Draft(None));
                };
                let record = desk.info_dil(&Typed::Idpel(call.idpel), now)?;
                Ok(Answer::Draft(Some(Box::new((call, record)))))
            }
            Question::Worklist(..) | Question::WorklistTotals(..) | Question::WorklistMarks(_) => {
                worklist::answer(self.desk()?, question, now)
            }
            Question::Log(log) => Ok(Answer::Log(log.answer(self.desk()?)?)),
            Question::Agendas(typed, names) => {
                Ok(self.desk()?.customer_agendas(typed, *names, now)?.into())
            }
            other => self.answer_list(other, now),
        }
    }

    fn look(&self, typed: &Typed, names: usize, now: Moment) -> Result<Answer, Failure> {
        let desk = self.desk()?;
        match desk.locate(typed, names)? {
            Located::Nowhere => Ok(Answer::Nowhere),
            Located::Several(names) => Ok(Answer::Names(names)),
            Located::Customer(idpel) | Located::Agenda(_, idpel) => Ok(Answer::Record(Box::new(
                desk.info_dil(&Typed::Idpel(idpel), now)?,
            ))),
        }
    }
}
