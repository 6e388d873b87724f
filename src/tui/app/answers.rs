//! What comes back from the workers.

use super::App;
use crate::desk::Failure;
use crate::desk::calls::Saved;
use crate::desk::questions::InfoDil;
use crate::domain::typed::Typed;
use crate::locale::{fault, labels};
use crate::replica::search::Finding;
use crate::tui::action::Action;
use crate::tui::msg::{Answer, Effect, Question, Receipt, Slot, Ticket};
use crate::tui::screens::call::CallScreen;
use crate::tui::screens::info_dil::{Mode, Record};
use crate::tui::theme::Tone;

impl App {
    pub(super) fn answered(
        &mut self,
        ticket: Ticket,
        answer: Result<Answer, Failure>,
    ) -> Vec<Effect> {
        if !self.is_newest(ticket) {
            return Vec::new();
        }
        if let Some(number) = self.answered.get_mut(ticket.slot as usize) {
            *number = ticket.number;
        }
        match answer {
            Ok(Answer::Age(age)) => {
                self.age = Some(age);
                Vec::new()
            }
            Ok(Answer::Record(info)) if ticket.slot == Slot::Record => {
                let mut effects = self.call_meets(&info);
                // Another customer may stand there by now.
                let same = |record: &&mut Record| {
                    record.info.facts.customer.idpel == info.facts.customer.idpel
                };
                if let Some(record) = self.record.as_mut().filter(same) {
                    record.refresh(*info);
                    effects.extend(self.history_again());
                }
                effects
            }
            Ok(Answer::Record(info)) => self.open_record(*info),
            Ok(Answer::Names(names)) => {
                let in_view = self.line_slot() == ticket.slot;
                let Some(line) = self.line_of(ticket.slot) else {
                    return Vec::new();
                };
                line.take_names(names);
                let alike = line.reading.is_some();
                if in_view && line.entered && line.names.len() == 1 && !alike {
                    return self.perform(Action::Accept);
                }
                line.entered = false;
                Vec::new()
            }
            Ok(Answer::Nowhere) => {
                let lang = self.look.lang;
                let in_view = self.line_slot() == ticket.slot;
                if let Some(line) = self.line_of(ticket.slot) {
                    line.take_names(Finding::default());
                    let enters = std::mem::take(&mut line.entered);
                    if in_view && (enters || line.is_settled()) {
                        let text = crate::locale::typed::not_found(lang, &line.typed);
                        self.tell(text, Tone::Warning);
                    }
                    self.close(ticket.slot);
                }
                Vec::new()
            }
            Ok(Answer::History(line)) => {
                if let Some(record) = &mut self.record {
                    record.history = Some(line);
                }
                Vec::new()
            }
            Ok(Answer::Draft(draft)) => {
                if let Some((call, info)) = draft.map(|draft| *draft) {
                    let name = info.facts.customer.idpel.grouped();
                    self.draft = Some(Box::new((call, Record::new(info))));
                    self.offer_draft(&name);
                }
                Vec::new()
            }
            Ok(Answer::Agendas(found)) if ticket.slot == Slot::AgendaRecord => {
                self.agendas_again(*found);
                Vec::new()
            }
            Ok(Answer::Agendas(found)) => self.open_agendas(*found),
            Ok(Answer::Worklist(wish, page)) => {
                self.take_worklist(&wish, page);
                Vec::new()
            }
            Ok(Answer::WorklistTotals(at, totals)) => {
                self.take_worklist_totals(at.as_ref(), totals);
                Vec::new()
            }
            Ok(Answer::WorklistMarks(marks)) => {
                self.worklist.mark_all(marks);
                Vec::new()
            }
            Ok(Answer::Log(logged)) => self.logged(logged),
            Ok(answer) => self.take_monitoring(answer),
            Err(failure) => self.unanswered(ticket, &failure),
        }
    }

    /// A question that failed is told, and may be asked again.
    fn unanswered(&mut self, ticket: Ticket, failure: &Failure) -> Vec<Effect> {
        self.monitoring.forget_questions(ticket.slot);
        if ticket.slot == Slot::Complaints {
            self.complaints.list.forget_question();
        }
        if ticket.slot == Slot::Worklist {
            self.worklist.window.forget_question();
        }
        self.tell_failure(failure);
        let said = self.notice.as_ref().map(|notice| notice.text.clone());
        if let Some(line) = self.line_of(ticket.slot) {
            line.failed = said;
        }
        match failure {
            Failure::Refused(refusal) if self.operator.is_some() => {
                vec![self.refused(Action::Accept, refusal)]
            }
            _ => Vec::new(),
        }
    }

