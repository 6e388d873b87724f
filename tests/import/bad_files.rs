//! Folders that stop an import, with nothing changed.

use crate::world::{NOW, World, moment};
use pln123::replica::import::{Illegible, ImportFault, Reject, Rejects, Sheet, import};
use std::io;

/// Loads a folder with one bad file and rows that would change something into a replica that is not empty.
fn refused(name: &str, text: &[u8]) -> ImportFault {
    let mut world = World::good();
    let before = world.dump();
    world.fill();
    world.and("units.csv", "77102,ULP BARU,77100\n");
    world.and("meter_losses.csv", "771010000011,2019-10-20,HILANG,,\n");
    world.file(name, text);
    let fault = world.try_import().unwrap_err();
    assert_eq!(world.dump(), before);
    fault
}

#[test]
fn an_unknown_column_is_refused_by_name() {
    let header = b"idpel,name,unit,tariff,power_va,service,Warna\n";
    match refused("customers.csv", header) {
        ImportFault::UnknownColumn {
            file,
            column,
            known,
        } => {
            assert_eq!((file, column.as_str()), (Sheet::Customers, "Warna"));
            assert!(known.contains(&"meter_no".to_owned()) && known.contains(&"NAMA".to_owned()));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_column_that_every_row_needs_may_not_be_missing() {
    match refused("payments.csv", b"payment_id,register_no,paid_at\n") {
        ImportFault::MissingColumn { file, column } => {
            assert_eq!((file, column), (Sheet::Payments, "amount"));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_column_may_not_stand_twice() {
    match refused("units.csv", b"code,name,NAME\n") {
        ImportFault::ColumnTwice { file, column } => {
            assert_eq!((file, column.as_str()), (Sheet::Units, "NAME"));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_header_that_cannot_be_read_stops_everything() {
    let utf16: Vec<u8> = "code,name\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let long = format!("code,name,{}\n", "x".repeat(100_000));
    let cases: [(&[u8], Illegible); 7] = [
        (b"", Illegible::Empty),
        (b"\xef\xbb\xbf", Illegible::Empty),
        (b"\n77,A\n", Illegible::Empty),
        (b"code,n\xc3me\n", Illegible::NotUtf8),
        (&utf16, Illegible::NotUtf8),
        (b"code,\"name\n", Illegible::Quotes),
        (long.as_bytes(), Illegible::TooLong),
    ];
    for (text, expected) in cases {
        match refused("units.csv", text) {
            ImportFault::Unreadable { file, line, what } => {
                assert_eq!((file, line, what), (Sheet::Units, 1, expected));
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_folder_in_the_place_of_a_file_stops_everything() {
    let mut world = World::good();
    let before = world.dump();
    world.file("units.csv", "code,name\n77102,ULP BARU\n");
    std::fs::create_dir(world.folder().join("payments.csv")).unwrap();
    match world.try_import().unwrap_err() {
        ImportFault::Unreadable { file, what, .. } => {
            assert_eq!(file, Sheet::Payments);
            assert!(matches!(what, Illegible::Io(_)));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(world.dump(), before);
}

#[test]
fn no_folder_and_a_folder_without_any_of_the_files_are_told_apart() {
    let mut world = World::empty();
    world.file("piutang.csv", "a,b\n");
    let nothing = world.try_import();
    assert!(matches!(nothing, Err(ImportFault::NothingToLoad(path)) if path == world.folder()));
    std::fs::remove_dir_all(world.folder()).unwrap();
    let missing = world.try_import();
    assert!(matches!(missing, Err(ImportFault::NoFolder(path)) if path == world.folder()));
    std::fs::write(world.folder(), "a file").unwrap();
    assert!(matches!(world.try_import(), Err(ImportFault::NoFolder(_))));
}

#[test]
fn two_files_of_one_name_but_for_capitals_are_refused() {
    let mut world = World::empty();
    world.file("units.csv", "code,name\n77,A\n");
    world.file("Units.CSV", "code,name\n77,B\n");
    // Not so where the file system takes the two for one.
    if std::fs::read_dir(world.folder()).unwrap().count() == 2 {
        let what = Illegible::Twice;
        let fault = world.try_import().unwrap_err();
        assert!(matches!(fault, ImportFault::Unreadable { what: said, .. } if said == what));
    }
}

#[test]
fn rejects_that_cannot_be_written_down_stop_everything() {
    struct Full;
    impl Rejects for Full {
        fn put(&mut self, _: Reject) -> io::Result<()> {
            Err(io::ErrorKind::StorageFull.into())
        }
    }
    let mut world = World::good();
    let before = world.dump();
    world.and("units.csv", "77102,ULP BARU,77100\n7,X,\n");
    let folder = world.folder();
    let done = import(
        &mut world.replica,
        &folder,
        moment(NOW),
        &mut Full,
        &mut |_| {},
    );
    assert!(matches!(done, Err(ImportFault::Rejects(_))));
    assert_eq!(world.dump(), before);
}
