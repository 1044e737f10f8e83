/** Columns of JavaScript values, made flat. */
import type { NativePacked } from "./native-types.js";

/** Stands for "no text" among codes. */
const MISSING = 0xffffffff;

export type Role = "text" | "number" | "time" | "path";

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

/** The core decides what becomes of a row with a cell that its column cannot hold. */
function object(packed: NativePacked, field: string, row: number, expected: string, cell: unknown): void {
  packed.object(field, row, `expected ${expected}, got ${describe(cell)}`);
}

/** The text of a cell: text, or the digits of a whole number. */
function textOf(cell: unknown): string | undefined {
  if (typeof cell === "string") return cell;
  return typeof cell === "bigint" || Number.isSafeInteger(cell) ? String(cell) : undefined;
}

/** Paths: text such as `a > b`, or lists of channels, which stay lists. */
function packPaths(packed: NativePacked, field: string, cells: Cells): void {
  if (!Array.prototype.some.call(cells, Array.isArray)) {
    packText(packed, field, cells, "text or a list of channels");
    return;
  }
  const lengths = new Uint32Array(cells.length).fill(MISSING);
  const [texts, codes] = [new Texts(), [] as number[]];
  const others = Array.from(cells, (cell, row) => {
    if (!Array.isArray(cell)) return cell;
    lengths[row] = cell.length;
    cell.forEach((channel, step) => {
      const text = textOf(channel);
      if (text === undefined) object(packed, `${field}[${step}]`, row, "text", channel);
      codes.push(text === undefined ? MISSING : texts.code(text));
    });
    return null;
  });
  packed.lists(field, lengths, Uint32Array.from(codes), ...texts.flat());
  packText(packed, field, others, "text or a list of channels");
}

export function packText(packed: NativePacked, field: string, cells: Cells, expected = "text"): void {
  const texts = new Texts();
  const codes = new Uint32Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    const text = textOf(cell);
    codes[row] = text === undefined ? MISSING : texts.code(text);
    if (text === undefined && cell !== null && cell !== undefined) object(packed, field, row, expected, cell);
  }
  packed.text(field, codes, ...texts.flat());
}

/** Text that is encoded already: codes, and the texts that they stand for. A code without a text is a missing value. */
export function packCoded(packed: NativePacked, field: string, codes: Cells, names: readonly string[]): void {
  const flat = codes instanceof Uint32Array ? codes : Uint32Array.from(codes as ArrayLike<number>, (code) => code ?? MISSING);
  packed.text(field, flat, ...encode(names));
}

export function packNumbers(packed: NativePacked, field: string, cells: Cells): void {
  const values = new Float64Array(cells.length);
  const present = new Uint8Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    if (cell === null || cell === undefined) continue;
    if (typeof cell !== "number" && typeof cell !== "bigint") {
      object(packed, field, row, "a number", cell);
      continue;
    }
    values[row] = Number(cell);
    present[row] = 1;
  }
  packed.numbers(field, values, present);
}

export function packTimes(packed: NativePacked, field: string, cells: Cells): void {
  const texts = new Texts();
  const codes = new Uint32Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    if (typeof cell === "string") codes[row] = texts.code(cell);
    else if (cell === null || cell === undefined) codes[row] = MISSING;
    else if (cell instanceof Date) codes[row] = texts.code(Number.isNaN(cell.getTime()) ? "Invalid Date" : cell.toISOString());
    else {
      codes[row] = MISSING;
      object(packed, field, row, "a time such as 2026-01-31T12:00:00Z", cell);
    }
  }
  packed.timeText(field, codes, ...texts.flat());
}

export function packCells(packed: NativePacked, field: string, role: Role, cells: Cells): void {
  if (role === "text") packText(packed, field, cells);
  else if (role === "path") packPaths(packed, field, cells);
  else if (role === "number") packNumbers(packed, field, cells);
  else packTimes(packed, field, cells);
}
