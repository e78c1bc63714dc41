# The commands of the newsroom. Each makes .venv and installs what it needs by itself, and never asks.
.DEFAULT_GOAL := help
.PHONY: help run demo-reset empty test journey lint shots bench bench-growth drills messages lock
PYTHON := .venv/bin/python
BASE := @deploy/venv.sh base &&
DEV := @deploy/venv.sh dev &&

help: ## these lines
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1: \2/p' Makefile

run: ## the whole newsroom: packages, database, demo, web server and background worker
	$(BASE) exec $(PYTHON) manage.py serve

demo-reset: ## removes everything and loads the demo newsroom anew
	$(BASE) exec $(PYTHON) manage.py demo --anew

empty: ## removes everything; leaves one chief, the site's pages and one section
	$(BASE) exec $(PYTHON) manage.py empty

test: ## the tests, also on PostgreSQL, on Redis and in Chromium where they are found
	$(DEV) exec $(PYTHON) -m tests.run

journey: ## from a pasted story to a moderated comment, in Chromium (REFERENCE_PAGE=FILE for another story)
	$(DEV) exec $(PYTHON) -m pytest -m journey tests/e2e

lint: ## style, templates, types, migrations, lock files
	$(DEV) exec deploy/lint.sh

shots: ## pictures of every kind of page, as contact sheets in $DATA_DIR/shots
	$(DEV) exec $(PYTHON) -m tests.shots

bench: ## measurements, also in $DATA_DIR/bench.json
	$(DEV) exec $(PYTHON) -m tests.measures.bench

bench-growth: ## how much slower pages become when there is ten times as much
	$(DEV) exec $(PYTHON) -m tests.measures.growth

drills: ## faults on purpose, also in $DATA_DIR/drills.json
	$(DEV) exec $(PYTHON) -m tests.drills

messages: ## collect the visible strings, compile the translations
	$(DEV) exec deploy/messages.sh

lock: ## write requirements/ anew from pyproject.toml (needs uv)
	@deploy/lock.sh
