package plan

import (
	"testing"

	"repay/planner/agreement"
)

// What both sides lose: what the lender gives up, and what the borrower pays over
// keep, neither below zero; where keep never ends, over paying off.
func TestLoss(t *testing.T) {
	never := Option{Offer: agreement.Offer{Strategy: agreement.Keep}, NeverEnds: true, Cost: Maybe{Amount: 900, Known: true, AtLeast: true}}
	keep := Option{Offer: agreement.Offer{Strategy: agreement.Keep}, Cost: exact(100), TotalPaid: exact(1100)}
	off := Option{Offer: agreement.Offer{Strategy: agreement.PayOff}, Cost: exact(80), TotalPaid: exact(1080)}
	for _, c := range []struct {
		name  string
		rows  []Option
		o     Option
		loss  Amount
		known bool
	}{
		{"the borrower loses", []Option{keep}, Option{GivesUp: exact(-50), Cost: exact(130)}, 30, true},
		{"the lender loses", []Option{keep}, Option{GivesUp: exact(40), Cost: exact(60)}, 40, true},
		{"both", []Option{keep}, Option{GivesUp: exact(40), Cost: exact(130)}, 70, true},
		{"what is waived, where what is given up is not known", []Option{keep}, Option{Waived: exact(25), Cost: exact(90)}, 25, true},
		{"nothing known is given up", []Option{keep}, Option{Cost: exact(90)}, 0, true},
		{"what is paid, where the cost is not known", []Option{keep}, Option{GivesUp: exact(0), TotalPaid: exact(1200)}, 100, true},
		{"neither is known", []Option{keep}, Option{GivesUp: exact(5)}, 5, false},
		{"keep never ends", []Option{never, off}, Option{GivesUp: exact(0), Cost: exact(130)}, 50, true},
		{"keep never ends, nor can all be paid off", []Option{never}, Option{GivesUp: exact(0), Cost: exact(130)}, 0, false},
	} {
		lo := LoanOptions{Rows: append(c.rows, c.o)}
		if loss, known := lo.loss(&lo.Rows[len(lo.Rows)-1]); loss != c.loss || known != c.known {
			t.Errorf("%s: %d, known %v", c.name, loss, known)
		}
	}
	lo := LoanOptions{Rows: []Option{never}}
	if loss, known := lo.loss(&lo.Rows[0]); loss != 0 || !known {
		t.Errorf("keep by itself: %d, known %v", loss, known)
	}
}
