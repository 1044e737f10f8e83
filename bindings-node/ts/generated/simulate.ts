/** Types that functions of the room `simulate` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { Timestamp } from "./types.js";

/**
 * Options of an invented log; the defaults are a million journeys, as benchmarks use them.
 *
 * Why you would pick it: to try the library, or to measure it, on data that look like a tracker's: identifiers are text,
 * rows are in no order, touches have channel, campaign and cost, some touches are direct, few journeys convert. Search,
 * social and display tend to open journeys and email and direct to close them, so that models disagree. Whether a journey
 * converts is chance alone: there is no effect of any channel to be found.
 *
 * The number of touches is geometric. Journeys begin in the first half of 2026; three days lie between touches and half a
 * day between the last touch and the conversion on average (exponential); values are 5 or more and 80 on average.
 */
export interface LogOptions {
  /** Number of journeys. Default 1000000. */
  journeys?: number;
  /** Mean number of touches of a journey, 1 to 1000. Default 4.0. */
  mean_touches?: number;
  /** Number of channels, 1 to 10000. Default 12. */
  channels?: number;
  /** Conversion rate of the journeys, 0 to 1. Default 0.06. */
  conversion_rate?: number;
  /** Fixes everything that is left to chance. Default 1. */
  seed?: number | bigint;
}

/** Touches and conversions of an invented log, as columns that journeys can be built from. */
export interface SimulatedLog {
  /** The touches, in no order. */
  touchpoints: SimulatedTouchpoints;
  /** The conversions, in no order. */
  conversions: SimulatedConversions;
}

/** Touches of an invented log in columns of one length. */
export interface SimulatedTouchpoints {
  /** Key of who was touched. */
  journey: string[];
  /** Moment of each touch. */
  at: Timestamp[];
  /** Channel of each touch. */
  channel: string[];
  /** Campaign of each touch; none in a free channel. */
  campaign: (string | null)[];
  /** Cost of each touch; 0 in a free channel. */
  cost: number[];
}

/** Conversions of an invented log in columns of one length. */
export interface SimulatedConversions {
  /** Key of who converted. */
  journey: string[];
  /** Moment of each conversion. */
  at: Timestamp[];
  /** Value of each conversion. */
  value: number[];
}
