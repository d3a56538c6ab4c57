package main

import (
	"github.com/spf13/cobra"

	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/pages"
	"repay/planner/plan"
	"repay/planner/record"
)

type compareOptions struct {
	*global
	loan, offer, goal string
	tables            bool
	lines             ruleFile
}

var (
	tCompare    = lang.Text{ZH: "能谈什么，每种办法各花多少，付不付得起", EN: "what to ask for, what each way costs, whether it can be carried"}
	tFlagGoal   = lang.Text{ZH: "怎样算好，`GOAL`：cheapest fastest lightest", EN: "what is best, `GOAL`: cheapest fastest lightest"}
	tFlagTables = lang.Text{ZH: "每种办法的还款表", EN: "every amortization table"}
)

func newCompare(g *global) *cobra.Command {
	o := &compareOptions{global: g}
	cmd := &cobra.Command{
		Use:     "compare BOOK... [--loan ID] [--offer NAME] [--goal G] [--tables]",
		Short:   g.say(tCompare),
		Example: "  repay compare book.yaml\n  repay compare book.yaml --loan jiebei --tables",
		Args:    someBooks(g.say),
		PreRunE: func(*cobra.Command, []string) error { return oneOf(g.say, "--goal", o.goal, goals) },
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args) },
	}
	f := cmd.Flags()
	f.StringVar(&o.loan, "loan", "", g.say(tFlagLoan))
	f.StringVar(&o.offer, "offer", "", g.say(tFlagOffer))
	f.StringVar(&o.goal, "goal", string(plan.Cheapest), g.say(tFlagGoal))
	f.BoolVar(&o.tables, "tables", false, g.say(tFlagTables))
	o.lines.addTo(g, cmd)
	completeNames(g, cmd)
	_ = cmd.RegisterFlagCompletionFunc("goal", cobra.FixedCompletions(goals(), cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

func goals() []string {
	return []string{string(plan.Cheapest), string(plan.Fastest), string(plan.Lightest)}
}

func (o *compareOptions) run(args []string) error {
	if err := o.lines.read(o.global, args); err != nil {
		return err
	}
	return o.each(args, o.compare)
}

func (o *compareOptions) compare(l *loaded) (result, error) {
	loan, offer, s, err := l.narrowed(o.loan, o.offer)
	if err != nil {
		return result{}, err
	}
	cmp, refused := plan.Compare(&l.c, plan.Goal(o.goal))
	if err := l.faults(refused); err != nil {
		return result{}, err
	}
	l.warnOfLines(&o.lines, s)
	l.head.Warnings = append(l.head.Warnings, pages.SearchWarnings(l.head, l.c, cmp)...)
	opts := pages.CompareOptions{Only: plan.Only{Loan: loan, Offer: offer}, Tables: o.tables}
	return result{
		func() *page.Page {
			if loan >= 0 && offer == "" {
				cmp.Appraise(&l.c, loan)
			}
			return pages.ComparePage(l.head, l.c, s, cmp, opts)
		},
		func() record.Record {
			cmp.Appraise(&l.c, loan)
			return record.Compare(l.head.Head, l.c, cmp, opts.Only)
		},
	}, nil
}
