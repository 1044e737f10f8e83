.PHONY: help demo test bench compare generate clean

help: ## What can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 12

demo: ## The main job: credits by channel under all models (TOUCHES=… CONVERSIONS=… for your own CSV)
	@TOUCHES="$(TOUCHES)" CONVERSIONS="$(CONVERSIONS)" MODEL='$(MODEL)' LOOKBACK="$(LOOKBACK)" .ci/demo.sh

test: ## Installs what is needed, and runs every test in every language
	@.ci/test.sh

bench: ## Speed of the core
	cargo bench -p attribution-benches

compare: ## The same work by this library, Polars, DuckDB, marketing-attribution-models and ChannelAttribution
	@.ci/tools.sh
	.venv/bin/python -m pip install --quiet --disable-pip-version-check -r benches/requirements.txt
	cd bindings-python && VIRTUAL_ENV=../.venv ../.venv/bin/maturin develop --release --quiet
	.venv/bin/python benches/compare.py
	.venv/bin/python benches/compare_learning.py
	.venv/bin/python benches/compare_budget.py
	.venv/bin/python benches/compare_flights.py
	.venv/bin/python benches/compare_fits.py

generate: ## Makes the generated files again
	@.ci/tools.sh
	cd bindings-python && VIRTUAL_ENV=../.venv ../.venv/bin/maturin develop --release --quiet
	cargo run --quiet -p attribution-core --example surface --features schema,schemars/preserve_order -- docs/surface.json
	npm --prefix bindings-node run generate
	.venv/bin/python .ci/rule_models_page.py

clean: ## Removes everything that was built or installed here
	rm -rf target .tools .venv bindings-*/node_modules bindings-*/dist
