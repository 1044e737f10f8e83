/** The ledger of partners on the page: an entry is posted at once, and a worker would have to hold it. */
// @ts-expect-error Made by wasm-bindgen beside the compiled files.
import * as untyped from "../native_wasm.js";
import { Watch } from "../watch.js";
import type { Native, NativeLedger } from "./native-types.js";

const wasm = untyped as Native;

export class PageLedger implements NativeLedger {
  readonly #ledger: NativeLedger;

  private constructor(ledger: NativeLedger) {
    this.#ledger = ledger;
  }

  static fromOptions(options: string): PageLedger {
    return new PageLedger(wasm.NativeLedger.fromOptions(options));
  }

  static fromBytes(bytes: Uint8Array): PageLedger {
    return new PageLedger(wasm.NativeLedger.fromBytes(bytes));
  }

  static fromJsonLines(lines: string): PageLedger {
    return new PageLedger(wasm.NativeLedger.fromJsonLines(lines));
  }

  get length(): number {
    return this.#ledger.length;
  }

  toBytes(): Uint8Array {
    return this.#ledger.toBytes();
  }

  ask(name: string, asked: string): Promise<string> {
    return Promise.resolve().then(() => this.#ledger.ask(name, asked, new Watch()));
  }
}
