//! Exports against the list on the screen: the same rows, count and sum in every format under every filter; and what
//! a role may carry away.

use crate::lists::narrowings;
use crate::{Made, made};
use calamine::{Data, Reader, Xlsx, open_workbook};
use pln123::desk::anchor::Anchor;
use pln123::desk::{Desk, Failure};
use pln123::domain::export::{ExportWish, Listed, Progress, Stamp};
use pln123::domain::ids::{UnitCode, UserName};
use pln123::domain::listing::From;
use pln123::domain::monitoring::{Blocked, Narrowing, Order, SortBy, Sum, Wanted};
use pln123::domain::policy::Refusal;
use pln123::domain::role::{Operator, Role};
use pln123::domain::wib::Moment;
use pln123::locale::Lang;
use pln123::replica::Replica;
use pln123::report::list::Format;
use pln123::sample::TODAY;
use pln123::tui::exports::ListPaper;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

fn noon() -> Moment {
    Moment::at(TODAY, 12, 0, 0).expect("noon")
}

fn unit() -> UnitCode {
    UnitCode::parse("77110").expect("a unit")
}

pub(crate) fn desk(made: &Made, role: Role) -> Desk {
    let operator = Operator {
        name: UserName::parse("sari").expect("a name"),
        role,
        unit: (role == Role::Unit).then(unit),
    };
    Desk::new(
        Replica::open(&made.path).expect("opens"),
        operator,
        Anchor::none(),
    )
}

pub(crate) fn blocked(narrowing: &Narrowing, by: SortBy) -> Listed {
    Listed::Blocked {
        narrowing: narrowing.clone(),
        order: Order {
            by,
            descending: false,
        },
    }
}

pub(crate) fn folder(made: &Made) -> &Path {
    made.path.parent().expect("a folder")
}

/// Exports, giving up once so many rows are seen to be done.
pub(crate) fn export_until(
    desk: &mut Desk,
    listed: Listed,
    file: &Path,
    enough: u64,
) -> Result<Stamp, Failure> {
    export_while(desk, listed, file, &mut |progress| match progress {
        Progress::Rows { done, .. } => done < enough,
        Progress::Closing => true,
    })
}

