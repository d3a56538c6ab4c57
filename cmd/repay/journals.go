package main

import (
	"io"

	"repay/planner/journal"
	"repay/planner/pages"
	"repay/planner/plan"
	"repay/planner/record"
)

// journalHead is what a journal says about its book: each warning names its loan, for no
// page does.
func (l *loaded) journalHead() record.Head {
	h := l.Head.Head
	h.Warnings = pages.NamingLoans(l.Head, l.Case)
	return h
}

// past is what happened to one loan.
func (l *loaded) past(i int) (*plan.Past, error) {
	p, refused := plan.PastOf(&l.Case, i)
	if refused != nil {
		return nil, l.faults([]plan.Refused{*refused})
	}
	return p, nil
}

// journals are the formats of bookkeeping, each of a journal that is made when it is
// written.
func (l *loaded) journals(made func() (*journal.Journal, error)) map[string]func(io.Writer) error {
	as := func(write func(*journal.Journal, io.Writer) error) func(io.Writer) error {
		return func(w io.Writer) error {
			j, err := made()
			if err != nil {
				return err
			}
			return write(j, w)
		}
	}
	return map[string]func(io.Writer) error{
		"hledger":   as((*journal.Journal).WriteHledger),
		"beancount": as((*journal.Journal).WriteBeancount),
	}
}
