package agreement_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"sort"
	"testing"

	"pgregory.net/rapid"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/internal/reference"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

type (
	Amount = money.Amount
	Date   = calendar.Date
)

// sample draws a loan with its history, agreements and offers.
func sample(t *rapid.T) reference.Sample {
	return reference.Random(rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "sample"), 2)))
}

// live runs a sample's ledger to its day; samples that are refused are skipped.
func live(t *rapid.T, s *reference.Sample) *loan.Ledger {
	l, _, problem := agreement.Replay(&s.Terms, s.Agreements, s.AsOf, true)
	if problem != nil {
		t.Skip("refused")
	}
	return l
}

// all is everything that a ledger reports on a day.
type all struct {
	Position   loan.Position
	CostPerDay Amount
	Next       Date
	NextDue    Amount
	Overdue    []loan.OverdueParts
	Table      []loan.Row
	Left       int
	Original   Amount
	Err        string
}

func said(l *loan.Ledger, d Date) all {
	a := all{Position: l.Position(d), CostPerDay: l.CostPerDay(d), Overdue: l.OverdueNow(d), Left: l.PeriodsLeft(d), Original: l.OriginalInstalment(d)}
	a.Next, a.NextDue = l.NextDue()
	rows, err := l.Table(d)
	for i := range rows {
		rows[i].Trail = nil // how it came about is kept only where a ledger records
	}
	if a.Table = rows; err != nil {
		a.Err = err.Error()
	}
	return a
}

// The contract's principal adds up to what was lent, row by row, and nothing
// is left at the end.
func TestPrincipalOfTheScheduleSumsToWhatWasLent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := sample(t)
		rows, refused := loan.Schedule(&s.Terms)
		if refused != nil || s.Terms.Owed != nil || len(rows) == 0 {
			t.Skip("no schedule")
		}
		balance := s.Terms.Principal
		for i, r := range rows {
			if r.N != i+1 || r.Opening != balance || r.Closing != balance-r.Principal || r.Principal < 0 || r.Interest < 0 || r.Fees < 0 {
				t.Fatalf("row %+v after a balance of %d", r, balance)
			}
			if i > 0 && r.Due <= rows[i-1].Due {
				t.Fatalf("%s after %s", r.Due, rows[i-1].Due)
			}
			balance = r.Closing
		}
		if balance != 0 {
			t.Fatalf("%d is left", balance)
		}
	})
}

// step is one agreement that begins or ends.
type step struct {
	date Date
	a    *agreement.Agreement
	end  bool
}

// dayByDay runs a sample with a stop on every day for which stop is true, and asks
// at each what is owed.
func dayByDay(s *reference.Sample, stop func(Date) bool) (*loan.Ledger, error) {
	l, refused := loan.NewLedger(&s.Terms)
	if refused != nil {
		return nil, refused
	}
	var steps []step
	for i := range s.Agreements {
		a := &s.Agreements[i]
		steps = append(steps, step{a.Date, a, false})
		if a.Ended != nil {
			steps = append(steps, step{a.Ended.Date, a, true})
		}
	}
	sort.SliceStable(steps, func(a, b int) bool { return steps[a].date < steps[b].date })
	from := s.Terms.Start
	if s.Terms.Owed != nil {
		from = s.Terms.Owed.Date
	}
	var force *agreement.Agreement
	for d := from; d <= s.AsOf; d++ {
		if stop(d) {
			l.OpenDay(d)
		}
		for ; len(steps) > 0 && steps[0].date == d; steps = steps[1:] {
			l.OpenDay(d)
			switch st := steps[0]; {
			case !st.end:
				r, refused := agreement.Build(l, &s.Terms, d, st.a.Offer)
				if refused != nil {
					return nil, refused
				}
				l.Adopt(r.Restructuring)
				force = st.a
			case st.a == force:
				l.End(d, st.a.Ended.Restores, st.a.Ended.Accelerate)
				force = nil
			}
		}
		if stop(d) {
			l.CloseDay(d)
			l.Position(d)
			l.CostPerDay(d)
			l.NextDue()
			l.OverdueNow(d)
		}
	}
	l.CloseDay(s.AsOf)
	if l.Err() != nil {
		return nil, l.Err()
	}
	return l, nil
}

// Running a loan day by day, or with stops anywhere, gives the same as running it
// at once: neither splitting the time nor asking changes anything.
func TestSplittingTimeChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := sample(t)
		want := said(live(t, &s), s.AsOf)
		every := rapid.SampledFrom([]Date{1, 1, 2, 7, 30}).Draw(t, "every")
		l, err := dayByDay(&s, func(d Date) bool { return d%every == 0 })
		if err != nil {
			t.Fatal(err)
		}
		if got := said(l, s.AsOf); !reflect.DeepEqual(got, want) {
			t.Fatalf("day by day\n%+v\nat once\n%+v", got, want)
		}
	})
}

