//! A folder to fill and a replica to load it into.

use pln123::domain::ids::{Idpel, RegisterNo};
use pln123::domain::wib::{Day, Moment, parse_day};
use pln123::replica::import::{ImportFault, Imported, Reject, import};
use pln123::replica::sweep::Swept;
use pln123::replica::{Fault, Replica, Tx};
use rusqlite::{Connection, OpenFlags, types::Value};
use std::path::PathBuf;
use std::sync::OnceLock;
use tempfile::TempDir;

pub(crate) const NOW: &str = "2019-10-25T10:40:00+07:00";

pub(crate) const UNITS: &str = "code,name,parent
77,UID LATIHAN,
77100,UP3 MELATI,77
77101,ULP KENANGA,77100
";
pub(crate) const CUSTOMERS: &str = "idpel,meter_no,name,address,phone,unit,tariff,power_va,service
771010000011,14000000019,SITI RAHAYU,JL MAWAR 1,0812000001,77101,R1T,1300,prepaid
771010000022,14000000027,BUDI SANTOSO,JL MAWAR 2,0812000002,77101,R1T,900,prepaid
771010000033,,PT KAMBOJA,JL MAWAR 3,,77100,B1,5500,postpaid
";
pub(crate) const AGENDAS: &str = "agenda_no,idpel,kind,lodged_on,state,tariff,power_va,note
771010011909100001,771010000011,PB,2019-09-10,NYALA,R1T,1300,
";
pub(crate) const RECEIVABLES: &str =
    "register_no,idpel,origin_idpel,agenda_no,cause,instalment_no,instalment_of,determined_on,due_on,amount
7710119000001,771010000011,,771010011909100001,bp_instalment,1,3,2019-09-10,2019-09-20,225000
7710119000002,771010000011,,771010011909100001,bp_instalment,2,3,2019-09-10,2019-10-20,225000
7710119000003,771010000011,,771010011909100001,bp_instalment,3,3,2019-09-10,2019-11-20,225000
7710119000004,771010000022,771010000033,,prr_other_idpel,,,2019-09-10,2019-10-01,100000
";
pub(crate) const PAYMENTS: &str = "payment_id,register_no,paid_at,amount,reverses
P1,7710119000001,2019-09-15T09:00:00+07:00,225000,
P2,7710119000002,2019-10-24T09:00:00+07:00,100000,
P3,7710119000002,2019-10-24T09:30:00+07:00,100000,P2
";
pub(crate) const METER_LOSSES: &str = "idpel,reported_on,note,survey_ref,survey_on
771010000022,2019-10-20,HILANG SAAT BANJIR,,
";

pub(crate) const GOOD: [(&str, &str); 6] = [
    ("units.csv", UNITS),
    ("customers.csv", CUSTOMERS),
    ("agendas.csv", AGENDAS),
    ("receivables.csv", RECEIVABLES),
    ("payments.csv", PAYMENTS),
    ("meter_losses.csv", METER_LOSSES),
];

pub(crate) struct World {
    home: TempDir,
    pub(crate) replica: Replica,
    pub(crate) rejects: Vec<Reject>,
}

