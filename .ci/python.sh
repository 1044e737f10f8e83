#!/usr/bin/env bash
# The Python binding: build, style, types, tests.
set -euo pipefail
cd "$(dirname "$0")/../bindings-python"
bin="$PWD/../.venv/bin"
export VIRTUAL_ENV="$PWD/../.venv"

"$bin/maturin" develop --release --quiet
"$bin/ruff" check --quiet .
"$bin/ruff" format --quiet --check .
"$bin/mypy"
"$bin/python" -m mypy.stubtest attribution_core._core --mypy-config-file pyproject.toml
"$bin/pytest"
