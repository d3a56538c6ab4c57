package plan_test

import (
	"testing"

	"repay/planner/internal/books"
)

// One row with the others as in the leading answer is short just where its judgment says.
func TestCarriesAsJudged(t *testing.T) {
	judged := 0
	books.Each(t, func(b books.Book) {
		if lead := b.Comparison.Lead(); lead != nil && b.Case.Household != nil { // all rows at once
			rows := map[int]int{}
			for _, c := range lead.Choices {
				rows[c.Loan] = c.Row
			}
			if short, refused := b.Comparison.Carries(&b.Case, rows); refused != nil || (short == nil) != (lead.Shortfall == nil) {
				t.Errorf("%s: the answer: %+v, %+v; judged %+v", b.Name, short, refused, lead.Shortfall)
			}
		}
		for _, l := range b.Comparison.Loans {
			for j, o := range l.Rows {
				if o.Affordable == nil {
					continue
				}
				judged++
				short, refused := b.Comparison.Carries(&b.Case, map[int]int{l.Index: j})
				if refused != nil || (short == nil) != *o.Affordable {
					t.Errorf("%s: %s, %s: %+v, %+v; judged %v", b.Name, b.Case.Loans[l.Index].ID, o.Offer.Name, short, refused, *o.Affordable)
				}
			}
		}
	})
	if judged < 300 {
		t.Errorf("%d judged", judged)
	}
}
