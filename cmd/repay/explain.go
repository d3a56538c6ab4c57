package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"repay/planner/explain"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/pages"
	"repay/planner/plan"
	"repay/planner/record"
)

type explainOptions struct {
	*global
	narrow
	claimed  string
	original bool
}

var (
	tExplain     = lang.Text{ZH: "一个数是怎么来的，一行一行算给你看", EN: "how a figure came about, line by line"}
	tExplainLong = lang.Text{
		ZH: `一个数是怎么来的：公式、基数、利率、天数、取整，一行一行加起来。
数的名字用中文或英文都行：罚息，penalty；还款表里的一期写第7期 (row 7)，
或只问其中一项：第7期利息 (row 7 interest)。不写名字，就拆开结清应还和逾期应还。
账本里有几笔借款、又不加 --loan，就是所有借款的合计；--loan 也可以写组名。`,
		EN: `How a figure came about: the formula, what it is on, the rate, the days, the
rounding, line by line to the sum. Figures are asked for by name (penalty, or
罚息), a row of the table as row 7, a column of it as row 7 interest. Without a
name, the payoff and what is overdue are taken apart. In a book of several
loans, without --loan, the sums over all of them; --loan takes a group too.`,
	}
	tClaimedLong = lang.Text{
		ZH: `--claimed 后面写对方报的数，看照合同、或换别的算法能不能算出来：一年按 360 天，
最后一天也算，罚息按什么算，计不计复利，还款先冲什么，怎么取整。

这时 FIGURE 是对方报的哪个数，不写就是结清应还。`,
		EN: `With --claimed and the figure that a lender states: whether the contract comes to
it, or another way of counting does: a year of 360 days, the last day counted,
what bears penalty, compounding, what payments are set against first, rounding.

FIGURE then says which figure that is; the payoff if left out.`,
	}
	tFlagExplainOffer    = lang.Text{ZH: "问名叫 `NAME` 的办法的数", EN: "a figure of the way out `NAME`"}
	tFlagClaimed         = lang.Text{ZH: "对方报的数 `AMOUNT`，看怎样能算出来", EN: "the `AMOUNT` that the lender states: how it can be reproduced"}
	tFlagExplainOriginal = lang.Text{ZH: "问签约时的还款表", EN: "a figure of the table as signed"}
)

func newExplain(g *global) *cobra.Command {
	o := &explainOptions{global: g}
	cmd := &cobra.Command{
		Use:     "explain [BOOK] [--loan ID] [--offer NAME] [--original] [FIGURE] [--claimed AMOUNT]",
		Short:   g.say(tExplain),
		Long:    g.say(tExplainLong) + "\n\n" + g.say(tClaimedLong),
		Example: "  repay explain book.yaml --loan jiebei penalty\n  repay explain book.yaml --loan jiebei row 7 interest\n  repay explain book.yaml --loan jiebei --offer 'extend 12' cost\n  repay explain book.yaml answer cost\n  repay explain book.yaml ask cost\n  repay explain book.yaml --loan jiebei --claimed 18930.22",
		Args:    g.someBookFirst,
		RunE: func(_ *cobra.Command, args []string) error {
			book, words := bookFirst(args)
			name := strings.Join(words, " ")
			if o.claimed != "" {
				return runClaimed(claimedOptions{g, o.loan, o.claimed}, book, name)
			}
			return o.each(book, func(l *loaded) (result, error) { return o.explain(l, name) })
		},
	}
	o.narrow.addTo(g, cmd, tFlagLoan, tFlagExplainOffer)
	f := cmd.Flags()
	f.StringVar(&o.claimed, "claimed", "", g.say(tFlagClaimed))
	f.BoolVar(&o.original, "original", false, g.say(tFlagExplainOriginal))
	cmd.ValidArgsFunction = func(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		names := startingWith(typed, pages.FigureNames(g.w.language(g.lang, nil, false)))
		switch {
		case len(args) > 0:
			return names, cobra.ShellCompDirectiveNoFileComp
		case g.find():
			return names, cobra.ShellCompDirectiveDefault // a book may come first, all the same
		}
		return booksOnly(cmd, args, typed)
	}
	return cmd
}

var (
	tWhichLoan       = lang.Text{ZH: "账本里有 {1} 笔借款，问的是哪一笔", EN: "the book has {1} loans: which one is it"}
	tWhichLoanRemedy = lang.Text{ZH: "加 --loan，可以是 {1}", EN: "add --loan, one of {1}"}
	tNoRow           = lang.Text{ZH: "还款表里没有这一行：{1}", EN: "the table has no such row: {1}"}
)

