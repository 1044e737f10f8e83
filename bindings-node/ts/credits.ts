/** Credits and their tables. */
import { noMore } from "./arguments.js";
import { CreditLines } from "./credit-lines.js";
import type { Spend, SpendInput } from "./economics-types.js";
import { anObject, call, wrong, wrongOption } from "./errors.js";
import type { BudgetPlan, PlanArguments, RoiArguments, RoiTable, Unattributed } from "./generated/types.js";
import { describe } from "./kinds.js";
import type { NativeCredits } from "./native-types.js";
import type { Conservation, CreditRow, Dimension } from "./types.js";
import { withTable } from "./show.js";
import { packSpend } from "./spend.js";
import type { Table } from "./tables.js";
import { toJson } from "./wire.js";

/** Credits grouped by one dimension or several: largest value first, or by time where the first is one. */
export class CreditTable {
  readonly dimensions: Dimension[];
  readonly unattributed: Unattributed;
  /** Caveat of the figures: sums of credits of a model that learns are not its effects. */
  readonly note: string | undefined;
  readonly #rows: CreditRow[];
  readonly #text: string;

  constructor(json: string, text: string) {
    const table = JSON.parse(json) as ReturnType<CreditTable["toJSON"]>;
    this.dimensions = table.dimensions;
    this.unattributed = table.unattributed;
    this.note = table.note;
    this.#rows = table.rows;
    this.#text = text;
  }

  /** One object for each group. */
  rows(): CreditRow[] {
    return this.#rows.map((row) => ({ ...row }));
  }

  /** One array for each column. */
  columns(): Record<string, (string | number | null)[]> {
    const columns: Record<string, (string | number | null)[]> = {};
    for (const row of this.#rows) {
      for (const [name, value] of Object.entries(row)) (columns[name] ??= []).push(value);
    }
    return columns;
  }

  /** Everything, as plain data. */
  toJSON(): { dimensions: Dimension[]; rows: CreditRow[]; unattributed: Unattributed; note?: string } {
    const noted = this.note === undefined ? {} : { note: this.note };
    return { dimensions: this.dimensions, rows: this.rows(), unattributed: this.unattributed, ...noted };
  }

  /** A plain text table. */
  toString(): string {
    return this.#text;
  }
}

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
    return JSON.parse(this.#native.askNow("unattributed")) as Unattributed;
  }

  /** One weight for each touch of the converting journeys. */
  get weights(): Float64Array {
    return this.#native.weights();
  }

  /** Groups the credits: by `channel`, `campaign`, `touch_month`, …, or several of them. */
  by(...dimensions: Dimension[]): CreditTable {
    const odd = dimensions.findIndex((dimension: unknown) => typeof dimension !== "string");
    if (odd >= 0) throw wrongOption("by", "names of dimensions, such as channel", describe(dimensions[odd]));
    const [json = "", text = ""] = call(() => this.#native.by(dimensions));
    return new CreditTable(json, text);
  }

  /**
   * ROI table, what groups earned beside what they cost: `credits.roi({ by: ["channel"], spend, options: { margin: 0.4 } })`. With
   * `bootstrap`, such as `{ replicates: 1000 }`, earnings, profit and every ratio have an interval.
   */
  roi(asked: Omit<RoiArguments, "spend"> & { spend: SpendInput }, ...more: undefined[]): RoiTable {
    noMore(more, "everything goes into the first: roi({ by, spend, options, bootstrap })");
    return withTable("RoiTable", this.#ask<RoiTable>("roi", asked));
  }

  /** From credits to the best budget of a period in one call. Attributed value is not what spend caused. */
  plan(asked: Omit<PlanArguments, "spend"> & { spend: Table<Spend> }, ...more: undefined[]): BudgetPlan {
    noMore(more, "everything goes into the first: plan({ spend, options })");
    return withTable("BudgetPlan", this.#ask<BudgetPlan>("plan", asked));
  }

  #ask<T>(name: string, asked: { spend: SpendInput }): T {
    const { spend, ...others } = anObject(asked);
    const table = packSpend(spend);
    return JSON.parse(call(() => this.#native.ask(name, table, toJson(others)))) as T;
  }

  /** One line for each touch of each converting journey: rows while they are read, or columns. */
  lines(): CreditLines {
    return new CreditLines(this.#native);
  }
}
