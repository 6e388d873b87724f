//! The files themselves, written from made-up rows: as many rows as were put, types, zeros in front, what looks like a
//! formula, the header that stays, the filter.

use calamine::{Data, Reader, Xlsx, open_workbook};
use pln123::domain::export::{Listed, Stamp};
use pln123::domain::ids::UserName;
use pln123::domain::money::Rupiah;
use pln123::domain::role::{Operator, Role};
use pln123::domain::table::{Cell, Column, Extent, Head, Kind};
use pln123::domain::wib::{Moment, parse_day};
use pln123::report::list::{Format, ListFile};
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

fn moment() -> Moment {
    Moment::parse("2019-10-25T23:59:58+07:00").expect("a moment")
}

fn column(key: &'static str, kind: Kind) -> Column {
    Column {
        key,
        title: key.to_uppercase(),
        kind,
        width: 17,
    }
}

fn head() -> Head {
    Head {
        title: "Rows".to_owned(),
        columns: vec![
            column("idpel", Kind::Identifier),
            column("name", Kind::Text),
            column("due", Kind::Day),
            column("since", Kind::Moment),
            column("days", Kind::Count),
            column("overdue", Kind::Money),
        ],
        stamp_title: "About".to_owned(),
        stamp: Vec::new(),
        goes_on: "goes on".to_owned(),
    }
}

fn row(number: u64, name: &str) -> Vec<Cell> {
    vec![
        Cell::Identifier(format!("{number:012}")),
        Cell::Text(name.to_owned()),
        Cell::Day(parse_day("2019-10-20").expect("a day")),
        Cell::Moment(moment()),
        Cell::Count(5),
        Cell::Money(Rupiah::from_whole(225_000).expect("money")),
    ]
}

fn write(path: &Path, rows: impl Iterator<Item = Vec<Cell>>) {
    let stamp = Stamp {
        listed: Listed::Worklist {
            unit: None,
            kind: None,
        },
        extent: Extent::default(),
        as_of: None,
        made_at: moment(),
        by: Operator {
            name: UserName::parse("sari").expect("a name"),
            role: Role::Supervisor,
            unit: None,
        },
        training: false,
    };
    let format = Format::of(path).expect("a format");
    let mut file = ListFile::begin(path, format, head(), &stamp).expect("begun");
    for cells in rows {
        file.put_cells(&cells).expect("put");
    }
    file.close(&mut || Ok(())).expect("whole");
    file.place().expect("placed");
}

fn sheets(path: &Path) -> Vec<Vec<Vec<Data>>> {
    let mut book: Xlsx<_> = open_workbook(path).expect("a workbook");
    let all = book.worksheets().into_iter();
    all.map(|(_, range)| range.rows().map(<[Data]>::to_vec).collect())
        .collect()
}

fn part(path: &Path, name: &str) -> String {
    let mut archive = zip::ZipArchive::new(File::open(path).expect("opens")).expect("a zip");
    let mut text = String::new();
    let mut part = archive.by_name(name).expect("a part");
    part.read_to_string(&mut text).expect("read");
    text
}

#[test]
fn a_file_has_one_header_and_as_many_rows_as_were_put() {
    let folder = tempfile::tempdir().expect("a folder");
    for count in [0, 1, 10, 11, 1000] {
        let rows = || (0..count).map(|number| row(number, "SITI"));
        let csv = folder.path().join("rows.csv");
        write(&csv, rows());
        let text = std::fs::read_to_string(&csv).expect("read");
        assert_eq!(text.lines().count() as u64, count + 1);
        assert!(text.starts_with("idpel,name,due,since,days,overdue\n"));
        let xlsx = folder.path().join("rows.xlsx");
        write(&xlsx, rows());
        let sheets = sheets(&xlsx);
        assert_eq!(sheets[0].len() as u64, count + 1);
    }
}

/// Slow without optimisation.
#[test]
#[ignore = "many rows: run it in release"]
fn a_hundred_thousand_and_one_rows_and_more_than_one_sheet_holds() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("rows.xlsx");
    write(&path, (0..100_001).map(|number| row(number, "SITI")));
    assert_eq!(sheets(&path)[0].len(), 100_002);
    let count = 1_048_580;
    write(&path, (0..count).map(|number| row(number, "SITI")));
    let sheets = sheets(&path);
    assert_eq!(sheets.len(), 3);
    assert_eq!(sheets[0].len(), 1_048_576);
    assert_eq!(sheets[1].len(), 6);
    assert_eq!(sheets[0][0], sheets[1][0]);
    assert_eq!(sheets[1][5][0], Data::String("000001048579".into()));
    assert!(sheets[2].iter().flatten().any(|cell| *cell == *"goes on"));
}

