package reference

// These tests go rule by rule, with figures computed by hand.

import (
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

var due = calendar.Of(2026, 2, 8) // the first due date of base

// late is 1,000.00 without interest, due once, at 0.1% a day from then.
func late() loan.Terms {
	t := base(1000_00, percent(0, 1, money.PerYear), loan.Annuity, 1)
	t.Penalty = loan.Penalty{Known: true, Kind: loan.PenaltyAlone, Rate: percent(1, 1000, money.PerDay).Rate}
	return t
}

func TestPenaltyDays(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*loan.Terms)
		day    Date
		want   Amount
	}{
		{"due day", func(*loan.Terms) {}, 0, 0},
		{"one day is one day", func(*loan.Terms) {}, 1, 1_00},
		{"the day of a quote counts", func(t *loan.Terms) { t.Penalty.Counting = loan.IncludeEnd }, 1, 2_00},
		{"but not on the due day", func(t *loan.Terms) { t.Penalty.Counting = loan.IncludeEnd }, 0, 0},
		{"threshold, within", func(t *loan.Terms) { t.Grace.Days = 3 }, 3, 0},
		{"threshold, after", func(t *loan.Terms) { t.Grace.Days = 3 }, 4, 4_00},
		{"shift", func(t *loan.Terms) { t.Grace = loan.Grace{Days: 3, Mode: loan.Shift} }, 4, 1_00},
		{"paid in part", func(t *loan.Terms) {
			t.Payments = []loan.Payment{{Date: due + 2, Amount: 502_00}}
		}, 4, 1_00},
		{"paid in part, that day counted", func(t *loan.Terms) {
			t.Penalty.Counting = loan.IncludeEnd
			t.Payments = []loan.Payment{{Date: due + 2, Amount: 503_00}}
		}, 4, 1_00},
		{"paid within the threshold", func(t *loan.Terms) {
			t.Grace.Days = 3
			t.Payments = []loan.Payment{{Date: due + 3, Amount: 1000_00}}
		}, 9, 0},
		{"whole balance", func(t *loan.Terms) { t.Penalty.On = loan.OfBalance }, 5, 5_00},
		{"joined on the next due day", func(t *loan.Terms) { t.Penalty.Compound = loan.CompoundAll }, 28 + 10, 38_00 + 28},
	} {
		t.Run(c.name, func(t *testing.T) {
			terms := late()
			c.change(&terms)
			if got := status(t, terms, due+c.day).Penalty; got != c.want {
				t.Errorf("penalty %d, want %d", got, c.want)
			}
		})
	}
}

func TestLateFee(t *testing.T) {
	terms := late()
	terms.Grace.Days = 2
	terms.Penalty.LateFee = &loan.LateFee{Percent: money.NewRatio(5, 100), Of: loan.OfInstalment, Max: 40_00}
	if got := status(t, terms, due+2).Fees; got != 0 {
		t.Errorf("within grace %d", got)
	}
	if got := status(t, terms, due+3).Fees; got != 40_00 {
		t.Errorf("after grace %d", got)
	}
}

// twelve is 1,200.00 in twelve instalments of 100.00, without interest.
func twelve() loan.Terms { return base(1200_00, percent(0, 1, money.PerYear), loan.Annuity, 12) }

func TestPayments(t *testing.T) {
	terms := twelve()
	terms.Payments = []loan.Payment{{Date: due - 5, Amount: 250_00}}
	s := status(t, terms, due-5)
	if s.Credit != 100_00 || s.PrincipalNotDue != 1050_00 || s.NextDue != 0 {
		t.Errorf("nothing due: one instalment is held, the rest prepays: %+v", s)
	}
	terms.Payments = []loan.Payment{{Date: due, Amount: 250_00}}
	s = status(t, terms, due)
	if s.Credit != 0 || s.PrincipalNotDue != 950_00 {
		t.Errorf("on a due date the rest prepays: %+v", s)
	}
	terms.Payments = []loan.Payment{{Date: due + 1, Amount: 250_00}}
	s = status(t, terms, due+1)
	if s.Credit != 100_00 || s.PrincipalNotDue != 1050_00 {
		t.Errorf("after clearing arrears one instalment is held: %+v", s)
	}
	terms.Payments[0].Amount = 1300_00
	s = status(t, terms, due+1)
	if s.Credit != 100_00 || s.Payoff != -100_00 || s.NextDueDate != 0 {
		t.Errorf("more than the payoff: %+v", s)
	}
}

