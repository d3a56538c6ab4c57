package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"repay/planner/journal"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/pages"
	"repay/planner/paydown"
	"repay/planner/plan"
	"repay/planner/record"
)

type planOptions struct {
	*global
	budget
	policy, as, by, loan string
	stress, chart, save  bool
}

// allPolicies asks for a plan by each policy.
const allPolicies = "all"

var (
	tPlan     = lang.Text{ZH: "哪天还谁多少，哪天还完，钱够不够", EN: "what to pay to whom on which day, until nothing is owed"}
	tPlanLong = lang.Text{
		ZH: `排出每一笔还款：哪天、还谁、多少，一直到还完。先保住往后三个月的房租、
吃饭和别的开支，剩下的先付到期的，再补逾期，都清了才提前还。钱不够每期都按时还时，写明哪期要
晚付、哪天补上、多付多少。没写收入和开支，就用 --budget 写明每月拿得出多少。

--save 把先还谁、哪天定的写进账本，连同头三个月要还的；别的一个字都不动，
以前存的计划换成这个。以后看照着还了多少：repay progress。

每期都按时还得上、也还得完，退出码是 0，否则是 4。`,
		EN: `Plans every payment: which day, to whom, how much, until nothing is owed. Rent,
food and other expenses of three months come first; what is left pays
what falls due, then arrears, and only then more than is due. Where not every due
can be met on its date, it says which are late, until when, at what cost. Where
the book states no income and expenses, --budget says how much there is each
month.

--save writes the plan's order and date into the book, with what to pay in its
first three months. All else in the file stays as it is, and a plan saved before
makes room. How it goes is said by repay progress.

Exit code 0: every due is met on its date, and the plan ends; else 4.`,
	}
	tFlagPolicy  = lang.Text{ZH: "先还谁，`POLICY`：{1}；all 是全部比一比", EN: "whom to pay first, `POLICY`: {1}; all compares them"}
	tFlagAnswer  = lang.Text{ZH: "照 compare 的哪个答案谈成了算，`ANSWER`：{1}", EN: "take an `ANSWER` of compare as agreed: {1}"}
	tFlagBy      = lang.Text{ZH: "列成表，`HOW`：date 按日期一张，loan 每笔一张", EN: "as tables, `HOW`: date is one by date, loan one for each loan"}
	tFlagStress  = lang.Text{ZH: "万一收入少了、发薪没到、利率高了、多一笔开支，还撑不撑得住", EN: "whether it holds with less income, a missed payday, higher rates, a bill"}
	tFlagMonths  = lang.Text{ZH: "画图：每月还多少，月底剩多少", EN: "draw what is paid and what is left, by month"}
	tPlanExample = "  repay plan book.yaml\n  repay plan book.yaml --policy all\n  repay plan book.yaml --budget 3000 --pay-day 10 --by date\n  repay plan book.yaml -o plan.journal\n  repay plan book.yaml --save"
)

func newPlan(g *global) *cobra.Command {
	o := &planOptions{global: g}
	cmd := o.cobra()
	cmd.Use = strings.Replace(cmd.Use, " [--chart]", " [--chart] [--save]", 1)
	cmd.Flags().BoolVar(&o.save, "save", false, g.say(tFlagSave)) // not in a batch, which has no file to write to
	return cmd
}

// cobra is the command with its flags.
func (o *planOptions) cobra() *cobra.Command {
	g := o.global
	cmd := &cobra.Command{
		Use:     "plan [BOOK...] [--policy P] [--budget A] [--pay-day N] [--as ANSWER] [--by date|loan] [--stress] [--chart]",
		Short:   g.say(tPlan),
		Long:    g.say(tPlanLong),
		Example: tPlanExample,
		Args:    g.someBooks,
		PreRunE: func(cmd *cobra.Command, _ []string) error { return o.checkFlags(cmd) },
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args) },
	}
	f := cmd.Flags()
	f.StringVar(&o.policy, "policy", paydown.Policies[0].Name, g.say(tFlagPolicy, strings.Join(paydown.Policies.Names(), " ")))
	o.budget.addTo(g, cmd)
	f.StringVar(&o.as, "as", "", g.say(tFlagAnswer, strings.Join(plan.Assumable, " ")))
	f.StringVar(&o.by, "by", "", g.say(tFlagBy))
	f.BoolVar(&o.stress, "stress", false, g.say(tFlagStress))
	f.BoolVar(&o.chart, "chart", false, g.say(tFlagMonths))
	f.StringVar(&o.loan, "loan", "", g.say(tFlagLoan))
	completeNames(g, cmd)
	completeFrom(cmd, "policy", g.policyItems())
	for name, values := range map[string][]string{"as": plan.Assumable, "by": pages.PlanBys} {
		// The errors are for flags that do not exist.
		_ = cmd.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
	}
	return cmd
}

