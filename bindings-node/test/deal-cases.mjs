// Journeys of deals: the tables of a CRM in every form, dates of closes, headers of exports, the open pipeline. Figures are
// by hand. Run by Node, and by a browser.
import { refuses, same } from "./checks.mjs";

/** The second touch of acme is in the afternoon of the day on which its deal is closed. */
const TOUCHES = [
  { lead: "ann", at: "2026-01-10", channel: "webinar" },
  { account: "acme", at: "2026-03-01T15:00:00Z", channel: "sales" },
  { account: "globex", at: "2026-02-01", channel: "search" },
  { account: "initech", at: "2026-02-10", channel: "email" },
];
const OPPORTUNITIES = [
  { id: "deal-1", account: "acme", status: "won", created_at: "2026-01-01", closed_at: "2026-03-01", amount: 90_000 },
  { id: "deal-2", account: "globex", status: "lost", created_at: "2026-01-15", closed_at: "2026-02-20", amount: 40_000 },
  { id: "deal-3", account: "initech", stage: "Proposal", created_at: new Date("2026-02-01T09:00:00Z"), amount: 20_000, probability: 0.25 },
];
const LEADS = [{ id: "ann", account: "acme", tier: "A", lead_score: 80 }, { id: 7, account: "globex" }];
const OTHERS = {
  accounts: [{ id: "acme", industry: "retail", decision_makers: 2 }],
  contact_roles: [{ opportunity: "deal-1", lead: "ann", role: "Decision Maker" }],
  stage_changes: [{ opportunity: "deal-1", stage: "Proposal", at: "2026-02-01" }, { lead: "ann", stage: "mql", at: new Date(0) }],
};
const RECORDS = { opportunities: OPPORTUNITIES, leads: LEADS, ...OTHERS };

/** Rows as columns: each of them is null where a row has nothing. */
function asColumns(rows) {
  const names = new Set(rows.flatMap(Object.keys));
  return Object.fromEntries([...names].map((name) => [name, rows.map((row) => row[name] ?? null)]));
}

/** Value by channel under a model that gives every touch the same. */
async function values(journeys) {
  const rows = (await (await journeys.attribute("linear")).by("channel")).rows();
  return Object.fromEntries(rows.map((row) => [row.channel, row.value]));
}

/** The first deal closed at another moment. */
const closed = (closed_at) => ({ opportunities: [{ ...OPPORTUNITIES[0], closed_at }], leads: LEADS });

