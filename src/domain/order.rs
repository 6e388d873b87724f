//! An act as it is sent to the centre, which asks the same rules again with its own facts and its own clock.

use super::ids::{Idpel, RegisterNo, UnitCode, UserName};
use super::policy::{Did, Wish};
use super::wib::{Day, Moment};
use serde::Serialize;

/// The version of the document; it grows when a key changes its meaning.
pub const VERSION: u32 = 1;

/// The document, one for each act. Dates are `YYYY-MM-DD`, instants RFC 3339 with `+07:00`; what an act does not have
/// is `null`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Order {
    pub version: u32,
    /// UUIDv7, and the idempotency key at the centre.
    pub id: String,
    /// `block` or `unblock`.
    pub act: &'static str,
    pub idpel: String,
    pub unit: String,
    /// `debt` or `meter`.
    pub lock: &'static str,
    /// Of a lost meter, the day it was reported.
    pub reported_on: Option<String>,
    /// Of an unblock, one of the codes of 1.7.
    pub ground: Option<&'static str>,
    /// Of an unblock that makes a dispensation, its last day; `null`: without an end.
    pub until: Option<String>,
    /// The receivables that the dispensation covers, as the desk saw them; empty where none is made.
    pub covers: Vec<String>,
    /// The survey's reference number.
    pub reference: Option<String>,
    pub note: String,
    pub by: String,
    /// By the desk's clock.
    pub at: String,
}

impl Order {
    /// `wish` is as it is kept, `did` what the rules made of it.
    pub fn of(
        id: String,
        to: (Idpel, UnitCode),
        wish: &Wish,
        did: &Did,
        by: (&UserName, Moment),
    ) -> Self {
        let ((idpel, unit), (name, at)) = (to, by);
        let day = |day: Day| day.to_string();
        let mut order = Self {
            version: VERSION,
            id,
            act: did.code(),
            idpel: idpel.to_string(),
            unit: unit.to_string(),
            lock: did.lock().code(),
            reported_on: None,
            ground: None,
            until: None,
            covers: Vec::new(),
            reference: None,
            note: String::new(),
            by: name.to_string(),
            at: at.to_string(),
        };
        match wish {
            Wish::Block(wish) => {
                order.reported_on = wish.reported_on.map(day);
                order.note.clone_from(&wish.note);
            }
            Wish::Unblock(wish) => {
                order.ground = Some(wish.ground.code());
                order.reference = Some(wish.reference.clone()).filter(|text| !text.is_empty());
                order.note.clone_from(&wish.note);
            }
        }
        if let Did::Unblock(plan) = did
            && let Some(made) = &plan.dispense
        {
            order.until = made.until.map(day);
            order.covers = made
                .register_nos
                .iter()
                .map(RegisterNo::to_string)
                .collect();
        }
        order
    }
}