// policies are the names that --policy takes; it takes their other words too.
func policies() []string { return append(paydown.Policies.Names(), allPolicies) }

var (
	tNotTogether = lang.Text{ZH: "{1} 和 {2} 不能一起用", EN: "{1} and {2} do not go together"}
	tLeaveOneOut = lang.Text{ZH: "去掉一个", EN: "leave one of them out"}
)

// checkFlags finds what is wrong with the flags before any book is read.
func (o *planOptions) checkFlags(cmd *cobra.Command) error {
	if o.policy != allPolicies {
		p := paydown.Policies.Match(o.policy)
		if p == nil {
			return unknownName(o.say, tUnknownValue, o.policy, policies(), "--policy")
		}
		o.policy = p.Name
	}
	if err := oneOf(o.say, "--as", o.as, func() []string { return plan.Assumable }); err != nil {
		return err
	}
	if err := oneOf(o.say, "--by", o.by, func() []string { return pages.PlanBys }); err != nil {
		return err
	}
	if err := o.budget.check(o.global, cmd); err != nil {
		return err
	}
	for _, pair := range [][2]string{{"--stress", "--by"}, {"--stress", "--loan"}, {"--policy all", "--stress"}, {"--policy all", "--by"}, {"--policy all", "--loan"}, {"--stress", "--chart"}, {"--policy all", "--chart"}, {"--loan", "--chart"}, {"--save", "--policy all"}} {
		if o.asks(cmd, pair[0]) && o.asks(cmd, pair[1]) {
			return usage(o.say(tNotTogether, pair[0], pair[1]), o.say(tLeaveOneOut))
		}
	}
	for _, flag := range []string{"--policy all", "--stress", "--by", "--loan", "--chart"} {
		if o.format.oneBook && o.asks(cmd, flag) { // a journal is of one plan, and whole
			return usage(o.say(tNotTogether, "-O "+o.format.name, flag), o.say(tLeaveOneOut))
		}
	}
	return nil
}

// asks reports whether a flag is given, or --policy with all.
func (o *planOptions) asks(cmd *cobra.Command, flag string) bool {
	if flag == "--policy all" {
		return o.policy == allPolicies
	}
	return cmd.Flags().Changed(strings.TrimPrefix(flag, "--"))
}

func (o *planOptions) run(args []string) error {
	if o.save {
		return o.saved(args)
	}
	return o.each(args, o.plan)
}

func (o *planOptions) plan(l *loaded) (result, error) {
	return o.planThen(l, func(plan.PlanOptions, *plan.PayPlan) {})
}

// planThen plans, and has the plan looked at.
func (o *planOptions) planThen(l *loaded, look func(plan.PlanOptions, *plan.PayPlan)) (result, error) {
	loan, err := l.loan(o.loan)
	if err != nil {
		return result{}, err
	}
	opts := plan.PlanOptions{Policy: paydown.Policies.Match(policyOf(o.policy)).Is, PayDay: o.payDay, As: o.as}
	if opts.Budget, err = l.budgeted(o.budget); err != nil {
		return result{}, err
	}
	s, err := l.state()
	if err != nil {
		return result{}, err
	}
	if err := l.hasMoney(opts.Budget); err != nil {
		return result{}, err
	}
	shown := pages.PlanOptions{Loan: loan, By: pages.PlanBy(o.by), Chart: o.chart, Flags: o.repeated()}
	if o.policy == allPolicies {
		return o.compared(l, s, opts, shown)
	}
	p, refused := l.Plan(s, opts)
	if err := l.faults(refused); err != nil {
		return result{}, err
	}
	if p.Result == nil {
		return result{}, l.noAnswer(p)
	}
	look(opts, p)
	if shown.OnTime, err = o.onTime(l, opts, p); err != nil {
		return result{}, err
	}
	if !o.stress {
		return result{
			code:   exitOfPlans(p),
			page:   func() *page.Page { return pages.PlanPage(l.Head, l.Case, s, p, shown) },
			record: func() record.Record { return record.Plan(l.Head.Head, l.Case, p, loan) },
			own:    l.journals(func() (*journal.Journal, error) { return l.journalOf(s, p) }),
		}, nil
	}
	cases, refused := plan.Stress(&l.Case, opts)
	if err := l.faults(refused); err != nil {
		return result{}, err
	}
	return result{
		code:   exitOfPlans(p),
		page:   func() *page.Page { return pages.StressPage(l.Head, l.Case, s, p, cases, shown) },
		record: func() record.Record { return record.Stress(l.Head.Head, l.Case, p, cases) },
	}, nil
}

