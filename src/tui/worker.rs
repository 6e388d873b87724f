//! The threads that own the connections: one answers questions, one does acts. Each job runs by itself, so that a defect
//! in one is told and does not end the desk.

mod acts;
mod guard;
mod lists;
mod questions;
mod worklist;

use super::msg::{Act, Effect, Msg, Question, Receipt, Ticket};
use super::newest::Newest;
use crate::desk::anchor::Anchor;
use crate::desk::scripts::Scripts;
use crate::desk::session::{Clocks, Keep};
use crate::desk::{Desk, Failure};
use crate::domain::policy::Refusal;
use crate::domain::role::Operator;
use crate::domain::wib::Moment;
use crate::replica::{Fault, Replica};
use guard::guarded;
use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};

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
    /// Opens a second connection, to write, beside the one that reads, and starts the threads. What they answer goes to
    /// `out`.
    ///
    /// # Errors
    /// The [`Fault`] that keeps the replica from being opened.
    pub fn start(
        reading: Replica,
        tools: Tools,
        operator: Option<Operator>,
        out: &Sender<Msg>,
    ) -> Result<Self, Fault> {
        let writing = Replica::open(reading.path())?.one_of_several()?;
        let reading = reading.one_of_several()?;
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

    /// Hands over what is to be asked or done at the desk's hour; whatever else is given back.
    pub fn perform(&self, effect: Effect, clocks: Clocks) -> Option<Effect> {
        match effect {
            Effect::Ask(ticket, question) => self.ask(ticket, question, clocks.now),
            Effect::Do(act) => self.act(act, clocks),
            other => return Some(other),
        }
        None
    }

    /// Hears what the app is about to hear: from a sign-in on, the reading connection answers in that operator's name.
    pub fn hear(&self, msg: &Msg) {
        match msg {
            Msg::Done(Ok(Receipt::SignedIn(operator))) => {
                self.become_operator(Some(operator.clone()));
            }
            Msg::Done(Ok(Receipt::SignedOut)) => self.become_operator(None),
            _ => {}
        }
    }

    /// Asks; an older question of the same slot is not answered any more, and stopped if it runs.
    fn ask(&self, ticket: Ticket, question: Question, now: Moment) {
        self.newest.put(ticket);
        send(&self.reader, Job::Ask(ticket, question, now));
        // After it was sent, so that what is stopped finds it waiting.
        self.interrupt.interrupt();
    }

    fn act(&self, act: Act, clocks: Clocks) {
        send(&self.writer, Job::Do(act, clocks));
    }

    fn become_operator(&self, operator: Option<Operator>) {
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

    /// When nothing waits, the list of blocked customers follows what was done.
    fn do_all(mut self, jobs: &Receiver<Job>, out: &Sender<Msg>) {
        while let Some(job) = jobs.try_recv().ok().or_else(|| {
            self.follow_up();
            jobs.recv().ok()
        }) {
            if let Job::Do(act, clocks) = job {
                let done = guarded(|| self.act(act, clocks));
                if out.send(Msg::Done(done)).is_err() {
                    return;
                }
            }
        }
    }

    fn follow_up(&mut self) {
        if let Some(desk) = &mut self.desk
            && let Err(failure) = guarded(|| desk.follow_up())
        {
            // Whoever reads the list does it then.
            tracing::warn!(?failure, "the list did not follow");
        }
    }
}
