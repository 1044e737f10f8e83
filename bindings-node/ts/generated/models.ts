/** Types that functions of the room `models` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { Names, Numbers } from "./types.js";

/** A model: its name, or an object with its parameters. */
export type ModelSpec = ModelName | ModelObject;

/** Name of a model, which then has its defaults. */
export type ModelName =
  | "first_touch"
  | "first"
  | "first_click"
  | "last_touch"
  | "last"
  | "last_click"
  | "last_non_direct"
  | "last_non_direct_click"
  | "linear"
  | "time_decay"
  | "step_decay"
  | "position_based"
  | "u_shaped"
  | "j_shaped"
  | "inverse_j"
  | "inverse_j_shaped"
  | "custom_position"
  | "w_shaped"
  | "full_path"
  | "z_shaped"
  | "custom_weights"
  | "activity_weighted"
  | "engagement_weighted"
  | "influencer_touch"
  | "same_touch"
  | "participation"
  | "any_touch"
  | "b2b"
  | "b2b_time"
  | "b2b_quality"
  | "b2b_account"
  | "b2b_stage"
  | "b2b_velocity"
  | "ensemble"
  | "markov"
  | "markov_chain"
  | "shapley"
  | "shapley_value"
  | "hazard"
  | "additive_hazard"
  | "survival"
  | "logistic"
  | "logistic_regression"
  | "probabilistic"
  | "simple_probabilistic";

/** The first touch earns everything. */
export interface ModelObjectFirstTouch {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "first_touch" | "first" | "first_click";
  /** Touches that come before nearer ones, such as a click before a view: a field, and an order of its names. */
  priority?: Priority | null;
}

/** The last touch earns everything. */
export interface ModelObjectLastTouch {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "last_touch" | "last" | "last_click";
  /** Touches that come before nearer ones, such as a click before a view: a field, and an order of its names. */
  priority?: Priority | null;
}

/** The last touch that was not direct earns everything; the last touch, where all were direct. */
export interface ModelObjectLastNonDirect {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "last_non_direct" | "last_non_direct_click";
  /** Channels that are direct, whatever their case and outer spaces. */
  direct?: Names;
}

/** Every touch earns the same. */
export interface ModelObjectLinear {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "linear";
}

/** A touch loses half of its weight with every half-life before the conversion. */
export interface ModelObjectTimeDecay {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "time_decay";
  /** Days after which a touch weighs half as much. Default 7. */
  half_life_days?: number;
}

/** A touch weighs a fixed fraction of the one after it, whatever the time between them. */
export interface ModelObjectStepDecay {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "step_decay";
  /** Weight of a touch relative to the next one. Default 0.5. */
  rate?: number;
}

/** The first and the last touch earn most; the others share the rest. */
export interface ModelObjectPositionBased {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "position_based" | "u_shaped";
  /** Share of the first touch. Default 0.4. */
  first?: number;
  /** Share of the last touch. Default 0.4. */
  last?: number;
}

/** The last touch earns most, the first and the middle a fifth each. */
export interface ModelObjectJShaped {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "j_shaped";
  /** Share of the first touch. Default 0.2. */
  first?: number;
  /** Share of the last touch. Default 0.6. */
  last?: number;
}

/** The first touch earns most, the last and the middle a fifth each. */
export interface ModelObjectInverseJ {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "inverse_j" | "inverse_j_shaped";
  /** Share of the first touch. Default 0.6. */
  first?: number;
  /** Share of the last touch. Default 0.2. */
  last?: number;
}

/** Weights of your own for the first touches, the last touches and those between. */
export interface ModelObjectCustomPosition {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "custom_position";
  /** Weights of the first touch, the second, and so on. */
  start?: Numbers;
  /** Weights of the last touch, the one before it, and so on. */
  end?: Numbers;
  /** Weight that all other touches share. Default 0.2. */
  middle?: number;
}

/** First touch, lead creation and opportunity creation earn 30 % each; the others share the rest. */
export interface ModelObjectWShaped {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "w_shaped";
  /** Share of the first touch. Default 0.3. */
  first?: number;
  /** Share of the touch that created the lead. Default 0.3. */
  lead?: number;
  /** Share of the touch that created the opportunity. Default 0.3. */
  opportunity?: number;
  /** Fallback where a journey does not know a milestone: take a position for it, or refuse. Default "positional". */
  milestones?: "positional" | "strict";
}

