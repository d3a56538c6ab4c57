package main

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/pages"
	"repay/planner/plan"
	"repay/planner/record"
)

type askOptions struct {
	*global
	budget
	goal
	shock, timeLimit        string
	keep                    []string
	survive                 int
	widen, ifRefused, curve bool

	limit time.Duration // of --time-limit
	timed bool          // which is given
}

var (
	tAsk     = lang.Text{ZH: "最少要跟谁谈什么，对方不肯怎么办", EN: "the least to ask for, of whom, and what if they refuse"}
	tAskLong = lang.Text{
		ZH: `照合同付得起，就说不用谈。付不起，就在账本写的和常见的办法里，找出最少要跟谁谈
什么：先打给谁，哪天以前，要等谁答复了才跟别家签。也说对方不肯时怎么办，有一次收入
没到撑不撑得住，每家最小要谈到多少。

GOAL 是怎样算好：{1}。不写：每笔都有对方提过的办法就是 cheapest，否则是 easiest。

Ctrl-C 按一次就停下，给出已经找到的；按两次马上退出。

找到了，或不用谈，退出码是 0；怎么谈都不够是 4；还没找到就停了是 1。`,
		EN: `Where the contracts can be paid it says that nothing has to be asked. Else it
finds, among the ways that the book states and the usual ones, the least that
has to be asked for: whom to call first, before which day, whose answer to have
before signing with another. It also says what to do if one refuses, whether a
missed payday can be survived, and the smallest concession of each kind that is
enough.

GOAL is what is best: {1}. Without it:
cheapest where a lender has offered something on every loan, else easiest.

Ctrl-C once stops the search and shows what was found; twice ends at once.

Exit code 0: found, or nothing to ask; 4: nothing is enough; 1: stopped before
anything was found.`,
	}
	tFlagWiden       = lang.Text{ZH: "再加上各种大小的常见让步，对方没提过的也算", EN: "with the usual concessions in every size, whether or not anybody has offered them"}
	tFlagKeep        = lang.Text{ZH: "这笔不去谈，`LOAN` 是账本里的 id；可以写几次，或用逗号隔开", EN: "ask nothing of this `LOAN`, by its id in the book; several times, or a list with commas"}
	tFlagIfRefused   = lang.Text{ZH: "每家不肯时，整套怎么办", EN: "for each lender, everything to do if it refuses"}
	tFlagSurvive     = lang.Text{ZH: "不管哪 `K` 次收入没到，都撑得住的谈法", EN: "what to ask for so that any `K` missed incomes can be survived"}
	tFlagShock       = lang.Text{ZH: "不管哪天多一笔 `SUM` 的开支，都撑得住的谈法", EN: "what to ask for so that a bill of `SUM` on any day can be survived"}
	tFlagCurve       = lang.Text{ZH: "每月多有多少钱，就能少谈什么、少花多少", EN: "what more money each month would change"}
	tFlagTimeLimit   = lang.Text{ZH: "最多找多久，`T` 如 30s 或 2m，只写数字是秒", EN: "how long to search, `T` as 30s or 2m; a plain number is seconds"}
	tLeastAskExample = "  repay ask book.yaml\n  repay ask book.yaml --widen --keep wangshang\n  repay ask book.yaml --survive 2\n  repay ask book.yaml --budget 3000 --pay-day 10"
)

func newAsk(g *global) *cobra.Command { return (&askOptions{global: g}).cobra() }

// cobra is the command with its flags.
func (o *askOptions) cobra() *cobra.Command {
	g := o.global
	cmd := &cobra.Command{
		Use:     "ask [BOOK...] [--goal G] [--widen] [--keep LOAN]... [--budget A] [--pay-day N] [--if-refused] [--survive K] [--shock A] [--budget-curve] [--time-limit T]",
		Short:   g.say(tAsk),
		Long:    g.say(tAskLong, g.goalsSaid()),
		Example: tLeastAskExample,
		Args:    g.someBooks,
		PreRunE: func(cmd *cobra.Command, _ []string) error { return o.checkFlags(cmd) },
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args) },
	}
	f := cmd.Flags()
	o.goal.addTo(g, cmd, "")
	f.BoolVar(&o.widen, "widen", false, g.say(tFlagWiden))
	f.StringArrayVar(&o.keep, "keep", nil, g.say(tFlagKeep))
	o.budget.addTo(g, cmd)
	f.BoolVar(&o.ifRefused, "if-refused", false, g.say(tFlagIfRefused))
	f.IntVar(&o.survive, "survive", 0, g.say(tFlagSurvive))
	f.StringVar(&o.shock, "shock", "", g.say(tFlagShock))
	f.BoolVar(&o.curve, "budget-curve", false, g.say(tFlagCurve))
	f.StringVar(&o.timeLimit, "time-limit", defaultLimit.String(), g.say(tFlagTimeLimit))
	completeNames(g, cmd)
	return cmd
}

const (
	defaultLimit = 10 * time.Second
	mostMissed   = 12
)

var (
	tBadSurvive   = lang.Text{ZH: "--survive 要在 1 到 {1} 之间：次数再多，就不是一时没到了", EN: "--survive is between 1 and {1}: more missed incomes are no bad month any more"}
	tBadLimit     = lang.Text{ZH: "--time-limit 不是一段大于 0 的时间：{1}", EN: "--time-limit is no length of time above 0: {1}"}
	tLimitExample = lang.Text{ZH: "例如：--time-limit 30s，或 --time-limit 2m", EN: "for example: --time-limit 30s, or --time-limit 2m"}
)

