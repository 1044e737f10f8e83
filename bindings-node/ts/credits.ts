/** Credits. */
import { noMore, onlyFields } from "./arguments.js";
import { CreditsMethods } from "./generated/methods.js";
import type { SpendInput, SpendOf } from "./economics-types.js";
import { anObject } from "./errors.js";
import type { BudgetPlan, CreditsFromWeightsArguments, PlanArguments, RoiArguments, RoiTable } from "./generated/types.js";
import type { Journeys } from "./journeys.js";
import { journeysOf } from "./journeys-native.js";
import type { NativeCredits } from "./native-types.js";
import { withTable } from "./show.js";
import { askBesideSpend, askWithSpend } from "./spend.js";
import type { Table } from "./tables.js";
import type { Spend } from "./types.js";
import { type Watched, whileWatched } from "./watching.js";
import { toJson } from "./wire.js";

/** Credits: how much of each conversion every touch earned, and what marketing brings beside what it cost. */
export class Credits extends CreditsMethods {
  readonly #native: NativeCredits;

  constructor(native: NativeCredits) {
    super(native);
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
    onlyFields(anObject(named, "", hint), ["model", "conservation"], hint);
    const others = toJson(named).slice(1);
    const asked = `{"weights":${toJson(weights, "INVALID_INPUT", "weights")}${others === "}" ? "" : ","}${others}`;
    const of = journeysOf(journeys);
    return new this(await whileWatched(watched, hint, (watch) => of.ask<NativeCredits>("credits_from_weights", asked, watch)));
  }

  /**
   * ROI table, what groups earned beside what they cost: `await credits.roi({ by: ["channel"], spend, options: { margin: 0.4 } })`.
   * With `bootstrap`, such as `{ replicates: 1000 }`, earnings, profit and every ratio have an interval.
   */
  async roi(asked: Omit<RoiArguments, "spend"> & SpendOf<SpendInput>, watched: Watched = {}, ...more: undefined[]): Promise<RoiTable> {
    const hint = "margin and other options go into the field options: roi({ by, spend, options: { margin: 0.4 }, bootstrap })";
    noMore(more, hint);
    onlyFields(anObject(asked, "", hint), ["by", "spend", "columns", "options", "bootstrap"], hint);
    return withTable("RoiTable", await askBesideSpend<RoiTable>(this.#native, "roi", asked, watched, hint));
  }

  /** From credits to the best budget of a period in one call. Attributed value is not what spend caused. */
  async plan(asked: Omit<PlanArguments, "spend"> & SpendOf<Table<Spend>>, watched: Watched = {}, ...more: undefined[]): Promise<BudgetPlan> {
    const hint = "period, problem and other options go into the field options: plan({ spend, options: { period: \"week\" } })";
    noMore(more, hint);
    onlyFields(anObject(asked, "", hint), ["spend", "columns", "options"], hint);
    return withTable("BudgetPlan", await askBesideSpend<BudgetPlan>(this.#native, "plan", asked, watched, hint));
  }

  protected async asked<T>(name: string, given: unknown, watched: Watched, hint: string, kind?: string): Promise<T> {
    const answer = await askWithSpend<T>(this.#native, name, given, watched, hint);
    return kind === undefined ? answer : (withTable(kind, answer as object) as T);
  }
}
