package explain_test

import (
	"cmp"
	"math/big"
	"slices"
	"strings"

	"repay/planner/calendar"
	"repay/planner/explain"
	"repay/planner/household"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/pages"
	"repay/planner/plan"
	"repay/planner/record"
)

// orders are loans that were paid in part while the order of allocation is
// unknown.
func orders() plan.Case {
	terms := loan.Terms{
		Method: loan.Annuity, Principal: 12_000_00, Every: calendar.Monthly, Periods: 12, Start: calendar.Of(2026, 1, 10),
		Rate:       loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(15, 1000), Per: money.PerMonth}},
		Penalty:    loan.Penalty{Known: true, Multiple: money.NewRatio(15, 10)},
		Allocation: loan.Allocation{Order: loan.DefaultOrder, Unknown: loan.OrderAndByUnknown},
		Payments:   []loan.Payment{{Date: calendar.Of(2026, 3, 25), Amount: 2500_00}, {Date: calendar.Of(2026, 8, 20), Amount: 1700_00}},
	}
	by := terms
	by.Allocation.Unknown = loan.OrderUnknown
	known := terms
	known.Allocation.Unknown = loan.AllocationGiven
	return plan.Case{AsOf: calendar.Of(2026, 11, 21), Currency: money.CNY, Loans: []plan.Loan{
		{ID: "unknown", Group: "one", Terms: terms}, {ID: "order", Group: "one", Terms: by}, {ID: "known", Terms: known},
	}}
}

// hopeless is a household for which nothing is affordable.
func hopeless() plan.Case {
	c := orders()
	c.Household = &household.Household{
		Cash: 800_00, Reserve: 300_00,
		Income:   []household.Flow{{Name: "wages", Amount: 3_100_00, Every: calendar.Monthly, Day: 10}},
		Expenses: []household.Flow{{Name: "living", Amount: 3_000_00, Every: calendar.Monthly, Day: 5}},
	}
	return c
}

// talk asks for what compare prints of a loan beside its ways out.
func (p *printed) talk(id string) {
	l := p.find(p.compare["loans"], "id", id)
	field := func(record any, name string) any {
		if m, ok := record.(map[string]any); ok {
			return m[name]
		}
		return nil
	}
	for f, want := range map[explain.Figure]any{
		explain.BreakEvenAmount:  field(l["settlement"], "break_even_amount"),
		explain.BreakEvenPercent: field(l["settlement"], "break_even_percent"),
		explain.MinimumPayments:  field(l["minimum"], "payments"),
		explain.MinimumFinish:    field(l["minimum"], "finish"),
		explain.MinimumCost:      field(l["minimum"], "cost"),
		explain.PayNowSaves:      field(l["minimum"], "pay_now_saves"),
		explain.WorthBase:        field(l["worth_base"], "total_paid"),
		explain.WorthBaseEach:    field(l["worth_base"], "instalment"),
	} {
		p.same(explain.Ask{Figure: f}, want)
	}
	p.quotient(field(l["settlement"], "break_even_percent"))
	for _, c := range plan.Concessions {
		var amount, each any
		if list, ok := l["worth"].([]any); ok {
			for _, w := range list {
				if field(w, "concession") == string(c) {
					amount, each = field(w, "amount"), field(w, "instalment")
				}
			}
		}
		p.same(explain.Ask{Figure: explain.WorthOf(c)}, amount)
		p.same(explain.Ask{Figure: explain.EachOf(c)}, each)
	}
	ends := p.find(p.owed["loans"], "id", id)["range"]
	for _, f := range plan.RangeFigures {
		span := field(ends, string(f))
		p.same(explain.Ask{Figure: explain.LowOf(f)}, field(span, "low"))
		p.same(explain.Ask{Figure: explain.HighOf(f)}, field(span, "high"))
	}
}

// quotient divides the lines of the percentage as a reader would: what is paid, by the
// last line.
func (p *printed) quotient(percent any) {
	if percent == nil {
		return
	}
	e, _ := p.x.Explain(explain.Ask{Figure: explain.BreakEvenPercent})
	last := len(e.Lines) - 1
	q := new(big.Int)
	for _, l := range e.Lines[:last] {
		q.Add(q, big.NewInt(int64(*l.Amount)))
	}
	q.Mul(q, big.NewInt(10_000)).Quo(q, big.NewInt(int64(*e.Lines[last].Amount)))
	if got := strings.Replace(percent.(string), ".", "", 1); new(big.Int).Abs(q).String() != strings.TrimLeft(got, "0") {
		p.t.Errorf("%s%%, the lines divide to %s", percent, q)
	}
}

