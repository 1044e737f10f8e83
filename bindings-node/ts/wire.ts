/** Options on their way to the core, which reads and checks them. */
import { AttributionError, inside } from "./errors.js";
import { describe, isArrayLike, isDate, isList, isSet, messageOf, shown, typedArray } from "./kinds.js";
import { withOffsets } from "./zones.js";

/** Limit of the depth of nested options: the core reads no deeper either. */
const MAX_DEPTH = 128;

/**
 * JSON of plain data, whole and exact: typed arrays, sets and whatever has items are lists, a `BigInt` keeps all its
 * digits. What JSON has no word for is refused with its address and the given code, and is never left out or turned into
 * `null`.
 */
export function toJson(value: unknown, code = "INVALID_CONFIG", path = ""): string {
  return new Writer(code).write(value ?? null, path);
}

class Writer {
  readonly #code: string;
  readonly #holders: unknown[] = [];

  constructor(code: string) {
    this.#code = code;
  }

  write(value: unknown, path: string): string {
    switch (typeof value) {
      case "string":
        return quoted(value);
      case "boolean":
        return String(value);
      case "number":
        return this.#number(value, path);
      case "bigint":
        return String(value);
      case "undefined":
        return "null";
      case "object":
        return value === null ? "null" : this.#object(value, path);
      default:
        throw this.#refuse(path, "plain data", describe(value));
    }
  }

  #number(value: number, path: string): string {
    if (Number.isNaN(value)) throw this.#refuse(path, "a number", "NaN");
    if (!Number.isFinite(value)) throw this.#refuse(path, "a finite number", shown(value));
    if (!Number.isInteger(value) || Number.isSafeInteger(value)) return JSON.stringify(value);
    if (path === "seed" || path.endsWith(".seed")) {
      throw this.#refuse(path, "a whole number below 2^53, or a BigInt", shown(value));
    }
    // Beyond 2^53 a number is no count of anything: it may stand for its neighbours too.
    return value.toExponential();
  }

  #object(value: object, path: string): string {
    if (this.#holders.includes(value)) throw this.#refuse(path, "plain data", "an object that holds itself");
    if (this.#holders.length >= MAX_DEPTH) throw this.#refuse(path, `data at most ${MAX_DEPTH} deep`, "more");
    this.#holders.push(value);
    try {
      return this.#members(value, path);
    } catch (error) {
      if (error instanceof AttributionError) throw error;
      // A getter or a proxy that throws.
      throw this.#refuse(path, "plain data", `an object that cannot be read: ${messageOf(error)}`);
    } finally {
      this.#holders.pop();
    }
  }

  #members(value: object, path: string): string {
    if (isDate(value)) {
      if (Number.isNaN(value.getTime())) throw this.#refuse(path, "a time", "Invalid Date");
      return quoted(value.toISOString());
    }
    if (isList(value) || typedArray(value)) return this.#list(value as ArrayLike<unknown>, path);
    // Sets of names have no order that counts.
    if (isSet(value)) return this.#list([...value].sort(), path);
    const tag = Object.prototype.toString.call(value);
    const { toJSON } = value as { toJSON?: unknown };
    if (typeof toJSON === "function") return this.write(toJSON.call(value) ?? null, path);
    if (tag === "[object Number]" || tag === "[object String]" || tag === "[object Boolean]") return this.write(value.valueOf(), path);
    if (tag !== "[object Object]") throw this.#refuse(path, "plain data", `a ${tag.slice(8, -1)}`);
    if (isArrayLike(value) && (value.length === 0 || 0 in value)) return this.#list(Array.from(value), path);
    const fields: string[] = [];
    for (const name of Object.keys(value)) {
      const address = inside(path, name);
      const member = this.#read(value, name, address);
      // A channel that is undefined is one without a curve; any other field is left out.
      const named = path === "channels" || path.endsWith(".channels");
      if (member !== undefined || named) fields.push(`${quoted(name)}:${this.write(member, address)}`);
    }
    return `{${fields.join(",")}}`;
  }

  #list(list: ArrayLike<unknown>, path: string): string {
    const items: string[] = [];
    for (let index = 0; index < list.length; index++) items.push(this.write(list[index], `${path}[${index}]`));
    return `[${items.join(",")}]`;
  }

  #read(holder: object, name: string, path: string): unknown {
    try {
      return (holder as Record<string, unknown>)[name];
    } catch (error) {
      throw this.#refuse(path, "plain data", `a field that cannot be read: ${messageOf(error)}`);
    }
  }

  #refuse(path: string, expected: string, got: string): AttributionError {
    return new AttributionError(this.#code, path, `expected ${expected}, got ${got}`);
  }
}

/** Text in quotes; halves of characters become what columns of text make of them. */
function quoted(text: string): string {
  return JSON.stringify(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}

/** Rules as JSON; no rules are the defaults of the core. */
export function rulesJson(rules: unknown): string {
  return toJson(withOffsets(rules ?? {}));
}

/** A model as a part of further JSON: JSON that is given as text stays text, which the core reads. */
export function modelJson(model: unknown, path = ""): string {
  return typeof model === "string" ? quoted(model) : specJson(model, path);
}

/** A model as JSON: its name, JSON already, or an object. */
export function specJson(model: unknown, path = ""): string {
  if (typeof model === "string") return model.trimStart().startsWith("{") ? model : quoted(model);
  return toJson(model, "INVALID_CONFIG", path);
}
