//! Border of every function: errors become exceptions with code and path.

use attribution_core::{Error, ErrorKind};
use wasm_bindgen::{JsError, JsValue};

/// The core's error as JSON in the message of an exception; the TypeScript side unpacks it.
pub(crate) fn raise(error: Error) -> JsValue {
    let (code, path, detail) = (error.code(), error.path().to_owned(), error.detail().to_owned());
    let problems = error.into_problems();
    let json = serde_json::json!({"code": code, "path": path, "detail": detail, "problems": problems});
    JsError::new(&serde_json::to_string(&json).unwrap_or_default()).into()
}

/// A value as JSON.
pub(crate) fn json(value: &impl serde::Serialize) -> Result<String, JsValue> {
    serde_json::to_string(value)
        .map_err(|error| raise(Error::new(ErrorKind::InvalidInput, "", error.to_string())))
}
