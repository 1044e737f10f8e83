/** Offsets of a time zone from its name, which the core takes as the moments from which each of them holds. */
import { isFields } from "./kinds.js";

/** Change of the offset of a zone. */
interface ZoneChange {
  at: string;
  offset: string;
}

const FIRST = Date.UTC(1970, 0, 1) / 1000;
const LAST = Date.UTC(2100, 0, 1) / 1000;
/** Seconds between two looks at a zone; its offsets hold for longer. */
const STEP = 7 * 86_400;

const known = new Map<string, ZoneChange[]>();

/** Rules whose zone is as the core takes it. What is no name of a zone stays as it is: the core says what it expects. */
export function withOffsets(rules: unknown): unknown {
  try {
    return zoned(rules);
  } catch {
    // A getter or a proxy that throws: whoever writes the rules says where.
    return rules;
  }
}

function zoned(rules: unknown): unknown {
  if (!isFields(rules) || !Object.hasOwn(rules, "time_zone")) return rules;
  const zone = (rules as { time_zone?: unknown }).time_zone;
  if (typeof zone !== "string" || /^\s*([+-]|$)|^\s*(utc|gmt|z)\s*$/i.test(zone)) return rules;
  const changes = known.get(zone) ?? changesOf(zone.trim());
  if (!changes) return rules;
  known.set(zone, changes);
  return { ...rules, time_zone: changes };
}

function changesOf(zone: string): ZoneChange[] | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  } catch {
    return undefined;
  }
  const offset = (second: number): string => /GMT([+-]\d\d:\d\d)/.exec(format.format(second * 1000))?.[1] ?? "+00:00";
  const change = (second: number): ZoneChange => ({
    at: new Date(second * 1000).toISOString().replace(".000", ""),
    offset: offset(second),
  });
  const changes = [change(FIRST)];
  let current = offset(FIRST);
  for (let start = FIRST; start < LAST; start += STEP) {
    const next = offset(start + STEP);
    if (next === current) continue;
    let [before, after] = [start, start + STEP];
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (offset(middle) === current) before = middle;
      else after = middle;
    }
    changes.push(change(after));
    current = next;
  }
  return changes;
}
