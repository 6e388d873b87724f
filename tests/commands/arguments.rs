//! The command line itself: wrong arguments, the configuration, scripts, no terminal, no replica named, a reader that
//! goes away, a defect.

use crate::{Bench, keys, of, ran};
use pln123::cli::config::{Config, What};
use std::path::Path;
use std::process::Stdio;

#[test]
fn wrong_arguments_are_exit_2_in_the_users_language() {
    let bench = Bench::new();
    for args in [
        &["--now", "yesterday", "policy", "--json"][..],
        &["--lang", "fr", "policy", "--json"],
        &["dil", "--json"],
        &["nonsense", "--json"],
        &["dil", "1", "--nonsense", "--json"],
        &["history", "12345", "--json"],
        &["user", "add", "system", "--role", "cso", "--json"],
        &["user", "add", "tono", "--role", "king", "--json"],
        &["complaint", "--json"],
    ] {
        bench.run(args).stopped(2, "usage");
    }
    let pinned = bench.with("PLN123_NOW", "soon", &["policy", "--json"]);
    pinned.stopped(2, "usage");
    let english = bench.run(&["--lang", "en", "polcy"]);
    assert!(
        english
            .err
            .starts_with("pln123: There is no command polcy."),
        "{english:?}"
    );
    assert!(
        english.err.contains("help: Perhaps policy is meant."),
        "{english:?}"
    );
}

#[test]
fn what_cannot_stand_together_is_named_and_a_day_says_which_years_are_taken() {
    let bench = Bench::new();
    let unblock = ["unblock", of("label_debt"), "--ground", "disaster"];
    for (more, said) in [
        (
            &["--until", "2019-11-20", "--no-end"][..],
            ["--until", "tidak dapat dipakai bersama", "--no-end"],
        ),
        (
            &["--until", "2019-11-20", "--until", "2019-11-21"],
            ["--until", "tidak dapat dipakai dua kali", "--until"],
        ),
        (
            &["--until", "9000-01-01"],
            ["--until", "9000-01-01", "tahunnya 1900 sampai 2999"],
        ),
    ] {
        let ran = bench.run(&[&unblock[..], more].concat());
        assert_eq!(ran.code, 2, "{ran:?}");
        for word in said {
            assert!(ran.err.contains(word), "{word}: {ran:?}");
        }
        assert!(!ran.err.contains("pilihan lain"), "{ran:?}");
    }
}

#[test]
fn help_version_completions_and_the_manual_page_need_nothing() {
    let bench = Bench::new();
    for args in [
        &["--help"][..],
        &["--version"],
        &["completions", "bash"],
        &["man"],
    ] {
        let ran = bench.run(args);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{args:?}");
        assert!(ran.out.contains("pln123"), "{args:?}");
    }
    let man = bench.run(&["man"]).out;
    assert!(man.contains("dry\\-run") && man.contains("triage"), "{man}");
}

#[test]
fn the_desk_without_a_terminal_is_a_sentence_and_exit_2() {
    let bench = Bench::new();
    bench.run(&["--json"]).stopped(2, "no_terminal");
}

#[test]
fn without_a_replica_named_the_sample_is_copied_once_and_said_so() {
    let bench = Bench::new();
    let run = |args: &[&str]| ran(bench.command(args).env_remove("PLN123_DB"));
    let first = run(&["dil", of("clear")]);
    assert_eq!(first.code, 4, "{first:?}");
    let copy = bench.path("data/pln123/sample.db");
    assert!(first.err.contains(copy.to_str().unwrap()), "{first:?}");
    #[cfg(unix)]
    assert_eq!(crate::mode(&copy), 0o600);
    let made = std::fs::metadata(&copy).unwrap().modified().unwrap();
    let json = run(&["dil", of("clear"), "--json"]);
    assert!(!json.err.contains("sample.db"), "{json:?}");
    assert_eq!(std::fs::metadata(&copy).unwrap().modified().unwrap(), made);
    let left = std::fs::read_dir(bench.path("data/pln123"))
        .unwrap()
        .count();
    assert_eq!(left, 1);
}

