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

// Forms are what is written, the one that is meant without a word first.
var Forms = []string{FormLetter}

const FormLetter = "letter"

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
