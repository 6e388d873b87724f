//! What to tell the customer, in sentences made from [`crate::domain::answer`]. Nothing is decided here: every
//! statement repeats a value of the answer or a fact handed in.

mod debts;
mod pay;
mod spoken;
mod why;

pub(super) use debts::customer_name;
pub use debts::{bill, debt_list, standing, unit_name};
pub use pay::{next, to_pay, what_if};
pub use spoken::{spoken, who_can_act};
pub use why::{ages, held, why};
