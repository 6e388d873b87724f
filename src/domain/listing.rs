//! Pages of long lists: by the place of a row in the list's order, never by how many rows come before it.

/// Where a page of a list begins, by the place of a row in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From<C> {
    Start,
    After(C),
    /// This row first, or the one that follows where it stood.
    At(C),
    /// The page that ends before this row.
    Before(C),
    /// The last page.
    End,
}

impl<C> From<C> {
    /// Whether the page is read against the order.
    pub fn is_backwards(&self) -> bool {
        matches!(self, Self::Before(_) | Self::End)
    }

    /// The same beginning, told by something else of the row it hangs on.
    pub fn map<D>(&self, place: impl Fn(&C) -> D) -> From<D> {
        match self {
            Self::Start => From::Start,
            Self::After(row) => From::After(place(row)),
            Self::At(row) => From::At(place(row)),
            Self::Before(row) => From::Before(place(row)),
            Self::End => From::End,
        }
    }
}
