package explain_test

import (
	"bytes"
	"encoding/json"
	"math/big"
	"strings"
	"testing"

	"repay/planner/explain"
	"repay/planner/internal/draws"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/pages"
	"repay/planner/plan"
	"repay/planner/record"
)

// asMap is a record as a program reads it.
func asMap(t *testing.T, made any) map[string]any {
	t.Helper()
	var text bytes.Buffer
	if err := record.WriteJSON(&text, made); err != nil {
		t.Fatal(err)
	}
	var m map[string]any
	if err := json.Unmarshal(text.Bytes(), &m); err != nil {
		t.Fatal(err)
	}
	return m
}

// printed looks up what the other records print, by the name of the figure.
type printed struct {
	t       *testing.T
	head    pages.Head
	c       plan.Case
	status  *plan.Status
	compare map[string]any
	owed    map[string]any
	x       *explain.Explainer
}

func (p *printed) find(list any, name, value string) map[string]any {
	for _, m := range list.([]any) {
		if m := m.(map[string]any); m[name] == value {
			return m
		}
	}
	p.t.Fatalf("no %s %s", name, value)
	return nil
}

func amountOf(m any) any {
	if m == nil {
		return nil
	}
	return m.(map[string]any)["amount"]
}

// same checks one explanation against what is printed elsewhere.
func (p *printed) same(a explain.Ask, want any) {
	p.t.Helper()
	e, refused := p.x.Explain(a)
	if len(refused) > 0 {
		p.t.Fatal(a, refused)
	}
	p.equals(e, want)
}

// equals checks that an explanation is of what is printed, adds up, and is said.
func (p *printed) equals(e *explain.Explanation, want any) {
	p.t.Helper()
	a := e.Ask
	m := asMap(p.t, record.Explain(p.head.Head, p.c, e, pages.ExplainWords(p.head, p.c, p.status)))
	got := m["value"]
	if n, ok := want.(float64); ok {
		want = json.Number(big.NewInt(int64(n)).String()).String()
	}
	if got != want {
		p.t.Errorf("%+v: explained %v, printed %v", a, got, want)
	}
	p.addsUp(a, m)
	if a.Figure.OfRow() && a.N > draws.Many(2, 12) {
		return // rows are many, and their pages alike
	}
	text := &strings.Builder{}
	if err := page.WriteText(text, []*page.Page{pages.ExplainPage(p.head, p.c, p.status, []*explain.Explanation{e}, false)}, page.Terminal{Width: 80}); err != nil {
		p.t.Fatal(err)
	}
	if got == nil || m["value_is"] != "amount" {
		return
	}
	says := got.(string)
	if e.Value.AtLeast && e.Value.Amount == 0 { // at least nothing is not known
		says = "?"
	}
	if !strings.Contains(strings.ReplaceAll(text.String(), ",", ""), says) {
		p.t.Errorf("%+v: the page does not say %s", a, says)
	}
}

// addsUp adds the lines of the record as a reader would, in decimals.
func (p *printed) addsUp(a explain.Ask, m map[string]any) {
	if m["sum"] == nil {
		return
	}
	number := func(s any) *big.Rat {
		r, ok := new(big.Rat).SetString(s.(string))
		if !ok {
			p.t.Fatalf("%+v: no number: %v", a, s)
		}
		return r
	}
	sum, pieces := new(big.Rat), new(big.Rat)
	cent := big.NewRat(1, 100)
	for _, l := range m["lines"].([]any) {
		l := l.(map[string]any)
		switch {
		case l["amount"] == nil && l["exact"] != nil:
			pieces.Add(pieces, number(l["exact"]))
		case l["amount"] != nil:
			amount := number(l["amount"])
			if l["kind"] == "rounded" {
				off := new(big.Rat).Sub(pieces, amount)
				if off.Abs(off).Cmp(cent) >= 0 {
					p.t.Errorf("%+v: the pieces come to %s, rounded %s", a, pieces.FloatString(6), l["amount"])
				}
				pieces.SetInt64(0)
			}
			sum.Add(sum, amount)
		}
	}
	if want := number(m["sum"]); sum.Cmp(want) != 0 || pieces.Sign() != 0 {
		p.t.Errorf("%+v: the lines come to %s, said %s", a, sum.FloatString(2), want.FloatString(2))
	}
	if m["value_is"] == "amount" && m["value"] != nil {
		value := number(m["value"])
		if abs := new(big.Rat).Abs(sum); abs.Cmp(value.Abs(value)) != 0 {
			p.t.Errorf("%+v: the lines come to %s, the value is %s", a, sum.FloatString(2), m["value"])
		}
	}
}

