//! Applications and determinations with the instalments attached to them.

use super::cast::{Cast, november, october, on, september};
use crate::domain::agenda::{AgendaKind, AgendaState};
use crate::domain::cause::Cause;
use crate::sample::at;

/// Postpaid, so never blocked: one part paid, one overdue, the others to come.
pub(super) fn postpaid(cast: &mut Cast) {
    cast.is_postpaid();
    cast.has_power(2200);
    let agenda_no = cast.lodges(
        AgendaKind::PowerChange,
        AgendaState::Activated,
        september(4),
        Some(2200),
        "",
    );
    let first = cast.owes_for(
        agenda_no,
        Cause::BpInstalment,
        &[240_566; 6],
        september(4),
        september(20),
    );
    cast.pays(first, at(september(19), 10, 40));
}

pub(super) fn new_connection(cast: &mut Cast) {
    let lodged = on(2019, 8, 26);
    let agenda_no = cast.lodges(
        AgendaKind::NewConnection,
        AgendaState::Activated,
        lodged,
        Some(1300),
        "",
    );
    let first = cast.owes_for(
        agenda_no,
        Cause::BpInstalment,
        &[142_100; 6],
        lodged,
        september(20),
    );
    cast.pays(first, at(september(18), 11, 5));
    cast.pays(first + 1, at(october(19), 18, 22));
}

pub(super) fn p2tl(cast: &mut Cast) {
    let found = september(9);
    let agenda_no = cast.lodges(
        AgendaKind::P2tl,
        AgendaState::Completed,
        found,
        None,
        "Temuan golongan II, uang muka 30 % lunas",
    );
    let first = cast.owes_for(agenda_no, Cause::TsP2tl, &[603_145; 12], found, october(10));
    cast.pays(first, at(october(9), 8, 50));
}

/// Nothing is overdue, so tokens can be bought; but the application waits for the old instalments.
pub(super) fn held_up(cast: &mut Cast) {
    let first = cast.owes(
        Cause::BpInstalment,
        &[142_100; 6],
        on(2019, 7, 8),
        on(2019, 8, 20),
    );
    for (k, month) in (8_u32..=10).enumerate() {
        cast.pays(first + k, at(on(2019, month, 18), 9, 5));
    }
    cast.lodges(
        AgendaKind::PowerChange,
        AgendaState::HeldUp,
        october(21),
        Some(3500),
        "Menunggu pelunasan cicilan BP",
    );
}

/// Held up for a debt that is overdue as well.
pub(super) fn held_up_overdue(cast: &mut Cast) {
    cast.owes(Cause::TsKwh, &[743_000; 3], september(9), october(10));
    cast.lodges(
        AgendaKind::PowerChange,
        AgendaState::HeldUp,
        october(15),
        Some(2200),
        "Menunggu pelunasan TS kWh",
    );
    cast.owes(Cause::UjlCompensation, &[16_300], october(1), november(5));
}