export const dealCases = {
  async "won deals convert, lost ones do not, and open ones are kept apart"(ac) {
    const journeys = await ac.Journeys.fromDeals(TOUCHES, RECORDS);
    same([journeys instanceof ac.Journeys, journeys.length, journeys.converting, journeys.touches], [true, 2, 1, 3]);
    same(await values(journeys), { sales: 45_000, webinar: 45_000 });
    const { opportunities, won, lost, open, leads, accounts, contact_roles, stage_changes } = journeys.report.deals;
    same([opportunities, won, lost, open, leads, accounts, contact_roles, stage_changes], [3, 1, 1, 1, 2, 1, 1, 2]);
    const pipeline = await journeys.openPipeline();
    same([pipeline instanceof ac.Journeys, pipeline.length, await values(pipeline)], [true, 1, { email: 5_000 }]);
    same(await pipeline.openPipeline(), null);
  },

  async "only opportunities are needed"(ac) {
    const journeys = await ac.Journeys.fromDeals(TOUCHES, { opportunities: OPPORTUNITIES.slice(0, 2), leads: undefined });
    // Without the table of leads nobody knows that the webinar was for acme.
    same([(await values(journeys)).sales, await journeys.openPipeline()], [90_000, null]);
    same(await (await ac.Journeys.from({ touchpoints: [], conversions: [] })).openPipeline(), null);
    same((await ac.Journeys.fromDeals([], { opportunities: [] })).length, 0);
  },

  async "objects and columns of deals are the same"(ac) {
    const columns = Object.fromEntries(Object.entries(RECORDS).map(([name, rows]) => [name, asColumns(rows)]));
    const [objects, flat] = [await ac.Journeys.fromDeals(TOUCHES, RECORDS), await ac.Journeys.fromDeals(asColumns(TOUCHES), columns)];
    same([...(await flat.toBytes())], [...(await objects.toBytes())]);
    const coded = { ...columns.opportunities, status: { codes: [1, 0, null], names: ["lost", "won"] } };
    same(await values(await ac.Journeys.fromDeals(TOUCHES, { ...columns, opportunities: coded })), await values(objects));
  },

  async "a close on a date is the end of that day"(ac) {
    const of = async (closed_at, rules) => values(await ac.Journeys.fromDeals(TOUCHES.slice(0, 2), closed(closed_at), rules));
    const [both, first] = [{ sales: 45_000, webinar: 45_000 }, { webinar: 90_000 }];
    same(await of("2026-03-01"), both);
    same(await of("01.03.2026", { date_order: "day_first" }), both);
    // Exports of a CRM write dates as midnights.
    same(await of(new Date("2026-03-01T00:00:00Z")), both);
    same(await of("2026-03-01T12:00:00Z"), first);
    same(await of(new Date("2026-03-01T12:00:00Z")), first);
    same(await of("2026-03-01", { close_of_day: false }), first);
  },

  async "rules of deals are those that are usual for them"(ac) {
    const early = [{ account: "acme", at: "2025-01-01", channel: "fair" }];
    // 424 days before the close: within 540, and not within 365.
    same(await values(await ac.Journeys.fromDeals(early, closed("2026-03-01"))), { fair: 90_000 });
    same(await values(await ac.Journeys.fromDeals(early, closed("2026-03-01"), { lookback_days: 365 })), {});
    const work = () => ac.Journeys.fromDeals(TOUCHES, RECORDS, { between_conversions: "since_previous" });
    await refuses(ac, work, "INVALID_CONFIG", "between_conversions", "all_in_window for deals");
  },

  async "exports of a CRM keep their headers"(ac) {
    const headers = { id: "Opportunity ID", account: "Account Name", stage: "StageName", created_at: "Created", closed_at: "Close Date", amount: "Deal Value", probability: "Probability (%)" };
    const stages = ["Closed Won", "Closed Lost", "Proposal"];
    const exported = OPPORTUNITIES.map((row, index) => {
      const own = { ...row, stage: stages[index], probability: row.probability && 25 };
      const cells = Object.entries(headers).map(([field, header]) => [header, own[field] ?? null]);
      return Object.fromEntries([...cells, ["Owner", "sam"]]);
    });
    const rules = { columns: { opportunities: headers, leads: { id: "Contact" } } };
    const leads = { Contact: ["ann"], account: ["acme"] };
    for (const opportunities of [exported, asColumns(exported)]) {
      const journeys = await ac.Journeys.fromDeals(TOUCHES, { opportunities, leads }, rules);
      same(await values(journeys), { sales: 45_000, webinar: 45_000 });
      same(await values(await journeys.openPipeline()), { email: 5_000 });
      same([journeys.report.columns_ignored, journeys.report.notes.map(({ code }) => code)], [["opportunities.Owner"], ["PERCENT"]]);
    }
    const misspelt = { columns: { opportunities: { ...headers, amount: "Deal Valu" } } };
    await refuses(ac, () => ac.Journeys.fromDeals(TOUCHES, { opportunities: exported }, misspelt), "MISSING_DATA", "columns.opportunities.amount", 'a column "Deal Valu", got Opportunity ID, ');
  },

  async "a record that cannot be used is refused or set aside, by the rule"(ac) {
    for (const [table, bad, place, words] of [
      ["opportunities", { status: "maybe" }, "status", '`open`, `won` or `lost`, got "maybe"'],
      ["opportunities", { id: null }, "id", "not empty, got none"],
      ["opportunities", { id: "deal-1" }, "id", "an id of its own, got that of opportunities[0]"],
      ["opportunities", { amount: "90" }, "amount", "a number, got text"],
      ["opportunities", { amount: -1 }, "amount", "got -1"],
      ["opportunities", { closed_at: 7 }, "closed_at", "a time such as"],
      ["opportunities", { closed_at: "soon" }, "closed_at", 'got "soon"'],
      ["opportunities", { name: {} }, "name", "text, got an object"],
      ["leads", { tier: "E" }, "tier", 'a tier from A to D, got "E"'],
      ["leads", { lead_score: 140 }, "lead_score", "got 140"],
      ["accounts", { decision_makers: true }, "decision_makers", "a number, got true"],
      ["contact_roles", { lead: "" }, "lead", "not empty, got none"],
      ["stage_changes", { at: null }, "at", "a time, got none"],
    ]) {
      const good = { contact_roles: RECORDS.contact_roles[0], stage_changes: RECORDS.stage_changes[0] }[table] ?? { ...RECORDS[table][0], id: "other" };
      const records = { ...RECORDS, [table]: [RECORDS[table][0], { ...good, ...bad }] };
      const path = `${table}[1].${place}`;
      try {
        await refuses(ac, () => ac.Journeys.fromDeals(TOUCHES, records), "INVALID_INPUT", path, words);
        const { report } = await ac.Journeys.fromDeals(TOUCHES, records, { validation: "collect" });
        same(report.rejected.map((rejection) => [rejection.path, rejection.detail.includes(words)]), [[path, true]]);
      } catch (error) {
        throw new Error(`${path} (${words}): ${error.message}`);
      }
    }
  },

  async "what are no tables of deals is refused with an address"(ac) {
    const of = (...given) => () => ac.Journeys.fromDeals(TOUCHES, ...given);
    const [opportunities] = [OPPORTUNITIES];
    await refuses(ac, of(), "INVALID_CONFIG", "records", "an object, got none");
    await refuses(ac, of(opportunities), "INVALID_CONFIG", "records", "an object, got a list");
    await refuses(ac, of({ leads: LEADS }), "INVALID_INPUT", "opportunities", "objects, columns or an Arrow table, got none");
    await refuses(ac, of({ opportunities, leads: "ann" }), "INVALID_INPUT", "leads", "objects, columns or an Arrow table, got text");
    await refuses(ac, of({ opportunities, contactRoles: [] }), "INVALID_CONFIG", "contactRoles", "did you mean contact_roles?");
    await refuses(ac, of({ opportunities, rules: {} }), "INVALID_CONFIG", "rules", "rules are the third argument");
    await refuses(ac, of({ opportunities }, {}, {}, {}), "INVALID_CONFIG", "", "rules are the third argument");
    for (const [table, needed] of [["opportunities", "id"], ["leads", "id"], ["accounts", "id"], ["contact_roles", "opportunity"], ["stage_changes", "stage"]]) {
      await refuses(ac, of({ opportunities, [table]: [{ Owner: "sam" }] }), "MISSING_DATA", `${table}.${needed}`, `a column \`${needed}\``);
    }
  },

  async "deals go with the bytes of their journeys"(ac) {
    const journeys = await ac.Journeys.fromDeals(TOUCHES, RECORDS);
    const kept = await ac.Journeys.fromBytes(await journeys.toBytes());
    same(kept.report, journeys.report);
    same(await kept.dealFacts(), await journeys.dealFacts());
    same(await kept.b2bFactors(), await journeys.b2bFactors());
    same((await kept.dealFacts()).length > 0, true);
    const [pipeline, before] = [await kept.openPipeline(), await journeys.openPipeline()];
    same([pipeline.report, await values(pipeline)], [before.report, { email: 5_000 }]);
  },

  async "reports of deals are asked beside spend, and without"(ac) {
    const journeys = await ac.Journeys.fromDeals(TOUCHES, RECORDS);
    const credits = await journeys.attribute("linear");
    const costs = async (given) => (await credits.channelInsights(given)).channels.map(({ channel, value, cost }) => [channel, value, cost]);
    const without = [["sales", 45_000, null], ["webinar", 45_000, null]];
    for (const given of [undefined, {}, { spend: undefined }, { spend: null }]) same(await costs(given), without);
    const rows = [{ channel: "webinar", amount: 9_000, start: "2026-01-01", end: "2026-03-02" }];
    const renamed = rows.map(({ amount, ...row }) => ({ ...row, Cost: amount }));
    for (const given of [{ spend: rows }, { spend: asColumns(rows) }, { spend: renamed, columns: { amount: "Cost" } }]) {
      same((await costs(given)).find(([channel]) => channel === "webinar"), ["webinar", 45_000, 9_000]);
      same((await journeys.b2bReport({ model: "linear", ...given })).deals.length, 3);
    }
    same((await journeys.b2bReport()).model, "b2b");
    same(typeof (await credits.alignment()), "object");
    await refuses(ac, () => credits.alignment({ option: {} }), "INVALID_CONFIG", "option", "unknown field");
    await refuses(ac, () => credits.channelInsights({ spend: { webinar: "9" } }), "INVALID_INPUT", "spend.webinar", "a number, got text");
  },

  async "the demo of deals goes in as it is"(ac) {
    const { touchpoints, as_of, ...records } = await ac.dealsDemo();
    const journeys = await ac.Journeys.fromDeals(touchpoints, records, { as_of });
    const { opportunities, won, lost, open } = journeys.report.deals;
    same([opportunities, won + lost + open, touchpoints.at.length], [records.opportunities.id.length, opportunities, journeys.report.touches]);
    same([won > 0, open > 0, (await journeys.openPipeline()).length > 0], [true, true, true]);
  },

  async "building journeys of deals is watched"(ac) {
    const told = [];
    await ac.Journeys.fromDeals(TOUCHES, RECORDS, undefined, { progress: (...steps) => told.push(steps) });
    same([told.length > 0, told.at(-1)[0]], [true, told.at(-1)[1]]);
    await refuses(ac, () => ac.Journeys.fromDeals(TOUCHES, RECORDS, {}, { signal: AbortSignal.abort() }), "CANCELLED", "", "stopped");
  },
};
