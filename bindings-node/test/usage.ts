// What a TypeScript program may write; compiled and never run.
import {
  allocate,
  apportion,
  type ArrowTable,
  attribute,
  AttributionError,
  catalog,
  type CreditLine,
  type CreditLineColumns,
  Credits,
  type CrmRow,
  type Curve,
  curveValues,
  dealsDemo,
  type DealTables,
  demo,
  evaluatePlan,
  fitCurve,
  FittedModel,
  type InventedDeals,
  Journeys,
  type ModelSpec,
  money,
  type NoPrice,
  type Note,
  type Opportunity,
  PathSummary,
  planFlight,
  type RefundReport,
  simulateDeals,
  simulateLog,
} from "attribution-core";

export async function usage(table: ArrowTable): Promise<number> {
  const journeys = await Journeys.from({
    touchpoints: [{ journey: "ann", at: new Date(), channel: "search", anything: { else: true } }],
    conversions: { journey: ["ann"], at: ["2026-01-01"], value: new Float64Array([1]) },
    rules: {
      lookback_days: null,
      direct_channels: new Set(["direct"]),
      filter: { include: { campaign: ["spring"] }, exclude: { channel: new Set(["email"]) } },
      validation: "collect",
      separator: "->",
    },
  });
  const spec: ModelSpec = { model: "ensemble", members: [{ weight: 1, spec: { model: "w_shaped", milestones: "strict" } }] };
  const credits: Credits = await journeys.attribute(spec);
  await attribute({ touchpoints: table, conversions: [], models: ["linear", { model: "time_decay", half_life_days: 7 }] });
  // @ts-expect-error A parameter that the model does not have.
  await journeys.attribute({ model: "time_decay", rate: 0.5 });
  const own: string | null | undefined = credits.by("device").rows()[0]?.device;
  // @ts-expect-error A dimension that the table is not by.
  credits.by("device", "channel").rows()[0]?.country;
  try {
    return own?.length ?? credits.by("channel", "touch_month").rows()[0]?.value ?? catalog().length;
  } catch (error) {
    if (error instanceof AttributionError) return error.problems.length;
    throw error;
  }
}

export async function border(journeys: Journeys, credits: Credits, table: ArrowTable): Promise<void> {
  // A key, which may be a whole number, or a position.
  for (const journey of ["7", 7, 7n, { position: 7 }] as const) await journeys.explain(journey, "linear");
  // @ts-expect-error A date is no journey.
  await journeys.explain(new Date(), "linear");
  await journeys.bootstrap("linear", { replicates: 100, seed: 2n ** 63n });

  const coded = { codes: new Uint8Array([0, 1]), names: ["search", "email"] } as const;
  const touchpoints = { journey: ["ann", 7], at: new BigInt64Array(2), channel: coded, campaign: { codes: [0, null], names: ["x"] } };
  await Journeys.from({ touchpoints, conversions: [] as const });
  await Journeys.fromPathCounts({ paths: [{ path: ["a", "b"], conversions: 1 }] as const, rules: { separator: "|" } });
  const events = [{ journey: "ann", at: new Date(), channel: "a", value: null }, { journey: 7, at: "2026-01-02", value: 5 }] as const;
  await Journeys.fromEvents({ events, rules: { date_order: "day_first" } });
  // @ts-expect-error A value is a number.
  await Journeys.fromEvents({ events: [{ journey: "ann", at: "2026-01-02", value: "5" }] });
  PathSummary.fromBytes(new ArrayBuffer(8));

  for (const line of credits.lines()) line.weight satisfies number;
  const [first]: CreditLine[] = credits.lines().head(1);
  const columns: CreditLineColumns = credits.lines().columns();
  await Journeys.from({ touchpoints: { journey: columns.key, at: columns.at, channel: columns.channel }, conversions: [] });
  // @ts-expect-error Lines are read one after another.
  credits.lines()[0];
  first?.key satisfies string | null | undefined;

  await credits.roi({ spend: demo().spend }, { signal: AbortSignal.timeout(1000), progress: (done, total) => done / total });
  await credits.roi({ by: ["channel"] as const, spend: { search: 500, email: 20n }, options: { margin: 0.4, rules: [] as const } });
  await credits.roi({ spend: table });
  await credits.roi({ spend: { channel: ["search"], amount: new Float64Array([1]), date: [new Date()], clicks: [null] } });
  await credits.roi({ spend: [{ channel: 7, date: "2026-01-01", amount: 1, clicks: null }, { channel: "a", period: { start: new Date(), end: "2026-02-01" }, amount: 2n }] });
  await credits.plan({ spend: demo().spend, options: { period: "week", within: { start: new Date(), end: "2026-03-01" } } });
  const outcomes = [{ keys: ["search"], new_customers: 3, open_pipeline: 90 }] as const;
  const returns = await credits.roi({ spend: demo().spend, options: { outcomes, lifetime_value: 40, period: { start: "2026-01-01", end: new Date() } } });
  [returns.rows[0]?.cac, returns.total.mer, returns.advice[0]?.also[0]?.rule] satisfies (number | string | null | undefined)[];
  credits.by("channel").rows()[0]?.share satisfies number | null | undefined;
  // @ts-expect-error A field that spend does not have.
  credits.roi({ spend: [{ channel: "a", date: "2026-01-01", amount: 1, clics: 2 }] });
}

