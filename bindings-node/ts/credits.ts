/** Credits. */
import { noMore, onlyFields } from "./arguments.js";
import { CreditLines } from "./credit-lines.js";
import { CreditTable } from "./credit-table.js";
import type { Spend, SpendInput } from "./economics-types.js";
import { anObject, wrong, wrongOption } from "./errors.js";
import type { BudgetPlan, PlanArguments, RoiArguments, RoiTable, Unattributed } from "./generated/types.js";
import { describe } from "./kinds.js";
import type { NativeCredits } from "./native-types.js";
import type { Conservation, Dimension } from "./types.js";
import { type Reading, reading } from "./reading.js";
import { withTable } from "./show.js";
import { packSpend } from "./spend.js";
import type { Table } from "./tables.js";
import { type Watched, whileWatched } from "./watching.js";
import { toJson } from "./wire.js";

/** Credits: how much of each conversion every touch earned. */
export class Credits {
  readonly #native: NativeCredits;

  constructor(native: NativeCredits) {
    if (typeof (native as NativeCredits | undefined)?.conservation !== "function") {
      throw wrong("", "credits that a model made: (await Journeys.from({ touchpoints, conversions })).attribute(model)", describe(native));
    }
    this.#native = native;
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

  /**
   * ROI table, what groups earned beside what they cost: `await credits.roi({ by: ["channel"], spend, options: { margin: 0.4 } })`.
   * With `bootstrap`, such as `{ replicates: 1000 }`, earnings, profit and every ratio have an interval.
   */
  async roi(asked: Omit<RoiArguments, "spend"> & { spend: SpendInput }, watched: Watched = {}, ...more: undefined[]): Promise<RoiTable> {
    const hint = "margin and other options go into the field options: roi({ by, spend, options: { margin: 0.4 }, bootstrap })";
    noMore(more, hint);
    onlyFields(anObject(asked), ["by", "spend", "options", "bootstrap"], hint);
    return withTable("RoiTable", await this.#ask<RoiTable>("roi", asked, watched, hint));
  }

  /** From credits to the best budget of a period in one call. Attributed value is not what spend caused. */
  async plan(asked: Omit<PlanArguments, "spend"> & { spend: Table<Spend> }, watched: Watched = {}, ...more: undefined[]): Promise<BudgetPlan> {
    const hint = "period, problem and other options go into the field options: plan({ spend, options: { period: \"week\" } })";
    noMore(more, hint);
    onlyFields(anObject(asked), ["spend", "options"], hint);
    return withTable("BudgetPlan", await this.#ask<BudgetPlan>("plan", asked, watched, hint));
  }

  async #ask<T>(name: string, asked: { spend: SpendInput }, watched: Watched, hint: string): Promise<T> {
    const { spend, ...others } = asked;
    const [table, json] = [packSpend(spend), toJson(others)];
    return JSON.parse(await whileWatched(watched, hint, (watch) => this.#native.ask(name, table, json, watch))) as T;
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
