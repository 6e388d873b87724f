//! Each cause alone, the shapes of the label, several causes at once.

use super::cast::{Cast, november, october, on, september};
use crate::domain::cause::Cause;
use crate::sample::at;

pub(super) fn nothing(_: &mut Cast) {}

pub(super) fn future_only(cast: &mut Cast) {
    cast.owes(
        Cause::BpInstalment,
        &[142_100; 6],
        october(10),
        november(20),
    );
}

pub(super) fn due_today(cast: &mut Cast) {
    cast.owes(Cause::TsKwh, &[318_000], september(25), october(25));
}

pub(super) fn ujl(cast: &mut Cast) {
    cast.owes(
        Cause::UjlCompensation,
        &[14_500],
        september(2),
        september(20),
    );
}

pub(super) fn ts_p2tl(cast: &mut Cast) {
    cast.owes(Cause::TsP2tl, &[1_148_000], september(5), october(5));
}

pub(super) fn ts_kwh(cast: &mut Cast) {
    cast.owes(Cause::TsKwh, &[612_000], september(10), october(10));
}

pub(super) fn bp_instalment(cast: &mut Cast) {
    cast.owes(
        Cause::BpInstalment,
        &[142_100; 6],
        september(10),
        october(20),
    );
}

pub(super) fn prr_instalment(cast: &mut Cast) {
    cast.owes(
        Cause::PrrInstalment,
        &[100_000; 6],
        september(3),
        september(20),
    );
}

/// The origin is the customer of the shape AKTIF, who bears the same name.
pub(super) fn prr_other_idpel(cast: &mut Cast) {
    cast.owes_of("771100000021", &[85_000; 6], september(4), october(20));
}

pub(super) fn bp_underbilled(cast: &mut Cast) {
    cast.owes(
        Cause::BpUnderbilled,
        &[42_000; 4],
        september(3),
        september(20),
    );
}

pub(super) fn meter_lost(cast: &mut Cast) {
    cast.loses_meter(october(8));
}

/// Blocked once, paid, lifted: AKTIF with a past.
pub(super) fn shape_active(cast: &mut Cast) {
    let first = cast.owes(
        Cause::BpInstalment,
        &[98_350; 3],
        september(2),
        september(20),
    );
    cast.pays(first, at(october(1), 13, 5));
    cast.pays(first + 1, at(october(18), 19, 40));
}

pub(super) fn shape_debt(cast: &mut Cast) {
    bp_instalment(cast);
}

pub(super) fn shape_both(cast: &mut Cast) {
    bp_instalment(cast);
    cast.loses_meter(october(15));
}

pub(super) fn shape_meter(cast: &mut Cast) {
    let first = cast.owes(
        Cause::BpInstalment,
        &[142_100; 6],
        september(10),
        october(20),
    );
    cast.pays(first, at(october(19), 8, 15));
    cast.loses_meter(october(2));
}

pub(super) fn two_causes(cast: &mut Cast) {
    cast.owes(Cause::TsKwh, &[455_000], september(12), october(15));
    cast.owes(
        Cause::BpInstalment,
        &[142_100; 6],
        september(10),
        october(20),
    );
}

pub(super) fn three_causes(cast: &mut Cast) {
    cast.owes(
        Cause::UjlCompensation,
        &[18_200],
        september(2),
        september(30),
    );
    cast.owes(Cause::TsP2tl, &[603_000; 12], september(6), october(5));
    cast.owes(
        Cause::BpUnderbilled,
        &[42_000; 4],
        september(9),
        october(10),
    );
}

pub(super) fn three_causes_and_meter(cast: &mut Cast) {
    three_causes(cast);
    cast.loses_meter(on(2019, 8, 27));
}

pub(super) fn meter_surveyed_not_lifted(cast: &mut Cast) {
    cast.loses_meter(october(3));
    cast.story
        .survey_known(at(october(23), 15, 0), "BA-1910-0081");
}

pub(super) fn meter_survey_done(cast: &mut Cast) {
    cast.loses_meter(september(16));
    let user = cast.user.clone();
    cast.story.meter_surveyed(
        &user,
        at(october(9), 14, 20),
        "BA-1910-0082",
        "Pendataan selesai, kWh meter diganti",
    );
}
