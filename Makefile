# Every target sets up what it needs: only Python 3.11 or later, pip and make must be there.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --constraint constraints.txt
PLAN := examples/ba-ria-vung-tau-2024

.PHONY: demo tracking reading test check format schemas campaign benchmarks clean

demo: $(VENV)/.installed ## validate the five plans, then say where the targets of one stand
	$(BIN)/vnhealthplan validate examples/*/plan.json examples/*/reports/*.json
	$(BIN)/vnhealthplan progress $(PLAN)/plan.json --report $(PLAN)/reports/2023.json --as-of 2023-12-31

tracking: $(VENV)/.installed ## a year of illustrative reports: what is on track, breached, missed, and which reports are late
	@echo "Every figure of 2024 below is made up: the reports are illustrative, and nobody reported them."
	$(BIN)/vnhealthplan progress $(PLAN)/plan.json --report $(PLAN)/reports/2023.json --reports $(PLAN)/illustrative-reports-2024 --as-of 2024-09-30 --by leader
	$(BIN)/vnhealthplan explain $(PLAN)/plan.json row-03 row-04 --reports $(PLAN)/illustrative-reports-2024 --as-of 2024-09-30
	$(BIN)/vnhealthplan progress $(PLAN)/plan.json --report $(PLAN)/reports/2023.json --reports $(PLAN)/illustrative-reports-2024 --as-of 2024-12-31 --by status
	$(BIN)/vnhealthplan schedule $(PLAN)/plan.json --reports $(PLAN)/illustrative-reports-2024 --to 2024-11-30 --as-of 2024-11-30

reading: $(VENV)/.installed ## the source text of one plan: its targets, how sure each field is, and what was not read
	$(BIN)/vnhealthplan read examples/nhu-thanh-2021/source.txt

test: $(VENV)/.installed-dev ## the whole suite, warnings as errors
	$(BIN)/python -m pytest --quiet

check: $(VENV)/.installed-dev ## style, types, then the suite with layers, doctests and golden schemas
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/python -m pytest --quiet

format: $(VENV)/.installed-dev
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

schemas: $(VENV)/.installed ## write schemas/v1 anew from the models
	for kind in plan report catalogue observation findings; do \
		$(BIN)/vnhealthplan schema $$kind > schemas/v1/$$kind.schema.json || exit 1; \
	done

campaign: $(VENV)/.installed-dev ## the property tests with 20,000 examples each: hours, not minutes
	HYPOTHESIS_PROFILE=campaign $(BIN)/python -m pytest --quiet tests

benchmarks: $(VENV)/.installed-dev ## ratios of import, conversion, position, streaming and reading cost, measured now
	$(BIN)/python benchmarks/import_cost.py
	$(BIN)/python benchmarks/conversion_cost.py
	$(BIN)/python benchmarks/position_cost.py
	$(BIN)/python benchmarks/streaming.py
	$(BIN)/python benchmarks/reading.py

clean:
	rm -rf $(VENV) build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml constraints.txt
	$(PIP) --editable .
	touch $@

$(VENV)/.installed-dev: $(VENV)/bin/python pyproject.toml constraints.txt
	$(PIP) --editable '.[dev]'
	touch $@ $(VENV)/.installed
