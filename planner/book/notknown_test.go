package book

import (
	"reflect"
	"strings"
	"testing"
)

// TestNotKnown: a word for what is not known leaves a loan as it is without the
// line, with a warning; in a field that has an unknown of its own it is that.
func TestNotKnown(t *testing.T) {
	const loan = `version: 1
as_of: 2026-11-21
loans:
  - id: a
    principal: 30000
    rate: 14.6%/year
    method: annuity
    start: 2026-03-08
    periods: 12
    paid_through: 2026-11-08
`
	without := mustParse(t, loan)
	for _, word := range []string{"?", "？", "不知道", "Unknown", `"?"`, "n/a", "? # look it up"} {
		for _, key := range []string{"received", "first_due", "balloon", "instalment", "basis", "source", "every"} {
			b, faults := Parse("book.yaml", []byte(loan+"    "+key+": "+word+"\n"))
			if b == nil || len(faults) != 1 || !faults[0].Kind.Warning || faults[0].Line != 11 {
				t.Errorf("%s: %s: %v", key, word, faults)
				continue
			}
			if got, want := b.Case(b.AsOf), without.Case(b.AsOf); !reflect.DeepEqual(got, want) {
				t.Errorf("%s: %s changes the loan", key, word)
			}
		}
		for _, key := range []string{"penalty", "allocation", "credit_record"} {
			b, faults := Parse("book.yaml", []byte(loan+"    "+key+": "+word+"\n"))
			if b == nil || len(faults) != 0 {
				t.Errorf("%s: %s: %v", key, word, faults)
			}
		}
		for _, key := range []string{"principal", "method", "start", "periods", "paid_through"} {
			head, tail, _ := strings.Cut(loan, "    "+key+": ")
			_, tail, _ = strings.Cut(tail, "\n")
			if b, faults := Parse("book.yaml", []byte(head+"    "+key+": "+word+"\n"+tail)); b != nil || len(faults) == 0 {
				t.Errorf("%s: %s is accepted", key, word)
			}
		}
	}
}
