/** Models as data. Made from the catalogue of the core by `npm run generate`; do not edit. */
import type { Numbers } from "./types.js";

/** Names of models, aliases included. */
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
  | "ensemble"
  | "markov"
  | "markov_chain"
  | "shapley"
  | "shapley_value";

/** One model of an ensemble. */
export interface Member {
  /** Weight in the mean, 0 to 1. */
  weight: number;
  spec: ModelSpec;
}

/** A model: its name, or an object with its parameters. */
export type ModelSpec =
  | ModelName
  /** The first touch earns everything. */
  | {
      model: "first_touch" | "first" | "first_click";
    }
  /** The last touch earns everything. */
  | {
      model: "last_touch" | "last" | "last_click";
    }
  /** The last touch that was not direct earns everything; the last touch, where all were direct. */
  | {
      model: "last_non_direct" | "last_non_direct_click";
      /** Channels that are direct, whatever their case and outer spaces. Default ["(direct)", "(direct) / (none)", "(none)", "direct", "direct entry"]. */
      direct?: readonly string[] | ReadonlySet<string>;
    }
  /** Every touch earns the same. */
  | {
      model: "linear";
    }
  /** A touch loses half of its weight with every half-life before the conversion. */
  | {
      model: "time_decay";
      /** Days after which a touch weighs half as much. Default 7. */
      half_life_days?: number;
    }
  /** A touch weighs a fixed fraction of the one after it, whatever the time between them. */
  | {
      model: "step_decay";
      /** Weight of a touch relative to the next one. Default 0.5. */
      rate?: number;
    }
  /** The first and the last touch earn most; the others share the rest. */
  | {
      model: "position_based" | "u_shaped";
      /** Share of the first touch. Default 0.4. */
      first?: number;
      /** Share of the last touch. Default 0.4. */
      last?: number;
    }
  /** The last touch earns most, the first and the middle a fifth each. */
  | {
      model: "j_shaped";
      /** Share of the first touch. Default 0.2. */
      first?: number;
      /** Share of the last touch. Default 0.6. */
      last?: number;
    }
  /** The first touch earns most, the last and the middle a fifth each. */
  | {
      model: "inverse_j" | "inverse_j_shaped";
      /** Share of the first touch. Default 0.6. */
      first?: number;
      /** Share of the last touch. Default 0.2. */
      last?: number;
    }
  /** Weights of your own for the first touches, the last touches and those between. */
  | {
      model: "custom_position";
      /** Weights of the first touch, the second, and so on. Default [0.4]. */
      start?: Numbers;
      /** Weights of the last touch, the one before it, and so on. Default [0.4]. */
      end?: Numbers;
      /** Weight that all other touches share. Default 0.2. */
      middle?: number;
    }
  /** First touch, lead creation and opportunity creation earn 30 % each; the others share the rest. */
  | {
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
  | {
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
  | {
      model: "custom_weights";
      /** Field that the table is about. Default "channel". */
      by?: "channel" | "kind" | "role" | "partner";
      /** Weight of each name. Default {}. */
      weights?: Readonly<Record<string, number>>;
      /** Weight of what the table does not name, and of touches without the field. Default 1. */
      default?: number;
    }
  /** A touch weighs as much as the activity that it stands for. */
  | {
      model: "activity_weighted";
    }
  /** A touch weighs as much as the buyer was engaged. */
  | {
      model: "engagement_weighted";
    }
  /** The touches of the influencer with the highest value share the conversion. */
  | {
      model: "influencer_touch";
      /** Value of an influencer: the sum of engagement, the number of touches, or a table. Default "engagement". */
      by?: "engagement" | "touches" | "value";
      /** Value of each influencer, when it comes from a table; 0 for those it does not name. Default {}. */
      values?: Readonly<Record<string, number>>;
    }
  /** Touches at the very instant of the conversion share it; without one it stays unattributed. */
  | {
      model: "same_touch";
    }
  /** Every channel that took part gets the whole conversion, so that the sum exceeds what was earned. */
  | {
      model: "participation" | "any_touch";
    }
  /** A weighted mean of other models. */
  | {
      model: "ensemble";
      /** Models with their weights, which sum to 1. Default [{"weight":0.5,"spec":{"model":"first_touch"}},{"weight":0.5,"spec":{"model":"last_touch"}}]. */
      members?: readonly Member[];
    }
  /** Removal effects: the share of conversions that would be lost if a channel were not there, from all journeys. */
  | {
      model: "markov" | "markov_chain";
      /** Order of the chain: the number of touches back that the next step depends on. Default 1. */
      order?: number;
      /** Self-loops: touches of one channel in a row as several steps or as one. Default "keep". */
      self_loops?: "keep" | "drop";
      /** Credit by the value that would be lost instead of the conversions. Default false. */
      value_weighted?: boolean;
      /** Additive (Laplace) smoothing: pseudo-count of journeys that take each step that states allow, and end in each way there. Default 0. */
      smoothing?: number;
      /** State of the chain: the channel alone, or also how early in the journey it is. Default "channel". */
      state?: "channel" | "channel_position";
    }
  /** Shapley values: the contribution of each channel to every group of others, fairly averaged, from all journeys. */
  | {
      model: "shapley" | "shapley_value";
      /** Value function: what a coalition is worth, conversions or revenue of all journeys with no other channels, or the rate at which journeys with exactly these channels convert. Default "conversions". */
      value_function?: "conversions" | "revenue" | "conversion_rate";
      /** Ordered coalitions: the same channels in another order of first touches are another one. Default false. */
      ordered?: boolean;
      /** Number of positions that are told apart when ordered; later ones count as the last. Default 10. */
      max_position?: number;
      /** Number of permutations that are sampled for a coalition that is too large to work out. Default 1000. */
      permutations?: number;
      /** Seed of the permutations that are sampled. Default 0. */
      seed?: number;
    };
