/** The one error of the library. */
import { describe, isFields, messageOf } from "./kinds.js";

/** Address of an offending input, and what was expected there. */
export interface Problem {
  path: string;
  detail: string;
}

/** Error: what was wrong, where, and what was expected. Match on `code`, never on the sentence. */
export class AttributionError extends Error {
  override readonly name = "AttributionError";

  constructor(
    readonly code: string,
    readonly path: string,
    readonly detail: string,
    /** Every problem found, the first one included. */
    readonly problems: Problem[] = [{ path, detail }],
  ) {
    super(problems.map((problem) => (problem.path ? `${problem.path}: ${problem.detail}` : problem.detail)).join("; "));
  }
}

/** A cell or column that holds what its field cannot hold. */
export function wrong(path: string, expected: string, got: string): AttributionError {
  return new AttributionError("INVALID_INPUT", path, `expected ${expected}, got ${got}`);
}

/** An option that is not what it should be. */
export function wrongOption(path: string, expected: string, got: string): AttributionError {
  return new AttributionError("INVALID_CONFIG", path, `expected ${expected}, got ${got}`);
}

/** An object with fields, such as what a function is asked; `hint` says what stands in it. */
export function anObject<T extends object>(input: T, path = "", hint = ""): T {
  if (isFields(input)) return input;
  throw (path ? wrongOption : wrong)(path, "an object", describe(input) + (hint && `; ${hint}`));
}

/** The address of something inside what has an address. */
export function inside(outer: string, inner: string): string {
  if (outer === "" || inner === "") return outer + inner;
  return inner.startsWith("[") ? outer + inner : `${outer}.${inner}`;
}

/** The same error about something inside what `outer` says. */
export function within(error: unknown, outer: string): unknown {
  if (!(error instanceof AttributionError)) return error;
  const problems = error.problems.map(({ path, detail }) => ({ path: inside(outer, path), detail }));
  return new AttributionError(error.code, inside(outer, error.path), error.detail, problems);
}

/** The error that a native side packed into a message; other errors as they are. */
function unpack(error: unknown): unknown {
  if (error instanceof AttributionError) return error;
  const message = messageOf(error);
  if (!message.startsWith('{"code":')) return error;
  const { code, path, detail, problems } = JSON.parse(message) as AttributionError;
  return new AttributionError(code, path, detail, problems);
}

/** Calls a native side. */
export function call<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw unpack(error);
  }
}

/** Calls a native side that may answer later. */
export async function callLater<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw unpack(error);
  }
}
