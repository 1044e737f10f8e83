import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";

import { tableFromArrays, Table, vectorFromArray, Dictionary, Utf8, Int32 } from "apache-arrow";

import * as ac from "../dist/index.js";
import { allCases, conform, realmCases } from "./all-cases.mjs";

for (const [name, run] of Object.entries(allCases)) test(name, () => run(ac));
const realm = runInNewContext("({ Date, Set, Map, Float64Array, BigInt64Array, Uint8Array, Uint32Array, Array, BigInt })");
for (const [name, run] of Object.entries(realmCases)) test(name, () => run(ac, realm));

test("the whole library works inside a sandbox", () => {
  const file = fileURLToPath(new URL("sandbox.mjs", import.meta.url));
  const count = execFileSync(process.execPath, ["--experimental-vm-modules", "--no-warnings", file], { encoding: "utf8" });
  assert.equal(Number(count), Object.keys({ ...allCases, ...realmCases }).length);
});

test("tables of Apache Arrow are taken as they are", async () => {
  const touchpoints = new Table({
    journey: vectorFromArray(["ann", "ann", "bob"], new Dictionary(new Utf8(), new Int32())),
    at: vectorFromArray(["2026-01-01", "2026-01-08", "2026-01-02"].map((day) => new Date(day))),
    channel: vectorFromArray(["search", "email", "search"], new Utf8()),
    cost: vectorFromArray([1.5, null, 0.25]),
  });
  const conversions = tableFromArrays({ journey: ["ann"], value: new Float64Array([90]), at: ["2026-01-08T00:00:00Z"] });
  const journeys = await ac.Journeys.from({ touchpoints, conversions });
  const credits = await journeys.attribute("time_decay");
  assert.deepEqual([...credits.weights], [1 / 3, 2 / 3]);
  assert.deepEqual(credits.by("channel").columns().cost, [null, 1.5]);
  const flags = tableFromArrays({ journey: ["a"], channel: [true], at: ["2026-01-01"] });
  await assert.rejects(ac.Journeys.from({ touchpoints: flags, conversions: [] }), { code: "INVALID_INPUT", path: "touchpoints.channel" });
});

test("the event loop goes on while the core works", async () => {
  const rows = 400_000;
  const touchpoints = {
    journey: Array.from({ length: rows }, (_, row) => `j${row % 100_000}`),
    at: new Float64Array(rows),
    channel: Array.from({ length: rows }, (_, row) => `c${row % 9}`),
  };
  const conversions = { journey: ["j1"], at: new Float64Array([1]), value: new Float64Array([1]) };
  let ticks = 0;
  const timer = setInterval(() => ticks++, 1);
  const building = ac.Journeys.from({ touchpoints, conversions });
  await building;
  clearInterval(timer);
  assert.ok(ticks > 1, `${ticks} ticks`);
});

test("what is no object or no list is refused with an address", async () => {
  const journeys = await ac.Journeys.from(ac.demo());
  await assert.rejects(ac.Journeys.from(), { code: "INVALID_INPUT", path: "" });
  await assert.rejects(ac.Journeys.fromPathCounts(null), { code: "INVALID_INPUT", path: "" });
  await assert.rejects(ac.attribute({ ...ac.demo() }), { code: "INVALID_CONFIG", path: "models" });
  for (const work of [journeys.compare("markov"), journeys.attributeAll("markov")]) {
    await assert.rejects(work, { code: "INVALID_CONFIG", path: "models" });
  }
});

const folder = new URL("../../attribution-core/tests/conformance/", import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : undefined;
// A package has no conformance cases beside it: they are then skipped and not passed.
test("there are conformance cases", { skip: files ? false : "no folder of cases" }, () => assert.ok(files.length > 0));
for (const name of files ?? []) {
  const { data, cases: all } = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
  test(`conformance: ${name}`, async (context) => {
    for (const one of all) await context.test(one.name, () => conform(ac, one, data ?? {}));
  });
}
