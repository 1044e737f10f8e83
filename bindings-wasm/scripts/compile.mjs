// One wasm module: compiled by a profile of `Cargo.toml`, bound, optimised and measured.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { namedInOrder } from "./order.mjs";
import { checkPaths, withoutPaths } from "./paths.mjs";
import { parts, sizes } from "./sizes.mjs";

export const here = dirname(dirname(fileURLToPath(import.meta.url)));
export const root = dirname(here);
const run = (command, ...args) => execFileSync(command, args, { cwd: root, stdio: "inherit" });
const compile = (...args) => execFileSync("cargo", args, { cwd: root, stdio: "inherit", env: withoutPaths(root) });

const local = join(root, ".tools", "bin", "wasm-bindgen");
const bindgen = existsSync(local) ? local : "wasm-bindgen";
try {
  execFileSync(bindgen, ["--version"], { stdio: "ignore" });
} catch {
  console.error("expected wasm-bindgen on the path or in .tools/bin, in the version of Cargo.lock; `make test` puts it there");
  process.exit(1);
}

// Only what every browser of the last years has: `--all-features` would use proposals that none has.
const proposals = ["bulk-memory", "bulk-memory-opt", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");

/** Runs the optimiser over a module. */
function optimise(file, ...passes) {
  const optimiser = join(here, "node_modules", "binaryen", "bin", "wasm-opt");
  run(process.execPath, optimiser, ...passes, ...proposals.map((proposal) => `--enable-${proposal}`), file, "-o", file);
}

/** Builds a module into a folder, by a profile of `Cargo.toml` and with passes of the optimiser. */
export function build(folder, { profile, features = [], compiler = [], passes }) {
  const crate = ["--target", "wasm32-unknown-unknown", "-p", "attribution-core-wasm"];
  compile("rustc", "--quiet", "--profile", profile, ...crate, ...features, "--", ...compiler);
  mkdirSync(folder, { recursive: true });
  const module = join(target, "wasm32-unknown-unknown", profile, "attribution_core_wasm.wasm");
  run(bindgen, module, "--target", "web", "--out-dir", folder, "--out-name", "native_wasm");
  const file = join(folder, "native_wasm_bg.wasm");
  const named = readFileSync(file);
  optimise(file, ...passes);
  writeFileSync(file, namedInOrder(readFileSync(file)));
  optimise(file, "--reorder-functions-by-name", "--strip-producers", "--strip-target-features");
  const made = readFileSync(file);
  checkPaths(root, made);
  return { ...sizes(made), parts: parts(named) };
}

// Loop strength reduction adds counters to loops, which browsers' compilers do as well when they know the machine.
const compiler = ["-C", "llvm-args=-disable-lsr"];
// Below address 1024 is nothing but the end of a full stack, so that small offsets may go into loads and stores. A
// function with one caller stays by itself: the variables of longer ones have longer numbers.
const passes = ["--low-memory-unused", "--converge", "--optimize-added-constants-propagate", "--one-caller-inline-max-function-size=1"];

/** Settings of the module with everything. */
export const FULL = { profile: "wasm", compiler, passes: ["-O3", ...passes] };

/** Settings of the small module, without its features. */
export const SMALL = { profile: "wasm-lite", compiler, passes: ["-Oz", ...passes] };
