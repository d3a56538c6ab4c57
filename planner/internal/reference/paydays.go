package reference

// Rule: keep may be paid later, on the next days on which income comes, up to and
// with the loan's next due day, at most three; pay_off on the next such day.

import (
	"slices"

	"repay/planner/household"
	"repay/planner/loan"
)

// Paydays are the later days on which a loan may be kept and paid off. Past the end
// of a contract they are within 31 days, and never past an acceleration.
func Paydays(t loan.Terms, asOf Date, h *household.Household, income household.Level) (keep, payOff []Date) {
	d := newDebt(PlanLoan{Terms: t}, 0, asOf)
	if h == nil || d.nothingOwed() {
		return nil, nil
	}
	until := asOf + 31
	if d.card != nil {
		until = d.card.nextDue(1)
	} else if next, _ := d.loan.coming(); next != 0 {
		until = next
	}
	var days []Date
	for on := asOf + 1; on <= until; on++ {
		if slices.ContainsFunc(h.Income, func(f household.Flow) bool { return flowOn(f, on, income, true) > 0 }) {
			days = append(days, on)
		}
	}
	if len(days) > 0 {
		payOff = days[:1]
	}
	if t.Accelerated > asOf {
		days = slices.DeleteFunc(slices.Clone(days), func(on Date) bool { return on > t.Accelerated })
	}
	if d.status().OverdueTotal > 0 {
		keep = days[:min(3, len(days))]
	}
	return keep, payOff
}
