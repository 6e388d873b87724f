//! A thousand customers of the replica, drawn so that a common name comes as often as it is borne; their names typed key
//! by key, some with the words turned, some with the place, some with a letter wrong. Each question is asked three times
//! and the shortest counts, which is what it costs on a machine that others use.

use crate::figure::{Amount, Figure, Goal};
use crate::place::{Place, plain};
use pln123::domain::ids::Idpel;
use pln123::domain::typed::Typed;
use pln123::sample::clock;
use rusqlite::{Connection, params};
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

const NAMES: usize = 1000;
/// Of so many of them each key is asked of FTS5 too, which takes its time; of the others the whole name.
const PEER_KEYS: usize = 60;
/// Names asked for, as many as a screen shows.
const LIMIT: usize = 24;
const RUNS: usize = 3;
/// Above this, making FTS5's index takes longer than all the rest of the run.
const MOST_BESIDE_FTS5: u64 = 20_000_000;
/// The size at which faster than FTS5 and a limit for a letter wrong are promised: their times grow with the names.
const PROMISED_AT: u64 = 10_000_000;
const TYPO_LIMIT: Duration = Duration::from_millis(20);
const BYTES_A_CUSTOMER: u64 = 80;

/// The same questions asked of ours and of FTS5, in turns.
struct Peer {
    ours: Spread,
    theirs: Spread,
}

/// How long questions took.
struct Spread {
    median: Duration,
    p99: Duration,
    worst: Duration,
}

impl Spread {
    fn of(mut times: Vec<Duration>) -> Self {
        times.sort();
        let at = |part: usize| times[(times.len() - 1) * part / 100];
        Self {
            median: at(50),
            p99: at(99),
            worst: at(100),
        }
    }
}

struct Drawn {
    idpel: Idpel,
    name: String,
    street: String,
}

pub(crate) fn figures(place: &Place) -> Vec<Figure> {
    let conn = plain(&place.path);
    let drawn = draw(&conn);
    let desk = place.desk("rina");
    let ask = |text: &str| {
        let start = Instant::now();
        let located = desk.locate(&Typed::recognise(text), LIMIT).unwrap();
        let took = start.elapsed();
        black_box(&located);
        took
    };
    let best = |text: &str| (0..RUNS).map(|_| ask(text)).min().unwrap();
    let all =
        |questions: Vec<String>| Spread::of(questions.iter().map(|text| best(text)).collect());
    let by_key = |text: &dyn Fn(&Drawn) -> String, of: usize| {
        let questions = drawn.iter().skip(of).step_by(if of == 0 { 1 } else { 5 });
        questions
            .flat_map(|one| keys(&text(one)))
            .collect::<Vec<_>>()
    };
    let turned = |one: &Drawn| one.name.split(' ').rev().collect::<Vec<_>>().join(" ");
    let placed = |one: &Drawn| format!("{} {}", one.name, one.street);
    let exact = drawn.iter().map(|one| {
        let took = |_| {
            let start = Instant::now();
            black_box(desk.info_dil(&Typed::Idpel(one.idpel), clock()).unwrap());
            start.elapsed()
        };
        (0..RUNS).map(took).min().unwrap()
    });
    let exact = Spread::of(exact.collect());
    let typed = all(by_key(&|one| one.name.clone(), 0));
    let misread = all(drawn
        .iter()
        .step_by(5)
        .map(|one| mistaken(&one.name))
        .collect());
    let mut figures = Vec::new();
    if place.customers <= MOST_BESIDE_FTS5 {
        let peer = beside_fts5(&conn, place.scratch(), &drawn, &ask);
        for (what, theirs, ours) in [
            ("worst", peer.theirs.worst, peer.ours.worst),
            ("99 of 100", peer.theirs.p99, peer.ours.p99),
        ] {
            let operation = format!("a keystroke of a name, {what}");
            let goal = Goal::TimesFaster(100.0).only_if(place.customers >= PROMISED_AT);
            figures.push(Figure::new(
                &operation,
                "FTS5 on the same",
                goal,
                (theirs, ours),
            ));
        }
    }
    let limit = "Info DIL by the exact IDPEL";
    for (what, goal, spread) in [
        ("a keystroke of a name", Goal::AtMost(10.0), &typed),
        (
            "with the words turned",
            Goal::Open,
            &all(by_key(&turned, 1)),
        ),
        (
            "with the place behind",
            Goal::Open,
            &all(by_key(&placed, 2)),
        ),
    ] {
        let figure = Figure::new(
            &format!("{what}, 99 of 100"),
            limit,
            goal,
            (exact.median, spread.p99),
        );
        figures.push(figure.noting(format!(
            "median {:?}, worst {:?}",
            spread.median, spread.worst
        )));
    }
    let figure = Figure::new(
        "a name with a letter wrong, worst",
        "20 ms",
        Goal::AtMost(1.0).only_if(place.customers <= PROMISED_AT),
        (TYPO_LIMIT, misread.worst),
    );
    figures.push(figure.noting(format!("median {:?}", misread.median)));
    let bytes = size(&conn, "SELECT sum(length(idpels) + 15) FROM token_list")
        + size(&conn, "SELECT sum(length(text) + 14) FROM token")
        + size(&conn, "SELECT sum(length(word) + 10) FROM unit_word");
    figures.push(Figure::new(
        "bytes of the search's index, each customer",
        "80",
        Goal::AtMost(1.0),
        (
            Amount::Bytes(BYTES_A_CUSTOMER),
            Amount::Bytes(bytes / place.customers),
        ),
    ));
    figures
}

