//! One job's defect is told and does not end the desk.

use crate::desk::Failure;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A panic in a job is a failure of that job.
pub(super) fn guarded<T>(job: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    catch_unwind(AssertUnwindSafe(job))
        .unwrap_or_else(|_| Err(Failure::Defect("a job ended by a panic".into())))
}
