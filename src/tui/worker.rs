//! The threads that own the connections: one answers questions, one does acts. Each job runs by itself, so that a defect
//! in one is told and does not end the desk.

mod lists;

use super::msg::{Act, Answer, Msg, Question, Receipt, Ticket};
use super::newest::Newest;
use super::parts::window::{self, Page};
use super::print;
use crate::desk::anchor::Anchor;
use crate::desk::questions::{Located, data_age};
use crate::desk::scripts::Scripts;
use crate::desk::session::{self, Clocks, Keep};
use crate::desk::worklist::{NotBlocked, Part};
use crate::desk::{Desk, Failure};
use crate::domain::policy::{Refusal, Wish};
use crate::domain::role::Operator;
use crate::domain::typed::Typed;
use crate::domain::wib::Moment;
use crate::domain::worklist::Item;
use crate::replica::{Fault, Replica};
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};

/// How many names a search answers with.
const NAMES: usize = 50;

enum Job {
    Ask(Ticket, Question, Moment),
    Become(Option<Operator>),
    Do(Act, Clocks),
}

/// Both threads.
pub struct Workers {
    reader: Sender<Job>,
    writer: Sender<Job>,
    interrupt: rusqlite::InterruptHandle,
    newest: Arc<Newest>,
    threads: Vec<JoinHandle<()>>,
}

/// What the writing thread needs besides the replica.
#[derive(Debug, Clone)]
pub struct Tools {
    pub anchor: Anchor,
    pub keep: Keep,
    pub scripts: Arc<Scripts>,
    /// Where what is printed goes.
    pub prints: PathBuf,
}

impl Workers {
    /// Opens both connections and starts the threads. What they answer goes to `out`.
    ///
    /// # Errors
    /// The [`Fault`] that keeps the replica from being opened.
    pub fn start(
        db: &Path,
        tools: Tools,
        operator: Option<Operator>,
        out: &Sender<Msg>,
    ) -> Result<Self, Fault> {
        let (reading, writing) = (Replica::open(db)?, Replica::open(db)?);
        let interrupt = reading.interrupt_handle();
        let (reader, questions) = channel();
        let (writer, acts) = channel();
        let newest = Arc::new(Newest::default());
        let mut asked = Hand::new(reading, tools.clone());
        asked.become_operator(operator.clone());
        let mut acting = Hand::new(writing, tools);
        acting.become_operator(operator);
        let (to, also, known) = (out.clone(), out.clone(), Arc::clone(&newest));
        let threads = vec![
            thread::spawn(move || asked.answer_all(&questions, &to, &known)),
            thread::spawn(move || acting.do_all(&acts, &also)),
        ];
        Ok(Self {
            reader,
            writer,
            interrupt,
            newest,
            threads,
        })
    }

    /// Asks; an older question of the same slot is not answered any more, and stopped if it runs.
    pub fn ask(&self, ticket: Ticket, question: Question, now: Moment) {
        self.newest.put(ticket);
        send(&self.reader, Job::Ask(ticket, question, now));
        // After it was sent, so that what is stopped finds it waiting.
        self.interrupt.interrupt();
    }

    pub fn act(&self, act: Act, clocks: Clocks) {
        send(&self.writer, Job::Do(act, clocks));
    }

    /// From now on the reading connection answers in this operator's name.
    pub fn become_operator(&self, operator: Option<Operator>) {
        send(&self.reader, Job::Become(operator));
    }

    /// Waits until every act handed over is done.
    pub fn finish(self) {
        drop(self.reader);
        drop(self.writer);
        for thread in self.threads {
            if thread.join().is_err() {
                tracing::error!("a worker ended by a defect");
            }
        }
    }
}

fn send(to: &Sender<Job>, job: Job) {
    if to.send(job).is_err() {
        tracing::error!("a worker has ended");
    }
}

/// One connection: the replica alone while nobody is signed in, a desk after.
struct Hand {
    replica: Option<Replica>,
    desk: Option<Desk>,
    tools: Tools,
}

impl Hand {
    fn new(replica: Replica, tools: Tools) -> Self {
        Self {
            replica: Some(replica),
            desk: None,
            tools,
        }
    }

    fn become_operator(&mut self, operator: Option<Operator>) {
        let replica = self
            .replica
            .take()
            .or_else(|| self.desk.take().map(Desk::into_replica));
        match (operator, replica) {
            (Some(operator), Some(replica)) => {
                self.desk = Some(Desk::new(replica, operator, self.tools.anchor.clone()));
            }
            (None, replica) => self.replica = replica,
            (Some(_), None) => {}
        }
    }

    fn desk(&self) -> Result<&Desk, Failure> {
        self.desk
            .as_ref()
            .ok_or_else(|| Refusal::NotSignedIn.into())
    }

    fn desk_mut(&mut self) -> Result<&mut Desk, Failure> {
        self.desk
            .as_mut()
            .ok_or_else(|| Refusal::NotSignedIn.into())
    }

    fn answer_all(mut self, jobs: &Receiver<Job>, out: &Sender<Msg>, newest: &Newest) {
        // Stopped for a newer question: answered when nothing newer waits, so that a long one holds nobody up.
        let mut stopped = VecDeque::new();
        while let Some(job) = jobs
            .try_recv()
            .ok()
            .or_else(|| stopped.pop_front())
            .or_else(|| jobs.recv().ok())
        {
            match job {
                Job::Become(operator) => {
                    stopped.clear();
                    self.become_operator(operator);
                }
                Job::Ask(ticket, question, now) if newest.is(ticket) => {
                    let answer = guarded(|| self.answer(&question, now));
                    if matches!(answer, Err(Failure::Replica(Fault::Interrupted))) {
                        stopped.push_back(Job::Ask(ticket, question, now));
                    } else if out.send(Msg::Answered(ticket, answer)).is_err() {
                        return;
                    }
                }
                Job::Ask(..) | Job::Do(..) => {}
            }
        }
    }