// leastAsk adds the answers of the least to ask to those of a comparison, and returns
// what is left over the reserve on the tightest day.
func (p *printed) leastAsk(answers map[string]any) (over any) {
	answers[explain.LeastAsk], answers[explain.SafeAsk] = nil, nil
	a, refused := plan.AskLeast(&p.c, plan.AskOptions{})
	if len(refused) > 0 {
		p.t.Fatal(refused)
	}
	if a == nil || a.Answer == nil {
		return nil
	}
	r := asMap(p.t, record.Ask(p.head.Head, p.c, a, plan.AskOptions{}))
	answers[explain.LeastAsk] = r["totals"]
	if safety, ok := r["safety"].(map[string]any); ok && safety["totals"] != nil {
		safe := safety["totals"].(map[string]any)
		safe["extra_cost"] = safety["extra_cost"]
		answers[explain.SafeAsk] = safe
	}
	return p.c.Currency.Format(a.Answer.LeastCash - p.c.Household.Reserve)
}

// whole asks for what is printed of all loans together.
func (p *printed) whole() {
	totals := p.owed["totals"].(map[string]any)
	answers := map[string]any{"answer": nil}
	for _, name := range []string{"surest", "to_ask", "easiest", "stand_in", "all_first"} {
		answers[name] = p.compare[name]
		if p.compare["leading"] == name {
			answers["answer"] = p.compare[name]
		}
	}
	leastCash := p.leastAsk(answers)
	seen := 0
	walkWhole(p.t, &p.c, p.status, func(e *explain.Explanation) {
		var want any
		f := string(e.Ask.Figure)
		var name, column string
		for _, a := range explain.Answers {
			if of, ok := strings.CutPrefix(f, a+"_"); ok {
				name, column = a, of
			}
		}
		span, end := strings.TrimSuffix(strings.TrimSuffix(f, "_low"), "_high"), f[strings.LastIndex(f, "_")+1:]
		switch answer, of := answers[name]; {
		case e.Ask.Offer != "":
			for _, s := range p.compare["strategies"].([]any) {
				if s := s.(map[string]any); s["strategy"] == e.Ask.Offer {
					want = s[f]
				}
			}
		case e.Ask.Figure == explain.OverReserve:
			want = leastCash
		case of:
			if answer != nil {
				want = answer.(map[string]any)[column]
			}
			if low, ok := want.(map[string]any); ok && column == "low" {
				want = low["first_shortfall"]
			}
			if column == "low" || column == "least_cash" {
				want = amountOf(want)
			}
		case e.Ask.Figure == explain.WithArrears:
			if m, ok := p.owed["household"].(map[string]any); ok && m["with_arrears"] != nil {
				want = amountOf(m["with_arrears"].(map[string]any)["first_shortfall"])
			}
		case slices.Contains(explain.OfBeside, e.Ask.Figure):
			for _, of := range []string{"alone", "pay_off_now", "paying_more", "offered_way"} {
				column, ok := strings.CutPrefix(f, of+"_")
				if m, is := p.compare[strings.Replace(of, "pay_off_now", "pay_now", 1)].(map[string]any); ok && is {
					want = m[column]
				}
			}
		case slices.Contains(explain.OfMissing, e.Ask.Figure):
			if m, ok := p.compare["missing"].(map[string]any); ok {
				want = m[cmp.Or(strings.TrimPrefix(strings.TrimPrefix(f, "missing"), "_"), "amount")]
			}
		case e.Ask.Figure == explain.NextDue, e.Ask.Figure == explain.Upcoming:
			p.addsUp(e.Ask, asMap(p.t, record.Explain(p.head.Head, p.c, e, pages.ExplainWords(p.head, p.c, p.status)))) // in no record as a sum
			return
		case span != f:
			if r, ok := totals["range"].(map[string]any); ok {
				want = r[span].(map[string]any)[end]
			}
		default:
			want = totals[f]
		}
		if want != nil {
			seen++
		}
		p.equals(e, want)
	})
	if seen < 12 {
		p.t.Errorf("only %d figures", seen)
	}
}
