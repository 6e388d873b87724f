//! Dispensations: active, about to end, ended, without an end, overtaken by a newer debt.

use super::cast::{Cast, november, october, on, september};
use crate::domain::cause::Cause;
use crate::domain::lock::Ground;
use crate::sample::at;

const FLOOD: &str = "Rumah terkena banjir, surat keterangan lurah 14 Oktober 2019";

pub(super) fn active(cast: &mut Cast) {
    cast.owes(
        Cause::PrrInstalment,
        &[100_000; 6],
        september(3),
        september(20),
    );
    cast.is_dispensed(Ground::Disaster, october(21), Some(november(20)), FLOOD);
}

pub(super) fn ending_soon(cast: &mut Cast) {
    cast.owes(Cause::TsKwh, &[612_000], september(10), october(10));
    let note = "Angka stan pada tagihan susulan tidak sesuai kWh meter";
    cast.is_dispensed(Ground::FieldDispute, october(16), Some(october(30)), note);
}

/// Unpaid when it ended on the 21st: the sweep of the 22nd blocked again.
pub(super) fn ended(cast: &mut Cast) {
    cast.owes(Cause::TsP2tl, &[1_148_000], september(5), october(5));
    cast.is_dispensed(Ground::Disaster, october(14), Some(october(21)), FLOOD);
}

/// An old debt: when the dispensation ended it came back on the unit's worklist.
pub(super) fn ended_old_debt(cast: &mut Cast) {
    cast.owes(
        Cause::PrrInstalment,
        &[75_000; 6],
        on(2018, 10, 8),
        on(2018, 11, 20),
    );
    let user = cast.user.clone();
    cast.story.blocked_by(
        &user,
        at(september(23), 13, 30),
        "Tunggakan sebelum 1 September 2019",
    );
    cast.is_dispensed(
        Ground::Disaster,
        september(30),
        Some(october(20)),
        "Kebakaran rumah, surat keterangan RT",
    );
}

pub(super) fn without_end(cast: &mut Cast) {
    cast.owes(
        Cause::UjlCompensation,
        &[17_900],
        september(2),
        september(20),
    );
    let note = "Uang jaminan pelanggan lama, dikaji kantor unit";
    cast.is_dispensed(Ground::Other, october(7), None, note);
}

/// What falls due after the dispensation was made is not covered: blocked again on the 21st.
pub(super) fn overtaken(cast: &mut Cast) {
    cast.owes(
        Cause::PrrInstalment,
        &[100_000; 6],
        september(3),
        september(20),
    );
    cast.is_dispensed(Ground::Disaster, october(14), Some(november(13)), FLOOD);
}
