/** The wasm module, which is loaded with this one. */
import type { Native } from "./native-types.js";
// @ts-expect-error Made by wasm-bindgen beside the compiled files.
import init, * as wasm from "./native_wasm.js";

await init();

export const native = wasm as Native;
