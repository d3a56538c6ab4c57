package pages

import (
	"cmp"
	"slices"
	"strings"

	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

var (
	wTitleConsidered = lang.Text{ZH: "比过的办法", EN: "What was weighed"}
	wOptionKeep      = lang.Text{ZH: "照合同", EN: "The contracts as they are"}
	wOptionClear     = lang.Text{ZH: "照合同，逾期今天补齐", EN: "The contracts, arrears cleared today"}
	wOptionSurest    = lang.Text{ZH: "不用跟谁商量的", EN: "With nobody's consent"}
	wOptionEasiest   = lang.Text{ZH: "要谈的最少", EN: "The least to ask for"}
	wOptionStandIn   = lang.Text{ZH: "最接近的", EN: "The nearest"}
	wOptionAll       = lang.Text{ZH: "全部：{1}", EN: "For all: {1}"}
	wOptionLeads     = lang.Text{ZH: "{1} (就是上面的)", EN: "{1} (the one above)"}
)

// goalNames call an answer by what it is best at.
var goalNames = texts[plan.Goal]{
	{plan.Cheapest, lang.Text{ZH: "花费最少的", EN: "The lowest cost"}},
	{plan.Fastest, lang.Text{ZH: "最早还完的", EN: "The earliest finish"}},
	{plan.Lightest, lang.Text{ZH: "最高一月最少的", EN: "The lowest highest month"}},
	{plan.Easiest, wOptionEasiest},
}

// options is every answer that was weighed, and why the leading one leads.
func (v reporting) options(p *page.Page) {
	if v.cmp.cmp.Lead() == nil {
		return
	}
	p.Add(page.Body(v.why()), v.considered())
	if v.ask == nil {
		return
	}
	v.ask.misfortune(p)
	if v.ask.a.Answer.Asks > 0 {
		v.ask.sizes(p)
	}
	p.Add(page.Body(when(v.ask.a.Answer.Asks > 0, v.ask.proof())))
}

var wOptionBest = lang.Text{ZH: "付得起的里{1}", EN: "{1} of those that can be paid"}

// best is what the answer at the goal is best at: of what can be paid, where that is
// known.
func (v reporting) best() string {
	name := v.say(goalNames.of(v.cmp.cmp.Goal))
	if v.c.Household == nil {
		return name
	}
	return v.say(wOptionBest, name)
}

// considered is the table of them: the answers, then each way for all loans.
func (v reporting) considered() *page.Table {
	t := &page.Table{Title: v.say(wTitleConsidered), Columns: []page.Column{
		{Head: v.say(wColOption), Least: 24},
		{Head: v.say(wColLenders), Kind: page.Number, Keep: true},
		{Head: v.say(wColHighest), Kind: page.Number},
		{Head: v.say(wColTotalPaid), Kind: page.Number, Drop: dropTotalPaid},
		{Head: v.say(wColCost), Kind: page.Number},
		{Head: v.say(wColDone), Kind: page.Day},
		{Head: v.say(wColCanPay), OneLine: true},
	}}
	c := v.cmp.cmp
	keep := v.say(either(anyLate(v.Status), wOptionClear, wOptionKeep))
	var shown []*plan.Answer
	for _, x := range []struct {
		name string
		is   *plan.Answer
	}{
		{keep, c.Keep}, {v.say(wOptionSurest), c.Surest}, {v.say(wOptionEasiest), c.Easiest}, {v.best(), c.ToAsk}, {v.say(wOptionStandIn), c.StandIn},
	} {
		// Without means the contracts themselves are the surest answer, and may be the best.
		if x.is == nil || slices.ContainsFunc(shown, func(a *plan.Answer) bool { return same(a, x.is) }) {
			continue
		}
		shown = append(shown, x.is)
		name := x.name
		if same(x.is, c.Lead()) && !v.cmp.livingShort() {
			name = v.say(wOptionLeads, name)
		}
		t.Rows = append(t.Rows, []page.Cell{
			{Text: name},
			number(x.is.Asks), v.cell(x.is.HighestPayment), v.cell(x.is.TotalPaid), v.cell(x.is.Cost),
			{Text: v.cmp.doneIn(x.is)},
			v.canPayAnswer(x.is),
		})
	}
	if len(v.Compared.Loans) < 2 {
		return t
	}
	for _, s := range c.Strategies {
		if s.Strategy == agreement.Nothing || s.Strategy == agreement.Keep {
			continue
		}
		name := v.say(wOptionAll, v.say(agreement.Strategies.Says(s.Strategy)))
		t.Rows = append(t.Rows, append([]page.Cell{{Text: name}, {Zero: true}}, v.forAll(s)...))
	}
	return t
}

// canPayAnswer says whether the household can pay for an answer.
func (v reporting) canPayAnswer(a *plan.Answer) page.Cell {
	if a.TestedTo.IsZero() {
		return page.Cell{Text: "?"}
	}
	can := a.Shortfall == nil
	return v.canPay(&can, a.Shortfall, v.cmp.inPart(a))
}

var (
	wWhyKeep     = lang.Text{ZH: "照合同就付得起，所以排第一：不用跟谁商量。", EN: "The contracts can be paid, so they come first: nobody has to be asked."}
	wWhyNotKeep  = lang.Text{ZH: "照合同：{1}起钱不够，{2}，所以不能就这样还。", EN: "On the contracts as they are the money runs short from {1}, {2}: they cannot be paid just so."}
	wWhyNotClear = lang.Text{ZH: "照合同 (今天补齐逾期)：{1}起钱不够，{2}，所以不能就这样还。", EN: "On the contracts, with the arrears cleared today, the money runs short from {1}, {2}: they cannot be paid just so."}
	wWhyOffered  = lang.Text{ZH: "对方提过的 (见前面要做什么) 更省，也付得起：排第一的不靠谁的话，所以先写它；选哪个，你来定。", EN: "What a lender has offered (see \"What to do\") costs less and can be paid too. What leads rests on nobody's word, so it is put first; which to take is yours to decide."}
	wWhySurest   = lang.Text{ZH: "换个日子补齐或结清，不用跟谁商量就够，所以它排第一。", EN: "Paying on other days, or paying something off, needs nobody's consent and is enough: so it comes first."}
	wWhyWord     = lang.Text{ZH: "照对方提出、答应或签了的还就够，不用再跟谁商量，所以它排第一。", EN: "What a lender has offered, agreed to or signed is enough, and nobody else has to be asked: so it comes first."}
	wWhyAccepted = lang.Text{ZH: "对方提出、答应或签了的算在里面。", EN: "What lenders have offered, agreed to or signed is counted in."}
	wWhyNobody   = lang.Text{ZH: "不用跟谁商量的办法 (晚几天补齐、结清) 没有一种每天都够，所以要找对方谈。", EN: "Of what needs nobody's consent (clearing the arrears some days later, paying off) nothing works on every day: so lenders have to be asked."}
	wWhyEasiest  = lang.Text{ZH: "排第一的要谈的最少：{1}；家数一样的，取对方让的和自己多付的合起来最少的。", EN: "What leads asks the fewest: {1}. Of those that ask as many it is the one in which lenders and borrower together lose least."}
	wWhyToAsk    = lang.Text{ZH: "{1}要谈 {2}。", EN: "{1} asks {2}."}
	wWhyFirst    = lang.Text{ZH: "先提出的尽量照它；不成，退到至少要谈成的也够。", EN: "What is asked first follows it as far as any mixture still works; where that is refused, what is needed at least will do."}
	wWhyLess     = lang.Text{ZH: "比排第一的少花 {1}", EN: "{1} less in all than what leads"}
	wWhyMore     = lang.Text{ZH: "比排第一的多花 {1}", EN: "{1} more in all than what leads"}
	wWhySame     = lang.Text{ZH: "花得一样", EN: "at the same cost"}
	wWhyNone     = lang.Text{ZH: "没有一种每天都够。", EN: "Nothing works on every day."}
	wWhyStuck    = lang.Text{ZH: "拿来组合的办法里最接近的 (上面那种)，{1}起也不够，{2}：所以先别答应付不起的数。", EN: "Of the ways that were combined the nearest (above) is short from {1} too, {2}: so agree to no sum that cannot be paid."}
	wWhyAllNone  = lang.Text{ZH: "同一种办法用到所有借款，没有一种每天都够。", EN: "One way for all loans: none works on every day."}
	wWhyAllSome  = lang.Text{ZH: "同一种办法用到所有借款，也够的有：{1}；不比排第一的要得少。", EN: "One way for all loans works too with: {1}. That asks for no less than what leads."}
	wWhyAllFree  = lang.Text{ZH: "同一种办法用到所有借款，也够的有：{1}；不谈就够了，所以不用。", EN: "One way for all loans works too with: {1}. It is not needed, since nobody has to be asked."}
	wWhyNoMeans  = lang.Text{ZH: "账本没有收入和开支，所以只比花多少，不比付不付得起。", EN: "The book states no income and expenses, so only costs are compared, not what can be paid."}
	wWhyLiving   = lang.Text{ZH: "生活开支已超过收入，所以没有一种是建议。", EN: "Living expenses exceed income, so none of them is advice."}
)

// why says why the answer that leads does, and why others do not.
func (v reporting) why() string {
	c := v.cmp.cmp
	switch {
	case c.Reason == plan.NoHousehold:
		return v.say(wWhyNoMeans)
	case v.cmp.livingShort():
		return v.say(wWhyLiving)
	case c.Reason == plan.ReasonSurest && c.Keep != nil && c.Keep.Shortfall == nil:
		return inLines(v.sentences(v.say(wWhyKeep), v.accepted(c.Surest)), v.whyOffered(), v.whyAll(wWhyAllFree))
	case c.Reason == plan.ReasonSurest:
		return inLines(v.whyNotKeep(), v.whySurest(), v.whyOffered(), v.whyAll(wWhyAllFree))
	case c.Reason == plan.ReasonAsk:
		return inLines(v.whyNotKeep(), v.say(wWhyNobody), v.say(wWhyEasiest, v.lendersAsked(c.Easiest)), v.whyToAsk(), v.whyAll(wWhyAllSome))
	case c.StandIn != nil && c.StandIn.Shortfall != nil:
		none := cmp.Or(v.cmp.settlingWouldDo(), v.say(wWhyNone))
		return inLines(v.whyNotKeep(), v.sentences(none, v.say(wWhyStuck, v.on(c.StandIn.Shortfall.Date), v.cmp.shortBy(c.StandIn))))
	}
	return v.whyNotKeep()
}

// whyNotKeep says from when the contracts cannot be paid.
func (v reporting) whyNotKeep() string {
	k := v.cmp.cmp.Keep
	if k == nil || k.Shortfall == nil {
		return ""
	}
	return v.say(either(anyLate(v.Status), wWhyNotClear, wWhyNotKeep), v.on(k.Shortfall.Date), v.cmp.shortBy(k))
}

// whySurest says why what needs nobody leads, or what rests on a lender's word alone.
func (v reporting) whySurest() string {
	moved := v.cmp.moved(v.cmp.cmp.Surest)
	if len(moved) > 0 && !slices.ContainsFunc(moved, func(c plan.Choice) bool { return !v.cmp.agreed(c) }) {
		return v.say(wWhyWord)
	}
	return v.sentences(v.say(wWhySurest), v.accepted(v.cmp.cmp.Surest))
}

// accepted says that an answer rests on what lenders have given their word on.
func (v reporting) accepted(a *plan.Answer) string {
	for _, c := range a.Choices {
		if v.cmp.agreed(c) {
			return v.say(wWhyAccepted)
		}
	}
	return ""
}

// whyOffered says that a lender's offer would cost less.
func (v reporting) whyOffered() string { return when(v.cmp.cmp.Offered != nil, v.say(wWhyOffered)) }

// lendersAsked counts those that an answer asks.
func (v reporting) lendersAsked(a *plan.Answer) string { return v.count(a.Asks, wLender, wLenders) }

// whyToAsk says why what is best by the goal is where bargaining begins.
func (v reporting) whyToAsk() string {
	c := v.cmp.cmp
	if c.ToAsk == nil || same(c.ToAsk, c.Easiest) {
		return ""
	}
	costs := v.differs(c.ToAsk.Cost, c.Easiest.Cost, wWhyMore, wWhyLess)
	if c.ToAsk.Cost.Exact() && c.Easiest.Cost.Exact() && costs == "" {
		costs = v.say(wWhySame)
	}
	asks := strings.Join(filled([]string{v.lendersAsked(c.ToAsk), costs}), v.say(wAnd))
	return v.sentences(v.say(wWhyToAsk, v.best(), asks), when(c.AllFirst != nil, v.say(wWhyFirst)))
}

// whyAll says which ways work for all loans alike, and why they do not lead.
func (v reporting) whyAll(some lang.Text) string {
	if len(v.Compared.Loans) < 2 {
		return ""
	}
	var works []string
	for _, s := range v.cmp.cmp.Strategies {
		if !s.Strategy.Free() && s.Strategy != agreement.Nothing && payable(s.Affordable) {
			works = append(works, v.say(agreement.Strategies.Says(s.Strategy)))
		}
	}
	if len(works) == 0 {
		return when(some == wWhyAllSome, v.say(wWhyAllNone))
	}
	return v.say(some, v.list(works))
}
