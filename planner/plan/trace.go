package plan

import (
	"repay/planner/agreement"
	"repay/planner/household"
	"repay/planner/loan"
)

// Trace is one loan at the end of a day with everything behind its figures. An
// explanation reads it.
type Trace struct {
	Terms    loan.Terms // reconciled with what the lender shows
	Ledger   *loan.Ledger
	Position loan.Position
	Rate     float64 // the lender's, yearly with compounding; 0: unknown

	account *account
}

// TraceOf runs one loan of a case to the end of a day and keeps its entries:
// where the order of allocation is unknown, by the one that the status takes.
func TraceOf(c *Case, index int, day Date) (*Trace, *Refused) {
	l, refused := accountOn(c, index, day)
	if refused == nil {
		l, refused = replay(c, index, l.terms, day, true)
	}
	if refused != nil {
		return nil, refused
	}
	return l.trace(), nil
}

func (l *account) trace() *Trace {
	rate, _ := l.lenderRate()
	return &Trace{Terms: l.terms, Ledger: l.ledger, Position: l.pos, Rate: rate, account: l}
}

// TracesOf is TraceOf once for each way in which the loan's payments may have
// been spread: what the ends of a [Range] are of.
func TracesOf(c *Case, index int, day Date) ([]*Trace, *Refused) {
	all, refused := accountsOn(c, index, day)
	if refused != nil {
		return nil, refused
	}
	list := make([]*Trace, len(all))
	for i, l := range all {
		l, refused := replay(c, index, l.terms, day, true)
		if refused != nil {
			return nil, refused
		}
		list[i] = l.trace()
	}
	return list, nil
}

// Status is what the loan owes on this trace: of one way of several, where
// [State] gives the one with the most payoff.
func (r *Trace) Status(c *Case) (LoanStatus, *Refused) {
	st, _, refused := r.account.status(c, new([]loan.Row))
	if refused == nil {
		st.Waiting = r.account.waiting(&st)
	}
	return st, refused
}

// Offer applies an option's offer to the loan, as [Compare] does, and keeps how.
func (r *Trace) Offer(o agreement.Offer) (*agreement.Result, *Refused) {
	x, err := agreement.Build(r.Ledger, &r.Terms, r.account.asOf, o)
	if err != nil {
		return nil, &Refused{r.account.index, r.account.offerIndex(o.Name), -1, err}
	}
	return x, nil
}

// Effective is an option's effective rate with all the digits of the rule: what
// each payment is worth at it is shown to the tenth decimal.
func (r *Trace) Effective(o *Option) float64 {
	amounts, days := make([]Amount, len(o.Pays)), make([]int, len(o.Pays))
	for i, p := range o.Pays {
		amounts[i], days[i] = p.Amount, int(p.Date-r.account.asOf)
	}
	payoff, _ := r.account.payoff()
	rate, _ := loan.DiscountRate(payoff.Amount, amounts, days)
	return rate
}

// CashDay is one date of a household's cash.
type CashDay struct {
	Date  Date
	Moves []household.Move
	Pays  []LoanPayment
	Base  Amount // cash at the end of the date without any loan
	Cash  Amount // and with the payments
}

// LoanPayment is what one loan takes.
type LoanPayment struct {
	Loan   int
	Amount Amount
}

// CashDays lists the dates on which cash changes, up to a date: pays are those
// of each loan.
func CashDays(c *Case, pays map[int][]household.Payment, until Date) []CashDay {
	if c.Household == nil {
		return nil
	}
	cash, refused := aheadTo(c, until)
	if refused != nil {
		return nil // the status refused it
	}
	by := map[Date]*CashDay{}
	at := func(d Date) *CashDay {
		if by[d] == nil {
			by[d] = &CashDay{Date: d}
		}
		return by[d]
	}
	for _, m := range c.Household.Moves(c.AsOf, until, c.Income) {
		x := at(m.Date)
		x.Moves = append(x.Moves, m)
	}
	t := &tally{first: c.AsOf}
	for i := range c.Loans {
		for _, p := range pays[i] {
			if p.Date <= until {
				x := at(p.Date)
				x.Pays = append(x.Pays, LoanPayment{i, p.Amount})
				t.add(p.Date, p.Amount)
			}
		}
	}
	var list []CashDay
	cash.Walk(t.payments(nil), until, func(d Date, base, paid Amount) {
		x := at(d)
		x.Base, x.Cash = base, base-paid
		list = append(list, *x)
	})
	return list
}

// DuesOf lists what falls due by itself of every loan, as [State] judges it.
func DuesOf(c *Case) (map[int][]household.Payment, *Refused) {
	pays := map[int][]household.Payment{}
	for i := range c.Loans {
		l, refused := accountOn(c, i, c.AsOf)
		if refused != nil {
			return nil, refused
		}
		if dues := l.outlook().dues; len(dues) > 0 {
			pays[i] = dues
		}
	}
	return pays, nil
}

// DuesCleared lists them with everything overdue paid on the as-of day, as [State]
// judges that.
func DuesCleared(c *Case, s *Status) (map[int][]household.Payment, *Refused) {
	pays, refused := DuesOf(c)
	if refused != nil {
		return nil, refused
	}
	for i := range s.Loans {
		if l := &s.Loans[i]; l.Behind(c.AsOf) {
			today := household.Payment{Date: c.AsOf, Amount: l.OverdueTotal.Amount - l.dueOn(c.AsOf)}
			pays[l.Index] = append([]household.Payment{today}, pays[l.Index]...)
		}
	}
	return pays, nil
}

// TakenWith lists the payments of every loan where one takes a row and the
// others are as in the leading answer: what its affordability is judged by.
func (c *Comparison) TakenWith(index, row int) map[int][]household.Payment {
	pays := map[int][]household.Payment{}
	if lead := c.Lead(); lead != nil {
		for _, ch := range lead.Choices {
			pays[ch.Loan] = c.Of(ch.Loan).Rows[ch.Row].Pays
		}
	}
	pays[index] = c.Of(index).Rows[row].Pays
	return pays
}
