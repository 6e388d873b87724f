//! The rules of blocking and unblocking (1.2 to 1.7), once: the sweep, an import's lift, the screen and the centre all
//! ask here. [`sweep`] is what the system does by itself, [`manual`] what a user may do, [`mod@offers`] what of that this
//! user may do to this customer now, [`undo`] what would take it back, [`refusal`] why not.

pub mod manual;
pub mod offers;
pub mod refusal;
pub mod sweep;
pub mod undo;

pub use manual::{Block, BlockPlan, Unblock, UnblockPlan, Until};
pub use offers::{Offers, offers};
pub use refusal::Refusal;
pub use sweep::{Burden, Debt, Verdict};
pub use undo::{Did, Wish, inverse};
