package book

import (
	"repay/planner/calendar"
	"repay/planner/household"
)

var householdKeys = []string{"cash", "reserve", "income", "expenses"}

func (r *reader) readHousehold(n *node) *household.Household {
	c, ok := r.open(n, householdKeys)
	if !ok {
		return nil
	}
	h := &household.Household{
		Cash:    c.amount("cash", anySign),
		Reserve: c.amount("reserve", notNegative),
	}
	if c.lacks("cash") {
		c.fault(n, CashAssumed, args{})
	}
	if c.lacks("expenses") && c.has("income") {
		c.fault(n, ExpensesAssumed, args{})
	}
	h.Income = r.readFlows(c.get("income"), incomeKeys)
	h.Expenses = r.readFlows(c.get("expenses"), expenseKeys)
	return h
}

var (
	expenseKeys = []string{"name", "amount", "every", "day", "date", "from", "until"}
	incomeKeys  = append([]string{"low", "likely"}, expenseKeys...)
)

func (r *reader) readFlows(n *node, keys []string) []household.Flow {
	var flows []household.Flow
	for _, item := range r.items(n, maxItems) {
		if c, ok := r.open(item, keys); ok {
			flows = append(flows, c.readFlow())
		}
	}
	return flows
}

// readFlow reads money that comes or goes: once on a date, or again and again
// on days that its fields must pin down.
func (c rec) readFlow() household.Flow {
	f := household.Flow{Name: c.text("name"), Amount: c.amount("amount", notNegative)}
	c.need("amount", MissingAmount, args{Value: f.Name})
	f.Low = c.maybeAmount("low", notNegative)
	if f.Low != nil && c.wellRead("amount") && *f.Low > f.Amount {
		c.fault(c.get("low"), LowAboveAmount, args{Value: c.money(*f.Low), Other: c.money(f.Amount)})
	}
	f.Unlikely = !c.flag("likely", true)
	f.Date = c.date("date")
	f.Day = c.int("day", 1, 31, 0)
	f.From, f.Until = c.from("from"), c.until("until")
	f.Every = c.every("every", calendar.Monthly)
	if f.From != 0 && f.Until != 0 && f.Until < f.From {
		c.fault(c.get("until"), UntilBeforeFrom, args{Value: f.Until.String(), Other: f.From.String()})
	}
	if c.has("date") {
		f.Every = calendar.Every{}
		for _, key := range []string{"every", "day", "from", "until"} {
			if c.has(key) {
				c.fault(c.keyNode(key), OnceAndAgain, args{Key: key})
			}
		}
		return f
	}
	switch {
	case f.Every.Unit != calendar.Month && c.has("day"):
		code := DayOfNoMonth
		if c.has("from") {
			code = DayBesideFrom
		}
		c.fault(c.keyNode("day"), code, args{})
	case (f.Every.Unit != calendar.Month || f.Every.N > 1) && c.lacks("from"):
		c.fault(c.n, FlowNeedsFrom, args{})
	case c.lacks("day") && c.lacks("from") && c.lacks("date"):
		c.fault(c.n, FlowNeedsDay, args{})
	}
	return f
}