/** First touch, lead creation, opportunity creation and close earn 22.5 % each; the others share the rest. */
export interface ModelObjectFullPath {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "full_path" | "z_shaped";
  /** Share of the first touch. Default 0.225. */
  first?: number;
  /** Share of the touch that created the lead. Default 0.225. */
  lead?: number;
  /** Share of the touch that created the opportunity. Default 0.225. */
  opportunity?: number;
  /** Share of the touch that closed the deal. Default 0.225. */
  close?: number;
  /** Fallback where a journey does not know a milestone: take a position for it, or refuse. Default "positional". */
  milestones?: "positional" | "strict";
}

/** Each touch weighs what a table says of its channel, kind, role or partner. */
export interface ModelObjectCustomWeights {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "custom_weights";
  /** Field that the table is about. Default "channel". */
  by?: "channel" | "kind" | "role" | "partner";
  /** Weight of each name. */
  weights?: Readonly<Record<string, number>>;
  /** Weight of what the table does not name, and of touches without the field. Default 1. */
  default?: number;
}

/** A touch weighs as much as the activity that it stands for. */
export interface ModelObjectActivityWeighted {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "activity_weighted";
}

/** A touch weighs as much as the buyer was engaged. */
export interface ModelObjectEngagementWeighted {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "engagement_weighted";
}

/** The touches of the influencer with the highest value share the conversion. */
export interface ModelObjectInfluencerTouch {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "influencer_touch";
  /** Value of an influencer: the sum of engagement, the number of touches, or a table. Default "engagement". */
  by?: "engagement" | "touches" | "value";
  /** Value of each influencer, when it comes from a table; 0 for those it does not name. */
  values?: Readonly<Record<string, number>>;
}

/** Touches at the very instant of the conversion share it; without one it stays unattributed. */
export interface ModelObjectSameTouch {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "same_touch";
}

/** Every channel that took part gets the whole conversion, so that the sum exceeds what was earned. */
export interface ModelObjectParticipation {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "participation" | "any_touch";
}

/** A weighted mix of five looks at a deal: recency, lead quality, account, stage and velocity. */
export interface ModelObjectB2b {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "b2b";
  /** Weights of the factors; one that is not named weighs nothing. */
  weights?: Readonly<Record<string, number>>;
  /** Multipliers of kinds of touches that differ from the usual. */
  touch_types?: Readonly<Record<string, number>>;
  /** Multipliers of funnel stages that differ from the usual. */
  stages?: Readonly<Record<string, number>>;
  /** Multipliers of lead tiers that differ from the usual, by the letters from A to D. */
  tiers?: Readonly<Record<string, number>>;
  /** Expected sales cycle in days by size of the deal, where it differs from the usual. */
  expected_cycle_days?: Readonly<Record<string, number>>;
  /** Expected sales cycle in days of a deal of another size, or of none. Default 180. */
  default_cycle_days?: number;
  /** Decay time as a share of the sales cycle: a touch loses all but 1/e of its weight in it. Default 0.3. */
  decay_share?: number;
  /** Least decay time in days. Default 14. */
  min_decay_days?: number;
  /** Engagement of a touch that has none, 0 to 100. Default 50. */
  missing_engagement?: number;
  /** Multiplier of touches of sales. Default 1.3. */
  sales_multiplier?: number;
  /** Weighting of a buying committee: every touch for itself, or every stakeholder the same. Default "flat". */
  committee?: "flat" | "per_stakeholder";
  /** Kinds of touches that speed a deal up. */
  accelerators?: Names;
  /** Weight that such a touch gains with a bonus of 1, as a share. Default 0.2. */
  acceleration?: number;
  /** Weights of the scores by which leads without a tier are graded, where they differ from the usual. */
  score_weights?: Readonly<Record<string, number>>;
  /** Least totals of the tiers A, B and C, where they differ from the usual. */
  tier_thresholds?: Readonly<Record<string, number>>;
}

/** A touch weighs by its kind, and loses weight with its age as fast as the deal is short. */
export interface ModelObjectB2bTime {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "b2b_time";
  /** Multipliers of kinds of touches that differ from the usual. */
  touch_types?: Readonly<Record<string, number>>;
  /** Expected sales cycle in days by size of the deal, where it differs from the usual. */
  expected_cycle_days?: Readonly<Record<string, number>>;
  /** Expected sales cycle in days of a deal of another size, or of none. Default 180. */
  default_cycle_days?: number;
  /** Decay time as a share of the sales cycle: a touch loses all but 1/e of its weight in it. Default 0.3. */
  decay_share?: number;
  /** Least decay time in days. Default 14. */
  min_decay_days?: number;
}

