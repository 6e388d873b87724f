//! Agendas: applications (connections, power changes) and determinations (P2TL). What the extract says of them in
//! words of its own is kept as it came, so that nothing is refused for a word the program has not met.

use super::ids::{AgendaNo, Idpel};
use super::wib::Day;

macro_rules! field_words {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $code:literal, $word:literal $(| $alias:literal)*;)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum $name {
            $($variant,)*
            /// A word of the extract that the program does not know, as it came.
            Other(String),
        }

        impl $name {
            /// The code, the field's word or its abbreviation; any other word is kept.
            pub fn parse(text: &str) -> Self {
                // As the replica has it.
                match text {
                    $($code => return Self::$variant,)*
                    _ => {}
                }
                let folded = text.trim().to_lowercase().replace(['-', ' '], "_");
                match folded.as_str() {
                    $($code | $word $(| $alias)* => Self::$variant,)*
                    _ => Self::Other(super::text::clean(text)),
                }
            }

            /// The code that files and other programs read.
            pub fn code(&self) -> &str {
                match self {
                    $(Self::$variant => $code,)*
                    Self::Other(word) => word,
                }
            }
        }
    };
}

field_words! {
    /// What an agenda is for.
    AgendaKind {
        NewConnection = "new_connection", "pb" | "pasang_baru" | "penyambungan_baru";
        PowerChange = "power_change", "pd" | "perubahan_daya" | "tambah_daya" | "turun_daya";
        PrepaidMigration = "prepaid_migration", "migrasi_prabayar" | "migrasi" | "mp";
        P2tl = "p2tl", "penetapan_p2tl";
        NameChange = "name_change", "balik_nama" | "bn";
        Temporary = "temporary", "penyambungan_sementara" | "ps";
    }
}

field_words! {
    /// How far an agenda has come: permohonan, bayar, cetak PK, nyala, aktivasi, peremajaan; or held up, cancelled, paid back.
    AgendaState {
        Lodged = "lodged", "permohonan";
        Paid = "paid", "bayar" | "lunas";
        WorkOrder = "work_order", "cetak_pk";
        Energised = "energised", "nyala";
        Activated = "activated", "aktivasi";
        Completed = "completed", "peremajaan" | "selesai" | "done";
        HeldUp = "held_up", "penangguhan" | "ditangguhkan" | "suspended";
        Cancelled = "cancelled", "batal" | "canceled";
        Refunded = "refunded", "restitusi";
    }
}

impl AgendaState {
    /// Whether the application still goes on (so that a debt can hold it up).
    pub fn is_open(&self) -> bool {
        !matches!(self, Self::Completed | Self::Cancelled | Self::Refunded)
    }
}

/// An application or a determination.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    pub agenda_no: AgendaNo,
    pub idpel: Idpel,
    pub kind: AgendaKind,
    pub lodged_on: Day,
    pub state: AgendaState,
    /// What was asked for, where the application asks for one.
    pub tariff: Option<String>,
    pub power_va: Option<u32>,
    pub note: String,
}
