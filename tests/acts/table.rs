//! Every act by every role, on customers of the own unit and of another, in every state: allowed, or refused by the
//! rule that says so. Allowed leaves one row of the audit, one order to the centre, its events and the lock they make;
//! refused leaves one row of the audit.

use crate::world::{NOW, OTHER, OWN, State, World, day, moment, rows};
use pln123::desk::{Desk, Failure};
use pln123::domain::ids::Idpel;
use pln123::domain::lock::{Ground, LockKind};
use pln123::domain::policy::{Block, Unblock, Until};
use pln123::domain::role::Role;
use pln123::replica::Fault;
use rusqlite::Connection;
use std::collections::BTreeMap;

const OK: &str = "";

/// By 1.6 and 1.7, for the user of the customer's unit: setting the debt lock, setting the meter lock, lifting the debt
/// lock, lifting the meter lock.
const BY_STATE: [(State, [&str; 4]); 13] = [
    (
        State::Postpaid,
        ["postpaid", "postpaid", "already_open", "already_open"],
    ),
    (
        State::NothingOwed,
        ["nothing_overdue", OK, "already_open", "already_open"],
    ),
    (
        State::NotDue,
        ["nothing_overdue", OK, "already_open", "already_open"],
    ),
    (State::OldOverdue, [OK, OK, "already_open", "already_open"]),
    (
        State::NewOverdue,
        ["system_blocks", OK, "already_open", "already_open"],
    ),
    (
        State::LockedBySystem,
        ["already_blocked", OK, OK, "already_open"],
    ),
    (
        State::LockedByUser,
        ["already_blocked", OK, OK, "already_open"],
    ),
    (
        State::MeterLost,
        ["nothing_overdue", "already_blocked", "already_open", OK],
    ),
    (
        State::BothLocks,
        ["already_blocked", "already_blocked", OK, OK],
    ),
    (State::Dispensed, [OK, OK, "already_open", "already_open"]),
    (
        State::DispensationOver,
        [OK, OK, "already_open", "already_open"],
    ),
    (
        State::DispensationOverNew,
        ["system_blocks", OK, "already_open", "already_open"],
    ),
    (
        State::PaidNotLifted,
        ["already_blocked", OK, OK, "already_open"],
    ),
];

/// An act as it can be wished: which lock to set; or a ground, and the lock named with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Act {
    Block(LockKind),
    Unblock(Ground, Option<LockKind>),
}

use LockKind::{Debt, Meter};

const ACTS: [Act; 14] = [
    Act::Block(Debt),
    Act::Block(Meter),
    Act::Unblock(Ground::Disaster, None),
    Act::Unblock(Ground::Disaster, Some(Debt)),
    Act::Unblock(Ground::Disaster, Some(Meter)),
    Act::Unblock(Ground::FieldDispute, None),
    Act::Unblock(Ground::FieldDispute, Some(Debt)),
    Act::Unblock(Ground::FieldDispute, Some(Meter)),
    Act::Unblock(Ground::MeterSurveyDone, None),
    Act::Unblock(Ground::MeterSurveyDone, Some(Debt)),
    Act::Unblock(Ground::MeterSurveyDone, Some(Meter)),
    Act::Unblock(Ground::Other, None),
    Act::Unblock(Ground::Other, Some(Debt)),
    Act::Unblock(Ground::Other, Some(Meter)),
];

/// The column of [`BY_STATE`] that decides, or what refuses the wish as it stands (the table of 1.7).
fn column(act: Act) -> Result<usize, &'static str> {
    match act {
        Act::Block(Debt) => Ok(0),
        Act::Block(Meter) => Ok(1),
        Act::Unblock(Ground::Disaster | Ground::FieldDispute, None | Some(Debt))
        | Act::Unblock(Ground::Other, Some(Debt)) => Ok(2),
        Act::Unblock(Ground::MeterSurveyDone, None | Some(Meter))
        | Act::Unblock(Ground::Other, Some(Meter)) => Ok(3),
        Act::Unblock(Ground::Other, None) => Err("lock_not_named"),
        Act::Unblock(..) => Err("wrong_lock"),
    }
}

