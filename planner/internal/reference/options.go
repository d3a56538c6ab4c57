package reference

// Rule: for each strategy, from the date on, all payments made on time.

import (
	"math"

	"repay/planner/agreement"
	"repay/planner/loan"
)

// Payment is money on a date.
type Payment struct {
	Date   Date
	Amount Amount
}

// Option is what one offer comes to.
type Option struct {
	Payments  []Payment
	TotalPaid Amount
	Cost      Amount
	Interest  Amount
	Penalty   Amount
	Fees      Amount
	Waived    Amount
	Count     int
	Finish    Date // zero: no payment
	First     Amount
	Highest   Amount
	EndsOn    Date   // nothing: the day up to which nothing is paid
	OwedThen  Amount // nothing: payoff on that day
	Payoff    Amount // on the date
	GivesUp   Amount // not for nothing
}

// Options computes one offer for a loan on a date.
func Options(t loan.Terms, ags []agreement.Agreement, date Date, o agreement.Offer) (x Option, err error) {
	defer catch(&err)
	start := t.Start
	if t.Owed != nil {
		start = t.Owed.Date
	}
	if date < start {
		refuse("before_start", "date", 0) // in the program the reader refuses it
	}
	l := newLedger(newModel(t, ags))
	l.run(date)
	return l.option(o), nil
}

func (l *ledger) option(o agreement.Offer) Option {
	l = l.clone()
	was := l.payoff()
	principal := was.PrincipalOverdue + was.PrincipalNotDue
	x := Option{Payoff: was.Payoff}
	if o.Strategy == agreement.Nothing {
		x.EndsOn = l.nextDues(l.today, o.For)[o.For-1]
		l.run(x.EndsOn)
		x.OwedThen = l.payoff().Payoff
		x.Cost = x.OwedThen - principal
		return x
	}
	if o.Strategy == agreement.PayOff {
		l.payOffOption(&x, o.On, principal)
		return x
	}
	outstanding := principal
	if o.Strategy == agreement.Keep && o.On > l.today {
		outstanding -= l.wait(o.On)
		was = l.payoff()
	}
	d := l.apply(o)
	now := Amount(0)
	for _, it := range l.items {
		now += l.left(it)
	}
	if now > 0 {
		x.Payments = append(x.Payments, Payment{l.today, now})
	}
	rows := l.rowsAhead()
	if o.Strategy == agreement.Keep {
		rows = l.rowsToCome() // what is agreed takes the place of what was announced
	}
	rowFees, byCredit := l.payAhead(&x, rows)
	for _, p := range x.Payments {
		x.TotalPaid += p.Amount
	}
	x.Cost = x.TotalPaid - principal
	x.Waived = d.waivedSum()
	paid := outstanding - d.toCredit[loan.Principal] - d.waived[loan.Principal] - d.stands[loan.Principal] - byCredit[loan.Principal]
	switch {
	case o.Strategy == agreement.Settle:
		x.Penalty = d.unpaid[loan.PenaltyInterest] - d.waived[loan.PenaltyInterest]
		x.Interest = d.unpaid[loan.Interest] - d.waived[loan.Interest]
		x.Fees = min(x.TotalPaid-rowFees-paid-x.Penalty-x.Interest, d.unpaid[loan.Fees]-d.waived[loan.Fees]+was.PrepayFee) + rowFees
		x.Interest = x.TotalPaid - paid - x.Penalty - x.Fees // the last of it is interest to come
	case d.restaged:
		x.Penalty = d.unpaid[loan.PenaltyInterest] - d.waived[loan.PenaltyInterest]
		x.Fees = d.unpaid[loan.Fees] - d.waived[loan.Fees] - d.stands[loan.Fees] + d.fee + rowFees
		x.Interest = x.TotalPaid - paid - x.Penalty - x.Fees
	default:
		x.Penalty = was.Penalty
		x.Fees = was.Fees + rowFees - byCredit[loan.Fees]
		x.Interest = x.TotalPaid - paid - x.Penalty - x.Fees
	}
	x.sumUp()
	if o.Strategy != agreement.Keep {
		x.GivesUp = l.givesUp(x)
	}
	return x
}

