//! A form: a few labelled rows to fill in, each a text, a choice of a few or one of many, or a day. It knows keys and places, and
//! nothing of what is asked: each row goes by a key of its owner's, who reads it and says which rows are shown.

mod draw;
mod keys;
mod pick;

use super::field::Field;
use crate::domain::typed;
use crate::domain::wib::Day;
use crate::locale::format::date;
use crate::tui::theme::Look;
use crossterm::event::KeyEvent;
use pick::Pick;

/// The longest text that is a day.
const DAY: usize = 10;

/// What is filled in.
#[derive(Debug, Clone)]
enum Input {
    /// A text over so many rows of the screen.
    Text {
        field: Field,
        rows: u16,
    },
    Choice {
        items: Vec<String>,
        selected: usize,
        /// The first of the items stands for none of them and has no digit.
        none: bool,
    },
    Pick(Pick),
    Day(Field),
}

#[derive(Debug, Clone)]
struct Row<K> {
    key: K,
    label: String,
    input: Input,
    shown: bool,
}

/// The rows, and the one in hand.
#[derive(Debug, Clone)]
pub struct Form<K> {
    rows: Vec<Row<K>>,
    at: usize,
}

/// What keys and clicks do to a form, whatever it asks.
pub trait Fill {
    /// Whether the row in hand is the last.
    fn is_at_end(&self) -> bool;
    /// To the row below, from the last to the first; or to the row above.
    fn step(&mut self, down: bool);
    /// To the choice below or above, and past the last of them to the next row.
    fn down(&mut self, down: bool);
    /// Takes a key if it is one for the row in hand.
    fn key(&mut self, key: &KeyEvent) -> bool;
    /// One edit of the row in hand; a choice of a few takes none.
    fn paste(&mut self, text: &str);
    /// A click on a line of it, from 0: the row there is in hand, the choice there holds.
    fn click(&mut self, line: usize, width: u16);
}

/// What is typed is no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoDay;

impl<K: Copy + PartialEq> Default for Form<K> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K: Copy + PartialEq> Form<K> {
    pub fn new() -> Self {
        Self {
            rows: Vec::new(),
            at: 0,
        }
    }

    fn with(mut self, key: K, label: String, input: Input) -> Self {
        let shown = true;
        self.rows.push(Row {
            key,
            label,
            input,
            shown,
        });
        self
    }

    /// A text of at most so many characters, shown over `rows` rows.
    pub fn text(self, key: K, label: String, most: usize, rows: u16) -> Self {
        let field = Field::prose(most);
        self.with(key, label, Input::Text { field, rows })
    }

    /// One of these, the first of them chosen at the start.
    pub fn choice(self, key: K, label: String, items: Vec<String>) -> Self {
        let input = Input::Choice {
            items,
            selected: 0,
            none: false,
        };
        self.with(key, label, input)
    }

    /// One of these, none of them chosen at the start: `none` stands before them and is 0, as long as it holds.
    pub fn choice_or(self, key: K, label: String, none: String, items: Vec<String>) -> Self {
        let input = Input::Choice {
            items: std::iter::once(none).chain(items).collect(),
            selected: 0,
            none: true,
        };
        self.with(key, label, input)
    }

    /// One of these, however many; they stand in one line, and a typed beginning finds one. The first of them holds as long
    /// as none is picked.
    pub fn pick(self, key: K, label: String, items: Vec<String>) -> Self {
        self.with(key, label, Input::Pick(Pick::of(items)))
    }

    /// A day; what stands there at the start is replaced by the first key.
    pub fn day(self, key: K, label: String) -> Self {
        self.with(key, label, Input::Day(Field::line(DAY)))
    }

    fn row(&self, key: K) -> Option<&Row<K>> {
        self.rows.iter().find(|row| row.key == key)
    }

    fn row_mut(&mut self, key: K) -> Option<&mut Row<K>> {
        self.rows.iter_mut().find(|row| row.key == key)
    }

    /// Fills in a text.
    pub fn put_text(&mut self, key: K, text: &str) {
        if let Some(Row {
            input: Input::Text { field, .. },
            ..
        }) = self.row_mut(key)
        {
            field.set(text);
        }
    }

    pub fn put_choice(&mut self, key: K, at: usize) {
        match self.row_mut(key).map(|row| &mut row.input) {
            Some(Input::Choice {
                items, selected, ..
            }) => {
                *selected = at.min(items.len().saturating_sub(1));
            }
            Some(Input::Pick(pick)) => pick.put(at),
            _ => {}
        }
    }

    pub fn put_day(&mut self, key: K, look: Look, day: Option<Day>) {
        if let Some(Row {
            input: Input::Day(field),
            ..
        }) = self.row_mut(key)
        {
            field.set(&day.map(|day| date(look.lang, day)).unwrap_or_default());
            field.offer_replacement();
        }
    }

    /// Shows a row or takes it from sight; what is filled in stays.
    pub fn show(&mut self, key: K, shown: bool) {
        if let Some(row) = self.row_mut(key) {
            row.shown = shown;
        }
        if !self.rows.get(self.at).is_some_and(|row| row.shown) {
            let first = self.order().next();
            self.at = first.unwrap_or(0);
        }
    }

    /// The text of a row, the empty one where it is not shown.
    pub fn text_of(&self, key: K) -> String {
        match self.row(key).filter(|row| row.shown).map(|row| &row.input) {
            Some(Input::Text { field, .. } | Input::Day(field)) => field.text(),
            _ => String::new(),
        }
    }

    /// Which of the choices, from 0.
    pub fn chosen(&self, key: K) -> usize {
        match self.row(key).map(|row| &row.input) {
            Some(Input::Choice { selected, .. }) => *selected,
            Some(Input::Pick(pick)) => pick.selected(),
            _ => 0,
        }
    }

    /// What was typed to pick one, where none has such a name.
    pub fn lost(&self, key: K) -> Option<String> {
        match self.row(key).map(|row| &row.input) {
            Some(Input::Pick(pick)) => pick.lost(),
            _ => None,
        }
    }

    /// The day of a row; `None` where nothing is filled in or the row is not shown.
    ///
    /// # Errors
    /// [`NoDay`].
    pub fn day_of(&self, key: K) -> Result<Option<Day>, NoDay> {
        let text = self.text_of(key);
        if text.trim().is_empty() {
            return Ok(None);
        }
        typed::day(&text).map(Some).ok_or(NoDay)
    }

    pub fn is_shown(&self, key: K) -> bool {
        self.row(key).is_some_and(|row| row.shown)
    }

    /// Takes a row in hand, where it is shown.
    pub fn go_to(&mut self, key: K) {
        let found = self.rows.iter().position(|row| row.key == key && row.shown);
        self.at = found.unwrap_or(self.at);
    }

    /// The row in hand.
    pub fn in_hand(&self) -> Option<K> {
        self.rows.get(self.at).map(|row| row.key)
    }

    /// Whether the row in hand is a choice.
    pub fn is_choosing(&self) -> bool {
        matches!(
            self.rows.get(self.at).map(|row| &row.input),
            Some(Input::Choice { .. })
        )
    }

    /// The rows in sight, from above.
    fn order(&self) -> impl DoubleEndedIterator<Item = usize> {
        let shown = self.rows.iter().enumerate().filter(|(_, row)| row.shown);
        shown.map(|(at, _)| at)
    }
}
