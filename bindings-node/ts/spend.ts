/** Spend on its way to the core, which reads it as it reads touches. */
import { isArrow } from "./arrow.js";
import type { Period, SpendInput } from "./economics-types.js";
import { wrong } from "./errors.js";
import { describe, isFields, isList } from "./kinds.js";
import type { NativePacked } from "./native-types.js";
import { pack } from "./tables.js";

/**
 * The spend, column by column. Amounts by channel are for the given period; where none is given, for all time: returns
 * that ask for no period count them whole.
 */
export function packSpend(spend: SpendInput, period: Period | null | undefined): NativePacked {
  if (isList(spend)) return pack("spend", spend.map(withoutPeriod));
  if (isAmounts(spend)) return pack("spend", rows(spend, period ?? { start: "0000-01-01", end: "9999-12-31T23:59:59Z" }));
  return pack("spend", spend);
}

/** The start and end of a period as fields of their own, as columns have them. */
function withoutPeriod(row: unknown, index: number): unknown {
  if (!isFields(row) || row.period === undefined || row.period === null) return row;
  const { period, ...others } = row;
  const path = `spend[${index}].period`;
  if (!isFields(period)) throw wrong(path, "an object with start and end", describe(period));
  const { start, end, ...unknown } = period;
  const [odd] = Object.keys(unknown);
  if (odd !== undefined) throw wrong(`${path}.${odd}`, "start or end", "another field");
  return { ...others, start, end };
}

/** Whether an object says nothing but numbers by name. */
export function isAmounts(spend: unknown): spend is Readonly<Record<string, number | bigint>> {
  if (!isFields(spend) || isArrow(spend)) return false;
  const amounts = Object.values(spend);
  return amounts.every((amount) => typeof amount === "number" || typeof amount === "bigint");
}

function rows(amounts: Readonly<Record<string, number | bigint>>, { start, end }: Period): unknown[] {
  return Object.entries(amounts).map(([channel, amount]) => {
    if (Number.isNaN(amount)) throw wrong(`spend.${channel}`, "a number", "NaN");
    return { channel, amount, start, end };
  });
}
