//! The shapes in which good files come.

use crate::world::{CUSTOMERS, GOOD, UNITS, World};
use pln123::replica::import::{Rejects, RejectsCsv, Sheet, Skip};

/// The good folder loaded with every file rewritten.
fn rewritten(rewrite: impl Fn(&str) -> String) -> Vec<String> {
    let mut world = World::empty();
    for (name, text) in GOOD {
        world.file(name, rewrite(text));
    }
    let imported = world.import();
    assert_eq!(world.rejected(), []);
    assert_eq!(imported.changed(), 15);
    world.dump()
}

fn each_line(text: &str, rewrite: impl Fn(&str) -> String) -> String {
    text.lines().map(|line| rewrite(line) + "\n").collect()
}

#[test]
fn semicolons_bom_crlf_quotes_blanks_and_capitals_make_no_difference() {
    let plain = World::good().dump();
    assert_eq!(rewritten(|text| text.replace(',', ";")), plain);
    assert_eq!(rewritten(|text| format!("\u{feff}{text}")), plain);
    assert_eq!(rewritten(|text| text.replace('\n', "\r\n")), plain);
    assert_eq!(rewritten(|text| text.trim_end().to_owned()), plain);
    assert_eq!(rewritten(|text| text.replace('\n', "\n\n  \n")), plain);
    let quoted = |line: &str| format!("\"{}\"", line.replace(',', "\",\""));
    assert_eq!(rewritten(|text| each_line(text, quoted)), plain);
    assert_eq!(rewritten(|text| text.replace(',', " , ")), plain);
    let capitals = |text: &str| {
        let (head, rows) = text.split_once('\n').unwrap();
        format!("{}\n{rows}", head.to_uppercase())
    };
    assert_eq!(rewritten(capitals), plain);
}

#[test]
fn columns_come_in_any_order() {
    let turned = |line: &str| line.split(',').rev().collect::<Vec<_>>().join(",");
    let plain = World::good().dump();
    assert_eq!(rewritten(|text| each_line(text, turned)), plain);
}

#[test]
fn a_header_alone_loads_nothing_and_is_no_fault() {
    let mut world = World::empty();
    for (name, text) in GOOD {
        world.file(name, text.lines().next().unwrap());
    }
    let imported = world.import();
    assert_eq!((imported.read(), imported.files.len()), (0, 6));
}

#[test]
fn any_one_of_the_files_can_come_alone() {
    for (name, text) in GOOD {
        let mut world = World::good();
        world.file(name, text);
        let imported = world.import();
        assert_eq!((imported.files.len(), imported.changed()), (1, 0), "{name}");
    }
}

#[test]
fn a_quoted_field_may_hold_separators_quotes_and_lines() {
    let mut world = World::good();
    world.and(
        "customers.csv",
        "771010000044,,\"WARUNG \"\"SEDAP\"\", PAK\nKARTO\",\"JL A;\r\n 5\",,77101,R1T,900,prepaid
771010000055,,TOKO \"MAJU\",,,77101,R1T,900,prepaid
7710100000,,X,,,77101,R1T,900,prepaid
",
    );
    world.import();
    let told = world.text("SELECT name || '|' || address FROM customer WHERE idpel = 771010000044");
    assert_eq!(told, "WARUNG \"SEDAP\", PAK KARTO|JL A; 5");
    let name = world.text("SELECT name FROM customer WHERE idpel = 771010000055");
    assert_eq!(name, "TOKO \"MAJU\"");
    // A row of three lines counts as three.
    let bad = ("customers.csv", 9, "idpel", "wrong_length");
    assert_eq!(world.rejected(), [bad]);
}

#[test]
fn text_from_outside_is_cleaned() {
    let mut world = World::good();
    world.and(
        "customers.csv",
        "771010000044,,\u{202e}BU\u{0}DI\u{7}  \u{1b}[31m  A,,'+62812,77101,R1T,900,prepaid\n",
    );
    world.import();
    let told = world.text("SELECT name || '|' || phone FROM customer WHERE idpel = 771010000044");
    assert_eq!(told, "BUDI [31m A|+62812");
}

#[test]
fn the_names_of_the_field_are_known_and_identity_cards_are_never_loaded() {
    let mut world = World::empty();
    world.file("units.csv", UNITS);
    world.file(
        "customers.csv",
        "IDPEL;NAMA;NAMAPNJ;ALAMAT;TARIF;DAYA;UNITUPI;UNITUP;NOMOR_METER_KWH;Nomor Meter Prepaid;JENISLAYANAN;NIK
771010000011;SITI;X;JL A;R1T;1300;77;77101;;14000000019;PRABAYAR;3174000000000001
771010000022;BUDI;X;JL B;R1;900;77;77101;14000000027;;PASCABAYAR;3174000000000002
77101000003;CICI;X;JL C;R1;900;77;77101;;;PASCABAYAR;3174000000000003
771010000044;DEDI;X;JL D;R1;900;77;77101;;;PASCABAYAR;3174000000000004;
771010000055;EVI;X;JL E;R1;900;77;77101;140;;PASCABAYAR;3174000000000005
",
    );
    let imported = world.import();
    let skipped: Vec<_> = imported
        .skipped
        .iter()
        .map(|skipped| (skipped.file, skipped.column.as_str(), skipped.why))
        .collect();
    assert_eq!(
        skipped,
        [
            (Sheet::Customers, "NAMAPNJ", Skip::NotLoaded),
            (Sheet::Customers, "UNITUPI", Skip::NotLoaded),
            (Sheet::Customers, "NIK", Skip::Identity)
        ]
    );
    let told =
        world.text("SELECT group_concat(meter_no || name || prepaid || power_va) FROM customer");
    assert_eq!(told, "14000000019SITI11300,14000000027BUDI0900");
    assert_eq!(
        world.rejected(),
        [
            ("customers.csv", 4, "IDPEL", "wrong_length"),
            ("customers.csv", 5, "", "too_many_fields"),
            ("customers.csv", 6, "NOMOR_METER_KWH", "wrong_length")
        ]
    );
    assert!(world.rejects[0].row.contains("CICI"));
    assert!(!world.dump().iter().any(|row| row.contains("3174")));
    assert!(
        !world
            .rejects
            .iter()
            .any(|reject| reject.row.contains("3174"))
    );
}