export async function fromElsewhere(journeys: Journeys, weights: Float64Array): Promise<bigint | number> {
  const kept: Journeys = await Journeys.fromBytes(await journeys.toBytes());
  const own: Credits = await Credits.fromWeights(kept, weights, { model: "mine", conservation: "where_earned" });
  // @ts-expect-error A model has a name.
  await Credits.fromWeights(kept, weights, {});
  const counted = [{ from: "(start)", to: "search", count: 3 }, { from: "search", to: "(conversion)", count: 3n }] as const;
  const fitted = await FittedModel.fromTransitions({ model: "markov", smoothing: 1 }, counted);
  await FittedModel.fromTransitions("markov", fitted.details().transitions);
  const log = await simulateLog({ journeys: 10, seed: 7n });
  await Journeys.from({ ...log, rules: { lookback_days: 30 } });
  const total = await money(own.unattributed.value, "EUR");
  const parts = await apportion(total, weights);
  return parts[0]?.minor ?? fitted.model.length;
}

export async function deals(table: ArrowTable): Promise<number | undefined> {
  const opportunities = [
    { id: 7, account: "acme", status: "won", closed_at: "2026-03-01", amount: 90_000 },
    { id: "deal-2", created_at: new Date(), probability: null, Owner: { name: "sam" } },
  ] as const;
  const journeys: Journeys = await Journeys.fromDeals([{ account: "acme", at: "2026-01-01", channel: "webinar" }], { opportunities });
  const roles = { opportunity: ["deal-2"], lead: [7], role: ["Champion"] };
  const records: DealTables = { opportunities: table, leads: [{ id: "ann", tier: "A" }], accounts: undefined, contact_roles: roles, stage_changes: [{ lead: "ann", stage: "mql", at: new Date() }] };
  await Journeys.fromDeals(table, records, { touches_of: "hybrid", as_of: new Date() }, { signal: AbortSignal.timeout(1000) });
  const exported: CrmRow<Opportunity>[] = [{ Id: "006", "Deal Value": 5 }];
  await Journeys.fromDeals([], { opportunities: exported }, { columns: { opportunities: { id: "Id", amount: "Deal Value" } } });
  // @ts-expect-error Opportunities are needed.
  await Journeys.fromDeals([], { leads: [] });
  // @ts-expect-error An amount is a number.
  await Journeys.fromDeals([], { opportunities: [{ id: "deal-1", amount: "5" }] });
  // @ts-expect-error A number is no time.
  await Journeys.fromDeals([], { opportunities: [{ id: "deal-1", closed_at: 5 }] });
  const { touchpoints, as_of, ...invented } = await dealsDemo();
  await Journeys.fromDeals(touchpoints, invented, { as_of });
  await simulateDeals({ seed: 7n }, { signal: AbortSignal.timeout(1000) }) satisfies InventedDeals;
  const open: Journeys | null = journeys.openPipeline();
  return open?.length;
}

export async function refunds(summary: PathSummary): Promise<number> {
  const sale = { journey: "ann", at: "2026-01-01", id: "order-1", value: 9 };
  const refund = { journey: "ann", at: "2026-01-02", kind: "refund", refunds: "order-1", value: -9 };
  const { report } = await Journeys.from({ touchpoints: [], conversions: [sale, refund] });
  const notes: readonly Note[] = report.notes;
  const back: RefundReport | undefined = report.refunds;
  summary.add({ path: "a | b", separator: "|", conversions: 0, value: -9 });
  return (back?.sales_given_back ?? 0) + report.rows_rejected + notes.length;
}

export async function fits(): Promise<string[]> {
  const fit = await fitCurve({ spend: [1, 2, 3], response: new Float64Array([2, 3, 4]) }, { family: "auto", baseline: "fit" });
  const reason: NoPrice | null = (await planFlight({ budget: 1, periods: 2, channels: [{ id: "a", curve: fit.curve }] })).shadow_price_reason;
  return [fit.family, reason ?? "priced", ...fit.warnings.map((warning) => warning.code)];
}

export async function plans(): Promise<number[]> {
  const search = { family: "hill", beta: 900, half_sat: 120, slope: 1.5 } as const;
  const points: Curve = { family: "tabulated", spend: [0, 1, 2] as const, response: new Float64Array([0, 3, 4]) };
  const channels = [{ id: "search", curve: search }, { id: "email", curve: points, max: 2 }] as const;
  await allocate({ budget: 100, channels, groups: [{ id: "all", max: 80 }] as const });
  const plan = await allocate({ budget: 100, channels: { search, email: { curve: points, max: 2 } } });
  // @ts-expect-error A curve without its parameters.
  allocate({ budget: 100, channels: { search: { family: "hill", beta: 900 } } });
  await curveValues(search, { spends: new Float32Array([1]), marginals: [1] as const });
  return (await evaluatePlan({ channels }, new Float64Array(plan.channels.map((channel) => channel.spend)))).responses;
}
