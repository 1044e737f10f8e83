// The event loop while the core works.
import assert from "node:assert/strict";
import { test } from "node:test";

import * as ac from "../dist/index.js";
import { longFrontier, longSearch } from "./long-search.mjs";

/** Ticks of a timer of 5 ms while some work goes on, and the longest pause between two. */
async function ticking(work) {
  const moments = [performance.now()];
  const timer = setInterval(() => moments.push(performance.now()), 5);
  const answer = await work().catch((error) => error);
  clearInterval(timer);
  const took = performance.now() - moments[0];
  const pause = Math.max(...moments.slice(1).map((moment, index) => moment - moments[index]));
  return { answer, took, ticks: moments.length - 1, pause };
}

const journeys = await ac.Journeys.from(ac.demo());
const credits = await journeys.attribute("linear");
const LONG = {
  "a bootstrap": (watched) => journeys.bootstrap("shapley", { replicates: 1_000_000 }, watched),
  "allocate": (watched) => ac.allocate(longSearch, watched),
  "efficientFrontier": (watched) => ac.efficientFrontier(...longFrontier, watched),
  "a ROI table with intervals": (watched) => credits.roi({ spend: ac.demo().spend, bootstrap: { replicates: 300_000 } }, watched),
};
for (const [name, work] of Object.entries(LONG)) {
  test(`the event loop ticks while ${name} works, and a signal stops it`, async () => {
    const stopping = new AbortController();
    let aborted;
    setTimeout(() => {
      aborted = performance.now();
      stopping.abort();
    }, 400);
    const told = [];
    const { answer, ticks, pause } = await ticking(() => work({ signal: stopping.signal, progress: (...steps) => told.push(steps) }));
    const after = performance.now() - aborted;
    assert.equal(answer.code, "CANCELLED", String(answer));
    assert.ok(after < 1000, `${after} ms until it stopped`);
    assert.ok(ticks > 10 && pause < 200, `${ticks} ticks, ${pause} ms`);
    assert.ok(told.length >= 2, `${told.length} times told`);
    assert.ok(told.every(([done, total], index) => done > (told[index - 1]?.[0] ?? 0) && done <= total), JSON.stringify(told));
  });
}

test("a callback that throws stops the work", async () => {
  const thrown = new RangeError("enough");
  const progress = () => {
    throw thrown;
  };
  const { answer, took } = await ticking(() => journeys.bootstrap("shapley", { replicates: 100_000 }, { progress }));
  assert.equal(answer, thrown);
  assert.ok(took < 1200, `${took} ms`);
});

test("watching keeps no process alive", async () => {
  const { execFileSync } = await import("node:child_process");
  const code = `import("${new URL("../dist/index.js", import.meta.url)}").then(async (ac) => {
    const journeys = await ac.Journeys.from(ac.demo());
    await journeys.bootstrap("linear", { replicates: 20 }, { signal: new AbortController().signal, progress: () => {} });
    console.log("done");
  })`;
  assert.equal(execFileSync(process.execPath, ["-e", code], { encoding: "utf8", timeout: 20_000 }), "done\n");
});
