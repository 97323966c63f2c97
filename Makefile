# The commands of this project. `make help` lists them; CONTRIBUTING.md tells when to use which.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
EXPLORER := examples/explorer

.DEFAULT_GOAL := help
.PHONY: help serve check check-sources check-dossier stats audit audit-articles sbom licences release test fuzz chaos soak \
        lint-openapi test-contract test-browser test-cluster test-deploy plans bench bench-full bench-profile \
        explorer screenshots format schema openapi release-openapi client lock clean

help: ## list the commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

serve: $(VENV)/.serve ## set up, migrate, load data/seed.yaml when it has changed, and serve it
	@$(BIN)/communique serve

explorer: $(VENV)/.serve $(EXPLORER)/dist/.built ## the same, and the explorer on a port of its own (EXPLORER_PORT=5173); needs Node.js
	@$(BIN)/python $(EXPLORER)/serve.py

check: $(VENV)/.serve ## report every mistake in data/seed.yaml as file:line:column
	@$(BIN)/communique check

check-sources: $(VENV)/.serve ## prove the quotes in data/seed.yaml against the texts in SOURCES=folder
	@test -n "$(SOURCES)" || { echo "Name the folder of texts: make check-sources SOURCES=folder" >&2; exit 1; }
	@$(BIN)/communique check --sources "$(SOURCES)"

check-dossier: $(VENV)/.serve ## account for every entry of DOSSIER=file in the table docs/audits/dossier.md
	@test -n "$(DOSSIER)" || { echo "Name the dossier: make check-dossier DOSSIER=file" >&2; exit 1; }
	@$(BIN)/communique check-dossier "$(DOSSIER)"

stats: $(VENV)/.serve ## count what data/seed.yaml holds, and what in it a curator may want to look at
	@$(BIN)/communique stats

audit-articles: $(VENV)/.serve ## write docs/audits/articles.md anew from the citations in data/seed.yaml
	$(BIN)/communique audit > docs/audits/articles.md

release: $(VENV)/.serve ## add the version of data/seed.yaml to data/releases.yaml; RENAMED="KIND/OLD=NEW …"
	@$(BIN)/communique release $(foreach one,$(RENAMED),--renamed "$(one)")

test: $(VENV)/.test ## set up, then format check, lint, types, import contracts, migration drift, tests and coverage
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --numprocesses=auto --cov --cov-report=term $(patsubst %,--ignore=tests/%,properties deploy contract browser)
	$(BIN)/pytest --numprocesses=auto tests/properties  # thousands of requests, which tracing would slow down by half

fuzz: $(VENV)/.test ## ask two services REQUESTS=200000 times, well and badly, by SEED=1; prints a table, fails on any fault
	$(BIN)/python -m tests.fuzz --requests=$(REQUESTS) --seed=$(SEED)
REQUESTS = 200000
SEED     = 1

lint-openapi: node_modules/.installed ## lint openapi.json by the rules of redocly.yaml; needs Node.js
	@$(REDOCLY) lint openapi.json
REDOCLY = env REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true node_modules/.bin/redocly

test-contract: $(VENV)/.test lint-openapi ## check openapi.json and its client in TypeScript: lint, types current, tests; needs Node.js
	$(BIN)/python -m contract check
	npm run generate --workspace clients/typescript -- --check
	npm test --workspace clients/typescript
	$(BIN)/pytest tests/contract

test-browser: $(VENV)/.browser $(EXPLORER)/dist/.built ## try the explorer and the page /docs in Chromium; ONLY=timeline for a part; needs Node.js
	npm test --workspace $(EXPLORER)
	$(BIN)/pytest --numprocesses=auto tests/browser $(if $(ONLY),-k "$(ONLY)")

screenshots: $(VENV)/.browser $(EXPLORER)/dist/.built ## write docs/images anew: each view of the explorer, light and dark; needs Node.js
	$(BIN)/python -m tests.browser.screenshots

test-cluster: $(VENV)/.test ## hurt a primary, two replicas and a pooler under SECONDS=60 of load; needs pgbouncer
	$(BIN)/python -m tests.cluster --seconds=$(SECONDS)
SECONDS = 60

chaos: $(VENV)/.test ## provoke faults under load, in under 20 minutes, and count what clients see; ONLY=killed,full for a part
	$(BIN)/python -m tests.chaos $(if $(ONLY),--only="$(ONLY)")

soak: $(VENV)/.test ## ask a server for half of what it takes for MINUTES=10, and see whether it grows or becomes slow
	$(BIN)/python -m tests.chaos soak --minutes=$(MINUTES)
MINUTES = 10

test-deploy: $(VENV)/.test ## try deploy/: nginx before two services, the systemd unit; needs nginx, openssl and systemd
	$(BIN)/pytest tests/deploy

plans: $(VENV)/.test ## show on EVENTS=100000 generated events that every filter is read along its index
	$(BIN)/pytest tests/queries/test_plans.py --events=$(EVENTS)
EVENTS = 100000

bench: $(VENV)/.bench ## measure beside other servers, under 10 minutes; SIZES=real,1k ONLY=records,start for a part
	$(BIN)/python -m bench $(if $(SIZES),--sizes=$(SIZES)) $(if $(ONLY),--only=$(ONLY)) $(BENCH)

bench-full: $(VENV)/.bench ## the same up to a million generated events; loading takes long the first time
	$(BIN)/python -m bench --full $(if $(SIZES),--sizes=$(SIZES)) $(if $(ONLY),--only=$(ONLY)) $(BENCH)

bench-profile: $(VENV)/.bench ## name what costs most in a distinct list; SIZE=10k of what `make bench` has made
	$(BIN)/python -m bench.profile_lists $(SIZE)
SIZE = real

