//! The six files of the folder and the columns of each (5.2).

/// One of the files that an import reads. Their order here is the order in which they are loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sheet {
    Units,
    Customers,
    Agendas,
    Receivables,
    Payments,
    MeterLosses,
}

/// Whether a file can do without a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// Every row has a value in it.
    Required,
    /// The value may be empty; where the whole column is missing, what is known already stays.
    Optional,
}

use Need::{Optional, Required};

impl Sheet {
    pub const ALL: [Self; 6] = [
        Self::Units,
        Self::Customers,
        Self::Agendas,
        Self::Receivables,
        Self::Payments,
        Self::MeterLosses,
    ];

    /// `customers`, as the table of other names calls it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Units => "units",
            Self::Customers => "customers",
            Self::Agendas => "agendas",
            Self::Receivables => "receivables",
            Self::Payments => "payments",
            Self::MeterLosses => "meter_losses",
        }
    }

    /// `customers.csv`.
    pub fn file(self) -> &'static str {
        match self {
            Self::Units => "units.csv",
            Self::Customers => "customers.csv",
            Self::Agendas => "agendas.csv",
            Self::Receivables => "receivables.csv",
            Self::Payments => "payments.csv",
            Self::MeterLosses => "meter_losses.csv",
        }
    }

    pub(super) fn columns(self) -> &'static [(&'static str, Need)] {
        match self {
            Self::Units => &[
                ("code", Required),
                ("name", Required),
                ("parent", Optional),
                ("zone", Optional),
            ],
            Self::Customers => &[
                ("idpel", Required),
                ("meter_no", Optional),
                ("name", Required),
                ("address", Optional),
                ("phone", Optional),
                ("unit", Required),
                ("tariff", Required),
                ("power_va", Required),
                ("service", Required),
            ],
            Self::Agendas => &[
                ("agenda_no", Required),
                ("idpel", Required),
                ("kind", Required),
                ("lodged_on", Required),
                ("state", Required),
                ("tariff", Optional),
                ("power_va", Optional),
                ("note", Optional),
            ],
            Self::Receivables => &[
                ("register_no", Required),
                ("idpel", Required),
                ("origin_idpel", Optional),
                ("agenda_no", Optional),
                ("cause", Required),
                ("instalment_no", Optional),
                ("instalment_of", Optional),
                ("determined_on", Required),
                ("due_on", Required),
                ("amount", Required),
            ],
            Self::Payments => &[
                ("payment_id", Required),
                ("register_no", Required),
                ("paid_at", Required),
                ("amount", Required),
                ("reverses", Optional),
            ],
            Self::MeterLosses => &[
                ("idpel", Required),
                ("reported_on", Required),
                ("note", Optional),
                ("survey_ref", Optional),
                ("survey_on", Optional),
            ],
        }
    }
}
