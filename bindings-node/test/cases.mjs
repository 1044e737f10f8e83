// What the library must do in every JavaScript: run by Node, and by a browser.
import { refuses, same } from "./checks.mjs";

const TOUCHES = [
  { journey: "ann", at: "2026-01-01", channel: "search", cost: 1.5, campaign: "spring" },
  { journey: "ann", at: "2026-01-08T00:00:00Z", channel: "email", cost: 0.5 },
  { journey: "bob", at: "2026-01-02", channel: "search" },
];
const CONVERSIONS = [{ journey: "ann", at: "2026-01-08", value: 90 }];
const DAY = 86_400_000;
const JANUARY = Date.UTC(2026, 0, 1);

const touched = (ac, cells) => () => ac.Journeys.from({ touchpoints: [TOUCHES[0], { ...TOUCHES[0], ...cells }], conversions: CONVERSIONS });
const sold = (ac, cells) => () => ac.Journeys.from({ touchpoints: TOUCHES, conversions: [{ ...CONVERSIONS[0], ...cells }] });
const ruled = (ac, rules) => () => ac.Journeys.from({ touchpoints: TOUCHES, conversions: CONVERSIONS, rules });
const modelled = (ac, spec) => async () => (await ruled(ac, {})()).attribute(spec);
const nested = (depth) => (depth === 0 ? "linear" : { model: "ensemble", members: [{ weight: 1, spec: nested(depth - 1) }] });

