//! A call as a state machine: which step is next, what was said and answered, and how it may end. Every way to close
//! a call goes through [`Call::close`], which refuses while a mandatory step is missing (1.9).

use super::complaint::{Closing, ComplaintStatus, End};
use super::facts::Facts;
use super::ids::Idpel;
use super::policy::Refusal;
use super::script::{Ask, Script, ScriptId, Step};
use super::wib::Moment;
use super::{agenda::AgendaState, answer};
use serde::{Deserialize, Serialize};

/// Whether the caller accepted the explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Acceptance {
    Yes,
    No,
    NoAnswer,
}

impl Acceptance {
    pub fn code(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::NoAnswer => "no_answer",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        [Self::Yes, Self::No, Self::NoAnswer]
            .into_iter()
            .find(|a| a.code() == text.trim().replace('-', "_"))
    }
}

/// What the caller, or the agent, answered at a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    Went,
    /// The key of the triage word.
    Triage(String),
    Identified(bool),
    Agrees(bool),
    Accepts(Acceptance),
}

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    pub step: String,
    pub reply: Reply,
    /// The sentence that stood on the screen.
    pub said: String,
    pub at: Moment,
}

/// An objection that was raised, and what was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Raised {
    pub objection: String,
    pub said: String,
    pub hands_over: bool,
}

/// A call under way. Serialised, it is the draft from which an interrupted call resumes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// UUID; the complaint's key.
    pub id: String,
    pub idpel: Idpel,
    pub script: ScriptId,
    pub version: u32,
    /// When the record was opened: handling time runs from here.
    pub opened_at: Moment,
    pub at: usize,
    pub taken: Vec<Taken>,
    pub raised: Vec<Raised>,
    /// The steps that were gone back from.
    pub backs: Vec<String>,
    /// The agent's own wording of the record, where it was edited.
    pub summary: Option<String>,
}

impl Call {
    pub fn begin(id: String, idpel: Idpel, script: &Script, opened_at: Moment) -> Self {
        Self {
            id,
            idpel,
            script: script.id,
            version: script.version,
            opened_at,
            at: 0,
            taken: Vec::new(),
            raised: Vec::new(),
            backs: Vec::new(),
            summary: None,
        }
    }

    pub fn step<'a>(&self, script: &'a Script) -> Option<&'a Step> {
        script.steps.get(self.at)
    }

    /// Takes the answer at the current step and goes on: to the next step, or straight to the record where the
    /// matter is not this SOP's or the caller is not who must be spoken to. Returns whether the reply fitted the step.
    pub fn reply(&mut self, script: &Script, reply: Reply, said: String, now: Moment) -> bool {
        let Some(step) = self.step(script) else {
            return false;
        };
        let fits = match (&reply, step.ask) {
            (Reply::Triage(key), Ask::Triage) => script.triage_word(key).is_some(),
            (Reply::Went, Ask::Go)
            | (Reply::Identified(_), Ask::Identity)
            | (Reply::Agrees(_), Ask::Agree)
            | (Reply::Accepts(_), Ask::Accept) => true,
            _ => false,
        };
        if !fits {
            return false;
        }
        let record = script.steps.len().saturating_sub(1);
        self.at = match &reply {
            Reply::Triage(key) if script.triage_word(key).is_some_and(|word| !word.ours) => record,
            Reply::Identified(false) => record,
            _ => (self.at + 1).min(record),
        };
        self.taken.push(Taken {
            step: step.key.clone(),
            reply,
            said,
            at: now,
        });
        true
    }

    /// Goes back to the step taken last, whose answer is forgotten. Returns whether there was one.
    pub fn back(&mut self, script: &Script) -> bool {
        let Some(last) = self.taken.pop() else {
            return false;
        };
        if let Some(step) = self.step(script) {
            self.backs.push(step.key.clone());
        }
        self.at = script.position(&last.step).unwrap_or(0);
        true
    }

    pub fn raise(&mut self, raised: Raised) {
        self.raised
            .retain(|earlier| earlier.objection != raised.objection);
        self.raised.push(raised);
    }

    fn reply_of<T>(&self, pick: impl Fn(&Reply) -> Option<T>) -> Option<T> {
        self.taken.iter().find_map(|taken| pick(&taken.reply))
    }

    /// The key of the triage word chosen.
    pub fn triage(&self) -> Option<String> {
        self.reply_of(|reply| match reply {
            Reply::Triage(key) => Some(key.clone()),
            _ => None,
        })
    }

    pub fn identified(&self) -> Option<bool> {
        self.reply_of(|reply| match reply {
            Reply::Identified(yes) => Some(*yes),
            _ => None,
        })
    }

    pub fn agrees(&self) -> Option<bool> {
        self.reply_of(|reply| match reply {
            Reply::Agrees(yes) => Some(*yes),
            _ => None,
        })
    }

    pub fn acceptance(&self) -> Option<Acceptance> {
        self.reply_of(|reply| match reply {
            Reply::Accepts(acceptance) => Some(*acceptance),
            _ => None,
        })
    }

    /// How the call ends if it is saved as it stands.
    pub fn natural_end(&self, script: &Script) -> End {
        let other = self
            .triage()
            .and_then(|key| script.triage_word(&key).map(|word| !word.ours));
        match (other, self.identified()) {
            (Some(true), _) => End::OtherMatter,
            (_, Some(false)) => End::Unidentified,
            _ => End::Completed,
        }
    }

    /// Closes the call, in the way named or as it stands.
    ///
    /// # Errors
    /// [`Refusal::StepMissing`] while a step that this end needs is not taken; [`Refusal::EndNotAllowed`] for an end
    /// that what was answered rules out.
    pub fn close(
        &self,
        script: &Script,
        end: Option<End>,
        now: Moment,
    ) -> Result<Closing, Refusal> {
        let natural = self.natural_end(script);
        let end = end.unwrap_or(natural);
        if end.comes_of_answers() && end != natural {
            return Err(Refusal::EndNotAllowed);
        }
        let missing = script
            .steps
            .iter()
            .filter(|step| needs(end, step))
            .find(|step| !self.taken.iter().any(|taken| taken.step == step.key));
        if let Some(step) = missing {
            return Err(Refusal::StepMissing {
                step: step.key.clone(),
            });
        }
        let status = match (end, self.acceptance()) {
            (End::Transferred, _) | (_, Some(Acceptance::No)) => ComplaintStatus::Open,
            _ => ComplaintStatus::IssueClosed,
        };
        let dispute = self.agrees() == Some(false);
        let hand_over = status == ComplaintStatus::Open
            || dispute
            || self.raised.iter().any(|objection| objection.hands_over);
        Ok(Closing {
            end,
            status,
            dispute,
            hand_over,
            handling_seconds: now.seconds_since(self.opened_at),
        })
    }
}

/// Whether a call that ends so cannot do without the step.
fn needs(end: End, step: &Step) -> bool {
    match end {
        End::Completed => step.is_mandatory(),
        End::OtherMatter => step.ask == Ask::Triage,
        End::Unidentified | End::Transferred => matches!(step.ask, Ask::Triage | Ask::Identity),
        End::Dropped | End::CallerRefused | End::WrongNumber => false,
    }
}

/// The script that the customer's state calls for (4.4).
pub fn fitting(facts: &Facts) -> ScriptId {
    let held_up = facts
        .agendas
        .iter()
        .any(|agenda| agenda.state == AgendaState::HeldUp);
    if facts.is_blocked() {
        ScriptId::B
    } else if held_up || facts.receivables.iter().any(answer::is_obligation) {
        ScriptId::C
    } else {
        ScriptId::A
    }
}
