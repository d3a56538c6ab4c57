package book

import (
	"slices"

	"repay/planner/loan"
	"repay/planner/money"
)

var (
	// revolvingKeys are the fields of a loan that only revolving credit has,
	// statedKeys those that say what is owed.
	revolvingKeys = append([]string{"interest_mode"}, statedKeys...)
	statedKeys    = []string{"statement", "unbilled", "plans"}
	statementKeys = []string{"date", "due", "balance", "minimum", "minimum_percent", "charges", "parts", "overdue_since"}
	chargeKeys    = []string{"date", "amount"}
	partsKeys     = []string{"principal", "interest", "fees"}
)

// fullBelow is the statement that is asked for in full: one below 100.00, in
// units of the currency.
const fullBelow = 100

// isCard reports revolving credit: by its method or, where that is missing or
// cannot be read, by its statement.
func (t *termsReader) isCard() bool {
	n := t.n.get("method")
	if n == nil || n.kind != scalar || loan.Methods.Match(n.text) == nil {
		return t.has("statement")
	}
	return t.methodIs(loan.Revolving)
}

// billed reports a card of which the last statement is known.
func (t *termsReader) billed() bool { return t.card && !t.has("owed") }

// readCard reads what only revolving credit has. What the lender shows under
// owed takes the place of the statement: those figures have all of it in them.
func (t *termsReader) readCard() {
	if !t.card {
		for _, key := range t.given(revolvingKeys) {
			t.fault(t.keyNode(key), OnlyRevolving, args{Key: key})
		}
		return
	}
	c := &loan.Card{
		Mode:      pick(t.rec, "interest_mode", loan.InterestModes, loan.AfterDue),
		FullBelow: fullBelow * t.book.Currency.Unit(),
	}
	if t.has("owed") {
		if given := t.given(statedKeys); len(given) > 0 {
			t.fault(t.keyNode(given[0]), OwedOrStatement, args{Want: list2(given)})
		}
		if t.has("interest_mode") {
			t.terms.Card = c
		}
		return
	}
	t.terms.Card = c
	c.Unbilled = t.amount("unbilled", notNegative)
	if n := t.get("statement"); n != nil {
		t.readStatement(n, c)
	}
	c.Plans = t.readPlans(c.Statement.Date)
	t.checkMinimum(c)
}

// readStatement reads the last bill.
func (t *termsReader) readStatement(n *node, card *loan.Card) {
	c, ok := t.open(n, statementKeys)
	if !ok {
		return
	}
	s := &card.Statement
	c.needAll("date", "due", "balance")
	s.Date = c.date("date")
	s.Due = c.date("due")
	if at := c.get("balance"); at != nil {
		s.Balance, _ = c.refusing(at, BalanceNegative, notNegative)
	}
	s.Minimum = c.readMinimum()
	if p, ok := c.percentOf("minimum_percent", whole); ok {
		s.MinimumPercent = &p
	}
	c.checkStatementDates(*s)
	if c.wellRead("balance", "minimum") && *s.Minimum > s.Balance {
		t.fault(c.get("minimum"), MinimumOverBalance, args{Value: t.money(*s.Minimum), Other: t.money(s.Balance)})
	}
	if n := c.get("parts"); n != nil {
		s.Parts = c.readParts(n, s.Balance)
	}
	s.Charges = c.readCharges(s.Date)
	card.OverdueSince = c.readMissedSince(s.Due)
	c.checkCharges(card)
}

// readMinimum reads what the statement asks for at least; a percentage has a
// field of its own.
func (c rec) readMinimum() *money.Amount {
	if n := c.get("minimum"); n != nil && n.kind == scalar {
		if _, bad := parsePercent(n.text); bad == nil {
			c.fault(n, MinimumIsPercent, args{Value: clip(n.text)})
			return nil
		}
	}
	return c.maybeAmount("minimum", notNegative)
}

