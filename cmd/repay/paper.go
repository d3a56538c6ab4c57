package main

import (
	"fmt"
	"slices"
	"strings"

	"repay/planner/book"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/pages"
	"repay/planner/plan"
)

// paper is what commands share whose pages are handed on.
type paper struct {
	*global
	budget
	goal
	stopped func() bool // an interrupt came
}

// gather computes what stands in any such page: what is owed, the ways out, and what
// only the book has. With a budget that is the household's money from here on.
func (p *paper) gather(l *loaded, command string) (r pages.Report, err error) {
	if r.Budget, err = l.budgeted(p.budget); err != nil {
		return r, err
	}
	if r.Budget != nil {
		var under *plan.Case
		under, r.PayDay = plan.UnderBudget(&l.Case, *r.Budget, p.payDay)
		l.Case.Household = under.Household
	}
	if r.Status, err = l.state(); err != nil {
		return r, err
	}
	l.HoldRules(r.Status)
	var refused []plan.Refused
	if r.Compared, refused = plan.Compare(&l.Case, p.goal.chosen); refused != nil {
		return r, l.faults(refused)
	}
	p.beside(l, &r, command)
	return r, nil
}

// ask looks for what if a lender refuses, and in which order to call.
func (p *paper) ask(l *loaded, r *pages.Report) error {
	asks := plan.AskOptions{Brief: true}
	if r.Compared.Reason == plan.ReasonAsk {
		asks.Goal = plan.Easiest // what the table asks for at least
	}
	clock := newSearchClock(l, defaultLimit, p.stopped)
	asks.Stop, asks.Best = clock.stop, clock.better
	var refused []plan.Refused
	r.Ask, refused = l.searching(func() (*plan.LeastAsk, []plan.Refused) { return plan.AskLeast(&l.Case, asks) })
	return l.faults(refused)
}

// beside puts in what only the book has. With --redact there are no names and no notes.
func (p *paper) beside(l *loaded, r *pages.Report, command string) {
	if l.Book.Review != nil {
		r.Review = l.Book.Review.Next(l.Case.AsOf)
	}
	r.Facts = &l.Facts
	r.Again = "repay " + command + " " + page.Quote(l.Head.Book) + p.goal.repeated() + p.budget.repeated() + l.Head.Again
	if p.redact {
		return
	}
	r.Hardship, r.Notes = l.Book.Borrower.Hardship, l.Book.Notes
	for _, x := range l.Book.Details {
		r.Parties = append(r.Parties, partyOf(x))
	}
}

func partyOf(d book.LoanDetails) pages.Party {
	p := pages.Party{Contract: d.Contract, Lender: d.Lender.Name, Contact: d.Lender.Contact}
	if d.Lender.Holder != nil {
		p.Holder = d.Lender.Holder.Name
	}
	return p
}

var tBeforeGiving = lang.Text{ZH: "交出去以前先看，{1}：{2}", EN: "before you give this to anybody, {1}: {2}"}

// tellBorrower says on standard error what the lender's page must not: that a letter
// may start a limitation again.
func (l *loaded) tellBorrower(loans []int) {
	for _, told := range l.limitationOf(loans) {
		fmt.Fprintf(l.w.stderr, "repay: %s\n", told)
	}
}

// limitationOf is what is told of those of some loans whose limitation may be over or
// end soon.
func (l *loaded) limitationOf(loans []int) (told []string) {
	for _, w := range pages.LimitationWarnings(l.Head, l.Case) {
		if slices.Contains(loans, w.Loan) {
			told = append(told, l.speak(tBeforeGiving, l.Case.Loans[w.Loan].Called(), w.Message))
		}
	}
	return told
}

// countedAlone is the case with, under --redact, some loans numbered by themselves: from
// their numbers in the book a lender could see how many others there are.
func (l *loaded) countedAlone(loans []int) plan.Case {
	c := l.Case
	if !l.redact {
		return c
	}
	c.Loans = slices.Clone(c.Loans)
	for k, i := range loans {
		c.Loans[i].Name = l.speak(tLoanByPlace, k+1)
	}
	return c
}

// lenderOf is the loan whose lender a page is for, by its id, its name or its group; the
// only one there is without a word. Else it asks whose it is.
func (l *loaded) lenderOf(id string, whose, remedy lang.Text) (int, error) {
	switch {
	case id == "" && len(l.Case.Loans) == 1:
		return 0, nil
	case id == "":
		do := l.speak(remedy, strings.Join(l.ids(), ", "))
		if l.redact {
			do = l.speak(tNamesHidden)
		}
		return -1, usage(l.speak(whose, len(l.Case.Loans)), do)
	}
	if member := l.memberOf(id); member >= 0 {
		return member, nil
	}
	return l.loan(id)
}
