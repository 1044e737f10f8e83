# Sourced by the stages: one set of folders for all of them.
export PATH="$PWD/.tools/bin:$PATH"
export PYO3_PYTHON="$PWD/.venv/bin/python"
# Stages build each state once: what makes the next build of a changed file fast would double the space.
export CARGO_INCREMENTAL="${CARGO_INCREMENTAL:-0}"
export CARGO_TERM_COLOR="${CARGO_TERM_COLOR:-never}"
