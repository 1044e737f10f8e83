/** Arguments in the ways of JavaScript; all other types are made from those of the core. */
import type { FitCurveArguments } from "./generated/types.js";
import type { Table } from "./tables.js";
import type { Spend } from "./types.js";

/** Spend and response, by observation. */
export type Observations = Pick<FitCurveArguments, "spend" | "response" | "weight">;

/** Spend as objects, columns or a table of Apache Arrow; or amounts by channel, `{ search: 500 }`, for returns. */
export type SpendInput = Table<Spend> | Readonly<Record<string, number | bigint>>;
