package agreement_test

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/internal/reference"
	"repay/planner/loan"
	"repay/planner/money"
)

// card draws a revolving balance with its history and offers.
func card(t *rapid.T) reference.Sample {
	return reference.RandomCard(rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "card"), 3)))
}

// statementDay is the day of a card's statement k.
func statementDay(s *reference.Sample, k int) Date {
	return calendar.Monthly.From(s.Terms.Card.Statement.Date, k)
}

// Running a card day by day, or with stops anywhere, gives the same as running it
// at once; running it twice gives the same as once.
func TestSplittingACardsTimeChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := card(t)
		want := said(live(t, &s), s.AsOf)
		if again := said(live(t, &s), s.AsOf); !reflect.DeepEqual(again, want) {
			t.Fatalf("again\n%+v\nat first\n%+v", again, want)
		}
		every := rapid.SampledFrom([]Date{1, 1, 2, 7, 30}).Draw(t, "every")
		l, refused := loan.NewLedger(&s.Terms)
		if refused != nil {
			t.Fatal(refused)
		}
		for d := s.Terms.Start; d <= s.AsOf; d++ {
			if d%every == 0 {
				l.OpenDay(d)
				l.CloseDay(d)
				l.Position(d)
				l.CostPerDay(d)
			}
		}
		l.CloseDay(s.AsOf)
		if got := said(l, s.AsOf); !reflect.DeepEqual(got, want) {
			t.Fatalf("day by day\n%+v\nat once\n%+v", got, want)
		}
	})
}

// Paying a card's payoff clears it for good.
func TestPayingThePayoffClearsAnyCard(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := card(t)
		l := live(t, &s)
		d := s.AsOf + Date(rapid.IntRange(1, 90).Draw(t, "later"))
		l.OpenDay(d)
		payOff(t, l, d)
		staysCleared(t, l, d)
	})
}

// payoffWith is a card's payoff on a day, with one payment more.
func payoffWith(s reference.Sample, p loan.Payment, day Date) (Amount, bool) {
	s.Terms.Payments = append(append([]loan.Payment(nil), s.Terms.Payments...), p)
	l, _, problem := agreement.Replay(&s.Terms, nil, day, false)
	if problem != nil {
		return 0, false
	}
	return l.Position(day).Payoff(), true
}

// A payment that comes earlier never leaves more to pay: from one statement to the
// next, and over any time where nothing depends on a minimum. (What is paid before
// a statement does not count towards its minimum, and it makes the statement
// smaller, of which [loan.UnpaidPart] takes a part.) The test leaves out orders of
// allocation that change with the days.
func TestAnEarlierPaymentOnACardNeverCostsMore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := card(t)
		s.Terms.Allocation.AfterDays = 0
		first, last := s.Terms.Start, s.Terms.Start+400
		if s.Terms.Penalty.Known || s.Terms.Penalty.LateFee != nil || s.Terms.Card.Mode == loan.UnpaidPart {
			k := rapid.IntRange(0, 12).Draw(t, "statement")
			if last = statementDay(&s, k+1); k > 0 {
				first = statementDay(&s, k) + 1
			}
		}
		day := first + Date(rapid.IntRange(0, int(last-first)).Draw(t, "day"))
		late := first + Date(rapid.IntRange(0, int(day-first)).Draw(t, "late"))
		early := first + Date(rapid.IntRange(0, int(late-first)).Draw(t, "early"))
		x := Amount(rapid.Int64Range(1, int64(s.Terms.Card.Statement.Balance)*5/4+1).Draw(t, "amount"))
		after, ok := payoffWith(s, loan.Payment{Date: late, Amount: x}, day)
		before, ok2 := payoffWith(s, loan.Payment{Date: early, Amount: x}, day)
		if !ok || !ok2 {
			t.Skip("refused")
		}
		if before > after {
			t.Fatalf("%d paid on %s leaves %d on %s, on %s it leaves %d\n%+v\n%+v", x, early, before, day, late, after, s.Terms, *s.Terms.Card)
		}
	})
}

