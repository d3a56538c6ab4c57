package pages

import (
	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/money"
	"repay/planner/page"
	"repay/planner/rules"
)

var wTitleDates = lang.Text{ZH: "日期", EN: "Dates"}

// dateTable is a table of dates, then what is to be said of them.
func (v voice) dateTable(p *page.Page, list []rules.Finding) {
	t := &page.Table{Title: v.say(wTitleDates), Columns: []page.Column{
		{Head: v.say(wColDate), Kind: page.Day},
		{Head: v.say(wColLoan)},
		{Head: v.say(wColEvent)},
	}}
	for _, f := range list {
		t.Rows = append(t.Rows, []page.Cell{{Text: v.date(f.Date)}, {Text: v.name(f.Loan)}, {Text: v.say(v.dateWord(f))}})
	}
	p.Add(t)
	v.explained(p, list)
}

var (
	wEventAsk            = lang.Text{ZH: "要改还款，在这天前申请", EN: "ask for changes before then"}
	wEventRecord         = lang.Text{ZH: "逾期记录删除", EN: "record of lateness deleted"}
	wEventLimitationPast = lang.Text{ZH: "诉讼时效，先问清楚", EN: "limitation: ask for advice"}
	wEventLimitation     = lang.Text{ZH: "诉讼时效满，除非重新起算", EN: "limitation, if not restarted"}
)

// dateWord is what happens on a date, in a word or two.
func (v voice) dateWord(f rules.Finding) lang.Text {
	switch {
	case f.Rule.Measures == rules.MeasureAskBefore:
		return wEventAsk
	case f.Rule.Measures == rules.MeasureRecord:
		return wEventRecord
	case f.Date <= v.c.AsOf:
		return wEventLimitationPast
	}
	return wEventLimitation
}

var (
	wDateAsk            = lang.Text{ZH: "下次应还日以前可以谈：{1}", EN: "ask before the next due date for {1}"}
	wDateLimitationPast = lang.Text{ZH: "从 {1} 起 {2} 年已经过了，除非中间有过催收或还款；先问清楚再答复对方", EN: "{2} years from {1} are over, unless a demand or a payment came between; ask for advice before answering"}
	wDateLimitationPaid = lang.Text{ZH: "最后一期到期以后，{1} 还过一部分，加 {2} 年", EN: "part was paid after the last due date, on {1}, and {2} years more"}
	wDateLimitation     = lang.Text{ZH: "最后一期 {1} 到期，加 {2} 年", EN: "the last instalment is due on {1}, and {2} years more"}
	wDateRecord         = lang.Text{ZH: "照合同 {1} 还清，加 {2} 年", EN: "cleared on {1} as the contract goes on, and {2} years more"}
)

// computedDate says what a date follows from.
func (v voice) computedDate(f rules.Finding) string {
	h := f.How
	years := money.NewRatio(int64(f.Rule.Limit.Months), 12).Decimal()
	switch f.Rule.Measures {
	case rules.MeasureAskBefore:
		return v.say(wDateAsk, v.clauses(each(f.Offers, func(o agreement.Offer) string { return v.labelOf(o, f.Loan, true) })))
	case rules.MeasureLimitation:
		from := max(h.LastDue, h.End)
		switch {
		case f.Date <= v.c.AsOf:
			return v.say(wDateLimitationPast, from.String(), years)
		case h.End > h.LastDue:
			return v.say(wDateLimitationPaid, from.String(), years)
		}
		return v.say(wDateLimitation, from.String(), years)
	case rules.MeasureRecord:
		return v.say(wDateRecord, h.LastDue.String(), years)
	}
	return ""
}
