package rules_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"repay/planner/book"
	"repay/planner/lang"
	"repay/planner/plan"
	"repay/planner/rules"
)

// linesDir has a book for each rule of each country's file.
const linesDir = "../../testdata/lines"

// TestEveryRuleHasABook holds a book against each rule that comes with the program.
// Loans whose id begins with `over` cross the line, or call for the date or the
// help (`over-check`: to be checked first); those that begin with `within` do not, by a hundredth of a percent where
// the line is a rate.
func TestEveryRuleHasABook(t *testing.T) {
	for _, country := range rules.Countries {
		for _, r := range rules.For(country).Rules {
			name := filepath.Join(strings.ToLower(country), r.ID+".yaml")
			t.Run(name, func(t *testing.T) { heldAgainst(t, country, r, filepath.Join(linesDir, name)) })
		}
	}
}

func heldAgainst(t *testing.T, country string, r *rules.Rule, file string) {
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	b, faults := book.Parse(filepath.Base(file), src)
	if b == nil {
		t.Fatal(faults[0].Render(lang.EN))
	}
	if b.Country != country {
		t.Fatalf("a book of %q", b.Country)
	}
	c, facts := b.Case(b.AsOf), b.Facts()
	s, refused := plan.State(&c)
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	found := map[int]rules.Finding{}
	for _, f := range rules.For(country).Check(&c, s, &facts).List {
		if f.Rule.ID == r.ID {
			found[f.Loan] = f
		}
	}
	over, within := 0, 0
	for i := range c.Loans {
		f, is := found[i]
		switch id := c.Loans[i].ID; {
		case strings.HasPrefix(id, "over"):
			if over++; !is {
				t.Errorf("%s: nothing found", id)
			} else {
				kindFits(t, id, r, f)
			}
		case strings.HasPrefix(id, "within"):
			if within++; is {
				t.Errorf("%s: %s %s of %s is over %s", id, f.Kind, f.Figure.Name, f.Figure.Value.Rat().FloatString(6), f.Limit.Rat().FloatString(6))
			}
		default:
			t.Errorf("%s is neither over nor within", id)
		}
	}
	if over == 0 || within == 0 {
		t.Errorf("%d loans over, %d within", over, within)
	}
}

// kindFits holds what a finding is good for against how sure its rule is, and
// against the book: what its loan `over-check...` is over is to be checked first.
func kindFits(t *testing.T, id string, r *rules.Rule, f rules.Finding) {
	t.Helper()
	want := rules.KindNote
	switch {
	case r.Measures == rules.MeasureAskBefore:
		want = rules.KindDeadline
	case f.Figure.Name == "":
	case r.Sure == rules.SureDefault || strings.HasPrefix(id, "over-check"):
		want = rules.KindCheck
	default:
		want = rules.KindLine
	}
	if f.Kind != want {
		t.Errorf("%s: a %s with doubts %v, want a %s", id, f.Kind, f.Doubts, want)
	}
	if f.Figure.Name != "" && f.Figure.Value.Cmp(f.Limit) <= 0 {
		t.Errorf("%s: %v is not over %v", id, f.Figure.Value, f.Limit)
	}
}
