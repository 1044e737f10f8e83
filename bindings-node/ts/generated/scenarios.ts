/** Types that functions of the room `scenarios` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { Activity, FullAccount, FullCausalBaseline, FullContactRole, FullLead, FullOpportunity, Numbers, Time, Timestamp } from "./types.js";

/**
 * Name of a scenario: a market with one difficulty each.
 *
 * `independent`: A shop with seven channels, each of which works for itself.
 *
 * `interacting`: The same shop with two pairs of channels that do more together, and touches that saturate.
 *
 * `upstream`: The same shop where display brings organic searches, and paid social paid ones.
 *
 * `exposure_bias`: The same shop with retargeting and people of different intent: those who would buy anyway are met most.
 *
 * `sparse`: Twenty channels, most of them rare, and few conversions.
 *
 * `partner_mix`: Deals with partners: marketing, sales, and five kinds of partners over months.
 *
 * `long_cycle_b2b`: Deals in three stages (lead, opportunity, win) over half a year, with channels that belong to one of
 * these.
 */
export type ScenarioName =
  | "independent"
  | "interacting"
  | "upstream"
  | "exposure_bias"
  | "sparse"
  | "partner_mix"
  | "long_cycle_b2b";

/**
 * Scenario: an invented market in which it is known what caused each conversion.
 *
 * Reason to pick it: to see how right a model is, which no data of one's own can tell. Take a scenario by its name
 * (`Scenario.named`), edit it until it resembles your market, and compare what a model credits with what was caused.
 */
export interface Scenario {
  /** The channels, 1 to 64. */
  channels?: readonly ScenarioChannel[];
  /** Interactions of channels. */
  pairs?: readonly ScenarioPair[];
  /** Upstream effects. */
  spawns?: readonly ScenarioSpawn[];
  /**
   * Strength of each stage, 0 to 100, one to three of them: it multiplies the effects of touches there. One is the
   * conversion; two are a lead and the conversion; three are a lead, an opportunity and the conversion.
   */
  stages?: Numbers;
  /** Shape k of the activity of people, 0.01 to 1000: the smaller, the more they differ. Default 1.5. */
  activity_shape?: number;
  /** Standard deviation σ of the logarithm of intent, 0 to 3; at 0 all have the same. Default 0.0. */
  intent_sigma?: number;
  /**
   * Standard deviation of the noise in the logarithm of observed intent, 0 to 10. Touches have the dimension `intent`: the
   * fifth of the people that the noisy intent belongs to. It is empty when `intent_sigma` is 0. Default 0.5.
   */
  intent_noise?: number;
  /** Mean number of days in which a person meets channels, 0.01 to 10000. Default 14.0. */
  active_days?: number;
  /** Days after these in which a person is still watched, 0 to 10000. Default 30.0. */
  tail_days?: number;
  /** Days to which `baseline` refers, 0.01 to 10000. Default 60.0. */
  window_days?: number;
  /** Conversions of a person that come without a touch in `window_days`, 0 to 100. Default 0.01. */
  baseline?: number;
  /**
   * Factor of the baseline within the active days, 0 to 1000: above 1, people meet channels when they are about to buy
   * anyway. Default 1.0.
   */
  in_market?: number;
  /**
   * Amplitude of a season that exposure and baseline share: in the first half of it they are 1 + amplitude times as large,
   * in the second half 1 − amplitude times. Default 0.0.
   */
  seasonality?: number;
  /** Length of the season, in days, 0.01 to 10000; counted from 1970. Default 28.0. */
  season_days?: number;
  /** Median of the value of a conversion (log-normal, whatever caused it), above 0 to 1e9. Default 80.0. */
  value_median?: number;
  /** Standard deviation of the logarithm of the value, 0 to 3. Default 0.5. */
  value_sigma?: number;
  /** Number of people. Default 60000. */
  people?: number;
  /** End of the watch of everybody, rounded down to a full second. Default "2026-07-01T00:00:00Z". */
  end?: Time;
  /** Fixes everything that is left to chance. Default 1. */
  seed?: number | bigint;
}

