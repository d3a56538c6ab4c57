package record

import (
	"repay/planner/change"
	"repay/planner/internal/schema"
	"repay/planner/plan"
)

var DiffKind = Kind{"diff", "The figures of a status that moved between two days or two books, and by what.", diffJSON{}, []func() schema.Meanings{diffFields}}

// diffJSON is the record of schema repay/diff/v1.
type diffJSON struct {
	envelope
	FromBook    string          `json:"from_book"`
	From        date            `json:"from"`
	Figures     []movedJSON     `json:"figures"`
	Totals      []movedTotal    `json:"totals"`
	Loans       []diffLoanJSON  `json:"loans"`
	Household   []string        `json:"household_edits"`
	Shortfall   *dateAmountJSON `json:"first_shortfall"`
	ShortBefore *dateAmountJSON `json:"first_shortfall_before"`
}

// movedJSON is a figure of one loan that moved.
type movedJSON struct {
	Loan string `json:"loan"`
	movedTotal
}

// movedTotal is a figure that moved, and by what.
type movedTotal struct {
	Figure  string        `json:"figure"`
	Then    decimalOrNull `json:"then"`
	Now     decimalOrNull `json:"now"`
	Moved   decimalOrNull `json:"moved"`
	Days    decimalOrNull `json:"by_days"`
	Paid    decimalOrNull `json:"by_paid"`
	Lender  decimalOrNull `json:"by_lender"`
	Edited  decimalOrNull `json:"by_edited"`
	Loans   decimalOrNull `json:"by_loans"`
	AtLeast []string      `json:"at_least,omitempty"`
}

type diffLoanJSON struct {
	ID         string     `json:"id"`
	Change     string     `json:"change"`
	DaysBefore int        `json:"days_overdue_before"`
	DaysAfter  int        `json:"days_overdue"`
	NextBefore dateOrNull `json:"next_due_before"`
	NextAfter  dateOrNull `json:"next_due"`
	Edits      []string   `json:"edits"`
}

// The changes of a loan as a whole.
const (
	loanStays = "stays"
	loanCame  = "came"
	loanWent  = "went"
)

// Diff returns the record of what moved. before is the earlier case, as its own book has
// it; edits are the keys that the later book writes otherwise, beside the loans of the
// diff, and of the household.
func Diff(h Head, c plan.Case, fromBook string, before plan.Case, d *change.Diff, edits [][]string, household []string) Record {
	b, was := builder{h, c}, builder{h, before}
	r := diffJSON{
		envelope: b.begin(DiffKind), FromBook: fromBook, From: date(d.From), Figures: []movedJSON{}, Totals: []movedTotal{}, Loans: []diffLoanJSON{},
		Household: append([]string{}, household...),
	}
	if d.Before != nil {
		r.ShortBefore = b.shortfall(d.Before.Shortfall)
	}
	if d.After != nil {
		r.Shortfall = b.shortfall(d.After.Shortfall)
	}
	for k, l := range d.Loans {
		j := diffLoanJSON{Change: loanStays, DaysBefore: l.DaysBefore, DaysAfter: l.DaysAfter, NextBefore: dateOrNull(l.NextBefore), NextAfter: dateOrNull(l.NextAfter), Edits: append([]string{}, edits[k]...)}
		switch {
		case l.After < 0:
			j.ID, j.Change = was.c.Loans[l.Before].ID, loanWent
		case l.Before < 0:
			j.ID, j.Change = c.Loans[l.After].ID, loanCame
		default:
			j.ID = c.Loans[l.After].ID
		}
		for i := range l.Figures {
			r.Figures = append(r.Figures, movedJSON{j.ID, b.moved(&l.Figures[i])})
		}
		r.Loans = append(r.Loans, j)
	}
	for i := range d.Totals {
		r.Totals = append(r.Totals, b.moved(&d.Totals[i]))
	}
	return r
}

func (b *builder) moved(f *change.Figure) movedTotal {
	j := movedTotal{Figure: string(f.Name)}
	j.Then, j.Now = b.decimal(f.Then, "then", &j.AtLeast), b.decimal(f.Now, "now", &j.AtLeast)
	if f.Known() {
		j.Moved = b.known(f.Sum())
		j.Days, j.Paid, j.Lender = b.known(f.By[change.Days]), b.known(f.By[change.Paid]), b.known(f.By[change.Lender])
		j.Edited, j.Loans = b.known(f.By[change.Edited]), b.known(f.By[change.Loans])
	}
	return j
}

func (r diffJSON) sheets() []sheet {
	return []sheet{listed("figures", r.Figures), listed("moved_totals", r.Totals), listed("moved_loans", r.Loans)}
}

func diffFields() schema.Meanings {
	return schema.Meanings{
		"from_book":              says("The earlier book, which may be the same."),
		"diff.from":              day("The earlier date."),
		"figures":                says("The figures of the loans that moved."),
		"diff.totals":            says("The sums of all loans that moved: of those that are known then and now."),
		"diff.loans":             says("The loans of which something moved."),
		"moved.figure":           among(codes(plan.Figures()), "Which amount of the loan's status it is."),
		"movedTotal.figure":      among(codes(plan.Figures()), "Which amount of a status it is."),
		"then":                   amount("What it was at the end of the earlier date."),
		"now":                    amount("What it is at the end of the as-of date."),
		"moved":                  amount("Now less then: the sum of what follows. Null where one of them is not known."),
		"by_days":                amount("By time alone: interest and penalty ran, something fell due."),
		"by_paid":                amount("By what was paid."),
		"by_lender":              amount("By agreements, fees of a day and what was called in."),
		"by_edited":              amount("By what the later book says otherwise, without a date."),
		"by_loans":               amount("By loans that came or went."),
		"change":                 among([]string{loanStays, loanCame, loanWent}, "Whether the loan is in both books."),
		"days_overdue_before":    says("The days overdue at the earlier date."),
		"days_overdue":           says("The days overdue at the as-of date."),
		"next_due_before":        day("The next due date, seen from the earlier date; null: none."),
		"next_due":               day("The next due date; null: none."),
		"edits":                  says("The fields of the loan that the later book writes otherwise."),
		"household_edits":        says("The fields of the household that the later book writes otherwise."),
		"first_shortfall_before": says("The first date short of cash, and the deepest shortfall, seen from the earlier date; null: none, or no household is stated."),
	}
}
