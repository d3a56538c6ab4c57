# The main job on the example: make run. The program: make build. The tests: make test,
# make test-long, make race; make lint. What is handed out: make dist, and make dist-twice
# whether that gives the same bytes again; make elsewhere, whether all compiles for Windows
# and macOS; make vuln, whether a hole is known in what it is linked with. Inputs that
# break something: make fuzz. What it takes: make bench, make scaling, make million.
# Whether rates that change were read lately: make facts.

GO ?= go
BOOK ?= examples/household.yaml

STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOFUMPT = mvdan.cc/gofumpt@v0.12.0
GOVULNCHECK = golang.org/x/vuln/cmd/govulncheck@v1.1.4

.PHONY: build run report picture man test test-long race facts lint elsewhere vuln dist dist-twice bench million scaling fuzz clean

# Without cgo the program is static. Else it is linked to libc, because the library
# of flags imports net, and every run takes a millisecond more to load it.
build:
	CGO_ENABLED=0 $(GO) build -trimpath -o bin/repay ./cmd/repay

run:
	$(GO) run ./cmd/repay compare $(BOOK)

# The example's document, for a look in a browser.
report: build
	bin/repay report $(BOOK) -o bin/report.html

# Its picture, which the README shows.
picture:
	REPAY_TEST_BROWSER=must $(GO) test -count=1 -run '^TestPagesPicture$$' ./cmd/repay -picture

# The pages of the manual, of commands in section 1 and of topics in section 7, in English
# and in Chinese. The same source gives the same bytes.
MAN ?= bin/man

man:
	@$(GO) test -count=1 -run '^TestMan$$' ./cmd/repay -man '$(abspath $(MAN))' >/dev/null
	@echo "$(MAN)"

# The tests that look at pages in a browser, read what is printed, open CSV in a
# spreadsheet or let other programs check journals, completion and man pages are skipped
# where there is none. The browser is named to them, because their cache would not see
# one that was installed since.
export REPAY_BROWSER ?= $(firstword $(foreach name,chromium chromium-browser google-chrome,$(shell command -v $(name))))

test:
	$(GO) test ./...
	@for program in $(or $(REPAY_BROWSER),chromium) pdftotext soffice hledger bean-check parallel zsh fish groff mandoc; do \
		command -v $$program >/dev/null || echo "skipped: the tests that need $$program, which is not installed"; done

# The tests that draw random cases, with many more of them; TIMES=10 for ten times
# as many again. The cache does not see the variable, which is read before the
# first test begins: -count=1. Of the program itself: every command in
# every format.
TIMES ?= 1

test-long:
	REPAY_TEST_LONG=$(TIMES) $(GO) test -vet=off -count=1 -timeout $$((15 * $(TIMES)))m $$($(GO) list -f '{{.TestImports}} {{.XTestImports}} {{.ImportPath}}' ./... | \
		grep 'internal/draws[] ]' | sed 's/.* //')
	REPAY_TEST_LONG=$(TIMES) $(GO) test -vet=off -count=1 -timeout $$((15 * $(TIMES)))m -run '^Test(Matrix|Redacted|JournalsAreRead)' ./cmd/repay

# The tests in which goroutines share books, with the race detector, which needs cgo
# and a C compiler.
race:
	@command -v "$$($(GO) env CC)" >/dev/null || { \
		echo "make race: no C compiler ($$($(GO) env CC)), which the race detector needs: install gcc, or name another: CC=clang make race"; exit 1; }
	CGO_ENABLED=1 $(GO) test -race -vet=off -count=1 -run '^(Test.*(Shared|Together)|TestBatch(KeepsTheOrder|WaitsForItsReader|Interrupted|OutlivesFaults|OfParts)|Example)' ./planner ./cmd/repay

facts:
	$(GO) test -count=1 -run '^TestFactsAreFresh$$' ./planner/rules -facts

# Run from source, so that go.mod stays free of them.
lint:
	$(GO) mod verify
	$(GO) vet ./...
	$(GO) run $(STATICCHECK) ./...
	@files="$$($(GO) run $(GOFUMPT) -l cmd planner)"; \
	if [ -n "$$files" ]; then echo "gofumpt would change:"; echo "$$files"; exit 1; fi