// Running a fork, and asking the original, leaves the original unchanged, now and
// later.
func TestAForkLeavesTheOriginalUnchanged(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := sample(t)
		l, twin := live(t, &s), live(t, &s)
		before, entries := said(l, s.AsOf), fmt.Sprint(l.Entries())
		f := l.Fork()
		for d := s.AsOf + 1; d < s.AsOf+400; d += Date(rapid.IntRange(5, 60).Draw(t, "days")) {
			f.OpenDay(d)
			if f.Err() != nil {
				break
			}
			f.Pay(d, Amount(rapid.Int64Range(1, 2000_00).Draw(t, "pays")), rapid.SampledFrom([]loan.PaymentKind{loan.PayAny, loan.AsInstalment, loan.AsPrepayment}).Draw(t, "as"))
			f.CloseDay(d)
		}
		for _, o := range s.Offers {
			if r, refused := agreement.Build(l, &s.Terms, s.AsOf, o); refused == nil {
				g := l.Fork()
				g.OpenDay(s.AsOf + 1)
				g.Adopt(r.Restructuring)
				g.CloseDay(s.AsOf + 200)
			}
		}
		if after := said(l, s.AsOf); !reflect.DeepEqual(after, before) {
			t.Fatalf("after\n%+v\nbefore\n%+v", after, before)
		}
		if got := fmt.Sprint(l.Entries()); got != entries {
			t.Fatalf("entries\n%s\nbefore\n%s", got, entries)
		}
		later := s.AsOf + 300
		l.CloseDay(later)
		twin.CloseDay(later)
		if got, want := said(l, later), said(twin, later); !reflect.DeepEqual(got, want) {
			t.Fatalf("later\n%+v\nwithout a fork\n%+v", got, want)
		}
	})
}

// No part of a payoff is negative, and paying it clears the loan for good, whatever
// the terms, the history and the agreements.
func TestPayingThePayoffClearsAnyLoan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := sample(t)
		// A fee with a date falls due on it all the same.
		s.Terms.Fees = slices.DeleteFunc(s.Terms.Fees, func(f loan.Fee) bool { return f.Every == loan.FeeOnDay })
		l := live(t, &s)
		d := s.AsOf + Date(rapid.IntRange(1, 60).Draw(t, "later"))
		l.OpenDay(d)
		p := l.Position(d)
		if sum := p.Due.Total() + p.NotDue + p.Accrued + p.ToCome + p.Fee - p.Credit; sum != p.Payoff() {
			t.Fatalf("parts %d, payoff %d", sum, p.Payoff())
		}
		for _, x := range append(p.Due[:], p.NotDue, p.Accrued, p.ToCome, p.Fee, p.Credit) {
			if x < 0 {
				t.Fatalf("a part of %+v is negative", p)
			}
		}
		payOff(t, l, d)
		if s.Terms.Penalty.Compound == loan.CompoundAll {
			return // less than half a cent goes on bearing the rate
		}
		staysCleared(t, l, d)
	})
}

// payOff pays the payoff on a day that is open and closes it; samples that owe
// nothing are skipped.
func payOff(t *rapid.T, l *loan.Ledger, d Date) {
	payoff := l.Position(d).Payoff()
	if payoff <= 0 {
		t.Skip("nothing is owed")
	}
	l.Pay(d, payoff, loan.PayAny)
	l.CloseDay(d)
	cleared(t, l, d)
}

func staysCleared(t *rapid.T, l *loan.Ledger, d Date) {
	after := d + Date(rapid.IntRange(1, 400).Draw(t, "after"))
	l.CloseDay(after)
	cleared(t, l, after)
}

func cleared(t *rapid.T, l *loan.Ledger, d Date) {
	if p := l.Position(d); p.Payoff() != 0 || p.Due.Total() != 0 || p.NotDue != 0 || p.Credit != 0 {
		t.Fatalf("paid off, and on %s still %+v", d, p)
	}
	if due, a := l.NextDue(); due != 0 || a != 0 {
		t.Fatalf("paid off, and %d falls due on %s", a, due)
	}
}

