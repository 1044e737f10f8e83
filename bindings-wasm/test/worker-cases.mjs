// The worker: the page goes on while it works, and what it holds outlives it. The last case closes it.
import { refuses, same } from "/bindings-node/test/checks.mjs";
import { longFrontier, longSearch } from "/bindings-node/test/long-search.mjs";

const LONG = { replicates: 100_000 };
const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

function holds(statement, what) {
  if (!statement) throw new Error(what);
}

/** Number of workers that were started. */
const workers = () => performance.getEntriesByType("resource").filter(({ name }) => name.endsWith("/thread.js")).length;

/** Stops some work after `after` milliseconds; gives back how long it went on then, and how often the page ticked. */
async function stopped(ac, work, after) {
  const stopping = new AbortController();
  let ticks = 0;
  const timer = setInterval(() => ticks++, 10);
  const working = work(stopping.signal).then(() => undefined, (error) => error);
  await pause(after);
  const asked = performance.now();
  stopping.abort();
  const error = await working;
  clearInterval(timer);
  holds(error instanceof ac.AttributionError && error.code === "CANCELLED", `${error} instead of CANCELLED`);
  return { took: performance.now() - asked, ticks };
}

async function handles(ac) {
  const journeys = await ac.Journeys.from(ac.demo());
  const credits = await journeys.attribute("time_decay");
  const fitted = await (await journeys.summary()).fit("markov");
  const [first, second] = await ac.attribute({ ...ac.demo(), models: ["linear", "first_touch"] });
  const learned = await fitted.attribute(journeys);
  const deal = { id: "deal-1", account: "acme", created_at: "2026-01-01", amount: 80 };
  const touched = [{ account: "acme", at: "2026-01-02", channel: "webinar" }];
  const pipeline = await (await ac.Journeys.fromDeals(touched, { opportunities: [deal] })).openPipeline();
  const look = async () => ({
    weights: [...(await credits.weights)],
    columns: JSON.stringify((await credits.lines().columns()).key),
    first: [...(await first.weights)],
    second: (await second.by("channel")).rows(),
    learned: [...(await learned.weights)],
    again: [...(await (await fitted.attribute(journeys)).weights)],
    roi: String(await credits.roi({ spend: ac.demo().spend })),
    pipeline: (await (await pipeline.attribute("linear")).by("channel")).rows(),
    explained: await journeys.explain("customer-1", "linear"),
    report: journeys.report,
  });
  return { journeys, look };
}

export const workerCases = {
  async "long work stops within a second, and nothing is lost"(ac) {
    const { journeys, look } = await handles(ac);
    const before = await look();
    const begun = workers();
    const { took, ticks } = await stopped(ac, (signal) => journeys.bootstrap("shapley", LONG, { signal }), 300);
    holds(took < 1000, `${took} ms until it stopped`);
    holds(ticks > 10, `${ticks} ticks`);
    same(await look(), before);
    // With shared memory the worker goes on; otherwise it was ended, and another one has made everything again.
    same(workers() - begun, globalThis.crossOriginIsolated ? 0 : 1);
  },

  async "what is let go of takes nothing else with it"(ac) {
    const made = async () => {
      const journeys = await ac.Journeys.from(ac.demo());
      const [, linear] = await ac.attribute({ ...ac.demo(), models: ["first_touch", "linear"] });
      return [await journeys.attribute("linear"), linear, [...(await (await journeys.attribute("linear")).weights)]];
    };
    const [credits, linear, expected] = await made();
    let dropped = 0;
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (message, ...more) {
      if ("drop" in message) dropped++;
      return postMessage.call(this, message, ...more);
    };
    for (let turn = 0; turn < 5; turn++) {
      globalThis.gc();
      await pause(20);
    }
    Worker.prototype.postMessage = postMessage;
    holds(dropped > 0, "nothing was let go of in the worker");
    same([[...(await credits.weights)], [...(await linear.weights)]], [expected, expected]);
    const { journeys } = await handles(ac);
    await stopped(ac, (signal) => journeys.bootstrap("shapley", LONG, { signal }), 100);
    globalThis.gc();
    same([[...(await credits.weights)], [...(await linear.weights)]], [expected, expected]);
  },

  async "searches for budgets stop within a second, and tell how far they have come"(ac) {
    const { look } = await handles(ac);
    const before = await look();
    for (const work of [(watched) => ac.allocate(longSearch, watched), (watched) => ac.efficientFrontier(...longFrontier, watched)]) {
      const told = [];
      const { took, ticks } = await stopped(ac, (signal) => work({ signal, progress: (...steps) => told.push(steps) }), 1500);
      holds(took < 1000, `${took} ms until it stopped`);
      holds(ticks > 50, `${ticks} ticks`);
      holds(told.length > 3 && told.every(([done, total], index) => done > (told[index - 1]?.[0] ?? 0) && done <= total), JSON.stringify(told));
    }
    same(await look(), before);
  },

  async "work of one step stops within a second too"(ac) {
    const { look } = await handles(ac);
    const before = await look();
    const rows = 1_500_000;
    const at = new Float64Array(rows);
    const touchpoints = { journey: { codes: Uint32Array.from(at, (_, row) => row >> 2), names: Array.from({ length: rows / 4 }, (_, key) => `j${key}`) }, at, channel: { codes: new Uint8Array(rows), names: ["a"] } };
    const conversions = { journey: touchpoints.journey.names, at: new Float64Array(rows / 4).fill(1), value: new Float64Array(rows / 4).fill(1) };
    const { took } = await stopped(ac, (signal) => ac.attribute({ touchpoints, conversions, models: ["shapley", "markov", "time_decay", "linear"] }, { signal }), 30);
    holds(took < 1000, `${took} ms until it stopped`);
    same(await look(), before);
  },

  async "progress comes while the worker works"(ac) {
    const { journeys } = await handles(ac);
    const told = [];
    await journeys.bootstrap("shapley", LONG, { progress: (...steps) => told.push([...steps, performance.now()]) });
    holds(told.length > 3, `${told.length} times told`);
    holds(told.every(([done, total], index) => done > (told[index - 1]?.[0] ?? 0) && done <= total), JSON.stringify(told));
    holds(told.at(-1)[0] === told.at(-1)[1], JSON.stringify(told.at(-1)));
  },

  async "what waits is done after what was stopped"(ac) {
    const { journeys } = await handles(ac);
    const [first, second] = [new AbortController(), new AbortController()];
    const running = journeys.bootstrap("shapley", LONG, { signal: first.signal });
    const unwanted = journeys.attribute("linear", { signal: second.signal });
    const wanted = journeys.attribute("first_touch");
    await pause(50);
    second.abort();
    await refuses(ac, () => unwanted, "CANCELLED", "", "stopped by the caller");
    first.abort();
    await refuses(ac, () => running, "CANCELLED", "", "stopped by the caller");
    same((await wanted).model, "first_touch");
    same([...(await (await wanted).weights)], [...(await (await journeys.attribute("first_touch")).weights)]);
  },

  async "what was closed refuses everything"(ac) {
    const { journeys } = await handles(ac);
    const working = [journeys.bootstrap("shapley", LONG), journeys.attribute("linear")];
    await pause(50);
    ac.close();
    for (const work of [...working, journeys.attribute("linear")]) await refuses(ac, () => work, "CANCELLED", "", "the worker is closed");
    same(journeys.length > 0, true);
  },
};
