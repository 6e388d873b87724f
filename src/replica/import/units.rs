//! units.csv. A parent may stand below its children.

use super::known::Known;
use super::reject::Reason;
use super::row::{Parsed, Row};
use crate::domain::customer::Unit;
use crate::domain::ids::UnitCode;
use crate::domain::wib::Zone;
use crate::replica::Fault;

pub(super) fn apply(known: &mut Known<'_, '_>, row: &Row<'_>) -> Parsed<bool> {
    let code = row.unit("code")?;
    let name = row.text("name")?;
    let parent = row.maybe_unit("parent")?;
    let zone = row.maybe_of("zone", Reason::UnknownZone, Zone::parse)?;
    let old = known.tx.unit(code)?;
    let new = Unit {
        code,
        name,
        parent: match &old {
            Some(old) if !row.has("parent") => old.parent,
            _ => parent,
        },
        zone: match &old {
            Some(old) if !row.has("zone") => old.zone,
            _ => zone.unwrap_or_else(|| Zone::of_region(code.region())),
        },
    };
    let first = known.is_first(code.number(), row, old.is_some())?;
    if old.as_ref() == Some(&new) {
        return Ok(false);
    }
    if !first {
        return Err(row.wait("code", Reason::Contradiction));
    }
    if let Some(parent) = new.parent {
        if parent == code {
            return Err(row.bad("parent", Reason::ParentLoop));
        }
        if !known.has_unit(parent) {
            return Err(row.wait("parent", Reason::UnknownParent));
        }
        if old.is_some() && is_above(known, code, parent)? {
            return Err(row.wait("parent", Reason::ParentLoop));
        }
    }
    known.tx.put_unit(&new)?;
    known.add_unit(code);
    Ok(true)
}

/// Whether `code` stands above `below`.
fn is_above(known: &Known<'_, '_>, code: UnitCode, below: UnitCode) -> Result<bool, Fault> {
    let mut at = Some(below);
    while let Some(unit) = at {
        if unit == code {
            return Ok(true);
        }
        at = known.tx.unit(unit)?.and_then(|unit| unit.parent);
    }
    Ok(false)
}
