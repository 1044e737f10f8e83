// Chains: the answer of one function goes into every function that takes it; compiled and never run.
import {
  adstockValues,
  allocate,
  allocateDraws,
  bootstrapCurve,
  type BudgetPlan,
  type Credits,
  curveValues,
  demo,
  efficientFrontier,
  evaluatePlan,
  fitCurve,
  Journeys,
  metric,
  planFlight,
  proportional,
} from "attribution-core";

export async function fromRowsToBudgets(): Promise<number | null> {
  const { spend, ...rows } = demo();
  const credits: Credits = await (await Journeys.from(rows)).attribute("linear");
  const returns = await credits.roi({ by: ["channel"], spend, options: { margin: 0.4 }, bootstrap: { replicates: 100, seed: 1n } });
  const ratios: (number | null)[] = returns.rows.map((row) => row.roas);
  const shares = await proportional(100, returns.rows.map((row) => row.roi ?? 0));
  const plan: BudgetPlan = await credits.plan({ spend, options: { period: "week", problem: { budget: 10, channels: [{ id: "email", max: 5 }] } } });

  const again = await allocate(plan.problem);
  const within = await allocate({ ...plan.problem, budget: 20, channels: plan.problem.channels.map((one) => ({ ...one, max: 9 })) });
  const outcome = await evaluatePlan(plan.problem, plan.allocation.channels.map((channel) => channel.spend));
  const [point] = await efficientFrontier(plan.problem, shares);
  (await evaluatePlan(plan.problem, point?.spends ?? [])).responses satisfies number[];
  const drawn = plan.observations.map((one) => bootstrapCurve({ spend: one.spend, response: one.value }));
  const draws = (await Promise.all(drawn)).map((one) => one.curves);
  const sure = await allocateDraws({ problem: plan.problem, draws, utility: "cvar" });
  return again.gap + within.response + outcome.profit + (sure.shadow_price ?? 0) + (ratios[0] ?? 0);
}

export async function fromObservationsToBudgets(spend: number[], response: Float64Array): Promise<number[]> {
  const { adstocked } = await adstockValues({ shape: "geometric", theta: 0.5 }, spend);
  const fit = await fitCurve({ spend: adstocked, response }, { family: "hill", priors: [{ parameter: "slope", log_mean: 0, log_sd: 1 }] });
  const best = await allocate({ channels: [{ id: "search", curve: fit.curve, observed_max: fit.observed_max }], budget: 9, budget_rule: "exactly" });
  const flight = await planFlight({ budget: best.spend, periods: 4, channels: [{ id: "search", curve: fit.curve, weights: [1, 2, 1, 1] }] });
  const roas = await metric("roas", { revenue: best.response, spend: best.spend });
  // A curve is told from others by its family.
  const steep = fit.curve.family === "hill" ? fit.curve.slope : (roas.value ?? 0);
  const values = await curveValues(fit.curve, { spends: flight.channels.flatMap((channel) => channel.spend) });
  return [steep, ...values.response, ...best.channels.map((channel) => channel.next_unit ?? 0)];
}

export async function mistakes(credits: Credits): Promise<void> {
  const { spend } = demo();
  const { curve } = await fitCurve({ spend: [1], response: [1] });
  const best = await allocate({ channels: [{ id: "a", curve }], budget: 5 });
  // @ts-expect-error An answer comes later.
  allocate({ channels: [{ id: "a", curve }], budget: 5 }).gap;
  // @ts-expect-error A progress callback takes numbers.
  await allocate({ channels: [{ id: "a", curve }], budget: 5 }, { progress: (done: string) => done });
  // @ts-expect-error A misspelt way to stop.
  await allocate({ channels: [{ id: "a", curve }], budget: 5 }, { signl: AbortSignal.timeout(5) });
  // @ts-expect-error A misspelt option.
  credits.roi({ by: ["channel"], spend, options: { margn: 0.4 } });
  // A dimension of one's own.
  credits.roi({ by: ["device"], spend });
  // @ts-expect-error A column that a return does not have.
  (await credits.roi({ spend })).rows[0]?.raos;
  // @ts-expect-error A misspelt field of a problem.
  allocate({ channels: [{ id: "a", curve }], budgt: 5 });
  // @ts-expect-error A misspelt bound of a channel.
  allocate({ channels: [{ id: "a", curve, maxx: 5 }] });
  // @ts-expect-error A parameter that curves of this family do not have.
  allocate({ channels: [{ id: "a", curve: { family: "power", beta: 1, half_sat: 2 } }] });
  // @ts-expect-error A word that is none of the rules.
  allocate({ channels: [{ id: "a", curve }], budget_rule: "exact" });
  // @ts-expect-error No number where one must be.
  allocate({ channels: [{ id: "a", curve }], margin: null });
  // @ts-expect-error An argument is missing.
  evaluatePlan({ channels: [{ id: "a", curve }] });
  // @ts-expect-error A field that an answer does not have.
  best.channels[0]?.spnd;
  // @ts-expect-error Only some curves have a slope.
  curve.slope;
  // @ts-expect-error A misspelt option of replicates.
  bootstrapCurve({ spend: [1], response: [1] }, {}, { replicats: 5 });
  // @ts-expect-error Bounds of a plan have no price.
  credits.plan({ spend, options: { problem: { channels: [{ id: "a", price: 5 }] } } });
}
