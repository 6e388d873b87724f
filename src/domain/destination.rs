//! Where what is done at a desk has to arrive, each with a delivery state of its own.

/// Who has to hear of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Destination {
    Apkt,
    Crm,
    Centre,
}

impl Destination {
    pub const ALL: [Self; 3] = [Self::Apkt, Self::Crm, Self::Centre];
    /// Those of a complaint (1.9); the acts of 1.6 and 1.7 go to the centre.
    pub const OF_COMPLAINTS: [Self; 2] = [Self::Apkt, Self::Crm];

    pub fn code(self) -> &'static str {
        match self {
            Self::Apkt => "apkt",
            Self::Crm => "crm",
            Self::Centre => "centre",
        }
    }
}