// TestEveryPrintedFigureIsExplained walks what status, schedule and compare
// print, and asks for each figure.
func TestEveryPrintedFigureIsExplained(t *testing.T) {
	for name, c := range cases(t) {
		s, refused := plan.State(&c)
		if len(refused) > 0 {
			t.Fatal(refused)
		}
		cmp, refused := plan.Compare(&c, plan.Cheapest)
		if len(refused) > 0 {
			t.Fatal(refused)
		}
		for i, l := range []lang.Lang{lang.ZH, lang.EN} {
			for k := range c.Loans {
				cmp.Appraise(&c, k)
			}
			h := pages.Head{Head: record.Head{Book: name, Lang: l}}
			p := &printed{
				t: t, head: h, c: c, status: s,
				owed:    asMap(t, record.Status(h.Head, c, s)),
				compare: asMap(t, record.Compare(h.Head, c, cmp, plan.Only{Loan: -1})),
			}
			for k := range c.Loans {
				t.Run(name+"/"+c.Loans[k].ID+"/"+[]string{"zh", "en"}[i], func(t *testing.T) { p.t = t; p.walk(k) })
			}
			t.Run(name+"/"+[]string{"zh", "en"}[i], func(t *testing.T) { p.t = t; p.whole() })
		}
	}
}

func (p *printed) walk(i int) {
	x, refused := explain.New(&p.c, p.status, i)
	if len(refused) > 0 {
		p.t.Fatal(refused)
	}
	p.x = x
	id := p.c.Loans[i].ID
	owed := p.find(p.owed["loans"], "id", id)
	for _, f := range explain.OfStatus {
		want := owed[string(f)]
		switch f {
		case explain.NextDue:
			want = amountOf(want)
		case explain.MinimumDue:
			if card, ok := owed["card"].(map[string]any); ok {
				want = card["minimum"]
			}
		case explain.Claimed:
			if want != nil {
				want = want.(map[string]any)["difference"]
			}
		case explain.FirstShortfall, explain.BeforeLoans:
			want = p.household(f)
		}
		p.same(explain.Ask{Figure: f}, want)
	}
	p.talk(id)
	for _, original := range []bool{false, true} {
		p.schedule(i, explain.Ask{Original: original})
	}
	for _, o := range p.find(p.compare["loans"], "id", id)["offers"].([]any) {
		o := o.(map[string]any)
		name := o["name"].(string)
		for _, f := range explain.OfCompare {
			want := o[string(f)]
			if f == explain.FirstShortfall || f == explain.OwedThen {
				want = amountOf(want)
			}
			p.same(explain.Ask{Figure: f, Offer: name}, want)
		}
		p.rows(explain.Ask{Offer: name}, o["rows"])
	}
}

func (p *printed) household(f explain.Figure) any {
	m, ok := p.owed["household"].(map[string]any)
	if !ok {
		return nil
	}
	if f == explain.BeforeLoans {
		m = m["before_loans"].(map[string]any)
	}
	return amountOf(m["first_shortfall"])
}

func (p *printed) schedule(i int, a explain.Ask) {
	s, _, refused := plan.Table(&p.c, i, plan.TableOptions{Original: a.Original})
	if refused != nil {
		p.t.Fatal(refused)
	}
	if s.SplitUnknown {
		return // no table is printed
	}
	m := asMap(p.t, record.Schedule(p.head.Head, p.c, []*plan.Schedule{s}))["loans"].([]any)[0].(map[string]any)
	p.rows(a, m["rows"])
	for f, name := range map[explain.Figure]string{
		explain.TotalPayment: "payment", explain.TotalPrincipal: "principal", explain.TotalInterest: "interest", explain.TotalFees: "fees", explain.TotalPenalty: "penalty",
	} {
		a.Figure = f
		p.same(a, m["totals"].(map[string]any)[name])
	}
	for _, f := range []explain.Figure{explain.SimpleRate, explain.IRRRate} {
		a.Figure = f
		p.same(a, m[string(f)])
	}
}

// rows asks for every column of every row, by number where that is the row's
// alone, else by its day.
func (p *printed) rows(a explain.Ask, rows any) {
	numbers := map[float64]int{}
	for _, r := range rows.([]any) {
		if n, ok := r.(map[string]any)["n"].(float64); ok {
			numbers[n]++
		}
	}
	if p.head.Lang == lang.EN {
		return // rows are many, and the same in both languages
	}
	for _, r := range rows.([]any) {
		r := r.(map[string]any)
		a.N, a.Due = 0, 0
		if n, ok := r["n"].(float64); ok && numbers[n] == 1 {
			a.N = int(n)
		} else {
			day := r["due"].(string)
			ask, ok := pages.FigureNamed("extra "+day, a.Offer)
			if !ok {
				p.t.Fatal(day)
			}
			a.Due, a.Extra = ask.Due, true
			if n, ok := r["n"].(float64); ok {
				a.N = int(n)
			}
		}
		for f, name := range map[explain.Figure]string{
			explain.Row: "payment", explain.RowInterest: "interest", explain.RowPrincipal: "principal", explain.RowFees: "fees",
			explain.RowPenalty: "penalty", explain.RowOpening: "opening", explain.RowClosing: "closing",
		} {
			a.Figure = f
			p.same(a, r[name])
		}
	}
}
