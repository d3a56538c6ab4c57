package pages

import (
	"strconv"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

var (
	wColAskFirst = lang.Text{ZH: "先提出", EN: "Ask first"}
	wColLeast    = lang.Text{ZH: "至少要谈成", EN: "Need at least"}
	wColBefore   = lang.Text{ZH: "此前谈", EN: "Before"}
	wNoneNeeded  = lang.Text{ZH: "不谈也行", EN: "none needed"}
	wGroupOf     = lang.Text{ZH: "{1} ({2} 笔)", EN: "{1} ({2} loans)"}
)

// askTable is the one table of what to ask for: a row a negotiation, by the day
// before which to ask.
func (v comparing) askTable() *page.Table {
	t := &page.Table{Columns: []page.Column{
		{Head: v.say(wColNo), Kind: page.Number},
		{Head: v.say(wColLoan)},
		{Head: v.say(wColAskFirst)},
		{Head: v.say(wColLeast)},
		{Head: v.say(wColBefore), Kind: page.Day},
		{Head: v.say(wColHighest), Kind: page.Number, Keep: true},
		{Head: v.say(wColDone), Kind: page.Day},
	}}
	for i, r := range v.cmp.Table {
		least := v.say(wNoneNeeded)
		if !r.Free {
			least = v.labels(r.Loans, r.Least)
		}
		t.Rows = append(t.Rows, []page.Cell{
			{Text: strconv.Itoa(i + 1)},
			{Text: v.party(r)},
			{Text: v.labels(r.Loans, r.First)},
			{Text: least},
			page.TextCell(when(!r.Before.IsZero(), v.date(r.Before))),
			v.cell(r.Highest),
			{Text: v.doneOf(r)},
		})
	}
	return t
}

// party names whom a row is about: a loan, or a group of them.
func (v comparing) party(r plan.AskRow) string {
	if r.Group != "" && len(r.Loans) > 1 {
		return v.say(wGroupOf, cells.Clean(r.Group), len(r.Loans))
	}
	return v.names(r.Loans)
}

// labels say what is asked of the loans of a negotiation, each thing once; where it is
// not the same of all, of which loans.
func (v comparing) labels(loans, rows []int) string {
	var list []string
	asked := map[string][]int{}
	for k, i := range loans {
		said := v.labelOf(v.cmp.Of(i).Rows[rows[k]].Offer, i, v.isLate(i))
		if asked[said] == nil {
			list = append(list, said)
		}
		asked[said] = append(asked[said], i)
	}
	if len(list) > 1 {
		list = each(list, func(said string) string { return v.names(asked[said]) + " " + said })
	}
	return v.clauses(list)
}

// doneOf is the month in which what is needed at least of a negotiation ends.
func (v comparing) doneOf(r plan.AskRow) string {
	for k, i := range r.Loans {
		if v.cmp.Of(i).Rows[r.Least[k]].NeverEnds {
			return v.say(wNever)
		}
	}
	return month(r.Finish)
}

var (
	wAllFirst = lang.Text{ZH: "先提出的都谈成：{1}{2}。", EN: "If all grant what is asked first: {1}{2}."}
	wAllMore  = lang.Text{ZH: "，一共多花 {1}", EN: ", {1} more in all"}
	wAllLess  = lang.Text{ZH: "，一共少花 {1}", EN: ", {1} less in all"}
)

// allFirst says what it comes to where everybody grants what is asked first.
func (v comparing) allFirst() string {
	a := v.cmp.AllFirst
	if a == nil {
		return ""
	}
	return v.say(wAllFirst, v.dearest(a), v.differs(a.Cost, v.cmp.Easiest.Cost, wAllMore, wAllLess))
}

var (
	wPriorityLate = lang.Text{ZH: "{1}标了优先，也得谈：只是分期补逾期或改到期还款日，不谈就不够。", EN: "{1}, marked as priority, has to be asked too: only to spread the arrears or to move the due date. Without that nothing works."}
	wPriorityAny  = lang.Text{ZH: "{1}标了优先，也得谈，而且只分期补逾期、只改到期还款日不够。", EN: "{1}, marked as priority, has to be asked too, and for more than spreading the arrears or moving the due date."}
)

// priorityAsked says that loans which come first had to be asked about, and how
// far the answer had to go.
func (v comparing) priorityAsked(a *plan.Answer) string {
	if a == nil || a.Tier == plan.TierOwn {
		return ""
	}
	var loans []int
	for _, c := range a.Choices {
		if c.Ask && v.c.Loans[c.Loan].Priority {
			loans = append(loans, c.Loan)
		}
	}
	if len(loans) == 0 {
		return ""
	}
	return v.say(either(a.Tier == plan.TierLate, wPriorityLate, wPriorityAny), v.subject(loans...))
}

var wDearly = lang.Text{
	ZH: "{1}：{2}要多花 {3}，比现在欠的 {4} 还多，别的都谈不成再考虑。",
	EN: "{1}: {2} costs {3} more, which is more than all that is owed now, {4}. Take it only where nothing else can be agreed.",
}

// dearly names what of an answer is asked for and costs more, over going on by contract,
// than all that is owed on the loan: that it can be paid by the day does not make it good.
func (v comparing) dearly(a *plan.Answer) string {
	if a == nil {
		return ""
	}
	var list []string
	for _, c := range a.Choices {
		o, owed := v.option(c), v.cmp.Of(c.Loan).Payoff
		if c.Ask && o.Extra.Known && owed.Exact() && o.Extra.Amount > owed.Amount {
			list = append(list, v.say(wDearly, v.name(c.Loan), v.spaced(v.labelOf(o.Offer, c.Loan, v.isLate(c.Loan))), v.maybe(o.Extra), v.money(owed.Amount)))
		}
	}
	return v.sentences(list...)
}

var (
	wColTake  = lang.Text{ZH: "怎么还", EN: "How"}
	wOtherOne = lang.Text{ZH: "{1} {2}", EN: "{1} {2}"}
	wOthers   = lang.Text{ZH: "其余：{1}。", EN: "The others: {1}."}
)

// cheaperWays is the answer that costs least where no household is stated, if it
// is another than the contracts.
func (v comparing) cheaperWays() *plan.Answer {
	if a := v.cmp.ToAsk; v.cmp.Reason == plan.NoHousehold && a != nil && a.Asks > 0 && !same(a, v.cmp.Surest) {
		return a
	}
	return nil
}

// nearTable lists the ways of an answer that is no advice: what comes nearest, or
// what costs least without regard to means.
func (v comparing) nearTable() *page.Table {
	a := v.cheaperWays()
	if v.cmp.Reason == plan.ReasonNothingAffordable && !v.livingShort() {
		a = v.cmp.StandIn
	}
	if a == nil {
		return nil
	}
	t := v.choicesTable(a)
	if len(t.Rows) > 0 {
		t.Foot = v.sentences(t.Foot, v.say(wDrawnStar))
	}
	return t
}

// choicesTable is a row for each loan of an answer that has to be asked about, by the day
// before which to ask; the others are named under it.
func (v comparing) choicesTable(a *plan.Answer) *page.Table {
	t := &page.Table{Columns: []page.Column{
		{Head: v.say(wColNo), Kind: page.Number},
		{Head: v.say(wColLoan)},
		{Head: v.say(wColTake)},
		{Head: v.say(wColBefore), Kind: page.Day},
		{Head: v.say(wColHighest), Kind: page.Number},
		{Head: v.say(wColDone), Kind: page.Day},
	}}
	label := func(c plan.Choice) string { return v.labelOf(v.option(c).Offer, c.Loan, v.isLate(c.Loan)) }
	for _, c := range a.Asked(&v.c) {
		o := v.option(c)
		t.Rows = append(t.Rows, []page.Cell{
			{Text: strconv.Itoa(len(t.Rows) + 1)},
			{Text: v.name(c.Loan)},
			{Text: "*" + label(c)},
			page.TextCell(when(!c.Before.IsZero(), v.date(c.Before))), v.cell(o.HighestPayment),
			v.done(*o),
		})
	}
	var others []string
	for _, c := range a.Choices {
		if !c.Ask {
			others = append(others, v.say(wOtherOne, v.name(c.Loan), label(c)))
		}
	}
	if len(t.Rows) > 0 {
		t.Foot = v.sentences(v.sayOf(wOthers, v.clauses(others)), v.dearly(a))
	}
	return t
}
