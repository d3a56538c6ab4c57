// Package households makes believable households with four loans each, as many as
// one likes: the k-th is the same in every run, whatever came before it. They are
// what batches are tested and measured with. Only tests and the program beside it
// import it.
package households

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"

	"repay/planner/calendar"
)

// AsOf is the day that all households are as of.
var AsOf = calendar.Of(2026, 11, 21)

// book is one household, in the order in which a person would write it.
type book struct {
	Version   int        `json:"version"`
	AsOf      string     `json:"as_of"`
	Lang      string     `json:"lang"`
	Borrower  borrower   `json:"borrower"`
	Household *household `json:"household,omitempty"`
	Loans     []any      `json:"loans"`
}

type borrower struct {
	Reference string `json:"reference"`
}

type household struct {
	Cash     int    `json:"cash"`
	Reserve  int    `json:"reserve"`
	Income   []flow `json:"income"`
	Expenses []flow `json:"expenses"`
}

type flow struct {
	Name   string `json:"name"`
	Amount int    `json:"amount"`
	Day    int    `json:"day"`
}

type lender struct {
	Name string `json:"name"`
	Type string `json:"type"`
}

type penalty struct {
	Rate string `json:"rate"`
}

// contract is a loan whose contract is known.
type contract struct {
	ID          string  `json:"id"`
	Name        string  `json:"name"`
	Lender      lender  `json:"lender"`
	Principal   int     `json:"principal"`
	Rate        string  `json:"rate"`
	Method      string  `json:"method"`
	Start       string  `json:"start"`
	Periods     int     `json:"periods"`
	Penalty     penalty `json:"penalty"`
	PaidThrough string  `json:"paid_through"`
}

// card is a credit card with its last statement.
type card struct {
	ID           string    `json:"id"`
	Name         string    `json:"name"`
	Lender       lender    `json:"lender"`
	Method       string    `json:"method"`
	Rate         string    `json:"rate"`
	InterestMode string    `json:"interest_mode"`
	Statement    statement `json:"statement"`
}

type statement struct {
	Date    string `json:"date"`
	Due     string `json:"due"`
	Balance int    `json:"balance"`
	Minimum int    `json:"minimum"`
}

// claim is a loan of which only what its lender says is known.
type claim struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Owed owed   `json:"owed"`
}

type owed struct {
	Date    string  `json:"date"`
	Total   float64 `json:"total"`
	Overdue since   `json:"overdue"`
}

type since struct {
	Since string `json:"since"`
}

// lenders are who lends, with the yearly rates in tenths of a percent that they take.
var lenders = []struct {
	name, is   string
	from, upTo int
}{
	{"银行消费贷", "bank", 40, 90},
	{"小额贷款", "small-loan", 120, 240},
	{"消费金融", "consumer-finance", 90, 236},
}

// draw is what one household is drawn from.
type draw struct{ *rand.Rand }

// Line is the k-th household as one line of JSON, without its end.
func Line(k int) []byte {
	d := draw{rand.New(rand.NewPCG(uint64(k), 20261121))}
	b := book{Version: 1, AsOf: AsOf.String(), Lang: "zh", Borrower: borrower{fmt.Sprintf("H-%07d", k)}}
	monthly, odd := 0, -1 // what falls due each month; the loan that is no contract
	if d.IntN(10) == 0 {
		odd = d.IntN(4)
	}
	for i := range 4 {
		var loan any
		var due int
		switch {
		case i != odd:
			loan, due = d.contract(i)
		case d.IntN(2) == 0:
			loan, due = d.card(i)
		default:
			loan, due = d.claim(i)
		}
		b.Loans, monthly = append(b.Loans, loan), monthly+due
	}
	if d.IntN(5) > 0 {
		b.Household = d.household(monthly)
	}
	line, err := json.Marshal(b)
	if err != nil {
		panic(err) // of numbers and texts alone
	}
	return line
}

func among[T any](d draw, list ...T) T { return list[d.IntN(len(list))] }

func id(i int) string { return string(rune('a' + i)) }

// contract draws a loan of 6 to 60 instalments, some of them paid. Four in ten are
// overdue.
func (d draw) contract(i int) (x contract, monthly int) {
	l := among(d, lenders...)
	periods := among(d, 6, 12, 12, 18, 24, 24, 36, 60)
	gone := 1 + d.IntN(periods-1)
	start := AsOf.AddMonths(-gone) - calendar.Date(d.IntN(28))
	paid := AsOf
	if d.IntN(10) < 4 {
		paid = max(start+1, AsOf.AddMonths(-1-d.IntN(4)))
	}
	x = contract{
		ID: id(i), Name: l.name, Lender: lender{l.name, l.is}, Principal: 3000 + 100*d.IntN(500),
		Rate: rate(l.from + d.IntN(l.upTo-l.from)), Method: among(d, "annuity", "annuity", "equal-principal"),
		Start: start.String(), Periods: periods, Penalty: penalty{"1.5x"}, PaidThrough: paid.String(),
	}
	return x, x.Principal * 11 / 10 / periods
}

// rate writes tenths of a percent.
func rate(tenths int) string { return fmt.Sprintf("%d.%d%%/year", tenths/10, tenths%10) }

// card draws a card whose statement came this month.
func (d draw) card(i int) (x card, monthly int) {
	balance := 2000 + 100*d.IntN(300)
	x = card{
		ID: id(i), Name: "信用卡", Lender: lender{"信用卡", "card"}, Method: "revolving", Rate: "0.05%/day", InterestMode: "full",
		Statement: statement{(AsOf - 16).String(), (AsOf + 4).String(), balance, balance / 10},
	}
	return x, x.Statement.Minimum
}

// claim draws a loan of which only what is owed is known.
func (d draw) claim(i int) (x claim, monthly int) {
	total := 1000 + d.IntN(2_000_000)
	return claim{id(i), "网贷", owed{AsOf.String(), float64(total) / 100, since{AsOf.AddMonths(-1 - d.IntN(4)).String()[:7]}}}, 0
}

// household draws means from too short to plenty for what falls due each month.
func (d draw) household(monthly int) *household {
	percent := among(d, 40, 80, 120, 200)
	free := monthly * percent / 100
	rent, living := 800+100*d.IntN(15), 1200+100*d.IntN(15)
	return &household{
		Cash: 2 * free, Reserve: 500,
		Income:   []flow{{"工资", free + rent + living, among(d, 5, 10, 15, 25)}},
		Expenses: []flow{{"房租", rent, among(d, 1, 5)}, {"生活", living, 1}},
	}
}
