/** From what a program has to the flat columns of the core: objects, columns, Arrow tables. */
import { describe, packCells, packCoded, packNumbers, type Role } from "./cells.js";
import { call, wrong } from "./errors.js";
import { native } from "./native.js";
import type { NativePacked } from "./native-types.js";

/** A column: an array, a typed array, or codes with the texts that they stand for. */
export type Column = ArrayLike<unknown> | { codes: ArrayLike<number>; names: readonly string[] };

/** Rows as objects, columns by name, or a table of Apache Arrow. */
export type Table<Row> = readonly Row[] | Readonly<Record<string, Column>> | ArrowTable;

/** As much of a table of Apache Arrow as is needed here. */
export interface ArrowTable {
  readonly schema: { readonly fields: readonly { readonly name: string; readonly type: { readonly typeId: number } }[] };
  getChild(name: string): ArrowVector | null;
}

interface ArrowVector extends Iterable<unknown> {
  readonly length: number;
  readonly nullCount: number;
  get(row: number): unknown;
  toArray(): unknown;
}

type Fields = (name: string) => Role | undefined;

const fields: Record<"touchpoints" | "conversions" | "paths", Fields> = {
  touchpoints: (name) => (native.touchField(name) ?? undefined) as Role | undefined,
  conversions: (name) => (native.conversionField(name) ?? undefined) as Role | undefined,
  paths: (name) => (native.pathField(name) ?? undefined) as Role | undefined,
};

export function pack(table: keyof typeof fields, input: unknown): NativePacked {
  return call(() => {
    const packed = new native.Packed();
    if (Array.isArray(input)) packRows(packed, table, input);
    else if (isArrow(input)) packArrow(packed, table, input);
    else if (isObject(input)) packColumns(packed, table, input as Record<string, Column>);
    else throw wrong(table, "objects, columns or an Arrow table", describe(input));
    return packed;
  });
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !(value instanceof Date);
}

function isArrow(value: unknown): value is ArrowTable {
  const table = value as ArrowTable | null | undefined;
  return typeof table?.getChild === "function" && Array.isArray(table.schema?.fields);
}

function packRows(packed: NativePacked, table: keyof typeof fields, rows: readonly unknown[]): void {
  const found = new Map<string, { role: Role; cells: unknown[] } | undefined>();
  rows.forEach((row, index) => {
    if (!isObject(row) || Array.isArray(row)) throw wrong(`${table}[${index}]`, "an object", describe(row));
    for (const [name, cell] of Object.entries(row)) {
      if (!found.has(name)) {
        const role = fields[table](name);
        found.set(name, role && { role, cells: new Array<unknown>(rows.length) });
      }
      const column = found.get(name);
      if (column) column.cells[index] = cell;
    }
  });
  for (const [name, column] of found) if (column) packCells(packed, name, column.role, column.cells);
}

function packColumns(packed: NativePacked, table: keyof typeof fields, columns: Record<string, Column>): void {
  for (const [name, column] of Object.entries(columns)) {
    const role = fields[table](name);
    if (!role) continue;
    if (isObject(column) && "codes" in column && "names" in column) {
      packCoded(packed, name, column.codes, column.names);
    } else if (role === "time" && column instanceof Float64Array) {
      packed.millis(name, column);
    } else if (role === "time" && column instanceof BigInt64Array) {
      packed.micros(name, column);
    } else if (role === "number" && ArrayBuffer.isView(column) && !(column instanceof DataView)) {
      const values = column instanceof Float64Array ? column : Float64Array.from(column as Float32Array, Number);
      packed.numbers(name, values, new Uint8Array(0));
    } else if (isObject(column) && typeof (column as ArrayLike<unknown>).length === "number") {
      packCells(packed, name, role, column as ArrayLike<unknown>);
    } else {
      throw wrong(`${table}.${name}`, "a column", describe(column));
    }
  }
}

/** Types of Arrow that hold moments; their vectors give milliseconds. */
const MOMENTS = [8, 10];
const WORDS: Record<Role, string> = { text: "text", number: "numbers", time: "times", path: "paths" };

function packArrow(packed: NativePacked, table: keyof typeof fields, arrow: ArrowTable): void {
  for (const { name, type } of arrow.schema.fields) {
    const role = fields[table](name);
    const vector = role && arrow.getChild(name);
    if (!role || !vector) continue;
    if (role === "time" && MOMENTS.includes(type.typeId)) {
      const millis = Float64Array.from({ length: vector.length }, (_, row) => {
        const moment = vector.get(row);
        return moment === null || moment === undefined ? NaN : Number(moment);
      });
      packed.millis(name, millis);
      continue;
    }
    const cells = [...vector];
    const first = cells.find((cell) => cell !== null && cell !== undefined);
    const fits = { text: ["string", "number", "bigint"], path: ["string"], number: ["number", "bigint"], time: ["string"] }[role];
    if (first !== undefined && !fits.includes(typeof first)) {
      throw wrong(`${table}.${name}`, WORDS[role], `a column of ${typeof first}s`);
    }
    if (role === "time" && typeof first === "number") throw wrong(`${table}.${name}`, "times", "a column of numbers");
    if (role === "number") packNumbers(packed, name, cells);
    else packCells(packed, name, role, cells);
  }
}