// The rows of an offer, paid on their days, clear the ledger that adopts it exactly.
func TestTheRowsOfAnOfferClearTheLoan(t *testing.T) {
	adopted := 0
	rapid.Check(t, func(t *rapid.T) {
		s := sample(t)
		l := live(t, &s)
		d := s.AsOf + 1
		l.OpenDay(d)
		for _, o := range s.Offers {
			r, refused := agreement.Build(l, &s.Terms, d, o)
			if refused != nil || o.Strategy == agreement.Nothing {
				continue
			}
			if s.Terms.Penalty.Compound == loan.CompoundAll && r.Restructuring.LeavesDue {
				continue // less than half a cent of penalty goes on bearing the rate
			}
			adopted++
			f := l.Fork()
			f.Adopt(r.Restructuring)
			if o.Strategy != agreement.Keep {
				f.CallOff() // what is agreed takes the place of what was announced
			}
			last := d
			for _, x := range plan.Payments(r.Rows) {
				f.OpenDay(x.Date)
				f.Pay(x.Date, x.Amount, loan.AsInstalment)
				f.CloseDay(x.Date)
				last = x.Date
				if p := f.Position(last); p.Due.Total() != 0 {
					t.Fatalf("%+v: after %d on %s still due %v", o, x.Amount, last, p.Due)
				}
			}
			if n := len(r.Rows); n > 0 {
				last = r.Rows[n-1].Due // held money may settle the last ones
			}
			f.CloseDay(last + 100)
			// Money that was held beyond all that is owed stays.
			if p := f.Position(last + 100); f.Err() != nil || p.Due.Total() != 0 || p.NotDue != 0 || p.Accrued != 0 || p.Credit > l.Position(d).Credit {
				t.Fatalf("%+v: paid as promised, and still %+v %v", o, p, f.Err())
			}
		}
	})
	if adopted == 0 {
		t.Error("no offer was adopted")
	}
}

// Each component of what is owed is paid, waived or still owed: principal,
// penalty and fees each on its own, interest with what accrued.
func TestEachComponentIsPaidOrWaived(t *testing.T) {
	checked := map[agreement.Strategy]int{}
	rapid.Check(t, func(t *rapid.T) {
		s := sample(t)
		l := live(t, &s)
		p := l.Position(s.AsOf)
		if p.Credit != 0 {
			t.Skip("money held pays a part of it")
		}
		for _, o := range s.Offers {
			r, refused := agreement.Build(l, &s.Terms, s.AsOf, o)
			if refused != nil || o.Strategy == agreement.Nothing {
				continue
			}
			checked[o.Strategy]++
			w := r.Restructuring.Waived
			if r.Principal+w[loan.Principal] != p.Outstanding() {
				t.Fatalf("%+v: principal %d paid, %d waived of %d", o, r.Principal, w[loan.Principal], p.Outstanding())
			}
			if r.Penalty+w[loan.PenaltyInterest] != p.Due[loan.PenaltyInterest] {
				t.Fatalf("%+v: penalty %d paid, %d waived of %d", o, r.Penalty, w[loan.PenaltyInterest], p.Due[loan.PenaltyInterest])
			}
			// New fees and new interest may come on top.
			if r.Fees+w[loan.Fees] < p.Due[loan.Fees] {
				t.Fatalf("%+v: fees %d paid, %d waived of %d", o, r.Fees, w[loan.Fees], p.Due[loan.Fees])
			}
			due := p.Due[loan.Interest]
			if !r.Restructuring.GoesOn { // the old schedule ends, with what accrued on it
				due += p.Accrued
			}
			if r.Interest()+w[loan.Interest] < due {
				t.Fatalf("%+v: interest %d paid, %d waived of %d", o, r.Interest(), w[loan.Interest], due)
			}
			if o.Strategy != agreement.Settle && r.Waived != w.Total() {
				t.Fatalf("%+v: waived %d, by parts %v", o, r.Waived, w)
			}
			if r.TotalPaid() != r.Principal+r.Interest()+r.Penalty+r.Fees {
				t.Fatalf("%+v: the parts of %d do not add up", o, r.TotalPaid())
			}
		}
	})
	if len(checked) < 6 {
		t.Errorf("only %v were checked", checked)
	}
}

// No offer ends with something left, goes below zero, or pays on earlier days than
// the row before.
func TestNoScheduleEndsAboveZero(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := sample(t)
		l := live(t, &s)
		for _, o := range s.Offers {
			r, refused := agreement.Build(l, &s.Terms, s.AsOf, o)
			if refused != nil || len(r.Rows) == 0 {
				continue
			}
			for i, row := range r.Rows {
				if row.Total() < 0 || row.Closing < 0 || i > 0 && row.Due < r.Rows[i-1].Due || row.Due < s.AsOf {
					t.Fatalf("%+v: row %+v", o, row)
				}
			}
			if last := r.Rows[len(r.Rows)-1]; last.Closing != 0 && o.Strategy != agreement.Keep && o.Strategy != agreement.CatchUp {
				t.Fatalf("%+v: the last row is %+v", o, last)
			}
			if r.Waived < 0 || r.Penalty < 0 || r.Fees < 0 || r.Interest() < 0 {
				t.Fatalf("%+v: waived %d, penalty %d, fees %d, interest %d", o, r.Waived, r.Penalty, r.Fees, r.Interest())
			}
		}
	})
}
