// Questions that tests ask of answers and errors, in Node and in a browser.

/** First difference of two values: of numbers to the bit, of objects by their keys. */
export function difference(actual, expected, path = "$") {
  if (typeof expected === "number" && typeof actual === "number") {
    return Object.is(actual, expected) ? undefined : `${path}: ${actual} instead of ${expected}`;
  }
  if (typeof expected !== "object" || expected === null || typeof actual !== "object" || actual === null) {
    return actual === expected ? undefined : `${path}: ${shown(actual)} instead of ${shown(expected)}`;
  }
  const keys = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  for (const key of keys) {
    if (!(key in actual) || !(key in expected)) return `${path}.${key}: only on one side`;
    const found = difference(actual[key], expected[key], `${path}.${key}`);
    if (found) return found;
  }
  return undefined;
}

const shown = (value) => (typeof value === "bigint" ? `${value}n` : JSON.stringify(value));

export function same(actual, expected) {
  const found = difference(actual, expected);
  if (found) throw new Error(found);
}

/** Asks for an error of the library; a path that is left out may be any. */
export async function refuses(ac, work, code, path, words) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ac.AttributionError)) throw error;
    same([error.code, error.path], [code, path ?? error.path]);
    if (!error.detail.includes(words)) throw new Error(`${JSON.stringify(error.detail)} does not say ${words}`);
    return;
  }
  throw new Error(`no error, where ${code} at ${path} (${words}) was expected`);
}
