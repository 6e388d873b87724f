//! Tariffs, powers and sums as they are in the field (6.2).

use super::parts_after;
use crate::domain::cause::Cause;
use crate::domain::money::Rupiah;
use crate::sample::dice::Dice;
use crate::sample::story::Story;

/// Power in VA and the tariff's class, by weight.
pub(in crate::sample) const POWERS: [(u32, (u32, &str)); 12] = [
    (246, (450, "R1")),
    (190, (900, "R1")),
    (190, (900, "R1M")),
    (141, (1300, "R1")),
    (46, (2200, "R1")),
    (14, (3500, "R2")),
    (8, (4400, "R2")),
    (6, (5500, "R2")),
    (4, (6600, "R3")),
    (14, (1300, "B1")),
    (9, (2200, "B1")),
    (5, (6600, "B2")),
];

/// The tariff as the record has it: prepaid ones end in T.
pub(in crate::sample) fn tariff(class: &str, prepaid: bool) -> String {
    let mut tariff = class.to_owned();
    if prepaid {
        tariff.push('T');
    }
    tariff
}

/// The connection fee (BP) of a power, in rupiah.
pub(in crate::sample) fn connection_fee(power_va: u32) -> i64 {
    match power_va {
        0..=450 => 421_000,
        451..=900 => 843_000,
        901..=1300 => 1_218_000,
        1301..=2200 => 2_062_000,
        // 969 rupiah a VA: 3,391,500 at 3500.
        more => i64::from(more) * 969,
    }
}

/// A P2TL bill of class II: 9 months of 720 hours at 0.85 of the power, at the tariff's price.
pub(in crate::sample) fn supplementary_bill(power_va: u32) -> i64 {
    let price = match power_va {
        0..=450 => 415,
        451..=900 => 1352,
        _ => 1444,
    };
    9 * 720 * 85 * i64::from(power_va) * price / 100_000
}

/// The parts of a debt of that cause.
pub(super) fn of(story: &mut Story, dice: &mut Dice, cause: Cause) -> Vec<Rupiah> {
    let power = story.customer().power_va;
    let some = |dice: &mut Dice, from, to, step: i64| i64::from(dice.between(from, to)) * step;
    match cause {
        Cause::BpInstalment => parts_after(connection_fee(power), 30, dice.pick(&[3, 6, 6, 12])),
        Cause::TsP2tl if dice.percent(25) => parts_after(supplementary_bill(power) / 9, 0, 1),
        Cause::TsP2tl => parts_after(supplementary_bill(power), 30, dice.pick(&[6, 12, 12])),
        Cause::TsKwh => {
            let total = some(dice, 150, 2400, 1000);
            parts_after(total, 0, dice.pick(&[1, 1, 3]))
        }
        Cause::PrrInstalment | Cause::PrrOtherIdpel => {
            let total = some(dice, 200, 1800, 1000);
            parts_after(total, 0, dice.pick(&[3, 6, 10]))
        }
        // The case of Babel, 2015: Rp168.000 in four parts of Rp42.000.
        Cause::BpUnderbilled => {
            let each = dice.pick(&[28, 42, 42, 63]);
            parts_after(each * 4000, 0, 4)
        }
        Cause::UjlCompensation | Cause::MeterLost => {
            let total = some(dice, 90, 200, 100);
            parts_after(total, 0, 1)
        }
    }
}
