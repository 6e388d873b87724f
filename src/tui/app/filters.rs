//! The filters of the list of blocked customers: first what to narrow by, then to which, each with how many it has.

use super::App;
use crate::domain::cause::Cause;
use crate::domain::ids::UnitCode;
use crate::domain::monitoring::{Ageing, Dimension, Narrowing, Setter};
use crate::locale::format::count;
use crate::locale::{Lang, labels, monitoring as said};
use crate::tui::msg::Effect;
use crate::tui::parts::overlay::{Choose, Chosen, Overlay};

/// A value that a dimension can have; `None` takes the filter off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Value {
    Unit(Option<UnitCode>),
    Cause(Option<Cause>),
    Ageing(Option<Ageing>),
    BlockedFor(Option<Ageing>),
    By(Option<Setter>),
}

impl Value {
    fn put(self, narrowing: &mut Narrowing) {
        match self {
            Self::Unit(unit) => narrowing.unit = unit,
            Self::Cause(cause) => narrowing.cause = cause,
            Self::Ageing(ageing) => narrowing.ageing = ageing,
            Self::BlockedFor(ageing) => narrowing.blocked_for = ageing,
            Self::By(setter) => narrowing.by = setter,
        }
    }
}

impl App {
    /// A unit user narrows within the own unit.
    fn dimensions(&self) -> Vec<Dimension> {
        let bound = self.operator.as_ref().is_some_and(|who| who.unit.is_some());
        Dimension::ALL
            .into_iter()
            .filter(|dimension| !(bound && *dimension == Dimension::Unit))
            .collect()
    }

    pub(super) fn choose_filter(&mut self) -> Vec<Effect> {
        let lang = self.look.lang;
        let narrowing = &self.monitoring.narrowing;
        let items = self.dimensions().into_iter().map(|dimension| {
            let now = said::narrowed_by(lang, narrowing, dimension);
            let name = said::dimension(lang, dimension);
            match now {
                Some(now) => format!("{name}: {now}"),
                None => name,
            }
        });
        let items = items.collect();
        self.lay(Overlay::Choose(Choose {
            what: Chosen::FilterBy,
            title: lang.words().title_filter(),
            text: String::new(),
            items,
            selected: 0,
        }))
    }

    /// The dimension was chosen: its values.
    pub(super) fn choose_filter_value(&mut self, at: usize) -> Vec<Effect> {
        let Some(dimension) = self.dimensions().get(at).copied() else {
            return Vec::new();
        };
        let lang = self.look.lang;
        let values = self.values(dimension);
        let items = values.iter().map(|value| self.value_said(*value, lang));
        let items = items.collect();
        let mut chosen = self.monitoring.narrowing.clone();
        let selected = values.iter().position(|value| {
            value.put(&mut chosen);
            chosen == self.monitoring.narrowing
        });
        self.lay(Overlay::Choose(Choose {
            what: Chosen::FilterTo(dimension),
            title: said::dimension(lang, dimension),
            text: String::new(),
            items,
            selected: selected.unwrap_or(0),
        }))
    }

    pub(super) fn filter_chosen(&mut self, dimension: Dimension, at: usize) -> Vec<Effect> {
        let value = self.values(dimension).get(at).copied();
        match value {
            Some(value) => self.narrow(|narrowing| value.put(narrowing)),
            None => Vec::new(),
        }
    }

    /// No filter first, then each value.
    fn values(&self, dimension: Dimension) -> Vec<Value> {
        let ageings = || std::iter::once(None).chain(Ageing::ALL.map(Some));
        match dimension {
            Dimension::Unit => {
                let units = self.monitoring.units.keys().copied().map(Some);
                std::iter::once(None)
                    .chain(units)
                    .map(Value::Unit)
                    .collect()
            }
            Dimension::Cause => std::iter::once(None)
                .chain(Cause::ALL.map(Some))
                .map(Value::Cause)
                .collect(),
            Dimension::Ageing => ageings().map(Value::Ageing).collect(),
            Dimension::BlockedFor => ageings().map(Value::BlockedFor).collect(),
            Dimension::By => std::iter::once(None)
                .chain(Setter::ALL.map(Some))
                .map(Value::By)
                .collect(),
        }
    }

    /// The value, with how many the narrowed list has of it where that is known without another question.
    fn value_said(&self, value: Value, lang: Lang) -> String {
        let narrowing = &self.monitoring.narrowing;
        let summary = self.monitoring.summary.as_ref();
        let sum = summary.and_then(|summary| match value {
            Value::Unit(Some(unit)) if narrowing.unit.is_none() => {
                Some(summary.by_unit.get(&unit).copied().unwrap_or_default())
            }
            Value::Cause(Some(cause)) if narrowing.cause.is_none() => Some(summary.of_cause(cause)),
            Value::Ageing(Some(ageing)) if narrowing.ageing.is_none() => {
                Some(summary.of_ageing(ageing))
            }
            _ => None,
        });
        let name = match value {
            Value::Unit(Some(unit)) => format!("{unit} {}", self.monitoring.unit_name(unit)),
            Value::Cause(Some(cause)) => labels::cause_short(lang, Some(cause)),
            Value::Ageing(Some(ageing)) => labels::ageing(lang, ageing),
            Value::BlockedFor(Some(ageing)) => said::blocked_for(lang, ageing),
            Value::By(Some(setter)) => said::setter(lang, setter),
            _ => lang.words().filter_all(),
        };
        match sum {
            Some(sum) => format!("{name}  ({})", count(lang, sum.count)),
            None => name,
        }
    }
}
