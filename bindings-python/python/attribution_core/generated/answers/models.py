"""Answers of functions of the room models. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal


class ModelObjectFirstTouch(TypedDict):
    """The first touch earns everything."""

    model: Literal["first_touch", "first", "first_click"]
    """Tells it from the other alternatives of ``ModelObject``."""
    priority: NotRequired[Priority | None]
    """Touches that come before nearer ones, such as a click before a view: a field, and an order of its names."""


class ModelObjectLastTouch(TypedDict):
    """The last touch earns everything."""

    model: Literal["last_touch", "last", "last_click"]
    """Tells it from the other alternatives of ``ModelObject``."""
    priority: NotRequired[Priority | None]
    """Touches that come before nearer ones, such as a click before a view: a field, and an order of its names."""


class ModelObjectLastNonDirect(TypedDict):
    """The last touch that was not direct earns everything; the last touch, where all were direct."""

    model: Literal["last_non_direct", "last_non_direct_click"]
    """Tells it from the other alternatives of ``ModelObject``."""
    direct: NotRequired[list[str]]
    """Channels that are direct, whatever their case and outer spaces."""


class ModelObjectLinear(TypedDict):
    """Every touch earns the same."""

    model: Literal["linear"]
    """Tells it from the other alternatives of ``ModelObject``."""


class ModelObjectTimeDecay(TypedDict):
    """A touch loses half of its weight with every half-life before the conversion."""

    model: Literal["time_decay"]
    """Tells it from the other alternatives of ``ModelObject``."""
    half_life_days: NotRequired[float]
    """Days after which a touch weighs half as much. Default 7."""


class ModelObjectStepDecay(TypedDict):
    """A touch weighs a fixed fraction of the one after it, whatever the time between them."""

    model: Literal["step_decay"]
    """Tells it from the other alternatives of ``ModelObject``."""
    rate: NotRequired[float]
    """Weight of a touch relative to the next one. Default 0.5."""


class ModelObjectPositionBased(TypedDict):
    """The first and the last touch earn most; the others share the rest."""

    model: Literal["position_based", "u_shaped"]
    """Tells it from the other alternatives of ``ModelObject``."""
    first: NotRequired[float]
    """Share of the first touch. Default 0.4."""
    last: NotRequired[float]
    """Share of the last touch. Default 0.4."""


class ModelObjectJShaped(TypedDict):
    """The last touch earns most, the first and the middle a fifth each."""

    model: Literal["j_shaped"]
    """Tells it from the other alternatives of ``ModelObject``."""
    first: NotRequired[float]
    """Share of the first touch. Default 0.2."""
    last: NotRequired[float]
    """Share of the last touch. Default 0.6."""


class ModelObjectInverseJ(TypedDict):
    """The first touch earns most, the last and the middle a fifth each."""

    model: Literal["inverse_j", "inverse_j_shaped"]
    """Tells it from the other alternatives of ``ModelObject``."""
    first: NotRequired[float]
    """Share of the first touch. Default 0.6."""
    last: NotRequired[float]
    """Share of the last touch. Default 0.2."""


class ModelObjectCustomPosition(TypedDict):
    """Weights of your own for the first touches, the last touches and those between."""

    model: Literal["custom_position"]
    """Tells it from the other alternatives of ``ModelObject``."""
    start: NotRequired[list[float]]
    """Weights of the first touch, the second, and so on."""
    end: NotRequired[list[float]]
    """Weights of the last touch, the one before it, and so on."""
    middle: NotRequired[float]
    """Weight that all other touches share. Default 0.2."""


class ModelObjectWShaped(TypedDict):
    """First touch, lead creation and opportunity creation earn 30 % each; the others share the rest."""

    model: Literal["w_shaped"]
    """Tells it from the other alternatives of ``ModelObject``."""
    first: NotRequired[float]
    """Share of the first touch. Default 0.3."""
    lead: NotRequired[float]
    """Share of the touch that created the lead. Default 0.3."""
    opportunity: NotRequired[float]
    """Share of the touch that created the opportunity. Default 0.3."""
    milestones: NotRequired[Literal["positional", "strict"]]
    """Fallback where a journey does not know a milestone: take a position for it, or refuse. Default 'positional'."""


class ModelObjectFullPath(TypedDict):
    """First touch, lead creation, opportunity creation and close earn 22.5 % each; the others share the rest."""

    model: Literal["full_path", "z_shaped"]
    """Tells it from the other alternatives of ``ModelObject``."""
    first: NotRequired[float]
    """Share of the first touch. Default 0.225."""
    lead: NotRequired[float]
    """Share of the touch that created the lead. Default 0.225."""
    opportunity: NotRequired[float]
    """Share of the touch that created the opportunity. Default 0.225."""
    close: NotRequired[float]
    """Share of the touch that closed the deal. Default 0.225."""
    milestones: NotRequired[Literal["positional", "strict"]]
    """Fallback where a journey does not know a milestone: take a position for it, or refuse. Default 'positional'."""


class ModelObjectCustomWeights(TypedDict):
    """Each touch weighs what a table says of its channel, kind, role or partner."""

    model: Literal["custom_weights"]
    """Tells it from the other alternatives of ``ModelObject``."""
    by: NotRequired[Literal["channel", "kind", "role", "partner"]]
    """Field that the table is about. Default 'channel'."""
    weights: NotRequired[dict[str, float]]
    """Weight of each name."""
    default: NotRequired[float]
    """Weight of what the table does not name, and of touches without the field. Default 1."""


class ModelObjectActivityWeighted(TypedDict):
    """A touch weighs as much as the activity that it stands for."""

    model: Literal["activity_weighted"]
    """Tells it from the other alternatives of ``ModelObject``."""


class ModelObjectEngagementWeighted(TypedDict):
    """A touch weighs as much as the buyer was engaged."""

    model: Literal["engagement_weighted"]
    """Tells it from the other alternatives of ``ModelObject``."""


class ModelObjectInfluencerTouch(TypedDict):
    """The touches of the influencer with the highest value share the conversion."""

    model: Literal["influencer_touch"]
    """Tells it from the other alternatives of ``ModelObject``."""
    by: NotRequired[Literal["engagement", "touches", "value"]]
    """Value of an influencer: the sum of engagement, the number of touches, or a table. Default 'engagement'."""
    values: NotRequired[dict[str, float]]
    """Value of each influencer, when it comes from a table; 0 for those it does not name."""


class ModelObjectSameTouch(TypedDict):
    """Touches at the very instant of the conversion share it; without one it stays unattributed."""

    model: Literal["same_touch"]
    """Tells it from the other alternatives of ``ModelObject``."""


class ModelObjectParticipation(TypedDict):
    """Every channel that took part gets the whole conversion, so that the sum exceeds what was earned."""

    model: Literal["participation", "any_touch"]
    """Tells it from the other alternatives of ``ModelObject``."""


class ModelObjectB2b(TypedDict):
    """A weighted mix of five looks at a deal: recency, lead quality, account, stage and velocity."""

    model: Literal["b2b"]
    """Tells it from the other alternatives of ``ModelObject``."""
    weights: NotRequired[dict[str, float]]
    """Weights of the factors; one that is not named weighs nothing."""
    touch_types: NotRequired[dict[str, float]]
    """Multipliers of kinds of touches that differ from the usual."""
    stages: NotRequired[dict[str, float]]
    """Multipliers of funnel stages that differ from the usual."""
    tiers: NotRequired[dict[str, float]]
    """Multipliers of lead tiers that differ from the usual, by the letters from A to D."""
    expected_cycle_days: NotRequired[dict[str, float]]
    """Expected sales cycle in days by size of the deal, where it differs from the usual."""
    default_cycle_days: NotRequired[float]
    """Expected sales cycle in days of a deal of another size, or of none. Default 180."""
    decay_share: NotRequired[float]
    """Decay time as a share of the sales cycle: a touch loses all but 1/e of its weight in it. Default 0.3."""
    min_decay_days: NotRequired[float]
    """Least decay time in days. Default 14."""
    missing_engagement: NotRequired[float]
    """Engagement of a touch that has none, 0 to 100. Default 50."""
    sales_multiplier: NotRequired[float]
    """Multiplier of touches of sales. Default 1.3."""
    committee: NotRequired[Literal["flat", "per_stakeholder"]]
    """Weighting of a buying committee: every touch for itself, or every stakeholder the same. Default 'flat'."""
    accelerators: NotRequired[list[str]]
    """Kinds of touches that speed a deal up."""
    acceleration: NotRequired[float]
    """Weight that such a touch gains with a bonus of 1, as a share. Default 0.2."""
    score_weights: NotRequired[dict[str, float]]
    """Weights of the scores by which leads without a tier are graded, where they differ from the usual."""
    tier_thresholds: NotRequired[dict[str, float]]
    """Least totals of the tiers A, B and C, where they differ from the usual."""


class ModelObjectB2bTime(TypedDict):
    """A touch weighs by its kind, and loses weight with its age as fast as the deal is short."""

    model: Literal["b2b_time"]
    """Tells it from the other alternatives of ``ModelObject``."""
    touch_types: NotRequired[dict[str, float]]
    """Multipliers of kinds of touches that differ from the usual."""
    expected_cycle_days: NotRequired[dict[str, float]]
    """Expected sales cycle in days by size of the deal, where it differs from the usual."""
    default_cycle_days: NotRequired[float]
    """Expected sales cycle in days of a deal of another size, or of none. Default 180."""
    decay_share: NotRequired[float]
    """Decay time as a share of the sales cycle: a touch loses all but 1/e of its weight in it. Default 0.3."""
    min_decay_days: NotRequired[float]
    """Least decay time in days. Default 14."""


class ModelObjectB2bQuality(TypedDict):
    """A touch weighs by the engagement and the quality of its lead: tier, score and fit."""

    model: Literal["b2b_quality"]
    """Tells it from the other alternatives of ``ModelObject``."""
    tiers: NotRequired[dict[str, float]]
    """Multipliers of lead tiers that differ from the usual, by the letters from A to D."""
    missing_engagement: NotRequired[float]
    """Engagement of a touch that has none, 0 to 100. Default 50."""
    score_weights: NotRequired[dict[str, float]]
    """Weights of the scores by which leads without a tier are graded, where they differ from the usual."""
    tier_thresholds: NotRequired[dict[str, float]]
    """Least totals of the tiers A, B and C, where they differ from the usual."""


class ModelObjectB2bAccount(TypedDict):
    """A touch weighs by its kind and engagement, and more when sales made it."""

    model: Literal["b2b_account"]
    """Tells it from the other alternatives of ``ModelObject``."""
    touch_types: NotRequired[dict[str, float]]
    """Multipliers of kinds of touches that differ from the usual."""
    missing_engagement: NotRequired[float]
    """Engagement of a touch that has none, 0 to 100. Default 50."""
    sales_multiplier: NotRequired[float]
    """Multiplier of touches of sales. Default 1.3."""
    committee: NotRequired[Literal["flat", "per_stakeholder"]]
    """Weighting of a buying committee: every touch for itself, or every stakeholder the same. Default 'flat'."""


class ModelObjectB2bStage(TypedDict):
    """A touch weighs by its engagement, its kind and the funnel stage that it belongs to."""

    model: Literal["b2b_stage"]
    """Tells it from the other alternatives of ``ModelObject``."""
    touch_types: NotRequired[dict[str, float]]
    """Multipliers of kinds of touches that differ from the usual."""
    stages: NotRequired[dict[str, float]]
    """Multipliers of funnel stages that differ from the usual."""
    missing_engagement: NotRequired[float]
    """Engagement of a touch that has none, 0 to 100. Default 50."""


class ModelObjectB2bVelocity(TypedDict):
    """A touch weighs by its engagement, and more when its kind speeds deals up, the more so in a fast deal."""

    model: Literal["b2b_velocity"]
    """Tells it from the other alternatives of ``ModelObject``."""
    expected_cycle_days: NotRequired[dict[str, float]]
    """Expected sales cycle in days by size of the deal, where it differs from the usual."""
    default_cycle_days: NotRequired[float]
    """Expected sales cycle in days of a deal of another size, or of none. Default 180."""
    missing_engagement: NotRequired[float]
    """Engagement of a touch that has none, 0 to 100. Default 50."""
    accelerators: NotRequired[list[str]]
    """Kinds of touches that speed a deal up."""
    acceleration: NotRequired[float]
    """Weight that such a touch gains with a bonus of 1, as a share. Default 0.2."""


class ModelObjectEnsemble(TypedDict):
    """A weighted mean of other models."""

    model: Literal["ensemble"]
    """Tells it from the other alternatives of ``ModelObject``."""
    members: NotRequired[list[EnsembleMember]]
    """Models with their weights, which sum to 1."""


class ModelObjectMarkov(TypedDict):
    """Removal effects: the share of conversions that would be lost if a channel were not there, from all journeys."""

    model: Literal["markov", "markov_chain"]
    """Tells it from the other alternatives of ``ModelObject``."""
    order: NotRequired[int]
    """Order of the chain: the number of touches back that the next step depends on. Default 1."""
    self_loops: NotRequired[Literal["keep", "drop"]]
    """Self-loops: touches of one channel in a row as several steps or as one. Default 'keep'."""
    value_weighted: NotRequired[bool]
    """Credit by the value that would be lost instead of the conversions. Default False."""
    smoothing: NotRequired[float]
    """Additive (Laplace) smoothing: pseudo-count of journeys that take each step that states allow, and end in each
    way there. Default 0.
    """
    state: NotRequired[Literal["channel", "channel_position"]]
    """State of the chain: the channel alone, or also how early in the journey it is. Default 'channel'."""


class ModelObjectShapley(TypedDict):
    """Shapley values: the contribution of each channel to every group of others, fairly averaged, from all journeys."""

    model: Literal["shapley", "shapley_value"]
    """Tells it from the other alternatives of ``ModelObject``."""
    value_function: NotRequired[Literal["conversions", "revenue", "conversion_rate"]]
    """Value function: what a coalition is worth, conversions or revenue of all journeys with no other channels, or
    the rate at which journeys with exactly these channels convert. Default 'conversions'.
    """
    ordered: NotRequired[bool]
    """Ordered coalitions: the same channels in another order of first touches are another one. Default False."""
    max_position: NotRequired[int]
    """Number of positions that are told apart when ordered; later ones count as the last. Default 10."""
    permutations: NotRequired[int]
    """Number of permutations that are sampled for a coalition that is too large to work out. Default 1000."""
    seed: NotRequired[int]
    """Seed of the permutations that are sampled. Default 0."""


class ModelObjectHazard(TypedDict):
    """Additive hazard: each touch raises the chance of a conversion for a while; what no touch explains is the
    baseline.
    """

    model: Literal["hazard", "additive_hazard", "survival"]
    """Tells it from the other alternatives of ``ModelObject``."""
    keep_baseline: NotRequired[bool]
    """Keeps the part that no touch caused apart as the baseline; else touches share the whole conversion. Default
    True.
    """
    baseline: NotRequired[Literal["piecewise", "constant"]]
    """Baseline hazard: constant between breaks, or the same all the time. Default 'piecewise'."""
    breaks: NotRequired[list[float]]
    """Days since the first touch at which the pieces of the baseline begin; the first is 0."""
    strata: NotRequired[str | None]
    """Dimension of the first touch, such as a segment of customers, whose values have baselines of their own."""
    milestones: NotRequired[list[str]]
    """Milestones that are waited for one after another: lead, opportunity, won. Each is a hazard of its own."""
    resolution_hours: NotRequired[float]
    """Resolution in hours: ages and durations are whole steps of it, at least one. Default 1."""
    tolerance: NotRequired[float]
    """Relative gain of the log-likelihood below which the fit has converged. Default 1e-09."""
    max_iterations: NotRequired[int]
    """Number of iterations after which the fit gives up. Default 1000."""


class ModelObjectLogistic(TypedDict):
    """Bagged logistic regression: what each channel adds to the log-odds of a conversion, from all journeys."""

    model: Literal["logistic", "logistic_regression"]
    """Tells it from the other alternatives of ``ModelObject``."""
    features: NotRequired[Literal["presence", "counts", "recency"]]
    """Feature of a channel in a journey: 1 where it took part, the number of its touches, or 1 / the position of its
    last touch from the end. Default 'presence'.
    """
    l2: NotRequired[float]
    """Ridge (L2) penalty on the coefficients, not on the intercept: 1 / C of scikit-learn; 0 for none. Default 1."""
    bags: NotRequired[int]
    """Number of bags: samples of journeys and channels whose coefficients are averaged; 0 for one fit on all.
    Default 100.
    """
    sample_rows: NotRequired[float]
    """Mean of how often a journey counts in a bag, by a Poisson draw. Default 0.5."""
    sample_features: NotRequired[int]
    """Number of channels in a bag; 0 for the square root of how many there are, rounded up, and at least 2. Default
    0.
    """
    seed: NotRequired[int]
    """Seed of the bags. Default 0."""


class ModelObjectProbabilistic(TypedDict):
    """Simple probabilistic model: rates at which journeys with a channel, and with a pair of channels, convert."""

    model: Literal["probabilistic", "simple_probabilistic"]
    """Tells it from the other alternatives of ``ModelObject``."""


ModelObject: TypeAlias = (
    ModelObjectFirstTouch
    | ModelObjectLastTouch
    | ModelObjectLastNonDirect
    | ModelObjectLinear
    | ModelObjectTimeDecay
    | ModelObjectStepDecay
    | ModelObjectPositionBased
    | ModelObjectJShaped
    | ModelObjectInverseJ
    | ModelObjectCustomPosition
    | ModelObjectWShaped
    | ModelObjectFullPath
    | ModelObjectCustomWeights
    | ModelObjectActivityWeighted
    | ModelObjectEngagementWeighted
    | ModelObjectInfluencerTouch
    | ModelObjectSameTouch
    | ModelObjectParticipation
    | ModelObjectB2b
    | ModelObjectB2bTime
    | ModelObjectB2bQuality
    | ModelObjectB2bAccount
    | ModelObjectB2bStage
    | ModelObjectB2bVelocity
    | ModelObjectEnsemble
    | ModelObjectMarkov
    | ModelObjectShapley
    | ModelObjectHazard
    | ModelObjectLogistic
    | ModelObjectProbabilistic
)
"""A model with its parameters."""


class EnsembleMember(TypedDict):
    """One model of an ensemble."""

    weight: float
    """Weight in the mean, 0 to 1."""
    spec: ModelSpec
    """The model."""


ModelSpec: TypeAlias = "ModelName | ModelObject"
"""A model: its name, or an object with its parameters."""

ModelName: TypeAlias = Literal[
    "first_touch",
    "first",
    "first_click",
    "last_touch",
    "last",
    "last_click",
    "last_non_direct",
    "last_non_direct_click",
    "linear",
    "time_decay",
    "step_decay",
    "position_based",
    "u_shaped",
    "j_shaped",
    "inverse_j",
    "inverse_j_shaped",
    "custom_position",
    "w_shaped",
    "full_path",
    "z_shaped",
    "custom_weights",
    "activity_weighted",
    "engagement_weighted",
    "influencer_touch",
    "same_touch",
    "participation",
    "any_touch",
    "b2b",
    "b2b_time",
    "b2b_quality",
    "b2b_account",
    "b2b_stage",
    "b2b_velocity",
    "ensemble",
    "markov",
    "markov_chain",
    "shapley",
    "shapley_value",
    "hazard",
    "additive_hazard",
    "survival",
    "logistic",
    "logistic_regression",
    "probabilistic",
    "simple_probabilistic",
]
"""Name of a model, which then has its defaults."""


class Priority(Answer):
    """Priority of touches by a field of theirs: the first name of the order that a journey has comes before all
    others.
    """

    __slots__ = ("by", "order")

    by: TextField
    """Text field of touches that the order is about."""
    order: list[str]
    """Names, the first before the second; touches with another name, or none, come after all of these."""


TextField: TypeAlias = Literal[
    "id",
    "journey",
    "channel",
    "kind",
    "campaign",
    "content",
    "account",
    "lead",
    "opportunity",
    "session",
    "stage",
    "side",
    "sales_rep",
    "influencer",
    "partner",
    "role",
    "source",
]
"""A field of a touch that holds text.

``id``: Identifies the touch; unique when given.

``journey``: Key of who was touched: customer, lead, account or opportunity.

``channel``: Channel where the touch happened: ``search``, ``email``, …

``kind``: Kind of touch: webinar, demo request, …

``campaign``: Marketing campaign.

``content``: Creative or content piece.

``account``: Account the person belongs to.

``lead``: Lead that was touched.

``opportunity``: Opportunity the touch belongs to.

``session``: Web or app session.

``stage``: Funnel stage that the touch influences.

``side``: ``sales``, ``marketing`` or ``both``.

``sales_rep``: Sales representative.

``influencer``: Influencer or creator.

``partner``: Partner organisation.

``role``: Role that the partner or person played.

``source``: Source of the evidence.
"""


class Unattributed(Answer):
    """Conversions that no touch earned, and refunds without a sale."""

    __slots__ = ("conversions", "value")

    conversions: float
    """Number of conversions."""
    value: float
    """Their value, net of refunds; below 0 where refunds without a sale were worth more."""
