#!/usr/bin/env bash
# Files that are made from others and committed: makes them again, and nothing may have changed.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/environment.sh
# Fields and functions of the last version are still there.
.venv/bin/python .ci/surface/since.py
before=$(git status --porcelain; git diff)
.ci/generate.sh
after=$(git status --porcelain; git diff)
if [ "$before" != "$after" ]; then
    git --no-pager diff --stat
    echo "generated files are out of date: commit what 'make generate' has made"
    exit 1
fi
echo "generated files are up to date"
