package planner_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"sync"
	"time"

	"repay/planner"
	"repay/planner/calendar"
	"repay/planner/paydown"
	"repay/planner/plan"
)

// household is a book: what there is, what comes and goes, and two loans, the first of
// them late since October.
const household = `version: 1
currency: USD
country: US
as_of: 2026-11-21
lang: en
household:
  cash: 900
  reserve: 200
  income: [{name: wages, amount: 2600, day: 1}]
  expenses: [{name: rent and living, amount: 1900, day: 3}]
loans:
  - id: credit-union
    principal: 9000
    rate: 9%/year
    method: annuity
    start: 2026-02-15
    periods: 24
    penalty: {rate: 1.5x}
    paid_through: 2026-09-15
  - id: car
    principal: 8000
    rate: 6%/year
    method: annuity
    start: 2025-11-10
    periods: 36
    penalty: {rate: 1.5x}
    paid_through: 2026-11-10
`

// What is wrong with a book comes with its place and with what would be right.
func ExampleRead_faults() {
	_, err := planner.Read("book.yaml", []byte(`version: 1
loans:
  - id: car
    principal: 8,000
    rate: 6
    method: annuity
    start: 2026-02-30
    periods: 36
`))
	var wrong *planner.Error
	if errors.As(err, &wrong) {
		for _, f := range wrong.Faults {
			fmt.Printf("%s:%d:%d: %s\n  %s: %s\n", f.File, f.Line, f.Column, f.Kind.Code, f.Message.In(wrong.Lang), f.Remedy.In(wrong.Lang))
		}
	}
	// Output:
	// book.yaml:5:11: rate_no_unit
	//   rate has no unit of time: write 6%/year, 0.5%/month or 0.016%/day
	// book.yaml:7:12: date_no_day
	//   there is no 2026-02-30: 2026-02 has 28 days
}

// What is owed on a date; another than the book's is as good.
func ExampleBook_Status() {
	b, err := planner.Read("book.yaml", []byte(household))
	if err != nil {
		log.Fatal(err)
	}
	for _, on := range []planner.Date{0, calendar.Of(2026, 12, 24)} {
		s, err := b.Status(on)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println("overdue:", b.Text(s.Totals.OverdueTotal.Amount), "payoff:", b.Text(s.Totals.Payoff.Amount))
		for _, l := range s.Loans {
			fmt.Println(" ", b.Loan(l.Index), l.DaysOverdue, b.Text(l.Payoff.Amount))
		}
	}
	// Output:
	// overdue: 827.81 payoff: 12148.78
	//   credit-union 37 6647.73
	//   car 0 5501.05
	// overdue: 1493.04 payoff: 12235.39
	//   credit-union 70 6704.30
	//   car 14 5531.09
}

// Which answer leads, and what it asks of whom.
func ExampleBook_Compare() {
	b, err := planner.Read("book.yaml", []byte(household))
	if err != nil {
		log.Fatal(err)
	}
	c, err := b.Compare(0, plan.Cheapest)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(c.Leading, c.Reason)
	for i := range c.Loans {
		l := &c.Loans[i]
		if way := c.Taken(l); way != nil {
			fmt.Println(b.Loan(l.Index), way.Offer.Strategy, way.NeedsConsent, b.Text(way.Cost.Amount))
		}
	}
	// Output:
	// easiest ask
	// credit-union catch_up true 455.37
	// car keep false 349.50
}

// Every payment to make, out of a sum each month.
func ExampleBook_Plan() {
	b, err := planner.Read("book.yaml", []byte(household))
	if err != nil {
		log.Fatal(err)
	}
	sum, err := b.Amount("1,200")
	if err != nil {
		log.Fatal(err)
	}
	p, err := b.Plan(0, planner.PlanOptions{Policy: paydown.Avalanche, Budget: &sum, PayDay: 5})
	if err != nil {
		log.Fatal(err)
	}
	for _, x := range p.Payments[:4] {
		fmt.Println(x.Date, b.Loan(x.Loan), b.Text(x.Amount), x.Kind)
	}
	fmt.Println("until", p.Finish)
	// Output:
	// 2026-12-05 credit-union 545.62 arrears
	// 2026-12-10 car 243.36 due
	// 2026-12-15 credit-union 411.02 due
	// 2027-01-05 credit-union 289.24 arrears
	// until 2027-10-05
}

// The least to ask for. The search ends with the best so far when the time is up.
func ExampleBook_Ask() {
	b, err := planner.Read("book.yaml", []byte(household))
	if err != nil {
		log.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	a, err := b.Ask(0, planner.AskOptions{Stop: func() bool { return ctx.Err() != nil }})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.Reason, a.Proof.Optimal)
	for _, c := range a.Calls {
		fmt.Println("ask", b.Loan(c.Loans[0]), "before", c.Before)
	}
	// Output:
	// ask true
	// ask credit-union before 2026-12-15
}

// What the program prints with -O json: amounts as decimals, unknown as null.
func ExampleOutput_WriteJSON() {
	b, err := planner.Read("book.yaml", []byte(household))
	if err != nil {
		log.Fatal(err)
	}
	s, err := b.Status(0)
	if err != nil {
		log.Fatal(err)
	}
	var line bytes.Buffer
	if err := s.WriteJSON(&line); err != nil {
		log.Fatal(err)
	}
	var record struct {
		Schema string
		Loans  []struct{ ID, Payoff string }
	}
	if err := json.Unmarshal(line.Bytes(), &record); err != nil {
		log.Fatal(err)
	}
	fmt.Println(record.Schema, record.Loans[0].ID, record.Loans[0].Payoff)
	// Output:
	// repay/status/v1 credit-union 6647.73
}

// A service answers many at the same time: books share nothing, and one book may be
// shared.
func Example_concurrent() {
	var books []*planner.Book
	for _, name := range []string{"one.yaml", "two.yaml"} {
		b, err := planner.Read(name, []byte(household))
		if err != nil {
			log.Fatal(err)
		}
		books = append(books, b)
	}
	dates := []planner.Date{calendar.Of(2026, 11, 21), calendar.Of(2026, 12, 24)}
	owed := make([][]string, len(books))
	var wait sync.WaitGroup
	for i, b := range books {
		owed[i] = make([]string, len(dates))
		for k, on := range dates {
			wait.Go(func() {
				s, err := b.Status(on)
				if err != nil {
					log.Fatal(err)
				}
				owed[i][k] = b.Text(s.Totals.Payoff.Amount)
			})
		}
	}
	wait.Wait()
	fmt.Println(owed)
	// Output:
	// [[12148.78 12235.39] [12148.78 12235.39]]
}
