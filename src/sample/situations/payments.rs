//! What payments do to a lock, and what they do not.

use super::cast::{Cast, november, october, september};
use crate::domain::cause::Cause;
use crate::domain::money::Rupiah;
use crate::sample::{TODAY, at};

pub(super) fn part_paid(cast: &mut Cast) {
    let first = cast.owes(
        Cause::BpInstalment,
        &[142_100; 6],
        september(10),
        october(20),
    );
    cast.story.pays(
        first,
        Rupiah::from_whole(100_000),
        at(october(22), 12, 30),
        true,
    );
}

/// Two of three paid: still blocked for the third.
pub(super) fn some_paid(cast: &mut Cast) {
    let first = cast.owes(
        Cause::PrrInstalment,
        &[100_000; 6],
        september(3),
        september(20),
    );
    cast.owes(
        Cause::UjlCompensation,
        &[11_700],
        september(3),
        september(30),
    );
    cast.pays(first, at(october(23), 9, 12));
    cast.pays(first + 1, at(october(23), 9, 14));
}

pub(super) fn paid_not_lifted(cast: &mut Cast) {
    let first = cast.owes(
        Cause::BpInstalment,
        &[142_100; 6],
        september(10),
        october(20),
    );
    cast.pays_unseen(first, at(TODAY, 10, 32));
}

pub(super) fn paid_and_lifted(cast: &mut Cast) {
    let first = cast.owes(
        Cause::BpInstalment,
        &[142_100; 6],
        september(10),
        october(20),
    );
    cast.pays(first, at(TODAY, 9, 15));
}

pub(super) fn not_yet_swept(cast: &mut Cast) {
    cast.owes(
        Cause::BpInstalment,
        &[98_350; 6],
        september(12),
        october(24),
    );
}

/// Paid on the 21st and lifted; the bank took it back on the 22nd; blocked again that night.
pub(super) fn reversed(cast: &mut Cast) {
    let first = cast.owes(Cause::TsKwh, &[512_000], september(10), october(10));
    let payment = cast.pays(first, at(october(21), 14, 5));
    cast.story.reverses(payment, at(october(22), 11, 40));
}

/// Taken back yesterday: the sweep of today decides afresh.
pub(super) fn reversed_not_yet_swept(cast: &mut Cast) {
    let first = cast.owes(
        Cause::BpUnderbilled,
        &[42_000; 4],
        september(6),
        october(15),
    );
    let payment = cast.pays(first, at(october(18), 20, 2));
    cast.story.reverses(payment, at(october(24), 15, 10));
}

pub(super) fn both_locks_debts_paid(cast: &mut Cast) {
    let first = cast.owes(
        Cause::BpInstalment,
        &[142_100; 6],
        september(10),
        october(20),
    );
    cast.loses_meter(october(14));
    cast.pays_unseen(first, at(TODAY, 10, 31));
}

/// The debt lock is lifted, the meter lock is not: no payment lifts it.
pub(super) fn debts_paid_meter_locked(cast: &mut Cast) {
    let first = cast.owes(
        Cause::BpInstalment,
        &[142_100; 6],
        september(10),
        october(20),
    );
    cast.loses_meter(october(14));
    cast.pays(first, at(october(23), 17, 48));
}

pub(super) fn lock_without_debt(cast: &mut Cast) {
    cast.owes(
        Cause::BpInstalment,
        &[142_100; 6],
        september(26),
        november(20),
    );
    cast.story
        .lock_appears(Cause::BpInstalment, at(october(21), 0, 5));
}
