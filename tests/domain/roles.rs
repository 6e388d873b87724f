//! Who may do what (1.8): the table, and each of its cells for the own and for another unit.

use crate::made::{unit, user};
use pln123::domain::policy::Refusal;
use pln123::domain::role::{Duty, Operator, Role};

/// What the table of 1.8 says in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cell {
    No,
    Own,
    All,
}

fn operator(role: Role) -> Operator {
    Operator {
        name: user("rina"),
        role,
        unit: (role == Role::Unit).then(|| unit("52301")),
    }
}

#[test]
fn the_table_of_roles_holds_for_the_own_and_for_another_unit() {
    use Cell::{All, No, Own};
    #[rustfmt::skip]
    let table = [
        //                  CSO  unit sup  admin
        (Duty::LookUp,     [All, All, All, No]),
        (Duty::TakeCall,   [All, No,  No,  No]),
        (Duty::ReadCalls,  [All, No,  All, No]),
        (Duty::Monitor,    [No,  Own, All, No]),
        (Duty::Worklist,   [No,  Own, No,  No]),
        (Duty::Act,        [No,  Own, No,  No]),
        (Duty::Figures,    [No,  Own, All, No]),
        (Duty::Administer, [No,  No,  No,  All]),
    ];
    assert_eq!(
        table.map(|(duty, _)| duty),
        Duty::ALL,
        "no duty is left out"
    );
    for (duty, cells) in table {
        for (role, cell) in Role::ALL.into_iter().zip(cells) {
            let (who, own, other) = (operator(role), unit("52301"), unit("53921"));
            let by_role = Err(Refusal::Role { role, duty });
            let elsewhere = Err(Refusal::OtherUnit {
                own: Some(own),
                theirs: other,
            });
            let expected = match cell {
                No => [by_role.clone(), by_role.clone(), by_role],
                Own => [Ok(()), Ok(()), elsewhere],
                All => [Ok(()), Ok(()), Ok(())],
            };
            let found = [
                who.has(duty),
                who.has_for(duty, own),
                who.has_for(duty, other),
            ];
            assert_eq!(found, expected, "{role:?} {duty:?}");
        }
    }
}

#[test]
fn a_unit_user_without_a_unit_acts_nowhere() {
    let lost = Operator {
        unit: None,
        ..operator(Role::Unit)
    };
    assert_eq!(
        lost.has_for(Duty::Act, unit("52301")),
        Err(Refusal::OtherUnit {
            own: None,
            theirs: unit("52301")
        })
    );
}

#[test]
fn a_supervisor_and_a_cso_never_block_or_unblock() {
    for role in [Role::Supervisor, Role::Cso, Role::Administrator] {
        let refused = operator(role).has_for(Duty::Act, unit("52301"));
        assert_eq!(refused.unwrap_err().code(), "role", "{role:?}");
    }
}

#[test]
fn the_roles_have_the_codes_of_the_commands() {
    let codes = ["cso", "unit", "supervisor", "admin"];
    assert_eq!(Role::ALL.map(Role::code), codes);
    assert_eq!(codes.map(Role::parse), Role::ALL.map(Some));
    assert_eq!(Role::parse("root"), None);
}
