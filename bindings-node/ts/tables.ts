/** From what a program has to the flat columns of the core: objects, columns, Arrow tables. */
import { type ArrowTable, isArrow, packArrowColumn } from "./arrow.js";
import { type Destination, packCells, packCoded, type Role } from "./cells.js";
import { AttributionError, call, wrong } from "./errors.js";
import { describe, isArrayLike, isFields, isList, messageOf, typedArray } from "./kinds.js";
import { native } from "./native.js";
import type { NativePacked } from "./native-types.js";

export type { ArrowTable } from "./arrow.js";

/**
 * A column: an array, a typed array, or codes with the texts that they stand for. There is no text where a code is null,
 * or 0xffffffff in a `Uint32Array`.
 */
export type Column = ArrayLike<unknown> | { readonly codes: ArrayLike<number | null | undefined>; readonly names: ArrayLike<string> };

/** Rows as objects, columns by name, or a table of Apache Arrow. */
export type Table<Row> = readonly Row[] | Readonly<Record<string, Column | undefined>> | ArrowTable;

type TableName = "touchpoints" | "conversions" | "paths" | "spend";
type Fields = (name: string) => Role | undefined;

const fields: Record<TableName, Fields> = {
  touchpoints: (name) => (native.touchField(name) ?? undefined) as Role | undefined,
  conversions: (name) => (native.conversionField(name) ?? undefined) as Role | undefined,
  paths: (name) => (native.pathField(name) ?? undefined) as Role | undefined,
  // Throws for a name that is none: a misspelt one would leave its column out without a word.
  spend: (name) => native.spendField(name) as Role,
};

/** A column that a table may leave out: it stands for rows of which no column is known. */
const STAND_IN: Record<TableName, readonly [string, Role]> = {
  touchpoints: ["id", "text"],
  conversions: ["id", "text"],
  paths: ["nulls", "number"],
  spend: ["campaign", "text"],
};

/** The table, column by column. */
export function pack(table: TableName, input: unknown): NativePacked {
  const packed = new native.Packed();
  const to: Destination = {
    packed,
    table,
    refuse(field, row, expected, got) {
      if (table === "spend") throw wrong(`${table}[${row}].${field}`, expected, got);
      packed.object(field, row, `expected ${expected}, got ${got}`);
    },
  };
  return call(() => {
    const columns = addColumns(to, fields[table], input);
    // Without any column the core could not see that there are rows, and would find nothing missing.
    if (columns === 0) packCells(to, ...STAND_IN[table], [null]);
    return packed;
  });
}

/** Adds what `input` holds; gives back how many columns were known, or nothing where there were no rows to know. */
function addColumns(to: Destination, roles: Fields, input: unknown): number | undefined {
  const { table } = to;
  try {
    if (isList(input)) return input.length === 0 ? undefined : packRows(to, roles, input);
    if (isArrow(input)) return packArrow(to, roles, input);
    if (isFields(input)) return packColumns(to, roles, input);
  } catch (error) {
    if (error instanceof AttributionError || messageOf(error).startsWith("{")) throw error;
    // A getter or a proxy that throws, or more rows than there is memory.
    throw wrong(table, "data that can be read", messageOf(error));
  }
  throw wrong(table, "objects, columns or an Arrow table", describe(input));
}

function packRows(to: Destination, roles: Fields, rows: readonly unknown[]): number {
  const found = new Map<string, { role: Role; cells: unknown[] } | null>();
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (!isFields(row)) throw wrong(`${to.table}[${index}]`, "an object", describe(row));
    for (const name of Object.keys(row)) {
      let column = found.get(name);
      if (column === undefined) {
        const role = roles(name);
        column = role ? { role, cells: new Array<unknown>(rows.length) } : null;
        found.set(name, column);
      }
      if (column) column.cells[index] = cellOf(to, index, row, name);
    }
  }
  let columns = 0;
  for (const [name, column] of found) {
    if (!column) continue;
    packCells(to, name, column.role, column.cells);
    columns++;
  }
  return columns;
}

function cellOf(to: Destination, row: number, holder: Readonly<Record<string, unknown>>, name: string): unknown {
  try {
    return holder[name];
  } catch (error) {
    to.refuse(name, row, "a value that can be read", messageOf(error));
    return undefined;
  }
}

function packColumns(to: Destination, roles: Fields, columns: Readonly<Record<string, unknown>>): number | undefined {
  const names = Object.keys(columns);
  let known = 0;
  for (const name of names) {
    const role = roles(name);
    const column = role && columns[name];
    if (!role || column === undefined) continue;
    packColumn(to, name, role, column);
    known++;
  }
  return names.length === 0 ? undefined : known;
}

function packColumn(to: Destination, name: string, role: Role, column: unknown): void {
  const kind = typedArray(column);
  if (isCoded(column)) {
    const path = `${to.table}.${name}`;
    if (role === "number") throw wrong(path, "a column of numbers", "codes");
    if (!isArrayLike(column.codes)) throw wrong(`${path}.codes`, "a list of codes", describe(column.codes));
    if (!isArrayLike(column.names)) throw wrong(`${path}.names`, "a list of texts", describe(column.names));
    packCoded(to, name, role, column.codes, column.names);
  } else if (role === "time" && kind === "Float64Array") {
    to.packed.millis(name, column as Float64Array);
  } else if (role === "time" && kind === "BigInt64Array") {
    to.packed.micros(name, column as BigInt64Array);
  } else if (role === "number" && kind && !kind.startsWith("Big")) {
    const values = kind === "Float64Array" ? (column as Float64Array) : Float64Array.from(column as Float32Array);
    to.packed.numbers(name, values, new Uint8Array(0));
  } else if (isArrayLike(column)) {
    packCells(to, name, role, column);
  } else {
    throw wrong(`${to.table}.${name}`, "a column", describe(column));
  }
}

function isCoded(column: unknown): column is { readonly codes: unknown; readonly names: unknown } {
  return isFields(column) && "codes" in column && "names" in column;
}

function packArrow(to: Destination, roles: Fields, arrow: ArrowTable): number | undefined {
  let known = 0;
  for (const { name, type } of arrow.schema.fields) {
    const role = roles(name);
    if (role && packArrowColumn(to, arrow, name, type, role)) known++;
  }
  return arrow.schema.fields.length === 0 ? undefined : known;
}
