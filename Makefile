# `make timeline` and `make test` do all the set-up themselves: they need Python >= 3.11 with pip and venv, and make.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help timeline test deep check format docs bench constraints changelog clean

help: ## say what there is to make
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/make \1|\2/' | awk -F'|' '{printf "%-18s %s\n", $$1, $$2}'

$(READY): pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable ".[calendars,cli,testing]" --group dev
	touch $@

timeline: $(READY) ## the main job: read an article, print its timeline
	$(BIN)/eventline read seeds/patrols.txt --document-time 2024-08-23

test: $(READY) ## run all tests and examples, with the coverage floor
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage report

deep: $(READY) ## run the laws with many examples (slow)
	HYPOTHESIS_PROFILE=deep $(BIN)/pytest tests/laws

check: $(READY) ## run the linters and the type checker
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports --no-cache
	$(BIN)/mypy
	$(BIN)/deptry .
	$(BIN)/codespell

format: $(READY) ## format the code and mend what ruff can
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

docs: $(READY) ## build the documentation into docs/_build/html
	$(BIN)/sphinx-build -n -W --keep-going -q -b html docs docs/_build/html

bench: $(READY) ## run the benchmarks
	$(BIN)/pytest benchmarks --benchmark-enable --benchmark-only

constraints: ## remake constraints.txt from pyproject.toml
	$(BIN)/uv pip compile pyproject.toml --all-extras --group dev --universal --python-version 3.11 --upgrade \
		--no-emit-index-url --no-emit-find-links --custom-compile-command "make constraints" --quiet -o constraints.txt

changelog: $(READY) ## gather changelog.d into CHANGELOG.md: make changelog VERSION=0.1.0
	$(BIN)/towncrier build --version $(VERSION)

clean: ## remove what make made
	rm -rf $(VENV) docs/_build .coverage .mypy_cache .pytest_cache .ruff_cache .hypothesis
