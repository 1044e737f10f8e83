// Serves the package and its tests, and lets a headless Chromium run them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const executablePath = process.env.ATTRIBUTION_CHROMIUM ?? "/usr/bin/chromium";
if (!existsSync(executablePath)) {
  console.error(`no Chromium at ${executablePath}: set ATTRIBUTION_CHROMIUM to the path of one`);
  process.exit(1);
}

const folder = join(root, "attribution-core", "tests", "conformance");
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];

const types = { ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".json": "application/json", ".md": "text/markdown" };
const imports = {
  "attribution-core-wasm": "/bindings-wasm/dist/index.js",
  "attribution-core-wasm/lite": "/bindings-wasm/dist/lite/index.js",
  "attribution-core-wasm/worker": "/bindings-wasm/dist/worker/index.js",
};
const pageOf = (module) =>
  `<!doctype html><title>tests</title><link rel=icon href=data:,><script type=importmap>${JSON.stringify({ imports })}</script><body><script type=module src=/bindings-wasm/test/${module}.mjs></script>`;
/** Pages that may share memory with a worker say so in their headers. */
const isolation = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, "http://localhost");
  const path = normalize(decodeURIComponent(pathname));
  const file = join(root, path);
  if (path !== "/" || searchParams.has("isolated")) for (const [name, value] of Object.entries(isolation)) response.setHeader(name, value);
  if (path === "/") response.setHeader("content-type", "text/html").end(pageOf(searchParams.has("guide") ? "guide" : "page"));
  else if (path === "/files") response.setHeader("content-type", "application/json").end(JSON.stringify(files));
  else if (file.startsWith(root) && types[extname(file)] && existsSync(file)) {
    response.setHeader("content-type", types[extname(file)]).end(readFileSync(file));
  } else response.writeHead(404).end();
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));

const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--js-flags=--expose-gc"] });
let [passed, failed, skipped] = [0, 0, 0];

/** Runs all cases in a page, which is told by its query what to run them with. */
async function runPage(query) {
  const tab = await browser.newPage();
  const problems = [];
  tab.on("pageerror", (error) => problems.push(error.message));
  tab.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  await tab.goto(`http://127.0.0.1:${server.address().port}/${query}`);
  let results = [];
  try {
    results = await tab.waitForFunction(() => globalThis.results, undefined, { timeout: 240_000 }).then((handle) => handle.jsonValue());
    const isolated = await tab.evaluate(() => globalThis.crossOriginIsolated);
    skipped += (await tab.evaluate(() => globalThis.leftOut)) ?? 0;
    if (isolated !== query.includes("isolated")) problems.push(`isolated: ${isolated}`);
  } catch (error) {
    problems.push(error.message);
  }
  await tab.close();
  const wrong = results.filter((result) => result.error);
  for (const { name, error } of wrong) console.log(`not ok - ${query} ${name}\n  ${error}`);
  for (const problem of problems) console.log(`problem in the page ${query}: ${problem}`);
  passed += results.length - wrong.length;
  failed += wrong.length + problems.length + (results.length === 0 ? 1 : 0);
}

for (const query of process.argv[2] ? process.argv.slice(2) : ["", "?worker", "?worker&isolated", "?guide"]) await runPage(query);
await browser.close();
server.close();

console.log(`# pass ${passed}`);
console.log(`# fail ${failed}`);
console.log(`# skipped ${skipped}: conformance cases of functions that the small module does not have`);
process.exit(passed > 0 && failed === 0 ? 0 : 1);