// checkFlags finds what is wrong with the flags before any book is read.
func (o *askOptions) checkFlags(cmd *cobra.Command) (err error) {
	if err := o.goal.check(o.say); err != nil {
		return err
	}
	if err := o.budget.check(o.global, cmd); err != nil {
		return err
	}
	given := cmd.Flags().Changed
	o.timed = given("time-limit")
	switch {
	case given("survive") && given("shock"):
		return usage(o.say(tNotTogether, "--survive", "--shock"), o.say(tLeaveOneOut))
	case given("survive") && (o.survive < 1 || o.survive > mostMissed):
		return usage(o.say(tBadSurvive, mostMissed), "")
	}
	if o.limit = lengthOf(o.timeLimit); o.limit <= 0 {
		return usage(o.say(tBadLimit, o.timeLimit), o.say(tLimitExample))
	}
	return nil
}

// lengthOf reads a length of time, a plain number being seconds; 0 where it is none.
func lengthOf(text string) time.Duration {
	if d, err := time.ParseDuration(text); err == nil {
		return d
	}
	seconds, err := strconv.ParseFloat(text, 64)
	if most := float64(1<<63 - 1); err == nil && seconds*float64(time.Second) >= most {
		return 1<<63 - 1
	}
	if err != nil || !(seconds > 0) {
		return 0
	}
	return time.Duration(seconds * float64(time.Second))
}

func (o *askOptions) run(args []string) error {
	stopped, release := o.w.interrupts()
	defer release()
	return o.each(args, func(l *loaded) (result, error) {
		return o.ask(l, func(opts *plan.AskOptions) {
			clock := newSearchClock(l, o.limit, stopped)
			opts.Stop, opts.Enough, opts.Best = clock.stop, clock.enough, clock.better
		})
	})
}

// ask finds the least to ask for one book; bound bounds the search that is about to
// begin.
func (o *askOptions) ask(l *loaded, bound func(*plan.AskOptions)) (result, error) {
	opts := plan.AskOptions{
		Goal: o.goal.chosen, Widen: o.widen, PayDay: o.payDay, Survive: o.survive, Curve: o.curve,
	}
	var err error
	if opts.Keep, err = l.kept(o.keep); err != nil {
		return result{}, err
	}
	if opts.Budget, err = l.budgeted(o.budget); err != nil {
		return result{}, err
	}
	if o.shock != "" {
		if opts.Shock, err = l.sumOf("--shock", o.shock); err != nil {
			return result{}, err
		}
	}
	s, err := l.state()
	if err != nil {
		return result{}, err
	}
	if err := l.hasMoney(opts.Budget); err != nil {
		return result{}, err
	}
	bound(&opts)
	a, refused := l.searching(func() (*plan.LeastAsk, []plan.Refused) { return l.Ask(s, opts) })
	if err := l.faults(refused); err != nil {
		return result{}, err
	}
	shown := pages.AskPageOptions{AskOptions: opts, IfRefused: o.ifRefused, Money: o.budget.repeated(), Flags: o.repeated(l.Case.Loans, opts.Keep)}
	return result{
		code:   exitOf(a),
		page:   func() *page.Page { return pages.AskPage(l.Head, l.Case, s, a, shown) },
		record: func() record.Record { return record.Ask(l.Head.Head, l.Case, a, opts) },
	}, nil
}

// exitOf is how the run ends for what was found: nothing that is enough, or no
// answer that survives what was asked for, is something found; who was stopped
// before anything was known could not.
func exitOf(a *plan.LeastAsk) int {
	switch safe := a.Safety; {
	case a.Reason == plan.ReasonNothingOwed:
		return exitOK
	case a.Unknown():
		return exitFailed
	case a.Answer == nil, safe != nil && safe.Given && safe.Answer == nil:
		return exitFound
	}
	return exitOK
}

var tKeepNothing = lang.Text{ZH: "--keep 后面没有借款", EN: "--keep names no loan"}

// kept are the loans that --keep names, each alone or in a list.
func (l *loaded) kept(names []string) (loans []int, err error) {
	for _, name := range l.listed(names) {
		i, err := l.loan(name)
		if err != nil {
			return nil, err
		}
		loans = append(loans, i)
	}
	if len(names) > 0 && len(loans) == 0 {
		return nil, usage(l.speak(tKeepNothing), l.speak(tOneOf, strings.Join(l.ids(), ", ")))
	}
	slices.Sort(loans)
	return slices.Compact(loans), nil
}

// listed takes lists apart at their commas; the name of a loan may have one.
func (l *loaded) listed(names []string) (list []string) {
	for _, name := range names {
		parts := []string{name}
		if i, err := l.loan(name); err != nil || i < 0 {
			parts = strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune(",，、", r) })
		}
		for _, part := range parts {
			if part = strings.TrimSpace(part); part != "" {
				list = append(list, part)
			}
		}
	}
	return list
}

// repeated is the flags that the command to run next repeats, but for --widen and
// --time-limit. Loans are called as they are shown: --redact leaves their ids out.
func (o *askOptions) repeated(loans []plan.Loan, keep []int) string {
	s := o.budget.repeated() + o.goal.repeated()
	for _, i := range keep {
		s += " --keep " + page.Quote(loans[i].ID)
	}
	if o.survive != 0 {
		s += " --survive " + strconv.Itoa(o.survive)
	}
	if o.shock != "" {
		s += " --shock " + page.Quote(o.shock)
	}
	return s
}
