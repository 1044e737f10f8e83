/** The Node addon. */
import { createRequire } from "node:module";

import type { Native } from "./native-types.js";

export const native = createRequire(import.meta.url)("./attribution_core.node") as Native;