    /// Asks for the time line again, where it is on the screen and the record was looked at anew.
    pub(super) fn history_again(&mut self) -> Vec<Effect> {
        let stale = |record: &&Record| record.mode == Mode::History && record.history.is_none();
        let shown = self.record.as_ref().filter(stale);
        match shown.map(|record| record.info.facts.customer.idpel) {
            Some(idpel) => vec![self.ask(Slot::History, Question::History(idpel))],
            None => Vec::new(),
        }
    }

    /// A record found by the search line: shown at once. The line keeps the keys until one comes that is not its own.
    fn open_record(&mut self, info: InfoDil) -> Vec<Effect> {
        let idpel = info.facts.customer.idpel;
        let mut effects = self.call_meets(&info);
        let another = self
            .record
            .as_ref()
            .is_none_or(|record| record.info.facts.customer.idpel != idpel);
        if another {
            self.record = Some(Record::new(info));
        } else if let Some(record) = &mut self.record {
            record.refresh(info);
        }
        self.search.nowhere = false;
        if std::mem::take(&mut self.search.entered) {
            self.searching = false;
            // By a name: from here on the line holds the number.
            if matches!(self.search.typed, Typed::Words(_)) {
                self.search.put(idpel);
            }
        }
        if another {
            effects.extend(self.note("lookup", "dil"));
        }
        if let Some((_, action)) = self.then.take().filter(|(then, _)| *then == idpel) {
            effects.extend(self.attempt(action));
        }
        effects
    }

    pub(super) fn done(&mut self, done: Result<Receipt, Failure>) -> Vec<Effect> {
        match done {
            Ok(Receipt::SignedIn(operator)) => self.signed_in(operator),
            Ok(Receipt::SignedOut) => self.signed_out(),
            Ok(Receipt::Noted) => Vec::new(),
            Ok(Receipt::Saved(saved)) => self.saved(&saved),
            Ok(Receipt::Printed { file, pages }) => {
                let file = file.display().to_string();
                let text = self.look.lang.words().statement_saved(file, pages);
                self.tell(text, Tone::Open);
                Vec::new()
            }
            Ok(Receipt::BlockedListed(became)) => self.blocked_listed(became),
            Ok(Receipt::Acted(acted)) => self.acted(*acted),
            Err(Failure::Refused(refused)) if self.operator.is_none() => {
                self.login.refuse(refused);
                Vec::new()
            }
            Err(failure) => {
                if let Some(call) = &mut self.call {
                    call.saving = false;
                }
                self.login.checking = false;
                self.tell_failure(&failure);
                self.not_acted(matches!(failure, Failure::Refused(_)))
            }
        }
    }

    /// The call is over: the next one can be typed at once.
    fn saved(&mut self, saved: &Saved) -> Vec<Effect> {
        let w = self.look.lang.words();
        let status = labels::complaint_status(self.look.lang, saved.complaint.closing.status);
        let took = crate::locale::format::duration(
            self.look.lang,
            saved.complaint.closing.handling_seconds,
        );
        let same = |call: &CallScreen| call.call.id == saved.complaint.id;
        if self.call.as_ref().is_some_and(same) {
            self.call = None;
            // Whoever has left the call already is typing: nothing of that is taken away.
            if std::mem::take(&mut self.calling) {
                self.searching = true;
                self.search.field.offer_replacement();
            }
        }
        self.tell(w.complaint_saved(status, took), Tone::Open);
        let idpel = saved.complaint.idpel;
        let in_view = |record: &Record| record.info.facts.customer.idpel == idpel;
        let mut effects = Vec::new();
        if self.record.as_ref().is_some_and(in_view) {
            effects.push(self.ask(Slot::Record, Question::Look(Typed::Idpel(idpel), 1)));
        }
        effects.extend(self.read_log_again());
        effects
    }

    pub(super) fn tell_failure(&mut self, failure: &Failure) {
        let lang = self.look.lang;
        let text = if let Failure::Defect(_) = failure {
            tracing::error!(%failure, "an answer failed");
            lang.words().failed(self.opening.log.as_str())
        } else {
            let said = fault::failure(lang, failure);
            format!("{} {}", said.sentence, said.help)
        };
        self.tell(text, Tone::Lock);
    }
}
