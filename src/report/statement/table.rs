//! The table of receivables over as many pages as it takes: its head on each, a group's title again where the group
//! goes on, the first row never parted from its title nor the last from its sum.

use super::Twip;
use super::ink::Colour;
use super::page::{LEFT, Pages, ROOM};
use super::text::{Style, wrapped};
use crate::domain::sheet::{Group, Sum, Table};

/// Sizes to try, from the one that reads best to the smallest that still does.
const SIZES: [Twip; 5] = [160, 150, 140, 130, 120];
/// From the paper's margin to the first and the last column.
const INSET: Twip = 60;
/// What the columns have together.
const WITHIN: Twip = ROOM - 2 * INSET;
/// Between two columns.
const GAP: Twip = 150;
/// As narrow as the column that yields may become, and a register number of unusual length.
const LEAST: Twip = 1_100;
const LONGEST: Twip = 2_300;
/// As many lines as one row may have.
const LINES: usize = 3;

/// The table with its measures.
struct Grid<'a> {
    table: &'a Table,
    plain: Style,
    strong: Style,
    /// Left and right edge of each column.
    edges: Vec<(Twip, Twip)>,
}

pub(super) fn draw(pages: &mut Pages<'_>, table: &Table) {
    let grid = Grid::measured(pages, table);
    if !pages.has_room(6 * grid.row(1)) {
        pages.turn();
    }
    grid.head(pages);
    for group in &table.groups {
        grid.group(pages, group);
    }
    if let Some(total) = &table.total {
        grid.total(pages, total);
    } else {
        pages.at(grid.plain, Colour::Quiet, LEFT + INSET, &table.empty);
        pages.y += grid.row(1);
    }
    pages.y += 320;
}

impl<'a> Grid<'a> {
    fn measured(pages: &Pages<'_>, table: &'a Table) -> Self {
        let mut fitted = (SIZES[0], Vec::new());
        for size in SIZES {
            fitted = (size, widths(pages, table, size));
            if fitted.1.iter().sum::<Twip>() + gaps(table) <= WITHIN {
                break;
            }
        }
        let (size, mut widths) = fitted;
        let taken = widths.iter().sum::<Twip>() + gaps(table);
        // What is left over goes to the column that would have yielded.
        if let Some(width) = widths.get_mut(table.yields) {
            *width += (WITHIN - taken).max(0);
        }
        let mut x = LEFT + INSET;
        let edges = widths
            .into_iter()
            .map(|width| {
                let edge = (x, x + width);
                x += width + GAP;
                edge
            })
            .collect();
        Self {
            table,
            plain: Style::plain(size),
            strong: Style::strong(size),
            edges,
        }
    }

    /// The height of a row of so many lines.
    fn row(&self, lines: usize) -> Twip {
        let lines = Twip::try_from(lines).unwrap_or(1);
        lines * self.plain.leading() + 70
    }

    fn head(&self, pages: &mut Pages<'_>) {
        let heads: Vec<String> = self.table.columns.iter().map(|c| c.head.clone()).collect();
        self.cells(pages, &heads, 0, self.strong, Colour::Quiet);
        pages.y -= self.plain.leading() - 20;
        pages.rule(Colour::Text, 16);
        pages.y += self.plain.leading() + 90;
    }

    /// A fresh page, with the table's head, and the group's title again.
    fn turn(&self, pages: &mut Pages<'_>, continued: Option<&str>) {
        pages.turn();
        self.head(pages);
        if let Some(title) = continued {
            self.title(pages, title);
        }
    }

    fn title(&self, pages: &mut Pages<'_>, title: &str) {
        let height = self.row(1);
        let y = pages.y - self.plain.size - 50;
        pages.ink.block(Colour::Tint, (LEFT, y), (ROOM, height));
        pages.at(self.strong, Colour::Text, LEFT + INSET, title);
        pages.y += height + 20;
    }

