//! Customers drawn at random, close to the edges of the rules, and some made by hand.

use proptest::prelude::{Strategy, any, prop};

/// What is drawn for one customer. Days are counted from ten days before the cut-off, or from the day of the test.
#[derive(Debug, Clone)]
#[allow(clippy::struct_excessive_bools, reason = "each is drawn by itself")]
pub(crate) struct Drawn {
    pub(crate) own: bool,
    pub(crate) prepaid: bool,
    /// Determined, due, and how much of three thousand is paid.
    pub(crate) debts: Vec<(i64, i64, i64)>,
    pub(crate) debt_lock: bool,
    pub(crate) meter_lock: bool,
    /// Days until its end, what it covers, whether it was ended.
    pub(crate) dispensation: Option<(Option<i64>, Vec<usize>, bool)>,
    /// Days ago, whether surveyed, days ago that the lock was lifted by hand.
    pub(crate) report: Option<(i64, bool, Option<i64>)>,
    /// Days ago, and whether the centre refused.
    pub(crate) acts: Vec<(i64, bool)>,
}

pub(crate) fn some_customers() -> impl Strategy<Value = Vec<Drawn>> {
    let rarely = |n: f64| prop::bool::weighted(n);
    let debt = (
        0..20_i64,
        -6..3_i64,
        prop::sample::select(vec![0, 0, 1, 3_000]),
    );
    let ends = (
        prop::option::weighted(0.8, -2..10_i64),
        prop::collection::vec(0..3_usize, 0..3),
        rarely(0.2),
    );
    let report = (0..6_i64, rarely(0.2), prop::option::weighted(0.3, 0..8_i64));
    let one = (
        (rarely(0.8), rarely(0.9), rarely(0.2), rarely(0.2)),
        prop::collection::vec(debt, 0..4),
        prop::option::weighted(0.4, ends),
        prop::option::weighted(0.3, report),
        prop::collection::vec((0..5_i64, any::<bool>()), 0..3),
    );
    let one = one.prop_map(
        |((own, prepaid, debt_lock, meter_lock), debts, dispensation, report, acts)| Drawn {
            own,
            prepaid,
            debts,
            debt_lock,
            meter_lock,
            dispensation,
            report,
            acts,
        },
    );
    prop::collection::vec(one, 0..24)
}

/// A customer of the own unit with an old debt due so many days ago.
pub(crate) fn owing(days: i64) -> Drawn {
    Drawn {
        own: true,
        prepaid: true,
        debts: vec![(0, -days, 0)],
        debt_lock: false,
        meter_lock: false,
        dispensation: None,
        report: None,
        acts: Vec::new(),
    }
}

impl Drawn {
    pub(crate) fn paid(mut self) -> Self {
        self.debts[0].2 = 3_000;
        self
    }

    pub(crate) fn lost(mut self, days: i64) -> Self {
        self.report = Some((days, false, None));
        self
    }

    pub(crate) fn dispensed(mut self, until: i64) -> Self {
        self.dispensation = Some((Some(until), vec![0], false));
        self
    }

    pub(crate) fn refused(mut self, days: i64) -> Self {
        self.acts.push((days, true));
        self
    }

    pub(crate) fn elsewhere(mut self) -> Self {
        self.own = false;
        self
    }
}
