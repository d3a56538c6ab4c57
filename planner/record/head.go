package record

import (
	"repay/planner/lang"
	"repay/planner/rules"
)

// Version is that of the program and of the library, said in every record.
const Version = "0.1.0"

// Head is what every record says about its book.
type Head struct {
	Book      string // as given on the command line; "-" is standard input
	Reference string
	Lang      lang.Lang       // of what a record says in words
	Presets   []*rules.Filled // beside each loan: what it took from its preset; nil: nothing
	Warnings  []Warning
}

// Warning is something that the reader of a figure should know.
type Warning struct {
	Code    string // one of a closed list
	Loan    int    // in Case.Loans; -1: the whole book
	Message string // in the output's language
}
