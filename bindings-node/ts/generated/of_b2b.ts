/** Functions of b2b. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type { Watched } from "../watching.js";
import type { B2bConfig, Lead, LeadGrade } from "./types.js";

/**
 * Tiers of leads from A to D, by their scores where they have none.
 *
 * `leads`: Leads that are graded.
 *
 * `config`: Weights of the scores and thresholds of the tiers.
 */
export async function leadTiers(leads: readonly Lead[], config?: B2bConfig, watched: Watched = {}, ...more: undefined[]): Promise<LeadGrade[]> {
  const hint = "leadTiers takes leads, config, and then { signal, progress }";
  noMore(more, hint);
  return ask("lead_tiers", { leads, config }, watched, hint, "[LeadGrade]");
}
