/** Options on their way to the core, which reads and checks them. */

/** JSON, with what JSON has no word for as text, which the core refuses with the address of the parameter. */
export function toJson(value: unknown): string {
  const plain = (_: string, inner: unknown): unknown => {
    if (typeof inner === "number" && !Number.isFinite(inner)) return String(inner);
    if (typeof inner === "bigint") return Number(inner);
    return inner instanceof Set ? [...inner].sort() : inner;
  };
  return JSON.stringify(value ?? null, plain);
}

/** Rules as JSON; no rules are the defaults of the core. */
export function rulesJson(rules: unknown): string {
  return toJson(rules ?? {});
}

/** A model as JSON: its name, JSON already, or an object. */
export function specJson(model: unknown): string {
  if (typeof model === "string") return model.trimStart().startsWith("{") ? model : JSON.stringify(model);
  return toJson(model);
}
