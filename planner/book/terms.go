package book

import (
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// termsReader reads the terms of one loan.
type termsReader struct {
	rec
	terms loan.Terms
	// total: only what the lender claims in one sum is known.
	total bool
	card  bool // revolving credit
}

// read fills the terms. The order is that of the checks: what decides which
// fields are needed comes first.
func (t *termsReader) read() {
	m := &t.terms
	t.card = t.isCard()
	m.Every = t.every("every", calendar.Monthly)
	t.period = m.Every
	if t.has("owed") {
		t.readOwed()
	}
	t.readMethod()
	t.readRate()
	m.Basis = pick(t.rec, "basis", calendar.Bases, calendar.Actual365)
	t.readCard()
	m.Start = t.date("start")
	m.Signed = t.date("signed")
	switch {
	case t.billed():
		m.Start = m.Card.Statement.Date
	case m.Signed == 0:
		m.Signed = m.Start
	}
	m.FirstDue = t.date("first_due")
	m.Principal = t.amount("principal", positive)
	m.Received = t.maybeAmount("received", positive)
	m.Instalment = t.amount("instalment", positive)
	m.Balloon = t.amount("balloon", positive)
	m.Periods = t.int("periods", 1, loan.MaxPeriods, 0)
	m.InterestOnlyPeriods = t.int("interest_only_periods", 0, loan.MaxPeriods, 0)
	t.readRounding()
	m.Fees = t.readFees()
	m.Grace = t.readGrace()
	m.Penalty = t.readPenalty()
	m.Allocation = t.readAllocation()
	m.Prepay = t.readPrepay()
	m.PaidThrough = t.date("paid_through")
	m.RateChanges = t.readRateChanges()
	m.Payments = t.readPayments()
	m.Accelerated = t.date("accelerated")

	t.checkRequired()
	if t.card {
		t.checkCard()
	} else {
		t.checkMethod()
		t.checkSums()
		t.checkDates()
	}
	if o := m.Owed; o != nil && o.Date != 0 {
		t.checkAfterOwed(o.Date)
	}
}

// readMethod reads how the contract repays. 随借随还 gets words of its own: it
// says when one may pay, not how instalments are made.
func (t *termsReader) readMethod() {
	n := t.get("method")
	if n == nil {
		return
	}
	switch tight(n.text) {
	case "随借随还", "随借随还款":
		t.fault(n, MethodAnyTime, args{Value: clip(n.text)})
		return
	case "延期", "最低还款", "分期", "按揭":
		t.fault(n, NotOneOf, chooseArgs(n.text, loan.Methods))
		return
	}
	if m, ok := choose(t.reader, n, loan.Methods); ok {
		t.terms.Method = m
		if m == loan.MethodUnknown && !t.has("owed") {
			t.fault(n, MethodUnknownAlone, args{})
		}
	}
}

// loan.RateKinds are what stands for a rate that is not given as a number.
func (t *termsReader) readRate() {
	n := t.get("rate")
	if n == nil {
		return
	}
	if n.kind == scalar {
		if w := loan.RateKinds.Match(n.text); w != nil {
			t.terms.Rate.Kind = w.Is
			switch {
			case t.billed():
				t.fault(n, CardNeedsRate, args{})
			case t.has("owed") && w.Is == loan.RateImplied:
				t.fault(n, ImpliedWithOwed, args{})
			case !t.has("owed") && w.Is == loan.RateUnknown:
				t.fault(n, RateUnknownAlone, args{})
			}
			return
		}
	}
	if rate, ok := t.rateOf(n, true); ok {
		t.terms.Rate = loan.RateTerms{Kind: loan.RateGiven, Rate: rate}
	}
}

func (t *termsReader) readRounding() {
	m := &t.terms
	n := t.get("rounding")
	switch {
	case n == nil:
	case n.kind == record:
		c, _ := t.open(n, []string{"interest", "instalment"})
		m.InterestRounding = pick(c, "interest", money.Roundings, money.HalfUp)
		m.InstalmentRounding = pick(c, "instalment", money.Roundings, money.HalfUp)
	default:
		mode := pick(t.rec, "rounding", money.Roundings, money.HalfUp)
		m.InterestRounding, m.InstalmentRounding = mode, mode
	}
}

func (t *termsReader) readPrepay() (p loan.Prepay) {
	n := t.get("prepay")
	if n == nil {
		return p
	}
	if n.kind == scalar && loan.Effects.Match(n.text) != nil {
		p.Effect = pick(t.rec, "prepay", loan.Effects, loan.Shorten)
		return p
	}
	if c, ok := t.open(n, []string{"effect", "fee"}); ok {
		p.Effect = pick(c, "effect", loan.Effects, loan.Shorten)
		p.Fee, _ = c.percentOf("fee", whole)
	}
	return p
}

func (t *termsReader) readRateChanges() (list []loan.RateChange) {
	lines := map[Date]int{}
	for _, item := range t.items(t.get("rate_changes"), loan.MaxPeriods) {
		c, ok := t.open(item, []string{"from", "rate"})
		if !ok {
			continue
		}
		c.needBoth("from", "rate", MissingDate, MissingRate)
		change := loan.RateChange{From: c.from("from")}
		if n := c.get("rate"); n != nil {
			change.Rate, _ = t.rateOf(n, true)
		}
		if !c.wellRead("from", "rate") {
			continue
		}
		if lines[change.From] != 0 {
			t.fault(c.get("from"), SameDateTwice, args{Value: change.From.String(), N: lines[change.From]})
			continue
		}
		if len(list) > 0 && change.From < list[len(list)-1].From {
			t.fault(c.get("from"), NotAscending, args{Value: change.From.String(), Other: list[len(list)-1].From.String()})
			continue
		}
		if !t.billed() { // a charge may be older than the statement
			t.noEarlier(c.get("from"), change.From, RateChangeTooEarly)
		}
		lines[change.From] = item.line
		list = append(list, change)
	}
	return list
}

// noEarlier reports a date on or before the loan's start.
func (t *termsReader) noEarlier(n *node, d Date, code Code) {
	if start := t.terms.Start; start != 0 && d <= start {
		t.fault(n, code, args{Value: d.String(), Other: start.String()})
	}
}

func (t *termsReader) readPayments() (list []loan.Payment) {
	for _, item := range t.items(t.get("payments"), maxPayments+1) {
		t.payments++
		if t.payments == maxPayments+1 {
			t.fault(item, TooManyPayments, args{N: maxPayments})
		}
		if t.payments > maxPayments {
			return list
		}
		c, ok := t.open(item, []string{"date", "amount", "as"})
		if !ok {
			continue
		}
		c.needBoth("date", "amount", MissingDate, MissingAmount)
		if t.card && c.has("as") {
			t.unusedByCard(c.keyNode("as"))
		}
		p := loan.Payment{
			Date: c.date("date"), Amount: c.amount("amount", positive),
			As: pick(c, "as", loan.PaymentKinds, loan.PayAny),
		}
		if !c.wellRead("date") {
			continue
		}
		at := c.get("date")
		switch {
		case t.billed() && p.Date < t.terms.Start:
			t.fault(at, InStatementAlready, args{Value: p.Date.String(), Other: t.terms.Start.String()})
		case t.terms.Start != 0 && p.Date < t.terms.Start:
			t.fault(at, PaymentBeforeStart, args{Value: p.Date.String(), Other: t.terms.Start.String()})
		case t.terms.PaidThrough != 0 && p.Date <= t.terms.PaidThrough && p.As != loan.AsPrepayment:
			t.fault(at, PaymentAlreadyCounted, args{Value: p.Date.String(), Other: t.terms.PaidThrough.String()})
		}
		list = append(list, p)
	}
	return list
}