/// 1.8 first: only a unit user acts, and only on the own unit's customers.
fn expected(act: Act, role: Role, own: bool, by_state: [&'static str; 4]) -> &'static str {
    match role {
        Role::Cso | Role::Supervisor | Role::Administrator => "role",
        Role::Unit if !own => "other_unit",
        Role::Unit => column(act).map_or_else(|refused| refused, |column| by_state[column]),
    }
}

/// The events that an allowed act leaves (1.6, 1.7).
fn events(act: Act, state: State) -> &'static [&'static str] {
    match (column(act), state) {
        (Ok(0), State::Dispensed) => &["dispensation_ended debt", "lock_set debt"],
        (Ok(0), _) => &["lock_set debt"],
        (Ok(1), _) => &["lock_set meter"],
        (Ok(2), State::PaidNotLifted) => &["lock_lifted debt"],
        (Ok(2), _) => &["lock_lifted debt", "dispensed debt"],
        _ => &["lock_lifted meter"],
    }
}

fn wish(desk: &mut Desk, act: Act, idpel: Idpel) -> Result<(), &'static str> {
    let note = "sesuai laporan petugas di lapangan".to_owned();
    let now = moment(NOW);
    let done = match act {
        Act::Block(lock) => {
            let reported_on = (lock == Meter).then(|| day("2019-10-24"));
            let wish = Block {
                lock,
                reported_on,
                note,
            };
            desk.block(idpel, &wish, now)
        }
        Act::Unblock(ground, lock) => {
            let wish = Unblock {
                ground,
                lock,
                until: Until::Default,
                reference: "SURVEI-0042".to_owned(),
                note,
            };
            desk.unblock(idpel, &wish, now)
        }
    };
    match done {
        Ok(_) => Ok(()),
        Err(Failure::Refused(refusal)) => Err(refusal.code()),
        Err(other) => panic!("{other:?}"),
    }
}

/// All that the file holds of one customer, but for the audit.
fn picture(conn: &Connection, idpel: Idpel) -> Vec<String> {
    let tables = [
        "receivable",
        "event",
        "lock",
        "dispensation",
        "meter_loss",
        "outbox",
    ];
    let mut all = Vec::new();
    for table in tables {
        let sql = format!("SELECT '{table}', * FROM {table} WHERE idpel = {idpel}");
        all.append(&mut rows(conn, &sql));
    }
    all
}

struct Case {
    act: Act,
    role: Role,
    own: bool,
    state: State,
    idpel: Idpel,
    expected: &'static str,
}

/// Each case has a customer of its own.
fn cases(world: &mut World) -> Vec<Case> {
    let mut replica = world.replica();
    let mut all = Vec::new();
    let made = replica.write::<_, Fault>(|tx| {
        for (state, by_state) in BY_STATE {
            for role in Role::ALL {
                for own in [true, false] {
                    for act in ACTS {
                        let idpel = world.customer(tx, state, if own { OWN } else { OTHER });
                        let expected = expected(act, role, own, by_state);
                        all.push(Case {
                            act,
                            role,
                            own,
                            state,
                            idpel,
                            expected,
                        });
                    }
                }
            }
        }
        Ok(())
    });
    made.unwrap();
    all
}

