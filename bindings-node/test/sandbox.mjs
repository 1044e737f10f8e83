// Runs every case with the whole library inside a sandbox, as test runners do: the addon and its errors come from
// outside. Needs `--experimental-vm-modules`.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, SourceTextModule, SyntheticModule } from "node:vm";

const outside = { TextEncoder, AbortSignal, AbortController, setTimeout, setInterval, clearInterval, structuredClone, console };
const context = createContext({ ...outside });
const loaded = new Map();

function load(url) {
  if (!loaded.has(url.href)) {
    loaded.set(
      url.href,
      new SourceTextModule(readFileSync(url, "utf8"), {
        context,
        identifier: url.href,
        initializeImportMeta: (meta) => {
          meta.url = url.href;
        },
      }),
    );
  }
  return loaded.get(url.href);
}

const builtin = new SyntheticModule(["createRequire"], () => builtin.setExport("createRequire", createRequire), { context });
const link = (specifier, from) => (specifier === "node:module" ? builtin : load(new URL(specifier, from.identifier)));

async function inside(path) {
  const module = load(new URL(path, import.meta.url));
  await module.link(link);
  await module.evaluate();
  return module.namespace;
}

const ac = await inside("../dist/index.js");
const { allCases, realmCases } = await inside("./all-cases.mjs");
if (ac.AttributionError.prototype instanceof Error) throw new Error("the library is not in the sandbox");
let count = 0;
for (const [name, run] of Object.entries({ ...allCases, ...realmCases })) {
  try {
    await run(ac, globalThis);
    count++;
  } catch (error) {
    console.error(`${name}: ${error?.stack ?? error}`);
    process.exitCode = 1;
  }
}
console.log(count);