/** Wrong input, with the code, the path and some words of the error. */
const REFUSALS = (ac) => [
  [touched(ac, { engagement: NaN }), "INVALID_INPUT", "touchpoints[1].engagement", "got NaN"],
  [touched(ac, { cost: Infinity }), "INVALID_INPUT", "touchpoints[1].cost", "got inf"],
  [touched(ac, { channel: "" }), "INVALID_INPUT", "touchpoints[1].channel", "not empty"],
  [touched(ac, { at: undefined }), "INVALID_INPUT", "touchpoints[1].at", "a time, got none"],
  [sold(ac, { currency: "EURO" }), "INVALID_INPUT", "conversions[0].currency", "three-letter"],
  [() => ac.Journeys.from({ touchpoints: ["row"], conversions: [] }), "INVALID_INPUT", "touchpoints[0]", "an object, got text"],
  [() => ac.Journeys.from({ touchpoints: [{ journey: "a", channel: "b" }], conversions: [] }), "MISSING_DATA", "touchpoints.at", "a column `at`"],
  [() => ac.Journeys.from({ touchpoints: null, conversions: [] }), "INVALID_INPUT", "touchpoints", "got none"],
  [() => ac.Journeys.from({ touchpoints: { journey: ["a"], channel: ["b"], at: ["2026-01-01"], cost: [1, 2] }, conversions: [] }), "INVALID_INPUT", "touchpoints.cost", "1 rows like the column `journey`, got 2"],
  [() => ac.Journeys.from({ touchpoints: { journey: ["a"], channel: ["b"], at: new Float64Array([1e18]) }, conversions: [] }), "INVALID_INPUT", "touchpoints[0].at", "0 to 9999"],
  [() => ac.Journeys.from({ touchpoints: { journey: 7, channel: ["b"], at: ["2026-01-01"] }, conversions: [] }), "INVALID_INPUT", "touchpoints.journey", "a column, got a number"],
  [ruled(ac, { lookback_days: -1 }), "INVALID_CONFIG", "lookback_days", "0 or more, got -1"],
  [ruled(ac, { lookback_days: NaN }), "INVALID_CONFIG", "lookback_days", "expected a number, got NaN"],
  [ruled(ac, { lookback: 3 }), "INVALID_CONFIG", "lookback", "unknown field"],
  [ruled(ac, { max_touches: 0 }), "INVALID_CONFIG", "max_touches", "1 or more"],
  [modelled(ac, { model: "time_decay", half_life_days: 0 }), "INVALID_CONFIG", "half_life_days", "above 0, got 0"],
  [modelled(ac, { model: "time_decay", half_life_days: NaN }), "INVALID_CONFIG", "half_life_days", "a number, got NaN"],
  [modelled(ac, { model: "time_decay", half_life: 7 }), "INVALID_CONFIG", "half_life", "did you mean half_life_days?"],
  [modelled(ac, "time_decai"), "UNKNOWN_MODEL", "model", "did you mean time_decay?"],
  [modelled(ac, nested(5)), "INVALID_CONFIG", "members", "at most 4 deep"],
  [modelled(ac, null), "INVALID_CONFIG", "model", "the name of a model"],
  [modelled(ac, "engagement_weighted"), "MISSING_DATA", "model", "engagement"],
  [async () => (await modelled(ac, "linear")()).by("colour"), "INVALID_CONFIG", "by", "one of channel"],
  [async () => (await modelled(ac, "linear")()).by("kind"), "MISSING_DATA", "kind", "kind"],
  [async () => (await ruled(ac, {})()).explain("eve", "linear"), "INVALID_INPUT", "journey", 'the key of a journey, got "eve"'],
  [() => ac.PathSummary.fromBytes(new Uint8Array([1, 2, 3])), "INVALID_INPUT", "bytes[3]", "more bytes"],
  [() => ac.PathSummary.fromBytes("ACPS"), "INVALID_INPUT", "bytes", "a Uint8Array, got text"],
  [() => new ac.PathSummary().add({ path: [], conversions: 1 }), "INVALID_INPUT", "path", "at least one channel"],
  [() => new ac.PathSummary().add({ path: "a", conversions: 1.5 }), "INVALID_INPUT", "conversions", "a whole number of 0 or more, got 1.5"],
  [() => new ac.PathSummary().add({ path: "a", conversions: 1, value: NaN }), "INVALID_INPUT", "value", "a number, got NaN"],
  [() => new ac.PathSummary().remove({ path: "a", conversions: 1 }), "INVALID_INPUT", "path", "a path of the summary"],
  [() => new ac.PathSummary().fit("linear"), "INVALID_CONFIG", "model", "a model that learns, got linear"],
  [() => new ac.PathSummary().fit({ model: "markov", order: 5 }), "INVALID_CONFIG", "order", "from 1 to 4, got 5"],
  [() => ac.FittedModel.from("{}"), "INVALID_INPUT", "version", "version 1, got none"],
  [() => ac.FittedModel.from('{"version":1,"model":"markov"}'), "INVALID_INPUT", "parameters", "expected parameters, got none"],
  [() => ac.Journeys.from({ touchpoints: TOUCHES, conversions: CONVERSIONS, rule: { lookback_days: 5 } }), "INVALID_CONFIG", "rule", "did you mean rules?"],
  [() => ac.Journeys.from({ touchpoints: TOUCHES, conversions: CONVERSIONS, lookback_days: 5 }), "INVALID_CONFIG", "lookback_days", "rules go into the field rules"],
  [() => ac.Journeys.from({ touchpoints: TOUCHES, conversions: CONVERSIONS }, { lookback_days: 5 }), "INVALID_CONFIG", "lookback_days", "rules go into the field rules"],
  [() => ac.Journeys.fromPathCounts([{ path: "a" }]), "INVALID_INPUT", "", "expected an object, got a list; rules go into"],
  [async () => (await ruled(ac, {})()).timeline("ann"), "INVALID_INPUT", "", "got text; timeline takes one object"],
  [async () => (await modelled(ac, "linear")()).reconcile([]), "INVALID_INPUT", "", "got a list; reconcile takes one object"],
  [() => ac.Journeys.fromPathCounts({ path: [] }), "INVALID_CONFIG", "path", "did you mean paths?"],
  [() => ac.attribute({ touchpoints: TOUCHES, conversions: CONVERSIONS, models: ["linear"], rule: {} }), "INVALID_CONFIG", "rule", "did you mean rules?"],
  [async () => (await ruled(ac, {})()).attribute("time_decay", { half_life_days: 1 }), "INVALID_CONFIG", "half_life_days", "parameters stand in the model"],
  [async () => (await ruled(ac, {})()).explain("ann", "time_decay", { half_life_days: 1 }), "INVALID_CONFIG", "half_life_days", "parameters stand in the model"],
  [async () => (await ruled(ac, {})()).bootstrap("linear", { replicates: 20 }, {}, {}), "INVALID_CONFIG", "", "{ signal, progress } the third"],
  [() => new ac.PathSummary().fit("markov", { ordr: 2 }), "INVALID_CONFIG", "ordr", "parameters stand in the model"],
  [async () => new ac.Journeys(), "INVALID_INPUT", "", "Journeys.from"],
  [async () => new ac.Credits(), "INVALID_INPUT", "", "Journeys.from"],
  [async () => new ac.FittedModel(), "INVALID_INPUT", "", "FittedModel.from"],
  [async () => (await ruled(ac, {})()).compare([]), "INVALID_INPUT", "models", "at least one model"],
  [async () => (await ruled(ac, {})()).compare(["linear"], { weak: 0 }), "INVALID_CONFIG", "weak", "0.25 or more, got 0"],
  [async () => (await ruled(ac, {})()).bootstrap("linear", { replicates: 1 }), "INVALID_CONFIG", "replicates", "from 2 to"],
  [async () => (await ruled(ac, {})()).bootstrap("linear", { seeds: 1 }), "INVALID_CONFIG", "seeds", "unknown field"],
];