/** A touch weighs by the engagement and the quality of its lead: tier, score and fit. */
export interface ModelObjectB2bQuality {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "b2b_quality";
  /** Multipliers of lead tiers that differ from the usual, by the letters from A to D. */
  tiers?: Readonly<Record<string, number>>;
  /** Engagement of a touch that has none, 0 to 100. Default 50. */
  missing_engagement?: number;
  /** Weights of the scores by which leads without a tier are graded, where they differ from the usual. */
  score_weights?: Readonly<Record<string, number>>;
  /** Least totals of the tiers A, B and C, where they differ from the usual. */
  tier_thresholds?: Readonly<Record<string, number>>;
}

/** A touch weighs by its kind and engagement, and more when sales made it. */
export interface ModelObjectB2bAccount {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "b2b_account";
  /** Multipliers of kinds of touches that differ from the usual. */
  touch_types?: Readonly<Record<string, number>>;
  /** Engagement of a touch that has none, 0 to 100. Default 50. */
  missing_engagement?: number;
  /** Multiplier of touches of sales. Default 1.3. */
  sales_multiplier?: number;
  /** Weighting of a buying committee: every touch for itself, or every stakeholder the same. Default "flat". */
  committee?: "flat" | "per_stakeholder";
}

/** A touch weighs by its engagement, its kind and the funnel stage that it belongs to. */
export interface ModelObjectB2bStage {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "b2b_stage";
  /** Multipliers of kinds of touches that differ from the usual. */
  touch_types?: Readonly<Record<string, number>>;
  /** Multipliers of funnel stages that differ from the usual. */
  stages?: Readonly<Record<string, number>>;
  /** Engagement of a touch that has none, 0 to 100. Default 50. */
  missing_engagement?: number;
}

/** A touch weighs by its engagement, and more when its kind speeds deals up, the more so in a fast deal. */
export interface ModelObjectB2bVelocity {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "b2b_velocity";
  /** Expected sales cycle in days by size of the deal, where it differs from the usual. */
  expected_cycle_days?: Readonly<Record<string, number>>;
  /** Expected sales cycle in days of a deal of another size, or of none. Default 180. */
  default_cycle_days?: number;
  /** Engagement of a touch that has none, 0 to 100. Default 50. */
  missing_engagement?: number;
  /** Kinds of touches that speed a deal up. */
  accelerators?: Names;
  /** Weight that such a touch gains with a bonus of 1, as a share. Default 0.2. */
  acceleration?: number;
}

/** A weighted mean of other models. */
export interface ModelObjectEnsemble {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "ensemble";
  /** Models with their weights, which sum to 1. */
  members?: readonly EnsembleMember[];
}

/** Removal effects: the share of conversions that would be lost if a channel were not there, from all journeys. */
export interface ModelObjectMarkov {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "markov" | "markov_chain";
  /** Order of the chain: the number of touches back that the next step depends on. Default 1. */
  order?: number;
  /** Self-loops: touches of one channel in a row as several steps or as one. Default "keep". */
  self_loops?: "keep" | "drop";
  /** Credit by the value that would be lost instead of the conversions. Default false. */
  value_weighted?: boolean;
  /**
   * Additive (Laplace) smoothing: pseudo-count of journeys that take each step that states allow, and end in each way
   * there. Default 0.
   */
  smoothing?: number;
  /** State of the chain: the channel alone, or also how early in the journey it is. Default "channel". */
  state?: "channel" | "channel_position";
}

/** Shapley values: the contribution of each channel to every group of others, fairly averaged, from all journeys. */
export interface ModelObjectShapley {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "shapley" | "shapley_value";
  /**
   * Value function: what a coalition is worth, conversions or revenue of all journeys with no other channels, or the rate
   * at which journeys with exactly these channels convert. Default "conversions".
   */
  value_function?: "conversions" | "revenue" | "conversion_rate";
  /** Ordered coalitions: the same channels in another order of first touches are another one. Default false. */
  ordered?: boolean;
  /** Number of positions that are told apart when ordered; later ones count as the last. Default 10. */
  max_position?: number;
  /** Number of permutations that are sampled for a coalition that is too large to work out. Default 1000. */
  permutations?: number;
  /** Seed of the permutations that are sampled. Default 0. */
  seed?: number;
}

