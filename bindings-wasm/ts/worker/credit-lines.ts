/** The credit of every touch, which the worker holds: as rows when they are asked for, or as columns. */
import type { CreditLineColumns } from "./credit-columns.js";
import { callLater } from "./errors.js";
import type { RemoteCredits } from "./handles.js";
import type { NativeCredits } from "./native-types.js";
import type { CreditLine } from "./generated/types.js";

/** Size of a chunk of rows that are made together. */
const CHUNK = 1 << 14;

/**
 * One line for each touch of each converting journey. Rows come while they are read, so that millions of them need no
 * room: `for await (const line of credits.lines())`. All at once they are `await lines.toJSON()`, or faster
 * `await lines.columns()`.
 */
export class CreditLines implements AsyncIterable<CreditLine> {
  readonly #native: RemoteCredits;

  constructor(native: NativeCredits) {
    this.#native = native as unknown as RemoteCredits;
  }

  /** Number of lines. */
  get length(): number {
    return this.#native.touches;
  }

  [Symbol.asyncIterator](): AsyncGenerator<CreditLine, void, undefined> {
    return this.#chunks(CHUNK);
  }

  async *#chunks(size: number): AsyncGenerator<CreditLine, void, undefined> {
    let [journey, position] = [0, 0];
    for (;;) {
      const lines = JSON.parse(await callLater(() => this.#native.lines(journey, position, size))) as CreditLine[];
      yield* lines;
      const last = lines.at(-1);
      if (!last || lines.length < size) return;
      [journey, position] = [last.journey, last.position + 1];
    }
  }

  /** The first `count` lines, as an array. */
  async head(count = 10): Promise<CreditLine[]> {
    const lines: CreditLine[] = [];
    if (count < 1) return lines;
    // Rows beyond these need not be made.
    for await (const line of this.#chunks(Math.ceil(Math.min(count, CHUNK)))) if (lines.push(line) >= count) break;
    return lines;
  }

  /** One typed array for each column. */
  columns(): Promise<CreditLineColumns> {
    return callLater(() => this.#native.lineColumns());
  }

  /** All lines, as plain data. */
  async toJSON(): Promise<CreditLine[]> {
    const lines: CreditLine[] = [];
    for await (const line of this) lines.push(line);
    return lines;
  }
}
