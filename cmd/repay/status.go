package main

import (
	"github.com/spf13/cobra"

	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/pages"
	"repay/planner/record"
)

type statusOptions struct {
	*global
	summary bool
}

var (
	tStatus     = lang.Text{ZH: "现在欠多少，逾期多久，接下来会怎样", EN: "what is owed, how late, and what comes next"}
	tStatusLong = lang.Text{
		ZH: `每笔借款：逾期了多少、多少天，再晚一天多多少，今天结清要多少，下次哪天还多少。
然后是 30 天内到期的，和不还的话哪天会怎样。写了收入和开支，也说照合同还哪天起钱不够。
它只看账本，不改账本。`,
		EN: `Of each loan: what is overdue and for how many days, what one more day adds, what
would clear it today, what is due next. Then what falls due within 30 days, and what
comes on which day if nothing is paid. With income and expenses in the book, also
from which day the money does not last. It only reads the book.`,
	}
	tFlagSummary = lang.Text{ZH: "几个账本各一行", EN: "a line for each of several books"}
)

func newStatus(g *global) *cobra.Command { return (&statusOptions{global: g}).cobra() }

// cobra is the command with its flags.
func (o *statusOptions) cobra() *cobra.Command {
	g := o.global
	cmd := &cobra.Command{
		Use:     "status [BOOK...]",
		Short:   g.say(tStatus),
		Long:    g.say(tStatusLong),
		Example: "  repay status book.yaml\n  repay status --summary books/",
		Args:    g.someBooks,
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args) },
	}
	cmd.Flags().BoolVar(&o.summary, "summary", false, g.say(tFlagSummary))
	return cmd
}

func (o *statusOptions) run(args []string) error {
	if !o.summary || !o.format.forPeople() {
		return o.each(args, o.status)
	}
	var list []pages.Summary
	return o.eachThen(args, func(l *loaded) (result, error) {
		s, err := l.state()
		if err != nil {
			return result{}, err
		}
		list = append(list, pages.Summary{Head: l.Head, Case: l.Case, Status: s})
		return result{}, nil
	}, func() *page.Page {
		if len(list) == 0 {
			return nil
		}
		return pages.SummaryPage(list)
	})
}

func (o *statusOptions) status(l *loaded) (result, error) {
	s, err := l.state()
	if err != nil {
		return result{}, err
	}
	l.HoldRules(s)
	return result{
		page:   func() *page.Page { return pages.StatusPage(l.Head, l.Case, s) },
		record: func() record.Record { return record.Status(l.Head.Head, l.Case, s) },
	}, nil
}
