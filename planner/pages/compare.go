package pages

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// CompareOptions narrow a comparison.
type CompareOptions struct {
	plan.Only      // without a loan, every one that has to be asked about
	All       bool // every loan, with every way, and each strategy applied to all
	Tables    bool // every amortization table
	Chart     bool // charts of each loan shown
}

// ComparePage says what to do, and sets the ways out of each loan side by side.
// s is the status of the same case.
func ComparePage(h Head, c plan.Case, s *plan.Status, cmp *plan.Comparison, o CompareOptions) *page.Page {
	v := comparing{newVoice(h, c), s, cmp, o}
	p := v.page()
	p.Add(page.Answer(v.limitations(h.Rules.Told, v.about())))
	for _, line := range v.lead() {
		p.Add(page.Answer(line))
	}
	p.Add(v.askTable(), v.nearTable(), v.errandsBlock(), v.beside())
	if o.Chart && o.Loan < 0 && o.Offer == "" {
		p.Add(v.cashFigure())
	}
	for _, l := range cmp.Loans {
		if v.shows(l) {
			p.Add(page.Sheet{}, page.Part(func(p *page.Page) { v.loanBlocks(p, l) }))
		}
	}
	if o.Chart && !slices.ContainsFunc(cmp.Loans, v.shows) {
		for _, l := range cmp.Loans { // nothing has to be asked: how each is paid off
			p.Add(page.Part(func(p *page.Page) { p.Add(v.charts(l)...) }))
		}
	}
	p.Add(page.Body(v.otherCards()))
	if o.All && len(cmp.Loans) > 1 {
		p.Add(v.strategies())
	}
	if v.maySettle() {
		v.beforeSettling(p, false)
	}
	if !v.brief() {
		p.Add(page.Body(v.inForce(s)), page.Body(v.claims(s)))
	}
	p.Add(page.Body(v.unknowns(s)), page.Note(v.warnings()), v.seeRules(), page.Note(v.presets(v.all())), page.Note(v.conventions()))
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
	return l.Negotiate || v.o.All || v.o.Tables
}

// brief reports whether the page is the one that is read in a minute, of all loans
// and without details.
func (v comparing) brief() bool {
	return v.o.Loan < 0 && v.o.Offer == "" && !v.o.All && !v.o.Tables
}

// about lists the loans for which the page names a way: those of the answer, and
// those that it shows.
func (v comparing) about() []int {
	lead := v.cmp.Lead()
	return pick(v.all(), func(i int) bool {
		return v.shows(*v.cmp.Of(i)) || v.o.Loan < 0 && v.o.Offer == "" || lead != nil && lead.Chooses(i)
	})
}

// isLate reports whether the loan has something due and unpaid.
func (v comparing) isLate(i int) late {
	return late(isBehind(statusOf(v.s, i)))
}

var (
	wTitleStrategies = lang.Text{ZH: "同一种办法用到所有借款 (没有这种办法的照合同)", EN: "Each way for all loans (where a loan has none, its contract)"}
	wColCost         = lang.Text{ZH: "花费", EN: "Cost"}
)

// strategies is each way applied to all loans.
func (v comparing) strategies() *page.Table {
	t := &page.Table{Title: v.say(wTitleStrategies), Columns: []page.Column{
		{Head: v.say(wColOption), Least: 24},
		{Head: v.say(wColHighest), Kind: page.Number, Decides: decidesHighest},
		{Head: v.say(wColTotalPaid), Kind: page.Number, Drop: dropTotalPaid},
		{Head: v.say(wColCost), Kind: page.Number},
		{Head: v.say(wColDone), Kind: page.Day, Decides: decidesDone},
		{Head: v.say(wColCanPay), OneLine: true, Decides: decidesCanPay},
	}}
	for _, s := range v.cmp.Strategies {
		if s.Strategy == agreement.Nothing {
			continue
		}
		t.Rows = append(t.Rows, append([]page.Cell{{Text: v.say(agreement.Strategies.Says(s.Strategy))}}, v.forAll(s)...))
	}
	return t
}