export const cases = {
  async "the demo is conserved to the cent by every conserving model"(ac) {
    const rows = ac.demo();
    const journeys = await ac.Journeys.from(rows);
    const models = ac.catalog().filter((model) => model.conservation !== "per_channel");
    same(models.length, 29);
    for (const { name } of models) {
      const table = await (await journeys.attribute(name)).by("channel");
      const total = table.rows().reduce((sum, row) => sum + row.value, table.unattributed.value + table.baseline.value);
      same([name, Math.round(total * 100)], [name, 87_995]);
    }
    const first = (await (await journeys.attribute("first_touch")).by("channel")).rows();
    same(Math.round(first.find((row) => row.channel === "paid_search").value * 100), 44_998);
  },

  async "objects become credits"(ac) {
    const journeys = await ac.Journeys.from({ touchpoints: TOUCHES, conversions: CONVERSIONS });
    same([journeys.length, journeys.converting, journeys.touches, journeys.currency], [2, 1, 3, null]);
    same(journeys.channels, ["search", "email"]);
    const credits = await journeys.attribute({ model: "time_decay", half_life_days: 7 });
    same([...(await credits.weights)], [1 / 3, 2 / 3]);
    same([credits.model, credits.conservation], ["time_decay", "full"]);
    const table = await credits.by("channel");
    same(table.rows().map((row) => row.channel), ["email", "search"]);
    same(table.columns().cost, [0.5, 1.5]);
    same(JSON.parse(JSON.stringify(table)), { dimensions: ["channel"], rows: table.rows(), unattributed: { conversions: 0, value: 0 }, baseline: { conversions: 0, value: 0 } });
    if (!String(table).startsWith("channel")) throw new Error(String(table));
    same((await credits.by("campaign", "channel")).rows().length, 2);
  },

  async "lines name every touch"(ac) {
    const journeys = await ac.Journeys.from({ touchpoints: TOUCHES, conversions: CONVERSIONS });
    same((await (await journeys.attribute("linear")).lines().head(1))[0], {
      journey: 0, key: "ann", position: 0, row: 0, at: "2026-01-01T00:00:00Z", channel: "search", weight: 0.5, value: 45,
    });
  },

  async "columns of every kind give the same"(ac) {
    const expected = await (await (await ac.Journeys.from({ touchpoints: TOUCHES, conversions: CONVERSIONS })).attribute("time_decay")).lines().toJSON();
    const at = [JANUARY, JANUARY + 7 * DAY, JANUARY + DAY];
    const conversions = { journey_id: ["ann"], timestamp: new BigInt64Array([BigInt(JANUARY + 7 * DAY) * 1000n]), value: new Float32Array([90]) };
    const times = [at.map((millis) => new Date(millis)), new Float64Array(at), at.map((millis) => new Date(millis).toISOString())];
    for (const time of times) {
      const touchpoints = {
        journey: { codes: new Uint32Array([0, 0, 1]), names: ["ann", "bob"] },
        at: time,
        channel: ["search", "email", "search"],
        cost: [1.5, 0.5, null],
        unknown: [{}, {}, {}],
      };
      const journeys = await ac.Journeys.from({ touchpoints, conversions });
      same(await (await journeys.attribute("time_decay")).lines().toJSON(), expected);
    }
  },

  async "halves of characters stay halves"(ac) {
    const touchpoints = ["\ud83d", "\ude42", "é"].map((channel) => ({ journey: "ann", at: "2026-01-01", channel }));
    const journeys = await ac.Journeys.from({ touchpoints, conversions: CONVERSIONS });
    same(journeys.channels, ["\ufffd", "é"]);
  },

  async "whole numbers are keys"(ac) {
    const journeys = await ac.Journeys.from({
      touchpoints: [{ journey: 7, at: "2026-01-01", channel: "a" }],
      conversions: { journey: new Int32Array([7]), at: ["2026-01-02"], value: [1] },
    });
    same((await (await journeys.attribute("linear")).lines().head())[0].key, "7");
    for (const key of [7, 7n, "7", { position: 0 }]) same((await journeys.explain(key, "linear")).key, "7");
  },

  async "explanations are plain sentences"(ac) {
    const journeys = await ac.Journeys.from({ touchpoints: TOUCHES, conversions: CONVERSIONS });
    const explanation = await journeys.explain("ann", "time_decay");
    same(explanation, await journeys.explain({ position: 0 }, { model: "time_decay", half_life_days: 7 }));
    // A date as the time of a sale is the last microsecond of its day.
    same(explanation.touches[0].factors[0], { name: "age_days", value: 8 - 1 / 86_400_000_000 });
  },

  async "the report accounts for every row"(ac) {
    const rules = { null_journeys: "skip" };
    const { report } = await ac.Journeys.from({ touchpoints: TOUCHES, conversions: CONVERSIONS, rules });
    same([report.touches, report.touches_used, report.touches_set_aside.null_journey_skipped], [3, 2, 1]);
  },

  async "a date means the end of its day, and a zone is known by its name"(ac) {
    const touchpoints = [
      { journey: "ann", at: "2026-01-04T10:00:00Z", channel: "search" },
      { journey: "ann", at: "2026-01-05T22:30:00Z", channel: "email" },
    ];
    const earned = async (at, rules) => {
      const credits = await (await ac.Journeys.from({ touchpoints, conversions: [{ journey: "ann", at, value: 60 }], rules })).attribute("linear");
      return Object.fromEntries((await credits.by("channel")).rows().map((row) => [row.channel, row.value]));
    };
    same(await earned("2026-01-05"), { email: 30, search: 30 });
    same(await earned(new Date(Date.UTC(2026, 0, 5))), { search: 60 });
    same(await earned("2026-01-05", { close_of_day: false }), { search: 60 });
    // In winter Berlin is an hour ahead of UTC: its 5 January ends at 23:00.
    same(await earned("2026-01-05", { time_zone: "Europe/Berlin" }), { email: 30, search: 30 });
    same(await earned("2026-01-05", { time_zone: "+02:00" }), { search: 60 });
    const days = async (at) => {
      const journeys = await ac.Journeys.from({
        touchpoints: [{ journey: "ann", at, channel: "search" }],
        conversions: [{ journey: "ann", at: "2027-01-01T12:00:00Z", value: 1 }],
        rules: { time_zone: "Europe/Berlin", lookback_days: null },
      });
      return (await (await journeys.attribute("linear")).by("touch_day")).rows().map((row) => row.touch_day);
    };
    same(await days("2026-07-31T22:30:00Z"), ["2026-08-01"]);
    same(await days("2026-12-31T22:30:00Z"), ["2026-12-31"]);
    await refuses(ac, () => earned("2026-01-05", { time_zone: "Europe/Bern-Ost" }), "INVALID_CONFIG", "time_zone", "an offset from UTC");
  },

  async "paths are a table"(ac) {
    const journeys = await ac.Journeys.from({ touchpoints: TOUCHES, conversions: CONVERSIONS });
    const paths = await journeys.paths();
    same(paths, [
      { path: ["search", "email"], conversions: 1, value: 90, nulls: 0 },
      { path: ["search"], conversions: 0, value: 0, nulls: 1 },
    ]);
    same(String(paths).includes("search > email"), true);
    same(await (await ac.Journeys.fromPathCounts({ paths })).paths(), paths);
  },

  async "one call gives what the steps give"(ac) {
    const models = ["linear", { model: "time_decay", half_life_days: 3 }];
    const once = await ac.attribute({ touchpoints: TOUCHES, conversions: CONVERSIONS, models });
    const steps = await (await ac.Journeys.from({ touchpoints: TOUCHES, conversions: CONVERSIONS })).attributeAll(models);
    same(await allWeights(once), await allWeights(steps));
    same(once[1].model, '{"model":"time_decay","half_life_days":3}');
  },

  async "path counts from rows and lists"(ac) {
    const paths = [{ path: "search > email", conversions: 2, value: 100, nulls: 5 }, { path: ["email"], conversions: 1, value: 10 }];
    const journeys = await ac.Journeys.fromPathCounts({ paths });
    const rows = (await (await journeys.attribute("linear")).by("channel")).rows();
    same(Object.fromEntries(rows.map((row) => [row.channel, row.value])), { search: 50, email: 60 });
    await refuses(ac, () => journeys.attribute("time_decay"), "MISSING_DATA", "model", "times");
  },

  async "unusual input works"(ac) {
    const names = ["🛒 سوق", "e\u0301mail", "a > b"];
    const touchpoints = names.map((channel) => ({ journey: "ann", at: new Date(-DAY), channel, cost: -0 }));
    const conversions = [{ journey: "ann", at: new Date(-DAY), value: 1e300 }];
    const rows = (await (await (await ac.Journeys.from({ touchpoints, conversions })).attribute("linear")).by("channel")).rows();
    same(rows.map((row) => row.channel).sort(), [...names].sort());
    same((await ac.Journeys.from({ touchpoints: [], conversions: [] })).report.touches, 0);
    const long = { journey: new Array(100_000).fill("ann"), at: new Float64Array(100_000), channel: new Array(100_000).fill("a") };
    const credits = await (await ac.Journeys.from({ touchpoints: long, conversions: [{ journey: "ann", at: "1970-01-02", value: 1 }] })).attribute("participation");
    same((await credits.weights)[0], 1 / 100_000);
  },

  async "models learn from summaries that merge"(ac) {
    const paths = [{ path: "search > email", conversions: 2, value: 80, nulls: 1 }, { path: ["search"], conversions: 1, value: 20, nulls: 5 }];
    const journeys = await ac.Journeys.fromPathCounts({ paths });
    const [first, second] = paths.map((row) => new ac.PathSummary().add(row));
    const merged = new ac.PathSummary().merge(second).merge(first);
    same([...merged.toBytes()], [...(await journeys.summary()).toBytes()]);
    same([merged.length, merged.conversions, merged.nulls, merged.value, merged.channels], [2, 3, 6, 100, ["email", "search"]]);
    merged.add({ path: "new", conversions: 0, value: 0, nulls: 1 }).remove({ path: "new", conversions: 0, nulls: 1 });
    same([...merged.toBytes()], [...(await journeys.summary()).toBytes()]);
    const fitted = await merged.fit({ model: "markov", order: 2 });
    same(fitted.details().model, { model: "markov", order: 2 });
    same((await journeys.fit({ model: "markov", order: 2 })).toJSON(), fitted.toJSON());
    const [email, search] = fitted.effects();
    same([email.channel, search.effect], ["email", 1]);
    same(...(await allWeights([await fitted.attribute(journeys), await journeys.attribute({ model: "markov", order: 2 })])));
    same((await fitted.explain(journeys, { position: 0 })).touches[0].factors[0], { name: "removal_effect", value: 1 });
    same(ac.FittedModel.from(JSON.parse(JSON.stringify(fitted))).effects(), fitted.effects());
  },

  async "journeys are kept as bytes"(ac) {
    const journeys = await ac.Journeys.from(ac.demo());
    const bytes = await journeys.toBytes();
    const again = await ac.Journeys.fromBytes(bytes);
    const buffer = await ac.Journeys.fromBytes(bytes.slice().buffer);
    // Later changes of the bytes change nothing.
    bytes.fill(0);
    for (const one of [again, buffer]) {
      same(one.report, journeys.report);
      same(await (await one.attribute("time_decay")).lines().toJSON(), await (await journeys.attribute("time_decay")).lines().toJSON());
      same([...(await one.toBytes())], [...(await journeys.toBytes())]);
    }
    await refuses(ac, () => ac.Journeys.fromBytes(new Uint8Array([1, 2, 3])), "INVALID_INPUT", undefined, "");
    await refuses(ac, () => ac.Journeys.fromBytes("ACJO"), "INVALID_INPUT", "bytes", "a Uint8Array, got text");
  },

  async "weights of a model of one's own are credits"(ac) {
    const rows = ac.demo();
    const journeys = await ac.Journeys.from(rows);
    const linear = await journeys.attribute("linear");
    const own = await ac.Credits.fromWeights(journeys, await linear.weights, { model: "mine" });
    same([own.model, own.conservation, own instanceof ac.Credits], ["mine", "full", true]);
    same((await own.by("campaign")).rows(), (await linear.by("campaign")).rows());
    same((await own.roi({ by: ["channel"], spend: rows.spend })).rows, (await linear.roi({ by: ["channel"], spend: rows.spend })).rows);
    await refuses(ac, () => ac.Credits.fromWeights(journeys, [NaN], { model: "mine" }), "INVALID_INPUT", "weights[0]", "a number, got NaN");
    await refuses(ac, () => ac.Credits.fromWeights(journeys, [1], { modle: "mine" }), "INVALID_CONFIG", "modle", "did you mean model?");
    await refuses(ac, () => ac.Credits.fromWeights({}, [1], { model: "mine" }), "INVALID_INPUT", "journeys", "journeys, got an object");
  },

  async "a model that learned says what it is, and goes on from its transitions"(ac) {
    const journeys = await ac.Journeys.from(ac.demo());
    const fitted = await journeys.fit("markov");
    same([fitted.model, (await journeys.fit({ model: "markov", order: 2 })).model], ["markov", '{"model":"markov","order":2}']);
    const { transitions, channels } = fitted.details();
    same((await ac.FittedModel.fromTransitions("markov", transitions)).details().channels, channels);
  },

  async "invented logs become journeys"(ac) {
    const log = await ac.simulateLog({ journeys: 50, seed: 7 });
    const { report } = await ac.Journeys.from(log);
    same([report.touches, report.conversions], [log.touchpoints.at.length, log.conversions.at.length]);
    same(await ac.simulateLog({ journeys: 50, seed: 7n }), log);
  },

  async "work that is not wanted is not done"(ac) {
    const journeys = await ac.Journeys.fromPathCounts({ paths: [{ path: "a", conversions: 1, value: 1 }] });
    const [signal, summary, rows] = [AbortSignal.abort(), await journeys.summary(), ac.demo()];
    const [fitted, credits] = [await summary.fit("markov"), await journeys.attribute("linear")];
    const curve = { family: "linear", beta: 1 };
    const works = [
      () => summary.fit("markov", { signal }),
      () => journeys.bootstrap("linear", {}, { signal }),
      () => journeys.attribute("linear", { signal }),
      () => journeys.attributeAll(["linear"], { signal }),
      () => journeys.compare(["linear"], {}, { signal }),
      () => journeys.explain({ position: 0 }, "linear", { signal }),
      () => journeys.summary({ signal }),
      () => journeys.toBytes({ signal }),
      () => ac.Journeys.fromBytes(new Uint8Array(), { signal }),
      () => ac.Credits.fromWeights(journeys, [1], { model: "mine" }, { signal }),
      () => ac.FittedModel.fromTransitions("markov", [], { signal }),
      () => journeys.fit("markov", { signal }),
      () => fitted.attribute(journeys, { signal }),
      () => fitted.explain(journeys, { position: 0 }, { signal }),
      () => credits.roi({ spend: { a: 1 } }, { signal }),
      () => credits.plan({ spend: rows.spend }, { signal }),
      () => ac.Journeys.from(rows, { signal }),
      () => ac.Journeys.fromPathCounts({ paths: [] }, { signal }),
      () => ac.attribute({ ...rows, models: ["linear"] }, { signal }),
      () => ac.allocate({ budget: 1, channels: { a: curve } }, { signal }),
      () => ac.curveValues(curve, { spends: [1] }, { signal }),
      () => ac.fitCurve({ spend: [1, 2, 3], response: [1, 2, 3] }, {}, { signal }),
      () => ac.bootstrapCurve({ spend: [1, 2, 3], response: [1, 2, 3] }, {}, {}, { signal }),
      () => ac.metric("roas", { revenue: 2, spend: 1 }, { signal }),
    ];
    for (const work of works) await refuses(ac, work, "CANCELLED", undefined, "stopped by the caller");
  },

  async "wrong input is an error with code and path"(ac) {
    for (const [index, [work, code, path, words]] of REFUSALS(ac).entries()) {
      try {
        await refuses(ac, work, code, path, words);
      } catch (error) {
        throw new Error(`refusal ${index}: ${error.message}`);
      }
    }
  },

  async "a very deep spec is an error"(ac) {
    const spec = '{"model":"ensemble","members":[{"weight":1,"spec":'.repeat(5000);
    await refuses(ac, modelled(ac, spec), "INVALID_CONFIG", "model", "recursion limit");
  },
};

