/** Functions of report. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type { Watched } from "../watching.js";
import type { B2bConfig, B2bModelInfo } from "./types.js";

/**
 * Factors and multipliers of the B2B models, as they are in force.
 *
 * `config`: Weights and multipliers that differ from the usual.
 */
export async function b2bModelInfo(config?: B2bConfig, watched: Watched = {}, ...more: undefined[]): Promise<B2bModelInfo> {
  const hint = "b2bModelInfo takes config, and then { signal, progress }";
  noMore(more, hint);
  return ask("b2b_model_info", { config }, watched, hint, "B2bModelInfo");
}
