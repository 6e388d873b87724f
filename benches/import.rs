//! `import` beside the same rows put through prepared statements into the same schema (goal: 60 % of their rate). Runs
//! interleaved, median of five: `cargo bench --bench import -- 100000`. What the search is made of cannot be inserted row by
//! row; the raw side writes what would be found by one index instead: a row for each word of a name, turned to its front.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

#[path = "../tests/import/made.rs"]
mod made;

use pln123::domain::cause::Cause;
use pln123::domain::customer::Service;
use pln123::domain::facts::Fact;
use pln123::domain::ids::{AgendaNo, Idpel, MeterNo, UnitCode};
use pln123::domain::wib::{Moment, day_number};
use pln123::replica::Replica;
use pln123::replica::import::{Step, import};
use pln123::report::csv_folder::CsvFolder;
use rusqlite::{Connection, params};
use std::path::Path;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

static STARTED: LazyLock<Instant> = LazyLock::new(Instant::now);

fn main() {
    let customers: u64 = std::env::args()
        .find_map(|word| word.parse().ok())
        .unwrap_or(20_000);
    let mut all = Vec::new();
    made::facts(customers, |fact| all.push(fact));
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("in");
    std::fs::create_dir(&folder).unwrap();
    let mut csv = CsvFolder::create(&folder).unwrap();
    for fact in &all {
        csv.put(fact).unwrap();
    }
    csv.finish().unwrap();

    let (mut raw, mut own, mut again) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..5 {
        let path = home.path().join(format!("raw{round}.db"));
        drop(Replica::create(&path).unwrap());
        raw.push(prepared(&path, &all));
        let path = home.path().join(format!("own{round}.db"));
        let mut replica = Replica::create(&path).unwrap();
        own.push(imported(&mut replica, &folder, round == 0));
        again.push(imported(&mut replica, &folder, round == 0));
    }
    let rows = u32::try_from(all.len()).unwrap();
    println!("{customers} customers, {rows} rows");
    for (what, times) in [
        ("prepared inserts", &raw),
        ("import", &own),
        ("import again", &again),
    ] {
        println!(
            "{what:<18}{:>8} ms, {:>6} ms of processor, {:>6} ns a row",
            median(times, |(clock, _)| *clock).as_millis(),
            median(times, |(_, spent)| *spent).as_millis(),
            (median(times, |(_, spent)| *spent) / rows).as_nanos()
        );
    }
    let rate = |of: fn(&Times) -> Duration| {
        median(&raw, of).as_nanos() * 100 / median(&own, of).as_nanos()
    };
    println!(
        "import runs at {} % of the rate of prepared inserts by the clock, {} % by the processor",
        rate(|(clock, _)| *clock),
        rate(|(_, spent)| *spent)
    );
}

/// By the clock, and by the processor.
type Times = (Duration, Duration);

fn median(times: &[Times], of: fn(&Times) -> Duration) -> Duration {
    let mut times: Vec<Duration> = times.iter().map(of).collect();
    times.sort();
    times[times.len() / 2]
}

fn imported(replica: &mut Replica, folder: &Path, tell: bool) -> Times {
    let now = Moment::parse("2019-10-25T10:40:00+07:00").unwrap();
    let (start, before) = (Instant::now(), spent());
    let mut step = Step::Settling;
    let done = import(replica, folder, now, &mut Vec::new(), &mut |progress| {
        if tell && progress.step != step {
            println!(
                "  {:>8} ms {:?}",
                start.elapsed().as_millis(),
                progress.step
            );
            step = progress.step;
        }
    });
    let took = (start.elapsed(), spent().saturating_sub(before));
    assert_eq!(done.unwrap().rejected(), 0);
    took
}

/// How long this thread has had a processor, which tells more than the clock on a machine that others use.
fn spent() -> Duration {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos = stat.split(' ').next().and_then(|first| first.parse().ok());
    nanos.map_or_else(|| STARTED.elapsed(), Duration::from_nanos)
}

/// A name turned to begin with each of its words.
fn rotations(name: &str) -> Vec<String> {
    let words: Vec<&str> = name.split(' ').collect();
    let turned = |at: usize| [&words[at..], &words[..at]].concat().join(" ");
    (0..words.len()).map(turned).collect()
}

/// One transaction, one prepared statement a table, the schema's own triggers, indexes and keys.
fn prepared(path: &Path, facts: &[Fact]) -> Times {
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
    let (start, before) = (Instant::now(), spent());
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
    (start.elapsed(), spent().saturating_sub(before))
}
