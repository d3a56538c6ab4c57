package book

import (
	"slices"

	"repay/planner/loan"
	"repay/planner/money"
)

var (
	owedKeys = []string{"date", "principal", "principal_all", "periods_left", "next_due", "overdue", "total"}
	// owedReplaces are the fields whose place it takes, owedUnused those that it
	// leaves without a use.
	owedReplaces = []string{"principal", "start", "periods", "paid_through"}
	owedUnused   = []string{"first_due", "received"}
	overdueKeys  = []string{"since", "due", "principal", "interest", "penalty", "fees"}
)

// readOwed reads what the lender shows on a date. Three forms: the parts, all
// principal in one with the overdue part inside it, and a bare total.
func (t *termsReader) readOwed() {
	n := t.get("owed")
	if n == nil {
		return
	}
	c, ok := t.open(n, owedKeys)
	if !ok {
		return
	}
	o := &loan.Owed{}
	t.terms.Owed = o
	c.need("date", MissingDate, args{})
	o.Date = c.date("date")
	o.Principal = c.maybeAmount("principal", notNegative)
	all := c.maybeAmount("principal_all", notNegative)
	o.PeriodsLeft = c.int("periods_left", 0, loan.MaxPeriods, 0)
	o.NextDue = c.date("next_due")
	o.Total = c.maybeAmount("total", positive)
	if n := c.get("overdue"); n != nil {
		o.Overdue = t.readOverdue(n, o.Date)
	}
	if c.has("principal") && c.has("principal_all") {
		t.fault(c.keyNode("principal_all"), EitherOr, args{Key: "principal", Other: "principal_all"})
		return
	}
	if all != nil {
		t.splitPrincipal(c, *all)
	}
	t.total = c.has("total") && !c.has("principal") && !c.has("principal_all") && !splitGiven(o) && !c.has("periods_left")
	if !t.total && !c.has("principal_all") {
		t.checkOverdueParts(c.get("overdue"))
	}
	switch {
	case t.total:
		if c.lacks("overdue") {
			t.fault(n, TotalNeedsSince, args{})
		}
	case !c.has("principal") && !c.has("principal_all"):
		if c.wellRead("periods_left") && o.PeriodsLeft == 0 {
			o.Principal = new(money.Amount) // after the end nothing is still to come
		} else if c.lacks("principal") && c.lacks("principal_all") {
			t.fault(n, OwedNeedsPrincipal, args{})
		}
	default:
		t.checkOwedRest(c)
	}
	if o.Date != 0 && o.NextDue != 0 && o.NextDue <= o.Date {
		t.fault(c.get("next_due"), NextDuePast, args{Value: o.NextDue.String(), Other: o.Date.String()})
	}
}

// checkOverdueParts asks for the principal of every overdue sum, where the loan
// is known in parts: without it nobody can say since when it is late, nor what
// grows. What an instalment of interest alone has of it is nothing.
func (t *termsReader) checkOverdueParts(n *node) {
	if n == nil || n.bad {
		return
	}
	list := n.items
	if n.kind == record {
		list = []*node{n}
	}
	for k, item := range list {
		if item.kind != record || item.get("principal") != nil || k >= len(t.terms.Owed.Overdue) {
			continue
		}
		if t.methodIs(loan.InterestOnly) && item.get("interest") != nil {
			since := item.get("since")
			if since == nil {
				since = item.get("due")
			}
			t.noPrincipal(since)
			continue
		}
		t.fault(item, OverdueNeedsPrincipal, args{})
	}
}

// noPrincipal sets the principal of the sum overdue since a date to nothing.
func (t *termsReader) noPrincipal(since *node) {
	d, month, bad := parseDate(since.text)
	for k := range t.terms.Owed.Overdue {
		o := &t.terms.Owed.Overdue[k]
		if bad == nil && (o.Since == d || month && o.SinceMonth) && o.Principal == nil {
			o.Principal = new(money.Amount)
		}
	}
}

// splitGiven reports whether the overdue part is given in parts.
func splitGiven(o *loan.Owed) bool {
	for _, v := range o.Overdue {
		if v.Principal != nil || v.Interest != nil || v.Penalty != nil || v.Fees != 0 {
			return true
		}
	}
	return false
}

