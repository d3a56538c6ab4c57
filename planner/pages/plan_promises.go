package pages

import (
	"repay/planner/lang"
	"repay/planner/paydown"
	"repay/planner/plan"
)

var (
	wPromiseLater = lang.Text{
		ZH: "{1}：答应 {2} 还 {3}，这个计划要到 {4}才付到这个数。照答应的先付，或者趁没到日子跟对方改期。",
		EN: "{1}: {3} is promised for {2}, and this plan has paid as much only on {4}. Pay as promised, or agree on another day before it comes.",
	}
	wPromiseNever = lang.Text{
		ZH: "{1}：答应 {2} 还 {3}，这个计划里没有付到这个数。照答应的付，或者趁没到日子跟对方重新商量。",
		EN: "{1}: {3} is promised for {2}, and this plan does not pay as much. Pay as promised, or agree on something else before it comes.",
	}
)

// breaksPromises are the promises to come that are not kept by paying as planned, but for
// those above what the household can pay: that is warned of.
func (v planning) breaksPromises() string {
	var lines []string
	promised := map[int]Amount{} // on each loan, up to the day
	for _, p := range v.s.PromisesIn(plan.PromiseToCome) {
		promised[p.Loan] += p.Missing
		planned := picked(v.p.Payments, func(x paydown.Payment) bool { return x.Loan == p.Loan })
		if len(planned) == 0 || !v.shows(p.Loan) || isOverRoom(p) {
			continue
		}
		switch on := paidBy(planned, promised[p.Loan]); {
		case on.IsZero():
			lines = append(lines, v.say(wPromiseNever, v.name(p.Loan), v.date(p.Date), v.money(p.Missing)))
		case on > p.Date:
			lines = append(lines, v.say(wPromiseLater, v.name(p.Loan), v.date(p.Date), v.money(p.Missing), v.on(on)))
		}
	}
	return inLines(lines...)
}

// paidBy is the day by which payments, by date, come to a sum; zero: they never do.
func paidBy(payments []paydown.Payment, sum Amount) Date {
	for _, x := range payments {
		if sum -= x.Amount; sum <= 0 {
			return x.Date
		}
	}
	return 0
}
