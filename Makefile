# Two commands that need no setup on a fresh Debian or Ubuntu machine with Node, Go and root: `make rehearse`
# and `make test`. If a Docker engine answers, they use it and leave it alone. On Ubuntu `make test` also needs
# Chrome or Chromium in PATH.

EVIDENCE ?= evidence
PLAN ?= examples/checkers/rehearsal.yml
N ?= 10
FOLDER ?= /tmp/bench-images
PARTS ?=
TRY_CHAINS ?=

.PHONY: rehearse test lint nightly bench bench-startup bench-validate bench-images try-chains build docs

## The rehearsal of the bundled chain (PLAN=FILE for another), from source to the restart on v2.
rehearse:
	scripts/with-engine.sh scripts/rehearse.sh --plan "$(PLAN)" --evidence "$(EVIDENCE)"

## All checks: lint, types, docs, unit and Go tests, bundle freshness, the page in a browser, integration on the
## real stack; PARTS="unit go" for some of them: lint, types, docs, unit, go, bundle, browser, integration.
test:
	scripts/with-engine.sh node scripts/test.mjs $(PARTS)

## The linters alone, which need no engine: biome, actionlint, zizmor, shellcheck, hadolint.
lint:
	node scripts/test.mjs lint

## The slow checks: other versions of the SDK, the workflows of examples/, other builders, and the checkers tutorial
## (TUTORIAL_REPOSITORY names a clone of its repository).
nightly:
	scripts/with-engine.sh node scripts/test.mjs nightly

## N rehearsals in a row; min, median and max of each phase, and the number of failed rehearsals.
bench:
	scripts/with-engine.sh scripts/bench.sh "$(N)" "$(PLAN)"

## Time to the first line of the log, compared with bare Node: N starts of the step and of the command line.
bench-startup:
	node scripts/bench-startup.mjs "$(N)"

## Time of `rehearse validate` on a generated repository of 10,000 files: N runs; more than 3 s is a failure.
bench-validate:
	node scripts/bench-validate.mjs "$(N)"

## Builds and caching of images, each case on a separate engine, in FOLDER (needs 20 GB, and 40 minutes);
## TUTORIAL_REPOSITORY as above.
bench-images:
	scripts/install-engine.sh
	node scripts/bench-images/images.mjs "$(FOLDER)"

## Plans that `init` drafts for clones of public chains (TRY_CHAINS="FOLDER ..."), compared with the known facts of the
## chains: the tables of docs/public-chains.md. Needs no engine.
try-chains:
	node scripts/try-chains.mjs $(TRY_CHAINS)

## The bundle, the published schemas, and the pages generated from them.
build:
	npm ci
	npm run schemas
	node scripts/docs.mjs

## The pages of the documentation that are generated from other files (the plan's schema, action.yml).
docs:
	node scripts/docs.mjs
