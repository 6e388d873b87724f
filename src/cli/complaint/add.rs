//! `complaint add KEY`: walks a script with the answers given, as the screen does with the keys pressed.

use super::row;
use crate::cli::args;
use crate::cli::desk::scripts;
use crate::cli::door::Door;
use crate::cli::setting::Setting;
use crate::cli::stop::Stop;
use crate::cli::wish::Wish;
use crate::desk::Failure;
use crate::desk::calls::{Saved, new_call_id};
use crate::desk::questions::InfoDil;
use crate::domain::call::{Call, Raised, Reply, fitting};
use crate::domain::complaint::ComplaintStatus;
use crate::domain::policy::Refusal;
use crate::domain::role::Duty;
use crate::domain::script::{Ask, Script};
use crate::domain::typed::Typed;
use crate::locale::Lang;
use crate::locale::script::{Blanks, blanks, sentence, summary_ending, text};

pub(in crate::cli) fn run(setting: &mut Setting, wish: &args::Call) -> Result<(), Stop> {
    let scripts = scripts(setting)?;
    let lang = setting.lang;
    let mut seat = Door::open(setting)?.sign_in(setting)?;
    let (typed, now) = (Typed::recognise(&wish.key), seat.now);
    let operator = seat.ask(|desk| {
        let operator = desk.operator().ok_or(Refusal::NotSignedIn)?;
        operator.has(Duty::TakeCall)?;
        Ok(operator.name.clone())
    })?;
    let info = seat.ask(|desk| desk.info_dil(&typed, now))?;
    seat.note_look_up(Some(info.facts.customer.idpel), "call")?;
    let script = scripts.get(wish.script.unwrap_or_else(|| fitting(&info.facts)));
    check_words(wish, script)?;
    let blanks = blanks(lang, &info.facts, &info.answer, now, &operator);
    let call = walk(lang, wish, script, &info, &blanks);
    let end = wish.end.unwrap_or_else(|| call.natural_end(script));
    let summary = wish
        .summary
        .clone()
        .unwrap_or_else(|| summary_ending(lang, &call, script, &info.facts, &info.answer, end));
    let saved = seat
        .ask(|desk| desk.save_call(&call, script, wish.end, &summary, now))
        .map_err(|stop| with_option(stop, script))?;
    if setting.out.json {
        return setting.out.document(&row(&saved));
    }
    setting.say_training(seat.training, now)?;
    let lines = lines(lang, &saved);
    setting.out.lines(&lines)
}

/// Keys that the script does not have are told before anything is written.
fn check_words(wish: &args::Call, script: &Script) -> Result<(), Stop> {
    if let Some(word) = &wish.triage
        && script.triage_word(word).is_none()
    {
        let known = script.triage.iter().map(|word| word.key.clone());
        return Err(unknown("--triage", word, known.collect()));
    }
    for word in &wish.objection {
        if script.objection(word).is_none() {
            let known = script.objections.iter().map(|known| known.key.clone());
            return Err(unknown("--objection", word, known.collect()));
        }
    }
    Ok(())
}

fn unknown(option: &'static str, word: &str, known: Vec<String>) -> Stop {
    let word = word.to_owned();
    Wish::NoSuchWord {
        option,
        word,
        known,
    }
    .into()
}

/// Goes from step to step while there is an answer. Whether what was walked is enough is for [`Call::close`] to say.
fn walk(lang: Lang, wish: &args::Call, script: &Script, info: &InfoDil, blanks: &Blanks) -> Call {
    let (idpel, now) = (info.facts.customer.idpel, info.at);
    let mut call = Call::begin(new_call_id(), idpel, script, now);
    while let Some(step) = call.step(script) {
        let reply = match step.ask {
            Ask::Go => Some(Reply::Went),
            Ask::Triage => wish.triage.clone().map(Reply::Triage),
            Ask::Identity => wish.identified.map(Reply::Identified),
            Ask::Agree => wish.agrees.map(Reply::Agrees),
            Ask::Accept => wish.accepted.map(Reply::Accepts),
            Ask::Save => None,
        };
        let Some(reply) = reply else { break };
        // Where the matter is not this SOP's, the short answer for the word is what was said.
        let said = match &reply {
            Reply::Triage(key) => script.triage_word(key).filter(|word| !word.ours),
            _ => None,
        };
        let said = match said {
            Some(word) => text(lang, &word.say, blanks),
            None => sentence(lang, step, now, blanks),
        };
        if !call.reply(script, reply, said, now) {
            break;
        }
    }
    for key in &wish.objection {
        if let Some(objection) = script.objection(key) {
            call.raise(Raised {
                objection: key.clone(),
                said: text(lang, &objection.say, blanks),
                hands_over: objection.hands_over,
            });
        }
    }
    call
}

/// A step without an answer is told with the option that gives one.
fn with_option(stop: Stop, script: &Script) -> Stop {
    let Stop::Desk(Failure::Refused(Refusal::StepMissing { step })) = &stop else {
        return stop;
    };
    let ask = script.steps.iter().find(|known| known.key == *step);
    let option = match ask.map(|step| step.ask) {
        Some(Ask::Triage) => "--triage",
        Some(Ask::Identity) => "--identified",
        Some(Ask::Agree) => "--agrees",
        Some(Ask::Accept) => "--accepted",
        _ => return stop,
    };
    Stop::NoAnswer {
        step: step.clone(),
        option,
    }
}

fn lines(lang: Lang, saved: &Saved) -> Vec<String> {
    let w = lang.words();
    let complaint = &saved.complaint;
    let (id, idpel) = (complaint.id.as_str(), complaint.idpel.grouped());
    let first = match complaint.closing.status {
        ComplaintStatus::IssueClosed => w.cli_complaint_closed(id, idpel),
        ComplaintStatus::Open => w.cli_complaint_open(id, idpel, complaint.unit.to_string()),
    };
    vec![first, complaint.summary.clone()]
}