func (o *explainOptions) explain(l *loaded, name string) (result, error) {
	asks, err := o.asks(l, name)
	if err != nil {
		return result{}, err
	}
	id, member := o.loan, l.memberOf(o.loan)
	if member >= 0 {
		id = "" // a group
	}
	only, s, err := l.narrowed(narrow{id, o.offer})
	if err != nil {
		return result{}, err
	}
	for i := range asks {
		asks[i].Offer = only.Offer
		if member >= 0 {
			asks[i].Group = l.Case.Loans[member].Group // as it is shown
		}
	}
	index, several := only.Loan, len(l.Case.Loans) > 1
	if index < 0 && explain.Together(asks[0], several) || explain.Together(asks[0], false) {
		return l.explained(s, asks, name, l.totals(s).Explain)
	}
	if index < 0 {
		if several && !explain.OfHousehold(asks[0]) {
			return result{}, usage(l.speak(tWhichLoan, len(l.Case.Loans)), l.speak(tWhichLoanRemedy, strings.Join(l.ids(), ", ")))
		}
		index = 0
	}
	asks[0] = pages.OfLoan(asks[0], name, s, index)
	x, refused := explain.New(&l.Case, s, index)
	if err := l.faults(refused); err != nil {
		return result{}, err
	}
	return l.explained(s, asks, name, x.Explain)
}

// totals explains figures of all loans together. What has to be asked for is looked
// for as long as `ask` does without a flag.
func (l *loaded) totals(s *plan.Status) *explain.Totals {
	t := explain.NewTotals(&l.Case, s)
	end := l.w.now().Add(defaultLimit)
	t.Asking.Stop = func() bool { return !l.w.now().Before(end) }
	return t
}

// explained explains what is asked, by a way to explain one figure. Without a
// name the page lists what else may be asked.
func (l *loaded) explained(s *plan.Status, asks []explain.Ask, name string, one func(explain.Ask) (*explain.Explanation, []plan.Refused)) (result, error) {
	var list []*explain.Explanation
	for _, a := range asks {
		e, refused := one(a)
		if err := l.faults(refused); err != nil {
			return result{}, err
		}
		if a.Figure.OfRow() && slices.Contains(e.Missing, explain.NoSuchRow) {
			return result{}, usage(l.speak(tNoRow, name), "repay schedule"+l.Head.Typed()+" --loan "+page.Quote(l.Case.Loans[e.Loan].ID))
		}
		list = append(list, e)
	}
	return result{
		page: func() *page.Page { return pages.ExplainPage(l.Head, l.Case, s, list, name == "") },
		record: func() record.Record {
			return record.Explain(l.Head.Head, l.Case, list[0], pages.ExplainWords(l.Head, l.Case, s))
		},
	}, nil
}

// memberOf is the first loan of a group that is named where a loan might be; -1
// for a loan, and for what is neither.
func (l *loaded) memberOf(name string) int {
	if i, err := l.loan(name); name == "" || err == nil && i >= 0 {
		return -1
	}
	return slices.IndexFunc(l.Case.Loans, func(x plan.Loan) bool { return x.Group == name })
}

var (
	tFigureRemedy  = lang.Text{ZH: "不写名字，就列出可以问的：{1}", EN: "without a name, all that can be asked is listed: {1}"}
	tUnknownFigure = lang.Text{ZH: "不认识这个数：{1}", EN: "unknown figure {1}"}
)

// asks is what a name asks for; without one, what the loan owes in all, and
// what of it is overdue.
func (o *explainOptions) asks(l *loaded, name string) ([]explain.Ask, error) {
	switch {
	case name == "" && o.offer != "":
		return []explain.Ask{{Figure: explain.TotalPaid}, {Figure: explain.Cost}}, nil
	case name == "":
		return []explain.Ask{{Figure: explain.Payoff}, {Figure: explain.OverdueTotal}}, nil
	}
	a, ok := pages.FigureNamed(name, o.offer)
	if !ok {
		remedy := l.speak(tFigureRemedy, "repay explain"+l.typed())
		if near := nearest(name, pages.FigureNames(l.Head.Lang)); near != "" {
			remedy = l.speak(tDidYouMean, near)
		}
		return nil, usage(l.speak(tUnknownFigure, name), remedy)
	}
	a.Original = o.original
	return []explain.Ask{a}, nil
}
