// Work that is watched: signals, progress, and arguments that change while it goes on. Run by Node, and by a browser.
import { refuses, same } from "./checks.mjs";

/** Twenty buyers of three channels: enough for a bootstrap to draw from. */
async function built(ac) {
  const keys = Array.from({ length: 40 }, (_, row) => `j${row % 20}`);
  const touchpoints = { journey: keys, at: new Float64Array(40), channel: keys.map((_, row) => `c${row % 3}`) };
  const conversions = { journey: keys.slice(0, 20), at: new Float64Array(20).fill(1), value: new Float64Array(20).fill(1) };
  return ac.Journeys.from({ touchpoints, conversions });
}

const PROBLEM = { budget: 10, channels: { a: { family: "linear", beta: 2 } } };

export const watchedCases = {
  async "a signal or a progress that is none is refused"(ac) {
    const journeys = await built(ac);
    const summary = await journeys.summary();
    for (const work of [
      (watched) => journeys.bootstrap("linear", {}, watched),
      (watched) => summary.fit("markov", watched),
      (watched) => ac.allocate(PROBLEM, watched),
      (watched) => ac.Journeys.from(ac.demo(), watched),
    ]) {
      await refuses(ac, () => work({ signal: {} }), "INVALID_CONFIG", "signal", "an AbortSignal, got an object");
      await refuses(ac, () => work({ signal: null }), "INVALID_CONFIG", "signal", "an AbortSignal, got none");
      await refuses(ac, () => work({ progress: 5 }), "INVALID_CONFIG", "progress", "a function, got a number");
      await refuses(ac, () => work({ progress: null }), "INVALID_CONFIG", "progress", "a function, got none");
      await refuses(ac, () => work({ progres: () => {} }), "INVALID_CONFIG", "progres", "did you mean progress?");
      for (const odd of [null, 5, "fast", []]) await refuses(ac, () => work(odd), "INVALID_CONFIG", "watched", "an object");
    }
  },

  async "progress rises to all steps of all"(ac) {
    const journeys = await built(ac);
    const told = [];
    await journeys.bootstrap("linear", { replicates: 4000 }, { progress: (...steps) => told.push(steps) });
    const [total] = told.at(-1);
    same([told.at(-1), total > 0], [[total, total], true]);
    for (const [index, [done, of]] of told.entries()) {
      same([done > (told[index - 1]?.[0] ?? 0), done <= of], [true, true]);
    }
  },

  async "what progress throws is what the call is refused with"(ac) {
    const journeys = await built(ac);
    const thrown = new RangeError("enough");
    let calls = 0;
    const progress = () => {
      calls++;
      throw thrown;
    };
    const caught = await journeys.bootstrap("linear", { replicates: 4000 }, { progress }).catch((error) => error);
    same([caught === thrown, calls], [true, 1]);
  },

  async "arguments are read when they are given"(ac) {
    const journeys = await built(ac);
    const [problem, options, spec] = [structuredClone(PROBLEM), { replicates: 20, seed: 3 }, { model: "position_based", first: 0.5, last: 0.3 }];
    const expected = [await ac.allocate(PROBLEM), await journeys.bootstrap(spec, options), (await (await journeys.attribute(spec)).by("channel")).rows()];
    const rows = ac.demo();
    const working = [ac.allocate(problem), journeys.bootstrap(spec, options), journeys.attribute(spec), ac.Journeys.from(rows)];
    problem.budget = 99;
    problem.channels.b = problem.channels.a;
    options.replicates = 30;
    spec.first = 0.1;
    rows.touchpoints.length = 1;
    const [plan, interval, credits, again] = await Promise.all(working);
    same([plan, interval, (await credits.by("channel")).rows()], expected);
    same(again.touches, (await ac.Journeys.from(ac.demo())).touches);
    const at = new Float64Array([0, 1]);
    const columns = { touchpoints: { journey: ["ann", "ann"], at, channel: ["a", "b"] }, conversions: [{ journey: "ann", at: "1970-01-02", value: 1 }] };
    const building = ac.Journeys.from(columns);
    at[0] = 5;
    same((await (await (await building).attribute("linear")).lines().head(1))[0].channel, "a");
  },
};
