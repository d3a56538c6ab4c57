package book

import (
	"reflect"
	"strings"
	"testing"

	"repay/planner/book/fault"
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// oneCard is a book with one card: the usual statement, and more fields.
func oneCard(statement, more string) string {
	return owedLoan("method: revolving\nrate: 0.05%/day\nstatement: {date: 2026-11-05, due: 2026-11-25, balance: 8600" + statement + "}\n" + more)
}

// cardOf is the card of a book without a fault or a warning.
func cardOf(t *testing.T, src string) loan.Terms {
	t.Helper()
	b := mustParse(t, src)
	for _, w := range b.Warnings {
		t.Errorf("%s: %s\n%s", w.Kind, w.Message.EN, src)
	}
	return b.Loans[0].Terms
}

// TestCard reads a card as the format's page shows it, every field of it.
func TestCard(t *testing.T) {
	got := cardOf(t, owedLoan(`
method: revolving
rate: 0.05%/day
interest_mode: full
signed: 2020-03-01
statement:
  date: 2026-09-05
  due: 2026-09-25
  balance: 5000
  minimum: 500
  minimum_percent: 10%
  charges: [{date: 2026-08-20, amount: 1800}, {date: 2026-08-10, amount: 3000}]
  parts: {principal: 4800, interest: 150, fees: 50}
  overdue_since: 2026-07-25
unbilled: 320.50
plans: [{name: 账单分期, principal: 3600, periods: 12, fee: 0.6%/period, billed: 2, next: 2026-10-05}]
payments: [{date: 2026-09-05, amount: 100}, {date: 2026-09-08, amount: 2000}]
penalty: {late_fee: {percent: 5%, min: 10, repeat_percent: 6%}}
allocation: {order: interest-first, after: {days: 90, order: principal-first}}
`))
	want := loan.Terms{
		Rate:   loan.RateTerms{Kind: loan.RateGiven, Rate: got.Rate.Rate},
		Basis:  calendar.Actual365,
		Method: loan.Revolving,
		Start:  day(2026, 9, 5), Signed: day(2020, 3, 1), Every: calendar.Monthly,
		Penalty: loan.Penalty{LateFee: &loan.LateFee{
			Percent: got.Penalty.LateFee.Percent, Of: loan.OfShortfall, Min: 1000, RepeatPercent: got.Penalty.LateFee.RepeatPercent,
		}},
		Allocation: loan.Allocation{Order: loan.InterestFirst, AfterDays: 90, AfterOrder: loan.PrincipalFirst},
		Payments:   []loan.Payment{{Date: day(2026, 9, 5), Amount: 10000}, {Date: day(2026, 9, 8), Amount: 200000}},
		Card: &loan.Card{
			Mode: loan.FullBill,
			Statement: loan.Statement{
				Date: day(2026, 9, 5), Due: day(2026, 9, 25), Balance: 500000,
				Minimum: amount(50000), MinimumPercent: got.Card.Statement.MinimumPercent,
				Charges: []loan.Charge{{Date: day(2026, 8, 10), Amount: 300000}, {Date: day(2026, 8, 20), Amount: 180000}},
				Parts:   &loan.Parts{loan.Principal: 480000, loan.Interest: 15000, loan.Fees: 5000},
			},
			OverdueSince: day(2026, 7, 25),
			Unbilled:     32050,
			Plans: []loan.CardPlan{{
				Name: "账单分期", Principal: 360000, Periods: 12, FeePart: got.Card.Plans[0].FeePart, Billed: 2, Next: day(2026, 10, 5),
			}},
			FullBelow: 10000,
		},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("terms %+v\nwant  %+v\ncard %+v\nwant %+v", got, want, got.Card, want.Card)
	}
	for _, r := range []struct {
		got, want money.Ratio
	}{
		{got.Rate.Rate.Value, money.NewRatio(5, 10_000)},
		{*got.Card.Statement.MinimumPercent, money.NewRatio(1, 10)},
		{got.Card.Plans[0].FeePart, money.NewRatio(6, 1000)},
		{got.Penalty.LateFee.Percent, money.NewRatio(5, 100)},
		{got.Penalty.LateFee.RepeatPercent, money.NewRatio(6, 100)},
	} {
		if r.got.Cmp(r.want) != 0 {
			t.Errorf("%s, want %s", r.got, r.want)
		}
	}
}

// TestCardDefaults: what a card leaves out is what the format's page says, and
// what nobody can know stays unknown.
func TestCardDefaults(t *testing.T) {
	m := cardOf(t, oneCard(", minimum_percent: 5%", ""))
	if m.Start != day(2026, 11, 5) || m.Signed != 0 || m.Penalty.Known || m.Penalty.LateFee != nil || m.Periods != 0 || m.FirstDue != 0 {
		t.Errorf("terms %+v", m)
	}
	c := m.Card
	if s := c.Statement; c.Mode != loan.AfterDue || c.OverdueSince != 0 || c.Plans != nil || s.Minimum != nil || s.Charges != nil || s.Parts != nil {
		t.Errorf("card %+v", c)
	}
}

// TestCardFields reads the fields of a card in each of their forms.
func TestCardFields(t *testing.T) {
	type card = loan.Card
	for _, c := range []struct {
		statement, more string
		ok              func(m loan.Terms, c card) bool
	}{
		{", minimum: 0", "interest_mode: 到期后", func(_ loan.Terms, c card) bool { return c.Mode == loan.AfterDue && *c.Statement.Minimum == 0 }},
		{", minimum: 860, charges: []", "interest_mode: 未还部分", func(_ loan.Terms, c card) bool {
			return c.Mode == loan.UnpaidPart && c.Statement.Charges != nil && len(c.Statement.Charges) == 0
		}},
		{", minimum: 860, charges: [{on: 2026-10-12, amount: 8600}]", "interest_mode: 按日计息", func(_ loan.Terms, c card) bool {
			return c.Mode == loan.DailyUse && c.Statement.Charges[0] == loan.Charge{Date: day(2026, 10, 12), Amount: 860000}
		}},
		{", minimum: 860, parts: {interest: 150, fees: 50}", "", func(_ loan.Terms, c card) bool {
			return *c.Statement.Parts == loan.Parts{loan.Principal: 840000, loan.Interest: 15000, loan.Fees: 5000}
		}},
		{", minimum: 860, overdue_since: 2026-09", "", func(_ loan.Terms, c card) bool { return c.OverdueSince == day(2026, 9, 25) }},
		{", minimum: 860, overdue_since: 2026-10-26", "", func(_ loan.Terms, c card) bool { return c.OverdueSince == day(2026, 10, 26) }},
		{", minimum: 860", "penalty: {rate: none, late_fee: {amount: 30}}", func(m loan.Terms, _ card) bool {
			return m.Penalty.Known && m.Penalty.LateFee.Amount == 3000 && m.Penalty.LateFee.Of == loan.OfShortfall
		}},
		{", minimum: 860", "penalty: unknown\ngrace: {days: 3, mode: shift}\naccelerated: 2026-11-05", func(m loan.Terms, _ card) bool {
			return !m.Penalty.Known && m.Grace == loan.Grace{Days: 3, Mode: loan.Shift} && m.Accelerated == day(2026, 11, 5)
		}},
		{", minimum: 860", "rate_changes: [{from: 2026-10-20, rate: 0.04%/day}]", func(m loan.Terms, _ card) bool { return m.RateChanges[0].From == day(2026, 10, 20) }},
		{", minimum: 860", "plans: [{principal: 3600, periods: 12期, fee: 21.60, billed: 0, next: 2027-01-05}, {principal: 900, periods: 3, billed: 3}]", func(_ loan.Terms, c card) bool {
			return c.Plans[0].Fee == 2160 && c.Plans[0].Next == day(2027, 1, 5) && c.Plans[1].Billed == 3 && c.Plans[1].Next == 0
		}},
	} {
		m := cardOf(t, oneCard(c.statement, c.more))
		if !c.ok(m, *m.Card) {
			t.Errorf("%s\n%s\nterms %+v\ncard %+v", c.statement, c.more, m, m.Card)
		}
	}
	nothing := cardOf(t, owedLoan("method: 循环\nrate: 18%/year\nunbilled: 20\nstatement: {date: 2026-01-31, due: 2026-02-27, balance: 0, minimum: 0}"))
	if s := nothing.Card.Statement; s.Balance != 0 || s.Due != day(2026, 2, 27) {
		t.Errorf("statement %+v", s)
	}
	yen := cardOf(t, "currency: JPY\n"+oneCard(", minimum: 860", ""))
	if yen.Card.FullBelow != 0 {
		t.Errorf("yen are asked for in full below %d", yen.Card.FullBelow)
	}
	floor := cardOf(t, oneCard(", minimum: 860, minimum_floor: 50", "")).Card
	if floor.Statement.MinimumFloor != 50_00 || floor.FullBelow != 0 {
		t.Errorf("floor %+v", floor)
	}
}

// TestCardOwed: what the lender shows stands in the place of the statement.
func TestCardOwed(t *testing.T) {
	m := cardOf(t, owedLoan("method: revolving\nrate: 0.05%/day\nowed: {date: 2026-11-21, principal: 7740, next_due: 2026-11-25, overdue: {since: 2026-10-25, principal: 860}}"))
	if m.Card != nil || m.Method != loan.Revolving || *m.Owed.Principal != 774000 || m.Owed.PeriodsLeft != 0 || m.Start != 0 {
		t.Errorf("terms %+v", m)
	}
	m = cardOf(t, owedLoan("method: revolving\nrate: unknown\ninterest_mode: daily\nowed: {date: 2026-11-21, total: 8600, overdue: {since: 2026-09}}"))
	if m.Card == nil || m.Card.Mode != loan.DailyUse || m.Rate.Kind != loan.RateUnknown {
		t.Errorf("terms %+v", m)
	}
}

// TestPlanFees reads a plan's fee as it is written: of each instalment, by its
// unit or as a sum.
func TestPlanFees(t *testing.T) {
	part := func(n int64) loan.CardPlan { return loan.CardPlan{FeePart: money.NewRatio(n, 10_000)} }
	for _, c := range []struct {
		typed string
		want  loan.CardPlan
		kind  *fault.Kind
	}{
		{"0.6%/period", part(60), nil},
		{"0.6% per period", part(60), nil},
		{"0.6%/期", part(60), nil},
		{"每期0.6%", part(60), nil},
		{"每期：0.6％", part(60), nil},
		{"千分之六/期", part(60), nil},
		{"0.6%/月", part(60), nil},
		{"0.6%/month", part(60), nil},
		{"0%", part(0), nil},
		{"0", part(0), nil},
		{"21.60", loan.CardPlan{Fee: 2160}, nil},
		{"21.6元/期", loan.CardPlan{Fee: 2160}, nil},
		{"每期21.60", loan.CardPlan{Fee: 2160}, nil},
		{"1.5元/期", loan.CardPlan{Fee: 150}, nil},
		{"0.6", loan.CardPlan{Fee: 60}, planFeeSmall},
		{"259.20", loan.CardPlan{Fee: 25920}, planFeeHigh},
		{"7.2%/period", part(720), planFeeHigh},
		{"7.2%", part(720), planFeeUnit},
		{"101%/period", part(10100), percentLarge},
		{"-0.6%/period", part(0), percentNegative},
		{"-3", loan.CardPlan{}, amountNegative},
		{"7.2%/year", loan.CardPlan{}, planFeeForm},
		{"很少", loan.CardPlan{}, planFeeForm},
		{"1e4", loan.CardPlan{}, amountExponent},
		{"$21", loan.CardPlan{}, amountOtherCurrency},
	} {
		b, faults := Parse("book.yaml", []byte(oneCard(", minimum: 860", "plans: [{principal: 3600, periods: 12, billed: 2, next: 2026-12-05, fee: "+c.typed+"}]")))
		var got *fault.Kind
		if len(faults) > 0 {
			got = faults[0].Kind
		}
		if got != c.kind || len(faults) > 1 {
			t.Errorf("%s: %d faults, %q, want %q", c.typed, len(faults), got, c.kind)
		}
		if b == nil {
			continue
		}
		if p := b.Loans[0].Terms.Card.Plans[0]; p.Fee != c.want.Fee || p.FeePart.Cmp(c.want.FeePart) != 0 {
			t.Errorf("%s is %d and %s", c.typed, p.Fee, p.FeePart)
		}
	}
}

// TestCardIsQuiet: no warning follows from another fault, nor comes where what
// it asks for is there.
func TestCardIsQuiet(t *testing.T) {
	for _, c := range []struct {
		src  string
		want []*fault.Kind
	}{
		{oneCard(", minimum: 860, charges: [{date: 2026-10-12, amount: 8000}], overdue_since: 2026-10-25", "interest_mode: full"), nil},
		{oneCard(", minimum: 860, charges: [{date: 2026-10-12, amount: 8000}], parts: {interest: 150}", "interest_mode: full"), nil},
		{oneCard(", minimum: 860, charges: [{date: 2026-10-12, amount: 8000}]", "interest_mode: full"), []*fault.Kind{chargesShort}},
		{oneCard(", minimum: 860, chargse: [{date: 2026-10-12, amount: 8000}]", "interest_mode: full"), []*fault.Kind{unknownKeyNear, chargesShort}},
		{oneCard(", minimum: 86x", ""), []*fault.Kind{amountForm}},
		{oneCard(", minimum: 860, parts: {interest: 9000}", ""), []*fault.Kind{partsDiffer}},
		{oneCard(", minimum: 860, parts: {interest: x}", "interest_mode: full"), []*fault.Kind{amountForm}},
		{oneCard(", minimum: 860", "plans: [{name: a}]"), []*fault.Kind{itemLacks}},
		{oneCard(", minimum: 860", "plans: [{principal: 360, periods: 12, billed: 13}]"), []*fault.Kind{planOverBilled}},
		{owedLoan("method: revolving\nrate: 0.05%/day\nstatement: {date: 2026-11-05, due: 2026-11-25, balance: 86y, minimum: 860, charges: [{date: 2026-10-12, amount: 8000}]}"), []*fault.Kind{amountForm}},
		{owedLoan("method: revolving\nrate: 0.05%/day\nstatement:"), []*fault.Kind{emptyNeeded}},
		{owedLoan("method: revolving\nrate: 0.05%/day\nstatement: {date: 2026-11-25, due: 2026-11-05, balance: 0}"), []*fault.Kind{dueBeforeStatement}},
	} {
		_, faults := Parse("book.yaml", []byte(c.src))
		var got []*fault.Kind
		for _, f := range faults {
			got = append(got, f.Kind)
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%v, want %v\n%s", got, c.want, c.src)
		}
	}
}

// TestCardTakesPayments: a card's first payment goes below its statement, and
// one from before it is refused in its own words.
func TestCardTakesPayments(t *testing.T) {
	src := "version: 1\nloans:\n  - id: a\n    method: revolving\n    statement:\n      date: 2026-11-05\n      due: 2026-11-25\n      balance: 8600\n" +
		"      minimum: 860   # of it\n    rate: 0.05%/day\n"
	b := mustParse(t, src)
	got, err := b.AppendPayment(0, paid)
	if err != nil {
		t.Fatal(err)
	}
	if want := strings.Replace(src, "of it\n", "of it\n    payments:\n      - "+added+"\n", 1); string(got.Bytes) != want {
		t.Errorf("%s\nwant\n%s", got.Bytes, want)
	}
	early := paid
	early.Date = day(2026, 11, 4)
	if _, err := b.AppendPayment(0, early); err == nil || err.(*NotAdded).Fault == nil || err.(*NotAdded).Fault.Kind != InStatementAlready {
		t.Errorf("%+v", err)
	}
}