# For Windows and macOS, tests too, which have to compile there. As dist builds, so that
# it finds compiled what this has.
elsewhere:
	@for system in windows/amd64 darwin/arm64; do \
		echo "go vet for $$system"; \
		GOFLAGS=-mod=readonly CGO_ENABLED=0 GOOS=$${system%/*} GOARCH=$${system#*/} $(GO) vet -trimpath ./... || exit 1; done

# Known holes in what the program is linked with. The list of them is on the network:
# where it cannot be reached, that is said, and is no error.
vuln:
	@said="$$($(GO) run $(GOVULNCHECK) ./... 2>&1)"; code=$$?; echo "$$said"; \
	case "$$said" in \
	*"govulncheck: fetching vulnerabilities:"*) echo "make vuln: NOT CHECKED, for the list of holes cannot be reached from here";; \
	*) exit $$code;; esac

# What is handed out, in dist: an archive for each system, and the checksums of all. The
# same commit and the same Go give the same bytes. SYSTEMS=linux/amd64,windows/amd64 for
# some of them; dist-twice needs these two.
SYSTEMS ?=

dist:
	@rm -rf bin/pages && $(MAKE) man MAN=bin/pages
	$(GO) run ./cmd/repay/internal/dist -man bin/pages -only '$(SYSTEMS)' -o dist

# Two of them again, in another folder, one compiled anew from the first line: the same
# bytes, or an error.
dist-twice: dist
	@twin=$$(mktemp -d) && trap 'rm -rf "$$twin"' EXIT && cp -R . "$$twin/tree" && \
	$(GO) build -o "$$twin/pack" ./cmd/repay/internal/dist && cd "$$twin/tree" && \
	GOCACHE="$$twin/cache" "$$twin/pack" -man bin/pages -only linux/amd64 -o "$$twin/linux" && \
	"$$twin/pack" -man bin/pages -only windows/amd64 -o "$$twin/windows" && cd - >/dev/null && \
	for archive in "$$twin"/linux/repay_* "$$twin"/windows/repay_*; do \
		cmp "$$archive" "dist/$${archive##*/}" || exit 1; done && echo "built twice: the same bytes"

# Ratios within one run, such as reading to what the YAML library takes alone, or a run
# to one of an empty program; times by themselves are the machine's.
BENCH ?= .
BENCHED = $$(grep -rl --include='*_test.go' '^func Benchmark' . | xargs -n1 dirname | sort -u)
NO_RATIO = ^(ns|B|allocs|options|rows|books)\/|^(best-|nodes|found|steps|ledgers)|-ms$$

bench:
	@$(GO) test -run '^$$' -bench '$(BENCH)' -benchtime 50ms $(BENCHED) | awk '\
		/^Benchmark/ {says = ""; for (i = 3; i < NF; i += 2) if ($$(i+1) !~ /$(NO_RATIO)/) says = says sprintf("  %10s %s", $$i, $$(i+1)); \
			if (says) printf "%-64s%s\n", substr($$1, 10), says} \
		/^(---|panic)/; /^FAIL/ {print; bad = 1} END {exit bad}'

# How the time of each command grows with its book. What is printed is shown of a test
# in the folder alone. For one axis: OVER=loans.
OVER ?=

scaling:
	@cd cmd/repay && $(GO) test -count=1 -timeout 30m -run '^TestScaling$$' -scaling all -over '$(OVER)'

# What many books take: as many households through compare, their time and memory.
BOOKS ?= 1000000

million: build
	$(GO) run ./cmd/repay/internal/households/many $(BOOKS) bin/repay batch --command compare

# FUZZTIME is that of the whole run, which all targets share, one after the other; at
# the end a table says what came of it. What is found is kept under testdata/fuzz, and
# tried again by every test. For one target: FUZZ=FuzzAsk.
FUZZTIME ?= 10m
FUZZ ?=
PARALLEL ?= $(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)

fuzz:
	$(GO) run ./cmd/repay/internal/fuzzing -time $(FUZZTIME) -parallel $(PARALLEL) -only '$(FUZZ)'

clean:
	rm -rf bin dist
	$(GO) clean
