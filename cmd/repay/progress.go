package main

import (
	"slices"

	"github.com/spf13/cobra"

	"repay/planner/household"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/pages"
	"repay/planner/plan"
	"repay/planner/progress"
	"repay/planner/record"
)

var (
	tProgress     = lang.Text{ZH: "照存下的计划还了多少，还差什么", EN: "how the saved plan goes: what is paid, what is left"}
	tProgressLong = lang.Text{
		ZH: `拿存下的计划 (repay plan --save) 和记下的还款 (repay pay) 比一比：哪几笔还了、哪
几笔还没还；从那天到现在，欠的因为什么多了、少了；还剩哪些，要不要重新排。

计划写着头三个月的还款，三个月以后重新排一个就好。早晚两天以内，都算那天还的。
收入和开支改了、又没写日期的，这里看不出来：改了就重新排。

计划里到了日子的都还了，退出码是 0；还差着的，或者没有计划，是 4。`,
		EN: `Holds the plan that was saved (repay plan --save) against the payments in the book
(repay pay): which are made and which are not yet; what made the debts grow or
shrink since; what is left, and whether it is time for a new plan.

A plan has the payments of its first three months; after that it is time for
another. A day or two early or late is on time. A change of income or costs that
has no date cannot be seen here: after one, plan anew.

Exit code 0: all that was to be paid by now is; 4: something is still open, or there
is no plan.`,
	}
)

type progressOptions struct{ *global }

func newProgress(g *global) *cobra.Command {
	o := &progressOptions{g}
	return &cobra.Command{
		Use:     "progress [BOOK...]",
		Short:   g.say(tProgress),
		Long:    g.say(tProgressLong),
		Example: "  repay progress book.yaml\n  repay progress book.yaml --as-of 2026-12-31\n  repay progress book.yaml -O csv --table changes",
		Args:    g.someBooks,
		RunE:    func(_ *cobra.Command, args []string) error { return g.each(args, o.progress) },
	}
}

var (
	tNoPlan       = lang.Text{ZH: "{1} 里没有存下的计划", EN: "{1} has no saved plan"}
	tNoPlanRemedy = lang.Text{ZH: "先排一个，存下来：repay plan {1} --save", EN: "make one and save it: repay plan {1} --save"}
	tPlanLater    = lang.Text{ZH: "计划是 {1} 的，晚于截至的 {2}", EN: "the plan is of {1}, after the as-of date, {2}"}
	tPlanLaterFix = lang.Text{ZH: "用 --as-of 换成 {1} 或以后；账本里写着 as_of 的，改掉或删掉它", EN: "take {1} or a later date with --as-of; where the book says as_of, change or delete it"}
)

func (o *progressOptions) progress(l *loaded) (result, error) {
	saved := l.Book.Plan
	if saved == nil {
		return result{}, &failure{exitFound, l.speak(tNoPlan, l.bookName()), l.speak(tNoPlanRemedy, page.Quote(l.bookName()))}
	}
	if saved.Date > l.Case.AsOf {
		return result{}, &failure{exitFound, l.speak(tPlanLater, saved.Date, l.Case.AsOf), l.speak(l.Book.AsWritten(-1, tPlanLaterFix), saved.Date)}
	}
	s, err := l.state()
	if err != nil {
		return result{}, err
	}
	l.HoldRules(s)
	p, refused := progress.Of(&l.Case, l.shownPlan(saved))
	if refused != nil {
		return result{}, l.faults([]plan.Refused{*refused})
	}
	code := exitOK
	if !p.Kept() {
		code = exitFound
	}
	return result{
		code:   code,
		page:   func() *page.Page { return pages.ProgressPage(l.Head, l.Case, p, l.flagsOf(saved)) },
		record: func() record.Record { return record.Progress(l.Head.Head, l.Case, p) },
	}, nil
}

// shownPlan is the plan as it may be shown: with --redact without the ids of loans that
// are no longer in the book.
func (l *loaded) shownPlan(saved *plan.Saved) *plan.Saved {
	if !l.redact {
		return saved
	}
	hidden := *saved
	hidden.Owed, hidden.Payments = slices.Clone(saved.Owed), slices.Clone(saved.Payments)
	var gone []string // they follow those of the book
	hide := func(i int, id string) string {
		if i < 0 {
			if !slices.Contains(gone, id) {
				gone = append(gone, id)
			}
			i = len(l.Case.Loans) + slices.Index(gone, id)
		}
		return hiddenID(i)
	}
	for k, x := range hidden.Owed {
		hidden.Owed[k].ID = hide(x.Loan, x.ID)
	}
	for k, x := range hidden.Payments {
		hidden.Payments[k].ID = hide(x.Loan, x.ID)
	}
	return &hidden
}

// flagsOf is the flags that make a plan in the same way, beside its policy.
func (l *loaded) flagsOf(saved *plan.Saved) string {
	o := planOptions{as: saved.As, budget: budget{payDay: saved.PayDay}}
	if saved.Budget != nil {
		o.sum = l.Book.Currency.Short(*saved.Budget)
	}
	s := o.repeated()
	if saved.Income != household.Usual && l.level() == household.Usual { // else it is repeated already
		s += " --income " + household.Levels.Name(saved.Income)
	}
	return s
}
