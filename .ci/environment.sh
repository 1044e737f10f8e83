# Sourced by the stages: one set of folders for all of them.
export PATH="$PWD/.tools/bin:$PATH"
export PYO3_PYTHON="$PWD/.venv/bin/python"
export CARGO_TERM_COLOR="${CARGO_TERM_COLOR:-never}"
