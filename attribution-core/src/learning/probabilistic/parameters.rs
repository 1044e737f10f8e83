//! The entry of `probabilistic` in the catalogue: it has no parameters.

use crate::model::ModelInfo;

pub(crate) const PROBABILISTIC: ModelInfo = ModelInfo {
    name: "probabilistic",
    aliases: &["simple_probabilistic"],
    known_as: &["simple probabilistic (Shao & Li)"],
    summary: "Simple probabilistic model: rates at which journeys with a channel, and with a pair of channels, convert.",
    why: "You want a model that learns, with nothing but rates that you can count by hand, and no parameter to choose.",
    formula: "p(i) + sum over the other channels j of the journey of (p(i, j) - p(i) - p(j)) / (2 (N - 1)), 0 where that \
              is negative; N channels, p the share of journeys with these channels that convert",
    needs_fitting: true,
    reference: "Shao, X. and Li, L. (2011), \"Data-driven multi-touch attribution models\", KDD '11, 258-264, \
                doi:10.1145/2020408.2020453, section 4.2",
    ..ModelInfo::PLAIN
};