// wait goes on to a day on the way to which nothing is paid but what is held, and
// returns the principal that this has paid.
func (l *ledger) wait(on Date) (principal Amount) {
	held := func() (sum Amount) {
		for _, it := range l.items {
			sum += it.paid[loan.Principal]
		}
		return sum
	}
	before := held()
	l.run(on)
	return held() - before
}

// payOffOption pays nothing before a day, and everything on it. What is held pays
// fees, penalty, interest and principal in that order, the fee for paying ahead
// last.
func (l *ledger) payOffOption(x *Option, on Date, principal Amount) {
	paid := principal
	if on > l.today {
		paid -= l.wait(on)
	}
	then := l.payoff()
	if then.Payoff > 0 {
		x.Payments = []Payment{{l.today, then.Payoff}}
	}
	x.TotalPaid = then.Payoff
	x.Cost = then.Payoff - principal
	x.Fees, x.Penalty = then.Fees, then.Penalty
	credit, fee := then.Credit, then.PrepayFee
	for _, left := range []*Amount{&x.Fees, &x.Penalty, new(then.InterestOverdue + then.InterestAccrued + then.ToCome), &paid, &fee} {
		took := min(credit, *left)
		*left -= took
		credit -= took
	}
	x.Fees += fee
	x.Interest = x.TotalPaid - paid - x.Penalty - x.Fees
	for _, r := range byDue(l.datedFees()) { // still to come
		x.Payments = append(x.Payments, Payment{r.due, r.fees})
		x.TotalPaid, x.Cost, x.Fees = x.TotalPaid+r.fees, x.Cost+r.fees, x.Fees+r.fees
	}
	x.sumUp()
}

// payAhead adds a payment for each due date to come. What is held pays first, in the
// order of the contract.
func (l *ledger) payAhead(x *Option, rows []row) (fees Amount, byCredit [4]Amount) {
	for i := 0; i < len(rows); {
		var due [4]Amount
		date := rows[i].due
		for ; i < len(rows) && rows[i].due == date; i++ {
			due[loan.Principal] += rows[i].principal
			due[loan.Interest] += rows[i].interest
			due[loan.Fees] += rows[i].fees
			fees += rows[i].fees
		}
		sum := Amount(0)
		for _, c := range l.m.terms.Allocation.Order {
			took := max(0, min(l.credit, due[c]))
			l.credit -= took
			byCredit[c] += took
			sum += due[c] - took
		}
		if sum > 0 {
			x.Payments = append(x.Payments, Payment{date, sum})
		}
	}
	return fees, byCredit
}

// sumUp derives the figures of the calendar months.
func (x *Option) sumUp() {
	x.Count = len(x.Payments)
	if x.Count == 0 {
		return
	}
	x.Finish = x.Payments[x.Count-1].Date
	months := map[int]Amount{}
	for _, p := range x.Payments {
		months[p.Date.MonthIndex()] += p.Amount
	}
	x.First = months[x.Payments[0].Date.MonthIndex()]
	for _, sum := range months {
		x.Highest = max(x.Highest, sum)
	}
}

// givesUp is the payoff less what the payments are worth at the contract rate,
// compounded by months; a flat contract's is what it costs on the balance.
func (l *ledger) givesUp(x Option) Amount {
	yearly, _ := l.m.rateOn(l.today).Yearly().Rat().Float64()
	r := pow(1+yearly/12, 12) - 1
	if l.m.terms.Method == loan.Flat {
		_, r, _ = Rates(l.m.terms)
	}
	worth := 0.0
	for _, p := range x.Payments {
		worth += float64(p.Amount) / pow(1+r, float64(p.Date-l.today)/365)
	}
	return Amount(math.Round(float64(x.Payoff) - worth))
}
