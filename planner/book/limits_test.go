package book

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"repay/planner/book/fault"
	"repay/planner/book/source"
	"repay/planner/lang"
)

const terms = "principal: 30000, rate: 0.04%/day, method: annuity, start: 2026-03-08, periods: 12"

// TestLimits: what is too large is refused by name, soon.
func TestLimits(t *testing.T) {
	var loans, payments, aliased bytes.Buffer
	loans.WriteString("version: 1\nloans:\n")
	for i := range maxLoans + 1 {
		fmt.Fprintf(&loans, " - {id: l%d, %s}\n", i, terms)
	}
	payments.WriteString("version: 1\nloans:\n - id: a\n   " + strings.ReplaceAll(terms, ", ", "\n   ") + "\n   payments:\n")
	for range maxPayments + 1 {
		payments.WriteString("    - {date: 2026-05-01, amount: 1}\n")
	}
	aliased.WriteString("version: 1\nnotes: &n [" + strings.Repeat("x, ", 999) + "x]\nloans:\n")
	for range 120 {
		aliased.WriteString(" - *n\n")
	}
	for name, c := range map[string]struct {
		src  []byte
		code fault.Code
	}{
		"loans":     {loans.Bytes(), tooManyItems.Code},
		"payments":  {payments.Bytes(), tooManyPayments.Code},
		"aliases":   {aliased.Bytes(), "alias_bomb"},
		"bytes":     {bytes.Repeat([]byte("#"), 8<<20+1), "too_big"},
		"values":    {bytes.Repeat([]byte("[],"), 1_000_000), "too_many_values"},
		"spaces":    {bytes.Repeat([]byte(" "), 8<<20), emptyBook.Code},
		"brackets":  {bytes.Repeat([]byte("["), 20_000), ""},
		"lines":     {bytes.Repeat([]byte("a\n"), 200_000), ""},
		"duplicate": {bytes.Repeat([]byte("a: 1\n"), 50_000), source.DuplicateKey.Code},
	} {
		b, faults := Parse("book.yaml", c.src)
		if b != nil || len(faults) == 0 {
			t.Errorf("%s: no fault", name)
			continue
		}
		if c.code != "" && faults[0].Kind.Code != c.code && faults[len(faults)-1].Kind.Code != c.code {
			t.Errorf("%s: fault %s, want %s", name, faults[0].Kind, c.code)
		}
		if len(faults) > 50+1 {
			t.Errorf("%s: %d faults are listed", name, len(faults))
		}
	}
}

// TestTheRestIsCounted: fifty faults are listed, and how many more there are.
func TestTheRestIsCounted(t *testing.T) {
	src := "version: 1\nloans:\n" + strings.Repeat("  - {id: a, principal: 1, rate: 1%/year, method: flat, start: 2026-01-01, periods: 1, x: 1}\n", 100)
	_, faults := Parse("book.yaml", []byte(src))
	if len(faults) != 50+1 {
		t.Fatalf("%d faults", len(faults))
	}
	last := faults[50]
	if last.Kind != fault.TooMany || last.Message.EN != "and 149 more errors are not listed; correct these first" {
		t.Errorf("%s: %s", last.Kind, last.Message.EN)
	}
	if got := last.Render(lang.EN); got != last.Message.EN+"\n" {
		t.Errorf("rendered %q", got)
	}
}
