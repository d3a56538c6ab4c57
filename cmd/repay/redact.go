package main

import (
	"cmp"
	"fmt"
	"slices"

	"repay/planner/agreement"
	"repay/planner/book"
	"repay/planner/household"
	"repay/planner/lang"
	"repay/planner/plan"
	"repay/planner/record"
	"repay/planner/rules"
)

var tLoanByPlace = lang.Text{ZH: "借款 {1}", EN: "Loan {1}"}

// hiddenID stands for the id of a loan, by its place.
func hiddenID(i int) string { return fmt.Sprintf("loan-%d", i+1) }

// hideNames takes, with --redact, every name and number that the borrower wrote
// out of a case and its head: people, lenders, loans, groups, offers, the book's
// own name. Amounts, dates and the terms are left. Flags that name a loan or an
// offer are looked up before.
func (l *loaded) hideNames() {
	if !l.redact {
		return
	}
	l.Head.Borrower, l.Head.Reference, l.Head.Preparer = "", "", ""
	l.Head.Book = l.bookName()
	for i := range l.Head.Warnings {
		// The message may quote what the borrower wrote; the code says what it is.
		l.Head.Warnings[i] = record.Warning{Code: l.Head.Warnings[i].Code, Loan: l.Head.Warnings[i].Loan}
	}
	l.Head.Presets = hidePresets(l.Head.Presets)
	loans := slices.Clone(l.Case.Loans)
	groups := map[string]string{}
	l.aliases = map[string]string{}
	for i := range loans {
		x := &loans[i]
		x.ID = hiddenID(i)
		x.Name = l.speak(tLoanByPlace, i+1)
		if x.Group != "" {
			if groups[x.Group] == "" {
				groups[x.Group] = fmt.Sprintf("group-%d", len(groups)+1)
			}
			x.Group = groups[x.Group]
		}
		x.Terms.Fees = slices.Clone(x.Terms.Fees)
		for k := range x.Terms.Fees {
			x.Terms.Fees[k].Name = ""
		}
		x.Terms.Penalty.Name = ""
		if x.Claimed != nil {
			x.Claimed = &plan.Claimed{Date: x.Claimed.Date, Amount: x.Claimed.Amount}
		}
		x.Contacts = slices.Clone(x.Contacts)
		for k, c := range x.Contacts {
			x.Contacts[k] = plan.Contact{Date: c.Date, Promised: c.Promised, NextOn: c.NextOn}
		}
		x.Offers = slices.Clone(x.Offers)
		for k := range x.Offers {
			l.rename(&x.Offers[k])
		}
		x.Choose = l.alias(x.Choose)
		x.Agreements = slices.Clone(x.Agreements)
		for k := range x.Agreements {
			l.rename(&x.Agreements[k].Offer)
		}
	}
	l.Case.Loans = loans
	l.hideFlows()
}

// hidePresets leaves of what presets filled in the fields and how sure they
// are: a product's name is its lender's.
func hidePresets(list []*rules.Filled) []*rules.Filled {
	var out []*rules.Filled
	names := map[string]string{}
	for _, p := range list {
		if p == nil {
			out = append(out, nil)
			continue
		}
		if names[p.Preset] == "" {
			names[p.Preset] = fmt.Sprintf("preset-%d", len(names)+1)
		}
		hidden := &rules.Filled{Preset: names[p.Preset]}
		for _, f := range p.Fields {
			f.Source = lang.Text{}
			hidden.Fields = append(hidden.Fields, f)
		}
		out = append(out, hidden)
	}
	return out
}

// redactedBook is what a book is called with --redact.
func redactedBook(number int, several bool) string {
	if several {
		return fmt.Sprintf("book-%d", number)
	}
	return "book"
}

// bookName is what the book is called, with --redact before its names are hidden too.
func (l *loaded) bookName() string {
	if l.redact {
		return redactedBook(l.number, l.several)
	}
	return l.Head.Book
}

// typed is the book as a command to type takes it.
func (l *loaded) typed() string {
	h := l.Head
	h.Book = l.bookName()
	return h.Typed()
}

// hideFaults takes, with --redact, out of faults what was quoted from the book.
func (g *global) hideFaults(faults []book.Fault, number int, several bool) {
	if !g.redact {
		return
	}
	for i := range faults {
		faults[i] = faults[i].Redacted(redactedBook(number, several))
	}
}

// rename takes the borrower's name off an offer. One name has one stand-in
// throughout the book, so that choosing by name still works.
func (l *loaded) rename(o *agreement.Offer) {
	if !o.Named {
		return
	}
	if l.aliases[o.Name] == "" {
		l.aliases[o.Name] = fmt.Sprintf("offer-%d", len(l.aliases)+1)
	}
	o.Name, o.Named = l.aliases[o.Name], false
}

// alias is the name that stands for an offer's name in the output.
func (l *loaded) alias(name string) string {
	return cmp.Or(l.aliases[name], name)
}

// hideFlows takes the names off what comes in and goes out.
func (l *loaded) hideFlows() {
	if l.Case.Household == nil {
		return
	}
	h := *l.Case.Household
	for _, flows := range []*[]household.Flow{&h.Income, &h.Expenses} {
		*flows = slices.Clone(*flows)
		for i := range *flows {
			f := &(*flows)[i]
			if group, guessed, known := f.For(); known {
				f.Group, f.Guessed = group, guessed
			}
			f.Name = ""
		}
	}
	l.Case.Household = &h
}
