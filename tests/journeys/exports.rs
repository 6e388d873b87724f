//! A list on the screen becomes a file.

use crate::sitting::Office;

fn files(office: &Office) -> Vec<String> {
    let folder = office.db().parent().expect("a folder").join("documents");
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut names: Vec<String> = entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .into_string()
                .expect("a name")
        })
        .collect();
    names.sort();
    names
}

#[test]
fn a_supervisor_writes_the_complaints_to_a_workbook() {
    let office = Office::new();
    let mut desk = office.seat("sari");
    desk.press("Alt+5 e");
    desk.shows("Ekspor · Keluhan");
    desk.shows("buku kerja");
    desk.press("Enter");
    desk.shows("keluhan-20191025-1040.xlsx");
    desk.shows("baris");
    assert_eq!(files(&office), ["keluhan-20191025-1040.xlsx"]);
    let export = "SELECT count(*) FROM audit WHERE action = 'export' AND actor = 'sari'";
    assert_eq!(office.value(export), "1");
    // A second one in the same minute replaces nothing.
    desk.press("e Down Enter");
    assert_eq!(
        files(&office),
        [
            "keluhan-20191025-1040.csv",
            "keluhan-20191025-1040.csv.meta.json",
            "keluhan-20191025-1040.xlsx"
        ]
    );
    desk.press("e Enter");
    assert!(files(&office).contains(&"keluhan-20191025-1040-2.xlsx".to_owned()));
}

#[test]
fn escape_leaves_the_choice_and_nothing_is_written() {
    let office = Office::new();
    let mut desk = office.seat("sari");
    desk.press("Alt+5 e Esc");
    desk.hides("Ekspor · Keluhan");
    assert!(files(&office).is_empty());
    desk.press("E");
    desk.shows("Tidak ada ekspor yang sedang berjalan");
}

#[test]
fn a_unit_user_writes_the_worklist_of_the_own_unit() {
    let office = Office::new();
    let mut desk = office.seat("budi");
    desk.press("Alt+4 e");
    desk.shows("Ekspor · Daftar kerja");
    desk.press("Down Down Enter");
    assert_eq!(
        files(&office),
        [
            "daftar-kerja-20191025-1040.jsonl",
            "daftar-kerja-20191025-1040.jsonl.meta.json"
        ]
    );
}

#[test]
fn a_cso_is_told_that_exports_are_not_theirs() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.press("Alt+5 e");
    desk.hides("Ekspor · Keluhan");
    desk.shows("Peran CSO tidak berwenang");
    assert!(files(&office).is_empty());
    let refused = "SELECT count(*) FROM audit WHERE action = 'refused'";
    assert_eq!(office.value(refused), "1");
}

#[test]
fn an_export_cancelled_at_once_leaves_nothing() {
    let office = Office::new();
    let mut desk = office.seat("sari");
    desk.press("Alt+5");
    desk.strike("e");
    desk.strike("Enter");
    desk.strike("E");
    desk.settle();
    // Whole, where it was faster than the key; never half.
    for name in files(&office) {
        assert_eq!(name, "keluhan-20191025-1040.xlsx");
    }
    assert!(desk.app.export.is_none());
}

#[test]
fn the_monitoring_list_is_exported_as_it_is_narrowed_on_the_screen() {
    let office = Office::new();
    let mut desk = office.seat("budi");
    desk.press("Alt+3 e");
    desk.shows("Ekspor · Pelanggan diblokir");
    desk.shows("unit 77110");
    desk.press("Down Enter");
    desk.shows("blokir-20191025-1040.csv");
    let name = "documents/blokir-20191025-1040.csv";
    let file = office.db().parent().expect("a folder").join(name);
    let rows = std::fs::read_to_string(file).expect("read");
    let count = "SELECT count(*) FROM blocked WHERE unit = 77110";
    assert_eq!((rows.lines().count() - 1).to_string(), office.value(count));
}
