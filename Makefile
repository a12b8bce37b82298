# Every target sets up what it needs, says what it does, and works in a fresh clone without the others.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
UV := $(shell command -v uv 2>/dev/null)
KILLS ?= 20

.DEFAULT_GOAL := help
.PHONY: help install run test test-all check bench lock clean

help: ## Show the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

install: $(STAMP) ## Set up .venv with everything pinned, and the command klaim

$(STAMP): requirements.lock pyproject.toml
ifneq ($(UV),)
	@echo ">> Setting up $(VENV) with uv (pinned, with hashes)"
	@test -x $(BIN)/python || uv venv --quiet --python "$$(command -v $(PYTHON))" $(VENV)
	uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements.lock
	uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
else
	@echo ">> Setting up $(VENV) with venv and pip (pinned, with hashes; a minute or two)"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
endif
	@touch $(STAMP)
	@echo ">> Ready: $(BIN)/klaim"

run: install ## Start the bot (without a token: everything embedded, with a chat page)
	@echo ">> Starting klaim (Ctrl-C stops it)"
	$(BIN)/klaim run

check: install ## Lint, types and layers
	@echo ">> ruff, mypy, import-linter"
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: check ## Lint, types, layers and the tests (under 5 minutes)
	@echo ">> pytest, with $(KILLS) kill points"
	KLAIM_TEST_KILLS=$(KILLS) $(BIN)/pytest -m "not slow" -n 2 --dist loadgroup -rs

test-all: check ## Everything: 500 kill points, long walks, browser
	@echo ">> pytest, everything, with 500 kill points"
	KLAIM_TEST_KILLS=500 $(BIN)/pytest -n 2 --dist loadgroup -rs --timeout 3600

bench: install ## Measure updates per second, latency, CPU per update, memory
	@echo ">> Measuring (a few minutes; figures are for this machine)"
	$(BIN)/python -m tests.bench

lock: install ## Pin the dependencies anew
	$(BIN)/uv pip compile --universal --python-version 3.11 --all-extras --generate-hashes --no-annotate \
	  --no-emit-index-url --custom-compile-command "make lock" pyproject.toml -o requirements.lock

clean: ## Remove .venv and caches (your data stays)
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache dist build
