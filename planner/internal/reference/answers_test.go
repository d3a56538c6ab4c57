package reference

// Rule: surest, easiest, to ask; else what stands in, and how much is missing.

import (
	"slices"
	"testing"

	"repay/planner/calendar"
	"repay/planner/household"
)

// paying is a row of a menu that pays amounts on the 10th of each month from 2026-01 on.
func paying(kind string, cost Amount, amounts ...Amount) Candidate {
	c := Candidate{Kind: kind, Cost: &cost, TotalPaid: new(Amount), GivesUp: new(Amount), Consent: kind != "keep" && kind != "pay_off"}
	for i, x := range amounts {
		p := Payment{calendar.Of(2026, 1, 10).AddMonths(i), x}
		c.Payments, c.Finish, *c.TotalPaid = append(c.Payments, p), p.Date, *c.TotalPaid+x
	}
	return c
}

func (c Candidate) givingUp(x Amount) Candidate {
	c.GivesUp = &x
	return c
}

// earning is a household that begins with nothing and earns on the 5th.
func earning(income Amount, loans ...LoanMenu) AnswerQuestion {
	return AnswerQuestion{
		AsOf: calendar.Of(2026, 1, 1), Goal: "cheapest", Loans: loans,
		Household: &household.Household{Income: []household.Flow{monthlyFlow(income, 5)}},
	}
}

