/** Columns of JavaScript values, made flat. */
import { wrong } from "./errors.js";
import type { NativePacked } from "./native-types.js";

/** Stands for "no text" among codes. */
const MISSING = 0xffffffff;

export type Role = "text" | "number" | "time";

type Cells = ArrayLike<unknown>;

/** What a cell is, in words that are the same in all languages. */
export function describe(cell: unknown): string {
  if (typeof cell === "boolean") return String(cell);
  if (typeof cell === "string") return "text";
  if (typeof cell === "number" || typeof cell === "bigint") return "a number";
  if (cell instanceof Date) return "a time";
  if (cell === null || cell === undefined) return "none";
  return Array.isArray(cell) ? "a list" : "an object";
}

const encoder = new TextEncoder();

/** Texts as bytes, with the end of each. */
function encode(texts: readonly string[]): [Uint8Array, Uint32Array] {
  const joined = texts.join("");
  const ends = new Uint32Array(texts.length);
  const bytes = encoder.encode(joined);
  const plain = bytes.length === joined.length;
  let end = 0;
  texts.forEach((text, index) => {
    // Where every character is one byte, nothing needs to be encoded again to know how long it is.
    end += plain ? text.length : encoder.encode(text).length;
    ends[index] = end;
  });
  // Halves of a character that texts end and begin with must not become whole by joining them.
  return end === bytes.length ? [bytes, ends] : [concatenate(texts), ends];
}

function concatenate(texts: readonly string[]): Uint8Array {
  const parts = texts.map((text) => encoder.encode(text));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let start = 0;
  for (const part of parts) {
    bytes.set(part, start);
    start += part.length;
  }
  return bytes;
}

/** Distinct texts with their codes. */
class Texts {
  readonly #codes = new Map<string, number>();
  readonly #texts: string[] = [];

  code(text: string): number {
    let code = this.#codes.get(text);
    if (code === undefined) {
      code = this.#texts.push(text) - 1;
      this.#codes.set(text, code);
    }
    return code;
  }

  flat(): [Uint8Array, Uint32Array] {
    return encode(this.#texts);
  }
}

export function packText(packed: NativePacked, table: string, field: string, cells: Cells): void {
  const texts = new Texts();
  const codes = new Uint32Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    if (typeof cell === "string") codes[row] = texts.code(cell);
    else if (cell === null || cell === undefined) codes[row] = MISSING;
    else if (typeof cell === "bigint" || Number.isSafeInteger(cell)) codes[row] = texts.code(String(cell));
    else throw wrong(`${table}[${row}].${field}`, "text", describe(cell));
  }
  packed.text(field, codes, ...texts.flat());
}

/** Text that is encoded already: codes, and the texts that they stand for. A code without a text is a missing value. */
export function packCoded(packed: NativePacked, field: string, codes: Cells, names: readonly string[]): void {
  const flat = codes instanceof Uint32Array ? codes : Uint32Array.from(codes as ArrayLike<number>, (code) => code ?? MISSING);
  packed.text(field, flat, ...encode(names));
}

export function packNumbers(packed: NativePacked, table: string, field: string, cells: Cells): void {
  const values = new Float64Array(cells.length);
  const present = new Uint8Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    if (cell === null || cell === undefined) continue;
    if (typeof cell !== "number" && typeof cell !== "bigint") {
      throw wrong(`${table}[${row}].${field}`, "a number", describe(cell));
    }
    values[row] = Number(cell);
    present[row] = 1;
  }
  packed.numbers(field, values, present);
}

export function packTimes(packed: NativePacked, table: string, field: string, cells: Cells): void {
  const texts = new Texts();
  const codes = new Uint32Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    if (typeof cell === "string") codes[row] = texts.code(cell);
    else if (cell === null || cell === undefined) codes[row] = MISSING;
    else if (cell instanceof Date) codes[row] = texts.code(Number.isNaN(cell.getTime()) ? "Invalid Date" : cell.toISOString());
    else throw wrong(`${table}[${row}].${field}`, "a time such as 2026-01-31T12:00:00Z", describe(cell));
  }
  packed.timeText(field, codes, ...texts.flat());
}

export function packCells(packed: NativePacked, table: string, field: string, role: Role, cells: Cells): void {
  if (role === "text") packText(packed, table, field, cells);
  else if (role === "number") packNumbers(packed, table, field, cells);
  else packTimes(packed, table, field, cells);
}
