package pages

import (
	"slices"
	"strconv"

	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// CompareOptions narrow a comparison.
type CompareOptions struct {
	plan.Only      // without a loan, every one that needs talking
	Tables    bool // every amortization table
}

// ComparePage says what to do, and sets the ways out of each loan side by side.
// s is the status of the same case, nil in a test.
func ComparePage(h Head, c plan.Case, s *plan.Status, cmp *plan.Comparison, o CompareOptions) *page.Page {
	v := comparing{newVoice(h, c), s, cmp, o}
	p := &page.Page{Lang: h.Lang, Title: v.title()}
	for _, line := range v.answerLines() {
		p.Add(page.Answer(line))
	}
	p.Add(v.answerTable(cmp.Lead()))
	if o.Loan < 0 && o.Offer == "" {
		v.laterAnswers(p)
	}
	for _, l := range cmp.Loans {
		if v.shows(l) {
			v.loanBlocks(p, l)
		}
	}
	p.Add(page.Body(v.otherCards()))
	if o.Loan < 0 && o.Offer == "" && len(cmp.Loans) > 1 {
		p.Add(v.strategies())
	}
	if v.maySettle() {
		v.beforeSettling(p)
	}
	if s != nil {
		p.Add(page.Body(v.inForce(s)), page.Body(v.claims(s)), page.Body(v.unknowns(s)))
	}
	p.Add(page.Note(v.warnings()), v.seeRules(), page.Note(v.presets(v.all())), page.Note(v.how(v.conventions()...)))
	p.Add(v.nextCommand())
	return p
}

// comparing is the voice of one comparison.
type comparing struct {
	voice
	s   *plan.Status
	cmp *plan.Comparison
	o   CompareOptions
}

// shows reports whether the loan has a table of its own.
func (v comparing) shows(l plan.LoanOptions) bool {
	if v.o.Loan >= 0 {
		return l.Index == v.o.Loan
	}
	if v.o.Offer != "" {
		return slices.ContainsFunc(l.Rows, v.o.Names)
	}
	return l.Talk || v.o.Tables
}

// isLate reports whether the loan has something due and unpaid.
func (v comparing) isLate(i int) late {
	return v.s == nil || late(isBehind(statusOf(v.s, i)))
}

var (
	wLaterAskOnly   = lang.Text{ZH: "再往前一步，谈成下表会更好。", EN: "One step further: the table below would be better still."}
	wLaterAsk       = lang.Text{ZH: "再往前一步：下表谈成，一共的花费从 {1} 变成 {2}。", EN: "One step further: if the table below is agreed, the cost goes from {1} to {2}."}
	wEasiestGentler = lang.Text{ZH: "对方让得最少的：谈{3}也够，{1}，{2} 还完{4}。", EN: "Asking the lenders to give up less: {3} would do too, {1}, done {2}{4}."}
	wBelowMany      = lang.Text{ZH: "下面 {1} 件", EN: "the {1} below"}
	wEasiestFewer   = lang.Text{ZH: "谈得最少的：只谈{3}也够，{1}，{2} 还完{4}。", EN: "Asking for less: {3} would do too, {1}, done {2}{4}."}
	wBelowOne       = lang.Text{ZH: "下面这件", EN: "the one below"}
)

// laterAnswers are the answers that differ from the one before them.
func (v comparing) laterAnswers(p *page.Page) {
	c := v.cmp
	last := c.Lead()
	if c.Leading == plan.LeadSurest && c.ToAsk != nil && !same(c.ToAsk, last) && c.ToAsk.Asks > 0 {
		line := v.say(wLaterAskOnly)
		if last.Cost.Known && c.ToAsk.Cost.Known && c.Goal == plan.Cheapest {
			line = v.say(wLaterAsk, v.maybe(last.Cost), v.maybe(c.ToAsk.Cost))
		}
		p.Add(page.Body(line), v.answerTable(c.ToAsk))
		last = c.ToAsk
	}
	if e := c.Easiest; e != nil && last != nil && !same(e, last) && !same(e, c.Lead()) && e.Asks > 0 {
		w, below := wEasiestGentler, v.say(wBelowMany, e.Asks)
		if e.Asks < last.Asks {
			w = wEasiestFewer
		}
		if e.Asks == 1 {
			below = v.say(wBelowOne)
		}
		p.Add(page.Body(v.say(w, v.dearest(e), month(e.Finish), below, v.overContracts(e))), v.answerTable(e))
	}
}

// same reports whether two answers choose the same.
func same(a, b *plan.Answer) bool {
	return a != nil && b != nil && slices.EqualFunc(a.Choices, b.Choices, func(x, y plan.Choice) bool {
		return x.Loan == y.Loan && x.Row == y.Row
	})
}

var (
	wColTake     = lang.Text{ZH: "怎么还", EN: "How"}
	wColAsk      = lang.Text{ZH: "谈什么", EN: "Ask for"}
	wColBefore   = lang.Text{ZH: "最晚", EN: "Before"}
	wColEach     = lang.Text{ZH: "每月最多", EN: "Each"}
	wColFallback = lang.Text{ZH: "退一步", EN: "Or else"}
	wOtherOne    = lang.Text{ZH: "{1} {2}", EN: "{1} {2}"}
	wOthers      = lang.Text{ZH: "其余：{1}。", EN: "The others: {1}."}
)

// answerTable lists what to ask for, lender by lender; where nothing is to be
// asked, the ways to take other than going on.
func (v comparing) answerTable(a *plan.Answer) *page.Table {
	if a == nil {
		return nil
	}
	asks := slices.ContainsFunc(a.Choices, func(c plan.Choice) bool { return c.Ask })
	verb := wColTake
	if asks {
		verb = wColAsk
	}
	t := &page.Table{Columns: []page.Column{
		{Head: v.say(wColNo), Kind: page.Number},
		{Head: v.say(wColLoan)},
		{Head: v.say(verb)},
		{Head: v.say(wColBefore), Kind: page.Day},
		{Head: v.say(wColEach), Kind: page.Number},
		{Head: v.say(wColDone), Kind: page.Day},
		{Head: v.say(wColForgone), Kind: page.Number, Drop: dropForgone},
		{Head: v.say(wColFallback), Drop: dropDetail},
	}}
	var others []string
	number, seen := 0, map[string]int{}
	for _, c := range a.Choices {
		rows := v.cmp.OptionsOf(c.Loan)
		o := rows[c.Row]
		is := v.isLate(c.Loan)
		if asks && !c.Ask || !asks && o.Offer.Strategy == agreement.Keep && !bool(is) {
			others = append(others, v.say(wOtherOne, v.name(c.Loan), v.labelOf(o.Offer, c.Loan, is)))
			continue
		}
		// Loans of one group are one negotiation: they share a number.
		n := page.Cell{}
		if g := v.c.Loans[c.Loan].Group; g == "" || seen[g] == 0 {
			number++
			seen[g] = number
			n.Text = strconv.Itoa(number)
		}
		fallback := ""
		if c.Fallback >= 0 {
			fallback = v.labelOf(rows[c.Fallback].Offer, c.Loan, is)
		}
		t.Rows = append(t.Rows, []page.Cell{
			n,
			{Text: v.name(c.Loan)},
			{Text: v.labelOf(o.Offer, c.Loan, is)},
			page.TextCell(c.Before.String()), v.cell(o.HighestPayment),
			v.done(o),
			v.cell(o.GivesUp), page.TextCell(fallback),
		})
	}
	if len(others) > 0 && len(t.Rows) > 0 {
		t.Foot = v.say(wOthers, v.clauses(others))
	}
	return t
}

var (
	wTitleStrategies = lang.Text{ZH: "同一种办法用到所有借款 (没有这种办法的照合同)", EN: "Each way for all loans (where a loan has none, its contract)"}
	wColCost         = lang.Text{ZH: "花费", EN: "Cost"}
)

// strategies is each way applied to all loans.
func (v comparing) strategies() *page.Table {
	t := &page.Table{Title: v.say(wTitleStrategies), Columns: []page.Column{
		{Head: v.say(wColOption), Least: 24},
		{Head: v.say(wColHighest), Kind: page.Number},
		{Head: v.say(wColTotalPaid), Kind: page.Number, Drop: dropTotalPaid},
		{Head: v.say(wColCost), Kind: page.Number},
		{Head: v.say(wColDone), Kind: page.Day},
		{Head: v.say(wColCanPay), OneLine: true},
	}}
	for _, s := range v.cmp.Strategies {
		if s.Strategy == agreement.Nothing {
			continue
		}
		t.Rows = append(t.Rows, []page.Cell{
			{Text: v.say(agreement.Strategies.Says(s.Strategy))},
			v.cell(s.HighestPayment), v.cell(s.TotalPaid),
			v.cell(s.Cost),
			{Text: month(s.Finish)},
			v.canPay(s.Affordable, s.Shortfall),
		})
	}
	return t
}

var (
	wHowEach         = lang.Text{ZH: "首月、每月最多是一个自然月加起来的数；多花是和补齐逾期、照合同还相比。", EN: "First and highest are sums of a calendar month; extra is against clearing the arrears and going on."}
	wHowAffordable   = lang.Text{ZH: "付得起：从今天起每一天，手里的钱都不低于备用金。", EN: "Can pay: on every day from today the cash stays at or above the reserve."}
	wHowForgone      = lang.Text{ZH: "对方少收：对方按合同利率折到今天少收的钱，负数是多收；一般越小越好谈。", EN: "Forgone is what the lender gives up at today's value, below zero what it gains; the smaller, the easier to ask for."}
	wHowBreakEven    = lang.Text{ZH: "一次结清和别的办法相比，只比一共付多少，早付晚付不算在内。", EN: "Settling is compared by plain totals: waiting is not counted."}
	wHowGoalCheapest = lang.Text{ZH: "按花费最少来选。", EN: "Chosen for the lowest cost."}
	wHowGoalFastest  = lang.Text{ZH: "按最早还完来选。", EN: "Chosen for the earliest finish."}
	wHowGoalLightest = lang.Text{ZH: "按每月最轻来选。", EN: "Chosen for the lightest month."}
	wHowPromise      = lang.Text{ZH: "这些都是算出来的，不是对方的承诺；谈成的以书面为准。", EN: "These are reckonings, nobody's promise; what is agreed should be had in writing."}
)

// conventions says how the figures of a comparison were counted.
func (v comparing) conventions() []string {
	loans := v.all()
	if v.o.Loan >= 0 {
		loans = []int{v.o.Loan}
	}
	if !slices.ContainsFunc(v.cmp.Loans, v.shows) {
		return v.shared(loans)
	}
	out := []string{v.say(wHowEach)}
	gives, settles := false, false
	for _, l := range v.cmp.Loans {
		settles = settles || v.shows(l) && v.breakEven(l) != ""
		gives = gives || slices.ContainsFunc(l.Rows, func(o plan.Option) bool { return o.GivesUp.Known && o.GivesUp.Amount != 0 })
	}
	if v.c.Household != nil {
		out = append(out, v.say(wHowAffordable))
	}
	if gives {
		out = append(out, v.say(wHowForgone))
	}
	if settles {
		out = append(out, v.say(wHowBreakEven))
	}
	if w, ok := map[plan.Goal]lang.Text{
		plan.Cheapest: wHowGoalCheapest, plan.Fastest: wHowGoalFastest, plan.Lightest: wHowGoalLightest,
	}[v.cmp.Goal]; ok && v.cmp.Leading != "" {
		out = append(out, v.say(w))
	}
	out = append(out, v.penalties(v.s, loans)...)
	out = append(out, v.shared(loans)...)
	return append(out, v.say(wHowPromise))
}

var wHowNoHousehold = lang.Text{ZH: "账本里没有收入和开支，所以没有算付不付得起。", EN: "The book states no income and costs, so whether it can be carried was not reckoned."}

// shared is what every report says, but that no income and costs are stated
// where the answer has said so already.
func (v comparing) shared(loans []int) []string {
	return slices.DeleteFunc(v.common(v.s, loans), func(s string) bool {
		return v.cmp.Reason == plan.NoHousehold && s == v.say(wHowNoHousehold)
	})
}

var (
	wRunTables = lang.Text{ZH: "每种办法的还款表：", EN: "Every way's table: "}
	wRunLoan   = lang.Text{ZH: "细看一笔：", EN: "One loan in detail: "}
)

// nextCommand leads from all loans to the first to talk about, from one loan
// to the table of its leading way, from there to all tables.
func (v comparing) nextCommand() page.Command {
	if v.o.Offer != "" || v.o.Tables {
		return v.next(wRunStatus, "status", "")
	}
	if v.o.Loan >= 0 {
		return v.next(wRunTables, "compare", " --loan "+page.Quote(v.c.Loans[v.o.Loan].ID)+" --tables")
	}
	loan := -1
	if lead := v.cmp.Lead(); lead != nil {
		for _, c := range lead.Choices {
			if c.Ask {
				loan = c.Loan
				break
			}
		}
	}
	for _, l := range v.cmp.Loans {
		if loan < 0 && l.Talk {
			loan = l.Index
		}
	}
	if loan < 0 {
		return v.next(wRunSchedule, "schedule", "")
	}
	return v.next(wRunLoan, "compare", " --loan "+page.Quote(v.c.Loans[loan].ID))
}
