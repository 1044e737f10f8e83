import assert from "node:assert/strict";
import { test } from "node:test";

import * as arrow from "apache-arrow";

import * as ac from "../dist/index.js";
import { refuses } from "./checks.mjs";

const { Field, Table, Utf8, vectorFromArray } = arrow;
const texts = (values) => vectorFromArray(values, new Utf8());

/** Decimals, given as whole numbers of their smallest unit. */
function decimals(units, scale) {
  const words = (unit) => Uint32Array.from({ length: 4 }, (_, word) => Number((BigInt(unit) >> BigInt(32 * word)) & 0xffffffffn));
  const builder = arrow.makeBuilder({ type: new arrow.Decimal(scale, 38, 128), nullValues: [null] });
  for (const unit of units) builder.append(unit === null ? null : words(unit));
  return builder.finish().toVector();
}

const moments = (values) => arrow.makeVector({ type: new arrow.TimestampMicrosecond(), data: new BigInt64Array(values) });

async function costs(cost) {
  const rows = cost.length;
  const touchpoints = new Table({ journey: texts(Array(rows).fill("ann")), at: moments(Array.from({ length: rows }, (_, row) => BigInt(row))), channel: texts(Array.from({ length: rows }, (_, row) => `c${row}`)), cost });
  const journeys = await ac.Journeys.from({ touchpoints, conversions: [{ journey: "ann", at: "1970-01-02", value: 1 }] });
  const found = (await (await journeys.attribute("linear")).by("channel")).rows();
  return found.sort((a, b) => a.channel.localeCompare(b.channel)).map((row) => row.cost);
}

test("decimals have their scale", async () => {
  // 0.1 and 123456789.01 are the doubles nearest to these numbers, not sums or quotients of others.
  assert.deepEqual(await costs(decimals([10n, null, 12345678901n, 0n], 2)), [0.1, null, 123456789.01, 0]);
  assert.deepEqual(await costs(decimals([1n, 2n ** 70n], 18)), [1e-18, 1180.591620717411303424]);
  assert.deepEqual(await costs(decimals([7n], 0)), [7]);
  await assert.rejects(costs(decimals([1n, -150n], 2)), { code: "INVALID_INPUT", path: "touchpoints[1].cost", detail: /got -1.5/ });
});

test("whole decimals are keys", async () => {
  const touched = (journey) => new Table({ journey, at: moments([0n, 1n]), channel: texts(["a", "b"]) });
  const conversions = [{ journey: 2n ** 90n, at: "1970-01-02", value: 1 }];
  for (const [scale, unit] of [[0, 1n], [2, 100n]]) {
    const journeys = await ac.Journeys.from({ touchpoints: touched(decimals([2n ** 90n * unit, 3n * unit], scale)), conversions });
    assert.equal((await journeys.attribute("linear")).lines().head()[0].key, String(2n ** 90n));
  }
  await assert.rejects(ac.Journeys.from({ touchpoints: touched(decimals([100n, 150n], 2)), conversions }), { path: "touchpoints[1].journey", detail: "expected text, got a number" });
});

test("lists are paths", async () => {
  const item = new Field("item", new Utf8());
  for (const type of [new arrow.List(item), new arrow.FixedSizeList(2, item), new arrow.LargeList(item)]) {
    const paths = new Table({ path: vectorFromArray([["search", "a > b"], ["email", "search"]], type), conversions: vectorFromArray([1, 2]), value: vectorFromArray([10, 8]) });
    const journeys = await ac.Journeys.fromPathCounts({ paths });
    const rows = (await journeys.attribute("last_touch")).by("channel").rows();
    assert.deepEqual(rows.slice(0, 2).map((row) => [row.channel, row.value]), [["a > b", 10], ["search", 8]]);
  }
  const paths = new Table({ path: vectorFromArray([["a"], null], new arrow.List(item)), conversions: vectorFromArray([1, 1]) });
  assert.equal((await ac.Journeys.fromPathCounts({ paths })).report.conversions_unattributed, 1);
  const numbers = vectorFromArray([[1.5]], new arrow.List(new Field("item", new arrow.Float64())));
  const given = { paths: new Table({ path: numbers, conversions: vectorFromArray([1]) }) };
  await refuses(ac, () => ac.Journeys.fromPathCounts(given), "INVALID_INPUT", "paths[0].path[0]", "text, got a number");
});

test("what Arrow cannot read has an address", async () => {
  const at = arrow.makeVector({ type: new arrow.TimestampSecond(), data: new BigInt64Array([0n, 2n ** 62n]) });
  const touchpoints = new Table({ journey: texts(["ann", "ann"]), at, channel: texts(["a", "b"]) });
  const conversions = [{ journey: "ann", at: "1970-01-02", value: 1 }];
  const given = { touchpoints, conversions };
  await refuses(ac, () => ac.Journeys.from(given), "INVALID_INPUT", "touchpoints[1].at", "that Apache Arrow can read, got 4611686018427387904 is not safe");
  const { report } = await ac.Journeys.from({ ...given, rules: { validation: "collect" } });
  assert.deepEqual([report.touches_used, report.rejected.map(({ path }) => path)], [1, ["touchpoints[1].at"]]);
});

test("spend comes as a table of Arrow", async () => {
  const journeys = await ac.Journeys.from({ touchpoints: [{ journey: "ann", at: "2026-01-01", channel: "search" }], conversions: [{ journey: "ann", at: "2026-01-02", value: 90 }] });
  const spend = new Table({ channel: texts(["search"]), amount: decimals([4550n], 2), date: vectorFromArray([new Date("2026-01-01")], new arrow.DateDay()), campaign: texts([null]) });
  const { total } = await (await journeys.attribute("linear")).roi({ spend });
  assert.deepEqual([total.cost, total.value], [45.5, 90]);
});

test("deals come as tables of Arrow, and a date of them is a whole day", async () => {
  const touchpoints = new Table({ account: texts(["acme"]), at: vectorFromArray([new Date("2026-03-01T15:00:00Z")]), channel: texts(["sales"]) });
  const closed = (closed_at) => new Table({ id: texts(["deal-1"]), account: texts(["acme"]), status: texts(["won"]), closed_at, amount: decimals([9050n], 2) });
  const earned = async (closed_at) => {
    const leads = new Table({ id: texts(["ann"]), account: texts(["acme"]) });
    const journeys = await ac.Journeys.fromDeals(touchpoints, { opportunities: closed(closed_at), leads });
    return [journeys.report.deals.leads, (await journeys.attribute("linear")).by("channel").rows().map((row) => row.value)];
  };
  assert.deepEqual(await earned(vectorFromArray([new Date("2026-03-01")], new arrow.DateDay())), [1, [90.5]]);
  assert.deepEqual(await earned(vectorFromArray([new Date("2026-03-01T12:00:00Z")])), [1, []]);
});