/** Weights of credits, one after another. */
async function allWeights(credits) {
  const weights = [];
  for (const one of credits) weights.push([...(await one.weights)]);
  return weights;
}

/** A function of economics by its public face. */
function economics(ac, name, given) {
  const observed = () => ({ spend: given.spend, response: given.response, weight: given.weight });
  const functions = {
    allocate: () => ac.allocate(given),
    allocate_draws: () => ac.allocateDraws(given),
    efficient_frontier: () => ac.efficientFrontier(given.problem, given.budgets),
    evaluate_plan: () => ac.evaluatePlan(given.problem, given.spends),
    proportional: () => ac.proportional(given.total, given.returns),
    plan_flight: () => ac.planFlight(given),
    curve: () => ac.curveValues(given.curve, given),
    adstock: () => ac.adstockValues(given.adstock, given.spend, given.carry_in),
    fit_curve: () => ac.fitCurve(observed(), given.options),
    bootstrap_curve: () => ac.bootstrapCurve(observed(), given.options, given.bootstrap),
    metric: () => ac.metric(given.metric, given.values),
    money: () => ac.money(given.amount, given.currency),
    apportion: () => ac.apportion(given.amount, given.weights),
    simulate_log: () => ac.simulateLog(given.options),
    lead_tiers: () => ac.leadTiers(given.leads, given.config),
    parse_link: () => ac.parseLink(given.url),
    group_channel: () => ac.groupChannel(given.tags, given.options),
    classify_visits: () => ac.classifyVisits(given.visits, given.options),
    audit_links: () => ac.auditLinks(given.visits, given.options),
    branded_search: () => ac.brandedSearch(given.brands, given.term),
    exposure_influence: () => ac.exposureInfluence(given.exposures, given.options),
    lists: () => ac.lists(),
    promo_touches: () => ac.promoTouches(given.redemptions, given.codes, given.touches),
    stitch_identities: () => ac.stitchIdentities(given.links, given.options),
    map_crm: () => ac.mapCrm(given.objects, given.mapping, given.options),
    crm_mapping: () => ac.crmMapping(given.system),
    detect_partner_fields: () => ac.detectPartnerFields(given.describe),
    match_accounts: () => ac.matchAccounts(given.names, given.accounts, given.options),
    near_duplicates: () => ac.nearDuplicates(given.accounts, given.options),
    infer_touches: () => ac.inferTouches(given),
    calibrate_confidence: () => ac.calibrateConfidence(given.pairs, given.options),
    simulate_activities: () => ac.simulateActivities(given.options),
    evaluate_rules: () => ac.evaluateRules(given.opportunities, given.evidence, given.rules),
    simulate_rules: () => ac.simulateRules(given),
    validate_rules: () => ac.validateRules(given.rules),
    describe_rule: () => ac.describeRule(given.rule),
    rule_templates: () => ac.ruleTemplates(given.currency),
    workflow_templates: () => ac.workflowTemplates(),
    partner_evidence: () => ac.partnerEvidence(given.touches),
    partner_shares: () => ac.partnerShares(given),
    run_workflow: () => ac.runWorkflow(given),
    register_deal: () => ac.registerDeal(given.request, given.registrations, given.options),
    decide_registration: () => ac.decideRegistration(given),
    expire_registrations: () => ac.expireRegistrations(given.registrations, given.as_of, given.by),
    registration_queue: () => ac.registrationQueue(given.registrations, given.as_of, given.options),
    duplicate_registrations: () => ac.duplicateRegistrations(given.registrations, given.options),
    registration_conflicts: () => ac.registrationConflicts(given.registrations, given.options),
    registration_evidence: () => ac.registrationEvidence(given.registrations),
    partner_analytics: () => ac.partnerAnalytics(given),
    partner_figures: () => ac.partnerFigures(given),
    partner_health: () => ac.partnerHealth(given.partners, given.options),
    verify_proof: () => ac.verifyProof(given),
    lift: () => ac.lift(given),
    cuped: () => ac.cuped(given),
    lift_sample_size: () => ac.liftSampleSize(given),
    scenario: () => ac.scenario(given),
    simulate_scenario: () => ac.simulateScenario(given.scenario),
    scenario_truth: () => ac.scenarioTruth(given.scenario),
    simulate_scenario_deals: () => ac.simulateScenarioDeals(given.scenario),
    simulate_scenario_activities: () => ac.simulateScenarioActivities(given.scenario),
    merge_timing_summaries: () => ac.mergeTimingSummaries(given.summaries),
  };
  return functions[name]();
}

