//! Where the charts stand: as many at once as the screen has room for, each as tall as what it shows, the last one to the
//! bottom.

use super::charts::Chart;
use crate::tui::parts::lines::below;
use ratatui::layout::Rect;

/// From this size on, all four stand at once.
const ROOMY: (u16, u16) = (150, 36);
/// However many units there are, their chart is content with this where others need the room.
const UNITS: u16 = 12;
/// The trend says nothing in less.
const TREND: u16 = 12;

/// The least that a chart is given where it stands with others; `need` is what its bars take.
fn least(chart: Chart, need: u16) -> u16 {
    match chart {
        Chart::Unit => need.min(UNITS),
        Chart::Turns => TREND,
        Chart::Cause | Chart::Ageing => need,
    }
}

/// The charts in sight when `own` has the keys, each in its place; `need` is how many rows one takes with all its bars.
pub(super) fn places(area: Rect, own: Chart, need: impl Fn(Chart) -> u16) -> Vec<(Chart, Rect)> {
    if area.width >= ROOMY.0 && area.height >= ROOMY.1 {
        return all_four(area, need);
    }
    let charts = in_sight(area.height, own, |chart| least(chart, need(chart)));
    let taken: u16 = charts.iter().map(|(_, least)| least).sum();
    let mut spare = area.height.saturating_sub(taken);
    let mut left = area;
    let mut placed = Vec::new();
    for (at, (chart, least)) in charts.iter().enumerate() {
        let more = spare.min(need(*chart).saturating_sub(*least));
        spare -= more;
        let last = at + 1 == charts.len();
        let height = if last { left.height } else { least + more };
        placed.push((*chart, Rect { height, ..left }.intersection(left)));
        left = below(left, height);
    }
    placed
}

/// The page of charts that `own` is on: filled in their order with as many as have their least.
fn in_sight(height: u16, own: Chart, least: impl Fn(Chart) -> u16) -> Vec<(Chart, u16)> {
    let mut page: Vec<(Chart, u16)> = Vec::new();
    for chart in Chart::ALL {
        let least = least(chart);
        let taken: u16 = page.iter().map(|(_, least)| least).sum();
        if taken + least > height {
            if page.iter().any(|(chart, _)| *chart == own) {
                break;
            }
            page.clear();
        }
        page.push((chart, least));
    }
    page
}

/// Causes over ages, the units beside both, and the trend below over the whole width.
fn all_four(area: Rect, need: impl Fn(Chart) -> u16) -> Vec<(Chart, Rect)> {
    let causes = need(Chart::Cause);
    let tall = (causes + need(Chart::Ageing))
        .max(need(Chart::Unit).min(area.height / 2))
        .min(area.height - TREND);
    let wide = area.width / 2;
    let left = Rect {
        width: wide - 1,
        height: tall,
        ..area
    };
    let right = Rect {
        x: area.x + wide,
        ..left
    };
    let cause = Rect {
        height: causes.min(tall),
        ..left
    };
    vec![
        (Chart::Cause, cause),
        (Chart::Unit, right),
        (Chart::Ageing, below(left, cause.height)),
        (Chart::Turns, below(area, tall)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The bars of so many units, with what stands about them.
    fn need(units: u16) -> impl Fn(Chart) -> u16 {
        move |chart| match chart {
            Chart::Cause => 12,
            Chart::Unit => units + 2,
            Chart::Ageing => 7,
            Chart::Turns => 2,
        }
    }

    fn in_sight(width: u16, height: u16, own: Chart, units: u16) -> Vec<Chart> {
        let placed = places(Rect::new(0, 4, width, height), own, need(units));
        placed.into_iter().map(|(chart, _)| chart).collect()
    }

    #[test]
    fn as_many_stand_at_once_as_have_the_room() {
        use Chart::{Ageing, Cause, Turns, Unit};
        for (width, height, own, units, seen) in [
            (80, 18, Cause, 30, vec![Cause]),
            (80, 18, Unit, 30, vec![Unit]),
            (80, 18, Ageing, 9, vec![Unit, Ageing]),
            (80, 18, Turns, 9, vec![Turns]),
            (120, 34, Cause, 30, vec![Cause, Unit, Ageing]),
            (120, 34, Ageing, 2, vec![Cause, Unit, Ageing]),
            (120, 34, Ageing, 1, vec![Cause, Unit, Ageing, Turns]),
            (120, 34, Turns, 30, vec![Turns]),
            (120, 54, Turns, 30, vec![Cause, Unit, Ageing, Turns]),
            (200, 54, Turns, 30, vec![Cause, Unit, Ageing, Turns]),
            (200, 36, Cause, 30, vec![Cause, Unit, Ageing, Turns]),
        ] {
            assert_eq!(
                in_sight(width, height, own, units),
                seen,
                "{width} {height}"
            );
        }
    }

    #[test]
    fn the_one_with_the_keys_is_in_sight_none_lies_on_another_and_the_last_reaches_the_bottom() {
        for width in [0, 80, 149, 150, 300] {
            for height in 0..90 {
                for (own, units) in Chart::ALL
                    .into_iter()
                    .flat_map(|own| [(own, 0), (own, 900)])
                {
                    let area = Rect::new(0, 4, width, height);
                    let placed = places(area, own, need(units));
                    assert!(placed.iter().any(|(chart, _)| *chart == own));
                    assert_eq!(
                        placed.last().map(|(_, place)| place.bottom()),
                        Some(area.bottom())
                    );
                    for (at, (chart, place)) in placed.iter().enumerate() {
                        assert_eq!(
                            place.intersection(area),
                            *place,
                            "{width} {height} {chart:?}"
                        );
                        let mut others = placed.iter().skip(at + 1);
                        assert!(others.all(|(_, other)| !place.intersects(*other)));
                        let few = placed.len() == 1;
                        let least = least(*chart, need(units)(*chart));
                        assert!(few || place.height >= least, "{width} {height} {chart:?}");
                    }
                }
            }
        }
    }
}