// forAll is what a way comes to that is applied to all loans.
func (v voice) forAll(s plan.StrategyTotal) []page.Cell {
	return []page.Cell{
		v.cell(s.HighestPayment), v.cell(s.TotalPaid),
		v.cell(s.Cost),
		{Text: month(s.Finish)},
		v.canPay(s.Affordable, s.Shortfall, !s.TotalPaid.Exact()),
	}
}

var (
	wHowEach       = lang.Text{ZH: "首月、最高一月是一个自然月加起来的数；多花是和补齐逾期、照合同还相比。", EN: "First, highest: sums of a calendar month; extra: against going on by contract."}
	wHowAffordable = lang.Text{ZH: "付得起：从今天起每一天，手里的钱都不低于备用金。", EN: "Can pay: on every day from today the cash stays at or above the reserve."}
	wHowPause      = lang.Text{ZH: "停 N 期：这 N 期不还，利息照算。", EN: "Pause: nothing is paid, interest runs on."}
	wHowGivesUp    = lang.Text{ZH: "对方让的：对方按合同利率折到今天少收的钱；一般越小越好谈。", EN: "Gives up: what the lender gives up at today's value, at the contract's rate; the smaller, the easier to ask for."}
	wHowBreakEven  = lang.Text{ZH: "一次结清和别的办法相比，只比一共付多少，早付晚付不算在内。", EN: "Settling is compared by plain totals: waiting is not counted."}
	wHowPromise    = lang.Text{ZH: "这些都是算出来的，不是对方的承诺；谈成的以书面为准。", EN: "Computed, nobody's promise; what is agreed should be had in writing."}
)

// goalWords say by which goal the answers were chosen.
var goalWords = texts[plan.Goal]{
	{plan.Cheapest, lang.Text{ZH: "按花费最少来选。", EN: "chosen for the lowest cost."}},
	{plan.Fastest, lang.Text{ZH: "按最早还完来选。", EN: "chosen for the earliest finish."}},
	{plan.Lightest, lang.Text{ZH: "按最高一月最少来选。", EN: "chosen for the lowest highest month."}},
	{plan.Easiest, lang.Text{ZH: "按最好谈的来选。", EN: "chosen for what is easiest to ask."}},
}

var wAskFirstBy = lang.Text{ZH: "先提出的{1}", EN: "what is asked first is {1}"}

// chosenBy says by which goal the answer was chosen. Where lenders have to be asked the
// goal decides what is asked first: what is needed at least is what asks for least.
func (v comparing) chosenBy() string {
	by := v.say(goalWords.of(v.cmp.Goal))
	switch v.cmp.Leading {
	case "":
		return ""
	case plan.LeadEasiest:
		by = v.say(wAskFirstBy, by)
	}
	return v.capital(by)
}

// conventions says how the figures of a comparison were counted: in a few short
// lines, or in full.
func (v comparing) conventions() string {
	if v.brief() {
		return v.inShort()
	}
	loans := v.all()
	if v.o.Loan >= 0 {
		loans = []int{v.o.Loan}
	}
	if !slices.ContainsFunc(v.cmp.Loans, v.shows) {
		return v.how(v.shared(loans)...)
	}
	gives, settles := false, false
	for _, l := range v.cmp.Loans {
		settles = settles || v.shows(l) && v.breakEven(l) != ""
		gives = gives || v.shows(l) && slices.ContainsFunc(l.Rows, func(o plan.Option) bool { return givesUp(o).Known && givesUp(o).Amount > 0 })
	}
	out := []string{
		v.say(wHowEach),
		when(v.c.Household != nil, v.say(wHowAffordable)),
		when(v.judgedInPart(), v.say(wHowCanPart)),
		when(v.shown(agreement.Defer), v.say(wHowPause)),
		when(gives, v.say(wHowGivesUp)),
		when(settles, v.say(wHowBreakEven)),
		v.chosenBy(),
	}
	out = append(out, v.penalties(v.s, loans)...)
	out = append(out, v.shared(loans)...)
	return v.how(append(out, v.say(wHowPromise))...)
}

