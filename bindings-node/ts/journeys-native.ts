/** The native side of journeys, for the modules that pass it on. */
import { textOf } from "./cells.js";
import { wrong } from "./errors.js";
import { describe, digits, isFields } from "./kinds.js";
import type { NativeJourneys } from "./native-types.js";

const sides = new WeakMap<object, NativeJourneys>();

/** Remembers the native side of a handle. */
export function remember(handle: object, journeys: NativeJourneys): void {
  sides.set(handle, journeys);
}

/** The native side of journeys. */
export function journeysOf(handle: unknown): NativeJourneys {
  const side = typeof handle === "object" && handle !== null ? sides.get(handle) : undefined;
  if (!side) throw wrong("journeys", "journeys", describe(handle));
  return side;
}

/** A journey: its key, or its position among all journeys. A whole number is a key, as it is in a table of touches. */
export type JourneyAt = string | number | bigint | { readonly position: number };

/** The position of a journey that is given by key or position. */
export async function positionOf(journeys: NativeJourneys, journey: JourneyAt): Promise<number> {
  if (isFields(journey) && "position" in journey) return checked(journeys, journey.position);
  const key = textOf(journey);
  if (key === undefined) throw wrong("journey", "the key of a journey, or { position }", describe(journey));
  const position = await journeys.find(key);
  if (position === null || position === undefined) throw wrong("journey", "the key of a journey", JSON.stringify(key));
  return position;
}

/** Checked here, because a native side would take a number for another one: 2^32 for 0. */
function checked(journeys: NativeJourneys, position: unknown): number {
  if (typeof position === "number" && Number.isSafeInteger(position) && position >= 0 && position < journeys.length) return position;
  throw wrong("position", `the position of one of ${journeys.length} journeys`, digits(position));
}