function totals(summary) {
  const { length, conversions, nulls, value, channels } = summary;
  return { overview: { paths: length, conversions, nulls, value, channels }, bytes: [...summary.toBytes()] };
}

/** The journeys of some rows, by the way in that their tables ask for. */
async function built(ac, rows, { rules, open }) {
  const { touchpoints, conversions, events, paths, opportunities, leads, accounts, contact_roles, stage_changes } = rows;
  if (paths) return ac.Journeys.fromPathCounts({ paths, rules });
  if (events) return ac.Journeys.fromEvents({ events, rules });
  if (!opportunities) return ac.Journeys.from({ touchpoints, conversions, rules });
  const deals = await ac.Journeys.fromDeals({ touchpoints, opportunities, leads, accounts, contact_roles, stage_changes, rules });
  const kept = await ac.Journeys.fromBytes(await deals.toBytes());
  return open ? kept.openPipeline() : kept;
}

/** The method of JavaScript for a function of the wire. */
const camel = (name) => name.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());

/** One case of the conformance files, by the public face of the library. */
export async function conform(ac, { call, arguments: given, expected, error }, data) {
  const rows = typeof given.data === "string" ? data[given.data] : given;
  let actual;
  try {
    if (call === "economics") {
      actual = await economics(ac, given.function, given.arguments);
      if (error) throw new Error(`no error, where ${error.code} at ${error.path} was expected`);
      return same(actual, expected);
    }
    if (call === "ledger") {
      const written = given.ledger ? ac.Ledger.fromJsonLines(given.ledger) : new ac.Ledger();
      const ledger = ac.Ledger.fromBytes(written.toBytes());
      actual = given.function === "to_bytes" ? [...ledger.toBytes()] : await ledger[camel(given.function)](given.arguments);
      if (error) throw new Error(`no error, where ${error.code} at ${error.path} was expected`);
      return same(actual, expected);
    }
    if (call === "count") {
      const counted = new ac.PathSummary();
      for (const row of given.add) counted.add(row);
      for (const row of given.remove ?? []) counted.remove(row);
      if (error) throw new Error(`no error, where ${error.code} at ${error.path} was expected`);
      return same({ overview: totals(counted).overview }, expected);
    }
    if (call === "transitions") {
      const fitted = ac.FittedModel.from(JSON.stringify(await ac.FittedModel.fromTransitions(given.model, given.transitions)));
      if (error) throw new Error(`no error, where ${error.code} at ${error.path} was expected`);
      return same({ details: fitted.details() }, expected);
    }
    const journeys = await built(ac, rows, given);
    if (call === "journeys") {
      const { length, converting, touches, channels, report } = journeys;
      actual = { journeys: length, converting, touches, channels, report };
    } else if (call === "explain") {
      const { journey, position } = given;
      actual = await journeys.explain(position === undefined ? journey : { position }, given.model);
    } else if (call === "paths") {
      const paths = await journeys.paths();
      same(await (await journeys.summary()).paths(), paths);
      actual = { paths };
    } else if (call === "summary") {
      const summary = ac.PathSummary.fromBytes((await journeys.summary()).toBytes());
      actual = totals(summary);
    } else if (call === "fit") {
      const fitted = ac.FittedModel.from(JSON.stringify(await (await journeys.summary()).fit(given.model)));
      actual = { details: fitted.details(), weights: [...(await (await fitted.attribute(journeys)).weights)] };
    } else if (call === "compare") {
      actual = await journeys.compare(given.models, given.thresholds);
    } else if (call === "method") {
      const of = given.model === undefined ? journeys : await journeys.attribute(given.model);
      actual = await of[camel(given.function)](given.arguments);
    } else if (call === "plan") {
      actual = await (await journeys.attribute(given.model)).plan(given.arguments);
    } else if (call === "roi") {
      actual = await (await journeys.attribute(given.model)).roi(given.arguments);
    } else if (call === "open_journeys") {
      actual = await (await journeys.fit(given.model)).conversionProbability(journeys, given.arguments);
    } else if (call === "bootstrap") {
      actual = await journeys.bootstrap(given.model, given.options);
    } else {
      const own = { model: given.model, conservation: given.conservation };
      const credits = call === "credit" ? await ac.Credits.fromWeights(journeys, given.weights, own) : await journeys.attribute(given.model);
      const { model, conservation, unattributed } = credits;
      actual = { model, conservation, weights: [...(await credits.weights)], unattributed };
      if (given.by) actual.table = (await credits.by(...given.by)).toJSON();
    }
  } catch (raised) {
    if (!error || !(raised instanceof ac.AttributionError)) throw raised;
    return same({ code: raised.code, path: raised.path, detail: raised.detail }, error);
  }
  if (error) throw new Error(`no error, where ${error.code} at ${error.path} was expected`);
  return same(actual, expected);
}
