/** The demo. */
import type { Spend } from "./economics-types.js";
import { native } from "./native.js";
import type { Conversion, Touchpoint } from "./types.js";

/** Five invented journeys over seven channels, worth 879.95, and what the channels cost. */
export function demo(): { touchpoints: Touchpoint[]; conversions: Conversion[]; spend: Spend[] } {
  return JSON.parse(native.demo()) as ReturnType<typeof demo>;
}
