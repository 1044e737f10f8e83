/** Exact multi-touch attribution in the smallest module: journeys, models, credits and comparison. */
export * from "./attribution.js";
