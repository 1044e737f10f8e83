/** Reading of what is there already: here at once, where another thread holds it as a promise. */
import { call } from "./errors.js";

/** Something that is read. */
export type Reading<T> = T;

/** Reads, and makes something of it. */
export function reading<A, T>(read: () => Reading<A>, make: (found: A) => T): Reading<T> {
  return make(call(read));
}
