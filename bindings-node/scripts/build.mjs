// Builds the addon and puts it where the TypeScript looks for it.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
execFileSync("cargo", ["build", "--release", "--quiet", "-p", "attribution-core-node"], { cwd: root, stdio: "inherit" });

const names = { darwin: "libattribution_core_node.dylib", win32: "attribution_core_node.dll" };
const library = names[process.platform] ?? "libattribution_core_node.so";
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
mkdirSync(join(root, "bindings-node", "dist"), { recursive: true });
copyFileSync(join(target, "release", library), join(root, "bindings-node", "dist", "attribution_core.node"));
