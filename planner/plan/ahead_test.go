package plan_test

import (
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// ahead is a loan of 30,000 at 0.04% a day over 12 months from 2026-03-08, seen on
// 2026-11-21: level instalments of 2,703.19, 10,492.87 left after 2026-11-08.
func ahead(paidThrough calendar.Date) plan.Loan {
	return plan.Loan{ID: "x", Terms: loan.Terms{
		Principal: 3000000, Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(4, 10000), Per: money.PerDay}},
		Method: loan.Annuity, Start: calendar.Of(2026, 3, 8), Every: calendar.Monthly, Periods: 12, PaidThrough: paidThrough,
		Penalty:    loan.Penalty{Known: true, Kind: loan.PenaltyMultiple, Multiple: money.NewRatio(3, 2)},
		Allocation: loan.Allocation{Order: loan.DefaultOrder},
	}}
}

// An acceleration that is announced is in what is to come: 10,492.87 less what falls
// due on 12-08 (2,577.28), and twelve days' interest on that (37.99).
func TestAnAccelerationToComeIsCounted(t *testing.T) {
	x := ahead(calendar.Of(2026, 11, 8))
	x.Terms.Accelerated = calendar.Of(2026, 12, 20)
	c := &plan.Case{AsOf: calendar.Of(2026, 11, 21), Loans: []plan.Loan{x}}
	s, refused := plan.State(c)
	if len(refused) > 0 {
		t.Fatal(refused)
	}
	want := []plan.Due{{Date: calendar.Of(2026, 12, 8), Amount: 270319}, {Date: calendar.Of(2026, 12, 20), Amount: 791559 + 3799}}
	if len(s.Upcoming) != 2 || s.Upcoming[0] != want[0] || s.Upcoming[1] != want[1] {
		t.Errorf("upcoming %+v, want %+v", s.Upcoming, want)
	}
	table, _, bad := plan.Table(c, 0, plan.TableOptions{})
	if bad != nil {
		t.Fatal(bad)
	}
	if last := table.Rows[len(table.Rows)-1]; last.Opening != 791559 || last.Closing != 0 || last.Due != x.Terms.Accelerated {
		t.Errorf("the table ends with %+v", last)
	}
	compared, refused := plan.Compare(c, plan.Cheapest)
	if len(refused) > 0 {
		t.Fatal(refused)
	}
	if keep := compared.Loans[0].Rows[0]; keep.TotalPaid.Amount != 270319+795358 {
		t.Errorf("keep pays %+v", keep.TotalPaid)
	}
	// What is agreed before takes its place: 12 months longer is as without it.
	other := ahead(calendar.Of(2026, 11, 8))
	without, _ := plan.Compare(&plan.Case{AsOf: c.AsOf, Loans: []plan.Loan{other}}, plan.Cheapest)
	with := func(x *plan.Comparison) plan.Option {
		for _, o := range x.Loans[0].Rows {
			if o.Offer.Strategy == agreement.Extend {
				return o
			}
		}
		return plan.Option{}
	}
	if a, b := with(compared), with(without); a.TotalPaid != b.TotalPaid || a.TotalPaid.Amount == 0 {
		t.Errorf("extended %+v with, %+v without", a.TotalPaid, b.TotalPaid)
	}
}

// What is signed for a day to come is compared as it is on that day.
func TestAnAgreementToComeIsOfItsDay(t *testing.T) {
	x := ahead(calendar.Of(2026, 8, 8))
	x.Agreements = []agreement.Agreement{{Date: calendar.Of(2026, 12, 1), Offer: agreement.Offer{Strategy: agreement.Extend, Name: "signed", By: 12}}}
	c := &plan.Case{AsOf: calendar.Of(2026, 11, 21), Loans: []plan.Loan{x}}
	compared, refused := plan.Compare(c, plan.Cheapest)
	if len(refused) > 0 {
		t.Fatal(refused)
	}
	lo := compared.Loans[0].WithTables(c)
	o := lo.Rows[len(lo.Rows)-1]
	if o.Offer.Status != agreement.Signed || o.HighestPayment.Amount != 129775 || o.TotalPaid.Amount != 2076394 || o.Rows[0].Total() != 129775 {
		t.Errorf("signed: %+v", o)
	}
	// Dues before that day are paid on theirs.
	x.Agreements[0].Date = calendar.Of(2026, 12, 20)
	compared, _ = plan.Compare(&plan.Case{AsOf: c.AsOf, Loans: []plan.Loan{x}}, plan.Cheapest)
	lo = compared.Loans[0]
	if o := lo.Rows[len(lo.Rows)-1]; o.Pays[0].Date != calendar.Of(2026, 12, 8) || o.Pays[0].Amount != 270319 {
		t.Errorf("first payments %+v", o.Pays[:2])
	} else if parts := o.Interest.Amount + o.Penalty.Amount + o.Fees.Amount; o.TotalPaid.Amount-parts != 1803062 {
		t.Errorf("principal paid is %d", o.TotalPaid.Amount-parts)
	}
}

