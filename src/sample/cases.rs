//! What befalls the customers of a street: which debts, how they are paid, what the unit does about them. The mix is
//! that of 6.2: about eight in a hundred owe something, about two are blocked.

mod amounts;

pub(super) use amounts::{POWERS, tariff};

use super::dice::Dice;
use super::story::{Debt, Story};
use super::street::Office;
use super::{SWEPT_ON, TODAY, at};
use crate::domain::agenda::{Agenda, AgendaKind, AgendaState};
use crate::domain::cause::Cause;
use crate::domain::ids::{AgendaNo, Idpel};
use crate::domain::lock::Ground;
use crate::domain::money::Rupiah;
use crate::domain::wib::{CUT_OFF, Day, Moment, instalment_day, plus_days};
use chrono::Datelike;

/// Whether anything beyond the connection itself is to be told of a customer.
pub(super) fn has_matters(dice: &mut Dice) -> bool {
    dice.below(1000) < 82
}

/// What it is about, by weight.
const MATTERS: [(u32, Option<Cause>); 8] = [
    (32, Some(Cause::BpInstalment)),
    (17, Some(Cause::TsP2tl)),
    (11, Some(Cause::TsKwh)),
    (11, Some(Cause::UjlCompensation)),
    (10, Some(Cause::PrrInstalment)),
    (5, Some(Cause::PrrOtherIdpel)),
    (12, Some(Cause::BpUnderbilled)),
    (2, None),
];

/// Plans one customer's matters.
pub(super) fn befall(story: &mut Story, dice: &mut Dice, office: &mut Office) {
    let matter = dice.weigh(&MATTERS);
    match matter {
        Some(cause) => owe(story, dice, office, cause),
        None => lose_meter(story, dice, office),
    }
    if dice.percent(9) {
        let second = dice.weigh(&MATTERS).filter(|cause| Some(*cause) != matter);
        if let Some(cause) = second {
            owe(story, dice, office, cause);
        }
    }
}

fn owe(story: &mut Story, dice: &mut Dice, office: &mut Office, cause: Cause) {
    let determined_on = determined(dice);
    let agenda_no = lodge(story, dice, office, cause, determined_on);
    let debt = Debt {
        cause,
        amounts: amounts::of(story, dice, cause),
        determined_on,
        first_due: first_due(dice, determined_on),
        agenda_no,
        origin: (cause == Cause::PrrOtherIdpel)
            .then(|| neighbour(story, dice))
            .flatten(),
    };
    let first = story.owes(&debt, |day| office.registers.next(day));
    pay(story, dice, &debt, first, office);
}

/// Half of them since the cut-off, the rest back to January 2018.
fn determined(dice: &mut Dice) -> Day {
    let back = if dice.percent(46) {
        dice.between(1, 30)
    } else {
        dice.between(31, 600)
    };
    plus_days(CUT_OFF, 30 - i64::from(back))
}

/// The first of the usual due days at least a fortnight on. The 24th is none of them, so that no debt of a street
/// falls to the sweep of the 25th, which has not run.
fn first_due(dice: &mut Dice, determined_on: Day) -> Day {
    let usual = dice.pick(&[5, 10, 15, 20, 20, 20]);
    let earliest = plus_days(determined_on, 14);
    let this_month = earliest.with_day(usual).unwrap_or(earliest);
    if this_month < earliest {
        instalment_day(this_month, 1)
    } else {
        this_month
    }
}

/// Another connection of the same unit: as a rule there is none of that number, as in the field, where the debt is
/// often of a connection long closed.
fn neighbour(story: &mut Story, dice: &mut Dice) -> Option<Idpel> {
    let own = story.customer().idpel.number();
    let other = own - own % 10_000_000 + i64::from(dice.between(100_000, 9_999_999));
    Idpel::from_number(other).filter(|other| other.number() != own)
}

/// The application or determination that a debt comes of, for the causes that have one.
fn lodge(
    story: &mut Story,
    dice: &mut Dice,
    office: &mut Office,
    cause: Cause,
    on: Day,
) -> Option<AgendaNo> {
    let kind = match cause {
        Cause::BpInstalment if dice.percent(60) => AgendaKind::NewConnection,
        Cause::BpInstalment | Cause::BpUnderbilled => AgendaKind::PowerChange,
        Cause::TsP2tl => AgendaKind::P2tl,
        _ => return None,
    };
    let agenda_no = office.agendas.next(&kind, on)?;
    let customer = story.customer();
    let asks = kind != AgendaKind::P2tl;
    let agenda = Agenda {
        agenda_no: agenda_no.clone(),
        idpel: customer.idpel,
        lodged_on: on,
        state: if asks {
            AgendaState::Activated
        } else {
            AgendaState::Completed
        },
        tariff: asks.then(|| customer.tariff.clone()),
        power_va: asks.then_some(customer.power_va),
        note: String::new(),
        kind,
    };
    story.lodges(agenda);
    Some(agenda_no)
}

