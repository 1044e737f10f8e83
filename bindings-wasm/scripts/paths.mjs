// Paths of the machine that builds, which the compiler writes beside every place that can fail: nobody's folders belong in
// a file that all download.
import { readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const cargo = process.env.CARGO_HOME ?? join(homedir(), ".cargo");

/** Folders with the sources of the crates that come from a registry. */
function registries() {
  const sources = join(cargo, "registry", "src");
  try {
    return readdirSync(sources).map((registry) => join(sources, registry));
  } catch {
    return [];
  }
}

/** The environment of the compiler, by which it leaves out the folders before those of a crate. */
export function withoutPaths(root) {
  const { CARGO_ENCODED_RUSTFLAGS: encoded, RUSTFLAGS: plain, ...environment } = process.env;
  const given = encoded?.split("\x1f") ?? plain?.split(" ") ?? [];
  // The last one that fits is taken, so that the folders of crates come after those around them.
  const left = [cargo, root, ...registries()].map((folder) => `--remap-path-prefix=${folder}/=`);
  return { ...environment, CARGO_ENCODED_RUSTFLAGS: [...given.filter(Boolean), ...left].join("\x1f") };
}

/** Fails for a module with a path of this machine in it. */
export function checkPaths(root, module) {
  const text = module.toString("latin1");
  const found = [root, cargo, homedir()].find((folder) => folder.length > 1 && text.includes(`${folder}/`));
  if (found === undefined) return;
  const start = text.indexOf(`${found}/`);
  throw new Error(`expected no path of this machine in the module, got ${JSON.stringify(text.slice(start, start + 120))}`);
}
