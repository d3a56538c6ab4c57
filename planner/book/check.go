package book

import (
	"strconv"

	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
)

// checkRequired reports what a loan cannot be computed without. With owed,
// other fields are needed; with a bare total, none.
func (t *termsReader) checkRequired() {
	if t.has("owed") {
		if given := t.given(owedReplaces); len(given) > 0 {
			t.fault(t.keyNode(given[0]), OwedReplaces, args{Want: list2(given)})
		}
		for _, key := range t.given(owedUnused) {
			t.fault(t.keyNode(key), UnusedField, args{Key: key, Other: "owed"})
		}
		t.terms.FirstDue, t.terms.Received = 0, nil
		if n := t.n.get("owed"); t.total || t.terms.Owed == nil || n.bad {
			return
		}
		if t.lacks("method") && t.lacks("rate") {
			t.fault(t.n, MissingTermsOwed, args{})
			return
		}
		t.need("method", MissingMethodOwed, args{})
		t.need("rate", MissingRateOwed, args{})
		return
	}
	if t.card {
		return
	}
	t.needTerms()
	if m := t.terms.Method; t.wellRead("method") && m != loan.Open && t.lacks("periods") && !(m == loan.Annuity && !t.lacks("instalment")) {
		code := MissingPeriods
		if m == loan.Annuity {
			code = MissingPeriodsAnnuity
		}
		t.need("periods", code, args{})
	}
	if t.terms.Rate.Kind == loan.RateImplied {
		for _, key := range []string{"instalment", "periods"} {
			if t.lacks(key) && (key != "periods" || t.has("instalment")) {
				t.fault(t.get("rate"), ImpliedNeeds, args{Key: key})
			}
		}
	}
}

// needTerms reports the terms that no loan can do without; several that are
// missing make one fault.
func (t *termsReader) needTerms() {
	var missing []string
	for _, key := range []string{"principal", "rate", "method", "start"} {
		if t.lacks(key) {
			missing = append(missing, key)
		}
	}
	if t.lacks("method") && t.lacks("periods") && t.lacks("instalment") {
		missing = append(missing, "periods")
	}
	if len(missing) > 1 {
		t.fault(t.n, MissingSeveral, args{Want: all(missing), More: t.n.examples(missing)})
		return
	}
	t.need("principal", MissingPrincipal, args{})
	t.need("rate", MissingRate, args{})
	t.need("method", MissingMethod, args{})
	t.need("start", MissingStart, args{})
}

// methodFields are the fields that only some methods have.
var methodFields = []struct {
	key     string
	methods []loan.Method
}{
	{"instalment", []loan.Method{loan.Annuity}},
	{"interest_only_periods", []loan.Method{loan.Annuity, loan.EqualPrincipal}},
	{"balloon", []loan.Method{loan.Annuity, loan.EqualPrincipal, loan.Flat}},
	{"periods", notOpen},
	{"first_due", notOpen},
	{"every", notOpen},
	{"grace", notOpen},
	{"paid_through", notOpen},
	{"accelerated", notOpen},
	{"fees", notOpen},
}

var notOpen = []loan.Method{loan.Annuity, loan.EqualPrincipal, loan.InterestOnly, loan.Bullet, loan.Flat}

// checkMethod reports fields that mean nothing for the loan's method.
func (t *termsReader) checkMethod() {
	m := t.terms.Method
	if !t.wellRead("method") || m == loan.MethodUnknown {
		return
	}
	for _, f := range methodFields {
		if !t.has(f.key) || t.n.get(f.key).kind == empty {
			continue
		}
		known := false
		for _, ok := range f.methods {
			known = known || ok == m
		}
		if known {
			continue
		}
		code := NotForThisMethod
		if f.key == "instalment" && m == loan.Flat {
			code = FlatInstalment
		}
		t.fault(t.keyNode(f.key), code, args{Key: f.key, Want: methodName(m)})
	}
}

func methodName(m loan.Method) lang.Text {
	for _, c := range loan.Methods {
		if c.Is == m {
			return lang.Text{ZH: c.Name + " " + c.Also[0], EN: c.Name}
		}
	}
	return lang.Text{}
}

