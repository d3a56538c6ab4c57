package pages

import (
	"cmp"
	"slices"

	"repay/planner/agreement"
	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/rules"
)

// loanBlocks are the ways out of one loan, and the tables asked for.
func (v comparing) loanBlocks(p *page.Page, l plan.LoanOptions) {
	if v.o.Tables || v.o.Loan >= 0 || v.o.Offer != "" {
		l = l.WithTables(&v.c)
	}
	rows := v.shownOf(l)
	p.Add(v.optionTable(l, rows), page.Body(v.inParts(l.Index)))
	if v.o.Chart {
		p.Add(v.charts(l)...)
	}
	v.concessions(p, l)
	switch {
	case v.o.Offer != "":
		for _, r := range rows {
			if v.o.Names(r) {
				p.Add(v.optionSchedule(l, r))
			}
		}
	case v.o.Tables:
		v.optionSchedules(p, l, rows)
	case v.o.Loan >= 0 && len(l.Rows) > 0:
		p.Add(v.optionSchedule(l, v.leadingOption(l)))
	}
}

var wInParts = lang.Text{ZH: "还有一个办法：{1} (把握 {2}，依据：{3})。今天的结清应还分 {4} 期，不计利息每期 {5}；分期期间的利息要另外谈。", EN: "One more way: {1} (sure: {2}; {3}). The payoff of today in {4} equal payments is {5} each without interest; what interest runs meanwhile is to be agreed."}

// inParts says what a loan's payoff is in equal parts, where a rule names that as
// a way to ask for.
func (v comparing) inParts(i int) string {
	if v.o.Offer != "" {
		return ""
	}
	return inLines(each(v.head.Rules.Parts, func(f rules.Finding) string {
		return when(f.Loan == i, v.say(wInParts, v.ruleName(f.Rule), string(f.Rule.Sure), v.ruleSource(f.Rule), f.How.Parts, v.money(f.How.Part)))
	})...)
}

// leadingOption is the option of the leading answer, keep where there is none.
func (v comparing) leadingOption(l plan.LoanOptions) plan.Option {
	if o := v.cmp.Taken(&l); o != nil {
		return *o
	}
	return l.Rows[0]
}

var (
	wColReply     = lang.Text{ZH: "答复", EN: "Reply"}
	wColFirst     = lang.Text{ZH: "首月", EN: "First"}
	wColRate      = lang.Text{ZH: "年化", EN: "Rate"}
	wColExtra     = lang.Text{ZH: "多花", EN: "Extra"}
	wColOverClaim = lang.Text{ZH: "比所报多", EN: "Over claim"}
)

// optionTable is the table of a loan's strategies.
func (v comparing) optionTable(l plan.LoanOptions, rows []plan.Option) *page.Table {
	is := v.isLate(l.Index)
	t := &page.Table{Title: v.optionTitle(l, rows), Columns: []page.Column{
		{Head: v.say(wColOption), Least: 24},
		{Head: v.say(wColReply), Drop: dropReply, OneLine: true},
		{Head: v.say(wColFirst), Kind: page.Number, Keep: true, Drop: dropFirst},
		{Head: v.say(wColHighest), Kind: page.Number, Keep: true, Decides: decidesHighest},
		{Head: v.say(wColTotalPaid), Kind: page.Number, Drop: dropTotalPaid},
		{Head: v.say(wColInterest), Kind: page.Number, Drop: dropInterest},
		{Head: v.say(wColFees), Kind: page.Number, Drop: dropFees},
		{Head: v.say(wColForgone), Kind: page.Number, Drop: dropForgone},
		{Head: v.say(wColRate), Kind: page.Number, Drop: dropRate},
		{Head: v.say(wColDone), Kind: page.Day, Decides: decidesDone},
		{Head: v.say(wColExtra), Kind: page.Number},
		{Head: v.say(wColOverClaim), Kind: page.Number},
		{Head: v.say(wColCanPay), OneLine: true, Decides: decidesCanPay},
	}}
	var foot []string
	for _, o := range rows {
		if o.Offer.Strategy == agreement.Nothing {
			foot = append(foot, v.payingNothing(l, o))
			continue
		}
		t.Rows = append(t.Rows, []page.Cell{
			{Text: v.optionLabel(o, l.Index, is)},
			page.TextCell(v.reply(o)),
			v.cell(o.FirstPayment), v.cell(o.HighestPayment), v.cell(o.TotalPaid),
			v.cell(o.Interest), v.cell(o.Fees), v.cell(givesUp(o)), v.effectiveRate(o),
			v.done(o),
			v.extra(o), v.overClaim(o), v.canPay(o.Affordable, o.Shortfall, v.rowInPart(l, &o)),
		})
	}
	foot = append(foot, v.minimum(l), v.breakEven(l), v.leftOut(l))
	t.Foot = inLines(foot...)
	return t
}

// rowInPart reports whether a row rests on sums that are known in part, its own or those
// of the other loans.
func (v comparing) rowInPart(l plan.LoanOptions, o *plan.Option) bool {
	lead := v.cmp.Lead()
	return !exactSums(o) || lead != nil && slices.ContainsFunc(lead.Choices, func(c plan.Choice) bool {
		return c.Loan != l.Index && !exactSums(&v.cmp.Of(c.Loan).Rows[c.Row])
	})
}

// exactSums reports whether all that is paid by a row is known.
func exactSums(o *plan.Option) bool { return o.TotalPaid.Exact() && o.HighestPayment.Exact() }

// judgedInPart reports whether a row that is shown is judged by sums known in part.
func (v comparing) judgedInPart() bool {
	return slices.ContainsFunc(v.cmp.Loans, func(l plan.LoanOptions) bool {
		return v.shows(l) && slices.ContainsFunc(v.shownOf(l), func(o plan.Option) bool { return o.Affordable != nil && v.rowInPart(l, &o) })
	})
}

