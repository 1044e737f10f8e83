// The event loop while the core works.
import assert from "node:assert/strict";
import { test } from "node:test";

import * as ac from "../dist/index.js";

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

test("the event loop ticks while a bootstrap works, and a signal stops it", async () => {
  const journeys = await ac.Journeys.from(ac.demo());
  const stopping = new AbortController();
  setTimeout(() => stopping.abort(), 200);
  const told = [];
  const watched = { signal: stopping.signal, progress: (...steps) => told.push(steps) };
  const { answer, took, ticks, pause } = await ticking(() => journeys.bootstrap("shapley", { replicates: 100_000 }, watched));
  assert.equal(answer.code, "CANCELLED");
  assert.ok(took >= 190 && took < 1200, `${took} ms`);
  assert.ok(ticks > 10 && pause < 150, `${ticks} ticks, ${pause} ms`);
  assert.ok(told.length >= 2, `${told.length} times told`);
  assert.ok(told.every(([done, total], index) => done > (told[index - 1]?.[0] ?? 0) && done <= total), JSON.stringify(told));
});

test("a callback that throws stops the work", async () => {
  const journeys = await ac.Journeys.from(ac.demo());
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
