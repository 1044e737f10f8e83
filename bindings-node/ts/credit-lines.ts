/** The credit of every touch: as rows when they are asked for, or as columns. */
import { columnsOf, type CreditLineColumns } from "./credit-columns.js";
import { call } from "./errors.js";
import type { CreditLine } from "./generated/types.js";
import type { NativeCredits } from "./native-types.js";

/** Size of a chunk of rows that are made together. */
const CHUNK = 1 << 14;

/**
 * One line for each touch of each converting journey. Rows are made while they are read, so that millions of them need no
 * room: `for (const line of credits.lines())`. All at once they are `[...lines]`, or faster `lines.columns()`.
 */
export class CreditLines implements Iterable<CreditLine> {
  readonly #native: NativeCredits;

  constructor(native: NativeCredits) {
    this.#native = native;
  }

  /** Number of lines. */
  get length(): number {
    return this.#native.touches;
  }

  [Symbol.iterator](): Generator<CreditLine, void, undefined> {
    return this.#chunks(CHUNK);
  }

  *#chunks(size: number): Generator<CreditLine, void, undefined> {
    let [journey, position] = [0, 0];
    for (;;) {
      const lines = JSON.parse(call(() => this.#native.lines(journey, position, size))) as CreditLine[];
      yield* lines;
      const last = lines.at(-1);
      if (!last || lines.length < size) return;
      [journey, position] = [last.journey, last.position + 1];
    }
  }

  /** The first `count` lines, as an array. */
  head(count = 10): CreditLine[] {
    const lines: CreditLine[] = [];
    if (count < 1) return lines;
    // Rows beyond these need not be made.
    for (const line of this.#chunks(Math.ceil(Math.min(count, CHUNK)))) if (lines.push(line) >= count) break;
    return lines;
  }

  /** One typed array for each column. */
  columns(): CreditLineColumns {
    return columnsOf(this.#native.lineColumns());
  }

  /** All lines, as plain data. */
  toJSON(): CreditLine[] {
    return [...this];
  }
}
