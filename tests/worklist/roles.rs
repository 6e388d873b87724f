//! Who may see the list (1.8): unit users, their own.

use crate::drawn::owing;
use crate::world::{OTHER, OWN, World, now, unit};
use pln123::desk::Failure;
use pln123::domain::listing::From;
use pln123::domain::policy::Refusal;
use pln123::domain::role::{Duty, Role};

#[test]
fn a_unit_user_sees_the_own_list_and_nobody_else_sees_any() {
    let world = World::of(&[owing(3), owing(4).elsewhere()]);
    for role in Role::ALL {
        for of in [None, Some(OWN), Some(OTHER)] {
            let asked = of.map(unit);
            let desk = world.desk(role);
            let page = desk.worklist(asked, None, &From::Start, 10, now());
            let each = desk.each_worklist(asked, None, now(), |_| true);
            let refusals =
                [page.as_ref().err(), each.as_ref().err()].map(|failure| match failure {
                    Some(Failure::Refused(refusal)) => Some(refusal.clone()),
                    Some(other) => panic!("{other}"),
                    None => None,
                });
            let expected = match (role, of) {
                (Role::Unit, Some(OTHER)) => Some(Refusal::OtherUnit {
                    own: Some(unit(OWN)),
                    theirs: unit(OTHER),
                }),
                (Role::Unit, _) => None,
                _ => Some(Refusal::Role {
                    role,
                    duty: Duty::Worklist,
                }),
            };
            assert_eq!(
                refusals,
                [expected.clone(), expected.clone()],
                "{role:?} {of:?}"
            );
            if expected.is_none() {
                let items = page.unwrap().items;
                assert_eq!(items.len(), 1, "{of:?}");
                assert_eq!(items[0].unit.code, unit(OWN));
            }
            let totals = desk.worklist_totals(None, None, &[], now());
            let marks = desk.worklist_marks(None, now());
            assert_eq!(totals.is_ok(), role == Role::Unit, "{role:?}");
            assert_eq!(marks.is_ok(), role == Role::Unit, "{role:?}");
        }
    }
}
