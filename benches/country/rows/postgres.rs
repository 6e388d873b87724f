//! Programs that do a part of the same, where they are installed: PostgreSQL, named by
//! `PLN123_BENCH_PG=postgresql://…/an_empty_database`, asked through `psql`. Its times are those the server reports,
//! without the way there and back.

use crate::figure::{Figure, Goal};
use crate::measure::{in_turns, timed};
use crate::place::{Place, plain};
use pln123::domain::wib::day_number;
use pln123::replica::Fault;
use pln123::replica::search::Near;
use std::io::{BufWriter, Write};
use std::process::{Command, Stdio};
use std::time::Duration;

const ROUNDS: usize = 9;
/// Above this, making its index of trigrams takes longer than all the rest of the run.
const MOST: u64 = 20_000_000;

/// The same customers and receivables in PostgreSQL, and the same questions as SQL.
pub(crate) fn figures(place: &Place) -> Vec<Figure> {
    let Some(server) = std::env::var_os("PLN123_BENCH_PG").filter(|_| place.customers <= MOST)
    else {
        return Vec::new();
    };
    let psql = Psql(server.into_string().unwrap());
    psql.load(place);
    let replica = place.replica();
    let mut figures = Vec::new();

    let theirs = |sql: &str| psql.time(sql);
    let names = "SELECT idpel, name, address FROM customer WHERE name LIKE '%SITI%' AND name LIKE '%WIDODO%' LIMIT 20";
    let pair = in_turns(ROUNDS, &mut |_| theirs(names), &mut |_| {
        timed(|| {
            replica
                .read(|tx| tx.find("widodo siti", &Near::default(), 20))
                .unwrap()
        })
    });
    figures.push(Figure::new(
        "two words of a name in any order, 20 rows",
        "PostgreSQL, pg_trgm",
        Goal::Open,
        pair,
    ));

    let idpels = place.customers(ROUNDS);
    let idpel = |round: usize| idpels[round % idpels.len()];
    let pair = in_turns(
        ROUNDS,
        &mut |round| {
            let idpel = idpel(round);
            psql.time(&format!("SELECT * FROM customer WHERE idpel = {idpel}"))
                + psql.time(&format!("SELECT * FROM receivable WHERE idpel = {idpel}"))
        },
        &mut |round| timed(|| replica.read(|tx| tx.facts(idpel(round))).unwrap()),
    );
    figures.push(Figure::new(
        "customer and receivables",
        "PostgreSQL, two statements",
        Goal::Open,
        pair,
    ));

    let sweep = format!(
        "SELECT idpel FROM receivable WHERE paid < amount AND due_on < {0} GROUP BY idpel
         EXCEPT SELECT idpel FROM lock",
        day_number(place.day)
    );
    let pair = in_turns(3, &mut |_| theirs(&sweep), &mut |_| {
        timed(|| {
            replica
                .read(|tx| tx.decide_sweep(place.day, |_| Ok::<_, Fault>(())))
                .unwrap()
        })
    });
    figures.push(Figure::new(
        "sweep of a day, decided",
        "PostgreSQL, as SQL",
        Goal::Open,
        pair,
    ));
    figures
}

struct Psql(String);

impl Psql {
    fn command(&self) -> Command {
        let mut command = Command::new("psql");
        command.args(["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", &self.0]);
        command
    }

    fn run(&self, sql: &str) -> String {
        let out = self.command().args(["-c", sql]).output().unwrap();
        assert!(
            out.status.success(),
            "{}",
            String::from_utf8_lossy(&out.stderr)
        );
        String::from_utf8(out.stdout).unwrap()
    }

    /// What the server says a question took, planned and answered.
    fn time(&self, sql: &str) -> Duration {
        let said = self.run(&format!("EXPLAIN (ANALYZE, TIMING OFF) {sql}"));
        let millis: f64 = said
            .lines()
            .filter(|line| line.contains("Planning Time:") || line.contains("Execution Time:"))
            .filter_map(|line| line.split_whitespace().nth(2)?.parse::<f64>().ok())
            .sum();
        Duration::from_secs_f64(millis / 1e3)
    }

    fn load(&self, place: &Place) {
        self.run(
            "DROP TABLE IF EXISTS customer, receivable, lock;
             CREATE EXTENSION IF NOT EXISTS pg_trgm;
             CREATE TABLE customer (idpel bigint PRIMARY KEY, name text, address text, unit int);
             CREATE TABLE receivable (idpel bigint, register_no text, due_on int, amount bigint, paid bigint,
                PRIMARY KEY (idpel, register_no));
             CREATE TABLE lock (idpel bigint PRIMARY KEY)",
        );
        self.copy(
            place,
            "customer",
            "SELECT idpel, name, address, unit FROM customer",
        );
        let debts = "SELECT idpel, register_no, due_on, amount, paid FROM receivable";
        self.copy(place, "receivable", debts);
        self.copy(place, "lock", "SELECT idpel FROM lock WHERE lock = 'debt'");
        self.run("CREATE INDEX customer_trgm ON customer USING gin (name gin_trgm_ops)");
        self.run("VACUUM ANALYZE");
    }

    fn copy(&self, place: &Place, table: &str, sql: &str) {
        let mut child = self
            .command()
            .args(["-c", &format!("\\copy {table} FROM STDIN")])
            .stdin(Stdio::piped())
            .spawn()
            .unwrap();
        let mut input = BufWriter::new(child.stdin.take().unwrap());
        let conn = plain(&place.path);
        let mut statement = conn.prepare(sql).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                let end = if column + 1 == columns { '\n' } else { '\t' };
                match row.get_ref(column).unwrap() {
                    rusqlite::types::ValueRef::Integer(number) => write!(input, "{number}{end}"),
                    other => write!(input, "{}{end}", other.as_str().unwrap()),
                }
                .unwrap();
            }
        }
        drop(input);
        assert!(child.wait().unwrap().success());
    }
}
