//! Debts from before the cut-off, and debts of another IDPEL.

use super::cast::{Cast, october, on, september};
use crate::domain::cause::Cause;
use crate::sample::at;

/// March to June, as in the case of Babel.
pub(super) fn old_not_blocked(cast: &mut Cast) {
    let first = cast.owes(
        Cause::BpUnderbilled,
        &[42_000; 4],
        on(2019, 2, 18),
        on(2019, 3, 20),
    );
    cast.pays(first, at(on(2019, 3, 19), 10, 10));
    cast.pays(first + 1, at(on(2019, 4, 22), 16, 45));
}

pub(super) fn old_blocked_by_user(cast: &mut Cast) {
    cast.owes(
        Cause::PrrInstalment,
        &[75_000; 6],
        on(2018, 11, 5),
        on(2018, 12, 20),
    );
    let user = cast.user.clone();
    cast.story.blocked_by(
        &user,
        at(october(2), 10, 25),
        "Tunggakan sebelum 1 September 2019, surat kedua tidak dijawab",
    );
}

/// The new debt makes the system block, and the status names the old one with it.
pub(super) fn old_and_new(cast: &mut Cast) {
    cast.owes(
        Cause::PrrInstalment,
        &[60_000; 4],
        on(2019, 5, 6),
        on(2019, 6, 20),
    );
    cast.owes(Cause::TsKwh, &[274_000], september(11), october(10));
}

pub(super) fn other_idpel_present(cast: &mut Cast) {
    cast.owes_of("771100000051", &[120_000; 5], september(2), september(20));
}

pub(super) fn other_idpel_missing(cast: &mut Cast) {
    cast.owes_of("771100000999", &[95_000; 4], september(5), october(5));
}

/// Danau keeps WITA: the closed window is 00:45 to 01:15 there.
pub(super) fn wita(cast: &mut Cast) {
    cast.belongs_to(77_210, "CONTOH DANAU");
    cast.owes(
        Cause::BpInstalment,
        &[142_100; 6],
        september(10),
        october(20),
    );
}

/// Tanjung keeps WIT: 01:45 to 02:15.
pub(super) fn wit(cast: &mut Cast) {
    cast.belongs_to(77_310, "CONTOH TANJUNG");
    cast.owes(Cause::TsP2tl, &[603_000; 12], september(6), october(5));
}

pub(super) fn long_name(cast: &mut Cast) {
    cast.lives_at(
        "PERUMAHAN GRAHA CONTOH SEJAHTERA ABADI TAHAP KEDUA BLOK CC-12 NO 145 RT 012 RW 009, DUSUN TANI MAJU LAMA, CONTOH UTARA",
    );
    cast.owes(
        Cause::BpUnderbilled,
        &[42_000; 4],
        september(3),
        september(20),
    );
}

pub(super) fn same_name_blocked(cast: &mut Cast) {
    cast.lives_at("JL KENANGA NO 17 RT 04 RW 02, CONTOH UTARA");
    cast.owes(Cause::TsKwh, &[389_000], september(9), october(10));
}

pub(super) fn same_name_clear(cast: &mut Cast) {
    cast.lives_at("JL KENANGA NO 19 RT 04 RW 02, CONTOH UTARA");
}
