#!/usr/bin/env bash
# The recipe of a function, followed on a copy: the lines that docs/recipes.md shows are written into the room that it
# names, everything else is made, and Python, Node and a headless Chromium call the new function.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/environment.sh
ATTRIBUTION_CHROMIUM=$(.ci/chromium.sh)
export ATTRIBUTION_CHROMIUM
# Apart: what is built of the copy must not pass for the library.
export CARGO_TARGET_DIR="$PWD/target/recipe-target"
copy="$PWD/target/recipe"
original="$PWD"

rm -rf "$copy"
mkdir -p "$copy/target"
git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents --preserve=timestamps --target-directory "$copy"
for made in .tools .venv bindings-node/node_modules bindings-wasm/node_modules; do ln -s "$PWD/$made" "$copy/$made"; done
cd "$copy"

.venv/bin/python .ci/recipe/edit.py
cargo build --quiet -p attribution-core-python
cp "$CARGO_TARGET_DIR/debug/lib_core.so" bindings-python/python/attribution_core/_core.abi3.so
# The package of the copy, not the one that is installed.
export PYTHONPATH="$copy/bindings-python/python"
.ci/generate.sh
# One file was edited. All others that differ were made.
by_hand=$(cd "$original" && git ls-files -z --cached --others --exclude-standard | while IFS= read -rd '' file; do
    case "$file" in */generated/* | docs/surface.json | docs/reference.md) continue ;; esac
    cmp -s "$file" "$copy/$file" || echo "$file"
done)
if [ "$by_hand" != attribution-core/src/wire/rooms/economics/budget.rs ]; then
    printf 'expected one file that was edited by hand, got:\n%s\n' "$by_hand"
    exit 1
fi

echo "Python"
.venv/bin/python .ci/recipe/call.py

echo "Node"
cargo build --quiet -p attribution-core-node
mkdir -p bindings-node/dist
cp "$CARGO_TARGET_DIR/debug/libattribution_core_node.so" bindings-node/dist/attribution_core.node
(cd bindings-node && npx tsc -p tsconfig.json)
node .ci/recipe/call.mjs

# The module of the page; the worker's and the small one are made of the same files.
echo "Chromium"
cargo build --quiet --target wasm32-unknown-unknown -p attribution-core-wasm
wasm-bindgen "$CARGO_TARGET_DIR/wasm32-unknown-unknown/debug/attribution_core_wasm.wasm" --target web --out-dir bindings-wasm/dist --out-name native_wasm
mkdir -p bindings-wasm/build
cp -r bindings-node/ts/. bindings-wasm/build
cp bindings-wasm/ts/*.ts bindings-wasm/build
cp .ci/recipe/page.mjs bindings-wasm/test/page.mjs
(cd bindings-wasm && npx tsc -p tsconfig.json && node test/browser.mjs "?recipe")
