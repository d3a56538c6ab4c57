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

// samples is how many random loans each run compares with the reference.
var samples = draws.Many(400, 2000)

// TestReference sets the engine beside the slow exact model: every row of the
// contract, every figure of the status, every strategy's totals.
func TestReference(t *testing.T) {
	const lanes = 4
	for lane := range lanes {
		t.Run(fmt.Sprint("lane ", lane), func(t *testing.T) {
			t.Parallel()
			for i := lane; i < samples; i += lanes {
				s := reference.Random(rand.New(rand.NewPCG(20261121, uint64(i))))
				if diff := differences(s); diff != "" {
					t.Fatalf("sample %d: %s", i, diff)
				}
			}
		})
	}
}

// differences compares one sample and says where the two part.
//
// What follows a broken agreement is compared as far as the status: what a
// later offer makes of the schedule that it left is nowhere laid down. A book
// that says "paid through" a day on which an agreement was broken contradicts
// itself.
func differences(s reference.Sample) (diff string) {
	if d := contractDiffers(s); d != "" {
		return "contract: " + d
	}
	broken := false
	for _, a := range s.Agreements {
		if a.Ended != nil && a.Ended.Date <= s.AsOf {
			if broken = true; a.Ended.Date <= s.Terms.PaidThrough {
				return ""
			}
		}
	}
	want, err := reference.StatusAt(s.Terms, s.Agreements, s.AsOf)
	l, _, problem := agreement.Live(&s.Terms, s.Agreements, s.AsOf, false)
	if (err != nil) != (problem != nil) {
		return fmt.Sprintf("status: reference refuses %v, engine %v", err, problem)
	}
	if err != nil {
		return ""
	}
	if d := statusDiffers(s, l, want); d != "" {
		return "status: " + d
	}
	recorded, _, _ := agreement.Live(&s.Terms, s.Agreements, s.AsOf, true)
	if recorded.Position(s.AsOf) != l.Position(s.AsOf) {
		return "writing entries down changes what is owed"
	}
	for _, o := range s.Offers {
		if broken {
			break
		}
		if d := offerDiffers(s, l, o); d != "" {
			return fmt.Sprintf("offer %+v: %s", o, d)
		}
	}
	return ""
}

func contractDiffers(s reference.Sample) string {
	if s.Terms.Owed != nil || s.Terms.Method == loan.Open {
		return ""
	}
	want, err := reference.Contract(s.Terms)
	got, refused := loan.Schedule(&s.Terms)
	if (err != nil) != (refused != nil) {
		return fmt.Sprintf("reference refuses %v, engine %v", err, refused)
	}
	if err != nil {
		return ""
	}
	if len(got) != len(want) {
		return fmt.Sprintf("%d rows, reference %d", len(got), len(want))
	}
	for i, w := range want {
		g := got[i]
		if g.Due != w.Due || g.Days != w.Days || g.Opening != w.Opening || g.Principal != w.Principal || g.Interest != w.Interest || g.Fees != w.Fees || g.Closing != w.Closing {
			return fmt.Sprintf("row %d: %+v, reference %+v", i+1, g, w)
		}
	}
	return ""
}

func statusDiffers(s reference.Sample, l *loan.Ledger, want reference.Status) string {
	p := l.Position(s.AsOf)
	due, next := l.NextDue()
	if want.NotStarted {
		return ""
	}
	type pair struct {
		name      string
		got, want money.Amount
	}
	for _, x := range []pair{
		{"principal overdue", p.Due[loan.Principal], want.PrincipalOverdue},
		{"principal not due", p.NotDue, want.PrincipalNotDue},
		{"interest overdue", p.Due[loan.Interest], want.InterestOverdue},
		{"interest accrued", p.Accrued, want.InterestAccrued},
		{"penalty", p.Due[loan.PenaltyInterest], want.Penalty},
		{"fees", p.Due[loan.Fees], want.Fees},
		{"prepay fee", p.Fee, want.PrepayFee},
		{"credit", p.Credit, want.Credit},
		{"payoff", p.Payoff(), want.Payoff},
		{"cost per day", l.CostPerDay(s.AsOf), want.CostPerDay},
		{"days overdue", money.Amount(p.DaysOverdue()), money.Amount(want.DaysOverdue)},
	} {
		if x.got != x.want {
			return fmt.Sprintf("%s %d, reference %d", x.name, x.got, x.want)
		}
	}
	if p.Oldest != want.OldestUnpaidDue {
		return fmt.Sprintf("oldest %s, reference %s", p.Oldest, want.OldestUnpaidDue)
	}
	if due != want.NextDueDate || due != 0 && max(0, next-p.Credit) != want.NextDue {
		return fmt.Sprintf("next due %s %d, reference %s %d", due, next-p.Credit, want.NextDueDate, want.NextDue)
	}
	return ""
}

func offerDiffers(s reference.Sample, l *loan.Ledger, o agreement.Offer) string {
	want, err := reference.Options(s.Terms, s.Agreements, s.AsOf, o)
	r, refused := agreement.Build(l, &s.Terms, s.AsOf, o)
	if (err != nil) != (refused != nil) {
		return fmt.Sprintf("reference refuses %v, engine %v", err, refused)
	}
	if err != nil {
		return ""
	}
	if o.Strategy == agreement.Nothing {
		if r.OwedThen != want.OwedThen || r.EndsOn != want.EndsOn || r.Cost() != want.Cost {
			return fmt.Sprintf("owed %d on %s, reference %d on %s", r.OwedThen, r.EndsOn, want.OwedThen, want.EndsOn)
		}
		return ""
	}
	pays := plan.Payments(r.Rows)
	for i, w := range want.Payments {
		if i >= len(pays) || pays[i].Date != w.Date || pays[i].Amount != w.Amount {
			return fmt.Sprintf("payments %v, reference %v", pays, want.Payments)
		}
	}
	if len(pays) != len(want.Payments) {
		return fmt.Sprintf("payments %v, reference %v", pays, want.Payments)
	}
	if r.TotalPaid() != want.TotalPaid || r.Cost() != want.Cost || r.Waived != want.Waived {
		return fmt.Sprintf("total %d cost %d waived %d, reference %d %d %d", r.TotalPaid(), r.Cost(), r.Waived, want.TotalPaid, want.Cost, want.Waived)
	}
	if r.Penalty != want.Penalty || r.Fees != want.Fees || r.Interest() != want.Interest {
		return fmt.Sprintf("interest %d penalty %d fees %d, reference %d %d %d", r.Interest(), r.Penalty, r.Fees, want.Interest, want.Penalty, want.Fees)
	}
	return ""
}
