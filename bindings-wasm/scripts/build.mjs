// Builds the wasm module, and gathers the TypeScript that both packages share with the part that is the browser's own.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

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
run("cargo", "build", "--quiet", "--profile", "wasm", "--target", "wasm32-unknown-unknown", "-p", "attribution-core-wasm");

const dist = join(here, "dist");
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const module = join(target, "wasm32-unknown-unknown", "wasm", "attribution_core_wasm.wasm");
run(bindgen, module, "--target", "web", "--out-dir", dist, "--out-name", "native_wasm");

// Only what every browser of the last years has: `--all-features` would use proposals that none has.
const features = ["bulk-memory", "bulk-memory-opt", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];
const file = join(dist, "native_wasm_bg.wasm");
run(
  process.execPath,
  join(here, "node_modules", "binaryen", "bin", "wasm-opt"),
  "-O3",
  ...features.map((feature) => `--enable-${feature}`),
  file,
  "-o",
  file,
);

const shared = join(here, "build");
rmSync(shared, { recursive: true, force: true });
cpSync(join(root, "bindings-node", "ts"), shared, { recursive: true });
// The same library once more for pages with a worker: its modules that ask the worker, in `ts/worker`, replace some.
const worker = join(shared, "worker");
cpSync(join(root, "bindings-node", "ts"), worker, { recursive: true });
renameSync(join(worker, "index.ts"), join(worker, "library.ts"));
cpSync(join(here, "ts"), shared, { recursive: true });
const kilobytes = (bytes) => Math.round(bytes / 1000);
console.log(`wasm: ${kilobytes(statSync(file).size)} kB, ${kilobytes(gzipSync(readFileSync(file)).length)} kB compressed`);
