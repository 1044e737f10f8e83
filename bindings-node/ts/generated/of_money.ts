/** Functions of money. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type { Watched } from "../watching.js";
import type { Currency, Money, Numbers } from "./types.js";

/**
 * Amount in major units (euros, yen) as money: rounded half away from zero to the minor unit of its currency.
 *
 * `amount`: Amount in major units, such as 879.95.
 *
 * `currency`: Currency of the amount.
 */
export async function money(amount: number, currency: Currency, watched: Watched = {}, ...more: undefined[]): Promise<Money> {
  const hint = "money takes amount, currency, and then { signal, progress }";
  noMore(more, hint);
  return ask("money", { amount, currency }, watched, hint);
}

/**
 * Money split in proportion to weights, so that the parts sum to it exactly.
 *
 * Largest remainder (Hamilton): every part is rounded down, and the minor units left over go one each to the parts with
 * the largest fractions, of equal ones to the earlier.
 *
 * `amount`: Money to split.
 *
 * `weights`: Weight of each part, of 0 or more.
 */
export async function apportion(amount: Money, weights: Numbers, watched: Watched = {}, ...more: undefined[]): Promise<Money[]> {
  const hint = "apportion takes amount, weights, and then { signal, progress }";
  noMore(more, hint);
  return ask("apportion", { amount, weights }, watched, hint);
}