// needAll reports the keys that are missing as one fault.
func (c rec) needAll(keys ...string) {
	var missing []string
	for _, key := range keys {
		if c.lacks(key) {
			missing = append(missing, key)
		}
	}
	if len(missing) == 0 {
		return
	}
	code := MissingFields
	if c.n.up.kind == list {
		code = ItemLacks
	}
	c.fault(c.n, code, args{Want: all(missing), Other: shapes[c.n.name()]})
}

// checkStatementDates holds the due day to its place: after the statement, and
// before the next one, which takes over what is unpaid.
func (c rec) checkStatementDates(s loan.Statement) {
	if !c.wellRead("date", "due") {
		return
	}
	a := args{Value: s.Due.String(), Other: s.Date.String()}
	switch next := s.Date.AddMonths(1); {
	case s.Due <= s.Date:
		c.fault(c.get("due"), DueBeforeStatement, a)
	case s.Due >= next:
		a.Other = next.String()
		c.fault(c.get("due"), DueAfterNextStatement, a)
	}
}

// readParts reads the balance by what it is made of. The principal may be left
// out: it is what the rest leaves.
func (c rec) readParts(n *node, balance loan.Amount) *loan.Parts {
	p, ok := c.open(n, partsKeys)
	if !ok {
		return nil
	}
	var parts loan.Parts
	parts[loan.Principal] = p.amount("principal", notNegative)
	parts[loan.Interest] = p.amount("interest", notNegative)
	parts[loan.Fees] = p.amount("fees", notNegative)
	if !c.wellRead("parts", "balance") {
		return &parts
	}
	sum := parts.Total()
	if p.lacks("principal") && sum <= balance {
		parts[loan.Principal], sum = balance-sum, balance
	}
	if off := sum - balance; off != 0 {
		c.fault(n, PartsDiffer, args{Value: c.money(sum), Other: c.money(balance), Want: same(c.money(max(off, -off)))})
	}
	return &parts
}

// readCharges reads what was spent and when, in any order; nil where nothing
// is said of it, which is not the same as an empty list.
func (c rec) readCharges(statement Date) []loan.Charge {
	n := c.get("charges")
	if n == nil {
		return nil
	}
	list := []loan.Charge{}
	for _, item := range c.items(n, maxItems) {
		x, ok := c.open(item, chargeKeys)
		if !ok {
			continue
		}
		x.needAll("date", "amount")
		charge := loan.Charge{Date: x.date("date")}
		if at := x.get("amount"); at != nil {
			charge.Amount, _ = c.refusing(at, ChargeNegative, positive)
		}
		if x.wellRead("date") && statement != 0 && charge.Date > statement {
			c.fault(x.get("date"), ChargeAfterStatement, args{Value: charge.Date.String(), Other: statement.String()})
		}
		list = append(list, charge)
	}
	slices.SortStableFunc(list, func(a, b loan.Charge) int { return int(a.Date - b.Date) })
	return list
}

// refusing reads an amount of a statement. On those some sums do stand with a
// minus: what was paid too much, and repayments and refunds among the charges.
// They get words of their own.
func (c rec) refusing(n *node, negative Code, s sign) (money.Amount, bool) {
	if n.kind == scalar {
		if a, bad := parseAmount(n.text, c.book.Currency); bad == nil && a < 0 {
			c.fault(n, negative, args{Value: clip(n.text), Other: c.money(-a)})
			return 0, false
		}
	}
	return c.amountOf(n, s)
}

// readMissedSince reads the due day of an older statement that was missed. Of
// a month it is the day in it that this statement's due day makes one.
func (c rec) readMissedSince(due Date) Date {
	n := c.get("overdue_since")
	if n == nil {
		return 0
	}
	d, month, ok := c.dateOrMonth(n)
	switch {
	case !ok:
		return 0
	case !c.wellRead("due") && month:
		return lastDay(d)
	case !c.wellRead("due"):
		return d
	case month:
		d = due.AddMonths(d.MonthIndex() - due.MonthIndex())
	}
	if d >= due {
		c.fault(n, MissedSinceLate, args{Value: clip(n.text), Other: due.String()})
	}
	return d
}
