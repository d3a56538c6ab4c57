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
	narrow
	goal
	all    bool
	tables bool
	chart  bool
}

var (
	tCompare     = lang.Text{ZH: "能谈什么，每种办法各花多少，付不付得起", EN: "what to ask for, what each way costs, whether you can pay it"}
	tCompareLong = lang.Text{
		ZH: `先看照合同还付不付得起。付得起，就只说哪天还多少；付不起，列出要跟谁谈什么：先
提出什么，至少要谈成什么，哪天以前谈。两栏里怎么混着谈成，每天都够。再往下，是要谈
的每笔借款的各种办法；--all 是全部，--loan 是一笔。

GOAL 是怎样算好：{1}。`,
		EN: `First, whether the contracts can be paid. If they can, what to pay on which day and
nothing to ask for; if not, what to ask of whom: what to ask for first, what is
needed at least, and before which day. Any mixture of the two columns can be paid.
Below, the ways out of each loan to ask about; --all shows every loan, --loan one.

GOAL is what is best: {1}.`,
	}
	tFlagAll    = lang.Text{ZH: "每笔借款、每种办法都列出来", EN: "every loan, with every way"}
	tFlagTables = lang.Text{ZH: "每种办法的还款表", EN: "every amortization table"}
	tFlagChart  = lang.Text{ZH: "画图：每天手里的钱，每种办法还剩多少本金、要花多少", EN: "draw the cash by day, what each way leaves to pay, and its cost"}
)

func newCompare(g *global) *cobra.Command { return (&compareOptions{global: g}).cobra() }

// cobra is the command with its flags.
func (o *compareOptions) cobra() *cobra.Command {
	g := o.global
	cmd := &cobra.Command{
		Use:     "compare [BOOK...] [--loan ID] [--offer NAME] [--goal G] [--all] [--tables] [--chart]",
		Short:   g.say(tCompare),
		Long:    g.say(tCompareLong, g.goalsSaid()),
		Example: "  repay compare book.yaml\n  repay compare book.yaml --loan jiebei --tables",
		Args:    g.someBooks,
		PreRunE: func(*cobra.Command, []string) error { return o.goal.check(g.say) },
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args) },
	}
	o.narrow.addTo(g, cmd, tFlagLoan, tFlagOffer)
	o.goal.addTo(g, cmd, plan.Cheapest)
	f := cmd.Flags()
	f.BoolVar(&o.all, "all", false, g.say(tFlagAll))
	f.BoolVar(&o.tables, "tables", false, g.say(tFlagTables))
	f.BoolVar(&o.chart, "chart", false, g.say(tFlagChart))
	return cmd
}

func (o *compareOptions) run(args []string) error {
	return o.each(args, o.compare)
}

func (o *compareOptions) compare(l *loaded) (result, error) {
	only, s, err := l.narrowedBy(o.narrow, l.Standing)
	if err != nil {
		return result{}, err
	}
	cmp, refused := l.Compare(s, o.goal.chosen)
	if err := l.faults(refused); err != nil {
		return result{}, err
	}
	opts := pages.CompareOptions{Only: only, All: o.all, Tables: o.tables, Chart: o.chart}
	return result{
		page: func() *page.Page {
			if only.Loan >= 0 && only.Offer == "" {
				cmp.Appraise(&l.Case, only.Loan)
			}
			whole, _ := plan.State(&l.Case) // the page tells what is to come too; what is refused was found before
			return pages.ComparePage(l.Head, l.Case, whole, cmp, opts)
		},
		record: func() record.Record {
			cmp.Appraise(&l.Case, only.Loan)
			return record.Compare(l.Head.Head, l.Case, cmp, only)
		},
	}, nil
}