// checkOwedRest checks what is said of the instalments still to come.
func (t *termsReader) checkOwedRest(c rec) {
	o := t.terms.Owed
	open := t.methodIs(loan.Open) || t.card
	if t.card && c.has("periods_left") {
		t.unusedByCard(c.keyNode("periods_left"))
		o.PeriodsLeft = 0
	}
	switch {
	case o.Principal == nil || open:
	case c.lacks("periods_left"):
		if *o.Principal > 0 {
			t.fault(c.n, MissingPeriodsLeft, args{})
		}
	case c.wellRead("periods_left") && o.PeriodsLeft == 0 && *o.Principal > 0:
		t.fault(c.get("periods_left"), NothingToCome, args{Value: t.money(*o.Principal)})
	case o.PeriodsLeft > 0 && c.lacks("next_due"):
		t.fault(c.n, MissingNextDue, args{})
	}
}

// methodIs looks at the method before it is read in its turn.
func (t *termsReader) methodIs(m loan.Method) bool {
	n := t.n.get("method")
	if n == nil || n.kind != scalar {
		return false
	}
	c := loan.Methods.Match(n.text)
	return c != nil && c.Is == m
}

// splitPrincipal takes the overdue part out of all principal.
func (t *termsReader) splitPrincipal(c rec, all money.Amount) {
	o := t.terms.Owed
	var overdue money.Amount
	if n := c.n.get("overdue"); n != nil && n.bad {
		return
	}
	for _, v := range o.Overdue {
		if v.Principal == nil {
			t.fault(c.get("principal_all"), AllNeedsOverdue, args{})
			return
		}
		overdue += *v.Principal
	}
	if overdue > all {
		t.fault(c.get("principal_all"), AllBelowOverdue, args{Value: t.money(all), Other: t.money(overdue)})
		return
	}
	rest := all - overdue
	o.Principal = &rest
}

// readOverdue reads one sum of all that is overdue, or a list by instalment.
func (t *termsReader) readOverdue(n *node, date Date) []loan.OwedOverdue {
	var list []loan.OwedOverdue
	if n.kind != record && n.kind != scalar {
		lines := map[Date]int{}
		for _, item := range t.items(n, loan.MaxPeriods) {
			v, at, ok := t.readOverdueItem(item, date)
			if !ok {
				continue
			}
			if lines[v.Since] != 0 {
				t.fault(at, SameDateTwice, args{Value: v.Since.String(), N: lines[v.Since]})
				continue
			}
			lines[v.Since] = item.line
			list = append(list, v)
		}
		slices.SortStableFunc(list, func(a, b loan.OwedOverdue) int { return int(a.Since - b.Since) })
		return list
	}
	if v, _, ok := t.readOverdueItem(n, date); ok {
		list = append(list, v)
	}
	return list
}

// readOverdueItem reads one overdue sum; ok is false where its date is not known.
func (t *termsReader) readOverdueItem(n *node, date Date) (v loan.OwedOverdue, at *node, ok bool) {
	c, ok := t.open(n, overdueKeys)
	if !ok {
		return v, nil, false
	}
	v.Principal = c.maybeAmount("principal", notNegative)
	v.Interest = c.maybeAmount("interest", notNegative)
	v.Penalty = c.maybeAmount("penalty", notNegative)
	v.Fees = c.amount("fees", notNegative)
	at = c.get("since")
	if c.has("since") && c.has("due") {
		c.fault(c.keyNode("due"), EitherOr, args{Key: "since", Other: "due"})
		return v, nil, false
	}
	if at == nil {
		at = c.get("due")
	}
	if at == nil {
		if c.lacks("since") && c.lacks("due") {
			c.fault(n, MissingSince, args{})
		}
		return v, nil, false
	}
	first, month, ok := t.dateOrMonth(at)
	if !ok {
		return v, at, false
	}
	v.Since, v.SinceMonth = first, month
	if month {
		v.Since = lastDay(first)
	}
	if date != 0 && first > date {
		t.fault(at, SinceAfterDate, args{Value: clip(at.text), Other: date.String()})
	}
	if month && date != 0 && v.Since > date {
		v.Since = date // overdue on the date: due then at the latest
	}
	return v, at, true
}
