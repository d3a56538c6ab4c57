package report

import (
	"repay/planner/agreement"
	"repay/planner/page"
	"repay/planner/plan"
)

// concessionWords name the concessions. What {1} stands for, concession says.
var concessionWords = map[plan.Concession]word{
	plan.WaivePenalty: wWaivePenalty, plan.WaiveInterest: wWaiveInterest, plan.WaiveFees: wWaiveFees,
	plan.FreezeInterest: wFreezeInterest, plan.LowerRate: wLowerRate,
	plan.Longer6: wLonger, plan.Longer12: wLonger,
}

// concession names one in a few words.
func (v comparing) concession(l plan.LoanOptions, w plan.Worth) string {
	name := concessionWords[w.Concession]
	switch name {
	case wLowerRate:
		return v.say(name, v.rateText(*w.Offer.Rate))
	case wLonger:
		more := w.Offer.Periods - l.Worth.Base.Periods
		return v.say(name, more, v.periods(more, v.every(l.Index)))
	}
	return v.say(name)
}

// worths is the table of what each concession on a loan is worth, the best of
// them in a sentence before it.
func (v comparing) worths(p *page.Page, l plan.LoanOptions) {
	if v.o.Loan < 0 || v.o.Offer != "" || l.Worth == nil || len(l.Worth.List) == 0 {
		return
	}
	if !l.Worth.TotalPaid.Known {
		p.Add(page.Body(v.say(wWorthUnknown, v.name(l.Index))))
		return
	}
	t := &page.Table{Title: v.say(wTitleWorth, v.name(l.Index)), Columns: []page.Column{
		{Head: v.say(wColConcession), Least: 24},
		{Head: v.say(wColSaves), Kind: page.Number, Keep: true},
		{Head: v.say(wColEachLess), Kind: page.Number, Keep: true},
	}}
	for _, w := range l.Worth.List {
		less := w.Instalment
		less.Amount = -less.Amount
		t.Rows = append(t.Rows, []page.Cell{{Text: v.capital(v.concession(l, w))}, v.cell(w.Amount), v.cell(less)})
	}
	t.Foot = v.say(wWorthBase, l.Worth.Base.Periods, v.maybe(l.Worth.Instalment), v.maybe(l.Worth.TotalPaid))
	p.Add(page.Body(v.bestWorth(l)), t)
}

// bestWorth says which concession saves most, and what makes each instalment
// lighter.
func (v comparing) bestWorth(l plan.LoanOptions) string {
	var most, longer *plan.Worth
	for i := range l.Worth.List {
		w := &l.Worth.List[i]
		switch {
		case !w.Amount.Known:
		case w.Amount.Amount > 0 && (most == nil || w.Amount.Amount > most.Amount.Amount):
			most = w
		case w.Amount.Amount < 0 && w.Instalment.Known && w.Instalment.Amount < 0:
			longer = w
		}
	}
	var list []string
	if most != nil {
		list = append(list, v.say(wWorthMost, v.subject(l.Index), v.concession(l, *most), v.maybe(most.Amount)))
	}
	if longer != nil {
		list = append(list, v.say(wWorthLonger, v.concession(l, *longer), v.money(-longer.Instalment.Amount), v.money(-longer.Amount.Amount)))
	}
	return v.sentences(list...)
}

// breakEven says below which sum settling today costs less than the way that
// is recommended, of a loan that needs talking: paying off any other is no
// settlement.
func (v comparing) breakEven(l plan.LoanOptions) string {
	s := l.Settlement
	if s == nil || !l.Talk || v.o.Offer != "" && !v.settlementNamed(l) {
		return ""
	}
	way := v.labelOf(l.Rows[s.With].Offer, l.Index, v.isLate(l.Index))
	if s.Amount > l.Payoff.Amount {
		return v.say(wBreakEvenAny, v.money(l.Payoff.Amount), way)
	}
	if s.Amount == l.Payoff.Amount {
		return v.say(wBreakEvenWhole, v.money(s.Amount), way)
	}
	return v.say(wBreakEven, v.money(s.Amount), s.Part.MulInt(100).Rat().FloatString(2)+"%", way)
}

// settlementNamed reports whether the offer asked for is a settlement.
func (v comparing) settlementNamed(l plan.LoanOptions) bool {
	for _, o := range l.Rows {
		if v.o.Names(o) && o.Offer.Strategy == agreement.Settle {
			return true
		}
	}
	return false
}

// maySettle reports whether what is shown is about settling: a settlement that
// the book lists, or one loan that needs talking, with all its ways.
func (v comparing) maySettle() bool {
	for _, l := range v.cmp.Loans {
		switch {
		case !v.shows(l) || !l.Talk:
		case v.o.Offer != "":
			if v.settlementNamed(l) {
				return true
			}
		case v.o.Loan >= 0 || v.listsSettlement(l.Index):
			return true
		}
	}
	return false
}

// listsSettlement reports whether the book lists a settlement that has not
// been refused.
func (v voice) listsSettlement(i int) bool {
	for _, o := range v.c.Loans[i].Offers {
		if o.Strategy == agreement.Settle && o.Status != agreement.Refused {
			return true
		}
	}
	return false
}

// beforeSettling is what to see to before paying a settlement, and how sure
// that is.
func (v voice) beforeSettling(p *page.Page) {
	p.Add(page.Body(v.say(wBeforeSettling)), page.Note(v.say(wBeforeSettlingSure)))
}
