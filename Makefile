# Every target sets up what it needs, says what it does, and works in a fresh clone without the others.
# make install PYTHON=python3.12   another Python    make test KILLS=100 JOBS=4   more kill points, more processes
# make lock UPGRADE=1   newer versions of everything
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
# Asked for its version, because a version manager's stand-in may be on the PATH with nothing behind it.
UV := $(shell uv --version >/dev/null 2>&1 && command -v uv)
KILLS ?= 20
ALL_KILLS ?= 500
JOBS ?= 2
# Where the environment forbids bytecode, each of the many starts in the tests would compile everything anew.
unexport PYTHONDONTWRITEBYTECODE
PYTEST = $(BIN)/python -m pytest -n $(JOBS) --dist loadfile --no-loadscope-reorder -rfEs

.DEFAULT_GOAL := help
.PHONY: help install run test test-all check bench lock clean

help: ## Show the targets
	@grep -hE '^[a-z-]+:.*## ' $(firstword $(MAKEFILE_LIST)) | sed -E 's/:.*## /\t/' | expand -t 12

install: $(STAMP) ## Set up .venv with everything pinned, and the command klaim

# The stamp comes last: an install that was interrupted is simply done again.
$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' || \
	  { echo "!! Python 3.11, 3.12 or 3.13 is wanted and $(PYTHON) is none; name one: make PYTHON=python3.12" >&2; exit 1; }
	@rm -f $@
	@if [ -e $(VENV) ] && [ "$$($(BIN)/python -V 2>&1)" != "$$($(PYTHON) -V)" ]; then \
	  echo ">> Removing $(VENV): it is not of $$($(PYTHON) -V)"; rm -rf $(VENV); fi
ifneq ($(UV),)
	@echo ">> Setting up $(VENV) with uv (pinned, with hashes)"
	@test -x $(BIN)/python || $(UV) venv --quiet --python "$$($(PYTHON) -c 'import sys; print(sys.executable)')" $(VENV)
	$(UV) pip install --quiet --compile-bytecode --python $(BIN)/python --require-hashes -r requirements.lock
	$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
else
	@echo ">> Setting up $(VENV) with venv and pip (pinned, with hashes; a minute or two)"
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
endif
	@touch $@
	@echo ">> Ready: $(BIN)/klaim"

run: install ## Start the bot (without a token: everything embedded, with a chat page)
	@echo ">> Starting klaim (Ctrl-C stops it)"
	@$(BIN)/klaim run

check: install ## Lint, types and layers
	@echo ">> ruff, mypy, import-linter"
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Much of a test is waiting for a bot that paces itself, so four share two cores.
test: JOBS = 4
test: check ## Lint, types, layers and the tests (about 4 minutes)
	@echo ">> pytest without the slow ones, with $(KILLS) kill points"
	KLAIM_TEST_KILLS=$(KILLS) $(PYTEST) -m "not slow"

# Some of these take minutes. A dump of all threads while they run, meant for a test that hangs, has brought Python itself down.
test-all: check ## Everything: 500 kill points, long walks, browser
	@echo ">> pytest, everything, with $(ALL_KILLS) kill points"
	KLAIM_TEST_KILLS=$(ALL_KILLS) $(PYTEST) --timeout 3600 -o faulthandler_timeout=0

bench: install ## Measure updates, latency, cost; how photos are read (DATA=folder: labelled ones)
	@echo ">> Measuring (a quarter of an hour; figures are for this machine)"
	$(BIN)/python -m tests.bench $(if $(DATA),--data $(DATA))

lock: install ## Pin the dependencies of pyproject.toml in requirements.lock
	@echo ">> Pinning; versions that still fit stay (UPGRADE=1 takes the newest)"
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --all-extras --generate-hashes --no-annotate \
	  --no-emit-index-url --custom-compile-command "make lock" $(if $(UPGRADE),--upgrade) pyproject.toml -o requirements.lock

clean: ## Remove .venv and caches (your data stays)
	@echo ">> Removing $(VENV) and caches"
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache dist build
