// The code of the guide runs as it is written.
const text = await (await fetch("/docs/browser.md")).text();
const results = [];
for (const [index, [, code]] of [...text.matchAll(/```js\n(.*?)```/gs)].entries()) {
  const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const name = `the code of the guide, ${index}`;
  await import(url).then(() => results.push({ name }), (error) => results.push({ name, error: String(error?.stack ?? error) }));
}
globalThis.results = results;
