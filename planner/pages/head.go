package pages

import (
	"strings"

	"repay/planner/calendar"
	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/money"
	"repay/planner/page"
	"repay/planner/record"
)

type (
	Amount = money.Amount
	Date   = calendar.Date
)

// Head is what every page says about its book, and what the book's records say.
type Head struct {
	record.Head
	Named    bool // print the book's name: there are several
	Found    bool // nobody typed it: it is printed too, and left out of commands
	Borrower string
	Preparer string   // who prepares this for the borrower
	Sources  []string // beside each loan: app, sms, contract, memory, or empty
	// AsOfToday says that neither the book nor a flag gave the as-of date.
	AsOfToday bool
	Rules     Rules
	// Printed says that the page is handed on, to be read away from the program: it
	// names no command and no flag, and leaves nothing to one.
	Printed bool
	Again   string // flags to repeat in the command to run next: " --as-of 2026-11-21"
}

var wTitle = lang.Text{ZH: "{1}  截至 {2}  {3}", EN: "{1}  as of {2}  {3}"}

// Typed is the book as a command to type takes it, after a space.
func (h Head) Typed() string {
	if h.Found {
		return ""
	}
	return " " + page.Quote(h.Book)
}

// page is a page with its first line. Where the book holds example figures still, that
// stands above it: nothing below is the reader's own.
func (v voice) page() *page.Page {
	return &page.Page{Lang: v.Lang, Above: v.examplesLeft(), Title: v.title()}
}

// title is the first line: who, on which date, in which currency.
func (v voice) title() string {
	who := v.who()
	if v.head.Named || v.head.Found || who == "" {
		who = strings.TrimSpace(cells.Clean(v.head.Book) + " " + who)
	}
	return v.say(wTitle, who, v.c.AsOf.String(), v.currency())
}

// who is the borrower's name and reference, as far as they are given.
func (v voice) who() string {
	return strings.TrimSpace(cells.Clean(v.head.Borrower) + " " + cells.Clean(v.head.Reference))
}

// currency is the unit that the header names.
func (v voice) currency() string {
	if v.Lang == lang.ZH && v.c.Currency.Code == "CNY" {
		return "元"
	}
	return v.c.Currency.Code
}

var (
	wRunStatus   = lang.Text{ZH: "现在欠多少：", EN: "What is owed now: "}
	wRunSchedule = lang.Text{ZH: "逐期看：", EN: "Due by due: "}
	wRunCompare  = lang.Text{ZH: "能谈什么：", EN: "What to ask for: "}
)

// next is the command to run next: a verb, the book, and the flags of this run.
func (v voice) next(lead lang.Text, verb, flags string) page.Command {
	return page.Command{Lead: v.say(lead), Line: "repay " + verb + v.head.Typed() + flags + v.head.Again}
}

// onScreen is a flag that shows more, or a command, where one can be typed.
func (v voice) onScreen(s string) string { return when(!v.head.Printed, s) }

// loanFlag asks a command for one loan.
func (v voice) loanFlag(i int) string { return " --loan " + page.Quote(v.c.Loans[i].ID) }
