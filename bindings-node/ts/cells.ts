/** Columns of JavaScript values, made flat. */
import { wrong } from "./errors.js";
import { describe, digits, isArrayBuffer, isDate, isList, shown, typedArray } from "./kinds.js";
import type { NativePacked } from "./native-types.js";

/** Stands for "no text" among codes. */
export const MISSING = 0xffffffff;

export type Role = "text" | "number" | "time" | "path";

export type Cells = ArrayLike<unknown>;

/** The table that columns go to, and what becomes of a cell that its field cannot hold. */
export interface Destination {
  readonly packed: NativePacked;
  readonly table: string;
  /** Says that a cell holds what its field cannot: the rules decide whether its row is set aside or refused. */
  refuse(field: string, row: number, expected: string, got: string): void;
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

/** The text that a cell is: whole numbers are text too, such as keys. */
export function textOf(cell: unknown): string | undefined {
  if (typeof cell === "string") return cell;
  return typeof cell === "bigint" || Number.isSafeInteger(cell) ? String(cell) : undefined;
}

/** Bytes that something was written as. */
export function bytesOf(bytes: Uint8Array | ArrayBuffer): Uint8Array {
  const given = isArrayBuffer(bytes) ? new Uint8Array(bytes) : bytes;
  if (typedArray(given) !== "Uint8Array") throw wrong("bytes", "a Uint8Array", describe(bytes));
  return given;
}

/** Forms of a path, as errors say them. */
export const PATH = "text or a list of channels";

/** The items of an array or a typed array; nothing for any other cell. What has no order is no list. */
export function listOf(cell: unknown): readonly unknown[] | undefined {
  if (isList(cell)) return cell;
  return typedArray(cell) ? Array.from(cell as ArrayLike<unknown>) : undefined;
}

/** True for a missing cell of text: data frames say so by NaN. */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || Number.isNaN(cell);
}

function packText(to: Destination, field: string, cells: Cells, expected = "text"): void {
  const texts = new Texts();
  const codes = new Uint32Array(cells.length).fill(MISSING);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    const text = textOf(cell);
    if (text !== undefined) codes[row] = texts.code(text);
    else if (!isBlank(cell)) to.refuse(field, row, expected, describe(cell));
  }
  to.packed.text(field, codes, ...texts.flat());
}

function packNumbers(to: Destination, field: string, cells: Cells): void {
  const values = new Float64Array(cells.length);
  const present = new Uint8Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    if (cell === null || cell === undefined) continue;
    if (typeof cell === "number") values[row] = cell;
    else if (typeof cell !== "bigint") to.refuse(field, row, "a number", describe(cell));
    else if (isExact(cell)) values[row] = Number(cell);
    else to.refuse(field, row, "a whole number that a double holds exactly", shown(cell));
    present[row] = 1;
  }
  to.packed.numbers(field, values, present);
}

function isExact(whole: bigint): boolean {
  const double = Number(whole);
  return Number.isFinite(double) && BigInt(double) === whole;
}

function packTimes(to: Destination, field: string, cells: Cells): void {
  const texts = new Texts();
  const codes = new Uint32Array(cells.length).fill(MISSING);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    if (typeof cell === "string") codes[row] = texts.code(cell);
    else if (cell === null || cell === undefined) continue;
    else if (isDate(cell)) codes[row] = texts.code(Number.isNaN(cell.getTime()) ? "Invalid Date" : cell.toISOString());
    else to.refuse(field, row, "a time such as 2026-01-31T12:00:00Z", describe(cell));
  }
  to.packed.timeText(field, codes, ...texts.flat());
}

/** A column of paths: lists of channels, which are taken as they are, and texts. */
function packPaths(to: Destination, field: string, cells: Cells): void {
  const texts = new Texts();
  const lengths = new Uint32Array(cells.length).fill(MISSING);
  const codes: number[] = [];
  const written = Array.from(cells, (cell, row) => {
    const list = listOf(cell);
    if (!list) return cell;
    lengths[row] = list.length;
    for (const [step, channel] of list.entries()) {
      const text = textOf(channel);
      // What is missing the core refuses: a step without a name.
      if (text === undefined && !isBlank(channel)) to.refuse(`${field}[${step}]`, row, "text", describe(channel));
      codes.push(text === undefined ? MISSING : texts.code(text));
    }
    return undefined;
  });
  const lists = lengths.some((length) => length !== MISSING);
  if (lists) to.packed.lists(field, lengths, Uint32Array.from(codes), ...texts.flat());
  if (!lists || written.some((cell) => cell !== undefined)) packText(to, field, written, PATH);
}

/** A column of cells, each of them looked at. */
export function packCells(to: Destination, field: string, role: Role, cells: Cells): void {
  if (role === "path") packPaths(to, field, cells);
  else if (role === "text") packText(to, field, cells);
  else if (role === "number") packNumbers(to, field, cells);
  else packTimes(to, field, cells);
}

/** Codes, and the texts that they stand for: a column of text or of times that is encoded already. */
export function packCoded(to: Destination, field: string, role: "text" | "path" | "time", codes: Cells, names: Cells): void {
  const texts = Array.from(names, (name, code) => {
    const text = textOf(name);
    if (text === undefined) throw wrong(`${to.table}.${field}.names[${code}]`, "text", describe(name));
    return text;
  });
  const flat = new Uint32Array(codes.length).fill(MISSING);
  // A typed array of unsigned numbers has no other way to say that there is none.
  const none = typedArray(codes) === "Uint32Array" ? MISSING : undefined;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row];
    if (code === null || code === undefined || code === none) continue;
    if (typeof code === "number" && Number.isInteger(code) && code >= 0 && code < texts.length) flat[row] = code;
    else to.refuse(field, row, `a code from 0 to ${texts.length - 1}, or null for none`, digits(code));
  }
  if (role !== "time") to.packed.text(field, flat, ...encode(texts));
  else to.packed.timeText(field, flat, ...encode(texts));
}
