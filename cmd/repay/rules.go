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
	pages.RulesOptions
	strict bool
}

var (
	tRules     = lang.Text{ZH: "有没有越过哪条线，依据是什么，要核对什么", EN: "which lines are crossed, where they stand, what to check"}
	tRulesLong = lang.Text{
		ZH: `拿每笔借款的成本、罚息和能谈的办法，去比账本所在国家的规定 (country)：越过哪
一条线，数字怎么算的，依据是什么、有多大把握，要核对什么；再列出日期和可以知道
的事。它只比数字，不下结论。

--sources 写出每一条的来源、起止日期和查的日子。

--rules 加上自己的规定：和自带的同样写法，id 相同的整条换掉；写了 base: none 就
只用它的。`,
		EN: `Checks what each loan costs, its penalty and what could be agreed against the
rules of the book's country (country): which line is crossed, how the figure
came about, where the line stands and how sure that is, what to check; then
dates, and what is good to know. It compares figures and draws no conclusion.

--sources tells where each rule stands, from when until when it holds, and when
it was read.

--rules brings rules of your own: a file of the same form, whose
rules replace those with the same id; with base: none only its own count.`,
	}
	tFlagSources = lang.Text{ZH: "每一条的来源、起止日期、查的日子，和全部规定", EN: "where each rule stands, its dates, when it was read; then all rules"}
	tFlagStrict  = lang.Text{ZH: "越过了线，退出码就是 4", EN: "exit with 4 where a line is crossed"}
)

func newRules(g *global) *cobra.Command { return (&rulesOptions{global: g}).cobra() }

// cobra is the command with its flags.
func (o *rulesOptions) cobra() *cobra.Command {
	g := o.global
	cmd := &cobra.Command{
		Use:     "rules [BOOK...] [--sources] [--strict] [--rules FILE]",
		Short:   g.say(tRules),
		Long:    g.say(tRulesLong),
		Example: "  repay rules book.yaml\n  repay rules book.yaml --strict -O json",
		Args:    g.someBooks,
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args) },
	}
	cmd.Flags().BoolVar(&o.Sources, "sources", false, g.say(tFlagSources))
	cmd.Flags().BoolVar(&o.strict, "strict", false, g.say(tFlagStrict))
	return cmd
}

func (o *rulesOptions) run(args []string) error { return o.each(args, o.check) }

func (o *rulesOptions) check(l *loaded) (result, error) {
	s, err := l.state()
	if err != nil {
		return result{}, err
	}
	l.NameRules()
	found := l.Head.Rules.Lines.Check(&l.Case, s, &l.Facts)
	code := exitOK
	if o.strict && found.Crossed() > 0 {
		code = exitFound
	}
	return result{
		code: code,
		page: func() *page.Page { return pages.RulesPage(l.Head, l.Case, found, o.RulesOptions) },
		record: func() record.Record {
			return record.Rules(l.Head.Head, l.Case, found, l.Facts.Country, pages.RuleWords(l.Head, l.Case))
		},
	}, nil
}
