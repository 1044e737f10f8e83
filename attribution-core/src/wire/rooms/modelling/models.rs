//! Functions of models: from journeys to credits.

use serde::Serialize;

use crate::domain::{Credits, Unattributed};
use crate::models::ModelSpec;
use crate::wire::function::functions;
use crate::wire::handle::Held;
use crate::wire::rooms::unread::Unread;

/// Model as it is written: an object with the parameters that differ from their defaults.
#[derive(Serialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
struct Checked(#[cfg_attr(feature = "schema", schemars(with = "crate::models::ModelObject"))] ModelSpec);

functions! {
    /// Models: from journeys to credits.
    MODELS

    /// Model with its checks passed: its own name, and the parameters that differ from their defaults.
    fn check_model[](
        /// Model to check.
        model: Unread<ModelSpec>,
    ) -> Checked { model.model().map(Checked) }

    /// Credits of a model for all converting journeys; a model that learns does so from these journeys first.
    fn attribute[journeys: Journeys](
        /// Model that gives the credits.
        model: Unread<ModelSpec>,
    ) with progress -> Held<Credits> { model.model()?.attribute_watched(journeys, progress).map(Held) }

    /// Conversions and value that a model gives no touch.
    fn unattributed[credits: Credits]() -> Unattributed { Ok(credits.unattributed()) }
}
