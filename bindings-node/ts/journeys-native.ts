/** The native side of journeys, for the modules that pass it on. */
import { describe } from "./cells.js";
import { AttributionError, wrong } from "./errors.js";
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

/** The position of a journey that is given by key or position. */
export function positionOf(journeys: NativeJourneys, journey: string | number): number {
  const position = typeof journey === "string" ? journeys.find(journey) : journey;
  if (position === null || position === undefined || !Number.isInteger(position) || position < 0) {
    const got = typeof journey === "string" ? JSON.stringify(journey) : describe(journey);
    throw new AttributionError("INVALID_INPUT", "journey", `expected the key or position of a journey, got ${got}`);
  }
  return position;
}