format: $(VENV)/.test ## format the code and mend what the linter can mend
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

schema: $(VENV)/.serve ## write data/seed.schema.json anew, for editors
	$(BIN)/communique schema > data/seed.schema.json.new && mv data/seed.schema.json.new data/seed.schema.json

openapi: $(VENV)/.serve ## write openapi.json anew: the interface, with examples of data/seed.yaml
	@mkdir -p var
	@$(PUBLISHED) $(BIN)/communique load >var/openapi.log || { cat var/openapi.log >&2; exit 1; }
	$(PUBLISHED) $(BIN)/communique openapi > openapi.json.new && mv openapi.json.new openapi.json
PUBLISHED = env -u COMMUNIQUE_PUBLIC_URL COMMUNIQUE_DATABASE_URL=sqlite:///var/openapi.sqlite3 COMMUNIQUE_SEED_FILE=data/seed.yaml

release-openapi: $(VENV)/.test ## keep openapi.json as the interface of the version that is released, for later ones to be compared with
	$(BIN)/python -m contract release

client: node_modules/.installed ## write the types of the client in TypeScript anew, from openapi.json; needs Node.js
	npm run generate --workspace clients/typescript

audit: $(VENV)/.test ## look for known vulnerabilities of what is locked; says what it could not reach
	@$(BIN)/python -m supply audit

sbom: $(VENV)/.test ## write what is shipped to var/sbom.cdx.json, a bill of materials (CycloneDX)
	@$(BIN)/python -m supply sbom

licences: $(VENV)/.test ## write docs/licences.md anew, from what is installed
	@$(BIN)/python -m supply licences

lock: $(VENV)/bin/python ## resolve the dependencies anew into requirements.lock, requirements-dev.lock, bench/ and supply/
	$(PYTHON) -m venv $(VENV)/lock
	$(VENV)/lock/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r supply/resolver.lock
	$(VENV)/lock/bin/uv pip compile $(LOCK) --extra build pyproject.toml --output-file requirements.lock
	$(VENV)/lock/bin/uv pip compile $(LOCK) --extra build --extra dev pyproject.toml --output-file requirements-dev.lock
	$(VENV)/lock/bin/uv pip compile $(LOCK) bench/datasette.in --output-file bench/datasette.lock
	$(VENV)/lock/bin/uv pip compile $(LOCK) supply/resolver.in --output-file supply/resolver.lock
LOCK = --quiet --upgrade --universal --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links

clean: ## remove the environments and what was built; the database stays
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage
	rm -rf node_modules clients/typescript/dist $(EXPLORER)/dist

# A stamp is made last, so an interrupted installation is begun again; once it stands, nothing asks the network.
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Communiqué needs Python 3.11 or newer; name one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	  echo "Python's venv module is missing; on Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }

$(VENV)/.serve: requirements.lock pyproject.toml | $(VENV)/bin/python
	@echo "Installing what Communiqué needs into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: requirements-dev.lock $(VENV)/.serve
	@echo "Installing what the tests need into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

# Datasette stands in an environment of its own, since it needs other versions of what Communiqué needs, too.
$(VENV)/.bench: bench/datasette.lock $(VENV)/.test
	@command -v wrk >/dev/null || { \
	  sudo= ; [ "$$(id -u)" -eq 0 ] || sudo="sudo -n"; \
	  echo "Installing wrk …"; $$sudo apt-get install --yes --quiet --no-install-recommends wrk >/dev/null 2>&1 \
	  || { $$sudo apt-get update --quiet && $$sudo apt-get install --yes --quiet --no-install-recommends wrk; } >/dev/null 2>&1; } \
	  || { echo "wrk is missing and cannot be installed from here; on Debian and Ubuntu: apt install wrk" >&2; exit 1; }
	@echo "Installing Datasette into $(DATASETTE) …"
	@rm -rf $(DATASETTE)
	@$(PYTHON) -m venv $(DATASETTE)
	@$(DATASETTE)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r bench/datasette.lock
	@touch $@
DATASETTE = var/bench/datasette

# Debian and Ubuntu: by its packages. Elsewhere: whoever has it.
$(VENV)/.browser: $(VENV)/.test
	@{ command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null || { \
	  sudo= ; [ "$$(id -u)" -eq 0 ] || sudo="sudo -n"; \
	  echo "Installing chromium …"; $$sudo apt-get install --yes --quiet --no-install-recommends chromium >/dev/null 2>&1 \
	  || { $$sudo apt-get update --quiet && $$sudo apt-get install --yes --quiet --no-install-recommends chromium; } >/dev/null 2>&1; } \
	  || { echo "chromium is missing and cannot be installed from here; on Debian: apt install chromium" >&2; exit 1; }
	@touch $@

# What is written in TypeScript: everything else runs without Node.js.
node_modules/.installed: package-lock.json package.json clients/typescript/package.json examples/explorer/package.json
	@command -v npm >/dev/null && node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b > 18) ? 0 : 1)' || { \
	  echo "This needs Node.js 20.19 or newer, with npm; Debian and Ubuntu have them as nodejs and npm" >&2; exit 1; }
	@echo "Installing what the TypeScript needs into node_modules …"
	@npm ci --no-progress --loglevel=error
	@touch $@

$(EXPLORER)/dist/.built: $(shell find $(EXPLORER)/src $(EXPLORER)/public) $(EXPLORER)/index.html \
  $(EXPLORER)/vite.config.ts $(EXPLORER)/tsconfig.json clients/typescript/dist/.built
	npm run build --workspace $(EXPLORER)
	@touch $@

clients/typescript/dist/.built: $(shell find clients/typescript/src) $(wildcard clients/typescript/tsconfig*.json) node_modules/.installed
	npm run build --workspace clients/typescript
	@touch $@
