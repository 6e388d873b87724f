//! What calls come to: times by nearest rank, and counts that add up.

use pln123::domain::complaint::{ComplaintStatus, End};
use pln123::domain::figures::{Counted, Figures, Times};
use pln123::domain::ids::{Idpel, UserName};
use pln123::domain::script::ScriptId;
use proptest::prelude::*;

fn times(all: &[i64]) -> Times {
    let mut times = Times::default();
    for seconds in all {
        times.add(*seconds);
    }
    times
}

fn call(number: i64) -> Counted {
    Counted {
        idpel: Idpel::from_number(number).unwrap(),
        by: UserName::parse("rina").unwrap(),
        script: ScriptId::B,
        end: End::Completed,
        status: ComplaintStatus::IssueClosed,
        dispute: false,
        hand_over: false,
        handling_seconds: 60,
        repeat: false,
        backs: Vec::new(),
        objections: Vec::new(),
    }
}

fn of(calls: impl IntoIterator<Item = Counted>) -> Figures {
    let mut figures = Figures::default();
    for call in calls {
        figures.add(call);
    }
    figures
}

#[test]
fn percentiles_are_by_nearest_rank() {
    // Times in any order; the median, the 90th percentile, the shortest, the longest.
    let table: [(&[i64], [i64; 4]); 8] = [
        (&[284], [284, 284, 284, 284]),
        (&[20, 10], [10, 20, 10, 20]),
        (&[30, 10, 20], [20, 30, 10, 30]),
        (&[40, 10, 30, 20], [20, 40, 10, 40]),
        (&[15, 20, 35, 40, 50], [35, 50, 15, 50]),
        (&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [5, 9, 1, 10]),
        (&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [6, 10, 1, 11]),
        (&[7, 7, 7, 7, 900], [7, 900, 7, 900]),
    ];
    for (all, expected) in table {
        let found = [50, 90, 0, 100].map(|percent| times(all).percentile(percent));
        assert_eq!(found, expected.map(Some), "{all:?}");
        assert_eq!(times(all).median(), Some(expected[0]));
        assert_eq!(times(all).p90(), Some(expected[1]));
    }
}

#[test]
fn without_calls_there_is_no_time_and_every_count_is_none() {
    let none = Figures::default();
    assert_eq!((none.handling.median(), none.handling.p90()), (None, None));
    assert_eq!(
        (none.calls(), none.repeats, none.repeat_customers()),
        (0, 0, 0)
    );
    assert_eq!(none.by_end().len(), End::ALL.len());
    assert!(none.by_end().iter().all(|tallied| tallied.count == 0));
    assert!(none.by_cso().is_empty() && none.backs().is_empty() && none.objections().is_empty());
}

#[test]
fn a_clock_set_back_and_a_call_of_a_century_do_not_break_the_figures() {
    let odd = times(&[-5, i64::MAX, 0, 60]);
    assert_eq!(odd.count(), 4);
    assert_eq!(odd.percentile(0), Some(60));
    assert_eq!(odd.percentile(100), Some(i64::from(u32::MAX)));
}

#[test]
fn a_call_without_a_duration_counts_as_a_call_and_among_no_times() {
    let logged = |seconds| Counted {
        handling_seconds: seconds,
        ..call(1)
    };
    let figures = of([0, 0, 0, 0, 0, 40, 20, 30].map(logged));
    let handling = &figures.handling;
    assert_eq!(figures.calls(), 8);
    assert_eq!(
        [0, 50, 90, 100].map(|percent| handling.percentile(percent)),
        [20, 30, 40, 40].map(Some)
    );
    let own = figures.by_cso();
    assert_eq!((own[0].1.count(), own[0].1.median()), (8, Some(30)));
    // All of them logged by command: calls, and no time.
    let figures = of([0, 0].map(logged));
    assert_eq!((figures.calls(), figures.handling.median()), (2, None));
    assert_eq!(figures.by_cso()[0].1.p90(), None);
}

