package main

import (
	"slices"

	"github.com/spf13/cobra"

	"repay/planner/journal"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/pages"
	"repay/planner/plan"
	"repay/planner/record"
)

type scheduleOptions struct {
	*global
	narrow
	original bool
}

var (
	tSchedule     = lang.Text{ZH: "逐期的还款表：哪天还多少，还完还剩多少", EN: "the amortization table: each instalment, and what is left after it"}
	tFlagOriginal = lang.Text{ZH: "签约时的还款表", EN: "the table as signed"}
)

func newSchedule(g *global) *cobra.Command {
	o := &scheduleOptions{global: g}
	cmd := &cobra.Command{
		Use:     "schedule [BOOK...] [--loan ID] [--offer NAME] [--original]",
		Short:   g.say(tSchedule),
		Example: "  repay schedule book.yaml --loan jiebei\n  repay schedule book.yaml --loan jiebei --offer 'extend 12'\n  repay schedule book.yaml -o debts.journal",
		Args:    g.someBooks,
		RunE:    func(_ *cobra.Command, args []string) error { return o.each(args, o.schedule) },
	}
	o.narrow.addTo(g, cmd, tFlagLoan, tFlagOffer)
	cmd.Flags().BoolVar(&o.original, "original", false, g.say(tFlagOriginal))
	return cmd
}

func (o *scheduleOptions) schedule(l *loaded) (result, error) {
	only, s, err := l.narrowed(o.narrow)
	if err != nil {
		return result{}, err
	}
	if only.Offer != "" {
		l.WarnOfLimitation(s)
	}
	var tables []*plan.Schedule
	var missing, listed []int
	for i := range l.Case.Loans {
		if only.Loan >= 0 && i != only.Loan {
			continue
		}
		listed = append(listed, i)
		t, found, refused := plan.Table(&l.Case, i, plan.TableOptions{Original: o.original, Offer: only.Offer})
		switch {
		case refused != nil:
			return result{}, l.faults([]plan.Refused{*refused})
		case !found:
		case t.SplitUnknown && o.offer == "":
			missing = append(missing, i)
		default:
			tables = append(tables, t)
		}
	}
	return result{
		page:   func() *page.Page { return pages.SchedulePage(l.Head, l.Case, s, tables, missing, o.original) },
		record: func() record.Record { return record.Schedule(l.Head.Head, l.Case, tables) },
		own:    l.journals(func() (*journal.Journal, error) { return o.journal(l, s, listed, tables) }),
	}, nil
}

// journal is the journal of the loans listed, with the tables that there are.
func (o *scheduleOptions) journal(l *loaded, s *plan.Status, listed []int, tables []*plan.Schedule) (*journal.Journal, error) {
	var loans []journal.Loan
	for _, i := range listed {
		past, err := l.past(i)
		if err != nil {
			return nil, err
		}
		x := journal.Loan{Past: past}
		if k := slices.IndexFunc(tables, func(t *plan.Schedule) bool { return t.Loan == i }); k >= 0 {
			x.Table = tables[k]
		}
		loans = append(loans, x)
	}
	return journal.Schedule(l.journalHead(), l.Case, s, loans, o.original), nil
}
