//! Border of every function: panics and errors become exceptions with code and path.

use std::panic::{AssertUnwindSafe, catch_unwind};

use attribution_core::{Error, ErrorKind};
use napi::{Error as NodeError, Status};

/// The core's error as JSON in the message of an exception; the TypeScript side unpacks it.
pub(crate) fn raise(error: Error) -> NodeError {
    let (code, path, detail) = (error.code(), error.path().to_owned(), error.detail().to_owned());
    let problems = error.into_problems();
    let json = serde_json::json!({"code": code, "path": path, "detail": detail, "problems": problems});
    NodeError::new(Status::GenericFailure, json.to_string())
}

/// Calls the core. It does not panic; should it ever, that must not take the process down.
pub(crate) fn call<T>(work: impl FnOnce() -> attribution_core::Result<T>) -> napi::Result<T> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(done) => done.map_err(raise),
        Err(_) => {
            Err(NodeError::new(Status::GenericFailure, "the core stopped unexpectedly; please report this"))
        }
    }
}

/// A value as JSON, for work that the core is called for.
pub(crate) fn text(value: &impl serde::Serialize) -> attribution_core::Result<String> {
    serde_json::to_string(value).map_err(|error| Error::new(ErrorKind::InvalidInput, "", error.to_string()))
}

/// A value as JSON.
pub(crate) fn json(value: &impl serde::Serialize) -> napi::Result<String> {
    text(value).map_err(raise)
}

/// A count as a number of JavaScript.
pub(crate) fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// A position that JavaScript gives as a number, which is checked to be whole there.
pub(crate) fn index(position: i64) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}
