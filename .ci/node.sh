#!/usr/bin/env bash
# The Node binding: build, types, tests.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/environment.sh
cd bindings-node
npm run --silent build
npm run --silent typecheck
npm test --silent