// Every cent is accounted for: what is owed and what was paid add up to what was
// on the card at first and what the ledger noted as charged since.
func TestEveryCentOfACardIsAccountedFor(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := card(t)
		if s.Terms.Penalty.Known && s.Terms.Grace.Mode == loan.Threshold {
			s.Terms.Grace = loan.Grace{} // a penalty that the grace forgives is noted all the same
		}
		s.Terms.Penalty.Counting = loan.ExcludeEnd // else a quote contains a day that is not noted yet
		c := s.Terms.Card
		l := live(t, &s)
		want := c.Statement.Balance + c.Unbilled
		for _, p := range c.Plans {
			want += max(0, p.Principal-money.NewRatio(1, int64(p.Periods)).Of(p.Principal, s.Terms.InterestRounding)*Amount(p.Billed))
		}
		var interest, penalty money.Ratio
		for _, e := range l.Entries() {
			switch e.Kind {
			case loan.EntryInterest, loan.EntrySettled:
				interest = interest.Add(e.Exact)
			case loan.EntryPenalty:
				penalty = penalty.Add(e.Exact)
			case loan.EntryLateFee:
				want += e.Amount
			case loan.EntryStatement:
				for i := range c.Plans {
					want += planFee(&s, &c.Plans[i], e.Date)
				}
			}
		}
		p := l.Position(s.AsOf)
		want += interest.Round(s.Terms.InterestRounding) + penalty.Round(s.Terms.InterestRounding)
		got := p.Payoff() + c.Statement.Paid()
		for _, x := range s.Terms.Payments {
			got += x.Amount
		}
		if got != want {
			t.Fatalf("paid and owed %d, charged %d\n%+v\n%+v", got, want, s.Terms, *c)
		}
	})
}

// planFee is what a plan adds to the statement of a day.
func planFee(s *reference.Sample, p *loan.CardPlan, day Date) Amount {
	billed := p.Billed
	for k := 1; statementDay(s, k) < day; k++ {
		if statementDay(s, k) >= p.Next {
			billed++
		}
	}
	if day < p.Next || billed >= p.Periods {
		return 0
	}
	if p.Fee != 0 {
		return p.Fee
	}
	return p.FeePart.Of(p.Principal, s.Terms.InterestRounding)
}

// However large the sums and rates are, a card is computed or refused. Nothing is
// negative, and nothing panics.
func TestAHugeCardIsComputedOrRefused(t *testing.T) {
	computed, refused := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		s := card(t)
		scale := Amount(1)
		for range rapid.IntRange(0, 8).Draw(t, "zeros") {
			scale *= 10
		}
		c := *s.Terms.Card
		c.Statement.Balance *= scale
		c.Statement.Charges, c.Statement.Parts, c.Statement.Minimum = nil, nil, nil
		s.Terms.Card = &c
		s.Terms.Rate.Rate = money.Rate{Value: money.NewRatio(rapid.Int64Range(0, 100).Draw(t, "rate"), 100), Per: money.PerDay}
		l, _, problem := agreement.Replay(&s.Terms, nil, s.AsOf, true)
		if problem != nil {
			refused++
			return
		}
		p := l.Position(s.AsOf)
		cost := l.CostPerDay(s.AsOf)
		if l.Err() != nil {
			refused++
			return
		}
		for _, x := range append(p.Due[:], p.NotDue, p.Accrued, p.Credit, cost) {
			if x < 0 {
				t.Fatalf("a part of %+v is negative, or %d a day", p, cost)
			}
		}
		for _, strategy := range []agreement.Strategy{agreement.Keep, agreement.Nothing} {
			r, no := agreement.Build(l, &s.Terms, s.AsOf, agreement.Offer{Strategy: strategy, For: 12})
			if no != nil {
				refused++
				return
			}
			if strategy == agreement.Keep && !l.NeverEnds() && (r.TotalPaid() < 0 || r.Interest() < 0 || r.Fees < 0 || r.Penalty < 0) {
				t.Fatalf("%d paid, interest %d, fees %d, penalty %d", r.TotalPaid(), r.Interest(), r.Fees, r.Penalty)
			}
		}
		computed++
	})
	if computed == 0 || refused == 0 {
		t.Errorf("%d computed, %d refused", computed, refused)
	}
}
