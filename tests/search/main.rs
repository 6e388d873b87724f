//! The search beside a slow, obvious one that looks at every customer, and the promises that its lists keep.

mod kept;
mod migrated;
mod ranked;
mod slow;
mod typos;
mod world;
