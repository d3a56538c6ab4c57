package main

import (
	"strings"

	"repay/planner/page"
	"repay/planner/pages"
	"repay/planner/plan"
	"repay/planner/record"
)

// claimedOptions are those of repay explain with --claimed.
type claimedOptions struct {
	*global
	loan, amount string
}

// runClaimed sets a figure that a lender states beside what conventions come
// to: the payoff, where it has no name.
func runClaimed(o claimedOptions, book []string, name string) error {
	figure := plan.FigurePayoff
	if name != "" {
		var ok bool
		if figure, ok = pages.ClaimFigureNamed(name); !ok {
			return unknownName(o.say, tUnknownFigure, name, pages.ClaimFigureNames())
		}
	}
	return o.each(book, func(l *loaded) (result, error) { return o.check(l, figure) })
}

func (o claimedOptions) check(l *loaded, figure plan.Figure) (result, error) {
	if o.loan == "" && len(l.Case.Loans) > 1 {
		return result{}, usage(l.speak(tWhichLoan, len(l.Case.Loans)), l.speak(tWhichLoanRemedy, strings.Join(l.ids(), ", ")))
	}
	i, err := l.loan(o.loan)
	if err != nil {
		return result{}, err
	}
	i = max(i, 0)
	claimed, fault := l.Book.ReadSum(o.amount)
	if fault != nil {
		return result{}, l.misuse(-1, *fault)
	}
	s, err := l.state()
	if err != nil {
		return result{}, err
	}
	k, refused := plan.CheckClaim(&l.Case, i, figure, claimed)
	if refused != nil {
		return result{}, l.faults([]plan.Refused{*refused})
	}
	return result{
		page:   func() *page.Page { return pages.ClaimPage(l.Head, l.Case, s, k) },
		record: func() record.Record { return record.Claim(l.Head.Head, l.Case, k) },
	}, nil
}