func TestAnswers(t *testing.T) {
	keep := paying("keep", 100, 1000, 1000)
	extend := paying("extend", 200, 500, 500, 500, 600).givingUp(5)
	settle := paying("settle", -1000, 900).givingUp(900)
	a := LoanMenu{Negotiation: "a", Chosen: -1, Rows: []Candidate{keep, extend, settle}}
	b := LoanMenu{Negotiation: "b", Chosen: -1, Rows: []Candidate{keep, extend}}
	want := func(t *testing.T, name string, got, want []int) {
		t.Helper()
		if !slices.Equal(got, want) {
			t.Errorf("%s %v, want %v", name, got, want)
		}
	}
	t.Run("one can be carried as it is", func(t *testing.T) {
		v := Answer(earning(1500, a, b))
		want(t, "surest", v.Surest, nil)
		want(t, "to ask", v.ToAsk, []int{2, 1})
		want(t, "easiest", v.Easiest, []int{0, 1})
		want(t, "first", v.First, []int{2, 1})
	})
	t.Run("both can", func(t *testing.T) {
		v := Answer(earning(2000, a, b))
		want(t, "surest", v.Surest, []int{0, 0})
		want(t, "easiest", v.Easiest, nil)
	})
	t.Run("nothing holds", func(t *testing.T) {
		v := Answer(earning(700, a, b))
		want(t, "to ask", v.ToAsk, nil)
		want(t, "stand in", v.StandIn, []int{2, 1})
		if v.Short != (Shortfall{calendar.Of(2026, 1, 10), 700}) || v.AtOnce != 0 || v.Monthly != 700 || v.MonthlyFrom != calendar.Of(2026, 1, 1) {
			t.Errorf("short %v, at once %d, monthly %d from %s", v.Short, v.AtOnce, v.Monthly, v.MonthlyFrom)
		}
	})
	t.Run("before the first whole month", func(t *testing.T) {
		q := earning(700, a, b)
		q.AsOf = calendar.Of(2026, 1, 2)
		v := Answer(q)
		if v.AtOnce != 700 || v.Monthly != 0 || v.MonthlyFrom != calendar.Of(2026, 2, 1) {
			t.Errorf("at once %d, monthly %d from %s", v.AtOnce, v.Monthly, v.MonthlyFrom)
		}
	})
	t.Run("without a household", func(t *testing.T) {
		q := earning(0, a, b)
		q.Household = nil
		v := Answer(q)
		want(t, "surest", v.Surest, []int{0, 0})
		want(t, "least cost", v.ToAsk, []int{2, 0})
	})
	t.Run("later payment before asking", func(t *testing.T) {
		later := paying("keep", 101, 0, 1000, 1001)
		later.Later = true
		c := LoanMenu{Negotiation: "a", Chosen: -1, Rows: []Candidate{keep, later, paying("pay_off", 50, 0, 2050), extend}}
		q := earning(500, c)
		q.Household.Cash = 400
		want(t, "surest", Answer(q).Surest, nil)
		q.Household.Income = append(q.Household.Income, household.Flow{Amount: 600, Date: calendar.Of(2026, 2, 1)}, household.Flow{Amount: 600, Date: calendar.Of(2026, 3, 1)})
		want(t, "surest", Answer(q).Surest, []int{1})
	})
	t.Run("an offer counts where nothing else holds", func(t *testing.T) {
		offered, accepted := settle, paying("settle", 90, 950)
		offered.Offered, offered.Consent = true, false
		accepted.Stands, accepted.Consent = true, false
		c := LoanMenu{Negotiation: "a", Chosen: -1, Rows: []Candidate{keep, offered}}
		if v := Answer(earning(900, c)); !v.UsesOffered || !slices.Equal(v.Surest, []int{1}) {
			t.Errorf("%+v", v)
		}
		want(t, "surest", Answer(earning(1000, c)).Surest, []int{0})
		c.Rows[1] = accepted
		want(t, "accepted and cheaper", Answer(earning(1000, c)).Surest, []int{1})
		c.Rows[1] = paying("settle", 110, 950)
		c.Rows[1].Stands, c.Rows[1].Consent = true, false
		want(t, "accepted and dearer", Answer(earning(1000, c)).Surest, []int{0})
	})
	t.Run("priority goes no further than it has to", func(t *testing.T) {
		p := LoanMenu{Negotiation: "p", Chosen: -1, Priority: true, Rows: []Candidate{keep, paying("catch_up", 100, 700, 700, 700), settle}}
		v := Answer(earning(1500, p, b))
		want(t, "own", v.ToAsk, []int{0, 1})
		v = Answer(earning(1200, p, b))
		want(t, "late", v.ToAsk, []int{1, 1})
		if v.AskTier != 1 {
			t.Errorf("tier %d", v.AskTier)
		}
		p.Rows[2] = paying("settle", -1000, 600)
		v = Answer(earning(650, p))
		want(t, "any", v.ToAsk, []int{2})
	})
	t.Run("a group takes one kind", func(t *testing.T) {
		g, h := a, b
		g.Negotiation, h.Negotiation = "g", "g"
		v := Answer(earning(1400, g, h))
		want(t, "to ask", v.ToAsk, []int{1, 1})
		if v.Easiest == nil {
			t.Error("no easiest")
		}
	})
	t.Run("rent after the last instalment counts", func(t *testing.T) {
		q := earning(0, LoanMenu{Negotiation: "a", Chosen: -1, Rows: []Candidate{paying("keep", 0, 100)}})
		q.Household.Cash = 150
		want(t, "surest", Answer(q).Surest, []int{0})
		q.Household.Expenses = []household.Flow{{Amount: 100, Date: calendar.Of(2026, 1, 20)}, {Amount: 0, Date: calendar.Of(2026, 1, 20)}}
		want(t, "rent", Answer(q).Surest, nil)
		q.Household.Income = []household.Flow{{Amount: 100, Date: calendar.Of(2026, 1, 21)}}
		want(t, "wages a day late", Answer(q).Surest, nil)
		// Short on the last day without any loan: no lender can mend that.
		q.Household.Income, q.Household.Expenses = nil, []household.Flow{{Amount: 200, Date: calendar.Of(2026, 1, 20)}}
		want(t, "nobody can mend it", Answer(q).Surest, []int{0})
		if v := Answer(q); v.Before != (Shortfall{calendar.Of(2026, 1, 20), 50}) || !v.BeforeLasts {
			t.Errorf("before %+v", v.Before)
		}
	})
}