/// Bytes of cells, with what SQLite takes beside them in a page and above it.
fn size(conn: &Connection, sql: &str) -> u64 {
    count(conn, sql) * 102 / 100
}

fn count(conn: &Connection, sql: &str) -> u64 {
    let count: i64 = conn.query_row(sql, [], |row| row.get(0)).unwrap();
    u64::try_from(count).unwrap()
}

/// Customers drawn evenly from all units, by a fixed walk.
fn draw(conn: &Connection) -> Vec<Drawn> {
    let mut spans: Vec<(i64, i64)> = Vec::new();
    let mut after = -1;
    let next = "SELECT idpel FROM customer WHERE idpel > ?1 ORDER BY idpel LIMIT 1";
    while let Ok(first) = conn.query_row(next, [after], |row| row.get::<_, i64>(0)) {
        let end = (first / 10_000_000 + 1) * 10_000_000;
        let last = "SELECT max(idpel) FROM customer WHERE idpel < ?1";
        after = conn.query_row(last, [end], |row| row.get(0)).unwrap();
        spans.push((first, after - first + 1));
    }
    let all: i64 = spans.iter().map(|span| span.1).sum();
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut drawn = Vec::new();
    while drawn.len() < NAMES {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        let mut at = i64::try_from(seed % u64::try_from(all).unwrap()).unwrap();
        let span = spans.iter().find(|span| {
            let here = at < span.1;
            at -= if here { 0 } else { span.1 };
            here
        });
        let sql =
            "SELECT idpel, name, address FROM customer WHERE idpel >= ?1 ORDER BY idpel LIMIT 1";
        let one = conn.query_row(sql, [span.unwrap().0 + at], |row| {
            let address: String = row.get(2)?;
            Ok(Drawn {
                idpel: Idpel::from_number(row.get(0)?).unwrap(),
                name: row.get(1)?,
                street: address.split(' ').nth(1).unwrap_or_default().to_owned(),
            })
        });
        drawn.extend(one);
    }
    drawn
}

/// What stands in the line after each key, from two letters on.
fn keys(text: &str) -> Vec<String> {
    let ends = text
        .char_indices()
        .map(|(at, letter)| at + letter.len_utf8())
        .skip(1);
    ends.map(|end| text[..end].to_owned())
        .filter(|text| !text.ends_with(' '))
        .collect()
}

/// The longest word with a letter that no name has there.
fn mistaken(name: &str) -> String {
    let longest = name
        .split(' ')
        .max_by_key(|word| word.len())
        .unwrap_or_default();
    let wrong: String = longest
        .char_indices()
        .map(|(at, letter)| if at == longest.len() / 2 { 'X' } else { letter })
        .collect();
    name.replacen(longest, &wrong, 1)
}

fn beside_fts5(
    conn: &Connection,
    folder: &Path,
    drawn: &[Drawn],
    ask: &dyn Fn(&str) -> Duration,
) -> Peer {
    let mut fts = Connection::open(folder.join("fts5.db")).unwrap();
    fts.execute_batch(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -8192;
         CREATE VIRTUAL TABLE named USING fts5(name, content='', columnsize=0)",
    )
    .unwrap();
    let tx = fts.transaction().unwrap();
    {
        let mut insert = tx
            .prepare("INSERT INTO named (rowid, name) VALUES (?1, ?2)")
            .unwrap();
        let mut read = conn
            .prepare("SELECT idpel, name FROM customer ORDER BY idpel")
            .unwrap();
        let mut rows = read.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let name = row.get_ref(1).unwrap().as_str().unwrap();
            insert
                .execute(params![row.get::<_, i64>(0).unwrap(), name])
                .unwrap();
        }
    }
    tx.commit().unwrap();
    fts.execute_batch("INSERT INTO named (named) VALUES ('optimize')")
        .unwrap();
    let mut find = fts
        .prepare("SELECT rowid FROM named WHERE named MATCH ?1 LIMIT ?2")
        .unwrap();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for (at, one) in drawn.iter().enumerate() {
        let questions = if at < PEER_KEYS {
            keys(&one.name)
        } else {
            vec![one.name.clone()]
        };
        for text in questions {
            let words: Vec<String> = text.split(' ').map(|word| format!("{word}*")).collect();
            let question = words.join(" ");
            let (mut own, mut peer) = (Duration::MAX, Duration::MAX);
            for _ in 0..RUNS {
                own = own.min(ask(&text));
                let start = Instant::now();
                let most = i64::try_from(LIMIT).unwrap();
                let found = find.query_map(params![question, most], |row| row.get::<_, i64>(0));
                black_box(found.unwrap().count());
                peer = peer.min(start.elapsed());
            }
            ours.push(own);
            theirs.push(peer);
        }
    }
    Peer {
        ours: Spread::of(ours),
        theirs: Spread::of(theirs),
    }
}