/**
 * Channel of a scenario: its frequency, and the effect of one touch.
 *
 * A touch adds β·ω·e^(−ω·t) to the rate of conversions t days later, where ω = ln 2 / half-life: in the long run it causes
 * β conversions.
 */
export interface ScenarioChannel {
  /** Name of the channel. */
  name: string;
  /** Mean number of touches of a person, 0 to 1000. */
  mean_touches: number;
  /** Conversions that one touch causes in the long run, 0 to 100. */
  beta: number;
  /** Half-life of the effect of a touch, in days. Default 7.0. */
  half_life_days?: number;
  /** Tilt of the touches, −20 to 20: above 0 they come late in the active days, below 0 early, at 0 evenly. Default 0.0. */
  tilt?: number;
  /**
   * Exponent of intent, −5 to 5: at 1 a person with twice the intent meets the channel twice as often, at 0 just as often.
   * Default 0.0.
   */
  gamma?: number;
  /** Saturation: every further touch of the channel has this share of the effect of the one before. Default 1.0. */
  saturation?: number;
  /** Role of the partners whose touches these are; none for the own marketing and sales. */
  partner_role?: string | null;
  /** Preference for each stage, 0 to 100: multiplies the effect of a touch there. Empty for 1 in every stage. */
  preference?: Numbers;
}

/**
 * Interaction of two channels: a touch of the second, some days after one of the first, does more than the two alone.
 *
 * The extra effect belongs to both touches, half each.
 */
export interface ScenarioPair {
  /** Channel that comes first. */
  first: string;
  /** Channel that follows; the extra effect begins with its touch and fades with its half-life. */
  second: string;
  /** Conversions that the two touches cause beyond their own in the long run, 0 to 100. */
  beta: number;
  /** Longest time between the two touches, in days, 0 to 10000. */
  within_days: number;
}

/**
 * Upstream effect: a touch of one channel brings a touch of another, as an advertisement brings a search.
 *
 * The effect of the touch that was brought belongs to both, half each: without the first there would not be the second.
 * Touches that were brought bring none themselves.
 */
export interface ScenarioSpawn {
  /** Channel whose touches bring others. */
  first: string;
  /** Channel of the touches that are brought. */
  second: string;
  /** Probability that a touch brings one. */
  probability: number;
  /** Mean time until it comes, in days (exponential). */
  lag_days: number;
}

/**
 * Scenario: an invented market in which it is known what caused each conversion.
 *
 * Reason to pick it: to see how right a model is, which no data of one's own can tell. Take a scenario by its name
 * (`Scenario.named`), edit it until it resembles your market, and compare what a model credits with what was caused.
 */