    fn group(&self, pages: &mut Pages<'_>, group: &Group) {
        if !pages.has_room(3 * self.row(1)) {
            self.turn(pages, None);
        }
        self.title(pages, &group.title);
        for (at, row) in group.rows.iter().enumerate() {
            let last = at + 1 == group.rows.len();
            let height = self.row(self.lines(pages, row));
            let needed = if last { height + self.row(1) } else { height };
            if at > 0 && !pages.has_room(needed) {
                self.turn(pages, Some(&group.continued));
            }
            self.cells(pages, row, 0, self.plain, Colour::Text);
            if !last {
                let y = pages.y - self.plain.size - 45;
                pages.ink.block(Colour::Hair, (LEFT, y), (ROOM, 8));
            }
        }
        self.sum(pages, &group.sum, Colour::Quiet);
        pages.y += 60;
    }

    fn total(&self, pages: &mut Pages<'_>, total: &Sum) {
        if !pages.has_room(self.row(1)) {
            self.turn(pages, None);
        }
        self.sum(pages, total, Colour::Text);
    }

    /// A rule above, the label up to the first sum, the sums in their columns.
    fn sum(&self, pages: &mut Pages<'_>, sum: &Sum, rule: Colour) {
        let y = pages.y - self.plain.size - 50;
        pages.ink.block(rule, (LEFT, y), (ROOM, 14));
        pages.at(self.strong, Colour::Text, LEFT + INSET, &sum.label);
        self.cells(pages, &sum.values, sum.from, self.strong, Colour::Text);
    }

    fn lines(&self, pages: &Pages<'_>, row: &[String]) -> usize {
        let cells = row.iter().zip(&self.edges);
        let lines = cells.map(|(cell, (left, right))| {
            wrapped(&pages.fonts, self.plain, cell, right - left, LINES).len()
        });
        lines.max().unwrap_or(1)
    }

    /// One row of cells, from a column on.
    fn cells(
        &self,
        pages: &mut Pages<'_>,
        row: &[String],
        from: usize,
        style: Style,
        colour: Colour,
    ) {
        let top = pages.y;
        let mut tallest = 1;
        let columns = self.table.columns.iter().zip(&self.edges).skip(from);
        for (cell, (column, (left, right))) in row.iter().zip(columns) {
            pages.y = top;
            let lines = wrapped(&pages.fonts, style, cell, right - left, LINES);
            tallest = tallest.max(lines.len());
            for line in lines {
                if column.right {
                    pages.right(style, colour, *right, &line);
                } else {
                    pages.at(style, colour, *left, &line);
                }
                pages.y += self.plain.leading();
            }
        }
        pages.y = top + self.row(tallest);
    }
}

fn gaps(table: &Table) -> Twip {
    GAP * Twip::try_from(table.columns.len().saturating_sub(1)).unwrap_or(0)
}

/// Each column as wide as its widest cell; the one that yields as wide as is left, but not too narrow.
fn widths(pages: &Pages<'_>, table: &Table, size: Twip) -> Vec<Twip> {
    let (plain, strong) = (Style::plain(size), Style::strong(size));
    let mut widths: Vec<Twip> = table
        .columns
        .iter()
        .map(|column| strong.width(&pages.fonts, &column.head))
        .collect();
    let mut widen = |at: usize, style: Style, cell: &str| {
        if let Some(width) = widths.get_mut(at) {
            *width = (*width).max(style.width(&pages.fonts, cell)).min(LONGEST);
        }
    };
    for group in &table.groups {
        for row in &group.rows {
            for (at, cell) in row.iter().enumerate() {
                widen(at, plain, cell);
            }
        }
    }
    let sums = table.groups.iter().map(|group| &group.sum);
    for sum in sums.chain(&table.total) {
        for (at, cell) in sum.values.iter().enumerate() {
            widen(sum.from + at, strong, cell);
        }
    }
    let over = widths.iter().sum::<Twip>() + gaps(table) - WITHIN;
    if let Some(width) = widths.get_mut(table.yields) {
        *width = (*width - over.max(0)).max(LEAST.min(*width));
    }
    widths
}
