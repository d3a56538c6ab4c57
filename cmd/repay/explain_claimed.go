package main

import (
	"github.com/spf13/cobra"

	"repay/planner/plan"
	"repay/planner/report"
)

// claimedOptions are those of repay explain with --claimed.
type claimedOptions struct {
	*global
	loan, amount string
}

// runClaimed sets a figure that a lender states beside what conventions come
// to. args are the book, and the figure where it is not the payoff.
func runClaimed(o claimedOptions, args []string) error {
	figure := plan.FigurePayoff
	if len(args) > 1 {
		var ok bool
		if figure, ok = report.FigureNamed(args[1]); !ok {
			return unknownName(o.say, tUnknownFigure, args[1], report.FigureNames())
		}
	}
	return o.each(args[:1], func(l *loaded) (result, error) { return o.check(l, figure) })
}

func (o claimedOptions) check(l *loaded, figure plan.Figure) (result, error) {
	if o.loan == "" && len(l.c.Loans) > 1 {
		return result{}, unknownName(l.speak, tClaimedWhich, "", l.ids())
	}
	i, err := l.loan(o.loan)
	if err != nil {
		return result{}, err
	}
	i = max(i, 0)
	claimed, fault := l.book.ReadSum(o.amount)
	if fault != nil {
		return result{}, l.misuse(*fault)
	}
	l.hideNames()
	s, err := l.state()
	if err != nil {
		return result{}, err
	}
	k, refused := plan.CheckClaim(&l.c, i, figure, claimed)
	if refused != nil {
		return result{}, l.faults([]plan.Refused{*refused})
	}
	return result{
		func() *report.Page { return report.ClaimPage(l.head, l.c, s, k) },
		func() any { return report.ClaimRecord(l.head, l.c, k) },
	}, nil
}

// completeFigures completes the book first, then the figure.
func completeFigures(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return booksOnly(cmd, args, typed)
	}
	return report.FigureNames(), cobra.ShellCompDirectiveNoFileComp
}