export interface FullScenario {
  /** The channels, 1 to 64. */
  channels: FullScenarioChannel[];
  /** Interactions of channels. */
  pairs: ScenarioPair[];
  /** Upstream effects. */
  spawns: ScenarioSpawn[];
  /**
   * Strength of each stage, 0 to 100, one to three of them: it multiplies the effects of touches there. One is the
   * conversion; two are a lead and the conversion; three are a lead, an opportunity and the conversion.
   */
  stages: number[];
  /** Shape k of the activity of people, 0.01 to 1000: the smaller, the more they differ. Default 1.5. */
  activity_shape: number;
  /** Standard deviation σ of the logarithm of intent, 0 to 3; at 0 all have the same. Default 0.0. */
  intent_sigma: number;
  /**
   * Standard deviation of the noise in the logarithm of observed intent, 0 to 10. Touches have the dimension `intent`: the
   * fifth of the people that the noisy intent belongs to. It is empty when `intent_sigma` is 0. Default 0.5.
   */
  intent_noise: number;
  /** Mean number of days in which a person meets channels, 0.01 to 10000. Default 14.0. */
  active_days: number;
  /** Days after these in which a person is still watched, 0 to 10000. Default 30.0. */
  tail_days: number;
  /** Days to which `baseline` refers, 0.01 to 10000. Default 60.0. */
  window_days: number;
  /** Conversions of a person that come without a touch in `window_days`, 0 to 100. Default 0.01. */
  baseline: number;
  /**
   * Factor of the baseline within the active days, 0 to 1000: above 1, people meet channels when they are about to buy
   * anyway. Default 1.0.
   */
  in_market: number;
  /**
   * Amplitude of a season that exposure and baseline share: in the first half of it they are 1 + amplitude times as large,
   * in the second half 1 − amplitude times. Default 0.0.
   */
  seasonality: number;
  /** Length of the season, in days, 0.01 to 10000; counted from 1970. Default 28.0. */
  season_days: number;
  /** Median of the value of a conversion (log-normal, whatever caused it), above 0 to 1e9. Default 80.0. */
  value_median: number;
  /** Standard deviation of the logarithm of the value, 0 to 3. Default 0.5. */
  value_sigma: number;
  /** Number of people. Default 60000. */
  people: number;
  /** End of the watch of everybody, rounded down to a full second. Default "2026-07-01T00:00:00Z". */
  end: Timestamp;
  /** Fixes everything that is left to chance. Default 1. */
  seed: number;
}

/**
 * Channel of a scenario: its frequency, and the effect of one touch.
 *
 * A touch adds β·ω·e^(−ω·t) to the rate of conversions t days later, where ω = ln 2 / half-life: in the long run it causes
 * β conversions.
 */
export interface FullScenarioChannel {
  /** Name of the channel. */
  name: string;
  /** Mean number of touches of a person, 0 to 1000. */
  mean_touches: number;
  /** Conversions that one touch causes in the long run, 0 to 100. */
  beta: number;
  /** Half-life of the effect of a touch, in days. Default 7.0. */
  half_life_days: number;
  /** Tilt of the touches, −20 to 20: above 0 they come late in the active days, below 0 early, at 0 evenly. Default 0.0. */
  tilt: number;
  /**
   * Exponent of intent, −5 to 5: at 1 a person with twice the intent meets the channel twice as often, at 0 just as often.
   * Default 0.0.
   */
  gamma: number;
  /** Saturation: every further touch of the channel has this share of the effect of the one before. Default 1.0. */
  saturation: number;
  /** Role of the partners whose touches these are; none for the own marketing and sales. */
  partner_role: string | null;
  /** Preference for each stage, 0 to 100: multiplies the effect of a touch there. Empty for 1 in every stage. */
  preference: number[];
}

/** Touches and conversions of a scenario, as columns that journeys can be built from, and what caused the conversions. */
export interface SimulatedScenarioRows {
  /** The touches, journey after journey, and those of each in the order of time. */
  touchpoints: ScenarioTouchpointRows;
  /** The conversions, in the order of the journeys. */
  conversions: ScenarioConversionRows;
  /** Stages before the conversion that people passed, those who never converted included. */
  milestones: ScenarioMilestoneRows;
  /** Causes of the conversions. */
  truth: ScenarioTruth;
}

/** Touches of a scenario in columns of one length. */
export interface ScenarioTouchpointRows {
  /** Key of who was touched. */
  journey: string[];
  /** Moment of each touch. */
  at: Timestamp[];
  /** Channel of each touch. */
  channel: string[];
  /** Fifth of the people that the noisy intent of the person belongs to; none when all have the same intent. */
  intent: (string | null)[];
  /** Share of the conversion that each touch caused; 0 without a conversion. */
  caused: number[];
}

/** Conversions of a scenario in columns of one length. */
export interface ScenarioConversionRows {
  /** Key of who converted. */
  journey: string[];
  /** Moment of each conversion. */
  at: Timestamp[];
  /** Value of each conversion. */
  value: number[];
  /** Moment when the lead was created; none in scenarios of one stage. */
  lead_created_at: (Timestamp | null)[];
  /** Moment when the opportunity was created; none in scenarios of fewer than three stages. */
  opportunity_created_at: (Timestamp | null)[];
  /** Share of each conversion that no touch caused. */
  baseline: number[];
}