// journalOf is the journal of a plan.
func (l *loaded) journalOf(s *plan.Status, p *plan.PayPlan) (*journal.Journal, error) {
	var pasts []*plan.Past
	for i := range l.Case.Loans {
		past, err := l.past(i)
		if err != nil {
			return nil, err
		}
		pasts = append(pasts, past)
	}
	return journal.Plan(l.journalHead(), l.Case, s, pasts, p), nil
}

// onTime is the plan that pays nothing but what is due, where that one meets every
// due and p does not; else nil.
func (o *planOptions) onTime(l *loaded, opts plan.PlanOptions, p *plan.PayPlan) (*plan.PayPlan, error) {
	if p.Policy == paydown.None || p.Affordable && !p.NeverEnds {
		return nil, nil
	}
	opts.Policy = paydown.None
	due, refused := plan.PlanPayments(&l.Case, opts)
	if err := l.faults(refused); err != nil {
		return nil, err
	}
	if due.NeverEnds || !due.Affordable {
		return nil, nil
	}
	return due, nil
}

// policyOf is the policy to plan by: that of the flag, or where all are asked for
// the first.
func policyOf(policy string) string {
	if policy == allPolicies {
		return paydown.Policies[0].Name
	}
	return policy
}

// compared is one plan by each policy.
func (o *planOptions) compared(l *loaded, s *plan.Status, opts plan.PlanOptions, shown pages.PlanOptions) (result, error) {
	l.HoldRules(s)
	plans, refused := plan.PlanEach(&l.Case, opts)
	if err := l.faults(refused); err != nil {
		return result{}, err
	}
	if plans[0].Result == nil {
		return result{}, l.noAnswer(plans[0])
	}
	return result{
		code:   exitOfPlans(plans...),
		page:   func() *page.Page { return pages.PoliciesPage(l.Head, l.Case, s, plans, shown) },
		record: func() record.Record { return record.Policies(l.Head.Head, l.Case, plans) },
	}, nil
}

// exitOfPlans is how the run ends for plans of one book: where none of them can be
// paid and ends, something is found.
func exitOfPlans(plans ...*plan.PayPlan) int {
	if slices.ContainsFunc(plans, func(p *plan.PayPlan) bool { return p.Affordable && !p.NeverEnds }) {
		return exitOK
	}
	return exitFound
}

var (
	tNoAnswer       = lang.Text{ZH: "{1} 没有 {2} 这个答案", EN: "{1} has no answer {2}"}
	tNoAnswerRemedy = lang.Text{ZH: "排在最前的是 {1}：--as {1}", EN: "the one that leads is {1}: --as {1}"}
	tSeeCompare     = lang.Text{ZH: "看看有哪些：repay compare{1}", EN: "to see those there are: repay compare{1}"}
)

// noAnswer says that the comparison has no such answer, and which one leads.
func (l *loaded) noAnswer(p *plan.PayPlan) error {
	remedy := l.speak(tSeeCompare, l.Head.Typed())
	if slices.Contains(plan.Assumable, p.Leading) {
		remedy = l.speak(tNoAnswerRemedy, p.Leading)
	}
	return &failure{exitFound, l.speak(tNoAnswer, l.Head.Book, p.As), remedy}
}

// repeated is the flags that the command to run next repeats.
func (o *planOptions) repeated() string {
	s := o.budget.repeated()
	if o.as != "" {
		s += " --as " + o.as
	}
	return s
}
