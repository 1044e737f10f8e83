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

/** Distinct texts with their codes, as bytes with the end of each. */
class Texts {
  readonly #codes = new Map<string, number>();
  readonly #chunks: Uint8Array[] = [];
  readonly #ends: number[] = [];
  readonly #encoder = new TextEncoder();
  #bytes = 0;

  code(text: string): number {
    let code = this.#codes.get(text);
    if (code === undefined) {
      code = this.#codes.size;
      this.#codes.set(text, code);
      const chunk = this.#encoder.encode(text);
      this.#bytes += chunk.length;
      this.#chunks.push(chunk);
      this.#ends.push(this.#bytes);
    }
    return code;
  }

  flat(): [Uint8Array, Uint32Array] {
    const bytes = new Uint8Array(this.#bytes);
    let start = 0;
    for (const chunk of this.#chunks) {
      bytes.set(chunk, start);
      start += chunk.length;
    }
    return [bytes, Uint32Array.from(this.#ends)];
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

/** Text that is encoded already: codes, and the texts that they stand for. */
export function packCoded(packed: NativePacked, field: string, codes: Cells, names: readonly string[]): void {
  const texts = new Texts();
  // A dictionary may hold a text twice; the codes are then made one.
  const known = names.map((name) => texts.code(name));
  const flat = Uint32Array.from(codes as ArrayLike<number>, (code) => known[code] ?? MISSING);
  packed.text(field, flat, ...texts.flat());
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
