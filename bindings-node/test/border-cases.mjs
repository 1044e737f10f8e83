// Values that come over the border: those that JavaScript has and the core has not, whole numbers, columns as codes,
// spend in every form. Run by Node, and by a browser.
import { refuses, same } from "./checks.mjs";

const DAY = 86_400_000;
const AT = ["2026-01-01", "2026-01-08"];
const SOLD = [{ journey: "ann", at: "2026-01-08", value: 90 }];
const columns = (others) => ({ journey: ["ann", "ann"], at: AT, channel: ["search", "email"], ...others });
const built = (ac, touchpoints, rules) => ac.Journeys.from({ touchpoints, conversions: SOLD, rules });
const coded = (codes, names = ["x", "y"]) => ({ channel: { codes, names } });

/** Columns that cannot be read, with the path and some words of the error. */
const COLUMNS = [
  [coded([1, NaN]), "touchpoints[1].channel", "a code from 0 to 1, or null for none, got NaN"],
  [coded([1, "q"]), "touchpoints[1].channel", "got text"],
  [coded([1, 0.9]), "touchpoints[1].channel", "got 0.9"],
  [coded([1, 2 ** 32]), "touchpoints[1].channel", "got 4294967296"],
  [coded([1, -1]), "touchpoints[1].channel", "got -1"],
  [coded([1, 2]), "touchpoints[1].channel", "got 2"],
  [coded([1, Infinity]), "touchpoints[1].channel", "got inf"],
  [coded([1, 1n]), "touchpoints[1].channel", "got the BigInt 1"],
  [coded([1, {}]), "touchpoints[1].channel", "got an object"],
  [coded(new BigInt64Array([0n, 1n])), "touchpoints[0].channel", "got the BigInt 0"],
  [coded(new Int8Array([0, -1])), "touchpoints[1].channel", "got -1"],
  [coded(new Float64Array([0, NaN])), "touchpoints[1].channel", "got NaN"],
  [coded(new Uint32Array([0, 7])), "touchpoints[1].channel", "got 7"],
  [coded([1, null]), "touchpoints[1].channel", "not empty"],
  [coded([0, 1], ["x", null]), "touchpoints.channel.names[1]", "text, got none"],
  [coded([0, 1], ["x", 0.5]), "touchpoints.channel.names[1]", "text, got a number"],
  [coded([0, 1], 7), "touchpoints.channel.names", "a list of texts, got a number"],
  [coded("01"), "touchpoints.channel.codes", "a list of codes, got text"],
  [{ cost: { codes: [0, 1], names: ["1", "2"] } }, "touchpoints.cost", "a column of numbers, got codes"],
  [{ channel: { length: 2 ** 50 } }, "touchpoints", "data that can be read"],
  [{ channel: { length: 2 ** 60 } }, "touchpoints.channel", "a column, got an object"],
  [{ channel: { length: -1 } }, "touchpoints.channel", "a column, got an object"],
  [{ channel: new Map() }, "touchpoints.channel", "a column, got an object"],
  [{ cost: [1, 2n ** 53n + 1n] }, "touchpoints[1].cost", "a double holds exactly, got 9007199254740993"],
  [{ cost: [1, 10n ** 400n] }, "touchpoints[1].cost", "a double holds exactly, got 1000"],
  [{ cost: new DataView(new ArrayBuffer(16)) }, "touchpoints.cost", "a column, got an object"],
  [{ campaign: [Symbol("a"), "b"] }, "touchpoints[0].campaign", "text, got a symbol"],
];

const holdsItself = { model: "linear" };
holdsItself.self = holdsItself;
const throwing = { get model() { throw new RangeError("no"); } };
const revoked = Proxy.revocable({}, {});
revoked.revoke();
const deep = (depth) => (depth === 0 ? [] : [deep(depth - 1)]);

