//! A command line that cannot be read, in the user's language: clap's verdict, in our sentences.

use super::args::Line;
use super::form::Form;
use super::out::misread;
use crate::locale::Lang;
use crate::locale::refusal::Said;
use clap::Parser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::error::Error as _;
use std::ffi::OsString;

/// Reads the line; where it cannot, says so and returns the exit code. Help and version are said here too.
pub(super) fn read(typed: &[OsString]) -> Result<Line, u8> {
    Line::try_parse_from(typed).map_err(|error| {
        if matches!(
            error.kind(),
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
        ) {
            // A reader that has gone needs no help.
            let _ = error.print();
            return 0;
        }
        let (lang, json) = guess(typed);
        misread(json, "usage", &said(lang, &error));
        2
    })
}

/// The language and the form asked for, from a line that may be wrong elsewhere.
fn guess(typed: &[OsString]) -> (Lang, bool) {
    let words: Vec<&str> = typed.iter().filter_map(|word| word.to_str()).collect();
    let after = words
        .iter()
        .position(|word| *word == "--lang")
        .and_then(|at| words.get(at + 1).copied());
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang="));
    let lang = after.or(joined).and_then(Lang::parse).unwrap_or_default();
    (lang, words.contains(&"--json"))
}

fn said(lang: Lang, error: &clap::Error) -> Said {
    let w = lang.words();
    let of = |kind| error.get(kind).map(shown).unwrap_or_default();
    let argument = of(ContextKind::InvalidArg).replace("...", "");
    let value = of(ContextKind::InvalidValue);
    let suggested = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .find_map(|kind| error.get(kind).map(shown));
    let sentence = match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => w.usage_no_value(argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => w.usage_value(argument, value),
        ErrorKind::UnknownArgument => w.usage_unknown(argument),
        ErrorKind::InvalidSubcommand => w.usage_command(of(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingRequiredArgument => w.usage_missing(argument),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            w.usage_no_command()
        }
        ErrorKind::ArgumentConflict => {
            let other = of(ContextKind::PriorArg).replace("...", "");
            if other.is_empty() || other == argument {
                w.usage_twice(argument)
            } else {
                w.usage_together(argument, other)
            }
        }
        ErrorKind::InvalidUtf8 => w.usage_utf8(),
        _ => w.usage_other(),
    };
    let form = error
        .source()
        .and_then(|source| source.downcast_ref::<Form>());
    let help = match (form, suggested, error.get(ContextKind::ValidValue)) {
        (Some(form), ..) => form_said(lang, *form),
        (_, Some(suggested), _) => w.usage_suggested(suggested),
        (_, _, Some(known)) => w.usage_known(shown(known)),
        _ => w.usage_help(),
    };
    Said { sentence, help }
}

fn form_said(lang: Lang, form: Form) -> String {
    let w = lang.words();
    match form {
        Form::Moment => w.usage_form_moment(),
        Form::Day => w.usage_form_day(),
        Form::Idpel => w.usage_form_idpel(),
        Form::Unit => w.usage_form_unit(),
        Form::User => w.usage_form_user(),
        Form::Word(words) => w.usage_known(words.join(", ")),
    }
}

fn shown(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::StyledStrs(texts) => {
            let texts: Vec<String> = texts.iter().map(ToString::to_string).collect();
            texts.join(", ")
        }
        other => other.to_string(),
    }
}
