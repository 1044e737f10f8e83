//! Statements: what one partner sees of a ledger.
//!
//! In: a partner, a period and a currency. Out: its own lines, as data and as a document. Never here: anything of another
//! partner, or a number from which its entries could be counted.

mod document;
mod format;
mod line;
mod partner_statement;

pub use format::StatementFormat;
pub use line::{BookTotal, KindTotal, StatementLine};
pub use partner_statement::Statement;
