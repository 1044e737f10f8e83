//! Options of the queue.

use serde::Serialize;

use crate::json::{fields, setters};
use crate::math::Days;

/// Days before the expiry from which a registration is urgent.
const SOON: Days = Days::known(7.0);

/// Options of the queue of registrations.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct RegistrationQueueOptions {
    /// Days before the expiry from which a registration comes first; exactly so many are within.
    pub soon_days: Days,
}

fields! { RegistrationQueueOptions: soon_days }

setters! { RegistrationQueueOptions: with_soon_days(soon_days: Days) }

impl Default for RegistrationQueueOptions {
    fn default() -> Self {
        Self { soon_days: SOON }
    }
}
