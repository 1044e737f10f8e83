//! Warnings about a fitted curve.

use std::fmt;

use serde::Serialize;

/// Something to know before using a fitted curve: a stable code for programs, a sentence for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FitWarning {
    /// Kind of warning. Match on this, never on the sentence.
    pub code: FitWarningCode,
    /// The same in a sentence, with the figures.
    pub detail: String,
}

/// Kind of a [`FitWarning`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FitWarningCode {
    /// The response rises in proportion to spend wherever it was observed: the slope is known, saturation is not.
    NoBendSeen,
    /// The response is the same wherever it was observed: what less spend would bring is not known.
    OnlyPlateauSeen,
    /// Curves with very different parameters describe the observations as well, and they are neither all lines nor all
    /// flat: ask for a family with fewer parameters, say more of them beforehand, or observe more.
    ParametersNotSeparable,
    /// One number for every observation describes the response as well: spend explains nothing of it.
    NotBetterThanConstant,
    /// A parameter lies where the search was not allowed to go further.
    AtLimit,
    /// No more observations with weight, or different spends, than parameters: the curve goes through them, true or not.
    TooFewObservations,
    /// Akaike's corrected criterion needs more observations: the family was chosen by F-tests.
    AiccUndefined,
    /// With a constant baseline below the curve the fit is much better.
    LooksLikeBaseline,
    /// Hardly any residual is within `huber_delta`: nothing can be said of the noise.
    DeltaTooSmall,
}

impl FitWarning {
    pub(super) fn new(code: FitWarningCode, detail: impl Into<String>) -> Self {
        Self { code, detail: detail.into() }
    }
}

impl fmt::Display for FitWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.detail)
    }
}