/// Exports as long as `go_on` says so.
pub(crate) fn export_while(
    desk: &mut Desk,
    listed: Listed,
    file: &Path,
    go_on: &mut (dyn FnMut(Progress) -> bool + Send),
) -> Result<Stamp, Failure> {
    let wish = ExportWish {
        listed,
        file: file.to_owned(),
        training: true,
    };
    let mut watch = |progress| {
        if go_on(progress) {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    };
    let format = Format::of(file).expect("a format");
    let mut paper = ListPaper::new(Lang::Id, file.to_owned(), format, &mut watch);
    desk.export(&wish, noon(), &mut paper)
}

pub(crate) fn export(desk: &mut Desk, listed: Listed, file: &Path) -> Result<Stamp, Failure> {
    export_until(desk, listed, file, u64::MAX)
}

/// The IDPEL of each row, and what the rows come to.
pub(crate) type Found = (Vec<String>, Sum);

fn summed(rows: impl Iterator<Item = (String, i64)>) -> Found {
    let rows: Vec<_> = rows.collect();
    let sum = rows.iter().map(|(_, overdue)| overdue).sum();
    let sum = Sum {
        count: rows.len() as u64,
        overdue: pln123::domain::money::Rupiah::from_whole(sum).expect("a sum"),
    };
    (rows.into_iter().map(|(idpel, _)| idpel).collect(), sum)
}

fn read_csv(file: &Path) -> Found {
    let mut sheet = csv::Reader::from_path(file).expect("opens");
    let header = sheet.headers().expect("a header").clone();
    assert_eq!(&header[0], "idpel");
    let overdue = header
        .iter()
        .position(|key| key == "overdue")
        .expect("overdue");
    summed(sheet.records().map(|row| {
        let row = row.expect("a row");
        (row[0].to_owned(), row[overdue].parse().expect("rupiah"))
    }))
}

fn read_lines(file: &Path) -> Found {
    let text = fs::read_to_string(file).expect("read");
    summed(text.lines().map(|line| {
        let row: serde_json::Value = serde_json::from_str(line).expect("a document");
        let text = |key: &str| row[key].as_str().expect("a text").to_owned();
        (text("idpel"), text("overdue").parse().expect("rupiah"))
    }))
}

fn read_xlsx(file: &Path) -> Found {
    let mut book: Xlsx<_> = open_workbook(file).expect("a workbook");
    let sheet = book.worksheet_range_at(0).expect("a sheet").expect("read");
    summed(sheet.rows().skip(1).map(|row| {
        let Data::String(idpel) = &row[0] else {
            panic!("{:?} is no text", row[0]);
        };
        let Some(Data::Float(overdue)) = row.last() else {
            panic!("{:?} is no number", row.last());
        };
        (
            idpel.clone(),
            format!("{overdue:.0}").parse().expect("rupiah"),
        )
    }))
}

pub(crate) fn listed(made: &Made, narrowing: &Narrowing, by: SortBy) -> Found {
    let wanted = Wanted {
        narrowing: narrowing.clone(),
        order: Order {
            by,
            descending: false,
        },
        from: From::Start,
        skip: 0,
        limit: u64::MAX,
    };
    let page = made.replica.read(|tx| tx.blocked_page(&wanted, TODAY));
    let row = |row: &Blocked| (row.idpel.to_string(), row.overdue.whole());
    summed(page.expect("a page").iter().map(row))
}

#[test]
fn list_summary_csv_workbook_and_lines_agree_under_every_filter() {
    let made = made(6000, 21);
    let mut desk = desk(&made, Role::Supervisor);
    let file = |end: &str| folder(&made).join(format!("list.{end}"));
    let mut some = 0;
    for (at, narrowing) in narrowings().iter().enumerate() {
        let by = SortBy::ALL[at % SortBy::ALL.len()];
        let expected = listed(&made, narrowing, by);
        let summary = desk.summary(narrowing, noon()).expect("a summary");
        assert_eq!(summary.all, expected.1, "{narrowing:?}");
        for (end, read) in [
            ("csv", read_csv as fn(&Path) -> Found),
            ("jsonl", read_lines),
            ("xlsx", read_xlsx),
        ] {
            let stamp = export(&mut desk, blocked(narrowing, by), &file(end)).expect("exported");
            assert_eq!(stamp.extent.rows, expected.1.count);
            assert_eq!(stamp.extent.overdue, Some(expected.1.overdue));
            assert_eq!(read(&file(end)), expected, "{end} {narrowing:?}");
        }
        some += usize::from(expected.1.count > 0);
    }
    assert!(some >= 10, "only {some} filters find anyone");
}

#[test]
fn the_stamp_says_when_by_whom_and_under_which_filter() {
    let made = made(2000, 22);
    let mut desk = desk(&made, Role::Supervisor);
    let narrowing = Narrowing {
        unit: Some(unit()),
        ..Narrowing::default()
    };
    let file = folder(&made).join("list.csv");
    let stamp = export(&mut desk, blocked(&narrowing, SortBy::Overdue), &file).expect("exported");
    let beside = fs::read(folder(&made).join("list.csv.meta.json")).expect("a stamp");
    let beside: serde_json::Value = serde_json::from_slice(&beside).expect("a document");
    assert_eq!(beside["rows"], stamp.extent.rows);
    assert_eq!(beside["filter"], "unit=77110 sort=overdue");
    assert_eq!(beside["by"], "sari");
    assert_eq!(beside["made_at"], noon().to_string());
    assert_eq!(beside["training"], true);
    let file = folder(&made).join("list.xlsx");
    export(&mut desk, blocked(&narrowing, SortBy::Overdue), &file).expect("exported");
    let mut book: Xlsx<_> = open_workbook(&file).expect("a workbook");
    let names = book.sheet_names();
    assert_eq!(names, ["Pelanggan diblokir", "Keterangan"]);
    let about = book.worksheet_range("Keterangan").expect("read");
    let lines: Vec<String> = about
        .rows()
        .map(|row| format!("{} = {}", row[0], row[1]))
        .collect();
    let rows = format!("Jumlah baris = {}", stamp.extent.rows);
    for line in [
        "Dibuat oleh = sari · supervisor",
        "Saringan dan urutan = unit 77110 · urut Jatuh tempo",
        rows.as_str(),
    ] {
        assert!(
            lines.iter().any(|found| found == line),
            "{line} in {lines:?}"
        );
    }
}

#[test]
fn a_unit_user_carries_away_the_own_unit_and_no_other() {
    let made = made(4000, 23);
    let mut desk = desk(&made, Role::Unit);
    let file = folder(&made).join("list.csv");
    let everyone = Narrowing::default();
    export(&mut desk, blocked(&everyone, SortBy::Idpel), &file).expect("exported");
    let own = Narrowing {
        unit: Some(unit()),
        ..everyone.clone()
    };
    let own = listed(&made, &own, SortBy::Idpel);
    assert_eq!(read_csv(&file), own);
    assert!(own.1.count < listed(&made, &everyone, SortBy::Idpel).1.count);
    let other = Narrowing {
        unit: UnitCode::parse("77120").ok(),
        ..everyone
    };
    let refused = export(&mut desk, blocked(&other, SortBy::Idpel), &file);
    assert!(
        matches!(refused, Err(Failure::Refused(Refusal::OtherUnit { .. }))),
        "{refused:?}"
    );
    assert_eq!(read_csv(&file), own, "the file before stands");
}

#[test]
fn what_a_role_may_not_read_it_may_not_export() {
    let made = made(500, 24);
    let file = folder(&made).join("list.jsonl");
    let lists = [
        blocked(&Narrowing::default(), SortBy::Idpel),
        Listed::Complaints(pln123::domain::complaint_log::Narrowing::default()),
        Listed::Worklist {
            unit: None,
            kind: None,
        },
    ];
    for (role, may) in [
        (Role::Cso, [false, false, false]),
        (Role::Unit, [true, false, true]),
        (Role::Supervisor, [true, true, false]),
        (Role::Administrator, [false, false, false]),
    ] {
        let mut desk = desk(&made, role);
        for (list, may) in lists.iter().zip(may) {
            let done = export(&mut desk, list.clone(), &file);
            assert_eq!(done.is_ok(), may, "{role:?} {} {done:?}", list.code());
            assert_eq!(file.exists(), may);
            let _ = fs::remove_file(&file);
        }
    }
}
