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
	tStatus      = lang.Text{ZH: "现在欠多少，逾期多久，接下来会怎样", EN: "what is owed, how late, and what comes next"}
	tFlagSummary = lang.Text{ZH: "几个账本各一行", EN: "a line for each of several books"}
)

func newStatus(g *global) *cobra.Command { return (&statusOptions{global: g}).cobra() }

// cobra is the command with its flags.
func (o *statusOptions) cobra() *cobra.Command {
	g := o.global
	cmd := &cobra.Command{
		Use:     "status [BOOK...]",
		Short:   g.say(tStatus),
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
