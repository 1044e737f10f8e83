//! Names of companies in normal form.
//!
//! In: a name as somebody wrote it. Out: its words in small Latin letters, its legal form and its numbers. Never here: a second
//! name; what two names have in common is weighed elsewhere.

mod legal_forms;
mod letters;
mod normal;
mod number;

pub(super) use normal::{Name, NameReader};
