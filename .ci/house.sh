#!/usr/bin/env bash
# The house: top level, length of files, nothing left half done, documentation that opens with the noun.
set -euo pipefail
cd "$(dirname "$0")/.."

allowed="Cargo.lock Cargo.toml LICENSE Makefile README.md attribution-core benches bindings-node bindings-python bindings-wasm docs"
unexpected=$(git ls-files | cut -d/ -f1 | sort -u | grep -v '^\.' | grep -vxF "$(tr ' ' '\n' <<<"$allowed")" || true)
[ -z "$unexpected" ] || { echo "not expected at the top level: $unexpected"; exit 1; }

long=$(git ls-files -z | grep -zvE '(^|/)(Cargo\.lock|package-lock\.json|LICENSE)$|/conformance/.*\.json$|/lists/data/.*\.txt$|^docs/(surface\.json|reference\.md)$' |
    xargs -0 wc -l | awk '$1 > 600 && $2 != "total" { print $2 " (" $1 " lines)" }')
[ -z "$long" ] || { echo "longer than 600 lines: $long"; exit 1; }

unfinished=$(git grep -nE 'todo!\(|FIXME|XXX|#\[ignore\]' -- . ':!.ci/house.sh' ':!.clippy.toml' || true)
[ -z "$unfinished" ] || { echo "unfinished: $unfinished"; exit 1; }
# All languages, the generated files of Python and TypeScript too.
git ls-files -z '*.rs' '*.ts' '*.py' | xargs -0 awk -v limit=3 -f .ci/openings.awk

echo "checked $(git ls-files | wc -l) files"
