// The code of the guides runs as it is written.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const guides = ["README.md", "docs/node.md", "docs/browser.md", "docs/economics.md", "docs/data.md", "docs/crm.md", "docs/account-matching.md", "docs/inference.md", "docs/partners.md", "docs/simulation.md", "docs/experiments.md", "docs/data-quality.md"];
for (const guide of guides) {
  const url = new URL(`../../${guide}`, import.meta.url);
  if (!existsSync(url)) {
    test(`the code of ${guide} runs`, { skip: "the guide is not here" }, () => {});
    continue;
  }
  const text = readFileSync(url, "utf8");
  // Code of the worker and of the small module runs in a browser alone.
  const inBrowser = (code) => /attribution-core-wasm\/(worker|lite)/.test(code);
  const blocks = [...text.matchAll(/```js\n(.*?)```/gs)].map((found) => found[1]).filter((code) => !inBrowser(code));
  test(`the code of ${guide} runs`, async () => {
    assert.ok(blocks.length > 0);
    // Inside the package, so that its own name finds it.
    const folder = mkdtempSync(fileURLToPath(new URL("./guide-", import.meta.url)));
    try {
      for (const [index, code] of blocks.entries()) {
        const file = join(folder, `${index}.mjs`);
        writeFileSync(file, code.replace('"attribution-core-wasm"', '"attribution-core"'));
        await import(pathToFileURL(file));
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
