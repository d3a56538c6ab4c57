package pages

import (
	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

var wLowerRate = lang.Text{ZH: "利率降到 {1}", EN: "rate lowered to {1}"}

// concession names one in a few words.
func (v comparing) concession(l plan.LoanOptions, w plan.Worth) string {
	switch w.Concession {
	case plan.LowerRate:
		return v.say(wLowerRate, v.rateText(*w.Rate))
	case plan.Longer6, plan.Longer12:
		longer := agreement.Offer{Strategy: agreement.Extend, By: w.More}
		return v.label(longer, l.Index, v.isLate(l.Index))
	}
	return v.say(concessionNames.of(w.Concession))
}

var (
	wConcessionUnknown = lang.Text{ZH: "{1}：不知道合同利率，算不出每一项让步值多少。", EN: "{1}: the contract rate is unknown, and so is what each concession is worth."}
	wTitleConcessions  = lang.Text{ZH: "{1}，每一项让步值多少钱", EN: "{1}, what each concession is worth"}
	wColConcession     = lang.Text{ZH: "让步", EN: "Concession"}
	wColSaves          = lang.Text{ZH: "一共少还", EN: "Less in all"}
	wColEachLess       = lang.Text{ZH: "每期少还", EN: "Each less"}
	wConcessionBase    = lang.Text{ZH: "每一项单独算，都和这样还比：欠的并进去，照计利息分 {1} 期，每期 {2}，一共 {3}。负数是多还。", EN: "Each by itself, compared with {1} payments with interest, arrears included: {2} each, {3} in all. Below zero more is paid."}
)

// concessions is the table of what each concession on a loan is worth, the best of
// them in a sentence before it.
func (v comparing) concessions(p *page.Page, l plan.LoanOptions) {
	if v.o.Loan < 0 || v.o.Offer != "" || l.Worth == nil || len(l.Worth.List) == 0 {
		return
	}
	if !l.Worth.TotalPaid.Known {
		p.Add(page.Body(v.say(wConcessionUnknown, v.name(l.Index))))
		return
	}
	t := &page.Table{Title: v.say(wTitleConcessions, v.name(l.Index)), Columns: []page.Column{
		{Head: v.say(wColConcession), Least: 24},
		{Head: v.say(wColSaves), Kind: page.Number, Keep: true},
		{Head: v.say(wColEachLess), Kind: page.Number, Keep: true},
	}}
	for _, w := range l.Worth.List {
		less := w.Instalment
		less.Amount = -less.Amount
		t.Rows = append(t.Rows, []page.Cell{{Text: v.capital(v.concession(l, w))}, v.cell(w.Amount), v.cell(less)})
	}
	t.Foot = v.say(wConcessionBase, l.Worth.Periods, v.maybe(l.Worth.Instalment), v.maybe(l.Worth.TotalPaid))
	p.Add(page.Body(v.bestConcession(l)), t)
}

var (
	wConcessionBest   = lang.Text{ZH: "{1}最值钱的一项让步：{2}，一共少还 {3}。", EN: "For {1} the concession worth most is {2}: {3} less in all."}
	wConcessionLonger = lang.Text{ZH: "想每期轻一些：{1}，每期少还 {2}，一共多还 {3}。", EN: "For lighter instalments: {1}, {2} less each, {3} more in all."}
)

// bestConcession says which concession saves most, and what makes each instalment
// lighter.
func (v comparing) bestConcession(l plan.LoanOptions) string {
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
		list = append(list, v.say(wConcessionBest, v.subject(l.Index), v.concession(l, *most), v.maybe(most.Amount)))
	}
	if longer != nil {
		list = append(list, v.say(wConcessionLonger, v.concession(l, *longer), v.money(-longer.Instalment.Amount), v.money(-longer.Amount.Amount)))
	}
	return v.sentences(list...)
}
