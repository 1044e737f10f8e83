/** Functions of influencers. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type { Watched } from "../watching.js";
import type { EarlierTouch, PromoCode, PromoRedemptions, Redemption } from "./types.js";

/**
 * Redemptions of promo codes as touches of the creators whose codes they are, with a leak check of each code.
 *
 * `redemptions`: Conversions with the code that was entered.
 *
 * `codes`: Table of codes.
 *
 * `touches`: Touches of influencers, for the leak check.
 */
export async function promoTouches(redemptions: readonly Redemption[], codes: readonly PromoCode[], touches?: readonly EarlierTouch[], watched: Watched = {}, ...more: undefined[]): Promise<PromoRedemptions> {
  const hint = "promoTouches takes redemptions, codes, touches, and then { signal, progress }";
  noMore(more, hint);
  return ask("promo_touches", { redemptions, codes, touches }, watched, hint, "PromoRedemptions");
}
