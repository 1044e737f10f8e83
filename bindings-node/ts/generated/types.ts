/** Types that functions take and give. Made from docs/surface.json by `make generate`; do not edit. */
export type { Names, Numbers, Spend, Time } from "../types.js";
export type * from "./handles.js";
export type * from "./response.js";
export type * from "./budget.js";
export type * from "./models.js";
export type * from "./b2b.js";
export type * from "./elsewhere.js";
export type * from "./compare.js";
export type * from "./returns.js";
export type * from "./planning.js";
export type * from "./report.js";
export type * from "./money.js";
export type * from "./simulate.js";
export type * from "./paths.js";
