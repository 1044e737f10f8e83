/** Models that learn from what was counted elsewhere. */
import { noMore } from "./arguments.js";
import type { CountedTransition, ModelSpec, TimingCounts } from "./generated/types.js";
import { native } from "./native.js";
import type { NativeFitted } from "./native-types.js";
import { type Watched, whileWatched } from "./watching.js";
import { modelJson, toJson } from "./wire.js";

/** Models that have learned, also from the counts of another tool. */
export abstract class CountedModel {
  /** Learns from transitions that were counted elsewhere: `FittedModel.fromTransitions("markov", [{ from, to, count }])`. */
  static async fromTransitions<Self>(
    this: new (fitted: NativeFitted) => Self,
    model: ModelSpec | string,
    transitions: readonly CountedTransition[],
    watched: Watched = {},
    ...more: undefined[]
  ): Promise<Self> {
    const hint = 'parameters stand in the model: { model: "markov", smoothing: 1 }';
    noMore(more, hint);
    const asked = `{"model":${modelJson(model)},"transitions":${toJson(transitions, "INVALID_INPUT", "transitions")}}`;
    return new this(await whileWatched(watched, hint, (watch) => native.ask<NativeFitted>("fit_transitions", asked, watch)));
  }

  /** Learns from a timing summary: `FittedModel.fromTimingSummary("hazard", await mergeTimingSummaries(parts))`. */
  static async fromTimingSummary<Self>(
    this: new (fitted: NativeFitted) => Self,
    model: ModelSpec | string,
    summary: TimingCounts,
    watched: Watched = {},
    ...more: undefined[]
  ): Promise<Self> {
    const hint = 'parameters stand in the model: { model: "hazard", baseline: "constant" }';
    noMore(more, hint);
    const asked = `{"model":${modelJson(model)},"summary":${toJson(summary, "INVALID_INPUT", "summary")}}`;
    return new this(await whileWatched(watched, hint, (watch) => native.ask<NativeFitted>("fit_timing_summary", asked, watch)));
  }
}
