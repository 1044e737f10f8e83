/** Arguments of a function beside those that it takes: a misspelt field or an argument too many is refused, never dropped. */
import { AttributionError } from "./errors.js";

/** Refuses fields that are not known; `hint` says where they may belong. */
export function onlyFields(given: object, known: readonly string[], hint = ""): void {
  const fields = given as Record<string, unknown>;
  const unknown = Object.keys(fields).filter((name) => fields[name] !== undefined && !known.includes(name));
  const problems = unknown.map((name) => {
    const near = known.find((field) => alike(name.toLowerCase(), field));
    const expected = near === undefined && known.length > 1 ? `one of ${known.join(", ")}` : (near === undefined ? known.join() : "a known field");
    const meant = near === undefined ? hint && `; ${hint}` : `; did you mean ${near}?`;
    return { path: name, detail: `expected ${expected}, got the unknown field ${name}${meant}` };
  });
  const [first] = problems;
  if (first) throw new AttributionError("INVALID_CONFIG", first.path, first.detail, problems);
}

/** Refuses arguments after the last that a function takes; `hint` says where options go. */
export function noMore(more: readonly unknown[], hint: string): void {
  if (more.every((argument) => argument === undefined)) return;
  throw new AttributionError("INVALID_CONFIG", "", `expected no further argument: ${hint}`);
}

/** True for names of which one begins the other, or which are at most two letters apart. */
function alike(name: string, field: string): boolean {
  if (Math.min(name.length, field.length) < 3) return false;
  return field.startsWith(name) || name.startsWith(field) || edits(name, field) <= 2;
}

/** Levenshtein distance: letters put in, taken away or changed to make one text the other. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
