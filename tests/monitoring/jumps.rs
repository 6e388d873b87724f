//! A jump to a row shows the rows that stand there, from either end, in every order, however many jumps and acts came
//! before it.

use crate::all_blocked;
use pln123::domain::cause::Cause;
use pln123::domain::listing::From;
use pln123::domain::monitoring::{Blocked, Narrowing, Order, SortBy, Wanted};
use pln123::replica::Replica;
use pln123::sample::TODAY;
use rusqlite::Connection;

const CUSTOMERS: u64 = 20_000;
const ROWS: u64 = 3;

fn page(replica: &Replica, wanted: &Wanted) -> Vec<Blocked> {
    replica
        .read(|tx| tx.blocked_page(wanted, TODAY))
        .expect("a page")
}

/// Every row of the list, read from its start.
fn whole(replica: &Replica, narrowing: &Narrowing, order: Order) -> Vec<Blocked> {
    let wanted = Wanted {
        narrowing: narrowing.clone(),
        order,
        from: From::Start,
        skip: 0,
        limit: CUSTOMERS,
    };
    page(replica, &wanted)
}

/// Far ones first and near ones first: each order of jumps notes other places on its way.
fn jump_about(replica: &Replica, narrowing: &Narrowing, order: Order) {
    let all = whole(replica, narrowing, order);
    let rows = all.len();
    for skip in [
        16_385, 8191, 8192, 8193, 12_000, 19_998, 16_384, 20_000, 30_000,
    ] {
        let wanted = |from| Wanted {
            narrowing: narrowing.clone(),
            order,
            from,
            skip,
            limit: ROWS,
        };
        let passed = usize::try_from(skip).expect("a number").min(rows);
        let after = &all[passed..(passed + 3).min(rows)];
        let jumped = page(replica, &wanted(From::Start));
        assert_eq!(jumped, after, "{order:?} {skip} from the start");
        let left = rows - passed;
        let before = &all[left.saturating_sub(3)..left];
        let jumped = page(replica, &wanted(From::End));
        assert_eq!(jumped, before, "{order:?} {skip} from the end");
    }
}

#[test]
fn a_jump_shows_the_rows_that_stand_there_also_after_acts() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("blocked.db");
    all_blocked::make(&path, CUSTOMERS);
    let mut replica = Replica::open(&path).expect("opens");
    let none = Narrowing::default;
    for by in SortBy::ALL {
        for descending in [false, true] {
            jump_about(&replica, &none(), Order { by, descending });
        }
    }
    let by_cause = Narrowing {
        cause: Some(Cause::BpInstalment),
        ..none()
    };
    let order = Order::default();
    jump_about(&replica, &by_cause, order);
    jump_about(&replica, &none(), order);
    // Rows that the places known hang on go, one of each hundred.
    let other = Connection::open(&path).expect("opens");
    let gone = other
        .execute("DELETE FROM lock WHERE idpel % 100 = 7", [])
        .expect("lifted");
    assert!(gone > 100, "{gone}");
    replica.write(|tx| tx.relist()).expect("the list follows");
    jump_about(&replica, &none(), order);
}
