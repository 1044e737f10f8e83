/** Types that functions take and give. Made from docs/surface.json by `make generate`; do not edit. */
export type { Names, Numbers, Spend, Time } from "../types.js";
export type * from "./grouping.js";
export type * from "./handles.js";
export type * from "./paths.js";
export type * from "./models.js";
export type * from "./explanations.js";
export type * from "./learning.js";
export type * from "./compare.js";
