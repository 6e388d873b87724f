//! A folder written from one replica and loaded into another.

use crate::made::facts;
use crate::world::{NOW, World, moment};
use pln123::domain::facts::Fact;
use pln123::replica::build::{Watch, build};
use pln123::replica::{Fault, Replica};
use pln123::report::csv_folder::CsvFolder;
use pln123::sample::World as Sample;

fn made(customers: u64) -> World {
    let mut world = World::empty();
    let written: Result<(), Fault> = world.replica.write(|tx| {
        let mut done = Ok(());
        facts(customers, |fact| {
            let put = match &fact {
                Fact::Unit(unit) => tx.put_unit(unit),
                Fact::Customer(customer) => tx.put_customer(customer).map(drop),
                Fact::Agenda(agenda) => tx.put_agenda(agenda),
                Fact::Receivable(receivable) => tx.put_receivable(receivable),
                Fact::Payment(payment) => tx.put_payment(payment),
                Fact::MeterLoss(idpel, loss) => tx.put_meter_loss(*idpel, loss),
            };
            if done.is_ok() {
                done = put;
            }
        });
        tx.put_brought_at(moment(NOW))?;
        done
    });
    written.unwrap();
    world
}

#[test]
fn a_replica_written_out_and_loaded_again_is_the_same() {
    let from = made(2_000);
    let mut to = World::empty();
    let mut folder = CsvFolder::create(&to.folder()).unwrap();
    let written = from
        .replica
        .read(|tx| tx.each_fact(|fact| Ok(folder.put(&fact)?)));
    written.unwrap();
    folder.finish().unwrap();
    let customers = std::fs::read_to_string(to.folder().join("customers.csv")).unwrap();
    assert!(customers.contains(",'+62812") && customers.contains(",'=PT"));
    assert!(!customers.contains(",+") && !customers.contains(",="));

    let imported = to.import();
    assert_eq!(to.rejected(), []);
    assert_eq!(imported.changed(), imported.read());
    assert!(imported.files.iter().all(|counts| counts.read > 4));
    assert_eq!(to.dump(), from.dump());
    assert_eq!(to.import().changed(), 0);
}

#[test]
fn a_folder_that_is_there_is_not_written_over() {
    let world = World::empty();
    world.file("payments.csv", "kept");
    assert!(CsvFolder::create(&world.folder()).is_err());
    let kept = std::fs::read_to_string(world.folder().join("payments.csv")).unwrap();
    assert_eq!(kept, "kept");
}

#[test]
#[ignore = "100,000 customers: cargo test --release --test import -- --ignored hundred"]
fn a_hundred_thousand_customers_are_loaded_twice_and_swept_twice() {
    let (sample, mut to) = (Sample::new(100_000, 11), World::empty());
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("from.db");
    let mut hash = |_| Some("no one signs in here".to_owned());
    build(
        &file,
        &sample.setting(),
        sample.households(),
        &mut hash,
        &mut Watch::default(),
    )
    .unwrap();
    let from = Replica::open(&file).unwrap();
    let mut folder = CsvFolder::create(&to.folder()).unwrap();
    let written = from.read(|tx| tx.each_fact(|fact| Ok(folder.put(&fact)?)));
    written.unwrap();
    folder.finish().unwrap();

    let first = to.import();
    assert_eq!(to.rejected(), []);
    assert!(first.read() > 120_000);
    assert_eq!(first.changed(), first.read());
    let loaded = to.dump();
    assert_eq!(to.import().changed(), 0);
    assert_eq!(to.dump(), loaded);

    let swept = to.sweep("2019-10-25");
    assert!(swept.set > 1_000 && swept.lifted == 0);
    let locked = to.dump();
    let again = to.sweep("2019-10-25");
    assert_eq!((again.set, again.lifted), (0, 0));
    assert_eq!(to.dump(), locked);
    eprintln!(
        "{} rows, {} examined, {} set",
        first.read(),
        swept.examined,
        swept.set
    );
}