var (
	wOthersAs     = lang.Text{ZH: " (其他借款照上面；* 还没人答应)", EN: " (other loans as above; * nobody has agreed)"}
	wOthersAbove  = lang.Text{ZH: " (其他借款照上面)", EN: " (other loans as above)"}
	wOthersStar   = lang.Text{ZH: " (* 还没人答应)", EN: " (* nobody has agreed)"}
	wTitleOptions = lang.Text{ZH: "{1}，各种办法{2}", EN: "{1}, each way{2}"}
)

func (v comparing) optionTitle(l plan.LoanOptions, rows []plan.Option) string {
	others := len(v.cmp.Loans) > 1 && v.cmp.Lead() != nil
	star := slices.ContainsFunc(rows, starred)
	tail := ""
	switch {
	case others && star:
		tail = v.say(wOthersAs)
	case others:
		tail = v.say(wOthersAbove)
	case star:
		tail = v.say(wOthersStar)
	}
	name := v.name(l.Index)
	if g := v.c.Loans[l.Index].Group; g != "" && g != name {
		name = v.say(wInBrackets, name, cells.Clean(g))
	}
	return v.say(wTitleOptions, name, tail)
}

var wPayingNothing = lang.Text{ZH: "对照，一直不还：到 {1} 会欠 {2} (现在 {3})。", EN: "For comparison, paying nothing: {2} owed on {1} (now {3})."}

// payingNothing is the line of comparison: what would be owed if nothing were paid.
func (v comparing) payingNothing(l plan.LoanOptions, o plan.Option) string {
	return when(o.OwedThen.Known, v.say(wPayingNothing, v.date(o.EndsOn), v.maybe(o.OwedThen), v.maybe(l.Payoff)))
}

func (v voice) effectiveRate(o plan.Option) page.Cell {
	if o.EffectiveRate == nil {
		return page.Cell{Text: "-", Zero: true}
	}
	return page.Cell{Text: v.percent(*o.EffectiveRate)}
}

// givesUp is what the lender gives up. Below zero it gives nothing up, it gains;
// the record has the figure as it was computed.
func givesUp(o plan.Option) plan.Maybe {
	m := o.GivesUp
	m.Amount = max(0, m.Amount)
	return m
}

var wNever = lang.Text{ZH: "还不完", EN: "never"}

// done is the month of the last payment, if there is one.
func (v voice) done(o plan.Option) page.Cell {
	if o.NeverEnds {
		return page.Cell{Text: v.say(wNever)}
	}
	return page.Cell{Text: month(o.Finish)}
}

// extra is the cost over keep, with its sign.
func (v voice) extra(o plan.Option) page.Cell {
	if !o.Extra.Known {
		// Where only a total is known the column of what is over it says more.
		return page.Cell{Text: "?", Zero: o.OverClaim.Known}
	}
	if o.Extra.AtLeast {
		return page.Cell{Text: v.say(wAtLeast, v.signed(o.Extra.Amount))}
	}
	return page.Cell{Text: v.signed(o.Extra.Amount)}
}

func (v voice) overClaim(o plan.Option) page.Cell {
	return page.TextCell(when(o.OverClaim.Known, v.signed(o.OverClaim.Amount)))
}

// leftWords say why a loan cannot take an offer.
var leftWords = texts[loan.Code]{
	{loan.RateNeeded, lang.Text{ZH: "不知道合同利率", EN: "the contract rate is unknown"}},
	{loan.SplitNeeded, lang.Text{ZH: "不知道明细", EN: "the details are unknown"}},
	{loan.NothingLeft, lang.Text{ZH: "剩下的期数不够", EN: "too few periods left"}},
	{loan.NotForMethod, lang.Text{ZH: "这种借款不适用", EN: "not for this kind of loan"}},
	{loan.PastCalendar, lang.Text{ZH: "要到 2200 年以后", EN: "past the year 2200"}},
}

var (
	wLeftOther = lang.Text{ZH: "算不出", EN: "cannot be computed"}
	wLeftOut   = lang.Text{ZH: "没有列出：{1}。", EN: "Left out: {1}."}
)

// leftOut names the usual ways that this loan cannot take, and why.
func (v comparing) leftOut(l plan.LoanOptions) string {
	if v.o.Offer != "" || v.brief() {
		return ""
	}
	return v.sayOf(wLeftOut, v.clauses(each(l.Left, func(x plan.LeftOut) string {
		why := cmp.Or(v.say(leftWords.of(x.Reason)), v.say(wLeftOther))
		return v.say(wInBrackets, v.say(agreement.Strategies.Says(x.Offer.Strategy)), why)
	})))
}

// optionSchedule is the amortization table of one option.
func (v comparing) optionSchedule(l plan.LoanOptions, o plan.Option) *page.Table {
	is := v.isLate(l.Index)
	title := v.say(wNamed, v.name(l.Index), v.labelOf(o.Offer, l.Index, is))
	return v.amortization(title, &plan.Schedule{Strategy: o.Offer.Strategy, Rows: o.Rows})
}

// optionSchedules are the tables of all options, in pairs.
func (v comparing) optionSchedules(p *page.Page, l plan.LoanOptions, rows []plan.Option) {
	var list []*page.Table
	for _, o := range rows {
		if len(o.Rows) > 0 {
			list = append(list, v.optionSchedule(l, o))
		}
	}
	for len(list) > 1 {
		p.Add(page.Pair{Left: list[0], Right: list[1], Keep: []int{dropInterest, dropLast}})
		list = list[2:]
	}
	if len(list) == 1 {
		p.Add(list[0])
	}
}
