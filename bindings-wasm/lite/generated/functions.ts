/** Functions of the library. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type {
  ModelObject,
  ModelSpec,
} from "./types.js";

/**
 * Model with its checks passed: its own name, and the parameters that differ from their defaults.
 *
 * `model`: Model to check.
 */
export function checkModel(model: ModelSpec, ...more: undefined[]): ModelObject {
  noMore(more, "checkModel takes model");
  return ask("check_model", { model });
}
