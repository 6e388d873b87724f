//! `import` beside the same rows, ready in memory, put through prepared statements into the same schema. What the search
//! is made of cannot be inserted row by row; the raw side writes what would be found by one index instead: a row for each
//! word of a name, turned to its front.

use crate::figure::{Amount, Figure, Goal};
use crate::made;
use crate::measure::{in_turns, spent, spent_on};
use crate::place::Place;
use pln123::domain::cause::Cause;
use pln123::domain::customer::Service;
use pln123::domain::facts::Fact;
use pln123::domain::ids::{AgendaNo, Idpel, MeterNo, UnitCode};
use pln123::domain::wib::day_number;
use pln123::replica::Replica;
use pln123::replica::import::import;
use pln123::report::csv_folder::CsvFolder;
use rusqlite::{Connection, params};
use std::path::Path;
use std::time::Duration;

const ROUNDS: usize = 5;
/// Never more are imported than this, into a new replica, whatever the size of the one that is measured.
const CUSTOMERS: u64 = 100_000;

pub(crate) fn figures(place: &Place) -> Vec<Figure> {
    let mut all = Vec::new();
    made::facts(place.customers.min(CUSTOMERS), |fact| all.push(fact));
    let home = place.scratch().join("import");
    let folder = home.join("in");
    std::fs::create_dir_all(&folder).unwrap();
    let mut csv = CsvFolder::create(&folder).unwrap();
    for fact in &all {
        csv.put(fact).unwrap();
    }
    csv.finish().unwrap();
    let (raw, own) = in_turns(
        ROUNDS,
        &mut |round| {
            let path = home.join(format!("raw{round}.db"));
            drop(Replica::create(&path).unwrap());
            prepared(&path, &all)
        },
        &mut |round| {
            let path = home.join(format!("own{round}.db"));
            let mut replica = Replica::create(&path).unwrap();
            spent_on(|| {
                let done = import(
                    &mut replica,
                    &folder,
                    place.at(10),
                    &mut Vec::new(),
                    &mut |_| {},
                );
                assert_eq!(done.unwrap().rejected(), 0);
            })
        },
    );
    std::fs::remove_dir_all(&home).unwrap();
    let rate = |time: Duration| Amount::PerSecond(all.len() as f64 / time.as_secs_f64());
    vec![Figure::new(
        "import into a new replica, rows",
        "prepared inserts of the same rows",
        Goal::ShareOf(0.6),
        (rate(raw), rate(own)),
    )]
}

/// A name turned to begin with each of its words.
fn rotations(name: &str) -> Vec<String> {
    let words: Vec<&str> = name.split(' ').collect();
    let turned = |at: usize| [&words[at..], &words[..at]].concat().join(" ");
    (0..words.len()).map(turned).collect()
}

/// One transaction, one prepared statement a table, the schema's own triggers, indexes and keys.
fn prepared(path: &Path, facts: &[Fact]) -> Duration {
    let mut conn = Connection::open(path).unwrap();
    for (name, value) in [
        ("journal_mode", "WAL"),
        ("synchronous", "FULL"),
        ("foreign_keys", "ON"),
    ] {
        conn.pragma_update(None, name, value).unwrap();
    }
    conn.pragma_update(None, "cache_size", -8 * 1024).unwrap();
    conn.execute_batch(
        "CREATE TABLE name_rotation (rotation TEXT NOT NULL, idpel INTEGER NOT NULL,
             PRIMARY KEY (rotation, idpel)) STRICT, WITHOUT ROWID",
    )
    .unwrap();
    let before = spent();
    let tx = conn.transaction().unwrap();
    {
        let sql = |sql: &str| tx.prepare(sql).unwrap();
        let mut unit = sql("INSERT INTO unit VALUES (?1, ?2, ?3, ?4)");
        let mut customer = sql("INSERT INTO customer VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
        let mut rotation = sql("INSERT OR IGNORE INTO name_rotation VALUES (?1, ?2)");
        let mut agenda = sql("INSERT INTO agenda VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        let mut receivable =
            sql("INSERT INTO receivable VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 0)");
        let mut payment = sql("INSERT INTO payment VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        let mut loss = sql("INSERT INTO meter_loss VALUES (?1, ?2, ?3, ?4, ?5)");
        for fact in facts {
            match fact {
                Fact::Unit(u) => unit.execute(params![
                    u.code.number(),
                    u.name,
                    u.parent.map(UnitCode::number),
                    u.zone.code()
                ]),
                Fact::Customer(c) => {
                    for turned in rotations(&c.name) {
                        rotation.execute(params![turned, c.idpel.number()]).unwrap();
                    }
                    customer.execute(params![
                        c.idpel.number(),
                        c.meter_no.map(MeterNo::number),
                        c.name,
                        c.address,
                        c.phone,
                        c.unit.number(),
                        c.tariff,
                        c.power_va,
                        c.service == Service::Prepaid
                    ])
                }
                Fact::Agenda(a) => agenda.execute(params![
                    a.agenda_no.as_str(),
                    a.idpel.number(),
                    a.kind.code(),
                    day_number(a.lodged_on),
                    a.state.code(),
                    a.tariff,
                    a.power_va,
                    a.note
                ]),
                Fact::Receivable(r) => receivable.execute(params![
                    r.idpel.number(),
                    r.register_no.as_str(),
                    r.origin_idpel.map(Idpel::number),
                    r.agenda_no.as_ref().map(AgendaNo::as_str),
                    r.cause.map(Cause::number),
                    r.instalment.map(|part| part.number),
                    r.instalment.map(|part| part.of),
                    day_number(r.determined_on),
                    day_number(r.due_on),
                    r.amount.whole()
                ]),
                Fact::Payment(p) => payment.execute(params![
                    p.id,
                    p.register_no.as_str(),
                    p.paid_at.micros(),
                    p.amount.whole(),
                    p.reverses,
                    p.lowers
                ]),
                Fact::MeterLoss(idpel, l) => loss.execute(params![
                    idpel.number(),
                    day_number(l.reported_on),
                    l.note,
                    l.survey_ref,
                    l.survey_on.map(day_number)
                ]),
            }
            .unwrap();
        }
    }
    tx.commit().unwrap();
    spent().saturating_sub(before)
}
