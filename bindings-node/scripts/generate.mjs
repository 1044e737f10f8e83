// Writes ts/models.ts, the types of model specs, from the catalogue of the core.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const native = createRequire(import.meta.url)("../dist/attribution_core.node");
const catalog = JSON.parse(native.catalog());

const typeOf = (parameter) => {
  switch (parameter.type) {
    case "number":
      return "number";
    case "whole":
      return "number";
    case "flag":
      return "boolean";
    case "numbers":
      return "Numbers";
    case "names":
      return "readonly string[] | ReadonlySet<string>";
    case "choice":
      return parameter.options.map((option) => JSON.stringify(option)).join(" | ");
    case "number_by_name":
      return "Readonly<Record<string, number>>";
    case "members":
      return "readonly Member[]";
    default:
      throw new Error(`no TypeScript type for a parameter of type ${parameter.type}`);
  }
};

const names = catalog.flatMap((model) => [model.name, ...model.aliases]);
const specs = catalog.map((model) => {
  const own = [model.name, ...model.aliases].map((name) => JSON.stringify(name)).join(" | ");
  const parameters = model.parameters.map(
    (parameter) =>
      `\n      /** ${parameter.summary} Default ${parameter.default}. */\n      ${parameter.name}?: ${typeOf(parameter)};`,
  );
  return `  /** ${model.summary} */\n  | {\n      model: ${own};${parameters.join("")}\n    }`;
});

writeFileSync(
  new URL("../ts/models.ts", import.meta.url),
  `/** Models as data. Made from the catalogue of the core by \`npm run generate\`; do not edit. */
import type { Numbers } from "./types.js";

/** Names of models, aliases included. */
export type ModelName =
${names.map((name) => `  | ${JSON.stringify(name)}`).join("\n")};

/** One model of an ensemble. */
export interface Member {
  /** Weight in the mean, 0 to 1. */
  weight: number;
  spec: ModelSpec;
}

/** A model: its name, or an object with its parameters. */
export type ModelSpec =
  | ModelName
${specs.join("\n")};
`,
);
