/** Arguments in the ways of JavaScript; all other types are made from those of the core. */
import type { ColumnNames, FitCurveArguments } from "./generated/types.js";
import type { Table } from "./tables.js";
import type { Spend } from "./types.js";

/** Spend and response, by observation. */
export type Observations = Pick<FitCurveArguments, "spend" | "response" | "weight">;

/** Spend as objects, columns or a table of Apache Arrow; or amounts by channel, `{ search: 500 }`, for returns. */
export type SpendInput = Table<Spend> | Readonly<Record<string, number | bigint>>;

/** Spend, and the headers that it has where they are not the names of the fields: `{ amount: "Cost" }`. */
export interface SpendOf<Spent> {
  spend: Spent;
  columns?: ColumnNames;
}
