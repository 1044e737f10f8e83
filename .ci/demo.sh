#!/usr/bin/env bash
# The main job: on five invented journeys, on a larger invented log, or on the caller's own CSV files.
set -euo pipefail
cd "$(dirname "$0")/.."
attribute() { cargo run --quiet --release -p attribution-core --example attribute -- "$@"; }

if [ -n "${TOUCHES:-}${CONVERSIONS:-}" ]; then
    if [ -z "${TOUCHES:-}" ] || [ -z "${CONVERSIONS:-}" ]; then
        echo "both files are needed: make demo TOUCHES=touches.csv CONVERSIONS=conversions.csv"
        exit 1
    fi
    models=(--all-models)
    [ -z "${MODEL:-}" ] || models=(--model "$MODEL")
    attribute --touches "$TOUCHES" --conversions "$CONVERSIONS" --lookback-days "${LOOKBACK:-90}" "${models[@]}"
    exit
fi

echo "== Five invented journeys over seven channels, worth 879.95, under all models"
attribute --demo --all-models
echo
echo "== An invented log of 20 000 journeys, as CSV files"
cargo run --quiet --release -p attribution-core --example sample_data -- --out target/sample
attribute --touches target/sample/touches.csv --conversions target/sample/conversions.csv --all-models
echo
echo "On your own files:  make demo TOUCHES=touches.csv CONVERSIONS=conversions.csv [MODEL=time_decay] [LOOKBACK=30]"
echo "  touches.csv:      journey_id,timestamp,channel[,cost,campaign,...]"
echo "  conversions.csv:  journey_id,timestamp,value"
