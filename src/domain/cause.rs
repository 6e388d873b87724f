//! The eight causes of a blocked token purchase (1.2). The table below is the SOP's, once, as one constant.

/// Why token purchases are refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    UjlCompensation,
    TsP2tl,
    TsKwh,
    BpInstalment,
    PrrInstalment,
    PrrOtherIdpel,
    BpUnderbilled,
    MeterLost,
}

/// One row of the SOP's table: who may block and unblock for a cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "the SOP's table has four columns of yes and no"
)]
pub struct Rule {
    pub cause: Cause,
    pub code: &'static str,
    /// The SOP's label, which is Indonesian in every language.
    pub label: &'static str,
    pub block_auto: bool,
    pub block_user: bool,
    pub unblock_auto: bool,
    pub unblock_user: bool,
}

const fn both(cause: Cause, code: &'static str, label: &'static str) -> Rule {
    Rule {
        cause,
        code,
        label,
        block_auto: true,
        block_user: true,
        unblock_auto: true,
        unblock_user: true,
    }
}

/// The table of 1.2, in its order.
pub const TABLE: [Rule; 8] = [
    both(
        Cause::UjlCompensation,
        "ujl_compensation",
        "Kompensasi UJL Jatuh Tempo",
    ),
    both(Cause::TsP2tl, "ts_p2tl", "TS P2TL Jatuh Tempo"),
    both(Cause::TsKwh, "ts_kwh", "TS kWh Jatuh Tempo"),
    both(
        Cause::BpInstalment,
        "bp_instalment",
        "Cicilan BP Jatuh Tempo",
    ),
    both(
        Cause::PrrInstalment,
        "prr_instalment",
        "Cicilan PRR Jatuh Tempo",
    ),
    both(
        Cause::PrrOtherIdpel,
        "prr_other_idpel",
        "Cicilan PRR IDPEL Lain Jatuh Tempo",
    ),
    both(
        Cause::BpUnderbilled,
        "bp_underbilled",
        "Kurang Tagih BP Jatuh Tempo",
    ),
    Rule {
        cause: Cause::MeterLost,
        code: "meter_lost",
        label: "kWh Meter Hilang",
        block_auto: false,
        block_user: true,
        unblock_auto: false,
        unblock_user: true,
    },
];

impl Cause {
    pub const ALL: [Self; 8] = [
        Self::UjlCompensation,
        Self::TsP2tl,
        Self::TsKwh,
        Self::BpInstalment,
        Self::PrrInstalment,
        Self::PrrOtherIdpel,
        Self::BpUnderbilled,
        Self::MeterLost,
    ];

    /// 1 to 8, the SOP's numbering.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }

    /// `None` for a number that the table does not have.
    pub fn from_number(number: i64) -> Option<Self> {
        let index = usize::try_from(number).ok()?.checked_sub(1)?;
        Self::ALL.get(index).copied()
    }

    pub const fn rule(self) -> &'static Rule {
        let [ujl, p2tl, kwh, bp, prr, other, underbilled, meter] = &TABLE;
        match self {
            Self::UjlCompensation => ujl,
            Self::TsP2tl => p2tl,
            Self::TsKwh => kwh,
            Self::BpInstalment => bp,
            Self::PrrInstalment => prr,
            Self::PrrOtherIdpel => other,
            Self::BpUnderbilled => underbilled,
            Self::MeterLost => meter,
        }
    }

    pub fn code(self) -> &'static str {
        self.rule().code
    }

    /// `None` for a word that the table does not have.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|cause| cause.code() == code.trim())
    }

    /// By the SOP's label, capitals or not.
    pub fn from_label(label: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|cause| cause.rule().label.eq_ignore_ascii_case(label.trim()))
    }

    /// The label as the DIL status spells it: `CICILAN BP JATUH TEMPO`.
    pub fn status_word(self) -> String {
        self.rule().label.to_uppercase()
    }
}

/// A set of causes, in the order of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Causes(u8);

impl Causes {
    pub const NONE: Self = Self(0);

    pub fn insert(&mut self, cause: Cause) {
        self.0 |= 1 << (cause as u8);
    }

    pub fn contains(self, cause: Cause) -> bool {
        self.0 & (1 << (cause as u8)) != 0
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub fn iter(self) -> impl Iterator<Item = Cause> {
        Cause::ALL
            .into_iter()
            .filter(move |cause| self.contains(*cause))
    }

    /// One bit a cause, the first the lowest, as a file holds it.
    pub fn bits(self) -> i64 {
        i64::from(self.0)
    }

    /// `None` when the number has a bit that no cause has.
    pub fn from_bits(bits: i64) -> Option<Self> {
        u8::try_from(bits).ok().map(Self)
    }
}

impl FromIterator<Cause> for Causes {
    fn from_iter<I: IntoIterator<Item = Cause>>(causes: I) -> Self {
        let mut set = Self::NONE;
        causes.into_iter().for_each(|cause| set.insert(cause));
        set
    }
}
