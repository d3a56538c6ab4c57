package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/pages"
	"repay/planner/plan"
	"repay/planner/record"
)

type scheduleOptions struct {
	*global
	loan, offer string
	original    bool
}

var (
	tSchedule     = lang.Text{ZH: "逐期的还款表", EN: "the amortization table"}
	tFlagLoan     = lang.Text{ZH: "只看这一笔，`ID` 是账本里的 id", EN: "this loan only, by its `ID` in the book"}
	tFlagOffer    = lang.Text{ZH: "只看名叫 `NAME` 的办法", EN: "the offer `NAME` only"}
	tFlagOriginal = lang.Text{ZH: "签约时的还款表", EN: "the table as signed"}
)

func newSchedule(g *global) *cobra.Command {
	o := &scheduleOptions{global: g}
	cmd := &cobra.Command{
		Use:     "schedule BOOK... [--loan ID] [--offer NAME] [--original]",
		Short:   g.say(tSchedule),
		Example: "  repay schedule book.yaml --loan jiebei\n  repay schedule book.yaml --loan jiebei --offer 'extend 12'",
		Args:    someBooks(g.say),
		RunE:    func(_ *cobra.Command, args []string) error { return o.each(args, o.schedule) },
	}
	f := cmd.Flags()
	f.StringVar(&o.loan, "loan", "", g.say(tFlagLoan))
	f.StringVar(&o.offer, "offer", "", g.say(tFlagOffer))
	f.BoolVar(&o.original, "original", false, g.say(tFlagOriginal))
	completeNames(g, cmd)
	return cmd
}

func (o *scheduleOptions) schedule(l *loaded) (result, error) {
	loan, offer, s, err := l.narrowed(o.loan, o.offer)
	if err != nil {
		return result{}, err
	}
	var tables []*plan.Schedule
	var missing []int
	for i := range l.c.Loans {
		if loan >= 0 && i != loan {
			continue
		}
		t, found, refused := plan.Table(&l.c, i, plan.TableOptions{Original: o.original, Offer: offer})
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
		func() *page.Page { return pages.SchedulePage(l.head, l.c, s, tables, missing, o.original) },
		func() record.Record { return record.Schedule(l.head.Head, l.c, tables) },
	}, nil
}

// narrowed finds what --loan and --offer name, and the status of all loans.
func (l *loaded) narrowed(id, name string) (loan int, offer string, s *plan.Status, err error) {
	if loan, err = l.loan(id); err != nil {
		return loan, "", nil, err
	}
	if err := l.hasOffer(loan, name); err != nil {
		return loan, "", nil, err
	}
	l.hideNames()
	s, err = l.state()
	return loan, l.alias(name), s, err
}

var tUnknownOffer = lang.Text{ZH: "{2} 里没有办法 {1}", EN: "no offer {1} in {2}"}

// hasOffer checks that the loan, or any loan, has an offer of that name.
func (l *loaded) hasOffer(loan int, name string) error {
	if name == "" {
		return nil
	}
	var names, words []string
	for i := range l.c.Loans {
		if loan >= 0 && i != loan {
			continue
		}
		for _, n := range plan.OfferNames(&l.c, i) {
			// An offer without a name of its own begins with its strategy's.
			strategy, _, _ := strings.Cut(n, " ")
			if strategy == name {
				return nil
			}
			words = append(words, strategy)
			if !slices.Contains(names, n) {
				names = append(names, n)
			}
		}
	}
	if slices.Contains(names, name) {
		return nil
	}
	where := l.head.Book
	if loan >= 0 {
		where = l.c.Loans[loan].ID
	}
	if nearest(name, names) == "" {
		// Beside extend 12 the word alone is far from a slip in extend.
		if near := nearest(name, words); near != "" {
			return usage(l.speak(tUnknownOffer, name, where), l.speak(tDidYouMean, near))
		}
	}
	return unknownName(l.speak, tUnknownOffer, name, names, where)
}