/** Options that are not plain data, with the path and some words of the error. */
const OPTIONS = [
  [{ model: "time_decay", half_life_days: NaN }, "half_life_days", "a number, got NaN"],
  [{ model: "time_decay", half_life_days: -Infinity }, "half_life_days", "a finite number, got -inf"],
  [{ model: "time_decay", half_life_days: new Date(0) }, "half_life_days", "1970"],
  [{ model: "time_decay", half_life_days: new Map() }, "half_life_days", "plain data, got a Map"],
  [{ model: "time_decay", half_life_days: /x/ }, "half_life_days", "plain data, got a RegExp"],
  [{ model: "time_decay", half_life_days: () => 7 }, "half_life_days", "plain data, got a function"],
  [{ model: "time_decay", half_life_days: Symbol("7") }, "half_life_days", "plain data, got a symbol"],
  [{ model: "custom_positions", weights: [1, NaN] }, "weights[1]", "a number, got NaN"],
  [{ model: "ensemble", members: [{ weight: 1, spec: { model: "time_decay", half_life_days: Infinity } }] }, "members[0].spec.half_life_days", "got inf"],
  [holdsItself, "self", "an object that holds itself"],
  [throwing, "model", "a field that cannot be read: no"],
  [revoked.proxy, "", "an object that cannot be read"],
  [new Proxy({}, { ownKeys: () => { throw new Error("closed"); } }), "", "an object that cannot be read: closed"],
  [{ model: "linear", deep: deep(1000) }, undefined, "at most 128 deep"],
  [{ model: new Date(NaN) }, "model", "a time, got Invalid Date"],
  [Promise.resolve("linear"), "", "plain data, got a Promise"],
];

const problem = (fields) => ({ budget: 10, channels: [{ id: "a", curve: { family: "linear", beta: 2 } }], ...fields });

/** Numbers and lists of economics that cannot be read. */
const ECONOMICS = (ac) => [
  [() => ac.allocate(problem({ budget: NaN })), "budget", "a number, got NaN"],
  [() => ac.allocate(problem({ budget: [1] })), "budget", "a number"],
  [() => ac.allocate({ budget: 10, channels: [{ id: "a", curve: { family: "hill", beta: NaN, half_sat: 1, slope: 1 } }] }), "channels[0].curve.beta", "a number, got NaN"],
  [() => ac.allocate({ budget: 10, channels: { a: 5 } }), "channels.a", "a curve, or an object with a curve, got 5"],
  [() => ac.allocate(null), "problem", "an object"],
  [() => ac.allocate([]), "problem", "an object, got a list"],
  [() => ac.allocate({ budget: 10, channels: { z: { family: "linear", beta: 2 }, a: { family: "linear", beta: -2 } } }), "channels.a.curve.beta", "0 or more, got -2"],
  [() => ac.planFlight({ budget: 10, periods: 2 ** 40, channels: [] }), "periods", "a whole number from 1 to 1000, got 1099511627776"],
  [() => ac.efficientFrontier(problem({}), [10, NaN]), "budgets[1]", "a number, got NaN"],
  [() => ac.efficientFrontier(problem({}), 5), "budgets", "a list, got 5"],
  [() => ac.evaluatePlan(problem({}), { a: 5 }), "spends", "a list"],
  [() => ac.fitCurve(null), "", "an object with spend and response, got none"],
  [() => ac.fitCurve({ spend: [1, 2], response: [1, 2], weights: [1, 1] }), "weights", "unknown field"],
  [() => ac.fitCurve({ spend: [1, undefined], response: [1, 2] }), "spend[1]", "a number"],
  [() => ac.curveValues({ family: "linear", beta: 1 }, null), "", "an object with spends or marginals"],
  [() => ac.curveValues({ family: "linear", beta: 1 }, { spend: [1] }), "spend", "unknown field"],
  [() => ac.metric("roas", { revenue: NaN, spend: 1 }), "values.revenue", "a number, got NaN"],
];

const SPEND = [
  { channel: "search", start: "2026-01-01", end: "2026-02-01", amount: 30, clicks: null },
  { channel: "email", start: "2026-01-01", end: "2026-02-01", amount: 5, clicks: 20 },
];

/** The same spend in other forms. */
const SPEND_FORMS = {
  "a period": SPEND.map(({ start, end, ...others }) => ({ ...others, period: { start, end } })),
  "Date": SPEND.map((row) => ({ ...row, start: new Date(row.start), end: new Date(row.end) })),
  "cells without a value": SPEND.map((row) => ({ ...row, campaign: NaN, currency: undefined, clicks: row.clicks ?? NaN })),
  "columns": {
    channel: ["search", "email"],
    amount: new Float32Array([30, 5]),
    start: new Float64Array([Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 1)]),
    end: { codes: [0, 0], names: ["2026-02-01"] },
    clicks: [null, 20n],
  },
  "columns as codes": {
    channel: { codes: new Uint8Array([0, 1]), names: ["search", "email"] },
    amount: [30, 5],
    start: ["2026-01-01", "2026-01-01"],
    end: new BigInt64Array(2).fill(BigInt(Date.UTC(2026, 1, 1)) * 1000n),
    clicks: new Float64Array([NaN, 20]),
  },
};

