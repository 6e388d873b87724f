//! Whether obligations hold an application up (1.9 C): by what the file says of the agenda, and what is still owed.

use crate::made::{agenda, day, debt, new_overdue, not_due, prepaid, settled, today};
use pln123::domain::agenda::AgendaState;
use pln123::domain::cause::Cause;
use pln123::domain::hold::{Hold, Stage};
use pln123::domain::receivable::{Instalment, Receivable};

fn part(mut receivable: Receivable) -> Receivable {
    receivable.instalment = Instalment::new(2, 6);
    receivable
}

#[test]
fn each_state_of_an_agenda_is_held_up_or_going_on_or_ended_and_an_unknown_word_is_none_of_them() {
    let facts = prepaid(vec![]);
    for (word, stage) in [
        ("permohonan", Stage::GoesOn),
        ("bayar", Stage::GoesOn),
        ("cetak_pk", Stage::GoesOn),
        ("nyala", Stage::GoesOn),
        ("aktivasi", Stage::GoesOn),
        ("penangguhan", Stage::HeldUp),
        ("peremajaan", Stage::Ended),
        ("batal", Stage::Ended),
        ("restitusi", Stage::Ended),
        ("MENUNGGU SLO", Stage::Unknown),
    ] {
        let agenda = agenda(AgendaState::parse(word));
        assert_eq!(Hold::of(&agenda, &facts, today()).stage, stage, "{word}");
    }
}

#[test]
fn instalments_and_supplementary_bills_with_a_balance_count_and_nothing_else_does() {
    let whole = |cause| debt(9, cause, "2019-10-01", "2019-11-20", 70_000);
    let facts = prepaid(vec![
        part(new_overdue(1)),
        part(not_due(2)),
        settled(part(not_due(3))),
        debt(4, Cause::TsKwh, "2019-09-10", "2019-11-20", 50_000),
        debt(5, Cause::TsP2tl, "2019-09-10", "2019-10-20", 30_000),
        // Neither paid in parts nor a supplementary bill.
        whole(Cause::UjlCompensation),
    ]);
    let hold = Hold::of(&agenda(AgendaState::HeldUp), &facts, today());
    assert_eq!(hold.count, 4);
    assert_eq!(hold.owing.whole(), 225_000 + 225_000 + 50_000 + 30_000);
    assert_eq!(hold.overdue.whole(), 225_000 + 30_000);
}

#[test]
fn what_is_due_today_is_owed_and_not_overdue() {
    let due = part(debt(
        1,
        Cause::BpInstalment,
        "2019-09-10",
        "2019-10-25",
        1000,
    ));
    let facts = prepaid(vec![due]);
    let on = |text| Hold::of(&agenda(AgendaState::HeldUp), &facts, day(text));
    assert_eq!(on("2019-10-25").overdue.whole(), 0);
    assert_eq!(on("2019-10-26").overdue.whole(), 1000);
    assert_eq!(on("2019-10-25").owing.whole(), 1000);
}
