/** Credits. */
import { noMore } from "./arguments.js";
import { EarnedCredits } from "./earned-credits.js";
import type { Spend, SpendInput } from "./economics-types.js";
import { anObject, call } from "./errors.js";
import type { BudgetPlan, PlanArguments, RoiArguments, RoiTable } from "./generated/types.js";
import type { NativeCredits } from "./native-types.js";
import { withTable } from "./show.js";
import { packSpend } from "./spend.js";
import type { Table } from "./tables.js";
import { toJson } from "./wire.js";

/** Credits: how much of each conversion every touch earned, and what marketing brings beside what it cost. */
export class Credits extends EarnedCredits {
  readonly #native: NativeCredits;

  constructor(native: NativeCredits) {
    super(native);
    this.#native = native;
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
}