/** Spend that cannot be read. */
const SPEND_REFUSALS = [
  [[{ ...SPEND[0], amount: NaN }], "spend[0].amount", "got NaN"],
  [[{ ...SPEND[0], amount: "30" }], "spend[0].amount", "a number, got text"],
  [[{ ...SPEND[0], amount: -1 }], "spend[0].amount", "0 or more, got -1"],
  [[{ ...SPEND[0], channel: null }], "spend[0].channel", "not empty"],
  [[{ ...SPEND[0], clics: 3 }], "spend.clics", "did you mean clicks?"],
  [[{ ...SPEND[0], start: undefined }], "spend[0].start", "the start of the period, got none"],
  [[{ ...SPEND[0], period: "2026-01" }], "spend[0].period", "an object with start and end, got text"],
  [[SPEND[0], "row"], "spend[1]", "an object, got text"],
  [{ search: 5, email: NaN }, "spend.email", "got NaN"],
  [{ search: 5, email: null }, "spend.email", "got none"],
  [{ search: 5, email: undefined }, "spend.email", "got none"],
  [{ search: 5, email: "5" }, "spend.email", "a number, got text"],
  [undefined, "spend", "got none"],
  [new Map(), "spend", "objects, columns or an Arrow table, got an object"],
];

export const borderCases = {
  async "columns that cannot be read are errors with code and path"(ac) {
    for (const [others, path, words] of COLUMNS) await refuses(ac, () => built(ac, columns(others)), "INVALID_INPUT", path, words);
  },

  async "codes stand for their names"(ac) {
    for (const codes of [[1, 0], new Uint8Array([1, 0]), new Float64Array([1, 0]), { length: 2, 0: 1, 1: 0 }]) {
      same((await built(ac, columns(coded(codes)))).channels, ["y", "x"]);
    }
    const campaigns = async (codes) => {
      const journeys = await built(ac, columns({ campaign: { codes, names: ["spring", 7n] } }));
      return (await (await journeys.attribute("linear")).by("campaign")).rows().map((row) => String(row.campaign)).sort();
    };
    same(await campaigns([1, undefined]), ["7", "null"]);
    same(await campaigns([null, 0]), ["null", "spring"]);
    same(await campaigns(new Uint32Array([0, 0xffffffff])), ["null", "spring"]);
    const at = { codes: [1, 0], names: AT };
    same((await (await (await built(ac, columns({ at }))).attribute("linear")).lines().head(1))[0].channel, "email");
  },

  async "a table of nothing that is known is refused"(ac) {
    const tables = [[{ visitor: "ann" }], { visitor: ["ann"] }, [{}]];
    for (const touchpoints of tables) await refuses(ac, () => built(ac, touchpoints), "MISSING_DATA", "touchpoints.journey", "a column `journey`, got ");
    await refuses(ac, () => ac.Journeys.from({ touchpoints: columns(), conversions: [{}] }), "MISSING_DATA", "conversions.journey", "a column `journey`");
    await refuses(ac, () => ac.Journeys.fromPathCounts({ paths: [{ visits: 1 }] }), "MISSING_DATA", "paths.path", "a column `path`");
    await refuses(ac, () => ac.Journeys.fromEvents({ events: [{ visits: 1 }] }), "MISSING_DATA", "events.journey", "a column `journey`");
    await refuses(ac, () => ac.Journeys.fromEvents({ events: [], model: "linear" }), "INVALID_CONFIG", "model", "fromEvents");
    const credits = await (await built(ac, columns())).attribute("linear");
    await refuses(ac, () => credits.roi({ spend: [{}] }), "MISSING_DATA", "spend.channel", "a column `channel`");
    const others = [new Map([["journey", ["ann"]]]), new Set([{}]), Promise.resolve([]), new Float64Array(2), (function* () {})(), "rows", 7n];
    for (const touchpoints of others) await refuses(ac, () => built(ac, touchpoints), "INVALID_INPUT", "touchpoints", "objects, columns or an Arrow table");
    same((await built(ac, {})).touches, 0);
    same((await built(ac, columns({ campaign: undefined }))).touches, 2);
  },

  async "what throws when it is read has an address"(ac) {
    const cell = { journey: "ann", at: AT[0], get channel() { throw new Error("closed"); } };
    await refuses(ac, () => built(ac, [cell]), "INVALID_INPUT", "touchpoints[0].channel", "closed");
    await refuses(ac, () => built(ac, [revoked.proxy]), "INVALID_INPUT", "touchpoints[0]", "an object");
    await refuses(ac, () => built(ac, revoked.proxy), "INVALID_INPUT", "touchpoints", "");
  },

  async "options that are no plain data are errors with code and path"(ac) {
    const journeys = await built(ac, columns());
    for (const [model, path, words] of OPTIONS) await refuses(ac, () => journeys.attribute(model), "INVALID_CONFIG", path, words);
    for (const work of [journeys.compare(["linear", { model: "linear", x: NaN }]), journeys.attributeAll(["linear", { model: "linear", x: NaN }])]) {
      await refuses(ac, () => work, "INVALID_CONFIG", "models[1].x", "a number, got NaN");
    }
    const rules = { filter: { include: { campaign: [undefined] } } };
    await refuses(ac, () => built(ac, columns(), rules), "INVALID_CONFIG", "filter.include.campaign[0]", "text");
    for (const [work, path, words] of ECONOMICS(ac)) await refuses(ac, work, "INVALID_CONFIG", path, words);
    await refuses(ac, () => journeys.bootstrap("linear", null), "INVALID_CONFIG", "options", "an object");
    await refuses(ac, () => new ac.PathSummary().add({ path: ["a", NaN], conversions: 1 }), "INVALID_INPUT", "path[1]", "text that is not empty, got none");
    await refuses(ac, () => new ac.PathSummary().merge({}), "INVALID_INPUT", "other", "a PathSummary");
    const credits = await journeys.attribute("linear");
    for (const dimension of [undefined, 7, ["channel"]]) {
      await refuses(ac, () => credits.by(dimension), "INVALID_CONFIG", "by", "names of dimensions");
    }
  },

  async "typed arrays, sets and frozen lists are lists inside options"(ac) {
    const weights = Object.freeze([3, 1]);
    const journeys = await built(ac, columns(), { filter: { include: { channel: new Set(["search", "email"]) } } });
    for (const given of [weights, new Float64Array(weights), new Uint8Array(weights), new BigInt64Array([3n, 1n])]) {
      const curve = { family: "tabulated", spend: [0, 1, 2], response: new Float64Array([0, 3, 4]) };
      same((await ac.curveValues(curve, { spends: given })).response, [4, 3]);
      same((await ac.adstockValues({ shape: "custom", weights: given, normalize: false }, [1])).weights.slice(0, 1), [3]);
    }
    same(journeys.touches, 2);
    same(await ac.proportional(4, { length: 2, 0: 1, 1: 3 }), [1, 3]);
    const lone = await built(ac, columns({ channel: ["\ud83d", "b"] }), { channel_lookback_days: { "\ud83d": 1 } });
    same(lone.report.touches_set_aside.outside_lookback, 1);
  },

  async "whole numbers stay what they are"(ac) {
    const journeys = await built(ac, columns());
    for (const position of [2 ** 32, 1, 0.5, -1, NaN, "0", 0n, 2 ** 60, null]) {
      await refuses(ac, () => journeys.explain({ position }, "linear"), "INVALID_INPUT", "position", "the position of one of 1 journeys");
    }
    for (const key of [2 ** 32, 0, 7n]) await refuses(ac, () => journeys.explain(key, "linear"), "INVALID_INPUT", "journey", `got "${key}"`);
    for (const key of [0.5, NaN, null, undefined, {}, ["ann"]]) {
      await refuses(ac, () => journeys.explain(key, "linear"), "INVALID_INPUT", "journey", "the key of a journey, or { position }");
    }
    const counts = [{ replicates: 2.5 }, { replicates: 2 ** 32 }, { replicates: -1 }, { seed: 0.5 }, { seed: -1n }, { seed: 2n ** 64n }];
    for (const options of counts) {
      await refuses(ac, () => journeys.bootstrap("linear", options), "INVALID_CONFIG", Object.keys(options)[0], "");
    }
    await refuses(ac, () => journeys.bootstrap("linear", { seed: 2 ** 53 }), "INVALID_CONFIG", "seed", "below 2^53, or a BigInt");
    for (const rules of [{ max_touches: 2 ** 32 }, { max_touches: 1.5 }, { min_null_touches: 2 ** 60 }]) {
      await refuses(ac, () => built(ac, columns(), rules), "INVALID_CONFIG", Object.keys(rules)[0], "a whole number");
    }
  },

  async "every seed is a seed of its own"(ac) {
    const keys = Array.from({ length: 40 }, (_, row) => `j${row % 20}`);
    const touchpoints = { journey: keys, at: new Float64Array(40), channel: keys.map((_, row) => `c${row % 3}`) };
    const conversions = { journey: keys.slice(0, 20), at: new Float64Array(20).fill(DAY), value: new Float64Array(20).fill(1) };
    const journeys = await ac.Journeys.from({ touchpoints, conversions });
    const drawn = async (seed) => {
      const { options, channels } = await journeys.bootstrap("linear", { replicates: 20, seed });
      same(options.seed, typeof seed === "bigint" && seed < 2n ** 53n ? Number(seed) : seed);
      return JSON.stringify(channels);
    };
    const [one, two, top] = [await drawn(2n ** 53n), await drawn(2n ** 53n + 1n), await drawn(2n ** 64n - 1n)];
    same([one === two, one === top, await drawn(7n) === await drawn(7)], [false, false, true]);
  },

  async "spend in every form gives the same returns"(ac) {
    const credits = await (await built(ac, columns())).attribute("linear");
    const asked = (spend) => credits.roi({ by: ["channel"], spend });
    const expected = await asked(SPEND);
    same(expected.rows.map((row) => [row.keys[0], row.value, row.cost, row.clicks]), [["email", 45, 5, 20], ["search", 45, 30, null]]);
    for (const by of [{}, { by: undefined }]) same(await credits.roi({ spend: SPEND, ...by }), expected);
    for (const [form, spend] of Object.entries(SPEND_FORMS)) {
      const found = JSON.stringify(await asked(spend)) === JSON.stringify(expected);
      same([form, found], [form, true]);
    }
    same((await asked({ search: 30, email: 5n })).rows.map((row) => row.cost), [5, 30]);
    same((await asked([{ channel: "search", date: new Date(0), amount: 3 }])).total.cost, 3);
    const numbered = await (await built(ac, columns({ campaign: [7, NaN] }))).attribute("linear");
    const campaigns = await numbered.roi({ by: ["campaign"], spend: [{ ...SPEND[0], campaign: 7 }, { ...SPEND[0], campaign: NaN }] });
    same(campaigns.rows.map((row) => [row.keys[0], row.value, row.cost]), [[null, 45, 30], ["7", 45, 30]]);
    for (const [spend, path, words] of SPEND_REFUSALS) await refuses(ac, () => asked(spend), "INVALID_INPUT", path, words);
    await refuses(ac, () => credits.plan({ spend: { search: 5 } }), "INVALID_INPUT", "spend[0].period", "a period with start and end");
    const { spend, ...rows } = ac.demo();
    same((await (await (await ac.Journeys.from(rows)).attribute("linear")).roi({ spend })).rows.length > 3, true);
  },

  async "answers print as tables and stay plain data"(ac) {
    const curve = { family: "michaelis_menten", beta: 8, half_sat: 1 };
    const best = await ac.allocate({ budget: 3, channels: { "<search>": curve, paid_tv: { curve, max: 1 } } });
    // 8 * 2 / 3 + 8 / 2, and 3 of spend
    const lines = String(best).split("\n");
    same(lines[0].startsWith("status optimal · spend 3.00 · response 9.33 · profit 6.33 · roas 3.11"), true);
    same(lines[4].trim().split(/ +/), ["paid_tv", "1.00", "4.00", "4.00", "2.00", "upper"]);
    same(best[Symbol.for("nodejs.util.inspect.custom")](), String(best));
    same(ac.toHtml(best).includes("<td>&lt;search&gt;</td>"), true);
    same(Object.keys(best).includes("toString"), false);
    const points = await ac.efficientFrontier({ channels: { s: curve } }, [1, 3]);
    same(String(points).split("\n")[1].trim().split(/ +/).slice(0, 3), ["1.00", "1.00", "4.00"]);
    await refuses(ac, () => ac.toHtml({ ...best }), "INVALID_INPUT", "answer", "an answer of this library");
  },

  async "a channel that is undefined and an argument too many are refused"(ac) {
    const curve = { family: "michaelis_menten", beta: 8, half_sat: 1 };
    const without = () => ac.allocate({ budget: 3, channels: { s: curve, t: undefined } });
    await refuses(ac, without, "INVALID_CONFIG", "channels.t", "a curve, or an object with a curve, got none");
    const problem = { budget: 3, channels: { s: curve } };
    for (const [more, path, words] of [
      [() => ac.allocate(problem, { margin: 0.4 }), "margin", "allocate takes one object, and then { signal, progress }"],
      [() => ac.metric("roi", { revenue: 5, spend: 1 }, { margin: 0.5 }), "margin", "metric takes metric, values"],
      [() => ac.evaluatePlan(problem, [1], 3), "watched", "an object, got a number"],
      [() => ac.curveValues(curve, { spends: [1] }, { marginals: [1] }), "marginals", "go into the second"],
      [() => ac.allocate(problem, {}, {}), "", "no further argument: allocate takes one object"],
      [() => ac.fitCurve({ spend: [1, 2, 3], response: [1, 2, 3] }, {}, {}, {}), "", "no further argument"],
    ]) {
      await refuses(ac, more, "INVALID_CONFIG", path, words);
    }
    const rows = await built(ac, columns());
    await refuses(ac, () => rows.bootstrap("linear", { signal: AbortSignal.abort() }), "INVALID_CONFIG", "signal", "goes into the third");
    const credits = await rows.attribute("linear");
    await refuses(ac, () => credits.roi({ spend: { search: 5 }, margin: 0.4 }), "INVALID_CONFIG", "margin", "go into the field options");
    await refuses(ac, () => credits.plan({ spend: SPEND, period: "week" }), "INVALID_CONFIG", "period", "go into the field options");
    await refuses(ac, () => ac.adstockValues({ shape: "geometric", theta: 0.5 }, null), "INVALID_CONFIG", "spend", "a list, got null");
    await refuses(ac, () => ac.curveValues(curve, { spends: null }), "INVALID_CONFIG", "spends", "a list, got null");
  },

  async "curves by name are channels"(ac) {
    const [a, b] = [{ family: "linear", beta: 2 }, { family: "linear", beta: 1 }];
    const plan = await ac.allocate({ budget: 10, channels: [{ id: "a", curve: a, max: 4 }, { id: "b", curve: b }] });
    same(plan.channels.map((channel) => channel.spend), [4, 6]);
    same(await ac.allocate({ budget: 10, channels: { a: { curve: a, max: 4 }, b } }), plan);
    same((await ac.evaluatePlan({ channels: { a, b } }, new Float64Array([1, 2]))).responses, [2, 2]);
  },

  async "lines are read some at a time"(ac) {
    const count = 40_000;
    const touchpoints = { journey: Array.from({ length: count }, (_, row) => `j${row >> 1}`), at: new Float64Array(count), channel: Array.from({ length: count }, (_, row) => `c${row % 3}`) };
    const sold = Array.from({ length: count / 2 }, (_, row) => `j${row}`);
    const conversions = { journey: sold, at: new Float64Array(count / 2).fill(1), value: new Float64Array(count / 2).fill(3) };
    const lines = (await (await ac.Journeys.from({ touchpoints, conversions })).attribute("linear")).lines();
    const all = await lines.columns();
    same([lines.length, all.row.length, all.key.names.length, all.channel.names], [count, count, count / 2, ["c0", "c1", "c2"]]);
    let row = 0;
    for await (const line of lines) {
      const at = Number(all.at[row]) === 0 ? "1970-01-01T00:00:00Z" : "another";
      const { journey, position, weight, value } = Object.fromEntries(["journey", "position", "weight", "value"].map((name) => [name, all[name][row]]));
      same(line, { journey, key: all.key.names[all.key.codes[row]], position, row: all.row[row], at, channel: all.channel.names[all.channel.codes[row]], weight, value });
      row++;
    }
    same([row, all.row[count - 1], all.value[0]], [count, count - 1, 1.5]);
    // Columns that come out go in again.
    const again = await ac.Journeys.from({ touchpoints: { journey: all.key, at: all.at, channel: all.channel }, conversions });
    same(again.touches, count);
    const paths = await ac.Journeys.fromPathCounts({ paths: [{ path: "a", conversions: 2, value: 4 }] });
    const counted = (await paths.attribute("linear")).lines();
    const { key, at } = await counted.columns();
    same([key.codes[0], at[0] === -(2n ** 63n), (await counted.toJSON())[0].key], [0xffffffff, true, null]);
  },

  async "refunds take back what their sales earned"(ac) {
    const touchpoints = [{ journey: "ann", at: AT[0], channel: "search" }, { journey: "ann", at: AT[1], channel: "email" }];
    const sale = { journey: "ann", at: AT[1], id: 7, value: 90, currency: "EUR" };
    const refund = (value) => ({ journey: "ann", at: "2026-02-01", kind: "refund", refunds: 7, value, currency: "EUR" });
    const back = async (value) => ac.Journeys.from({ touchpoints, conversions: [sale, refund(value)] });
    const journeys = await back(-60);
    same(journeys.report.refunds, { given: 1, without_sale: 0, sales_given_back: 0, value: -60 });
    const credits = await journeys.attribute("linear");
    const lines = credits.lines();
    same([(await lines.toJSON()).map((line) => line.value), [...(await lines.columns()).value]], [[15, 15], [15, 15]]);
    const { value, refunded } = await journeys.explain("ann", "linear");
    same([value, refunded], [30, 60]);
    const whole = (await (await (await back(-90)).attribute("linear")).by("channel")).rows();
    same(whole.map((row) => [row.conversions, row.value, row.share]), [[0, 0, null], [0, 0, null]]);
    await refuses(ac, () => ac.Journeys.from({ touchpoints, conversions: [{ ...sale, refunds: 7 }] }), "INVALID_INPUT", "conversions[0].refunds", "refund");
    const spend = { channel: "search", date: "2026-01-01", amount: 5 };
    same((await credits.roi({ spend: [{ ...spend, currency: "EUR" }] })).total.cost, 5);
    await refuses(ac, () => credits.roi({ spend: [spend, { ...spend, currency: "USD" }] }), "INVALID_INPUT", "spend[1].currency", "expected EUR");
    const summary = new ac.PathSummary().add({ path: "a | b", separator: "|", conversions: 2, value: 50 });
    same(summary.add({ path: ["a", "b"], conversions: 0, value: -20 }).value, 30);
  },
};

