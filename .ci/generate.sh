#!/usr/bin/env bash
# Makes the files that are made from others. The bindings must be built for those that ask the library.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/environment.sh
# Fields in the order of their types; a file beside it, so that a failure leaves the old one.
cargo run --quiet -p attribution-core --example surface --features schema,schemars/preserve_order >target/surface.json
mv target/surface.json docs/surface.json
.venv/bin/python .ci/surface
python=(--quiet --config bindings-python/pyproject.toml bindings-python/python/attribution_core/generated)
# Modules come with all imports that one of them may need.
.venv/bin/ruff check --fix --select F401,TC005 "${python[@]}"
.venv/bin/ruff check --fix --select I "${python[@]}"
.venv/bin/ruff format "${python[@]}"
.venv/bin/python .ci/rule_models_page.py
