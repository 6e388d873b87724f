//! What stands in the way of a question or an act, in a sentence and a remedy: the file's state, what was not found,
//! and call scripts that cannot be used. Refusals have a file of their own.

use super::Lang;
use super::counts;
use super::format::size;
use super::import::import;
use super::refusal::{Said, refusal};
use super::typed::not_found;
use crate::desk::scripts::ScriptsFault;
use crate::desk::{Failure, Unwritten};
use crate::domain::script::{self, PLACEHOLDERS};
use crate::replica::Fault;
use std::path::Path;

/// Why a question has no answer, or an act was not done.
pub fn failure(lang: Lang, failure: &Failure) -> Said {
    let w = lang.words();
    match failure {
        Failure::Refused(refused) => refusal(lang, refused),
        Failure::NotFound(typed) => Said {
            sentence: not_found(lang, typed),
            help: w.failure_not_found_help(),
        },
        Failure::Several(count) => Said {
            sentence: w.failure_several(*count),
            help: w.failure_several_help(),
        },
        Failure::NoAccount => Said {
            sentence: w.failure_no_account(),
            help: w.failure_no_account_help(),
        },
        Failure::NoComplaint => Said {
            sentence: w.failure_no_complaint(),
            help: w.failure_no_complaint_help(),
        },
        Failure::Unwritten { path, why } => unwritten(lang, path, why),
        Failure::Cancelled { rows } => Said {
            sentence: w.failure_cancelled(counts::rows(lang, *rows)),
            help: w.failure_cancelled_help(),
        },
        Failure::Replica(replica) => fault(lang, replica),
        Failure::Import(fault) => import(lang, fault),
        Failure::Defect(what) => fault(lang, &Fault::Defect(what.clone())),
    }
}

fn unwritten(lang: Lang, path: &Path, why: &Unwritten) -> Said {
    let w = lang.words();
    let file = shown(path);
    let (sentence, help) = match why {
        Unwritten::Folder => (w.unwritten_folder(file), w.unwritten_folder_help()),
        Unwritten::NotAFile => (w.unwritten_not_a_file(file), w.unwritten_not_a_file_help()),
        Unwritten::NoFolder => (
            w.unwritten_no_folder(
                file.as_str(),
                path.parent().map_or_else(|| file.clone(), shown),
            ),
            w.unwritten_no_folder_help(),
        ),
        Unwritten::NoPermission => (
            w.unwritten_no_permission(file),
            w.unwritten_no_permission_help(),
        ),
        Unwritten::DiskFull => (w.unwritten_disk_full(file), w.unwritten_disk_full_help()),
        Unwritten::Other(said) => (
            w.failure_unwritten(file, said.as_str()),
            w.failure_unwritten_help(),
        ),
    };
    Said { sentence, help }
}

/// What is wrong with the replica, and what to do.
pub fn fault(lang: Lang, fault: &Fault) -> Said {
    let w = lang.words();
    let (sentence, help) = match fault {
        Fault::Missing(path) => (
            w.fault_missing(shown(path)),
            w.fault_missing_help(shown(path)),
        ),
        Fault::Directory(path) => (w.fault_directory(shown(path)), w.fault_directory_help()),
        Fault::Empty(path) => (w.fault_empty(shown(path)), w.fault_empty_help()),
        Fault::NotSqlite(path) => (w.fault_not_sqlite(shown(path)), w.fault_not_sqlite_help()),
        Fault::NotOurs(path) => (w.fault_not_ours(shown(path)), w.fault_not_ours_help()),
        Fault::TooNew { path, found, known } => (
            w.fault_too_new(shown(path), *found, *known),
            w.fault_too_new_help(),
        ),
        Fault::ReadOnly(path) => (w.fault_read_only(shown(path)), w.fault_read_only_help()),
        Fault::Exists(path) => (w.fault_exists(shown(path)), w.fault_exists_help()),
        Fault::Locked => (w.fault_locked(), w.fault_locked_help()),
        Fault::Damaged(what) => (w.fault_damaged(what.as_str()), w.fault_damaged_help()),
        Fault::DiskFull => (w.fault_disk_full(), w.fault_disk_full_help()),
        Fault::NoRoom { path, needed, free } => (
            w.fault_no_room(shown(path), size(lang, *needed), size(lang, *free)),
            w.fault_no_room_help(),
        ),
        Fault::Interrupted => (w.fault_interrupted(), w.fault_interrupted_help()),
        Fault::Io(what) => (w.fault_io(what.as_str()), w.fault_io_help()),
        Fault::Defect(what) => (w.fault_defect(what.as_str()), w.fault_defect_help()),
    };
    Said { sentence, help }
}

/// What is wrong with a call script, by file and line; a blank that does not exist is answered with those that do.
pub fn scripts(lang: Lang, fault: &ScriptsFault) -> Said {
    let w = lang.words();
    let mut help = w.script_fault_help();
    let what = match &fault.fault.what {
        script::Fault::Form(said) => w.script_fault_form(said.as_str()),
        script::Fault::Placeholder(name) => {
            help = w.script_fault_placeholder_help(braced(&PLACEHOLDERS));
            w.script_fault_placeholder(braced(&[name.as_str()]))
        }
        script::Fault::SopStep(step) => w.script_fault_sop(step.as_str()),
        script::Fault::Twice(key) => w.script_fault_twice(key.as_str()),
        script::Fault::NoTriageWords => w.script_fault_triage(),
        script::Fault::LastStep => w.script_fault_last(),
    };
    Said {
        sentence: w.script_fault(shown(&fault.file), fault.fault.line, what),
        help,
    }
}

/// `{name}, {idpel}`.
fn braced(names: &[&str]) -> String {
    let braced: Vec<String> = names.iter().map(|name| format!("{{{name}}}")).collect();
    braced.join(", ")
}

pub(super) fn shown(path: &Path) -> String {
    path.display().to_string()
}
