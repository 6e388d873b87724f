//! The table: Markdown for the README, JSON for other programs.

use crate::figure::{Figure, Goal};
use serde_json::{Value, json};
use std::fmt::Write;

/// What was measured on one replica.
#[derive(Debug)]
pub(crate) struct Measured {
    pub(crate) file: String,
    pub(crate) customers: u64,
    pub(crate) bytes: u64,
    pub(crate) blocked: u64,
    pub(crate) figures: Vec<Figure>,
}

/// What a larger replica may cost of the time that the smallest does: it grows with the logarithm.
const GROWTH: f64 = 3.0;

impl Measured {
    fn in_words(&self) -> String {
        let gigabytes = self.bytes as f64 / 1e9;
        format!(
            "**{} customers**, {} of them blocked, {gigabytes:.2} GB",
            grouped(self.customers),
            grouped(self.blocked)
        )
    }

    /// The questions on a larger replica, beside the same on this one.
    pub(crate) fn grown_to(&self, larger: &Self) -> Vec<Figure> {
        let same = |figure: &&Figure| figure.operation.starts_with("full Info DIL");
        let pairs = self
            .figures
            .iter()
            .filter(same)
            .zip(larger.figures.iter().filter(same));
        pairs
            .map(|(one, other)| {
                let limit = format!("the same of {} customers", grouped(self.customers));
                Figure::new(
                    &other.operation,
                    &limit,
                    Goal::AtMost(GROWTH),
                    (one.ours, other.ours),
                )
            })
            .collect()
    }
}

/// One table: of one replica with the limits, of several with what it costs on each of them.
pub(crate) fn markdown(all: &[Measured]) -> String {
    match all {
        [one] => alone(one),
        all => side_by_side(all),
    }
}

fn alone(measured: &Measured) -> String {
    let mut text = format!(
        "{}\n\n| operation | limit or peer, same run | limit | ours | ratio | goal | |\n|---|---|---:|---:|---:|---|---|\n",
        measured.in_words()
    );
    for figure in &measured.figures {
        let operation = match figure.note.as_str() {
            "" => figure.operation.clone(),
            note => format!("{} ({note})", figure.operation),
        };
        writeln!(
            text,
            "| {operation} | {} | {} | {} | {} | {} | {} |",
            figure.limit,
            figure.limit_amount,
            figure.ours,
            figure.ratio_in_words(),
            figure.goal_in_words(),
            mark(figure)
        )
        .unwrap();
    }
    text
}

fn side_by_side(all: &[Measured]) -> String {
    let mut text = String::new();
    for measured in all {
        writeln!(text, "- {}", measured.in_words()).unwrap();
    }
    let sizes = all.iter().map(|measured| grouped(measured.customers));
    let sizes: Vec<String> = sizes.collect();
    let lines = "---|".repeat(all.len());
    write!(
        text,
        "\n| operation | limit or peer, same run | goal | {} |\n|---|---|---|{lines}\n",
        sizes.join(" | ")
    )
    .unwrap();
    let figures = || all.iter().flat_map(|measured| &measured.figures);
    for (at, figure) in figures().enumerate() {
        let same = |other: &&Figure| other.line() == figure.line();
        if figures().take(at).any(|before| same(&before)) {
            continue;
        }
        let cells = all.iter().map(|measured| {
            let own = measured.figures.iter().find(same);
            own.map_or_else(String::new, |own| {
                let cell = format!("{}, {} {}", own.ours, own.ratio_in_words(), mark(own));
                cell.trim_end().to_owned()
            })
        });
        let cells: Vec<String> = cells.collect();
        let promised = figures().filter(same).find(|figure| figure.met().is_some());
        writeln!(
            text,
            "| {} | {} | {} | {} |",
            figure.operation,
            figure.limit,
            promised.unwrap_or(figure).goal_in_words(),
            cells.join(" | ")
        )
        .unwrap();
    }
    text
}

fn mark(figure: &Figure) -> &'static str {
    match figure.met() {
        Some(true) => "✓",
        Some(false) => "✗",
        None => "",
    }
}

/// All of it, in one document.
pub(crate) fn document(all: &[Measured]) -> Value {
    let replicas: Vec<Value> = all
        .iter()
        .map(|measured| {
            let figures: Vec<Value> = measured
                .figures
                .iter()
                .map(|figure| {
                    let mut value = serde_json::to_value(figure).unwrap();
                    value["ratio"] = json!(figure.ratio());
                    value["met"] = json!(figure.met());
                    value
                })
                .collect();
            json!({
                "file": measured.file,
                "customers": measured.customers,
                "bytes": measured.bytes,
                "blocked": measured.blocked,
                "figures": figures,
            })
        })
        .collect();
    json!({ "replicas": replicas })
}

/// Digits in groups of three.
pub(crate) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