/** Cases with values of another realm: a sandbox in Node, a frame in a browser. */
export const realmCases = {
  async "values of another realm are what they are"(ac, realm) {
    const { Date, Set, Map, Float64Array, BigInt64Array, Uint8Array, Uint32Array, Array } = realm;
    const touchpoints = new Array(
      { journey: "ann", at: new Date(AT[0]), channel: "search" },
      { journey: "ann", at: new Date(AT[1]), channel: "email" },
    );
    const rules = { direct_channels: new Set(["email"]), direct: "drop_if_others" };
    same((await built(ac, touchpoints, rules)).report.touches_set_aside.direct, 1);
    const millis = new Float64Array([Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 8)]);
    for (const at of [millis, BigInt64Array.from(millis, (moment) => BigInt(moment) * 1000n)]) {
      const journeys = await built(ac, columns({ at, cost: new Float64Array([1, 2]), channel: { codes: new Uint32Array([0, 1]), names: new Array("a", "b") } }));
      same((await (await journeys.attribute("time_decay")).by("channel")).columns().cost, [2, 1]);
    }
    const bytes = new ac.PathSummary().add({ path: new Array("a", "b"), conversions: 1 }).toBytes();
    const foreign = new Uint8Array(bytes);
    same([ac.PathSummary.fromBytes(foreign).length, ac.PathSummary.fromBytes(foreign.buffer).length], [1, 1]);
    same((await ac.curveValues({ family: "linear", beta: 2 }, { spends: new Float64Array([1, 2]) })).response, [2, 4]);
    await refuses(ac, () => built(ac, columns({ at: [new Date(NaN), AT[1]] })), "INVALID_INPUT", "touchpoints[0].at", "Invalid Date");
    await refuses(ac, () => built(ac, new Map()), "INVALID_INPUT", "touchpoints", "got an object");
    await refuses(ac, () => built(ac, columns({ cost: [new Date(0), 1] })), "INVALID_INPUT", "touchpoints[0].cost", "a number, got a time");
  },
};