#[test]
fn the_configuration_names_the_replica_and_the_language() {
    let bench = Bench::new();
    let file = bench.path("own.toml");
    std::fs::write(&file, "db = \"work.db\"\nlang = \"en\"\n").unwrap();
    let name = file.to_str().unwrap();
    let ran = ran(bench
        .command(&["--config", name, "dil", of("clear")])
        .env_remove("PLN123_DB"));
    assert_eq!((ran.code, ran.err.as_str()), (4, ran.err.as_str()));
    assert!(
        ran.err.starts_with("pln123: Nobody is signed in."),
        "{ran:?}"
    );
    std::fs::write(&file, "age-limit = 5\n").unwrap();
    let wrong = bench.run(&["--config", name, "policy", "--json"]);
    wrong.stopped(2, "configuration");
    assert!(wrong.err.contains("age_limit"), "{wrong:?}");
    bench
        .run(&["--config", "/nowhere.toml", "policy", "--json"])
        .stopped(2, "configuration");
}

#[test]
fn a_misspelt_key_is_answered_with_the_nearest() {
    let read = |text: &str| Config::parse(text, Path::new("/etc"));
    for (typed, meant) in [
        ("lnag", "lang"),
        ("DB", "db"),
        ("mose", "mouse"),
        ("script", "scripts"),
    ] {
        let Err(What::Key { nearest, .. }) = read(&format!("{typed} = 1")) else {
            panic!("{typed}");
        };
        assert_eq!(nearest, meant);
    }
    assert!(matches!(
        read("lang = \"fr\""),
        Err(What::Value { key: "lang" })
    ));
    assert!(matches!(
        read("age_limit = 0"),
        Err(What::Value { key: "age_limit" })
    ));
    assert!(matches!(
        read("ascii = true\nlang = ["),
        Err(What::Form { line: 2, .. })
    ));
    let config = read("db = \"x.db\"\nage_limit = 5\nascii = true\nmouse = false").unwrap();
    assert_eq!(config.db.as_deref(), Some(Path::new("/etc/x.db")));
    assert_eq!(
        (config.age_limit, config.ascii, config.mouse),
        (5, true, false)
    );
}

#[test]
fn a_script_with_a_blank_that_does_not_exist_is_refused_with_file_line_and_list() {
    let bench = Bench::signed_in("rina");
    let folder = bench.path("config/pln123/scripts");
    std::fs::create_dir_all(&folder).unwrap();
    let own = include_str!("../../assets/scripts/a.toml").replacen("{information}", "{nama}", 1);
    std::fs::write(folder.join("a.toml"), own).unwrap();
    let ran = bench.run(&[
        "complaint",
        "add",
        of("clear"),
        "--end",
        "dropped",
        "--json",
    ]);
    ran.stopped(2, "script");
    assert!(
        ran.err.contains("a.toml") && ran.err.contains("{nama}"),
        "{ran:?}"
    );
    assert!(ran.err.contains("{information}"), "{ran:?}");
}

#[test]
fn a_reader_that_goes_away_ends_the_command_quietly() {
    let bench = Bench::signed_in("rina");
    let mut child = bench
        .command(&["find", "S", "--limit", "2000", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}

#[test]
fn a_defect_leaves_a_report_and_exit_70() {
    let folder = tempfile::tempdir().unwrap();
    let stop = pln123::cli::defect::guarded(folder.path(), || panic!("on purpose")).unwrap_err();
    assert_eq!((stop.exit(), stop.code()), (70, "defect"));
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    let report = std::fs::read_to_string(left[0].as_ref().unwrap().path()).unwrap();
    assert!(
        report.contains("on purpose") && report.contains("arguments.rs"),
        "{report}"
    );
}

#[test]
fn a_list_of_no_rows_cannot_be_asked_for() {
    let bench = Bench::signed_in("rina");
    for args in [["find", "siti"], ["complaint", "list"]] {
        let args = [&args[..], &["--limit", "0", "--json"]].concat();
        bench.run(&args).stopped(2, "usage");
    }
}

#[test]
fn the_keys_are_one_document() {
    let bench = Bench::new();
    let rows = bench.json(&["keys"]);
    keys(&rows.as_array().unwrap()[0], &["where", "keys", "does"]);
}