/// How a debt is paid: in time, late, in full ahead, or only so far.
fn pay(story: &mut Story, dice: &mut Dice, debt: &Debt, first: usize, office: &Office) {
    let parts = debt.amounts.len();
    let fallen = (0_u32..)
        .take(parts)
        .filter(|k| instalment_day(debt.first_due, *k) <= SWEPT_ON)
        .count();
    let (paid, stops) = match dice.below(100) {
        0..=52 => (fallen, false),
        53..=61 => (parts, false),
        _ => {
            let short = 1 + usize::try_from(dice.below(3)).unwrap_or(0);
            (fallen.saturating_sub(short), true)
        }
    };
    for (k, place) in (0_u32..).zip(first..first + paid) {
        let payment = story.pays(place, None, pay_moment(dice, debt, k), true);
        if dice.below(150) == 0 {
            story.reverses(payment, at(SWEPT_ON, 9, 0));
            story.pays(place, None, at(SWEPT_ON, 15, 30), true);
        }
    }
    if stops && dice.percent(20) {
        let half = debt.amounts.get(paid).map(|amount| amount.in_parts(2));
        let part = half.and_then(|halves| halves.first().copied());
        let day = plus_days(TODAY, -i64::from(dice.between(2, 9)));
        story.pays(first + paid, part, office_hour(dice, day), true);
    }
    if stops && story.is_prepaid() {
        act_by_hand(story, dice, debt, office);
    }
}

/// A few days before the due day as a rule, up to twelve after it now and then; never later than yesterday.
fn pay_moment(dice: &mut Dice, debt: &Debt, k: u32) -> Moment {
    let due = instalment_day(debt.first_due, k);
    let day = if dice.percent(88) {
        plus_days(due, -i64::from(dice.below(8)))
    } else {
        plus_days(due, i64::from(dice.between(1, 12)))
    };
    // Paid in advance, at the latest a few weeks ago.
    let latest = plus_days(SWEPT_ON, -i64::from(dice.between(1, 20)));
    office_hour(dice, day.min(latest).max(debt.determined_on))
}

fn office_hour(dice: &mut Dice, day: Day) -> Moment {
    let (hour, minute) = (dice.between(7, 21), dice.below(60));
    at(day, hour, minute)
}

/// What the unit does about a debt that is not paid: blocks for an old one, now and then lifts again.
fn act_by_hand(story: &mut Story, dice: &mut Dice, debt: &Debt, office: &Office) {
    let user = &office.user;
    if debt.determined_on < CUT_OFF && dice.percent(64) {
        // The letter is of 18 September 2019.
        let day = plus_days(CUT_OFF, i64::from(dice.between(18, 49)));
        story.blocked_by(
            user,
            at(day, dice.between(8, 15), dice.below(60)),
            "Tunggakan sebelum 1 September 2019",
        );
    }
    if dice.percent(5) {
        let day = plus_days(SWEPT_ON, -i64::from(dice.between(0, 2)));
        let until = plus_days(day, i64::from(dice.between(5, 30)));
        let moment = at(day, 16, dice.below(60));
        let ground = dice.weigh(&[
            (70, Some(Ground::Disaster)),
            (30, Some(Ground::FieldDispute)),
        ]);
        if let Some(ground) = ground {
            let note = match ground {
                Ground::Disaster => "Rumah terkena banjir, surat keterangan lurah",
                _ => "Data di lapangan tidak sesuai, menunggu pengecekan",
            };
            story.dispensed_by(user, ground, Some(until), moment, note);
        }
    }
}

fn lose_meter(story: &mut Story, dice: &mut Dice, office: &Office) {
    let reported_on = plus_days(TODAY, -i64::from(dice.between(3, 200)));
    let blocked = at(reported_on, dice.between(9, 15), dice.below(60));
    story.loses_meter(
        &office.user,
        reported_on,
        blocked,
        "Laporan pelanggan: kWh meter tidak ada di tempat",
    );
    let surveyed = plus_days(reported_on, i64::from(dice.between(4, 40)));
    if dice.percent(55) && surveyed <= SWEPT_ON {
        let reference = format!("BA-{}-{:04}", surveyed.format("%y%m"), dice.below(10_000));
        story.meter_surveyed(
            &office.user,
            at(surveyed, 14, 20),
            &reference,
            "Pendataan selesai, kWh meter diganti",
        );
    }
}

/// The sum of a debt in parts, after `down` of a hundred paid at once.
fn parts_after(total: i64, down: i64, parts: u32) -> Vec<Rupiah> {
    let rest = total - total * down / 100;
    Rupiah::from_whole(rest).map_or_else(Vec::new, |rest| rest.in_parts(parts))
}
