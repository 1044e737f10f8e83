/** Reading of what the worker holds: a promise. */
import { callLater } from "./errors.js";

/** Something that is read: the worker is asked for it. */
export type Reading<T> = Promise<T>;

/** Reads, and makes something of it. */
export async function reading<A, T>(read: () => Reading<A>, make: (found: A) => T): Reading<T> {
  return make(await callLater(read));
}
