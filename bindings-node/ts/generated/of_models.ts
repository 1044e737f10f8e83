/** Functions of models. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type { Watched } from "../watching.js";
import type { ModelObject, ModelSpec } from "./types.js";

/**
 * Model with its checks passed: its own name, and the parameters that differ from their defaults.
 *
 * `model`: Model to check.
 */
export async function checkModel(model: ModelSpec, watched: Watched = {}, ...more: undefined[]): Promise<ModelObject> {
  const hint = "checkModel takes model, and then { signal, progress }";
  noMore(more, hint);
  return ask("check_model", { model }, watched, hint);
}
