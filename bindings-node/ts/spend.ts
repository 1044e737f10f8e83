/** Spend on its way to the core, which reads it as it reads touches. */
import { isArrow } from "./arrow.js";
import type { SpendInput, SpendOf } from "./economics-types.js";
import { anObject, AttributionError, wrong } from "./errors.js";
import { describe, isFields, isList } from "./kinds.js";
import type { ColumnNames } from "./generated/types.js";
import type { NativeCredits, NativeJourneys, NativePacked } from "./native-types.js";
import { pack } from "./tables.js";
import { type Watched, whileWatched } from "./watching.js";
import { toJson } from "./wire.js";

/** The answer of a function that works on something beside spend. */
export async function askBesideSpend<T>(
  of: NativeJourneys | NativeCredits,
  name: string,
  given: SpendOf<SpendInput>,
  watched: Watched,
  hint: string,
): Promise<T> {
  const { spend, columns, ...others } = given;
  try {
    const [table, json] = [packSpend(spend, columns), toJson(others)];
    return JSON.parse(await whileWatched(watched, hint, (watch) => of.askBesideSpend(name, table, json, watch))) as T;
  } catch (error) {
    throw byChannel(error, spend);
  }
}

/** The same for a function that may do without spend, or takes none. */
export async function askWithSpend<T>(
  of: NativeJourneys | NativeCredits,
  name: string,
  given: unknown,
  watched: Watched,
  hint: string,
): Promise<T> {
  const asked = anObject(given as Partial<SpendOf<SpendInput>>, "", hint);
  if (isFilled(asked)) return askBesideSpend(of, name, asked, watched, hint);
  const json = toJson(asked);
  return JSON.parse(await whileWatched(watched, hint, (watch) => of.ask(name, json, watch))) as T;
}

function isFilled(asked: Partial<SpendOf<SpendInput>>): asked is SpendOf<SpendInput> {
  return asked.spend !== undefined && asked.spend !== null;
}

/** The spend, column by column. Amounts by channel are for the whole time that is looked at. */
function packSpend(spend: SpendInput, columns: ColumnNames = {}): NativePacked {
  const names = toJson(columns, "INVALID_CONFIG", "columns");
  if (isList(spend)) return pack("spend", spend.map(withoutPeriod), names);
  if (isAmounts(spend)) return pack("spend", rows(spend));
  return pack("spend", spend, names);
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

/** True for an object of amounts by name. One that is missing or text is refused by its name; a record of one row is no amounts. */
function isAmounts(spend: unknown): spend is Readonly<Record<string, number | bigint>> {
  if (!isFields(spend) || isArrow(spend)) return false;
  const amounts = Object.values(spend);
  return amounts.every(isAmount) || (!("channel" in spend) && amounts.every(isCell));
}

const isAmount = (amount: unknown): boolean => typeof amount === "number" || typeof amount === "bigint";

const isCell = (amount: unknown): boolean => amount === undefined || amount === null || typeof amount === "string" || isAmount(amount);

/** The same error with `spend.email` for the place of its amount, where amounts were given by channel. */
function byChannel(error: unknown, spend: SpendInput): unknown {
  if (!(error instanceof AttributionError) || !isAmounts(spend)) return error;
  const channels = Object.keys(spend);
  const named = (path: string): string => path.replace(/^spend\[(\d+)\]\.amount$/, (place, index: string) => {
    const channel = channels[Number(index)];
    return channel === undefined ? place : `spend.${channel}`;
  });
  const problems = error.problems.map(({ path, detail }) => ({ path: named(path), detail }));
  return new AttributionError(error.code, named(error.path), error.detail, problems);
}

function rows(amounts: Readonly<Record<string, number | bigint>>): unknown[] {
  return Object.entries(amounts).map(([channel, amount]) => ({ channel, amount }));
}
