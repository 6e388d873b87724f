//! The customer's master data (DIL) and the unit the customer belongs to.

use super::ids::{Idpel, MeterNo, UnitCode};
use super::wib::Zone;

/// How electricity is paid for. Only prepaid customers buy tokens, so only they can be blocked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Service {
    Prepaid,
    Postpaid,
}

impl Service {
    pub fn code(self) -> &'static str {
        match self {
            Self::Prepaid => "prepaid",
            Self::Postpaid => "postpaid",
        }
    }

    /// The code, or the word of the field (`PRABAYAR`, `PASCABAYAR`); `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim().to_ascii_lowercase().as_str() {
            "prepaid" | "prabayar" => Some(Self::Prepaid),
            "postpaid" | "pascabayar" | "paskabayar" => Some(Self::Postpaid),
            _ => None,
        }
    }
}

/// An office: distribution region, area (UP3) or service unit (ULP).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    pub code: UnitCode,
    pub name: String,
    pub parent: Option<UnitCode>,
    pub zone: Zone,
}

/// A connection's master data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Customer {
    pub idpel: Idpel,
    pub meter_no: Option<MeterNo>,
    pub name: String,
    pub address: String,
    pub phone: String,
    pub unit: UnitCode,
    pub tariff: String,
    pub power_va: u32,
    pub service: Service,
}