// What is to come follows an agreement from its day on: the status, the table and the
// plan ask for 1,297.75 from 12-08 on, and its 91st day late is never reached.
func TestWhatIsToComeFollowsAnAgreementFromItsDay(t *testing.T) {
	x := ahead(calendar.Of(2026, 8, 8))
	x.Agreements = []agreement.Agreement{{Date: calendar.Of(2026, 12, 1), Offer: agreement.Offer{Strategy: agreement.Extend, Name: "signed", By: 12}}}
	c := &plan.Case{AsOf: calendar.Of(2026, 11, 21), Loans: []plan.Loan{x}}
	c.Household = &household.Household{Cash: 130000, Income: []household.Flow{{Amount: 130000, Every: calendar.Monthly, Day: 1, From: c.AsOf}}}
	first := plan.Due{Date: calendar.Of(2026, 12, 8), Amount: 129775}
	s, refused := plan.State(c)
	if len(refused) > 0 {
		t.Fatal(refused)
	}
	if len(s.Upcoming) != 1 || s.Upcoming[0] != first || s.Loans[0].OverdueTotal.Amount != 830592 {
		t.Errorf("upcoming %+v, overdue %+v", s.Upcoming, s.Loans[0].OverdueTotal)
	}
	if !s.Household.Affordable {
		t.Errorf("the dues are not affordable: %+v", s.Household.Shortfall)
	}
	for _, m := range s.Milestones {
		if m.Event != plan.EventLastDue || m.Date != calendar.Of(2028, 3, 8) {
			t.Errorf("milestone %+v", m)
		}
	}
	if w, _ := s.Loans[0].Waited(30); w.DaysOverdue != 13 || w.Overdue.Amount >= 2*first.Amount {
		t.Errorf("in 30 days %+v", w)
	}
	table, _, bad := plan.Table(c, 0, plan.TableOptions{})
	if bad != nil {
		t.Fatal(bad)
	}
	rows := plan.Summed(table.Rows, table.Agreed)
	if sum := table.Totals(); len(rows) != 16 || rows[0].Total() != first.Amount || sum.Payment != 2076394 {
		t.Errorf("%d rows to come, %+v", len(rows), sum)
	}
	p, refused := plan.PlanPayments(c, plan.PlanOptions{})
	if len(refused) > 0 {
		t.Fatal(refused)
	}
	if len(p.Late) > 0 || p.NeverEnds {
		t.Errorf("the plan is late with %+v", p.Late)
	}
}

// What an agreement of a day to come asks for on signing falls due on that day.
func TestTheFeeOfAnAgreementToComeIsDueOnItsDay(t *testing.T) {
	x := ahead(calendar.Of(2026, 11, 8))
	x.Agreements = []agreement.Agreement{{Date: calendar.Of(2026, 12, 1), Offer: agreement.Offer{Strategy: agreement.Extend, Name: "signed", By: 12, Fee: agreement.Share{Set: true, Amount: 10000}}}}
	s, refused := plan.State(&plan.Case{AsOf: calendar.Of(2026, 11, 21), Loans: []plan.Loan{x}})
	if len(refused) > 0 {
		t.Fatal(refused)
	}
	want := plan.Due{Date: calendar.Of(2026, 12, 1), Amount: 10000}
	if len(s.Upcoming) != 2 || s.Upcoming[0] != want || s.Loans[0].NextDueDate != want.Date {
		t.Errorf("upcoming %+v", s.Upcoming)
	}
}
