/** The native side whose work is done by a worker; the module on the page is for what is read at once. */
// @ts-expect-error Made by wasm-bindgen beside the compiled files.
import init, * as wasm from "../native_wasm.js";
import { answered, Columns, columnsIn, PageFitted, PageSummary } from "./handles.js";
import { PageLedger } from "./page-ledger.js";
import type { Native, NativePacked, NativeWatch } from "./native-types.js";
import { RemoteWatch } from "./watch.js";

await init();

export const native = {
  ...wasm,
  Packed: Columns,
  NativeWatch: RemoteWatch,
  NativeSummary: PageSummary,
  NativeFitted: PageFitted,
  NativeLedger: PageLedger,
  build(touches: NativePacked, conversions: NativePacked, rules: string, watch: NativeWatch) {
    return answered({ method: "build", given: [columnsIn(touches), columnsIn(conversions), rules] }, 1, watch);
  },
  buildFromPaths(paths: NativePacked, rules: string, watch: NativeWatch) {
    return answered({ method: "buildFromPaths", given: [columnsIn(paths), rules] }, 1, watch);
  },
  buildFromDeals(...[touches, opportunities, leads, accounts, roles, changes, rules, watch]: Parameters<Native["buildFromDeals"]>) {
    const tables = [touches, opportunities, leads, accounts, roles, changes].map(columnsIn);
    return answered({ method: "buildFromDeals", given: [...tables, rules] }, 1, watch);
  },
  journeysFromBytes(bytes: Uint8Array, watch: NativeWatch) {
    // A copy: the worker may ask for them again.
    return answered({ method: "journeysFromBytes", given: [bytes.slice()] }, 1, watch);
  },
  attribute(touches: NativePacked, conversions: NativePacked, models: string[], rules: string, watch: NativeWatch) {
    const given = [columnsIn(touches), columnsIn(conversions), models, rules];
    return answered({ method: "attribute", given }, models.length, watch);
  },
  ask(name: string, asked: string, watch: NativeWatch) {
    return answered({ method: "ask", given: [name, asked] }, 0, watch);
  },
} as unknown as Native;

/** Tells how far the worker has come, which says so in messages. */
export function follow(watch: NativeWatch, tell: (done: number, total: number) => void): () => void {
  return (watch as RemoteWatch).follow(tell);
}
