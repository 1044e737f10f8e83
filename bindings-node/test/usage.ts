// What a TypeScript program may write; compiled and never run.
import { type ArrowTable, AttributionError, type Credits, Journeys, type ModelSpec, attribute, catalog } from "attribution-core";

export async function usage(table: ArrowTable): Promise<number> {
  const journeys = await Journeys.from({
    touchpoints: [{ journey: "ann", at: new Date(), channel: "search", anything: { else: true } }],
    conversions: { journey: ["ann"], at: ["2026-01-01"], value: new Float64Array([1]) },
    rules: { lookback_days: null, direct_channels: new Set(["direct"]), filter: { include: { campaign: ["spring"] } } },
  });
  const spec: ModelSpec = { model: "ensemble", members: [{ weight: 1, spec: { model: "w_shaped", milestones: "strict" } }] };
  const credits: Credits = await journeys.attribute(spec);
  await attribute({ touchpoints: table, conversions: [], models: ["linear", { model: "time_decay", half_life_days: 7 }] });
  // @ts-expect-error A parameter that the model does not have.
  await journeys.attribute({ model: "time_decay", rate: 0.5 });
  // @ts-expect-error A dimension that does not exist.
  credits.by("colour");
  try {
    return credits.by("channel", "touch_month").rows()[0]?.value ?? catalog().length;
  } catch (error) {
    if (error instanceof AttributionError) return error.problems.length;
    throw error;
  }
}
