// Types of the small module: programs that compile, and programs that must not; compiled and never run.
import { AttributionError, type Comparison, Credits, FittedModel, Journeys, type JourneyRules, PathSummary, toHtml } from "attribution-core-wasm/lite";
// @ts-expect-error A budget is a function of the full module.
import { allocate } from "attribution-core-wasm/lite";
// @ts-expect-error So are its types.
import type { BudgetProblem } from "attribution-core-wasm/lite";

export async function usage(rules: JourneyRules): Promise<number | null | undefined> {
  const journeys = await Journeys.from({ touchpoints: [], conversions: { journey: ["ann"], at: ["2026-01-01"], value: [1] }, rules });
  const credits: Credits = await journeys.attribute({ model: "time_decay", half_life_days: 3 });
  const fitted: FittedModel = await new PathSummary().fit("markov");
  const comparison: Comparison = await journeys.compare(["linear", "markov"]);
  // @ts-expect-error Returns stand beside cost, which the small module knows nothing of.
  credits.roi({ spend: { search: 5 } });
  // @ts-expect-error So do plans.
  credits.plan({ spend: [] });
  // @ts-expect-error And what was counted or weighed elsewhere.
  await FittedModel.fromTransitions("markov", []);
  // @ts-expect-error As above.
  await Credits.fromWeights(journeys, [1], { model: "mine" });
  // @ts-expect-error Deals are in the full module.
  await Journeys.fromDeals([], { opportunities: [] });
  // @ts-expect-error So is their open pipeline.
  journeys.openPipeline();
  console.log(toHtml(comparison), new AttributionError("", "", "").code, fitted.effects());
  return comparison.channels[0]?.mean;
}
