//! `import` and `sample`: files made, rows rejected, nothing left behind by a failure.

use crate::{Bench, keys, of};
use serde_json::json;
use std::path::Path;

const UNITS: &str = "code,name,parent\n77,UID UJI,\n77110,ULP UJI,77\n";
const CUSTOMERS: &str = "idpel,meter_no,name,address,phone,unit,tariff,power_va,service\n\
    771100000001,77000000018,SITI RAHAYU,JL A 1,,77110,R1T,1300,prepaid\n";
const RECEIVABLES: &str = "register_no;idpel;cause;instalment_no;instalment_of;determined_on;due_on;amount\n\
    7711019000001;771100000001;bp_instalment;1;3;2019-09-10;2019-10-20;225000\n";

fn folder(bench: &Bench, receivables: &str) -> String {
    let folder = bench.path("in");
    std::fs::create_dir_all(&folder).unwrap();
    for (name, text) in [
        ("units.csv", UNITS),
        ("customers.csv", CUSTOMERS),
        ("receivables.csv", receivables),
    ] {
        std::fs::write(folder.join(name), text).unwrap();
    }
    folder.display().to_string()
}

/// A bench whose replica is not made yet.
fn bare() -> Bench {
    let bench = Bench::new();
    std::fs::remove_file(bench.db()).unwrap();
    bench
}