/// In a process of its own, and in release: `-- --ignored two_million --nocapture`.
#[test]
#[ignore = "two million rows, alone in its process"]
fn two_million_rows_take_no_more_memory_than_a_thousand() {
    let peak = || {
        let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
        let line = status.lines().find(|line| line.starts_with("VmHWM"));
        let digits = line.expect("a peak").split_whitespace().nth(1).expect("kB");
        digits.parse::<u64>().expect("kB") / 1024
    };
    let folder = tempfile::tempdir().expect("a folder");
    for end in ["csv", "xlsx"] {
        let path = folder.path().join(format!("rows.{end}"));
        let since = std::time::Instant::now();
        write(
            &path,
            (0..2_000_000).map(|number| row(number, "SITI RAHAYU")),
        );
        let (took, size) = (
            since.elapsed(),
            std::fs::metadata(&path).expect("about it").len(),
        );
        println!("{end}: {took:?}, {size} bytes, peak {} MB", peak());
        assert!(peak() <= 30, "{end}: {} MB", peak());
    }
}

#[test]
fn cells_have_the_type_of_their_column_and_identifiers_keep_their_zeros() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("rows.xlsx");
    write(&path, std::iter::once(row(42, "SITI RAHAYU")));
    let row = &sheets(&path)[0][1];
    assert_eq!(row[0], Data::String("000000000042".into()));
    assert_eq!(row[1], Data::String("SITI RAHAYU".into()));
    let shown = |cell: &Data| match cell {
        Data::DateTime(at) => {
            let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
            format!("{year}-{month}-{day} {hour}:{minute}:{second}")
        }
        other => panic!("{other:?} is no date"),
    };
    assert_eq!(shown(&row[2]), "2019-10-20 0:0:0");
    assert_eq!(shown(&row[3]), "2019-10-25 23:59:58");
    assert_eq!(row[4], Data::Float(5.0));
    assert_eq!(row[5], Data::Float(225_000.0));
    let styles = part(&path, "xl/styles.xml");
    for format in [
        "yyyy-mm-dd\"",
        "yyyy-mm-dd hh:mm:ss\"",
        "numFmtId=\"3\"",
        "numFmtId=\"49\"",
    ] {
        assert!(styles.contains(format), "{format} in {styles}");
    }
}

#[test]
fn the_header_stays_in_sight_and_each_column_has_a_filter_and_a_width() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("rows.xlsx");
    write(&path, (0..9).map(|number| row(number, "SITI")));
    let sheet = part(&path, "xl/worksheets/sheet1.xml");
    for piece in [
        "<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\"",
        "state=\"frozen\"",
        "<autoFilter ref=\"A1:F10\"",
        "customWidth=\"1\"",
    ] {
        assert!(sheet.contains(piece), "{piece} in {sheet}");
    }
    assert!(!sheet.contains("<f>"), "a formula in {sheet}");
}

const FORMULAS: [&str; 9] = [
    "=1+1",
    "+62812",
    "-5",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    "\u{ff1d}1+1",
    "\u{ff20}SUM",
    "\t=1+1",
    "\r=1+1",
];

#[test]
fn what_looks_like_a_formula_is_a_text_in_the_workbook_and_disarmed_in_csv() {
    let folder = tempfile::tempdir().expect("a folder");
    let rows = || (0..).zip(FORMULAS).map(|(number, name)| row(number, name));
    let xlsx = folder.path().join("rows.xlsx");
    write(&xlsx, rows());
    assert!(!part(&xlsx, "xl/worksheets/sheet1.xml").contains("<f>"));
    for (found, name) in sheets(&xlsx)[0].iter().skip(1).zip(FORMULAS) {
        assert_eq!(found[1], Data::String(name.trim().into()));
    }
    let csv = folder.path().join("rows.csv");
    write(&csv, rows());
    let mut sheet = csv::Reader::from_path(&csv).expect("opens");
    for (found, name) in sheet.records().zip(FORMULAS) {
        let found = found.expect("a row");
        assert_eq!(&found[1], format!("'{}", name.trim()));
    }
}

#[test]
fn a_text_of_several_lines_stays_on_the_line_of_its_row() {
    let folder = tempfile::tempdir().expect("a folder");
    let csv = folder.path().join("rows.csv");
    write(&csv, std::iter::once(row(1, "one,\ntwo \"three\"\r\nfour")));
    let text = std::fs::read_to_string(&csv).expect("read");
    assert_eq!(text.lines().count(), 2, "{text}");
    let mut sheet = csv::Reader::from_path(&csv).expect("opens");
    let found = sheet.records().next().expect("a row").expect("read");
    assert_eq!(&found[1], "one, two \"three\" four");
}

#[test]
fn a_text_longer_than_a_cell_takes_is_cut_with_a_mark() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("rows.xlsx");
    write(&path, std::iter::once(row(1, &"é".repeat(40_000))));
    let found = sheets(&path)[0][1][1].to_string();
    assert_eq!(found.chars().count(), 32_767);
    assert!(found.ends_with('…'));
}

#[test]
fn a_file_that_is_not_placed_leaves_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("rows.csv");
    // What a process left that was killed is cleared by the next; what another program left is not.
    let killed = folder.path().join("rows.csv.4194305.new");
    let other = folder.path().join("rows.csv.mine.new");
    std::fs::write(&killed, "half").expect("written");
    std::fs::write(&other, "mine").expect("written");
    let fresh = pln123::report::place::Fresh::beside(&path).expect("begun");
    drop(fresh);
    assert!(!path.exists());
    assert!(other.exists());
    assert_eq!(killed.exists(), !Path::new("/proc/self").exists());
}
