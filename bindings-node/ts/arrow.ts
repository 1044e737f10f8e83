/** Tables of Apache Arrow. */
import { type Destination, packCells, type Role } from "./cells.js";
import { wrong } from "./errors.js";
import { isList, messageOf } from "./kinds.js";

/** As much of a table of Apache Arrow as is needed here. */
export interface ArrowTable {
  readonly schema: { readonly fields: readonly { readonly name: string; readonly type: ArrowType }[] };
  getChild(name: string): ArrowVector | null;
}

interface ArrowType {
  readonly typeId: number;
  /** Unit of dates and times, as Arrow numbers them. */
  readonly unit?: number;
  /** Digits after the point, of decimals. */
  readonly scale?: number;
}

interface ArrowVector {
  readonly length: number;
  get(row: number): unknown;
}

/** Types of Arrow, as it numbers them. */
const DECIMAL = 7;
/** Dates and timestamps: their vectors give milliseconds. */
const DATE = 8;
const TIMESTAMP = 10;
/** Unit of dates that are days. Those in milliseconds hold times where a producer has no other type for them. */
const DAY = 0;
/** Lists of variable and of fixed size, and those with long offsets. */
const LISTS = [12, 16, 21];

const WORDS: Record<Role, string> = { path: "paths", text: "text", number: "numbers", time: "times" };
const FITTING: Record<Role, readonly string[]> = { path: ["string"], text: ["string", "number", "bigint"], number: ["number", "bigint"], time: ["string"] };

export function isArrow(value: unknown): value is ArrowTable {
  const table = value as ArrowTable | null | undefined;
  return typeof table?.getChild === "function" && isList(table.schema?.fields);
}

/** Adds the column `header` of a table as a field; false where it has none. */
export function packArrowColumn(
  to: Destination,
  arrow: ArrowTable,
  header: string,
  type: ArrowType,
  { name, role }: { name: string; role: Role },
): boolean {
  const vector = read(`${to.table}.${name}`, () => arrow.getChild(header));
  if (!vector) return false;
  const cells = Array.from({ length: vector.length }, (_, row) => {
    try {
      return vector.get(row);
    } catch (error) {
      to.refuse(name, row, "a value that Apache Arrow can read", messageOf(error));
      return null;
    }
  });
  if (role === "time" && type.typeId === DATE && type.unit === DAY) {
    packCells(to, name, role, cells.map(dateOf));
  } else if (role === "time" && (type.typeId === DATE || type.typeId === TIMESTAMP)) {
    to.packed.millis(name, Float64Array.from(cells, (cell) => (cell === null || cell === undefined ? NaN : Number(cell))));
  } else if (type.typeId === DECIMAL && (role === "text" || role === "number")) {
    packCells(to, name, role, cells.map((cell) => decimal(cell, type.scale ?? 0, role)));
  } else if (LISTS.includes(type.typeId) && role === "path") {
    packCells(to, name, role, cells.map((cell) => (isIterable(cell) ? [...cell] : cell)));
  } else {
    checkKind(to, name, role, cells);
    packCells(to, name, role, cells);
  }
  return true;
}

/** A date as text, which has no time of day. */
function dateOf(cell: unknown): unknown {
  if (cell === null || cell === undefined) return cell;
  const date = new Date(Number(cell));
  return Number.isNaN(date.getTime()) ? String(cell) : date.toISOString().replace(/T.*/, "");
}

function checkKind(to: Destination, name: string, role: Role, cells: readonly unknown[]): void {
  const first = cells.find((cell) => cell !== null && cell !== undefined);
  if (first === undefined || FITTING[role].includes(typeof first)) return;
  throw wrong(`${to.table}.${name}`, WORDS[role], `a column of ${typeof first}s`);
}

/** Reads something of Arrow, whose own exceptions do not say where. */
function read<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw wrong(path, "a value that Apache Arrow can read", messageOf(error));
  }
}

function isIterable(cell: unknown): cell is Iterable<unknown> {
  return typeof cell === "object" && cell !== null && Symbol.iterator in cell;
}

/** A decimal, which Arrow gives as 32-bit words of an integer in two's complement, lowest first. */
function decimal(cell: unknown, scale: number, role: "text" | "number"): unknown {
  if (cell === null || cell === undefined) return cell;
  const words = Array.from(cell as ArrayLike<number>);
  const bits = words.reduce((sum, word, index) => sum | (BigInt(word >>> 0) << BigInt(32 * index)), 0n);
  const whole = BigInt.asIntN(32 * words.length, bits);
  // Reading digits rounds once, where a division of doubles would round twice.
  if (role === "number") return Number(`${whole}e${-scale}`);
  if (scale <= 0) return whole * 10n ** BigInt(-scale);
  const unit = 10n ** BigInt(scale);
  return whole % unit === 0n ? whole / unit : Number(`${whole}e${-scale}`);
}
