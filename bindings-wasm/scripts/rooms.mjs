// Measures what each room of the core adds to the small module, one after another until the module is whole, and writes it
// into the table of sizes. All are compiled for size, so that they can be compared.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { SMALL, build, here } from "./compile.mjs";
import { kilobytes } from "./sizes.mjs";

/** Features of the core in an order in which each needs only those before it. */
const ROOMS = ["response", "budget", "returns", "planning", "simulate", "elsewhere"];

const folder = mkdtempSync(join(tmpdir(), "rooms-"));
const added = {};
let before = 0;
for (let count = 0; count <= ROOMS.length; count++) {
  const rooms = ROOMS.slice(0, count).map((room) => `attribution-core/${room}`);
  const { compressed } = build(folder, { ...SMALL, features: ["--no-default-features", "--features", rooms.join()] });
  const name = ROOMS[count - 1] ?? "small module";
  console.log(`${name}: ${kilobytes(compressed - before)}`);
  added[name] = compressed - before;
  before = compressed;
}
rmSync(folder, { recursive: true });

const table = join(here, "sizes.json");
writeFileSync(table, `${JSON.stringify({ ...JSON.parse(readFileSync(table, "utf8")), rooms: added }, undefined, 2)}\n`);