pub(crate) fn moment(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

fn day(text: &str) -> Day {
    parse_day(text).unwrap()
}

impl World {
    /// An empty replica and an empty folder.
    pub(crate) fn empty() -> Self {
        static MADE: OnceLock<Vec<u8>> = OnceLock::new();
        Self::with(MADE.get_or_init(|| {
            let home = TempDir::new().unwrap();
            let path = home.path().join("replica.db");
            drop(Replica::create(&path).unwrap());
            std::fs::read(path).unwrap()
        }))
    }

    fn with(file: &[u8]) -> Self {
        let home = TempDir::new().unwrap();
        std::fs::create_dir(home.path().join("in")).unwrap();
        let path = home.path().join("replica.db");
        std::fs::write(&path, file).unwrap();
        Self {
            home,
            replica: Replica::open(&path).unwrap(),
            rejects: Vec::new(),
        }
    }

    /// A replica with the good folder loaded; the folder is empty again.
    pub(crate) fn good() -> Self {
        static LOADED: OnceLock<Vec<u8>> = OnceLock::new();
        Self::with(LOADED.get_or_init(|| {
            let mut world = Self::empty();
            world.fill();
            world.import();
            assert_eq!(world.rejected(), []);
            world.replica.checkpoint().unwrap();
            std::fs::read(world.path()).unwrap()
        }))
    }

    /// Puts the good files into the folder.
    pub(crate) fn fill(&self) {
        for (name, text) in GOOD {
            self.file(name, text);
        }
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.home.path().join("in")
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.home.path().join("replica.db")
    }

    pub(crate) fn clear(&self) {
        std::fs::remove_dir_all(self.folder()).unwrap();
        std::fs::create_dir(self.folder()).unwrap();
    }

    pub(crate) fn file(&self, name: &str, text: impl AsRef<[u8]>) {
        std::fs::write(self.folder().join(name), text).unwrap();
    }

    /// The good file of that name, with rows added.
    pub(crate) fn and(&self, name: &str, rows: impl AsRef<[u8]>) {
        let good = GOOD.iter().find(|(file, _)| *file == name).unwrap().1;
        self.file(name, [good.as_bytes(), rows.as_ref()].concat());
    }

    /// Imports, and checks that the file is sound and keeps its promises whatever came of it.
    pub(crate) fn try_import(&mut self) -> Result<Imported, ImportFault> {
        self.rejects.clear();
        let folder = self.folder();
        let done = import(
            &mut self.replica,
            &folder,
            moment(NOW),
            &mut self.rejects,
            &mut |_| {},
        );
        let broken = self.replica.read(|tx: &Tx<'_>| tx.broken_promises());
        assert_eq!(broken.unwrap(), [""; 0]);
        assert_eq!(self.replica.integrity().unwrap(), None);
        done
    }

    pub(crate) fn import(&mut self) -> Imported {
        let imported = self.try_import().unwrap();
        let rejected = u64::try_from(self.rejects.len()).unwrap();
        assert_eq!(imported.rejected(), rejected);
        imported
    }

    /// File, line, column and reason of each row that was rejected.
    pub(crate) fn rejected(&self) -> Vec<(&str, u64, &str, &str)> {
        self.rejects
            .iter()
            .map(|reject| {
                (
                    reject.file.file(),
                    reject.line,
                    reject.column.as_deref().unwrap_or_default(),
                    reject.reason.code(),
                )
            })
            .collect()
    }

    /// Runs the sweep of a day.
    pub(crate) fn sweep(&mut self, on: &str) -> Swept {
        let at = Moment::small_hours(day(on));
        let swept: Result<Swept, Fault> =
            self.replica.write(|tx| tx.sweep(day(on), at, |_| Ok(())));
        swept.unwrap()
    }

    pub(crate) fn is_locked(&self, customer: &str) -> bool {
        let idpel = Idpel::parse(customer).unwrap();
        self.replica.read(|tx| tx.locks(idpel)).unwrap().0.is_some()
    }

    pub(crate) fn paid(&self, register: &str) -> String {
        let register = RegisterNo::parse(register).unwrap();
        let found = self.replica.read(|tx| tx.receivable(&register)).unwrap();
        found.unwrap().paid.to_string()
    }

    fn look(&self) -> Connection {
        Connection::open_with_flags(self.path(), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap()
    }

    /// Every row of every table.
    pub(crate) fn dump(&self) -> Vec<String> {
        let conn = self.look();
        let tables: Vec<String> = conn
            .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert!(tables.contains(&"payment".to_owned()));
        let mut rows = Vec::new();
        for table in tables {
            let mut statement = conn.prepare(&format!("SELECT * FROM {table}")).unwrap();
            let width = statement.column_count();
            let mut found: Vec<String> = statement
                .query_map([], |row| {
                    let cells: Vec<Value> = (0..width).map(|at| row.get(at).unwrap()).collect();
                    Ok(format!("{table} {cells:?}"))
                })
                .unwrap()
                .map(Result::unwrap)
                .collect();
            found.sort();
            rows.append(&mut found);
        }
        rows
    }

    /// One text of the file.
    pub(crate) fn text(&self, sql: &str) -> String {
        let value = self.look().query_row(sql, [], |row| row.get(0)).unwrap();
        match value {
            Value::Text(text) => text,
            Value::Integer(number) => number.to_string(),
            other => format!("{other:?}"),
        }
    }
}
