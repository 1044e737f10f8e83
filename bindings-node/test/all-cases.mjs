// Every case of the library: what Node, a sandbox in it and a browser run.
import { borderCases, realmCases } from "./border-cases.mjs";
import { cases, conform } from "./cases.mjs";
import { collectCases } from "./collect-cases.mjs";
import { dealCases } from "./deal-cases.mjs";
import { watchedCases } from "./watched-cases.mjs";

export const allCases = { ...cases, ...borderCases, ...collectCases, ...dealCases, ...watchedCases };
export { conform, realmCases };