/** Stages before the conversion in columns of one length. */
export interface ScenarioMilestoneRows {
  /** Key of who passed the stage. */
  journey: string[];
  /** The stage: `lead` or `opportunity`. */
  milestone: string[];
  /** Moment when it was passed. */
  at: Timestamp[];
}

/**
 * Causal truth of a scenario, and the numbers of its people.
 *
 * People without a touch before their conversion are known to no tracker: they are counted, and left out of everything
 * else.
 */
export interface ScenarioTruth {
  /** Conversions that each channel caused, and the baseline: together all conversions. */
  causal: FullCausalTruth;
  /** The same by other questions to the same clocks, in the order of the channels' names. */
  effects: ScenarioEffect[];
  /** Conversions at which the clock of the baseline rang. */
  baseline_rang: number;
  /** Number of people. */
  people: number;
  /** Journeys: people with a touch. */
  journeys: number;
  /** Touches that are seen. */
  touches: number;
  /** Conversions of people with a touch before. */
  conversions: number;
  /** Conversions of people without. */
  untouched_conversions: number;
  /** End of the watch of everybody: those who have not converted are known not to have until then. */
  observed_until: Timestamp;
}

/**
 * Causal truth about journeys: what each channel caused, and the baseline. It is known where data are invented, or where
 * every channel was tested by an experiment; models are judged by it.
 */
export interface FullCausalTruth {
  /** The channels, in the order of their names. */
  channels: FullCausalEffect[];
  /** Conversions that no touch caused. */
  baseline: FullCausalBaseline;
}

/** Causal effect of one channel: conversions and value that would not have come, then, without its touches. */
export interface FullCausalEffect {
  /** The channel. */
  channel: string;
  /** Conversions that it caused. */
  conversions: number;
  /** Value that it caused. Default 0.0. */
  value: number;
}

/**
 * Effect of a channel, as four questions have it.
 *
 * At realistic rates of conversion they agree within a few per cent: what causal share is said to be is then no matter of
 * taste.
 */
export interface ScenarioEffect {
  /** The channel. */
  channel: string;
  /** Number of touches that are seen. */
  touches: number;
  /** Conversions that it caused: its shares of the hazard at the conversions. This is the truth that models are judged by. */
  caused: number;
  /**
   * Conversions at which one of its clocks rang, the same in expectation; half of one that belongs to two touches, and a
   * part for each stage.
   */
  rang: number;
  /**
   * Conversions that would not have come within the watch without the channel: what a holdout experiment measures. These
   * do not add up: two channels that only work together both lose all.
   */
  removal: number;
  /**
   * Shapley value in the game of conversions within the watch. None when somebody had more than twelve channels that
   * mattered.
   */
  shapley: number | null;
}

/** Invented activities, the deal of each, and the deals. */
export interface SimulatedActivityRows {
  /** The activities, account after account. */
  activities: Activity[];
  /** Deal of each activity, in their order; none of those that belong to no deal. */
  truth: (string | null)[];
  /** The opportunities. */
  opportunities: FullOpportunity[];
  /** The accounts, with names and domains. */
  accounts: FullAccount[];
  /** The leads, with their accounts. */
  leads: FullLead[];
  /** The members of the buying committees. */
  contact_roles: FullContactRole[];
}

/** Arguments of `scenario`. */
export interface ScenarioArguments {
  /** Name of the scenario. */
  name: ScenarioName;
  /** Number of people; without one, as many as the scenario has by itself. */
  people?: number | null;
  /** Fixes everything that is left to chance; 1 without one. */
  seed?: number | bigint;
  /**
   * Seed of drawn parameters: frequencies, effects, half-lives and tilts of the channels are then not those of the
   * scenario but varied around them.
   */
  drawn?: number | bigint;
}
