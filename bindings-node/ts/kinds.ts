/**
 * Kinds of values, whichever realm made them. A frame, a test runner's sandbox and a worker of a framework each have a
 * `Date`, a `Set` and an `Error` of their own, which `instanceof` of another realm does not know: what counts is what
 * is inside.
 */

type Slot = (this: unknown) => unknown;

function slot(prototype: object, name: PropertyKey): Slot {
  return Object.getOwnPropertyDescriptor(prototype, name)?.get as Slot;
}

const arrayName = slot(Object.getPrototypeOf(Uint8Array.prototype) as object, Symbol.toStringTag);
const setSize = slot(Set.prototype, "size");
const bufferSize = slot(ArrayBuffer.prototype, "byteLength");
const moment = Date.prototype.getTime as Slot;

/** True for a value with the internal slot that `look` reads: it throws where there is none. */
function has(look: Slot, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  try {
    look.call(value);
    return true;
  } catch {
    return false;
  }
}

export function isDate(value: unknown): value is Date {
  return has(moment, value);
}

export function isSet(value: unknown): value is ReadonlySet<unknown> {
  return has(setSize, value);
}

export function isArrayBuffer(value: unknown): value is ArrayBuffer {
  return has(bufferSize, value);
}

/** `Array.isArray`, which throws for a proxy that was revoked. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** The name of a typed array, such as `Float64Array`; nothing for any other value. */
export function typedArray(value: unknown): string | undefined {
  return typeof value === "object" && value !== null ? (arrayName.call(value) as string | undefined) : undefined;
}

/** True for an object that is there for its fields, and no `Map`, promise, iterator or the like. */
export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || isList(value)) return false;
  try {
    return Object.prototype.toString.call(value) === "[object Object]" && !(Symbol.iterator in value);
  } catch {
    return false;
  }
}

/** True for an array-like: its items can be counted. */
export function isArrayLike(value: unknown): value is ArrayLike<unknown> {
  if (typeof value !== "object" || value === null) return false;
  const { length } = value as { length?: unknown };
  return Number.isSafeInteger(length) && (length as number) >= 0;
}

/** Name of the kind of a value: the same words in all languages. */
export function describe(value: unknown): string {
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string") return "text";
  if (typeof value === "number" || typeof value === "bigint") return "a number";
  if (typeof value === "function" || typeof value === "symbol") return `a ${typeof value}`;
  if (value === null || value === undefined) return "none";
  if (isDate(value)) return "a time";
  return isList(value) || typedArray(value) ? "a list" : "an object";
}

/** A number as an error shows it: the words of the core. */
export function shown(number: number | bigint): string {
  if (number === Infinity) return "inf";
  return number === -Infinity ? "-inf" : String(number);
}

/** A value in the place of a whole number, as an error shows it: numbers by their digits. */
export function digits(value: unknown): string {
  if (typeof value === "bigint") return `the BigInt ${value}`;
  return typeof value === "number" ? shown(value) : describe(value);
}

/** Message of an error, whichever realm it comes from. */
export function messageOf(error: unknown): string {
  try {
    const { message } = error as Error;
    return typeof message === "string" ? message : String(error);
  } catch {
    return "an error without a message";
  }
}
