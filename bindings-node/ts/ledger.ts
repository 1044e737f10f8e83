/** The ledger of partners. */
import { noMore } from "./arguments.js";
import { bytesOf, textOf } from "./cells.js";
import { call, wrong } from "./errors.js";
import { LedgerMethods } from "./generated/methods.js";
import type { LedgerOptions } from "./generated/types.js";
import { describe } from "./kinds.js";
import { native } from "./native.js";
import type { NativeLedger } from "./native-types.js";
import { withTable } from "./show.js";
import { type Watched, whileWatched } from "./watching.js";
import { toJson } from "./wire.js";

/**
 * Ledger of partners: append-only, exact to the minor unit, and provable by a hash chain.
 *
 * Nothing in it is edited: a correction is an adjustment, a reversal or an override. Calls are done in the order in which they
 * were made, also without waiting for each.
 */
export class Ledger extends LedgerMethods {
  readonly #native: NativeLedger;
  /** The call before the next one. */
  #before: Promise<unknown> = Promise.resolve();

  /** A ledger without entries: `new Ledger({ period: "quarter" })`, or one that a native side has made. */
  constructor(options: LedgerOptions | NativeLedger = {}, ...more: undefined[]) {
    noMore(more, "the ledger takes one object of options");
    super();
    const made = options as NativeLedger | null;
    this.#native =
      typeof made?.toBytes === "function" && typeof made.ask === "function"
        ? made
        : call(() => native.NativeLedger.fromOptions(toJson(options)));
  }

  /** Reads what `toBytes` wrote; every byte that was changed is found. */
  static fromBytes(bytes: Uint8Array | ArrayBuffer): Ledger {
    const given = bytesOf(bytes);
    return new Ledger(call(() => native.NativeLedger.fromBytes(given)));
  }

  /** Reads what `toJsonLines` wrote; every hash is checked. */
  static fromJsonLines(lines: string): Ledger {
    const text = textOf(lines);
    if (text === undefined) throw wrong("lines", "text", describe(lines));
    return new Ledger(call(() => native.NativeLedger.fromJsonLines(text)));
  }

  /** The ledger as bytes, as far as calls are done. */
  toBytes(): Uint8Array {
    return this.#native.toBytes();
  }

  /** Number of entries, as far as calls are done. */
  get length(): number {
    return this.#native.length;
  }

  protected async asked<T>(name: string, given: unknown, watched: Watched, hint: string, kind?: string): Promise<T> {
    // Read at once: what becomes of the arguments later changes nothing.
    const asked = toJson(given);
    const turn = this.#before.then(() => whileWatched(watched, hint, (watch) => this.#native.ask(name, asked, watch)));
    this.#before = turn.catch(() => undefined);
    const answer = JSON.parse(await turn) as T;
    return kind === undefined ? answer : (withTable(kind, answer as object) as T);
  }
}
