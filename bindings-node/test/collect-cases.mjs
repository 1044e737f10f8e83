// Bad input under both rules of validation: refused with code and path, or set aside with the same path and words. Run by
// Node, and by a browser.
import { refuses, same } from "./checks.mjs";

const GOOD = {
  touchpoints: { journey: "ann", at: "2026-01-01", channel: "search" },
  conversions: { journey: "ann", at: "2026-01-08", value: 90 },
  paths: { path: "search > email", conversions: 1, value: 10 },
};

/** The table, cells of a row that cannot be used, the place, and some words of what is said. */
const BAD_CELLS = [
  ["touchpoints", { engagement: 140 }, "engagement", "from 0 to 100, got 140"],
  ["touchpoints", { cost: NaN }, "cost", "got NaN"],
  ["touchpoints", { cost: -Infinity }, "cost", "got -inf"],
  ["touchpoints", { cost: "1.5" }, "cost", "a number, got text"],
  ["touchpoints", { cost: true }, "cost", "a number, got true"],
  ["touchpoints", { cost: 2n ** 64n + 1n }, "cost", "got 18446744073709551617"],
  ["touchpoints", { channel: null }, "channel", "not empty"],
  ["touchpoints", { channel: NaN }, "channel", "not empty"],
  ["touchpoints", { channel: ["a"] }, "channel", "text, got a list"],
  ["touchpoints", { channel: { name: "a" } }, "channel", "text, got an object"],
  ["touchpoints", { channel: () => "a" }, "channel", "text, got a function"],
  ["touchpoints", { journey: 1.5 }, "journey", "text, got a number"],
  ["touchpoints", { journey: 2 ** 53 }, "journey", "text, got a number"],
  ["touchpoints", { at: 1_767_225_600_000 }, "at", "a time such as"],
  ["touchpoints", { at: "soon" }, "at", 'got "soon"'],
  ["touchpoints", { at: new Date(NaN) }, "at", "Invalid Date"],
  ["touchpoints", { at: null }, "at", "a time, got none"],
  ["touchpoints", { side: "both sides" }, "side", "`sales`, `marketing` or `both`"],
  ["touchpoints", { get channel() { throw new Error("closed"); } }, "channel", "got closed"],
  ["conversions", { value: NaN }, "value", "got NaN"],
  ["conversions", { value: "90" }, "value", "a number, got text"],
  ["conversions", { value: -1 }, "value", "negative only when kind is `refund`"],
  ["conversions", { at: [] }, "at", "a time such as"],
  ["conversions", { closed_at: 7 }, "closed_at", "a time such as"],
  ["conversions", { currency: 7.5 }, "currency", "text, got a number"],
  ["paths", { conversions: 1.5 }, "conversions", "whole number"],
  ["paths", { conversions: -1 }, "conversions", "whole number"],
  ["paths", { conversions: NaN }, "conversions", "NaN"],
  ["paths", { conversions: null }, "conversions", "none"],
  ["paths", { conversions: "1" }, "conversions", "a number, got text"],
  ["paths", { value: true }, "value", "a number, got true"],
  ["paths", { nulls: 0.5 }, "nulls", "whole number"],
  ["paths", { path: 1.5 }, "path", "text or a list of channels, got a number"],
  ["paths", { path: ["a", null] }, "path[1]", "text that is not empty, got none"],
  ["paths", { path: ["a", ""] }, "path[1]", "not empty"],
  ["paths", { path: "a > > b" }, "path[1]", "not empty"],
  ["paths", { path: "a -> b" }, "path", "separator"],
];

function build(ac, table, bad, validation) {
  const rows = [GOOD[table], { ...GOOD[table] }, GOOD[table]];
  Object.defineProperties(rows[1], Object.getOwnPropertyDescriptors(bad));
  const rules = { validation };
  if (table === "paths") return ac.Journeys.fromPathCounts({ paths: rows, rules });
  const others = { touchpoints: [GOOD.touchpoints], conversions: [GOOD.conversions] };
  return ac.Journeys.from({ ...others, [table]: rows, rules });
}

/** Faults that no rule can collect: the table itself is wrong, or an option. */
const REFUSED = [
  [{ touchpoints: "rows" }, "INVALID_INPUT", "touchpoints"],
  [{ touchpoints: ["row"] }, "INVALID_INPUT", "touchpoints[0]"],
  [{ touchpoints: [{ visitor: "ann" }] }, "MISSING_DATA", "touchpoints.journey"],
  [{ touchpoints: [{ journey: "ann", channel: "a" }] }, "MISSING_DATA", "touchpoints.at"],
  [{ touchpoints: { journey: ["a"], at: ["2026-01-01"], channel: ["b", "c"] } }, "INVALID_INPUT", "touchpoints.channel"],
  [{ touchpoints: { journey: ["a"], at: ["2026-01-01"], channel: 7 } }, "INVALID_INPUT", "touchpoints.channel"],
  [{ touchpoints: { journey: ["a"], journey_id: ["a"], at: ["2026-01-01"], channel: ["b"] } }, "INVALID_INPUT", "touchpoints.journey"],
  [{ touchpoints: { journey: ["a"], at: ["2026-01-01"], channel: { codes: [0], names: [null] } } }, "INVALID_INPUT", "touchpoints.channel.names[0]"],
  [{ rules: { lookback_days: -1 } }, "INVALID_CONFIG", "lookback_days"],
];

export const collectCases = {
  async "a bad cell is refused or its row set aside, by the rule"(ac) {
    for (const [table, bad, place, words] of BAD_CELLS) {
      const path = `${table}[1].${place}`;
      try {
        await refuses(ac, () => build(ac, table, bad, "strict"), "INVALID_INPUT", path, words);
        const { report } = await build(ac, table, bad, "collect");
        same(report.rejected.map((rejection) => rejection.path), [path]);
        same([report.rejected[0].detail.includes(words), report.rows_rejected], [true, 1]);
        if (table === "touchpoints") same([report.touches, report.touches_used, report.touches_set_aside.rejected], [3, 2, 1]);
        if (table === "conversions") same([report.conversions, report.conversions_attributable, report.conversions_rejected], [3, 2, 1]);
        if (table === "paths") same(report.conversions_attributable, 2);
      } catch (error) {
        throw new Error(`${path} (${words}): ${error.message}`);
      }
    }
  },

  async "codes that stand for nothing are set aside too"(ac) {
    const touchpoints = { journey: Array(4).fill("ann"), at: Array(4).fill("2026-01-01"), channel: { codes: [0, NaN, 7, 1], names: ["a", "b"] } };
    const { report } = await ac.Journeys.from({ touchpoints, conversions: [GOOD.conversions], rules: { validation: "collect" } });
    same([report.touches_used, report.rejected.map(({ path }) => path)], [2, ["touchpoints[1].channel", "touchpoints[2].channel"]]);
  },

  async "what no rule can collect is refused by both"(ac) {
    for (const [given, code, path] of REFUSED) {
      for (const validation of ["strict", "collect"]) {
        const rules = { ...given.rules, validation };
        await refuses(ac, () => ac.Journeys.from({ touchpoints: [], conversions: [GOOD.conversions], ...given, rules }), code, path, "expected");
      }
    }
  },
};
