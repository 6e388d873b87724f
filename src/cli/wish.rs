//! What was typed in good form and still cannot be done: exit code 2, with what to type instead.

use crate::domain::ids::Idpel;
use crate::domain::lock::Ground;
use crate::domain::wib::Day;
use crate::locale::Lang;
use crate::locale::format::date;
use crate::locale::refusal::Said;
use std::path::PathBuf;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// The desk needs a terminal for its screen and its keys.
    NoTerminal,
    /// A user without a home has no place for sessions and data.
    NoHome,
    /// A name to sign in with is missing.
    NoUser,
    /// A password is needed, none was given, and there is nobody to ask.
    NoPassword,
    /// The same for a new one.
    NoNewPassword,
    PasswordsDiffer,
    PasswordFile {
        path: PathBuf,
        said: String,
    },
    /// The rejects of an import would be written over the replica or over what is read.
    RejectsInTheWay {
        path: PathBuf,
    },
    /// A mark that is no place in the order of the list.
    NoSuchPlace(String),
    /// A customer who is not in the list any more.
    PlaceGone(Idpel),
    /// A result would be written over the replica.
    OutputInTheWay {
        path: PathBuf,
    },
    /// The file and the JSON that tells of it cannot both go to standard output.
    OutputTwice,
    /// A key that the script does not have, and those it has.
    NoSuchWord {
        option: &'static str,
        word: String,
        known: Vec<String>,
    },
    /// The last day asked for lies before the first.
    DaysReversed {
        since: Day,
        until: Day,
    },
    /// The day of a report beside the debt lock.
    ReportOfDebt,
    /// The number of a survey under another ground than the survey.
    ReferenceOfNone(Ground),
    /// The end of a dispensation where the meter lock is lifted, which makes none.
    EndOfNone {
        option: &'static str,
    },
}

impl Wish {
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoTerminal => "no_terminal",
            Self::NoHome => "no_home",
            Self::NoUser => "no_user",
            Self::NoPassword | Self::NoNewPassword => "no_password",
            Self::PasswordsDiffer => "passwords_differ",
            Self::PasswordFile { .. } => "password_file",
            Self::RejectsInTheWay { .. } => "rejects_in_the_way",
            Self::NoSuchWord { .. }
            | Self::NoSuchPlace(_)
            | Self::DaysReversed { .. }
            | Self::ReportOfDebt
            | Self::ReferenceOfNone(_)
            | Self::EndOfNone { .. }
            | Self::OutputTwice => "usage",
            Self::PlaceGone(_) => "place_gone",
            Self::OutputInTheWay { .. } => "output_in_the_way",
        }
    }

    pub fn said(&self, lang: Lang) -> Said {
        let w = lang.words();
        let (sentence, help) = match self {
            Self::NoTerminal => (w.wish_no_terminal(), w.wish_no_terminal_help()),
            Self::NoHome => (w.wish_no_home(), w.wish_no_home_help()),
            Self::NoUser => (w.wish_no_user(), w.wish_no_user_help()),
            Self::NoPassword => (w.wish_no_password(), w.wish_no_password_help()),
            Self::NoNewPassword => (w.wish_no_password(), w.wish_no_new_password_help()),
            Self::PasswordsDiffer => (w.wish_passwords_differ(), w.wish_passwords_differ_help()),
            Self::PasswordFile { path, said } => (
                w.wish_password_file(path.display().to_string(), said.as_str()),
                w.wish_password_file_help(),
            ),
            Self::RejectsInTheWay { path } => (
                w.wish_rejects(path.display().to_string()),
                w.wish_rejects_help(),
            ),
            Self::NoSuchPlace(word) => (w.wish_after(word.as_str()), w.wish_after_help()),
            Self::PlaceGone(idpel) => {
                (w.wish_after_gone(idpel.grouped()), w.wish_after_gone_help())
            }
            Self::OutputInTheWay { path } => (
                w.wish_output(path.display().to_string()),
                w.wish_output_help(),
            ),
            Self::OutputTwice => (w.wish_output_twice(), w.wish_output_twice_help()),
            Self::NoSuchWord {
                option,
                word,
                known,
            } => (
                w.usage_value(*option, word.as_str()),
                w.usage_known(known.join(", ")),
            ),
            Self::DaysReversed { since, until } => (
                w.wish_days_reversed(date(lang, *until), date(lang, *since)),
                w.wish_days_reversed_help(),
            ),
            Self::ReportOfDebt => (w.wish_report_of_debt(), w.wish_report_of_debt_help()),
            Self::ReferenceOfNone(ground) => (
                w.wish_reference_of_none(ground.code()),
                w.wish_reference_of_none_help(),
            ),
            Self::EndOfNone { option } => (
                w.wish_end_of_none(*option),
                w.wish_end_of_none_help(*option),
            ),
        };
        Said { sentence, help }
    }
}
