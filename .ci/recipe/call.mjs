// The new function in Node.
import assert from "node:assert/strict";

import { echo } from "../../bindings-node/dist/index.js";

assert.equal(await echo("good day"), "good day");
await assert.rejects(async () => echo(7), { code: "INVALID_CONFIG", path: "text" });
