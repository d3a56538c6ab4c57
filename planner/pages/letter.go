package pages

import (
	"repay/planner/page"
	"repay/planner/plan"
)

// Letter is what one letter or sheet is made for.
type Letter struct {
	Loan    int    // whose lender it is for; those of its group go with it
	About   string // of [Abouts]
	Offer   string // the name of the way that is asked for; empty: what is asked first
	ReplyBy Date   // by when a reply is asked for; zero: chosen
}

// Form is what is written: a letter, or a sheet to have before one.
type Form struct {
	Name   string
	Lender bool     // it is for one lender; else for the household
	Calls  bool     // it needs to know in which order to call, and what if somebody refuses
	Money  bool     // it is of the household's money, and of nothing else: Report has its status and its sheet
	Takes  []string // the flags that say what it is about; nil: all of them
	Page   func(Head, plan.Case, Report, Letter) *page.Page
}

// Forms are all of them, the one that is meant without a word first.
var Forms = []Form{
	{Name: FormLetter, Lender: true, Page: LetterPage},
	{Name: FormBudget, Money: true, Takes: []string{}, Page: BudgetPage},
}

const (
	FormLetter = "letter"
	FormBudget = "budget"
)

// FormNames are what the forms are called.
func FormNames() []string { return each(Forms, func(f Form) string { return f.Name }) }

// FormNamed is the form of a name that there is.
func FormNamed(name string) Form {
	for _, f := range Forms {
		if f.Name == name {
			return f
		}
	}
	return Form{}
}

// Abouts are what a letter may say, the one that is meant without a word first.
var Abouts = []string{
	AboutRequest, AboutCounter, AboutSettlement, AboutConfirmation, AboutFigures, AboutComplaint, AboutHardship,
}

const (
	AboutRequest      = "request"
	AboutCounter      = "counter"
	AboutSettlement   = "settlement"
	AboutConfirmation = "confirmation"
	AboutFigures      = "figures"
	AboutComplaint    = "complaint"
	AboutHardship     = "hardship"
)

// LetterPage is a letter to one lender.
func LetterPage(h Head, c plan.Case, r Report, of Letter) *page.Page {
	return LenderPage(h, c, r, of.Loan)
}
