/** Types that functions of the room `money` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { Currency } from "./types.js";

/**
 * An amount of money: an integer number of the currency's minor unit.
 *
 * Reason to pick it: credits are floats and good for analysis; what is paid out must add up to the cent.
 */
export interface Money {
  /** The amount in minor units: cents, yen, fils. */
  minor: number;
  /** Currency of these minor units. */
  currency: Currency;
}