#[test]
fn calls_that_are_repeats_and_the_customers_who_made_them_are_told_apart() {
    let again = |number| Counted {
        repeat: true,
        ..call(number)
    };
    let figures = of([call(1), again(1), again(1), again(2), call(3)]);
    assert_eq!(
        (figures.calls(), figures.repeats, figures.repeat_customers()),
        (5, 3, 2)
    );
}

#[test]
fn ends_scripts_and_statuses_add_up_to_all_calls() {
    let ends = End::ALL.into_iter().enumerate();
    let figures = of(ends.flat_map(|(at, end)| {
        (0..=at).map(move |number| Counted {
            end,
            script: ScriptId::ALL[number % 3],
            status: [ComplaintStatus::Open, ComplaintStatus::IssueClosed][number % 2],
            dispute: number == 0,
            hand_over: number < 2,
            ..call(1)
        })
    }));
    assert_eq!(figures.calls(), 28);
    let counts: Vec<u64> = figures
        .by_end()
        .iter()
        .map(|tallied| tallied.count)
        .collect();
    assert_eq!(counts, [1, 2, 3, 4, 5, 6, 7]);
    let scripts = figures.by_script();
    assert_eq!(scripts.iter().map(|tallied| tallied.count).sum::<u64>(), 28);
    let [closed, open] = figures.by_status();
    assert_eq!((closed.count, open.count), (12, 16));
    assert_eq!((figures.disputes, figures.hand_overs), (7, 13));
}

#[test]
fn who_took_most_calls_comes_first_with_their_own_times() {
    let by = |name: &str, seconds| Counted {
        by: UserName::parse(name).unwrap(),
        handling_seconds: seconds,
        ..call(1)
    };
    let figures = of([
        by("dewi", 100),
        by("rina", 10),
        by("rina", 30),
        by("rina", 20),
    ]);
    let found: Vec<(&str, u64, Option<i64>)> = figures
        .by_cso()
        .into_iter()
        .map(|(name, times)| (name.as_str(), times.count(), times.median()))
        .collect();
    assert_eq!(found, [("rina", 3, Some(20)), ("dewi", 1, Some(100))]);
    assert_eq!(figures.handling.median(), Some(20));
}

#[test]
fn the_step_that_most_calls_go_back_from_comes_first_script_by_script() {
    let back = |script, steps: &[&str]| Counted {
        script,
        backs: steps.iter().map(ToString::to_string).collect(),
        ..call(1)
    };
    let figures = of([
        back(ScriptId::B, &["confirm", "registers", "confirm"]),
        back(ScriptId::B, &["confirm"]),
        back(ScriptId::C, &["confirm"]),
        back(ScriptId::B, &[]),
    ]);
    let found: Vec<(&str, String, u64)> = figures
        .backs()
        .into_iter()
        .map(|back| (back.what.script.code(), back.what.step, back.count))
        .collect();
    let expected = [
        ("B", "confirm", 2),
        ("B", "registers", 1),
        ("C", "confirm", 1),
    ];
    assert_eq!(
        found,
        expected.map(|(script, step, count)| (script, step.to_owned(), count))
    );
}

proptest! {
    #[test]
    fn a_percentile_is_the_first_time_that_so_many_do_not_exceed(
        all in prop::collection::vec(1_i64..500, 1..80),
        percent in 0_u8..=100,
    ) {
        let found = times(&all).percentile(percent).unwrap();
        let within = |limit: i64| all.iter().filter(|seconds| **seconds <= limit).count() * 100;
        let least = usize::from(percent) * all.len();
        prop_assert!(all.contains(&found));
        prop_assert!(within(found) >= least);
        let shorter = all.iter().filter(|seconds| **seconds < found).max();
        prop_assert!(shorter.is_none_or(|shorter| within(*shorter) < least.max(1)));
    }
}
