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

type RecordName = "spend" | "opportunities" | "leads" | "accounts" | "contact_roles" | "stage_changes";
type TableName = "touchpoints" | "conversions" | "events" | "paths" | RecordName;

/** The field that a column holds, and the kind of its cells. */
interface Field {
  name: string;
  role: Role;
}

/** The field that the column of a name holds. The core also hears of columns that are not read: it reports them. */
function fieldOf(to: Destination, header: string): Field | undefined {
  const [name, role] = to.packed.field(header) ?? [];
  return name === undefined ? undefined : { name, role: role as Role };
}

/** A column that a table may leave out: it stands for rows of which no column is known. */
const STAND_IN: Record<TableName, readonly [string, Role]> = {
  touchpoints: ["id", "text"],
  conversions: ["id", "text"],
  events: ["id", "text"],
  paths: ["nulls", "number"],
  spend: ["campaign", "text"],
  opportunities: ["name", "text"],
  leads: ["account", "text"],
  accounts: ["name", "text"],
  contact_roles: ["role", "text"],
  stage_changes: ["lead", "text"],
};

/** The table, column by column. */
export function pack(table: TableName, input: unknown, rules = "{}"): NativePacked {
  const packed = call(() => new native.Packed(table, rules));
  const to: Destination = {
    packed,
    table,
    refuse(field, row, expected, got) {
      if (table === "spend") throw wrong(`${table}[${row}].${field}`, expected, got);
      packed.object(field, row, `expected ${expected}, got ${got}`);
    },
  };
  return call(() => {
    const columns = addColumns(to, input);
    // Without any column the core could not see that there are rows, and would find nothing missing.
    if (columns === 0) packCells(to, ...STAND_IN[table], [null]);
    return packed;
  });
}

/** Adds what `input` holds; gives back how many columns were known, or nothing where there were no rows to know. */
function addColumns(to: Destination, input: unknown): number | undefined {
  const { table } = to;
  try {
    if (isList(input)) return input.length === 0 ? undefined : packRows(to, input);
    if (isArrow(input)) return packArrow(to, input);
    if (isFields(input)) return packColumns(to, input);
  } catch (error) {
    if (error instanceof AttributionError || messageOf(error).startsWith("{")) throw error;
    // A getter or a proxy that throws, or more rows than there is memory.
    throw wrong(table, "data that can be read", messageOf(error));
  }
  throw wrong(table, "objects, columns or an Arrow table", describe(input));
}

function packRows(to: Destination, rows: readonly unknown[]): number {
  const found = new Map<string, { field: Field; cells: unknown[] } | null>();
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (!isFields(row)) throw wrong(`${to.table}[${index}]`, "an object", describe(row));
    for (const header of Object.keys(row)) {
      let column = found.get(header);
      if (column === undefined) {
        const field = fieldOf(to, header);
        column = field ? { field, cells: new Array<unknown>(rows.length) } : null;
        found.set(header, column);
      }
      if (column) column.cells[index] = cellOf(to, index, row, header, column.field.name);
    }
  }
  let columns = 0;
  for (const column of found.values()) {
    if (!column) continue;
    packCells(to, column.field.name, column.field.role, column.cells);
    columns++;
  }
  return columns;
}

function cellOf(to: Destination, row: number, holder: Readonly<Record<string, unknown>>, header: string, name: string): unknown {
  try {
    return holder[header];
  } catch (error) {
    to.refuse(name, row, "a value that can be read", messageOf(error));
    return undefined;
  }
}

function packColumns(to: Destination, columns: Readonly<Record<string, unknown>>): number | undefined {
  const names = Object.keys(columns);
  let known = 0;
  for (const header of names) {
    const field = fieldOf(to, header);
    const column = field && columns[header];
    if (!field || column === undefined) continue;
    packColumn(to, field.name, field.role, column);
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

function packArrow(to: Destination, arrow: ArrowTable): number | undefined {
  let known = 0;
  for (const { name: header, type } of arrow.schema.fields) {
    const field = fieldOf(to, header);
    if (field && packArrowColumn(to, arrow, header, type, field)) known++;
  }
  return arrow.schema.fields.length === 0 ? undefined : known;
}
