//! `statement`: the paper as a file or on standard output, for whoever may monitor the customer's unit.

use crate::{Bench, keys, mode, of};

fn papers(bench: &Bench) -> i64 {
    let sql = "SELECT count(*) FROM audit WHERE action = 'lookup' AND detail = 'statement'";
    bench.sql().query_row(sql, [], |row| row.get(0)).unwrap()
}

fn elsewhere(bench: &Bench) -> String {
    let sql = "SELECT printf('%012d', min(idpel)) FROM customer WHERE unit <> 77110";
    bench.sql().query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn a_supervisor_gets_a_file_for_her_eyes_and_json_that_tells_of_it() {
    let bench = Bench::signed_in("sari");
    let path = bench.path("paper.pdf");
    let name = path.to_str().unwrap();
    std::fs::write(&path, "an older paper").unwrap();
    let idpel = of("label_debt");
    let spaced = format!("{} {} {}", &idpel[..4], &idpel[4..8], &idpel[8..]);
    let told = bench.json(&["statement", &spaced, "-o", name]);
    keys(
        &told,
        &[
            "file",
            "idpel",
            "pages",
            "receivables",
            "printed_at",
            "printed_by",
        ],
    );
    assert_eq!(
        (told["file"].as_str(), told["idpel"].as_str()),
        (Some(name), Some(idpel))
    );
    assert_eq!(told["printed_at"], "2019-10-25T10:40:00+07:00");
    assert_eq!(told["pages"], 1);
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF-1.7"));
    #[cfg(unix)]
    assert_eq!(mode(&path), 0o600);
    assert_eq!(papers(&bench), 1);
    let said = bench.run(&["--lang", "en", "statement", idpel, "-o", name]);
    assert!(said.out.contains("paper.pdf written: 1 page, "), "{said:?}");
}

#[test]
fn standard_output_gets_the_same_bytes_and_nothing_else() {
    let bench = Bench::signed_in("sari");
    let path = bench.path("paper.pdf");
    bench.json(&["statement", of("label_debt"), "-o", path.to_str().unwrap()]);
    let output = bench
        .command(&["statement", of("label_debt"), "-o", "-"])
        .output()
        .unwrap();
    assert!(output.status.success());
    assert_eq!(output.stdout, std::fs::read(&path).unwrap());
    bench
        .run(&["statement", of("label_debt"), "-o", "-", "--json"])
        .stopped(2, "usage");
}

#[test]
fn a_unit_user_prints_for_the_own_unit_and_a_cso_and_an_administrator_for_none() {
    let bench = Bench::signed_in("budi");
    let path = bench.path("paper.pdf");
    let name = path.to_str().unwrap();
    let other = elsewhere(&bench);
    bench
        .run(&["statement", &other, "-o", name, "--json"])
        .stopped(4, "other_unit");
    for user in ["rina", "admin"] {
        bench.sign_in(user);
        let print = ["statement", of("label_debt"), "-o", name, "--json"];
        bench.run(&print).stopped(4, "role");
        // Nor does the refusal tell who is a customer.
        bench
            .run(&["statement", "000000000001", "-o", name, "--json"])
            .stopped(4, "role");
    }
    assert!(!path.exists());
    assert_eq!((papers(&bench), bench.audited("refused")), (0, 5));
    bench.sign_in("budi");
    bench.json(&["statement", of("label_debt"), "-o", name]);
    assert!(path.exists());
}

#[test]
fn a_number_that_nobody_has_is_exit_3_and_one_that_is_none_exit_2() {
    let bench = Bench::signed_in("sari");
    let path = bench.path("paper.pdf");
    let name = path.to_str().unwrap();
    bench
        .run(&["statement", "000000000001", "-o", name, "--json"])
        .stopped(3, "not_found");
    bench
        .run(&["statement", "12345", "-o", name, "--json"])
        .stopped(2, "usage");
    bench
        .run(&["statement", of("label_debt"), "--json"])
        .stopped(2, "usage");
    assert!(!path.exists());
}

#[test]
fn what_cannot_be_written_to_is_a_sentence_and_the_replica_is_never_written_over() {
    let bench = Bench::signed_in("sari");
    let folder = bench.path("folder");
    std::fs::create_dir(&folder).unwrap();
    for path in [folder.clone(), bench.path("nowhere/paper.pdf")] {
        let name = path.to_str().unwrap();
        let ran = bench.run(&["statement", of("label_debt"), "-o", name, "--json"]);
        ran.stopped(5, "output");
        assert!(ran.err.contains(name), "{ran:?}");
    }
    let link = bench.path("link.pdf");
    #[cfg(unix)]
    std::os::unix::fs::symlink("/dev/null", &link).unwrap();
    for (path, id, en) in [
        (&folder, "itu folder", "it is a folder"),
        (
            &bench.path("nowhere/paper.pdf"),
            "nowhere tidak ada",
            "there is no folder",
        ),
        (&link, "itu bukan berkas biasa", "it is no regular file"),
    ] {
        for (lang, words) in [("id", id), ("en", en)] {
            let name = path.to_str().unwrap();
            let ran = bench.run(&["statement", of("label_debt"), "-o", name, "--lang", lang]);
            assert_eq!(ran.code, 5, "{ran:?}");
            assert!(ran.err.contains(words), "{words}: {ran:?}");
            assert!(!ran.err.contains("os error"), "{ran:?}");
        }
    }
    for end in ["", "-wal"] {
        let name = format!("{}{end}", bench.db().display());
        let ran = bench.run(&["statement", of("label_debt"), "-o", &name, "--json"]);
        ran.stopped(2, "output_in_the_way");
    }
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
    bench.json(&["dil", of("label_debt")]);
}

#[test]
#[cfg(target_os = "linux")]
fn what_a_killed_statement_left_is_cleared_by_the_next_of_that_name() {
    let bench = Bench::signed_in("sari");
    let mut killed = std::process::Command::new("sleep")
        .arg("600")
        .spawn()
        .unwrap();
    let left = bench.path(&format!("paper.pdf.{}.new", killed.id()));
    let of_another = bench.path(&format!("other.pdf.{}.new", killed.id()));
    for file in [&left, &of_another] {
        std::fs::write(file, "half").unwrap();
    }
    let path = bench.path("paper.pdf");
    let args = ["statement", of("label_debt"), "-o", path.to_str().unwrap()];
    bench.json(&args);
    assert!(left.exists(), "its process lives");
    killed.kill().unwrap();
    killed.wait().unwrap();
    bench.json(&args);
    assert!(!left.exists() && of_another.exists());
}
