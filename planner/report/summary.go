package report

import "repay/planner/plan"

// Summary is one book of several.
type Summary struct {
	Head   Head
	Case   plan.Case
	Status *plan.Status
}

// SummaryPage says what several households owe, a line each.
func SummaryPage(list []Summary) *Page {
	first := newVoice(list[0].Head, list[0].Case)
	p := &Page{Lang: first.Lang, Title: first.say(wSummaryTitle, len(list))}
	t := &Table{Columns: []Column{
		{Head: first.say(wColBook)},
		{Head: first.say(wColWho)},
		{Head: first.say(wColAsOf), Kind: Day},
		{Head: first.say(wColOverdueLoans), Kind: Number, Keep: true},
		{Head: first.say(wColOverdue), Kind: Number, Keep: true},
		{Head: first.say(wColPerDay), Kind: Number, Drop: dropLast},
		{Head: first.say(wColPayoff), Kind: Number, Keep: true},
		{Head: first.say(wColCurrency)},
		{Head: first.say(wColShort), Kind: Day},
	}}
	var ranges []Block
	for _, x := range list {
		v := newVoice(x.Head, x.Case)
		v.Lang = first.Lang
		ranges = append(ranges, Para{v.ranges(x.Status), Plain})
		s := x.Status
		currency := text(x.Case.Currency.Code)
		currency.Zero = x.Case.Currency == list[0].Case.Currency
		t.Rows = append(t.Rows, []Cell{
			{Text: clean(x.Head.Book)},
			text(clean(v.who())),
			{Text: x.Case.AsOf.String()},
			{Text: first.say(wOf, countLate(s), len(s.Loans)), Zero: countLate(s) == 0},
			v.dash(s.Totals.OverdueTotal), v.dash(s.Totals.CostPerDay), v.dash(payoffOf(s, v.all())),
			currency, v.firstShort(s),
		})
	}
	p.add(t)
	p.add(ranges...)
	p.add(Para{first.how(first.say(wHowStatus)), Note})
	p.add(Command{Lead: first.say(wRunCompare), Line: "repay compare " + Quote(list[0].Head.Book) + list[0].Head.Again})
	return p
}

// firstShort is the first day on which the money does not last.
func (v voice) firstShort(s *plan.Status) Cell {
	switch {
	case s.Household == nil:
		return Cell{Text: "?"}
	case s.Household.Shortfall == nil:
		return Cell{Text: "-", Zero: true}
	}
	return Cell{Text: s.Household.Shortfall.Date.String()}
}