// inShort is how the figures of the short page were counted, a line each: what
// this book needs to be read rightly. The full page has the rest.
func (v comparing) inShort() string {
	var lines []string
	if slices.ContainsFunc(v.cmp.Loans, v.shows) {
		lines = append(lines, v.say(wHowEach), when(v.c.Household != nil, v.say(wHowAffordable)),
			when(v.judgedInPart(), v.say(wHowCanPart)), when(v.shown(agreement.Defer), v.say(wHowPause)))
	}
	return inLines(append(lines, when(v.cmp.Reason != plan.NoHousehold, v.counted()), v.sentences(v.asOfToday(), v.preparer()), v.say(wHowPromise))...)
}

// shown reports whether a table of the page has a way of a kind.
func (v comparing) shown(s agreement.Strategy) bool {
	return slices.ContainsFunc(v.cmp.Loans, func(l plan.LoanOptions) bool {
		return v.shows(l) && slices.ContainsFunc(v.shownOf(l), func(o plan.Option) bool { return o.Offer.Strategy == s && !o.Offer.PayInterest })
	})
}

var wHowNoHousehold = lang.Text{ZH: "账本里没有收入和开支，所以没有算付不付得起。", EN: "The book states no income and expenses, so whether it can be paid was not computed."}

// shared is what every page says, except that no income and expenses are stated
// where the answer has said so already.
func (v comparing) shared(loans []int) []string {
	return slices.DeleteFunc(v.common(v.s, loans), func(s string) bool {
		return v.cmp.Reason == plan.NoHousehold && s == v.say(wHowNoHousehold)
	})
}

var (
	wRunAgreed = lang.Text{ZH: "都谈成的话，哪天还多少：", EN: "If they agree, what to pay by date: "}
	wRunTables = lang.Text{ZH: "每种办法的还款表：", EN: "Every way's table: "}
	wRunLoan   = lang.Text{ZH: "一笔的全部办法：", EN: "Every way of a loan: "}
	wRunAsk    = lang.Text{ZH: "先打给谁，不肯怎么办：", EN: "Whom to call first: "}
	wRunEnough = lang.Text{ZH: "差多少才够：", EN: "How much would be enough: "}
)

// nextCommand leads from all loans to the lenders to call, or to the first loan to talk
// about, from one loan to the table of its leading way, from there to all tables.
func (v comparing) nextCommand() page.Command {
	if v.o.Offer != "" || v.o.Tables {
		return v.next(wRunStatus, "status", "")
	}
	if v.o.Loan >= 0 {
		return v.next(wRunTables, "compare", v.loanFlag(v.o.Loan)+" --tables")
	}
	loan := v.firstToNegotiate()
	switch {
	case v.livingShort():
		return v.next(wRunStatus, "status", "")
	case v.cmp.Reason == plan.ReasonSurest:
		return v.next(wRunPlan, "plan", v.asSurest())
	case v.cmp.Reason == plan.ReasonAsk && v.o.All:
		return v.next(wRunAgreed, "plan", v.asEasiest())
	case v.cmp.Reason == plan.ReasonAsk:
		return v.next(wRunAsk, "ask", "")
	case v.cmp.Reason == plan.ReasonNothingAffordable:
		return v.next(wRunEnough, "ask", "")
	case loan < 0 || v.o.All:
		return v.next(wRunSchedule, "schedule", "")
	}
	return v.next(wRunLoan, "compare", v.loanFlag(loan))
}

// firstToNegotiate is the first loan of the table of what to ask for, else the
// first that needs talking; -1: none.
func (v comparing) firstToNegotiate() int {
	if len(v.cmp.Table) > 0 {
		return v.cmp.Table[0].Loans[0]
	}
	for _, l := range v.cmp.Loans {
		if l.Negotiate {
			return l.Index
		}
	}
	return -1
}
