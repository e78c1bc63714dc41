# The commands of the newsroom. Each makes .venv and installs what it needs by itself, and never asks.
.DEFAULT_GOAL := help
.PHONY: help run test lint journey shots bench demo-reset empty lock messages
PYTHON := .venv/bin/python
BASE := @deploy/venv.sh base &&
DEV := @deploy/venv.sh dev &&

help: ## what can be asked for
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' Makefile

run: ## the whole newsroom: packages, database, demo, web server and worker
	$(BASE) exec $(PYTHON) manage.py serve

test: ## the tests, also on PostgreSQL, Redis and in Chromium where they are found
	$(DEV) exec $(PYTHON) -m tests.run

lint: ## style, templates, types, migrations, lock files
	$(DEV) exec deploy/lint.sh

lock: ## write requirements/ anew from pyproject.toml (needs uv)
	@deploy/lock.sh