/** Additive hazard: each touch raises the chance of a conversion for a while; what no touch explains is the baseline. */
export interface ModelObjectHazard {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "hazard" | "additive_hazard" | "survival";
  /** Keeps the part that no touch caused apart as the baseline; else touches share the whole conversion. Default true. */
  keep_baseline?: boolean;
  /** Baseline hazard: constant between breaks, or the same all the time. Default "piecewise". */
  baseline?: "piecewise" | "constant";
  /** Days since the first touch at which the pieces of the baseline begin; the first is 0. */
  breaks?: Numbers;
  /** Dimension of the first touch, such as a segment of customers, whose values have baselines of their own. */
  strata?: string | null;
  /** Milestones that are waited for one after another: lead, opportunity, won. Each is a hazard of its own. */
  milestones?: Names;
  /** Resolution in hours: ages and durations are whole steps of it, at least one. Default 1. */
  resolution_hours?: number;
  /** Relative gain of the log-likelihood below which the fit has converged. Default 1e-09. */
  tolerance?: number;
  /** Number of iterations after which the fit gives up. Default 1000. */
  max_iterations?: number;
}

/** Bagged logistic regression: what each channel adds to the log-odds of a conversion, from all journeys. */
export interface ModelObjectLogistic {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "logistic" | "logistic_regression";
  /**
   * Feature of a channel in a journey: 1 where it took part, the number of its touches, or 1 / the position of its last
   * touch from the end. Default "presence".
   */
  features?: "presence" | "counts" | "recency";
  /** Ridge (L2) penalty on the coefficients, not on the intercept: 1 / C of scikit-learn; 0 for none. Default 1. */
  l2?: number;
  /** Number of bags: samples of journeys and channels whose coefficients are averaged; 0 for one fit on all. Default 100. */
  bags?: number;
  /** Mean of how often a journey counts in a bag, by a Poisson draw. Default 0.5. */
  sample_rows?: number;
  /** Number of channels in a bag; 0 for the square root of how many there are, rounded up, and at least 2. Default 0. */
  sample_features?: number;
  /** Seed of the bags. Default 0. */
  seed?: number;
}

/** Simple probabilistic model: rates at which journeys with a channel, and with a pair of channels, convert. */
export interface ModelObjectProbabilistic {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "probabilistic" | "simple_probabilistic";
}

/** A model with its parameters. */
export type ModelObject =
  | ModelObjectFirstTouch
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
  | ModelObjectProbabilistic;

/** One model of an ensemble. */
export interface EnsembleMember {
  /** Weight in the mean, 0 to 1. */
  weight: number;
  /** The model. */
  spec: ModelSpec;
}

/** Priority of touches by a field of theirs: the first name of the order that a journey has comes before all others. */
export interface Priority {
  /** Text field of touches that the order is about. */
  by: TextField;
  /** Names, the first before the second; touches with another name, or none, come after all of these. */
  order: readonly string[];
}

/**
 * A field of a touch that holds text.
 *
 * `id`: Identifies the touch; unique when given.
 *
 * `journey`: Key of who was touched: customer, lead, account or opportunity.
 *
 * `channel`: Channel where the touch happened: `search`, `email`, …
 *
 * `kind`: Kind of touch: webinar, demo request, …
 *
 * `campaign`: Marketing campaign.
 *
 * `content`: Creative or content piece.
 *
 * `account`: Account the person belongs to.
 *
 * `lead`: Lead that was touched.
 *
 * `opportunity`: Opportunity the touch belongs to.
 *
 * `session`: Web or app session.
 *
 * `stage`: Funnel stage that the touch influences.
 *
 * `side`: `sales`, `marketing` or `both`.
 *
 * `sales_rep`: Sales representative.
 *
 * `influencer`: Influencer or creator.
 *
 * `partner`: Partner organisation.
 *
 * `role`: Role that the partner or person played.
 *
 * `source`: Source of the evidence.
 */
export type TextField =
  | "id"
  | "journey"
  | "channel"
  | "kind"
  | "campaign"
  | "content"
  | "account"
  | "lead"
  | "opportunity"
  | "session"
  | "stage"
  | "side"
  | "sales_rep"
  | "influencer"
  | "partner"
  | "role"
  | "source";

/** Conversions that no touch earned, and refunds without a sale. */
export interface Unattributed {
  /** Number of conversions. */
  conversions: number;
  /** Their value, net of refunds; below 0 where refunds without a sale were worth more. */
  value: number;
}

/** Arguments of `attribute`. */
export interface AttributeArguments {
  /** Model that gives the credits. */
  model: ModelSpec;
}

/** Arguments of `unattributed`. */
export interface UnattributedArguments {
}
