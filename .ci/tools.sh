#!/usr/bin/env bash
# Installs what the other stages need, into folders of this project that git ignores: .tools, .venv, node_modules.
# What is already there in the right version is left alone.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/environment.sh

need() {
    command -v "$1" >/dev/null || { echo "$1 is needed and was not found: install it ($2), then run this again"; exit 1; }
}
need cargo "Rust 1.88 or newer, with rustup"
need python3 "Python 3.11 or newer, with venv"
need node "Node 20.17 or newer, with npm"
need npm "Node 20.17 or newer, with npm"

WASM_BINDGEN=0.2.130
CARGO_DENY=0.20.2

if ! rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null | xargs -r test -d; then
    echo "adding the target wasm32-unknown-unknown"
    rustup target add wasm32-unknown-unknown || {
        echo "the Rust library for wasm could not be added: rustup needs a network, see docs/contributing.md"
        exit 1
    }
fi

installed() { "$1" --version 2>/dev/null | grep -qF " $2"; }
installed .tools/bin/wasm-bindgen "$WASM_BINDGEN" ||
    cargo install --quiet --root .tools wasm-bindgen-cli --version "$WASM_BINDGEN"
installed .tools/bin/cargo-deny "$CARGO_DENY" ||
    cargo install --quiet --debug --root .tools cargo-deny --version "$CARGO_DENY" --locked # no need to be fast

[ -x .venv/bin/python ] || python3 -m venv .venv
if ! cmp -s bindings-python/requirements-test.txt .venv/installed.txt; then
    .venv/bin/python -m pip install --quiet --disable-pip-version-check -r bindings-python/requirements-test.txt
    cp bindings-python/requirements-test.txt .venv/installed.txt
fi

for package in bindings-node bindings-wasm; do
    if ! cmp -s "$package/package-lock.json" "$package/node_modules/installed.json"; then
        npm --prefix "$package" ci --no-audit --no-fund --loglevel=error
        cp "$package/package-lock.json" "$package/node_modules/installed.json"
    fi
done

.ci/chromium.sh >/dev/null
echo "tools are in place"
