#!/usr/bin/env bash
# Every test in every language. Each stage runs even when an earlier one failed; the end says what passed.
set -uo pipefail
cd "$(dirname "$0")/.."
mkdir -p target/stages

purpose() {
    case "$1" in
        tools) echo "installing what the tests need into .tools, .venv and node_modules" ;;
        house) echo "top level, length of files, nothing half done" ;;
        rust) echo "format, lints, tests and documentation of the core" ;;
        deny) echo "licences and advisories of dependencies" ;;
        python) echo "build, types and tests in Python" ;;
        node) echo "build, types and tests in Node" ;;
        wasm) echo "build, types and tests in a headless Chromium" ;;
        generated) echo "generated files are up to date" ;;
        recipe) echo "a function added by docs/recipes.md to a copy, called from Python, Node and Chromium" ;;
    esac
}

# Sum of the numbers that a pattern finds in a log.
sum() { grep -oE "$1" "$2" | grep -oE '[0-9]+' | awk '{ n += $1 } END { print n + 0 }'; }

# Number of tests that a stage ran, by what its tools print.
count() {
    case "$1" in
        rust) sum '^test result: ok\. [0-9]+ passed' "$2" ;;
        python) sum '[0-9]+ passed' "$2" ;;
        node | wasm) sum '^(# |ℹ )pass [0-9]+' "$2" ;;
        *) echo - ;;
    esac
}

# Number of tests that a stage left out, by what its tools print: these have shown nothing.
left_out() {
    case "$1" in
        rust) sum '[0-9]+ ignored' "$2" ;;
        python) sum '[0-9]+ (skipped|xfailed|deselected)' "$2" ;;
        node | wasm) sum '^(# |ℹ )(skipped|todo) [0-9]+' "$2" ;;
        *) echo 0 ;;
    esac
}

summary="" failed=0
for stage in tools house rust deny python node wasm generated recipe; do
    log="target/stages/$stage.log" start=$SECONDS
    echo "== $stage: $(purpose "$stage")"
    if ".ci/$stage.sh" >"$log" 2>&1; then result=passed; else result=FAILED; fi
    tests=$(count "$stage" "$log") skipped=$(left_out "$stage" "$log")
    # A stage that tests nothing has shown nothing.
    if [ "$result" = passed ] && [ "$tests" = 0 ]; then
        result=FAILED
        echo "no test was run" >>"$log"
    fi
    if [ "$result" = FAILED ]; then
        failed=1
        tail -n 60 "$log"
        echo "   the whole output is in $log"
    fi
    aside=""
    [ "$skipped" = 0 ] || aside=", $skipped skipped"
    summary+=$(printf '%-10s %-7s %6s tests%s %5ss' "$stage" "$result" "$tests" "$aside" "$((SECONDS - start))")$'\n'
    # Without tools no other stage can say anything.
    if [ "$stage" = tools ] && [ "$result" = FAILED ]; then break; fi
done
printf '\n%s' "$summary"
if [ "$failed" = 0 ]; then echo "everything passed"; else echo "NOT everything passed"; fi
exit "$failed"