// checkSums compares amounts and counts of one loan.
func (t *termsReader) checkSums() {
	m := &t.terms
	if t.wellRead("periods", "interest_only_periods") && m.InterestOnlyPeriods >= m.Periods {
		t.fault(t.get("interest_only_periods"), TooManyInterestOnly, args{Value: t.get("interest_only_periods").text, N: m.Periods, Other: strconv.Itoa(m.Periods - 1)})
	}
	if t.wellRead("principal", "balloon") && m.Balloon >= m.Principal {
		t.fault(t.get("balloon"), BalloonTooLarge, args{Value: t.money(m.Balloon), Other: t.money(m.Principal)})
	}
	if t.wellRead("principal", "instalment") && m.Instalment >= m.Principal && m.Periods != 1 && t.plainRate() {
		t.fault(t.get("instalment"), InstalmentTooLarge, args{Value: t.money(m.Instalment), Other: t.money(m.Principal)})
	}
	if t.wellRead("principal", "fees") {
		if sum := t.feesAtStart(); sum >= m.Principal {
			t.fault(t.get("fees"), FeesEatPrincipal, args{Value: t.money(sum), Other: t.money(m.Principal)})
		}
	}
	if t.wellRead("principal", "received") && *m.Received > m.Principal {
		t.fault(t.get("received"), ReceivedMore, args{Value: t.money(*m.Received), Other: t.money(m.Principal)})
	}
	t.checkFlat()
}

// plainRate reports a rate and a period at which no instalment of several can
// reach the principal.
func (t *termsReader) plainRate() bool {
	m := t.terms
	short := m.Every.Unit != calendar.Month || m.Every.N == 1
	return short && (m.Rate.Kind != loan.RateGiven || m.Rate.Rate.Yearly().Cmp(money.Int(5)) <= 0)
}

// checkFlat warns where the instalment is exactly that of equal parts of the
// principal and interest on the whole of it: 等本等息 sold as 等额本息.
func (t *termsReader) checkFlat() {
	m := &t.terms
	if m.Method != loan.Annuity || m.Rate.Kind != loan.RateGiven || m.Rate.Rate.IsZero() || !t.wellRead("principal", "instalment", "periods", "rate") ||
		m.Every != calendar.Monthly || t.has("balloon") || t.has("interest_only_periods") {
		return
	}
	monthly := m.Rate.Rate.Yearly().Of(m.Principal, m.InterestRounding)
	flat := (m.Principal+loan.Amount(m.Periods)/2)/loan.Amount(m.Periods) + (monthly+6)/12
	if d := m.Instalment - flat; d >= -1 && d <= 1 && m.Periods > 1 {
		t.fault(t.get("instalment"), LooksFlat, args{Value: t.money(m.Instalment), Other: t.money(flat)})
	}
}

// checkDates compares dates of one loan.
func (t *termsReader) checkDates() {
	m := &t.terms
	if t.wellRead("start", "first_due") && m.FirstDue <= m.Start {
		t.fault(t.get("first_due"), FirstDueTooEarly, args{Value: m.FirstDue.String(), Other: m.Start.String()})
	}
	if t.wellRead("start", "paid_through") && m.PaidThrough < m.Start {
		t.fault(t.get("paid_through"), PaidThroughTooEarly, args{Value: m.PaidThrough.String(), Other: m.Start.String()})
	}
	if t.wellRead("start", "accelerated") && m.Accelerated <= m.Start {
		t.fault(t.get("accelerated"), AcceleratedTooEarly, args{Value: m.Accelerated.String(), Other: m.Start.String()})
	}
	t.checkEnd()
}

// lastYear is the last year that dates reach; a grid of due days must end in it.
const lastYear = calendar.LastYear

// checkEnd reports periods that run past the calendar.
func (t *termsReader) checkEnd() {
	m := &t.terms
	from, n, key := m.Start, m.Periods, "periods"
	steps := n
	if m.FirstDue != 0 {
		from, steps = m.FirstDue, n-1
	}
	if o := m.Owed; o != nil {
		from, n, steps, key = o.NextDue, o.PeriodsLeft, o.PeriodsLeft-1, "owed"
	}
	if from == 0 || n == 0 || t.get(key) == nil {
		return
	}
	if end := m.Every.From(from, steps); end.Year() > lastYear {
		t.fault(t.get(key), EndTooLate, args{N: n, Value: from.String(), Other: end.String()})
	}
}

// checkAfterOwed reports what happened before the lender's figures and is
// therefore in them.
func (t *termsReader) checkAfterOwed(date Date) {
	for _, l := range []struct {
		list, key string
		code      Code
	}{{"payments", "date", InOwedAlready}, {"rate_changes", "from", RateBeforeOwed}} {
		list := t.n.get(l.list)
		if list == nil {
			continue
		}
		for _, item := range list.items {
			at := item.get(l.key)
			if at == nil || at.kind != scalar {
				continue
			}
			if d, _, bad := parseDate(at.text); bad == nil && d < date {
				t.fault(at, l.code, args{Value: d.String(), Other: date.String()})
			}
		}
	}
	if a := t.terms.Accelerated; a != 0 && a < date {
		t.fault(t.get("accelerated"), AcceleratedBeforeOwed, args{Value: a.String(), Other: date.String()})
	}
}
