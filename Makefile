# Every target sets up what it needs, says what it does, and works in a fresh clone without the others.
# make install PYTHON=python3.12   another Python    make test KILLS=100 JOBS=2   more kill points, fewer processes
# make lock UPGRADE=1   newer versions of everything
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUNS := $(VENV)/.runs
STAMP := $(VENV)/.installed
# Asked for its version, because a version manager's stand-in may be on the PATH with nothing behind it.
UV := $(shell uv --version >/dev/null 2>&1 && command -v uv)
KILLS ?= 20
LONG_KILLS ?= 500
# Where the environment forbids bytecode, each of the many starts in the tests would compile everything anew.
unexport PYTHONDONTWRITEBYTECODE
PYTEST = $(BIN)/python -m pytest -n $(JOBS) --dist loadfile --no-loadscope-reorder -rfEs

.DEFAULT_GOAL := help
.PHONY: help install run test test-slow test-all check bench lock clean

help: ## Show the targets
	@grep -hE '^[a-z-]+:.*## ' $(firstword $(MAKEFILE_LIST)) | sed -E 's/:.*## /\t/' | expand -t 12

install: $(STAMP) ## Set up .venv with everything pinned, and the command klaim

# In the lock, what running needs stands before this line.
MARK := \# --- only for the tests and checks
ifneq ($(UV),)
INSTALL = $(UV) pip install --compile-bytecode --python $(BIN)/python --require-hashes -r
EDITABLE = $(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
else
# Reads what pip says, shows a count, and ends with pip's exit status; all of it is kept in install.log.
define COUNTED
n=0 status=1
show() { if [ -t 1 ]; then printf '\r   %-50s' "$$1"; else echo "   $$1"; fi; }
while read -r word name rest; do
  case $$word in
    Collecting | Processing | Requirement)
      n=$$((n + 1)) name=$${name##*/} rest=$${rest#satisfied: }
      if [ "$$name" = already ]; then name=$$rest; fi
      if [ -t 1 ] || [ $$((n % 20)) -eq 0 ]; then show "$$n/$$MANY $${name%%[=-]*}"; fi ;;
    Installing) show "unpacking, about a minute" ;;
    status) status=$$name ;;
  esac
done
if [ -t 1 ]; then echo; fi
[ "$$status" -eq 0 ] || { sed -n '/^ERROR/,$$p' $(VENV)/install.log | head -n 12; echo "!! pip failed; all it said is in $(VENV)/install.log"; } >&2
exit "$$status"
endef
export COUNTED
PIP = $(BIN)/python -m pip install --disable-pip-version-check
INSTALL = @counted() { MANY=$$(grep '^[a-z0-9]' "$$1" | grep -vc "== 'win32'"); export MANY; \
	  { $(PIP) --progress-bar off --require-hashes -r "$$1" 2>&1; echo "status $$?"; } | tee $(VENV)/install.log | sh -c "$$COUNTED"; }; counted
EDITABLE = $(PIP) --quiet --no-deps --no-build-isolation -e .
endif

# A stamp comes last: an install that was interrupted is simply done again.
$(RUNS): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' || \
	  { echo "!! Python 3.11, 3.12 or 3.13 is wanted and $(PYTHON) is none; name one: make PYTHON=python3.12" >&2; exit 1; }
	@rm -f $(RUNS) $(STAMP)
	@if [ -e $(VENV) ] && [ "$$($(BIN)/python -V 2>&1)" != "$$($(PYTHON) -V)" ]; then \
	  echo ">> Removing $(VENV): it is not of $$($(PYTHON) -V)"; rm -rf $(VENV); fi
	@echo ">> Setting up $(VENV) with what running needs, once: 290 MB to fetch, 0.9 GB on the disk, 1 to 3 minutes"
ifneq ($(UV),)
	@test -x $(BIN)/python || $(UV) venv --quiet --python "$$($(PYTHON) -c 'import sys; print(sys.executable)')" $(VENV)
else
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv $(VENV)
endif
	@sed '/^$(MARK)/,$$d' requirements.lock >$(VENV)/run.lock
	$(INSTALL) $(VENV)/run.lock
	@$(EDITABLE)
	@touch $@
	@echo ">> Ready: $(BIN)/klaim ($$(du -sh $(VENV) | cut -f1) in $(VENV))"

$(STAMP): $(RUNS)
	@echo ">> Adding what checks and tests need, once: 130 MB to fetch, 0.4 GB on the disk, about a minute"
	$(INSTALL) requirements.lock
	@touch $@

run: $(RUNS) ## Start the bot (without a token: everything embedded, with a chat page)
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

# Some of these take minutes, and each is handed out by itself. A dump of all threads, meant for a test that hangs, has brought
# Python itself down in one that was merely long.
test-slow: JOBS = 3
test-slow: install ## The tests that `make test` leaves out: 500 kill points, long walks (about 10 minutes)
	@echo ">> pytest, only the slow ones, with $(LONG_KILLS) kill points"
	KLAIM_TEST_KILLS_LONG=$(LONG_KILLS) $(PYTEST) --dist worksteal -m slow --timeout 3600 -o faulthandler_timeout=0

test-all: test ## All tests: those of `make test`, then those of `make test-slow`
	@$(MAKE) --no-print-directory test-slow

bench: install ## Measure updates, latency, cost; how photos are read (DATA=folder: labelled ones)
	@echo ">> Measuring (half an hour, twice that on a slow processor; figures are for this machine)"
	$(BIN)/python -m tests.bench $(if $(DATA),--data $(DATA))

# Two compiled files, the second holding the first, in one: what only the second has stands behind the mark.
PIN = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --group build --generate-hashes --no-annotate --no-emit-index-url \
  --custom-compile-command "make lock" pyproject.toml
lock: install ## Pin the dependencies of pyproject.toml in requirements.lock
	@echo ">> Pinning; versions that still fit stay (UPGRADE=1 takes the newest)"
	@rm -f $(VENV)/run.lock $(VENV)/all.lock
	@$(if $(UPGRADE),,cp requirements.lock $(VENV)/run.lock && cp requirements.lock $(VENV)/all.lock)
	$(PIN) --extra ocr --extra postgres -o $(VENV)/run.lock
	$(PIN) --all-extras -c $(VENV)/run.lock -o $(VENV)/all.lock
	@{ cat $(VENV)/run.lock; echo '$(MARK)'; \
	  awk 'NR == FNR { seen[$$0]; next } /^[a-z0-9]/ { more = !($$0 in seen) } more' $(VENV)/run.lock $(VENV)/all.lock; } >$(VENV)/new.lock
	@mv $(VENV)/new.lock requirements.lock

clean: ## Remove .venv and caches (your data stays)
	@echo ">> Removing $(VENV) and caches"
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache dist build
