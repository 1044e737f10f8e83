#!/usr/bin/env bash
# Files that are made from others and committed: makes them again, and nothing may have changed.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/environment.sh
before=$(git status --porcelain; git diff)
# Fields keep the order of their types only with a feature that the core itself never asks for.
cargo run --quiet -p attribution-core --example surface --features schema,schemars/preserve_order -- docs/surface.json
npm --prefix bindings-node run --silent generate
.venv/bin/python .ci/rule_models_page.py
after=$(git status --porcelain; git diff)
if [ "$before" != "$after" ]; then
    git --no-pager diff --stat
    echo "generated files are out of date: commit what 'make generate' has made"
    exit 1
fi
echo "generated files are up to date"
