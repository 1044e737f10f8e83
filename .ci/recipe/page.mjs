// The new function in a browser.
import { echo } from "/bindings-wasm/dist/index.js";

const answer = await echo("good day");
const refused = await (async () => echo(7))().catch((error) => error);
const results = [
  { name: "echo answers", error: answer === "good day" ? undefined : `got ${answer}` },
  { name: "echo refuses a number", error: refused.path === "text" ? undefined : `got ${refused}` },
];
globalThis.results = results;
