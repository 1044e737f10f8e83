// Builds the wasm modules, the full one and the small one, and gathers for each the TypeScript that both packages share
// with the part that is the browser's own. Says how large they are, and fails where one is past its bar.
// `--sizes` writes the table that growth is measured from.
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { FULL, SMALL, build, here, root } from "./compile.mjs";
import { grown, kilobytes } from "./sizes.mjs";

/** Gathers TypeScript: of two files in one place the later one counts. */
function gather(folder, ...sources) {
  rmSync(folder, { recursive: true, force: true });
  for (const source of sources) cpSync(source, folder, { recursive: true });
}

const dist = join(here, "dist");
rmSync(dist, { recursive: true, force: true });
const built = {
  full: build(dist, FULL),
  lite: build(join(dist, "lite"), { ...SMALL, features: ["--no-default-features"] }),
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