    fn answer(&mut self, question: &Question, now: Moment) -> Result<Answer, Failure> {
        match question {
            Question::Look(typed) => self.look(typed, now),
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
            Question::Worklist(wish, kind) => {
                let (part, limit) = (part_of(&wish.part), wish.limit);
                let found = self.desk()?.worklist(None, *kind, &part, limit, now)?;
                let page = Page {
                    rows: found.items,
                    more: found.more,
                };
                Ok(Answer::Worklist(wish.clone(), page))
            }
            Question::WorklistTotals(kind, at, marked) => {
                let totals = self
                    .desk()?
                    .worklist_totals(*kind, at.as_ref(), marked, now)?;
                Ok(Answer::WorklistTotals(at.clone(), totals))
            }
            Question::WorklistMarks(kind) => Ok(Answer::WorklistMarks(
                self.desk()?.worklist_marks(*kind, now)?,
            )),
            Question::Log(log) => Ok(Answer::Log(log.answer(self.desk()?)?)),
            Question::Agendas(typed) => {
                Ok(self.desk()?.customer_agendas(typed, NAMES, now)?.into())
            }
            other => self.answer_list(other, now),
        }
    }

    fn look(&self, typed: &Typed, now: Moment) -> Result<Answer, Failure> {
        let desk = self.desk()?;
        match desk.locate(typed, NAMES)? {
            Located::Nowhere => Ok(Answer::Nowhere),
            Located::Several(names) => Ok(Answer::Names(names)),
            Located::Customer(idpel) | Located::Agenda(_, idpel) => Ok(Answer::Record(Box::new(
                desk.info_dil(&Typed::Idpel(idpel), now)?,
            ))),
        }
    }

    fn do_all(mut self, jobs: &Receiver<Job>, out: &Sender<Msg>) {
        while let Ok(job) = jobs.recv() {
            if let Job::Do(act, clocks) = job {
                let done = guarded(|| self.act(act, clocks));
                if out.send(Msg::Done(done)).is_err() {
                    return;
                }
            }
        }
    }

    fn act(&mut self, act: Act, clocks: Clocks) -> Result<Receipt, Failure> {
        let now = clocks.now;
        match act {
            Act::SignIn { name, password } => self.sign_in(&name, &password, clocks),
            Act::SignOut => {
                let keep = self.tools.keep.clone();
                self.desk_mut()?.sign_out(&keep, now)?;
                self.become_operator(None);
                Ok(Receipt::SignedOut)
            }
            Act::Note {
                action,
                idpel,
                detail,
            } => {
                self.desk_mut()?.note(action, idpel, detail, now)?;
                Ok(Receipt::Noted)
            }
            Act::Carry { idpel, wish } => {
                let desk = self.desk_mut()?;
                let acted = match &wish {
                    Wish::Block(wish) => desk.block(idpel, wish, now)?,
                    Wish::Unblock(wish) => desk.unblock(idpel, wish, now)?,
                };
                Ok(Receipt::Acted(Box::new(acted)))
            }
            Act::KeepDraft(call) => {
                self.desk_mut()?.keep_draft(&call, now)?;
                Ok(Receipt::Noted)
            }
            Act::DropDraft => {
                self.desk_mut()?.drop_draft(now)?;
                Ok(Receipt::Noted)
            }
            Act::Print(paper) => {
                let folder = self.tools.prints.clone();
                print::print(self.desk_mut()?, &folder, paper, now)
            }
            Act::BlockListed { mark, alone, note } => {
                // Its failure is this row's, and the batch goes on.
                let became = catch_unwind(AssertUnwindSafe(|| {
                    let desk = self.desk_mut().map_err(NotBlocked::Failed)?;
                    desk.block_listed(&mark, alone, &note, now)
                }));
                let defect = || Failure::Defect("a job ended by a panic".into());
                let became = became.unwrap_or_else(|_| Err(NotBlocked::Failed(defect())));
                Ok(Receipt::BlockedListed(became.map(|_| ())))
            }
            Act::Save { call, end, summary } => {
                let scripts = Arc::clone(&self.tools.scripts);
                let saved = self.desk_mut()?.save_call(
                    &call,
                    scripts.get(call.script),
                    end,
                    &summary,
                    now,
                )?;
                Ok(Receipt::Saved(Box::new(saved)))
            }
        }
    }

    fn sign_in(&mut self, name: &str, password: &str, clocks: Clocks) -> Result<Receipt, Failure> {
        self.become_operator(None);
        let replica = self
            .replica
            .as_mut()
            .ok_or_else(|| Failure::Defect("no connection".into()))?;
        let operator = session::sign_in(replica, &self.tools.anchor, name, password, clocks)?;
        session::begin(replica, &self.tools.keep, &operator, clocks.real)?;
        self.become_operator(Some(operator.clone()));
        Ok(Receipt::SignedIn(operator))
    }
}

/// Where the rows wanted lie, as the desk has it.
fn part_of(part: &window::Part<Item>) -> Part {
    match part {
        window::Part::First => Part::First,
        window::Part::Last => Part::Last,
        window::Part::After(item) => Part::After(item.at.clone()),
        window::Part::Before(item) => Part::Before(item.at.clone()),
        window::Part::At(item) => Part::At(item.at.clone()),
    }
}

/// A panic in a job is a failure of that job.
fn guarded<T>(job: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    catch_unwind(AssertUnwindSafe(job))
        .unwrap_or_else(|_| Err(Failure::Defect("a job ended by a panic".into())))
}