#[test]
fn a_column_that_is_missing_leaves_what_is_known() {
    let mut world = World::good();
    let before = world.dump();
    world.file("units.csv", "code,name\n77101,ULP KENANGA\n");
    world.file(
        "customers.csv",
        "idpel,name,unit,tariff,power_va,service
771010000011,SITI RAHAYU,77101,R1T,1300,prepaid
",
    );
    world.file(
        "receivables.csv",
        "register_no,idpel,cause,determined_on,due_on,amount
7710119000001,771010000011,4,2019-09-10,2019-09-20,225000.00
7710119000004,771010000022,6,2019-09-10,2019-10-01,100000
",
    );
    world.file(
        "payments.csv",
        "payment_id,register_no,paid_at,amount\nP3,7710119000002,2019-10-24 09:30,100000\n",
    );
    world.file(
        "meter_losses.csv",
        "idpel,reported_on\n771010000022,2019-10-20\n",
    );
    world.file(
        "agendas.csv",
        "agenda_no,idpel,kind,lodged_on,state
771010011909100001,771010000011,new_connection,2019-09-10,energised
",
    );
    assert_eq!(world.import().changed(), 0);
    assert_eq!(world.rejected(), []);
    assert_eq!(world.dump(), before);
    // An empty value is a value.
    world.clear();
    world.file("customers.csv", CUSTOMERS.replace("0812000001", ""));
    assert_eq!(world.import().changed(), 1);
    let phone = world.text("SELECT phone FROM customer WHERE idpel = 771010000011");
    assert_eq!(phone, "");
}

#[test]
fn parents_may_stand_below_their_children() {
    let mut world = World::empty();
    world.file(
        "units.csv",
        "code,name,parent\n77101,ULP,77100\n77102,ULP,77900\n77100,UP3,77\n77,UID,\n77900,UP3,99\n",
    );
    assert_eq!(world.import().changed(), 3);
    let unknown = |line| ("units.csv", line, "parent", "unknown_parent");
    assert_eq!(world.rejected(), [unknown(3), unknown(6)]);
    // Turned upside down within one folder; a circle is not.
    world.file(
        "units.csv",
        "code,name,parent\n77,UID,77101\n77100,UP3,77\n77101,ULP,\n",
    );
    assert_eq!(world.import().changed(), 2);
    assert_eq!(world.rejected(), []);
    world.file("units.csv", "code,name,parent\n77101,ULP,77100\n");
    world.import();
    assert_eq!(
        world.rejected(),
        [("units.csv", 2, "parent", "parent_loop")]
    );
}

#[test]
fn a_wrong_check_digit_and_a_prepaid_customer_without_meter_are_warnings() {
    let mut world = World::good();
    world.and(
        "customers.csv",
        "771010000044,14000000020,A,,,77101,R1T,900,prepaid
771010000055,,B,,,77101,R1T,900,prepaid
",
    );
    let imported = world.import();
    let warnings = imported.warnings;
    assert_eq!((warnings.check_digits, warnings.without_meter), (1, 1));
    assert_eq!(imported.changed(), 2);
}

#[test]
fn files_with_other_names_are_named_and_capitals_in_names_do_not_matter() {
    let mut world = World::empty();
    world.file("Units.csv", UNITS);
    world.file("customers (1).csv", CUSTOMERS);
    world.file("notes.txt", "");
    let imported = world.import();
    assert_eq!(imported.changed(), 3);
    assert_eq!(imported.passed_over, ["customers (1).csv"]);
}

#[test]
fn rejects_are_written_as_csv_that_no_spreadsheet_takes_for_formulas() {
    let mut world = World::good();
    world.and("units.csv", "=1+1,\"A, B\",\n");
    world.import();
    let mut bytes = Vec::new();
    let mut csv = RejectsCsv::new(&mut bytes).unwrap();
    csv.put(world.rejects[0].clone()).unwrap();
    csv.finish().unwrap();
    assert_eq!(
        String::from_utf8(bytes).unwrap(),
        "file,line,column,reason,row\nunits.csv,5,code,not_digits,\"'=1+1,\"\"A, B\"\",\"\n"
    );
}
