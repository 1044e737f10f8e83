#!/usr/bin/env bash
# The core: format, lints, tests with every set of features, documentation.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/environment.sh

cargo fmt --all --check
cargo clippy --quiet --workspace --all-targets -- -D warnings
cargo clippy --quiet -p attribution-core --all-targets --all-features -- -D warnings
# A program may take any room alone, or none; so may one for the browser.
cargo clippy --quiet -p attribution-core --all-targets --no-default-features -- -D warnings
rooms=$(sed -n 's/^full = \[\(.*\)\]$/\1/p' attribution-core/Cargo.toml | tr -d '",')
for room in "" $rooms; do
    cargo clippy --quiet -p attribution-core --no-default-features --features "$room" -- -D warnings
    cargo check --quiet -p attribution-core --no-default-features --features "$room" --target wasm32-unknown-unknown
done
# Random cases are the same in every run of all tests: `cargo test` alone draws new ones.
export PROPTEST_RNG_SEED="${PROPTEST_RNG_SEED:-20261127}"
# Data of others are not kept here; what needs them is counted as ignored where their folder is not named.
cargo test --quiet -p attribution-core
[ -z "${ATTRIBUTION_DATA:-}" ] || cargo test --quiet -p attribution-core --test published_data -- --ignored
# Schemas are all that other features add; without threads the cases say whether results are the same.
cargo test --quiet -p attribution-core --all-features --lib -- schema surface
cargo test --quiet -p attribution-core --no-default-features --features full --lib --test conformance --test journeys --test columns
# A program may build a dependency with features that the core does not ask for: they must not change any result.
cargo test --quiet -p attribution-core --test conformance --features serde_json/preserve_order
RUSTDOCFLAGS="-D warnings" cargo doc --quiet --no-deps -p attribution-core --all-features
