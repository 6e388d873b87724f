//! A file of an earlier schema finds its names when it has been brought up to date.

use pln123::replica::Replica;
use pln123::replica::search::Near;

const BEFORE: [&str; 5] = [
    include_str!("../../assets/migrations/0001_replica.sql"),
    include_str!("../../assets/migrations/0002_keepers.sql"),
    include_str!("../../assets/migrations/0003_monitoring.sql"),
    include_str!("../../assets/migrations/0004_search.sql"),
    include_str!("../../assets/migrations/0005_tallies.sql"),
];

#[test]
fn a_file_without_lists_or_without_those_of_pairs_finds_its_names_when_it_is_opened() {
    for schema in [3_i64, 5] {
        let home = tempfile::tempdir().expect("a folder");
        let path = home.path().join("old.db");
        let old = rusqlite::Connection::open(&path).expect("a file");
        old.pragma_update(None, "application_id", 0x504C_4E31)
            .expect("its mark");
        for sql in BEFORE.iter().take(usize::try_from(schema).expect("few")) {
            old.execute_batch(sql).expect("the old schema");
        }
        old.pragma_update(None, "user_version", schema)
            .expect("its version");
        old.execute_batch(
            "INSERT INTO unit VALUES (77110, 'ULP CONTOH UTARA', NULL, 'WIB');
             INSERT INTO customer VALUES (771100000011, NULL, 'SITI RAHAYU', 'JL MAWAR NO 7', '', 77110, 'R1', 900, 0);",
        )
        .expect("one customer");
        drop(old);
        let replica = Replica::open(&path).expect("brought up to date");
        for typed in ["rah si", "siti mawar 7", "siti utara"] {
            let finding = replica.read(|tx| tx.find(typed, &Near::default(), 9));
            assert_eq!(finding.expect("an answer").found.len(), 1, "{typed}");
        }
        let broken = replica.read(|tx| tx.broken_promises());
        assert_eq!(broken.expect("an answer"), Vec::<&str>::new());
    }
}
