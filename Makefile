# Needs Python 3.11 or newer and make; everything else is installed into .venv by the first target that wants it.

PYTHON ?= python3
DATA ?= data
VENV := .venv
BIN := $(VENV)/bin
SOURCES := $(shell find kg ontology -type f -not -name '*.pyc')

.PHONY: bench help graph test check format model confidence figures picture clean

help:  ## Show the targets
	@sed -n 's/^\([a-z]*\):.*  ## /\1\t/p' Makefile | expand -t 10

graph: output/graph.ttl  ## Build the sample articles into output/
	@echo "Look at it: $(BIN)/kg view (or open output/graph.html). Ask it: $(BIN)/kg questions"

test: $(VENV)/test  ## Run all tests
	$(BIN)/python -m pytest

check: $(VENV)/check  ## Lint, formatting, types, import direction
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -q tests/test_import_direction.py

format: $(VENV)/check  ## Format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/bench  ## Measure speed: reading beside spaCy, the page beside plain pyvis; ARTICLES=FOLDER takes yours
	$(BIN)/python bench/speed.py $(ARTICLES)
	$(BIN)/python bench/page.py

model: $(VENV)/kg  ## Train the models anew, and fit the confidences; DATA=FOLDER holds what docs/models.md lists
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[model]'
	$(BIN)/python -m kg.train.tags corpus/train $(DATA)
	$(BIN)/python -m kg.train.names corpus/train $(DATA)
	$(BIN)/python -m kg.train.links corpus/train
	$(MAKE) confidence

confidence: $(VENV)/kg  ## Fit the confidences anew, after any change of what is read
	$(BIN)/python -m kg.train.confidence corpus/train tests/quality/samples

figures: $(VENV)/kg  ## Print the figures of docs/quality.md; EVAL=FOLDER holds articles/, eval/dev/articles and eval/dev/gold
	$(BIN)/kg build $(EVAL)/articles $(EVAL)/eval/dev/articles -o $(VENV)/figures
	$(BIN)/python tests/quality/figures.py $(VENV)/figures $(EVAL)/eval/dev/gold
	$(BIN)/kg evaluate --corpus corpus/dev

picture: output/graph.ttl  ## Make docs/picture.png from the samples (needs Chromium)
	chromium --headless --no-sandbox --disable-gpu --disable-background-networking --no-first-run \
	  --user-data-dir=$(VENV)/chromium --window-size=1440,900 --virtual-time-budget=4000 \
	  --screenshot=docs/picture.png file://$(CURDIR)/output/graph.html

clean:  ## Remove everything that was built, .venv too
	rm -rf $(VENV) output dist .mypy_cache .ruff_cache .pytest_cache

output/graph.ttl: $(VENV)/kg $(SOURCES)
	$(BIN)/kg build -o output

# The stamps .venv/kg, test and check are as old as the last installation of what pyproject.toml asks for.
$(VENV)/kg: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "kg needs Python 3.11 or newer; name it with: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
	  || { echo "Python's venv is missing; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/test: $(VENV)/kg
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@

$(VENV)/check: $(VENV)/test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test,check]'
	@touch $@

$(VENV)/bench: $(VENV)/kg
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	@touch $@
