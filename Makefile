# The main job on the example: make run. All tests: make test.

GO ?= go
BOOK ?= examples/household.yaml

STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOFUMPT = mvdan.cc/gofumpt@v0.12.0

.PHONY: build run test lint bench clean

build:
	$(GO) build -trimpath -o bin/repay ./cmd/repay

run:
	$(GO) run ./cmd/repay compare $(BOOK)

test:
	$(GO) test ./...

# Run from source, so that go.mod stays free of them.
lint:
	$(GO) vet ./...
	$(GO) run $(STATICCHECK) ./...
	@files="$$($(GO) run $(GOFUMPT) -l cmd planner)"; \
	if [ -n "$$files" ]; then echo "gofumpt would change:"; echo "$$files"; exit 1; fi

bench:
	$(GO) test -run '^$$' -bench . -benchmem ./...

clean:
	rm -rf bin
	$(GO) clean