#[test]
fn a_file_that_is_not_there_is_made_and_a_second_load_changes_nothing() {
    let bench = bare();
    let folder = folder(&bench, RECEIVABLES);
    let first = bench.json(&["import", &folder]);
    keys(&first, &["files", "read", "changed", "rejected", "lifted"]);
    assert_eq!(
        (&first["changed"], &first["rejected"]),
        (&json!(4), &json!(0))
    );
    keys(&first["files"][0], &["file", "read", "changed", "rejected"]);
    let second = bench.json(&["import", &folder]);
    assert_eq!(
        (&second["read"], &second["changed"]),
        (&json!(4), &json!(0))
    );
    #[cfg(unix)]
    assert_eq!(crate::mode(&bench.db()), 0o600);
    let id: i64 = bench
        .sql()
        .query_row(
            "SELECT count(*) FROM meta WHERE name = 'replica'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!((id, bench.audited("import")), (1, 2));
}

#[test]
fn rejected_rows_are_exit_6_and_the_good_ones_load() {
    let bench = bare();
    let bad = format!(
        "{RECEIVABLES}7711019000002;771100000001;bp_instalment;2;3;2019-09-10;2019-11-31;225000\n"
    );
    let folder = folder(&bench, &bad);
    let rejects = bench.path("rejects.csv");
    let ran = bench.run(&[
        "import",
        &folder,
        "--rejects",
        rejects.to_str().unwrap(),
        "--json",
    ]);
    ran.stopped(6, "rows_rejected");
    assert_eq!(ran.json()["rejected"], 1);
    assert_eq!(ran.json()["changed"], 4);
    let said = std::fs::read_to_string(rejects).unwrap();
    assert!(
        said.contains("receivables.csv,3,due_on,no_such_date"),
        "{said}"
    );
}

#[test]
fn the_rejects_are_never_written_over_the_replica_or_what_is_read() {
    let bench = bare();
    let folder = folder(&bench, RECEIVABLES);
    bench.json(&["import", &folder]);
    let db = bench.db();
    let input = Path::new(&folder).join("units.csv");
    for in_use in [&db, &input] {
        let before = std::fs::read(in_use).unwrap();
        let (parent, name) = (in_use.parent().unwrap(), in_use.file_name().unwrap());
        let roundabout = parent.join(".").join(name);
        for name in [in_use, &roundabout] {
            let args = [
                "import",
                &folder,
                "--rejects",
                name.to_str().unwrap(),
                "--json",
            ];
            bench.run(&args).stopped(2, "rejects_in_the_way");
        }
        assert_eq!(std::fs::read(in_use).unwrap(), before);
    }
    let new = bench.path("new.db").display().to_string();
    let args = ["--db", &new, "import", &folder, "--rejects", &new, "--json"];
    bench.run(&args).stopped(2, "rejects_in_the_way");
    assert!(!Path::new(&new).exists());
}

#[test]
fn a_folder_that_cannot_be_read_leaves_no_file_behind() {
    let bench = bare();
    bench
        .run(&["import", "/nowhere/at/all", "--json"])
        .stopped(3, "import");
    let folder = folder(&bench, "register_no,colour\n");
    let ran = bench.run(&["import", &folder, "--json"]);
    ran.stopped(6, "import");
    assert!(ran.err.contains("colour"), "{ran:?}");
    assert!(!bench.db().exists());
    let left = std::fs::read_dir(bench.path("")).unwrap();
    let left: Vec<String> = left
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(
        left.iter().all(|name| !name.contains("work.db")),
        "{left:?}"
    );
}

#[test]
fn an_import_into_a_replica_with_accounts_needs_an_administrator() {
    let bench = Bench::signed_in("sari");
    let folder = folder(&bench, RECEIVABLES);
    bench.run(&["import", &folder, "--json"]).stopped(4, "role");
    bench.run(&["logout"]);
    bench
        .run(&["import", &folder, "--json"])
        .stopped(4, "not_signed_in");
    assert_eq!(bench.audited("import"), 0);
}

#[test]
fn a_sample_is_made_with_users_and_never_over_a_file() {
    let bench = Bench::new();
    let file = bench.path("made.db");
    let name = file.to_str().unwrap();
    let made = bench.json(&["sample", name, "--customers", "100", "--seed", "7"]);
    keys(
        &made,
        &[
            "file",
            "customers",
            "receivables",
            "payments",
            "agendas",
            "seed",
            "users",
        ],
    );
    assert_eq!(
        (&made["customers"], &made["seed"]),
        (&json!(100), &json!(7))
    );
    assert_eq!(made["users"], json!(["rina", "budi", "sari", "admin"]));
    let before = std::fs::read(&file).unwrap();
    bench
        .run(&["sample", name, "--customers", "100", "--json"])
        .stopped(5, "replica_exists");
    assert_eq!(std::fs::read(&file).unwrap(), before);
    let args = ["--db", name, "dil", of("clear"), "--user", "rina", "--json"];
    assert_eq!(
        bench.with("PLN123_PASSWORD", crate::PASSWORD, &args).code,
        0
    );
    assert!(Path::new(name).exists());
}

#[test]
#[cfg(unix)]
fn a_sample_that_is_told_to_end_takes_its_file_along() {
    let bench = Bench::new();
    let file = bench.path("large.db");
    let args = ["sample", file.to_str().unwrap(), "--customers", "2000000"];
    let mut making = bench.command(&args).spawn().unwrap();
    // Once the file is there, whoever asks for the end is heard.
    while !file.exists() {
        assert!(making.try_wait().unwrap().is_none(), "it ended before");
        std::thread::yield_now();
    }
    let pid = making.id().to_string();
    let told = std::process::Command::new("kill")
        .args(["-TERM", &pid])
        .status();
    assert!(told.unwrap().success());
    assert_eq!(making.wait().unwrap().code(), Some(130));
    let left = std::fs::read_dir(file.parent().unwrap()).unwrap();
    let left: Vec<_> = left.map(|entry| entry.unwrap().file_name()).collect();
    assert!(
        left.iter()
            .all(|name| !name.to_string_lossy().starts_with("large.db")),
        "{left:?}"
    );
}

#[test]
fn what_a_killed_import_left_beside_the_file_is_cleared_away_by_the_next() {
    let bench = bare();
    let folder = folder(&bench, RECEIVABLES);
    let db = bench.db().display().to_string();
    // No process has so high a number; another, of this test, still runs.
    let gone = format!("{db}.4294967295.new");
    let running = format!("{db}.{}.new", std::process::id());
    for file in [&gone, &format!("{gone}-wal"), &running] {
        std::fs::write(file, "left").unwrap();
    }
    bench.json(&["import", &folder]);
    assert!(!Path::new(&gone).exists() && !Path::new(&format!("{gone}-wal")).exists());
    assert!(Path::new(&running).exists());
}