func TestPrepayment(t *testing.T) {
	terms := base(12000_00, percent(1, 100, money.PerMonth), loan.EqualPrincipal, 12)
	terms.Prepay.Fee = money.NewRatio(1, 100)
	// Interest first, ten of the period's 31 days: 12,000 × 1% × 10/31 = 38.71. Of the
	// 1,010.00 left 1,010.00 / 1.01 = 1,000.00 are principal, 10.00 the fee on it.
	terms.Payments = []loan.Payment{{Date: due - 21, Amount: 1048_71, As: loan.AsPrepayment}}
	s := status(t, terms, due-21)
	if s.PrincipalNotDue != 11000_00 || s.InterestAccrued != 0 || s.PrepayFee != 110_00 {
		t.Errorf("%+v", s)
	}
	// The 21 days left run on 11,000: 74.52.
	s = status(t, terms, due)
	if s.PrincipalOverdue != 1000_00 || s.InterestOverdue != 74_52 {
		t.Errorf("%+v", s)
	}
}

func TestAgreementsInTheLedger(t *testing.T) {
	terms := twelve()
	d := due + 10
	sign := func(o agreement.Offer, ended *agreement.Ended) []agreement.Agreement {
		return []agreement.Agreement{{Date: d, Offer: o, Ended: ended}}
	}
	at := func(ags []agreement.Agreement, date Date) Status {
		s, err := StatusAt(terms, ags, date)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	settle := agreement.Offer{Strategy: agreement.Settle, Sum: share(1, 2), Parts: 3}
	s := at(sign(settle, nil), d)
	if s.OverdueTotal != 200_00 || s.Payoff != 600_00 {
		t.Errorf("settled in three: %+v", s)
	}
	s = at(sign(settle, &agreement.Ended{Date: d + 5, Restores: []loan.Component{loan.Principal}, Accelerate: true}), d+5)
	if s.OverdueTotal != 1200_00 || s.Payoff != 1200_00 {
		t.Errorf("broken: %+v", s)
	}
	s = at(sign(agreement.Offer{Strategy: agreement.CatchUp, Periods: 4}, nil), d)
	if s.OverdueTotal != 0 || s.NextDue != 125_00 || s.Payoff != 1200_00 {
		t.Errorf("caught up in four: %+v", s)
	}
	s = at(sign(agreement.Offer{Strategy: agreement.Extend, By: 1}, nil), d)
	if s.NextDue != 100_00 || s.PrincipalNotDue != 1200_00 {
		t.Errorf("extended by one: %+v", s)
	}
}

func TestRefusals(t *testing.T) {
	terms := base(10000_00, percent(1, 100, money.PerMonth), loan.Annuity, 0)
	terms.Instalment = 100_00
	_, err := Contract(terms)
	if r, ok := err.(*loan.Refusal); !ok || r.Code != loan.NegativeAmortisation || r.Need != 100_01 {
		t.Errorf("an instalment of its interest alone: %v", err)
	}
	_, err = Options(jiebei(), nil, calendar.Of(2026, 11, 21), agreement.Offer{Strategy: agreement.Defer, For: 4, Then: agreement.ThenSameEnd})
	if r, ok := err.(*loan.Refusal); !ok || r.Code != loan.NothingLeft {
		t.Errorf("same_end with nothing left: %v", err)
	}
}
