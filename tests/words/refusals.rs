//! Every refusal says what is refused and what can be done instead.

use crate::fixture::{at, day, user};
use pln123::desk::Failure;
use pln123::domain::facts::Turn;
use pln123::domain::ids::UnitCode;
use pln123::domain::lock::{Actor, LockKind};
use pln123::domain::policy::Refusal;
use pln123::domain::role::{Duty, Role};
use pln123::locale::Lang::{self, En, Id};
use pln123::locale::fault::failure;
use pln123::locale::refusal::refusal;
use std::collections::BTreeSet;
use std::io::{Error, ErrorKind};
use std::path::Path;

fn turn() -> Turn {
    Turn {
        by: Actor::User(user("budi")),
        at: at("2019-10-21 09:05"),
    }
}

fn every_one() -> Vec<Refusal> {
    let unit = |text| UnitCode::parse(text).unwrap();
    let lock = LockKind::Debt;
    let (day, later) = (day("2019-10-20"), day("2019-10-26"));
    vec![
        Refusal::Role {
            role: Role::Cso,
            duty: Duty::Act,
        },
        Refusal::OtherUnit {
            own: Some(unit("77120")),
            theirs: unit("77110"),
        },
        Refusal::OtherUnit {
            own: None,
            theirs: unit("77110"),
        },
        Refusal::Postpaid,
        Refusal::AlreadyBlocked { lock, turn: turn() },
        Refusal::AlreadyOpen {
            lock,
            turn: Some(turn()),
        },
        Refusal::AlreadyOpen { lock, turn: None },
        Refusal::NothingOverdue {
            next_due: Some(day),
        },
        Refusal::NothingOverdue { next_due: None },
        Refusal::SystemBlocks { next_run: later },
        Refusal::NoteMissing,
        Refusal::NoteTooShort {
            found: 7,
            least: 20,
        },
        Refusal::NoteTooLong {
            found: 612,
            most: 500,
        },
        Refusal::ReportDayMissing,
        Refusal::ReportDayAhead { day },
        Refusal::WrongLock { lifts: lock },
        Refusal::LockNotNamed,
        Refusal::ReferenceMissing,
        Refusal::ReferenceTooLong {
            found: 71,
            most: 60,
        },
        Refusal::UntilPast { until: day },
        Refusal::SweepPast {
            on: day,
            last: later,
        },
        Refusal::SweepAhead {
            on: later,
            today: day,
        },
        Refusal::AccountDisabled,
        Refusal::AccountLocked { minutes: 5 },
        Refusal::WrongPassword,
        Refusal::NotSignedIn,
        Refusal::SessionExpired,
        Refusal::UserExists,
        Refusal::UnitNeeded,
        Refusal::UnitUnknown {
            unit: UnitCode::parse("99999").unwrap(),
        },
        Refusal::PasswordTooShort { least: 12 },
        Refusal::LastAdministrator,
        Refusal::StepMissing {
            step: "confirm".to_owned(),
        },
        Refusal::EndNotAllowed,
    ]
}

#[test]
fn each_refusal_is_a_sentence_with_a_remedy_and_its_rule() {
    let codes: BTreeSet<_> = every_one().iter().map(Refusal::code).collect();
    assert_eq!(codes.len(), 31, "one of each");
    for lang in [Id, En] {
        let mut sentences = BTreeSet::new();
        for refused in every_one() {
            let said = refusal(lang, &refused);
            for text in [&said.sentence, &said.help] {
                assert!(text.len() > 15 && text.ends_with('.'), "{text}");
                assert!(!text.contains(['{', '}']), "{text}");
            }
            assert!(said.help.contains(refused.paragraph()), "{}", said.help);
            assert!(sentences.insert(said.sentence), "{refused:?} says the same");
        }
    }
}

fn said(lang: Lang, refused: &Refusal) -> String {
    let said = refusal(lang, refused);
    format!("{} / {}", said.sentence, said.help)
}

#[test]
fn a_refusal_puts_each_value_in_its_place() {
    let said = |code: &str, nth: usize| {
        let every = every_one();
        let mut of_code = every.iter().filter(|refused| refused.code() == code);
        said(Id, of_code.nth(nth).unwrap())
    };
    assert_eq!(
        said("role", 0),
        "Peran CSO tidak berwenang memblokir dan membuka blokir. / Yang berwenang: petugas unit. Dasar: aturan 1.8."
    );
    assert_eq!(
        said("other_unit", 0),
        "Data ini milik unit 77110, sedangkan Anda petugas unit 77120. / Teruskan kepada petugas unit 77110. \
         Dasar: aturan 1.8."
    );
    assert!(
        said("already_blocked", 0)
            .starts_with("Blokir piutang sudah terpasang sejak 21-10-2019 09:05 oleh budi. / ")
    );
    assert!(
        said("already_open", 0)
            .starts_with("Blokir piutang sudah dibuka pada 21-10-2019 09:05 oleh budi. / ")
    );
    assert!(said("note_too_short", 0).contains("baru 7 karakter"));
    assert!(said("note_too_short", 0).contains("sedikit 20 karakter"));
    assert!(said("note_too_long", 0).starts_with("Catatan 612 karakter"));
    assert!(said("note_too_long", 0).contains("banyak 500 karakter. / Ringkas catatan sampai 500"));
    assert!(said("reference_too_long", 0).contains("71 karakter, sedangkan paling banyak 60"));
    assert!(said("sweep_past", 0).starts_with(
        "Proses harian untuk 20-10-2019 sudah terlewati; yang terakhir dijalankan untuk 26-10-2019."
    ));
    assert!(said("sweep_ahead", 0).contains("untuk 26-10-2019 belum"));
    assert!(said("sweep_ahead", 0).contains("hari ini 20-10-2019."));
    assert!(said("step_missing", 0).contains("\"Konfirmasi\""));
}

#[test]
fn a_file_that_cannot_be_written_has_a_sentence_for_what_a_user_can_mend() {
    let path = Path::new("/data/out.xlsx");
    for (kind, id, en) in [
        (ErrorKind::IsADirectory, "itu folder", "it is a folder"),
        (
            ErrorKind::InvalidInput,
            "bukan berkas biasa",
            "no regular file",
        ),
        (
            ErrorKind::NotFound,
            "folder /data tidak ada",
            "no folder /data",
        ),
        (
            ErrorKind::NotADirectory,
            "folder /data tidak ada",
            "no folder /data",
        ),
        (
            ErrorKind::PermissionDenied,
            "tidak mempunyai izin",
            "no permission",
        ),
        (
            ErrorKind::ReadOnlyFilesystem,
            "tidak mempunyai izin",
            "no permission",
        ),
        (
            ErrorKind::StorageFull,
            "penyimpanannya penuh",
            "the disk is full",
        ),
        (
            ErrorKind::QuotaExceeded,
            "penyimpanannya penuh",
            "the disk is full",
        ),
        (ErrorKind::Deadlock, "deadlock", "deadlock"),
    ] {
        let fault = Failure::unwritten(path, &Error::from(kind));
        for (lang, words) in [(Id, id), (En, en)] {
            let said = failure(lang, &fault);
            assert!(said.sentence.contains(words), "{words}: {said:?}");
            assert!(said.sentence.contains("/data/out.xlsx"), "{said:?}");
            assert!(!said.help.is_empty());
        }
    }
}
