package plan_test

import (
	"fmt"
	"slices"
	"testing"

	"repay/planner/agreement"
	"repay/planner/internal/draws"
	"repay/planner/internal/reference"
	"repay/planner/money"
	"repay/planner/plan"
)

// Every figure of a card's status, and what each way out comes to, are those of
// the slow exact model.
func TestCardsAgreeWithTheReference(t *testing.T) {
	compareSamples(t, draws.Many(60, 500), 20261122, reference.RandomCard, cardDiffers)
}

// cardDiffers compares one card and says where engine and reference part.
func cardDiffers(s reference.Sample) string {
	s.Offers = append(slices.Clip(s.Offers), onLaterDays(s)...)
	want, err := reference.CardAt(s.Terms, s.AsOf)
	if err != nil {
		return err.Error()
	}
	c := &plan.Case{AsOf: s.AsOf, Currency: money.CNY, Loans: []plan.Loan{{ID: "card", Terms: s.Terms, Offers: s.Offers, Listed: true}}}
	l, _, problem := agreement.Replay(&s.Terms, nil, s.AsOf, false)
	if problem != nil {
		return fmt.Sprint("refused: ", problem.Err)
	}
	if d := positionDiffers(s, l, want); d != "" {
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

// stateDiffers compares what is known of a card's status.
func stateDiffers(got *plan.LoanStatus, want reference.Status) string {
	if got.DaysOverdue != want.DaysOverdue || got.OldestUnpaidDue != want.OldestUnpaidDue {
		return fmt.Sprintf("overdue %d since %s, reference %d since %s", got.DaysOverdue, got.OldestUnpaidDue, want.DaysOverdue, want.OldestUnpaidDue)
	}
	return knownDiffer([]known{
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
	})
}

// known is an amount that the engine may not know, and the reference's.
type known struct {
	name string
	got  plan.Maybe
	want money.Amount
}

// knownDiffer names the first amount that is known and not the reference's.
func knownDiffer(list []known) string {
	for _, x := range list {
		if x.got.Known && x.got.Amount != x.want {
			return fmt.Sprintf("%s %d, reference %d", x.name, x.got.Amount, x.want)
		}
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
	if err != nil || o.Offer.Strategy == agreement.PayOff && want.Payoff <= 0 {
		return "" // nothing is owed, and no menu has it
	}
	if o.Offer.Strategy == agreement.Nothing {
		if o.OwedThen.Known && (o.OwedThen.Amount != want.OwedThen || o.EndsOn != want.EndsOn || o.Cost.Known && o.Cost.Amount != want.Cost) {
			return fmt.Sprintf("owed %d on %s, reference %d on %s", o.OwedThen.Amount, o.EndsOn, want.OwedThen, want.EndsOn)
		}
		return ""
	}
	if d := paymentsDiffer(o.Pays, want.Payments); d != "" {
		return d
	}
	return knownDiffer([]known{
		{"total", o.TotalPaid, want.TotalPaid},
		{"cost", o.Cost, want.Cost},
		{"waived", o.Waived, want.Waived},
		{"interest", o.Interest, want.Interest},
		{"penalty", o.Penalty, want.Penalty},
		{"fees", o.Fees, want.Fees},
		{"first", o.FirstPayment, want.First},
		{"highest", o.HighestPayment, want.Highest},
	})
}
