// Types of the worker beside those of the plain module; compiled and never run.
import * as page from "attribution-core-wasm";
import * as worker from "attribution-core-wasm/worker";

export async function differences(): Promise<void> {
  const [here, there] = [await page.Journeys.from(page.demo()), await worker.Journeys.from(worker.demo())];
  const [credits, held] = [await here.attribute("linear"), await there.attribute("linear")];

  credits.by("channel") satisfies page.CreditTable;
  held.by("channel") satisfies Promise<worker.CreditTable>;
  credits.weights satisfies Float64Array;
  held.weights satisfies Promise<Float64Array>;
  const records: page.DealTables & worker.DealTables = { opportunities: [{ id: "deal-1" }] };
  (await page.Journeys.fromDeals([], records)).openPipeline() satisfies page.Journeys | null;
  (await worker.Journeys.fromDeals([], records)).openPipeline() satisfies Promise<worker.Journeys | null>;
  credits.lines().head(3) satisfies page.CreditLine[];
  held.lines().head(3) satisfies Promise<worker.CreditLine[]>;
  credits.lines().columns() satisfies page.CreditLineColumns;
  held.lines().columns() satisfies Promise<worker.CreditLineColumns>;
  for (const line of credits.lines()) line.weight satisfies number;
  for await (const line of held.lines()) line.weight satisfies number;

  // @ts-expect-error A table comes later.
  held.by("channel").rows();
  // A dimension of one's own.
  (await held.by("device")).rows()[0]?.device satisfies string | null | undefined;
  // @ts-expect-error Rows of a worker come later.
  for (const line of held.lines()) line.weight satisfies number;
  // @ts-expect-error The page's own thread has nothing to close.
  page.close();
  worker.close() satisfies void;
}

/** All else is the same: what is written for one is a program for the other. */
export async function alike(ac: typeof page | typeof worker, signal: AbortSignal): Promise<number> {
  const { spend, ...rows } = ac.demo();
  const best = await ac.allocate({ budget: 5, channels: { a: { family: "linear", beta: 2 } } }, { signal, progress: (done, total) => done / total });
  const summary = new ac.PathSummary().add({ path: ["a"], conversions: 1 });
  const fitted = await summary.fit("markov", { signal });
  fitted.effects()[0]?.effect satisfies number | undefined;
  const journeys = await ac.Journeys.from(rows);
  journeys.report.touches satisfies number;
  const credits = await journeys.attribute("linear");
  const table = await credits.by("channel");
  const returns = await credits.roi({ spend });
  return best.gap + table.rows().length + returns.rows.length + (await credits.weights).length + ac.toHtml(best).length;
}
