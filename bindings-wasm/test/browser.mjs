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

const types = { ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".json": "application/json" };
const page = "<!doctype html><title>tests</title><link rel=icon href=data:,><body><script type=module src=/bindings-wasm/test/page.mjs></script>";
const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
  const file = join(root, path);
  if (path === "/") response.setHeader("content-type", "text/html").end(page);
  else if (path === "/files") response.setHeader("content-type", "application/json").end(JSON.stringify(files));
  else if (file.startsWith(root) && types[extname(file)] && existsSync(file)) {
    response.setHeader("content-type", types[extname(file)]).end(readFileSync(file));
  } else response.writeHead(404).end();
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));

const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
const tab = await browser.newPage();
const problems = [];
tab.on("pageerror", (error) => problems.push(error.message));
tab.on("console", (message) => message.type() === "error" && problems.push(message.text()));
await tab.goto(`http://127.0.0.1:${server.address().port}/`);
let results = [];
try {
  results = await tab.waitForFunction(() => globalThis.results, undefined, { timeout: 120_000 }).then((handle) => handle.jsonValue());
} catch (error) {
  problems.push(error.message);
}
await browser.close();
server.close();

for (const { name, error } of results) if (error) console.log(`not ok - ${name}\n  ${error}`);
for (const problem of problems) console.log(`problem in the page: ${problem}`);
const passed = results.filter((result) => !result.error).length;
console.log(`# pass ${passed}`);
console.log(`# fail ${results.length - passed}`);
process.exit(passed > 0 && passed === results.length && problems.length === 0 ? 0 : 1);
