//! The same folder twice; the same keys with other contents.

use crate::world::{GOOD, World};

#[test]
fn a_folder_loaded_twice_changes_nothing() {
    let mut world = World::empty();
    world.fill();
    world.and(
        "payments.csv",
        "P9,7710119000003,2019-10-24 10:00:00.123456789,999999,
P10,7710119000003,2019-10-24T10:00:00.123456789+07:00,1,
P3,7710119000002,2019-10-24T02:30:00Z,100000,P2
",
    );
    assert_eq!(world.import().changed(), 16);
    assert_eq!(world.rejects.len(), 1);
    world.sweep("2019-10-25");
    assert!(world.is_locked("771010000011"));
    let (before, rejects) = (world.dump(), world.rejects.clone());
    let imported = world.import();
    assert_eq!((imported.changed(), imported.lifted), (0, 0));
    assert_eq!(imported.read(), 18);
    assert_eq!(world.rejects, rejects);
    assert_eq!(world.dump(), before);
}

#[test]
fn what_changed_is_updated_by_its_key() {
    let mut world = World::good();
    world.sweep("2019-10-25");
    world.file(
        "units.csv",
        "code,name,parent\n77101,ULP KENANGA BARU,77100\n",
    );
    world.file(
        "customers.csv",
        "idpel,meter_no,name,address,phone,unit,tariff,power_va,service
771010000011,14000000027,SITI AMINAH,JL LAIN,0,77100,R2,2200,prepaid
",
    );
    world.file(
        "agendas.csv",
        "agenda_no,idpel,kind,lodged_on,state
771010011909100001,771010000011,PB,2019-09-11,PEREMAJAAN
",
    );
    world.file(
        "receivables.csv",
        "register_no,idpel,cause,determined_on,due_on,amount
7710119000002,771010000011,ts_kwh,2019-09-10,2019-10-21,300000
",
    );
    world.file(
        "meter_losses.csv",
        "idpel,reported_on,survey_ref,survey_on\n771010000022,2019-10-20,S-1,2019-10-22\n",
    );
    assert_eq!(world.import().changed(), 5);
    let dump = world.dump().join("\n");
    for now in ["KENANGA BARU", "SITI AMINAH", "completed", "300000", "S-1"] {
        assert!(dump.contains(now), "{now}");
    }
    assert!(!dump.contains("RAHAYU"));
}

#[test]
fn a_locked_customer_who_moves_or_turns_postpaid_stays_tallied() {
    let mut world = World::good();
    world.sweep("2019-10-25");
    // The import of the tests checks each time that the tallies equal a full count.
    for (unit, service) in [
        ("77100", "prepaid"),
        ("77100", "postpaid"),
        ("77101", "postpaid"),
        ("77101", "prepaid"),
    ] {
        world.file(
            "customers.csv",
            format!(
                "idpel,name,unit,tariff,power_va,service
771010000011,SITI RAHAYU,{unit},R1T,1300,{service}
"
            ),
        );
        assert_eq!(world.import().changed(), 1);
        assert!(world.is_locked("771010000011"));
    }
    let tallied = world.text("SELECT count(*) FROM blocked WHERE unit = 77101");
    assert_eq!(tallied, "2");
}

#[test]
fn a_row_that_stands_twice_counts_once() {
    let mut world = World::empty();
    for (name, text) in GOOD {
        let (head, rows) = text.split_once('\n').unwrap();
        world.file(name, format!("{head}\n{rows}{rows}"));
    }
    let imported = world.import();
    assert_eq!(world.rejected(), []);
    assert_eq!((imported.read(), imported.changed()), (30, 15));
    assert_eq!(world.dump(), World::good().dump());
}
