/** Credits, before they stand beside what marketing cost. */
import { CreditLines } from "./credit-lines.js";
import { CreditTable } from "./credit-table.js";
import { noMore, onlyFields } from "./arguments.js";
import { anObject, wrong, wrongOption } from "./errors.js";
import type { Conservation, CreditsFromWeightsArguments, Dimension, Unattributed } from "./generated/types.js";
import type { Journeys } from "./journeys.js";
import { journeysOf } from "./journeys-native.js";
import { describe } from "./kinds.js";
import type { NativeCredits } from "./native-types.js";
import { type Reading, reading } from "./reading.js";
import { type Watched, whileWatched } from "./watching.js";
import { toJson } from "./wire.js";

/** Credits without what marketing cost: how much of each conversion every touch earned. */
export class EarnedCredits {
  readonly #native: NativeCredits;

  constructor(native: NativeCredits) {
    if (typeof (native as NativeCredits | undefined)?.conservation !== "function") {
      throw wrong("", "credits that a model made: (await Journeys.from({ touchpoints, conversions })).attribute(model)", describe(native));
    }
    this.#native = native;
  }

  /**
   * Credits from weights that come from elsewhere: one for each touch of the converting journeys, in the order of
   * `credits.lines()`. `await Credits.fromWeights(journeys, weights, { model: "mine" })`.
   */
  static async fromWeights<Self>(
    this: new (native: NativeCredits) => Self,
    journeys: Journeys,
    weights: ArrayLike<number>,
    named: Omit<CreditsFromWeightsArguments, "weights">,
    watched: Watched = {},
    ...more: undefined[]
  ): Promise<Self> {
    const hint = "model and conservation go into the third: Credits.fromWeights(journeys, weights, { model, conservation })";
    noMore(more, hint);
    onlyFields(anObject(named), ["model", "conservation"], hint);
    const others = toJson(named).slice(1);
    const asked = `{"weights":${toJson(weights, "INVALID_INPUT", "weights")}${others === "}" ? "" : ","}${others}`;
    const of = journeysOf(journeys);
    return new this(await whileWatched(watched, hint, (watch) => of.ask<NativeCredits>("credits_from_weights", asked, watch)));
  }

  /** Name of the model that made them. */
  get model(): string {
    return this.#native.model;
  }

  /** Conservation of credit: what the weights of one journey add up to. */
  get conservation(): Conservation {
    return JSON.parse(this.#native.conservation()) as Conservation;
  }

  /** Conversions that no touch earned. */
  get unattributed(): Unattributed {
    return JSON.parse(this.#native.read("unattributed")) as Unattributed;
  }

  /** One weight for each touch of the converting journeys. */
  get weights(): Reading<Float64Array> {
    return reading(() => this.#native.weights(), (weights) => weights);
  }

  /** Groups the credits: by `channel`, `campaign`, `touch_month`, …, or several of them. */
  by(...dimensions: Dimension[]): Reading<CreditTable> {
    return reading(() => this.#native.by(names(dimensions)), ([json = "", text = ""]) => new CreditTable(json, text));
  }

  /** One line for each touch of each converting journey: rows while they are read, or columns. */
  lines(): CreditLines {
    return new CreditLines(this.#native);
  }
}

function names(dimensions: Dimension[]): Dimension[] {
  const odd = dimensions.findIndex((dimension: unknown) => typeof dimension !== "string");
  if (odd >= 0) throw wrongOption("by", "names of dimensions, such as channel", describe(dimensions[odd]));
  return dimensions;
}
