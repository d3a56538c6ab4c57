package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"repay/planner/book"
	"repay/planner/pages"
	"repay/planner/plan"
)

// check checks what a run brought about: it is right for its format, or refused.
func (run *fuzzRun) check(t *testing.T, c cell, r ran) {
	t.Helper()
	fitText(t, c, r.out)
	fitText(t, c, r.err)
	if ended := func(text string) bool { return text == "" || strings.HasSuffix(text, "\n") }; !ended(r.out) || !ended(r.err) {
		t.Fatalf("%s: no line end after %q, %q", c, r.out, r.err)
	}
	switch r.code {
	case exitOK, exitFound:
		if r.out == "" && r.err == "" && c.row[0] != "check" {
			t.Fatalf("%s: exit code %d and not a word", c, r.code)
		}
		if r.out != "" {
			checkFormat(t, c, r.out, run.schemas)
			checkFigures(t, c, r)
		}
	case exitUsage:
		if r.out != "" || !strings.HasPrefix(r.err, "repay: ") {
			t.Fatalf("%s: refused with %q, %q", c, r.out, r.err)
		}
	case exitInvalid:
		if strings.HasPrefix(r.out, "{") {
			checkFormat(t, c, r.out, run.schemas)
		} else if r.out != "" || !strings.Contains(r.err, ".yaml:") && !place.MatchString(r.err) {
			t.Fatalf("%s: refused with %q, %q", c, r.out, r.err)
		}
	case exitFailed:
		stopped := c.row[0] == "ask" && r.err == ""
		if !stopped && !slices.Contains([]string{"pay", "note"}, c.row[0]) && !strings.Contains(r.err, amountsTooLarge.Message.In(c.lang)) || strings.Contains(r.err, internalError.Remedy.In(c.lang)) {
			t.Fatalf("%s: exit code 1: %q, %q", c, r.out, r.err)
		}
	default:
		t.Fatalf("%s: exit code %d", c, r.code)
	}
}

// checkFigures checks that the figures of a record fit together.
func checkFigures(t *testing.T, c cell, r ran) {
	t.Helper()
	if c.f.name != "json" {
		return
	}
	switch c.row[0] {
	case "plan":
		partly := func(flag string) bool { return flag == "--stress" || flag == "all" || flag == "--loan" }
		if !slices.ContainsFunc(c.row, partly) { // else not the payments of all loans by one plan
			checkPlan(t, c.String(), r.out)
			checkEnds(t, c, r.out)
		}
	case "ask":
		checkAsk(t, c.String(), r)
	}
}

// checkEnds checks that a plan leaves nothing, unless it says that it never ends or
// what is not known; and that it pays nothing where nothing is owed.
func checkEnds(t *testing.T, c cell, out string) {
	t.Helper()
	var paid struct {
		NeverEnds bool `json:"never_ends"`
		Unknown   []any
		Loans     []struct {
			ID         string
			Left, Cost *string
		}
	}
	if err := json.Unmarshal([]byte(out), &paid); err != nil {
		t.Fatal(err)
	}
	for _, l := range paid.Loans {
		if l.Left == nil && l.Cost == nil && paid.NeverEnds {
			continue // grown past what can be computed
		}
		text := *cmp.Or(l.Left, new(string))
		if left := rat(text); left == nil || left.Sign() < 0 || left.Sign() > 0 && !paid.NeverEnds && len(paid.Unknown) == 0 {
			t.Fatalf("%s: of %s %q is left in %s", c, l.ID, text, out)
		}
	}
}

// checkChosen checks that what is asked for, when each loan's offer is chosen in the
// book, comes to the same and can be paid.
func checkChosen(t *testing.T, c cell, b *book.Book) {
	var asked struct {
		Reason  string
		Stopped bool
		Choices []struct {
			Loan, Offer string
			On          *string
		}
		Totals *chosenTotals
	}
	r := onFuzzed([]byte(c.src), "ask", "-", "-O", "json")
	if r.code != exitOK || json.Unmarshal([]byte(r.out), &asked) != nil || asked.Stopped || asked.Totals == nil || len(asked.Choices) != len(b.Loans) {
		return
	}
	for _, ch := range asked.Choices {
		if ch.On != nil {
			return // on a later day, which no book can choose
		}
	}
	src := withField([]byte(c.src), "choose", func(i int) string { return asked.Choices[min(i, len(asked.Choices)-1)].Offer })
	if again, _ := book.Parse("-", src); src == nil || again == nil {
		return
	}
	var compared struct {
		Easiest *chosenTotals
		Surest  *chosenTotals
		ToAsk   *chosenTotals `json:"to_ask"`
		Leading string
	}
	r = onFuzzed(src, "compare", "-", "-O", "json")
	if err := json.Unmarshal([]byte(r.out), &compared); err != nil || r.code != exitOK && r.code != exitFound {
		t.Fatalf("of %s: exit code %d, %v: %s%s", src, r.code, err, r.out, r.err)
	}
	got := compared.ToAsk
	if asked.Reason == "surest" {
		got = compared.Surest
	}
	if got == nil || *got != *asked.Totals {
		t.Fatalf("asked for\n%s\nand chosen\n%s\nit comes to %+v, not %+v", c.src, src, got, asked.Totals)
	}
}

// chosenTotals is what an answer comes to.
type chosenTotals struct {
	TotalPaid      string `json:"total_paid"`
	Cost           string
	HighestPayment string `json:"highest_payment"`
	Finish         string
}

// checkOthers checks that a letter to one lender names no loan of another.
func checkOthers(t *testing.T, c cell, b *book.Book) {
	if c.row[0] != "letter" || !slices.Contains(c.row, "--loan") || slices.Contains(c.row, "--form") {
		return
	}
	name := func(i int) string { return fmt.Sprintf("Zx%dqW", i) }
	src := withField([]byte(c.src), "name", name)
	named, _ := book.Parse("-", src)
	if src == nil || named == nil {
		return
	}
	at := slices.Index(c.row, "--loan") + 1
	of := slices.IndexFunc(b.Loans, func(l plan.Loan) bool { return l.ID == c.row[at] })
	if of < 0 || len(named.Loans) != len(b.Loans) {
		return
	}
	c.row[at] = name(of)
	r := onFuzzed(src, c.args()...)
	own := pages.SameLender(named.Case(named.AsOf), of)
	for i := range named.Loans {
		if strings.Contains(r.out, name(i)) && !slices.Contains(own, i) {
			t.Fatalf("%s tells of loan %d: %s\nof %s", c, i+1, r.out, src)
		}
	}
	if r.code == exitOK && len(named.Loans) == len(own) && r.out == "" {
		t.Fatalf("%s: nothing", c)
	}
}
