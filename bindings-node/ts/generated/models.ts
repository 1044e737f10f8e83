/** Types that functions of the room `models` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { ModelSpec } from "./types.js";

/** Conversions that no touch earned, and refunds without a sale. */
export interface Unattributed {
  /** Number of conversions. */
  conversions: number;
  /** Their value, net of refunds; below 0 where refunds without a sale were worth more. */
  value: number;
}

/** Arguments of `attribute`. */
export interface AttributeArguments {
  /** Model that gives the credits. */
  model: ModelSpec;
}

/** Arguments of `unattributed`. */
export interface UnattributedArguments {
}
