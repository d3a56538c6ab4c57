package plan_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"repay/planner/agreement"
	"repay/planner/internal/draws"
	"repay/planner/internal/reference"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// cards is how many random cards each run compares with the reference.
var cards = draws.Many(60, 300)

// TestReferenceCards sets the engine beside the slow exact model on revolving
// balances: every figure of the status, and what each way out comes to.
func TestReferenceCards(t *testing.T) {
	const lanes = 4
	for lane := range lanes {
		t.Run(fmt.Sprint("lane ", lane), func(t *testing.T) {
			t.Parallel()
			for i := lane; i < cards; i += lanes {
				s := reference.RandomCard(rand.New(rand.NewPCG(20261122, uint64(i))))
				if diff := cardDiffers(s); diff != "" {
					t.Errorf("card %d: %s", i, diff)
				}
			}
		})
	}
}

// cardDiffers compares one card and says where the two part.
func cardDiffers(s reference.Sample) string {
	want, err := reference.CardAt(s.Terms, s.AsOf)
	if err != nil {
		return err.Error()
	}
	c := &plan.Case{AsOf: s.AsOf, Currency: money.CNY, Loans: []plan.Loan{{ID: "card", Terms: s.Terms, Offers: s.Offers, Listed: true}}}
	l, _, problem := agreement.Live(&s.Terms, nil, s.AsOf, false)
	if problem != nil {
		return fmt.Sprint("refused: ", problem.Err)
	}
	if d := cardStatusDiffers(s, l, want); d != "" {
		return d
	}
	st, refused := plan.State(c)
	if len(refused) > 0 {
		return fmt.Sprint("state refused: ", refused[0].Err)
	}
	if d := stateDiffers(&st.Loans[0], want); d != "" {
		return "state: " + d
	}
	return cardOffersDiffer(s, c)
}

func cardStatusDiffers(s reference.Sample, l *loan.Ledger, want reference.Status) string {
	p := l.Position(s.AsOf)
	type pair struct {
		name      string
		got, want money.Amount
	}
	for _, x := range []pair{
		{"principal overdue", p.Due[loan.Principal], want.PrincipalOverdue},
		{"principal not due", p.NotDue, want.PrincipalNotDue},
		{"interest overdue", p.Due[loan.Interest], 0},
		{"interest accrued", p.Accrued, want.InterestAccrued},
		{"penalty", p.Due[loan.PenaltyInterest], want.Penalty},
		{"fees", p.Due[loan.Fees], want.Fees},
		{"credit", p.Credit, want.Credit},
		{"payoff", p.Payoff(), want.Payoff},
		{"days overdue", money.Amount(p.DaysOverdue()), money.Amount(want.DaysOverdue)},
		{"cost per day", l.CostPerDay(s.AsOf), want.CostPerDay},
	} {
		if x.got != x.want {
			return fmt.Sprintf("%s %d, reference %d", x.name, x.got, x.want)
		}
	}
	if p.Oldest != want.OldestUnpaidDue {
		return fmt.Sprintf("oldest %s, reference %s", p.Oldest, want.OldestUnpaidDue)
	}
	return ""
}

// stateDiffers compares what is known of a card's status.
func stateDiffers(got *plan.LoanStatus, want reference.Status) string {
	type pair struct {
		name string
		got  plan.Maybe
		want money.Amount
	}
	for _, x := range []pair{
		{"principal overdue", got.PrincipalOverdue, want.PrincipalOverdue},
		{"principal not due", got.PrincipalNotDue, want.PrincipalNotDue},
		{"principal outstanding", got.PrincipalOutstanding, want.PrincipalOverdue + want.PrincipalNotDue},
		{"interest overdue", got.InterestOverdue, 0},
		{"interest accrued", got.InterestAccrued, want.InterestAccrued},
		{"penalty", got.Penalty, want.Penalty},
		{"fees", got.Fees, want.Fees},
		{"overdue total", got.OverdueTotal, want.OverdueTotal},
		{"payoff", got.Payoff, want.Payoff},
		{"credit", got.Credit, want.Credit},
		{"cost per day", got.CostPerDay, want.CostPerDay},
	} {
		if x.got.Known && x.got.Amount != x.want {
			return fmt.Sprintf("%s %d, reference %d", x.name, x.got.Amount, x.want)
		}
	}
	if got.DaysOverdue != want.DaysOverdue || got.OldestUnpaidDue != want.OldestUnpaidDue {
		return fmt.Sprintf("overdue %d since %s, reference %d since %s", got.DaysOverdue, got.OldestUnpaidDue, want.DaysOverdue, want.OldestUnpaidDue)
	}
	return ""
}

// cardOffersDiffer compares the ways out, keep and nothing among them.
func cardOffersDiffer(s reference.Sample, c *plan.Case) string {
	cmp, refused := plan.Compare(c, plan.Cheapest)
	if len(refused) > 0 {
		r := refused[0]
		if r.Offer < 0 {
			return fmt.Sprint("compare refused: ", r.Err)
		}
		if _, err := reference.CardOption(s.Terms, s.AsOf, s.Offers[r.Offer]); err == nil {
			return fmt.Sprintf("offer %+v: engine refuses %v", s.Offers[r.Offer], r.Err)
		}
		return ""
	}
	for i := range cmp.Loans[0].Rows {
		o := &cmp.Loans[0].Rows[i]
		if d := cardOfferDiffers(s, o); d != "" {
			return fmt.Sprintf("offer %+v: %s", o.Offer, d)
		}
	}
	return ""
}

func cardOfferDiffers(s reference.Sample, o *plan.Option) string {
	want, err := reference.CardOption(s.Terms, s.AsOf, o.Offer)
	if (err != nil) != o.NeverEnds {
		return fmt.Sprintf("never ends: %t, reference %v", o.NeverEnds, err)
	}
	if err != nil {
		return ""
	}
	if o.Offer.Strategy == agreement.Nothing {
		if o.OwedThen.Known && (o.OwedThen.Amount != want.OwedThen || o.EndsOn != want.EndsOn || o.Cost.Known && o.Cost.Amount != want.Cost) {
			return fmt.Sprintf("owed %d on %s, reference %d on %s", o.OwedThen.Amount, o.EndsOn, want.OwedThen, want.EndsOn)
		}
		return ""
	}
	pays := plan.Payments(o.Rows)
	for i := range max(len(pays), len(want.Payments)) {
		switch {
		case i >= len(pays):
			return fmt.Sprintf("%d payments, reference %d, the next %v", len(pays), len(want.Payments), want.Payments[i])
		case i >= len(want.Payments):
			return fmt.Sprintf("%d payments, reference %d, the next %v", len(pays), len(want.Payments), pays[i])
		case pays[i].Date != want.Payments[i].Date || pays[i].Amount != want.Payments[i].Amount:
			return fmt.Sprintf("payment %d: %v, reference %v", i+1, pays[i], want.Payments[i])
		}
	}
	type pair struct {
		name string
		got  plan.Maybe
		want money.Amount
	}
	for _, x := range []pair{
		{"total", o.TotalPaid, want.TotalPaid},
		{"cost", o.Cost, want.Cost},
		{"waived", o.Waived, want.Waived},
		{"interest", o.Interest, want.Interest},
		{"penalty", o.Penalty, want.Penalty},
		{"fees", o.Fees, want.Fees},
		{"first", o.FirstPayment, want.First},
		{"highest", o.HighestPayment, want.Highest},
	} {
		if x.got.Known && x.got.Amount != x.want {
			return fmt.Sprintf("%s %d, reference %d", x.name, x.got.Amount, x.want)
		}
	}
	return ""
}
