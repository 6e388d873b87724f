//! Questions stopped for newer ones.

use crate::world::World;
use pln123::replica::Fault;
use pln123::replica::search::Near;
use std::sync::atomic::{AtomicBool, Ordering};

#[test]
fn a_question_stopped_at_any_moment_leaves_the_next_one_whole() {
    let world = World::with(&[(1, "SITI RAHAYU", "JL MAWAR NO 1")]);
    let stop = world.replica.interrupt_handle();
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(Ordering::SeqCst) {
                stop.interrupt();
            }
        });
        let mut odd = Vec::new();
        for _ in 0..3_000 {
            match world
                .replica
                .read(|tx| tx.find("siti", &Near::default(), 9))
            {
                Ok(finding) if finding.found.len() == 1 => {}
                Err(Fault::Interrupted) => {}
                other => odd.push(other),
            }
        }
        done.store(true, Ordering::SeqCst);
        assert!(odd.is_empty(), "{:?}", odd.first());
    });
    let finding = world
        .replica
        .read(|tx| tx.find("siti", &Near::default(), 9));
    assert_eq!(finding.expect("an answer").found.len(), 1);
}
