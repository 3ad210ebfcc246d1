# Answerable. `make run` serves the site; `make test` proves it. Both set up first.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.ONESHELL:
.DEFAULT_GOAL := help
BIN := .venv/bin
PORT ?= 8000
# A process that has no test left takes some of the other's, and what a module sets up is mostly set up once.
PYTEST := $(BIN)/pytest -n 2 --dist worksteal

# What is run again on PostgreSQL: what is the database's own work, with kills and failures. `.ci/run` runs everything there.
ON_POSTGRESQL ?= tests/casework/ledger tests/casework/people tests/casework/test_*.py tests/casework/authority/test_*.py tests/web/holding

.PHONY: help setup run test check lint docs bench soak mutants lock clean

help:  ## what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | column -t -s "$$(printf '\t')"

setup:  ## .venv with every tool in it, and the front-end's assets
	@bash scripts/setup

run: setup  ## serve the site with a demonstration, and print its address and logins
	@$(BIN)/answerable serve --demo --port $(PORT)

lint: setup  ## format, style, types, contracts between rooms, printed pages
	@$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m scripts.docs --check
	$(BIN)/python -m scripts.examples --check

check: lint  ## what the pre-commit hook runs

# A part of the longest lists is tried (tests/sizes.py); `.ci/run` tries the whole.
test: lint  ## everything that this machine can prove in minutes
	@$(PYTEST) -p no:django -m "counted and not soak" --cov --cov-report=term $(if $(wildcard ../shared),--cov-fail-under=100) tests/law tests/documents
	$(PYTEST) -m "not counted and not soak"
	ANSWERABLE_TEST_DATABASE=postgresql $(PYTEST) -m "database and not soak" $(ON_POSTGRESQL)

docs: setup  ## print the manual from the code and the specs
	@$(BIN)/python -m scripts.docs
	$(BIN)/python -m scripts.examples

bench: setup  ## ratios against peers and floors, measured in one run
	@bash bench/run

mutants: setup  ## mutation testing of the law
	@$(BIN)/python -m scripts.mutants

soak: setup  ## full sizes
	@ANSWERABLE_TEST_SIZE=whole HYPOTHESIS_PROFILE=searching $(PYTEST) -m "soak or not soak"
	$(BIN)/python -m scripts.mutants

lock: setup  ## resolve the dependencies anew, a week back, with hashes
	@$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes -o requirements/lock.txt
	$(BIN)/uv pip compile --group bench --universal --python-version 3.11 --generate-hashes -o requirements/bench.txt
	$(BIN)/uv pip compile --group assets --universal --python-version 3.11 --generate-hashes -o requirements/node.txt
	printf 'pip\nuv\n' | $(BIN)/uv pip compile - --universal --no-annotate --no-header --generate-hashes -o requirements/uv.txt

clean:
	@rm -rf .venv .bench-venv node_modules build .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage mutants
