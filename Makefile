# Everything runs from .venv in this folder. Needs Python 3.11+ (with venv) and make, nothing else.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.DEFAULT_GOAL := setup
.PHONY: setup demo test check bench clean web screenshots

setup: $(READY)

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "dateline needs Python 3.11 or later; $(PYTHON) is: $$($(PYTHON) --version 2>&1 | tail -n 1)."; \
	  echo "Name another one: make PYTHON=python3.12"; exit 1; }
	@echo "== setting up $(VENV)"
	@$(PYTHON) -m venv $(VENV) || { \
	  echo "Python's venv is missing. On Debian and Ubuntu: apt install python3-venv"; rm -rf $(VENV); exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

# Exit 1 means that some example could not be read and was named; anything above is a fault of ours.
demo: $(READY)
	@echo "== dateline read examples/reports"
	@$(BIN)/dateline read examples/reports || test $$? -eq 1
	@echo "== dateline read examples/reports --events"
	@$(BIN)/dateline read examples/reports --events || test $$? -eq 1
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && \
	  echo "== dateline add fortnight.case examples/case/reports.jsonl" && \
	  $(BIN)/dateline add "$$folder/fortnight.case" examples/case/reports.jsonl && \
	  echo "== dateline events fortnight.case" && \
	  $(BIN)/dateline events "$$folder/fortnight.case" && \
	  echo "== dateline control fortnight.case Bara" && \
	  $(BIN)/dateline control "$$folder/fortnight.case" Bara
	@echo "== to work on this case in the browser:"
	@echo "   $(BIN)/dateline add fortnight.case examples/case/reports.jsonl && $(BIN)/dateline serve fortnight.case"

check: $(READY)
	@echo "== ruff"
	@$(BIN)/ruff check
	@echo "== mypy --strict"
	@$(BIN)/mypy
	@echo "== import order of the rooms"
	@$(BIN)/lint-imports

test: check
	@echo "== pytest"
	@$(BIN)/python -m pytest -n auto --dist worksteal
	@echo "== the pages of the desk"
	@PYTHON="$(abspath $(BIN)/python)" web/check

# Takes the pictures of docs/images from the written case; needs Chromium.
screenshots: web
	@cd web && SCREENSHOTS=1 PYTHON="$(abspath $(BIN)/python)" npx vitest run --config browser.config.ts browser/screenshots.test.ts

# Builds the pages of the desk to where the package serves them from; what it builds is committed.
web: $(READY)
	@CI= CHROMIUM= PYTHON="$(abspath $(BIN)/python)" web/check

bench: $(READY)
	@echo "== reading against the marks"
	@$(BIN)/python bench/reading.py --markdown
	@echo "== places of events"
	@$(BIN)/python bench/event_places.py
	@echo "== place names of news found and put on the map"
	@$(BIN)/python bench/geoparsing.py
	@echo "== province and civilian dead"
	@$(BIN)/python bench/fakes.py
	@echo "== plain words for loaded ones, and loaded for plain"
	@$(BIN)/python bench/neutrality.py
	@echo "== speakers in reports marked by others"
	@$(BIN)/python bench/polnear.py
	@echo "== days of publication from the text alone"
	@$(BIN)/python bench/page_dates.py
	@echo "== pages on shootings whose text holds their day of publication"
	@$(BIN)/python bench/incident_dates.py
	@echo "== time expressions of TimeBank and AQUAINT"
	@$(BIN)/python bench/timex.py
	@echo "== snippets labelled with ACLED sub-events"
	@$(BIN)/python bench/case2021.py
	@echo "== pairs of reports: copies, one event"
	@$(BIN)/python bench/pairs.py
	@echo "== copies made from reports"
	@$(BIN)/python bench/copies.py
	@echo "== pages of shootings joined to incidents"
	@$(BIN)/python bench/incidents.py
	@echo "== pages of another subject"
	@$(BIN)/python bench/other_subjects.py
	@echo "== a case of 10,000 claims grows; bench/scale.py alone makes one of 100,000"
	@$(BIN)/python bench/scale.py --claims 10000
	@echo "== events of ACLED found again in a case"
	@$(BIN)/python bench/comparing.py
	@echo "== 10,000 events leave a case in every format; bench/export.py alone makes 100,000"
	@$(BIN)/python bench/export.py --events 10000
	@echo "== add killed and run again"
	@$(BIN)/python bench/kills.py --kills 8
	@echo "== the gazetteer: opening, looking up, memory"
	@$(BIN)/python bench/gazetteer.py
	@echo "== speed and memory"
	@$(BIN)/python bench/speed.py

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
