package main

import (
	"cmp"

	"github.com/spf13/cobra"

	"repay/planner/calendar"
	"repay/planner/change"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/pages"
	"repay/planner/record"
)

type diffOptions struct {
	*global
	since string
}

var (
	tDiff     = lang.Text{ZH: "两个日子或两本账之间，哪些数变了，为什么", EN: "which figures moved between two days or two books, and why"}
	tDiffLong = lang.Text{
		ZH: `一本账、两个日子：从 --since 那天到截至那天；或者两本账，旧的写在前面。只列变了的
数，每个数写明变在哪里：日子过去 (利息、罚息、到期)、还款、对方 (协议、收费)、账本
改动、借款增减。各项加起来就是变了多少，一分不差。

账本里没写日期的改动 (利率、现金等) 只能算在账本改动里；两本账的，列出改过哪些字段。`,
		EN: `One book at two dates, from --since to the as-of date; or two books, the older one
first. Only figures that moved are listed, each with what moved it: time (interest,
penalty, what fell due), payments, the lender (agreements, charges), edits of the
book, loans that came or went. They add up to what moved, to the cent.

What has no date in a book (a rate, cash) is an edit. Between two books the fields
that were edited are named.`,
	}
	tFlagSince     = lang.Text{ZH: "从哪天起比，`DATE` 如 2026-11-21；两本账时是旧的那本的截至日", EN: "the earlier `DATE` (2026-11-21); of two books that of the first"}
	tDiffNeeds     = lang.Text{ZH: "一本账要写明从哪天起比", EN: "one book needs the date from which to compare"}
	tDiffRemedy    = lang.Text{ZH: "例如：repay diff book.yaml --since 2026-11-21；两本账：repay diff old.yaml book.yaml", EN: "for example: repay diff book.yaml --since 2026-11-21; of two books: repay diff old.yaml book.yaml"}
	tDiffMany      = lang.Text{ZH: "最多比两本账", EN: "two books at the most"}
	tDiffTwice     = lang.Text{ZH: "标准输入 (-) 只能是其中一本", EN: "standard input (-) can be one of the books only"}
	tDiffBackwards = lang.Text{ZH: "{1} 的 {2} 晚于 {3} 的 {4}", EN: "{2}, of {1}, is after {4}, of {3}"}
	tDiffSwap      = lang.Text{ZH: "旧的写在前面；或者用 --since 和 --as-of 写明两个日子", EN: "write the older first; or name the dates with --since and --as-of"}
	tDiffSame      = lang.Text{ZH: "{1} 和 {2} 的币种不同", EN: "{1} and {2} are in different currencies"}
	tDiffSameFix   = lang.Text{ZH: "比同一个币种的两本账", EN: "compare two books in one currency"}
)

func newDiff(g *global) *cobra.Command {
	o := &diffOptions{global: g}
	cmd := &cobra.Command{
		Use:     "diff [BOOK] [BOOK] [--since DATE]",
		Short:   g.say(tDiff),
		Long:    g.say(tDiffLong),
		Example: "  repay diff book.yaml --since 2026-11-21\n  repay diff book.yaml --since 2026-11-21 --as-of 2026-12-31\n  repay diff old.yaml book.yaml -O csv",
		Args:    o.check,
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args) },
	}
	cmd.Flags().StringVar(&o.since, "since", "", g.say(tFlagSince))
	return cmd
}

// check finds what is wrong with the arguments before any book is read.
func (o *diffOptions) check(_ *cobra.Command, args []string) error {
	switch {
	case len(args) > 2:
		return usage(o.say(tDiffMany), o.say(tDiffRemedy))
	case len(args) == 2 && args[0] == "-" && args[1] == "-":
		return usage(o.say(tDiffTwice), o.say(tDiffRemedy))
	case len(args) < 2 && o.since == "":
		return usage(o.say(tDiffNeeds), o.say(tDiffRemedy))
	}
	_, err := o.orFound(args)
	return err
}

// run compares the last of the books with the first.
func (o *diffOptions) run(args []string) error {
	args, err := o.orFound(args)
	if err != nil {
		return err
	}
	var older *loaded // nil: there is one book
	if len(args) == 2 {
		if err := o.guardOutput(args); err != nil {
			return err
		}
		if _, err := o.one(args[0], 1, false, func(l *loaded) (result, error) {
			older = l
			return result{}, nil
		}); err != nil {
			return (&output{global: o.global}).fail(err)
		}
	}
	return o.each(args[len(args)-1:], func(l *loaded) (result, error) {
		before, err := o.earlier(cmp.Or(older, l))
		if err != nil {
			return result{}, err
		}
		return o.diff(before, l)
	})
}

// earlier opens a book again on the earlier day: that of --since, else its own.
func (o *diffOptions) earlier(l *loaded) (*loaded, error) {
	g := *o.global
	g.date, g.asOf = calendar.Date(0), ""
	if o.since != "" {
		on, fault := l.Book.ReadDate(o.since)
		if fault != nil {
			return nil, usage(l.speak(tBadSum, "--since", fault.Message.In(l.Head.Lang)), fault.Remedy.In(l.Head.Lang))
		}
		g.date = on
	}
	before := g.open(l.Head.Book, l.Book, false)
	before.number = l.number
	return before, nil
}

// diff is what moved from one book on its day to another on its own.
func (o *diffOptions) diff(a, b *loaded) (result, error) {
	switch {
	case a.Book.Currency != b.Book.Currency:
		return result{}, usage(b.speak(tDiffSame, a.bookName(), b.bookName()), b.speak(tDiffSameFix))
	case a.Case.AsOf > b.Case.AsOf:
		return result{}, usage(b.speak(tDiffBackwards, a.bookName(), a.Case.AsOf, b.bookName(), b.Case.AsOf), b.speak(tDiffSwap))
	}
	before, after := a.Case, b.Case // with the ids of the books: hidden ones are by place
	if _, err := a.state(); err != nil {
		return result{}, err
	}
	s, err := b.state()
	if err != nil {
		return result{}, err
	}
	b.HoldRules(s)
	d, refused := change.Between(&before, &after)
	if err := b.faults(refused); err != nil {
		return result{}, err
	}
	edits := make([][]string, len(d.Loans))
	var household []string
	if a.Book != b.Book {
		for k, l := range d.Loans {
			if l.Before >= 0 && l.After >= 0 {
				edits[k] = a.Book.Edits(l.Before, b.Book, l.After)
			}
		}
		household = a.Book.HouseholdEdits(b.Book)
	}
	return result{
		page: func() *page.Page { return pages.DiffPage(b.Head, b.Case, a.Case, d, edits, household) },
		record: func() record.Record {
			return record.Diff(b.Head.Head, b.Case, a.bookName(), a.Case, d, edits, household)
		},
	}, nil
}
