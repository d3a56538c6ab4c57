package main

import (
	"github.com/spf13/cobra"

	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/pages"
	"repay/planner/record"
)

type rulesOptions struct {
	*global
	lines  ruleFile
	strict bool

	crossed int // lines, over all books
}

var (
	tRules     = lang.Text{ZH: "有没有越过哪条线，依据是什么，要核对什么", EN: "which lines are crossed, where they stand, what to check"}
	tRulesLong = lang.Text{
		ZH: `拿每笔借款的年化、罚息和能谈的办法，去比已知的线：越过哪一条，数字怎么算的，
依据是什么、有多大把握，要核对什么；再列出几个日期。它只比数字，不下结论。
--rules 换上自己的线：和程序自带的同样写法，id 相同的整条换掉。`,
		EN: `Holds each loan's yearly cost, its penalty and what could be agreed against the
lines that are known: which is crossed, how the figure came about, where the
line stands and how sure that is, what to check; then some dates. It compares
figures and draws no conclusion. --rules puts other lines in their place: a file
of the same form, whose rules replace those with the same id.`,
	}
	tFlagStrict = lang.Text{ZH: "越过了线，退出码就是 4", EN: "exit with 4 where a line is crossed"}
)

func newRules(g *global) *cobra.Command {
	o := &rulesOptions{global: g}
	cmd := &cobra.Command{
		Use:     "rules BOOK... [--strict] [--rules FILE]",
		Short:   g.say(tRules),
		Long:    g.say(tRulesLong),
		Example: "  repay rules book.yaml\n  repay rules book.yaml --strict -O json",
		Args:    someBooks(g.say),
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args) },
	}
	o.lines.addTo(g, cmd)
	cmd.Flags().BoolVar(&o.strict, "strict", false, g.say(tFlagStrict))
	return cmd
}

func (o *rulesOptions) run(args []string) error {
	if err := o.lines.read(o.global, args); err != nil {
		return err
	}
	if err := o.each(args, o.check); err != nil {
		return err
	}
	if o.strict && o.crossed > 0 {
		return &failure{code: exitFound}
	}
	return nil
}

func (o *rulesOptions) check(l *loaded) (result, error) {
	s, err := l.state()
	if err != nil {
		return result{}, err
	}
	lines := o.lines.lines(l)
	found := lines.Check(&l.c, s, &l.facts)
	o.crossed += found.Crossed()
	return result{
		func() *page.Page { return pages.RulesPage(l.head, l.c, lines, found) },
		func() record.Record {
			return record.Rules(l.head.Head, l.c, lines, found, pages.RuleWords(l.head, l.c))
		},
	}, nil
}
