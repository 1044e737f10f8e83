/** Functions of partner_health. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type { Watched } from "../watching.js";
import type { HealthOptions, PartnerFigures, PartnerFiguresArguments, PartnerFiguresTable, PartnerHealth } from "./types.js";

/** Figures of partners at a moment, counted from records: what the health score is made of. */
export async function partnerFigures(given: PartnerFiguresArguments, watched: Watched = {}, ...more: undefined[]): Promise<PartnerFiguresTable> {
  const hint = "partnerFigures takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("partner_figures", given, watched, hint, "PartnerFiguresTable");
}

/**
 * Partner health score: a weighted mean of five parts, 0 to 100, with a grade from A to F.
 *
 * `partners`: Figures of each partner, such as those of `partner_figures`; what is not known is left out.
 *
 * `options`: Weights and limits.
 */
export async function partnerHealth(partners: readonly PartnerFigures[], options?: HealthOptions, watched: Watched = {}, ...more: undefined[]): Promise<PartnerHealth> {
  const hint = "partnerHealth takes partners, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("partner_health", { partners, options }, watched, hint, "PartnerHealth");
}
