package pages

import (
	"strings"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// Summary is one book of several.
type Summary struct {
	Head   Head
	Case   plan.Case
	Status *plan.Status
}

var (
	wSummaryTitle    = lang.Text{ZH: "{1} 个账本", EN: "{1} books"}
	wColBook         = lang.Text{ZH: "账本", EN: "Book"}
	wColWho          = lang.Text{ZH: "谁", EN: "Who"}
	wColAsOf         = lang.Text{ZH: "截至", EN: "As of"}
	wColOverdueLoans = lang.Text{ZH: "逾期笔数", EN: "Late"}
	wColCurrency     = lang.Text{ZH: "币种", EN: "Unit"}
	wColShort        = lang.Text{ZH: "钱不够", EN: "Short from"}
	wOf              = lang.Text{ZH: "{1}/{2}", EN: "{1} of {2}"}
)

// SummaryPage says what several households owe, a line each.
func SummaryPage(list []Summary) *page.Page {
	first := newVoice(list[0].Head, list[0].Case)
	p := &page.Page{Lang: first.Lang, Title: first.say(wSummaryTitle, len(list))}
	t := &page.Table{Columns: []page.Column{
		{Head: first.say(wColBook)},
		{Head: first.say(wColWho)},
		{Head: first.say(wColAsOf), Kind: page.Day},
		{Head: first.say(wColOverdueLoans), Kind: page.Number, Keep: true},
		{Head: first.say(wColOverdue), Kind: page.Number, Keep: true},
		{Head: first.say(wColPerDay), Kind: page.Number, Drop: dropLast},
		{Head: first.say(wColPayoff), Kind: page.Number, Keep: true},
		{Head: first.say(wColCurrency)},
		{Head: first.say(wColShort), Kind: page.Day},
	}}
	var ranges []page.Block
	var examples []string
	for _, x := range list {
		v := newVoice(x.Head, x.Case)
		v.Lang = first.Lang
		if left := v.examplesLeft(); left != "" {
			examples = append(examples, v.say(wNamed, cells.Clean(x.Head.Book), left))
		}
		ranges = append(ranges, page.Body(v.ranges(x.Status)))
		s := x.Status
		currency := page.TextCell(x.Case.Currency.Code)
		currency.Zero = x.Case.Currency == list[0].Case.Currency
		t.Rows = append(t.Rows, []page.Cell{
			{Text: cells.Clean(x.Head.Book)},
			page.TextCell(cells.Clean(v.who())),
			{Text: x.Case.AsOf.String()},
			{Text: first.say(wOf, countOf(s, isLate), len(s.Loans)), Zero: !anyLate(s)},
			v.dash(s.Totals.OverdueTotal), v.dash(s.Totals.CostPerDay), v.dash(s.Totals.Payoff),
			currency, v.firstShort(s),
		})
	}
	p.Above = strings.Join(examples, "\n")
	p.Add(t)
	p.Add(ranges...)
	p.Add(page.Note(first.how(first.say(wHowStatus))))
	p.Add(page.Command{Lead: first.say(wRunCompare), Line: "repay compare" + list[0].Head.Typed() + list[0].Head.Again})
	return p
}