#[test]
fn every_act_by_every_role_in_every_state_is_allowed_or_refused_by_its_rule() {
    let mut world = World::new();
    let cases = cases(&mut world);
    assert_eq!(cases.len(), 13 * 4 * 2 * 14);
    let mut desks = Role::ALL.map(|role| (role, world.desk(role)));
    let conn = Connection::open(world.path()).unwrap();
    let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
    for case in &cases {
        *counted.entry(case.expected).or_default() += 1;
        let at_desk = desks.iter_mut().find(|(role, _)| *role == case.role);
        check(&conn, &mut at_desk.unwrap().1, case);
    }
    world.keeps_its_promises();
    // Of the 182 wishes for customers of the own unit by its user: 13 × 5 are no wish of 1.7, the rest is the table's.
    assert_eq!(counted["role"], 13 * 3 * 2 * 14);
    assert_eq!(counted["other_unit"], 13 * 14);
    assert_eq!(counted["wrong_lock"], 13 * 3);
    assert_eq!(counted["lock_not_named"], 13);
    assert_eq!(counted[OK], 3 + 10 + 4 * 5 + 2 * 3);
    assert_eq!(rows(&conn, "SELECT count(*) FROM outbox"), ["39"]);
}

#[track_caller]
fn check(conn: &Connection, desk: &mut Desk, case: &Case) {
    let idpel = case.idpel;
    let before = picture(conn, idpel);
    let audited =
        format!("SELECT action, detail, actor FROM audit WHERE idpel = {idpel} ORDER BY seq");
    let seq = "SELECT coalesce(max(seq), 0) FROM event";
    let last: i64 = rows(conn, seq)[0].parse().unwrap();
    let found = wish(desk, case.act, idpel).err().unwrap_or(OK);
    let what = format!(
        "{:?} by {:?} (own unit: {}) on {:?}",
        case.act, case.role, case.own, case.state
    );
    assert_eq!(found, case.expected, "{what}");
    let audit = rows(conn, &audited);
    assert_eq!(audit.len(), 1, "{what}: {audit:?}");
    if found != OK {
        assert!(audit[0].starts_with("refused "), "{audit:?}");
        assert!(audit[0].contains(found), "{audit:?}");
        assert_eq!(picture(conn, idpel), before, "{what}");
        return;
    }
    let action = match case.act {
        Act::Block(_) => "block ",
        Act::Unblock(..) => "unblock ",
    };
    assert!(audit[0].starts_with(action), "{audit:?}");
    let since = format!("SELECT kind, lock FROM event WHERE seq > {last} ORDER BY seq");
    assert_eq!(rows(conn, &since), events(case.act, case.state), "{what}");
    let order = format!("SELECT id, destination, state FROM outbox WHERE idpel = {idpel}");
    let order = rows(conn, &order);
    assert_eq!(order.len(), 1, "{what}");
    assert!(order[0].ends_with(" centre ready"), "{order:?}");
    let id = order[0].split(' ').next().unwrap();
    assert!(
        audit[0].contains(id),
        "the audit names the order: {audit:?}"
    );
    let is_last = format!(
        "SELECT count(*) FROM (SELECT lock, kind, max(seq) AS seq FROM event WHERE idpel = {idpel}
            AND kind LIKE 'lock%' GROUP BY lock) e
          LEFT JOIN lock l ON l.idpel = {idpel} AND l.lock = e.lock AND l.event = e.seq
         WHERE (e.kind = 'lock_set') <> (l.event IS NOT NULL)"
    );
    assert_eq!(rows(conn, &is_last), ["0"], "{what}");
}

#[test]
fn a_customer_that_is_not_there_is_not_found_by_who_may_act_and_refused_to_who_may_not() {
    let (world, _) = World::with(State::OldOverdue);
    let nobody = Idpel::parse("771109999999").unwrap();
    let wish = Block {
        lock: Debt,
        reported_on: None,
        note: "sesuai daftar kerja".to_owned(),
    };
    let ask = |role| world.desk(role).block(nobody, &wish, moment(NOW));
    assert!(matches!(ask(Role::Unit), Err(Failure::NotFound(_))));
    for role in [Role::Cso, Role::Supervisor, Role::Administrator] {
        assert!(matches!(ask(role), Err(Failure::Refused(_))), "{role:?}");
    }
}
