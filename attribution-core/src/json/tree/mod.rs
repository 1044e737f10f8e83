//! JSON as a tree, and the one reader of types from it.
//!
//! In: JSON text, or a value. Out: the tree, and whatever type is read from it, or a [`Refusal`] with the way to what does
//! not fit. Never here: sentences of the library, and addresses by name.

mod name;
mod parse;
mod parts;
mod reader;
mod refusal;

pub(super) use parse::Member;
pub(crate) use parse::Tree;
pub(super) use refusal::Refusal;
