// Builds the wasm modules, the full one and the small one, and gathers for each the TypeScript that both packages share
// with the part that is the browser's own. Says how large they are, and fails where one is past its bar.
// `--sizes` writes the table that growth is measured from.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { namedInOrder } from "./order.mjs";
import { grown, kilobytes, parts, sizes } from "./sizes.mjs";

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(here);
const run = (command, ...args) => execFileSync(command, args, { cwd: root, stdio: "inherit" });

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
function build(folder, { profile, features = [], compiler = [], passes }) {
  const crate = ["--target", "wasm32-unknown-unknown", "-p", "attribution-core-wasm"];
  run("cargo", "rustc", "--quiet", "--profile", profile, ...crate, ...features, "--", ...compiler);
  mkdirSync(folder, { recursive: true });
  const module = join(target, "wasm32-unknown-unknown", profile, "attribution_core_wasm.wasm");
  run(bindgen, module, "--target", "web", "--out-dir", folder, "--out-name", "native_wasm");
  const file = join(folder, "native_wasm_bg.wasm");
  const named = readFileSync(file);
  optimise(file, ...passes);
  writeFileSync(file, namedInOrder(readFileSync(file)));
  optimise(file, "--reorder-functions-by-name", "--strip-producers", "--strip-target-features");
  return { ...sizes(readFileSync(file)), parts: parts(named) };
}

/** Gathers TypeScript: of two files in one place the later one counts. */
function gather(folder, ...sources) {
  rmSync(folder, { recursive: true, force: true });
  for (const source of sources) cpSync(source, folder, { recursive: true });
}

const dist = join(here, "dist");
rmSync(dist, { recursive: true, force: true });
const built = {
  full: build(dist, { profile: "wasm", passes: ["-O3"] }),
  lite: build(join(dist, "lite"), {
    profile: "wasm-lite",
    features: ["--no-default-features"],
    // Loop strength reduction adds counters to loops, which browsers' compilers do as well when they know the machine.
    compiler: ["-C", "llvm-args=-disable-lsr"],
    // Below address 1024 is nothing but the end of a full stack, so that small offsets may go into loads and stores. A
    // function with one caller stays by itself: the variables of longer ones have longer numbers.
    passes: ["--low-memory-unused", "-Oz", "--converge", "--optimize-added-constants-propagate", "--one-caller-inline-max-function-size=1"],
  }),
};
const shared = [join(root, "bindings-node", "ts"), join(here, "ts")];
gather(join(here, "build"), ...shared);
// The same library once more for pages with a worker: its modules that ask the worker, in `ts/worker`, replace some.
const worker = join(here, "build", "worker");
gather(worker, shared[0]);
renameSync(join(worker, "index.ts"), join(worker, "library.ts"));
cpSync(join(here, "ts", "worker"), worker, { recursive: true });
gather(join(here, "build-lite"), ...shared, join(here, "lite"));

const table = join(here, "sizes.json");
const known = JSON.parse(readFileSync(table, "utf8"));
for (const [name, now] of Object.entries(built)) {
  const before = known[name];
  console.log(`wasm ${name}: ${kilobytes(now.bytes)}, ${kilobytes(now.compressed)} compressed of ${kilobytes(before.bar)} at most`);
  if (process.argv.includes("--sizes")) known[name] = { bar: before.bar, ...now };
  else if (now.compressed > before.bar) {
    console.error(`${name} is past its bar; since ${table} was written:\n${grown(before.parts, now.parts)}`);
    process.exitCode = 1;
  }
}
writeFileSync(table, `${JSON.stringify(known, undefined, 2)}\n`);
