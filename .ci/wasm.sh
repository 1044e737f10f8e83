#!/usr/bin/env bash
# The browser binding: build, types, the same tests in a headless Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/environment.sh
ATTRIBUTION_CHROMIUM=$(.ci/chromium.sh)
export ATTRIBUTION_CHROMIUM
cd bindings-wasm
npm run --silent build
npm run --silent typecheck
npm test --silent
