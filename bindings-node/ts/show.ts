/** Answers as tables that people read: the core lays them out, in the same words in every language. */
import { call, wrong } from "./errors.js";
import { describe, isFields } from "./kinds.js";
import { native } from "./native.js";

/** Kinds of the answers that this library gave. */
const kinds = new WeakMap<object, string>();

/** `console.log` of Node asks for this. */
const inspect = Symbol.for("nodejs.util.inspect.custom");

/** Whole numbers beyond 2^53, which JSON of JavaScript has no word for. */
const exact = (_: string, value: unknown): unknown => (typeof value === "bigint" ? String(value) : value);

const table = (answer: object, html: boolean): string =>
  call(() => native.show(kinds.get(answer) ?? "", JSON.stringify(answer, exact), html)).trimEnd();

/** An answer whose text is its table; it stays plain data. */
export function withTable<T extends object>(kind: string, answer: T): T {
  kinds.set(answer, kind);
  const text = { value: () => table(answer, false), enumerable: false, configurable: true, writable: true };
  return Object.defineProperties(answer, { toString: text, [inspect]: text });
}

/**
 * An answer as HTML: a paragraph of figures and a `table` for each list of rows, every text escaped. For answers as the
 * library gave them; a copy is other data.
 */
export function toHtml(answer: object): string {
  if (!isFields(answer) || !kinds.has(answer)) throw wrong("answer", "an answer of this library that has a table", describe(answer));
  return table(answer, true);
}
