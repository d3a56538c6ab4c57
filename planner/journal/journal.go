package journal

import (
	"slices"
	"strings"

	"repay/planner/calendar"
	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
	"repay/planner/record"
)

type (
	Amount = money.Amount
	Date   = calendar.Date
)

// Journal is one journal.
type Journal struct {
	lang     lang.Lang
	currency money.Currency
	asOf     Date
	loans    []string // their IDs
	notes    []string // what stands above it, a line each
	entries  []Entry
	checks   []Check
}

// Entry is a transaction.
type Entry struct {
	Date     Date
	State    State
	Payee    string
	Text     string
	Postings []Posting
}

// State says whether a transaction happened.
type State uint8

const (
	Happened State = iota
	Planned        // it is to come
	Agreed         // it stands in a contract; whether it happened is not said
)

// Posting is what goes into an account, above zero, or out of it. Those of a
// transaction add up to zero.
type Posting struct {
	Account
	Amount Amount
}

// Check says what an account holds at the end of a day. Of what is to come, it is
// planned too.
type Check struct {
	Date Date
	State
	Account
	Amount Amount
}

// draft is a journal in the making.
type draft struct {
	*Journal
	c       plan.Case
	st      *plan.Status
	caveats []string // of single loans, below what is said of all
}

var (
	wTitle   = lang.Text{ZH: "{1} 截至 {2} {3}", EN: "{1} as of {2} {3}"}
	wWarning = lang.Text{ZH: "注意：{1}", EN: "Note: {1}"}
)

func begin(h record.Head, c plan.Case, st *plan.Status) *draft {
	d := &draft{&Journal{lang: h.Lang, currency: c.Currency, asOf: c.AsOf}, c, st, nil}
	for i := range c.Loans {
		d.loans = append(d.loans, c.Loans[i].ID)
	}
	d.note(wTitle, strings.TrimSpace(cells.Clean(h.Book)+" "+cells.Clean(h.Reference)), c.AsOf.String(), c.Currency.Code)
	return d
}

// warn adds what the reader of the figures of some loans should know.
func (d *draft) warn(h record.Head, loans []int) {
	for _, w := range h.Warnings {
		if w.Message != "" && (w.Loan < 0 || slices.Contains(loans, w.Loan)) {
			d.caveats = append(d.caveats, d.say(wWarning, cells.Clean(w.Message)))
		}
	}
}

func (d *draft) say(t lang.Text, values ...any) string { return t.Fill(d.lang, values...) }

func (d *draft) note(t lang.Text, values ...any) { d.notes = append(d.notes, d.say(t, values...)) }

// caveat says something of one loan.
func (d *draft) caveat(t lang.Text, i int, values ...any) {
	d.caveats = append(d.caveats, d.say(t, append([]any{d.name(i)}, values...)...))
}

func (d *draft) name(i int) string { return cells.Clean(d.c.Loans[i].Called()) }

var wInBrackets = lang.Text{ZH: "{1} ({2})", EN: "{1} ({2})"}

// add adds a transaction, unless nothing moves. What is planned for the as-of day itself
// stands on the next, after what is known of that day.
func (d *draft) add(state State, on Date, payee, text string, list ...Posting) {
	if list = together(list); len(list) == 0 {
		return
	}
	day := on
	if state == Planned && on <= d.asOf {
		day = d.asOf + 1
		text = d.say(wInBrackets, text, on.String())
	}
	d.entries = append(d.entries, Entry{day, state, payee, text, list})
}

// together adds up what goes into one account, and leaves out what comes to nothing.
func together(list []Posting) (out []Posting) {
	for _, p := range list {
		k := slices.IndexFunc(out, func(q Posting) bool { return q.Account == p.Account })
		switch {
		case p.Amount == 0:
		case k < 0:
			out = append(out, p)
		default:
			out[k].Amount += p.Amount
		}
	}
	return slices.DeleteFunc(out, func(p Posting) bool { return p.Amount == 0 })
}

func (d *draft) check(state State, on Date, a Account, amount Amount) {
	d.checks = append(d.checks, Check{on, state, a, amount})
}

// done is the journal in order: by date, what happened before what is planned.
func (d *draft) done() *Journal {
	d.notes = append(d.notes, d.caveats...)
	slices.SortStableFunc(d.entries, func(a, b Entry) int { return int(a.Date - b.Date) })
	slices.SortStableFunc(d.checks, func(a, b Check) int { return int(a.Date - b.Date) })
	return d.Journal
}

// used lists the accounts of the journal, by class, by loan and by part.
func (j *Journal) used() (list []Account) {
	seen := map[Account]bool{}
	add := func(a Account) {
		if !seen[a] {
			seen[a] = true
			list = append(list, a)
		}
	}
	for _, e := range j.entries {
		for _, p := range e.Postings {
			add(p.Account)
		}
	}
	for _, c := range j.checks {
		add(c.Account)
	}
	at := func(a Account) int { return slices.Index(classes, accounts[a.part].class) }
	slices.SortFunc(list, func(a, b Account) int {
		for _, less := range []int{at(a) - at(b), a.loan - b.loan, int(a.part) - int(b.part)} {
			if less != 0 {
				return less
			}
		}
		return 0
	})
	return list
}

// costOf is the account of what a part of a loan costs. Principal above what was lent is
// interest that joined it.
func costOf(c loan.Component) part {
	switch c {
	case loan.PenaltyInterest:
		return penalised
	case loan.Fees:
		return feesPaid
	}
	return charged
}
