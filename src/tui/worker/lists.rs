//! The questions of the monitoring: pages of its lists by the wish of their windows.

use super::Hand;
use crate::desk::Failure;
use crate::domain::crosscheck::{Odd, OddWanted};
use crate::domain::ids::UnitCode;
use crate::domain::monitoring::{Turned, TurnsOf, Wanted};
use crate::domain::wib::{Day, Moment};
use crate::tui::msg::{Answer, Listed, Question};
use crate::tui::parts::window::Wish;

fn whole(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

impl Hand {
    pub(super) fn answer_list(
        &mut self,
        question: &Question,
        now: Moment,
    ) -> Result<Answer, Failure> {
        let desk = self.desk_mut()?;
        Ok(match question {
            Question::Blocked(listed) => return self.blocked(listed, now),
            Question::Summary(narrowing) => {
                Answer::Summary(Box::new(desk.summary(narrowing, now)?))
            }
            Question::Turns(unit, days) => Answer::Turns(desk.turns(*unit, *days, now)?),
            Question::Turned(day, unit, wish) => return self.turned(*day, *unit, wish),
            Question::Queue(unit, wish) => return self.queue(*unit, wish, now),
            Question::QueueCount(unit) => Answer::QueueCount(desk.count_odd(*unit, now)?),
            _ => Answer::Units(desk.units()?),
        })
    }

    fn blocked(&mut self, listed: &Listed, now: Moment) -> Result<Answer, Failure> {
        let (wish, order) = (&listed.wish, listed.order);
        let today = now.day();
        let wanted = Wanted {
            narrowing: listed.narrowing.clone(),
            order,
            from: wish.from.map(|row| order.cursor(row, today)),
            skip: whole(wish.skip),
            limit: whole(wish.limit) + 1,
        };
        let rows = self.desk_mut()?.blocked(&wanted, now)?;
        let page = wish.page(rows);
        Ok(Answer::Blocked(Box::new(wish.clone()), page))
    }

    fn turned(
        &mut self,
        day: Day,
        unit: Option<UnitCode>,
        wish: &Wish<Turned>,
    ) -> Result<Answer, Failure> {
        let wanted = TurnsOf {
            day,
            unit,
            from: wish.from.map(Turned::cursor),
            skip: whole(wish.skip),
            limit: whole(wish.limit) + 1,
        };
        let rows = self.desk_mut()?.turned(&wanted)?;
        let page = wish.page(rows);
        Ok(Answer::Turned(Box::new(wish.clone()), page))
    }

    fn queue(
        &mut self,
        unit: Option<UnitCode>,
        wish: &Wish<Odd>,
        now: Moment,
    ) -> Result<Answer, Failure> {
        let wanted = OddWanted {
            unit,
            from: wish.from.map(|odd: &Odd| odd.facts.customer.idpel),
            skip: wish.skip,
            limit: wish.limit + 1,
        };
        let rows = self.desk_mut()?.odd(&wanted, now)?;
        let page = wish.page(rows);
        Ok(Answer::Queue(Box::new(wish.clone()), page))
    }
}
