/** The wasm module, which is loaded with this one. */
import type { Native, NativeWatch } from "./native-types.js";
// @ts-expect-error Made by wasm-bindgen beside the compiled files.
import init, * as wasm from "./native_wasm.js";
import { Watch } from "./watch.js";

await init();

export const native = { ...wasm, NativeWatch: Watch } as Native;

/** Tells how far work has come, while it is done by the thread that asked for it. */
export function follow(watch: NativeWatch, tell: (done: number, total: number) => void): () => void {
  return (watch as Watch).follow(tell);
}
