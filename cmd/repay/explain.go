package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"repay/planner/explain"
	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/record"
	"repay/planner/report"
)

type explainOptions struct {
	*global
	loan, offer string
	claimed     string
	original    bool
}

func newExplain(g *global) *cobra.Command {
	o := &explainOptions{global: g}
	cmd := &cobra.Command{
		Use:     "explain BOOK [--loan ID] [FIGURE] [--claimed AMOUNT]",
		Short:   g.say(tExplain),
		Long:    g.say(tExplainLong) + "\n\n" + g.say(tClaimedLong),
		Example: "  repay explain book.yaml --loan jiebei penalty\n  repay explain book.yaml --loan jiebei row 7 interest\n  repay explain book.yaml --loan jiebei --offer 'extend 12' cost\n  repay explain book.yaml answer cost\n  repay explain book.yaml --loan jiebei --claimed 18930.22",
		Args:    someBooks(g.say),
		RunE: func(_ *cobra.Command, args []string) error {
			name := strings.Join(args[1:], " ")
			if o.claimed != "" {
				return runClaimed(claimedOptions{g, o.loan, o.claimed}, args[0], name)
			}
			return o.each(args[:1], func(l *loaded) (result, error) { return o.explain(l, name) })
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.loan, "loan", "", g.say(tFlagLoan))
	f.StringVar(&o.offer, "offer", "", g.say(tFlagExplainOffer))
	f.StringVar(&o.claimed, "claimed", "", g.say(tFlagClaimed))
	f.BoolVar(&o.original, "original", false, g.say(tFlagExplainOriginal))
	completeNames(g, cmd)
	cmd.ValidArgsFunction = func(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		if len(args) == 0 {
			return booksOnly(cmd, args, typed)
		}
		return startingWith(typed, report.FigureNames(g.w.language(g.lang, nil, false))), cobra.ShellCompDirectiveNoFileComp
	}
	return cmd
}

func (o *explainOptions) explain(l *loaded, name string) (result, error) {
	asks, err := o.asks(l, name)
	if err != nil {
		return result{}, err
	}
	id, member := o.loan, l.memberOf(o.loan)
	if member >= 0 {
		id = "" // a group
	}
	index, offer, s, err := l.narrowed(id, o.offer)
	if err != nil {
		return result{}, err
	}
	if member >= 0 {
		for i := range asks {
			asks[i].Group = l.c.Loans[member].Group // as it is shown
		}
	}
	if index < 0 && explain.Together(asks[0].Of(offer), len(l.c.Loans) > 1) || explain.Together(asks[0], false) {
		return o.together(l, s, asks, offer, name)
	}
	if index < 0 {
		if len(l.c.Loans) > 1 && !explain.OfHousehold(asks[0]) {
			return result{}, usage(l.speak(tWhichLoan, len(l.c.Loans)), l.speak(tWhichLoanRemedy, strings.Join(l.ids(), ", ")))
		}
		index = 0
	}
	x, refused := explain.New(&l.c, s, index)
	if err := l.faults(refused); err != nil {
		return result{}, err
	}
	var list []*explain.Explanation
	for _, a := range asks {
		a.Offer = offer
		e, refused := x.Explain(a)
		if err := l.faults(refused); err != nil {
			return result{}, err
		}
		if a.Figure.OfRow() && slices.Contains(e.Missing, explain.NoSuchRow) {
			return result{}, usage(l.speak(tNoRow, name), "repay schedule "+page.Quote(l.head.Book)+" --loan "+page.Quote(l.c.Loans[index].ID))
		}
		list = append(list, e)
	}
	return result{
		func() *page.Page { return report.ExplainPage(l.head, l.c, s, list, name == "") },
		func() record.Record {
			return record.Explain(l.head.Head, l.c, list[0], report.ExplainWords(l.head, l.c, s))
		},
	}, nil
}

// memberOf is the first loan of a group that is named where a loan might be; -1
// for a loan, and for what is neither.
func (l *loaded) memberOf(name string) int {
	if i, err := l.loan(name); name == "" || err == nil && i >= 0 {
		return -1
	}
	return slices.IndexFunc(l.c.Loans, func(x plan.Loan) bool { return x.Group == name })
}

// together explains figures of all loans.
func (o *explainOptions) together(l *loaded, s *plan.Status, asks []explain.Ask, offer, name string) (result, error) {
	x := explain.NewWhole(&l.c, s)
	var list []*explain.Explanation
	for _, a := range asks {
		e, refused := x.Explain(a.Of(offer))
		if err := l.faults(refused); err != nil {
			return result{}, err
		}
		list = append(list, e)
	}
	return result{
		func() *page.Page { return report.ExplainPage(l.head, l.c, s, list, name == "") },
		func() record.Record {
			return record.Explain(l.head.Head, l.c, list[0], report.ExplainWords(l.head, l.c, s))
		},
	}, nil
}

// asks is what a name asks for; without one, what the loan owes in all, and
// what of it is overdue.
func (o *explainOptions) asks(l *loaded, name string) ([]explain.Ask, error) {
	switch {
	case name == "" && o.offer != "":
		return []explain.Ask{{Figure: explain.TotalPaid}, {Figure: explain.Cost}}, nil
	case name == "":
		return []explain.Ask{{Figure: explain.Payoff}, {Figure: explain.OverdueTotal}}, nil
	}
	a, ok := report.FigureNamed(name, o.offer)
	if !ok {
		remedy := l.speak(tFigureRemedy, "repay explain "+page.Quote(l.head.Book))
		if near := nearest(name, report.FigureNames(l.head.Lang)); near != "" {
			remedy = l.speak(tFigureNear, near)
		}
		return nil, usage(l.speak(tUnknownFigure, name), remedy)
	}
	a.Original = o.original
	return []explain.Ask{a}, nil
}
