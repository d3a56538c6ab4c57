package pages

import (
	"cmp"
	"slices"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// What is said, what is kept for oneself, and what is not promised.

var (
	wSayWhoBlank = lang.Text{ZH: "您好，请先告诉我您的姓名和工号。", EN: "Hello, may I have your name and staff number first?"}
	wSayHardship = lang.Text{ZH: "我现在的情况是：{1}。", EN: "This is how things are with me: {1}."}
	wSaySince    = lang.Text{ZH: "从 {1} 那期起，我没能按时还上。", EN: "Since the payment due on {1} I have not been able to pay in full."}
	wSayMonth    = lang.Text{ZH: "除去家里的开支，我平均每月拿得出 {1}，所有欠的都要从这里还，不只是您这一家。", EN: "After the expenses of the household I have {1} a month on average, and everything I owe comes out of that, not only what I owe you."}
	wSayBudget   = lang.Text{ZH: "我每月拿得出 {1}，所有欠的都要从这里还，不只是您这一家。", EN: "I have {1} a month, and everything I owe comes out of that, not only what I owe you."}
	wSayNothing  = lang.Text{ZH: "现在的收入还不够家里的生活开支，我说不出一个做得到的数。", EN: "At the moment my income does not cover living expenses, so I can name no sum that I could keep to."}
	wSayMissed   = lang.Text{ZH: "上次说好 {1} 付的，我没能照说的付上，先跟您说一声。", EN: "I could not keep to what I said for {1}, and I want you to hear that from me."}
	wSayWish     = lang.Text{ZH: "我想把这件事解决好，想商量一个我每个月都做得到的办法。", EN: "I want to sort this out, in a way that I can keep to every month."}
	wSayWhatHelp = lang.Text{ZH: "请问{1}？", EN: "May I ask {1}?"}
	wSayLater    = lang.Text{ZH: "我今天先不答应，看到书面的再答复您。", EN: "I will not agree to anything today. I will answer once I have it in writing."}
	wSayHours    = lang.Text{ZH: "(什么时候打来：{1}。)", EN: "(On the hours of calls: {1}.)"}
	wSayOnTime   = lang.Text{ZH: "现在没有逾期。", EN: "Nothing with you is overdue now."}
	wSayNoAnswer = lang.Text{ZH: "电话里我先不谈这件事，也不作任何答复。", EN: "I will not discuss this on the telephone, and I give no answer to it now."}
)

// canSay is what may be said aloud, one sentence a line: no more than the book says.
func (v calling) canSay(p *page.Page) {
	if v.old {
		p.Add(page.Body(v.listed(v.say(v.manner.greetBlank), v.say(wSayNoAnswer))))
		return
	}
	who := cells.Clean(v.head.Borrower)
	hardship := cells.Clean(v.Hardship)
	if hardship == "" {
		hardship = v.say(wCallBlank)
	}
	greeting := v.say(v.manner.greetBlank)
	if who != "" {
		greeting = v.say(v.manner.greet, v.after(who))
	}
	p.Add(page.Body(v.listed(greeting, v.sayOf(wSayHardship, v.unstopped(hardship)), v.since(), v.missed(), v.aMonth(), v.say(wSayWish), v.say(wSayWhatHelp, v.say(v.askWords())), v.say(v.manner.later), v.hours())))
}

// askWords are by which name to ask for help.
func (v calling) askWords() lang.Text {
	return cmp.Or(v.manner.help, v.words.ask)
}

// hours are when a call may be called inconvenient, where that is known of who collects.
func (v calling) hours() string {
	return when(v.held && v.words.hours != (lang.Text{}), v.say(wSayHours, v.say(v.words.hours)))
}

// unstopped is a text of the borrower's without the full stop at its end.
func (v voice) unstopped(s string) string {
	for _, mark := range []string{".", "。"} {
		if n := len(s) - len(mark); n > 0 && s[n:] == mark {
			return s[:n]
		}
	}
	return s
}

// since says from when on nothing could be paid, where the day is known; that all was
// paid so far where it was.
func (v calling) since() string {
	first := Date(0)
	for _, i := range v.loans {
		l := statusOf(v.Status, i)
		if isLate(l) && (l.SinceUnknown || l.DaysAtLeast || l.DaysOverdueMax > l.DaysOverdue || l.OldestUnpaidDue == 0) {
			return ""
		}
		if isLate(l) && (first == 0 || l.OldestUnpaidDue < first) {
			first = l.OldestUnpaidDue
		}
	}
	switch {
	case first != 0:
		return v.say(v.manner.since, first.String())
	case anyOpenOf(v.Status, v.loans):
		return v.say(wSayOnTime)
	}
	return ""
}

// anyOpenOf reports whether something is owed of some loans.
func anyOpenOf(s *plan.Status, loans []int) bool {
	return slices.ContainsFunc(loans, func(i int) bool { return open(statusOf(s, i)) })
}

// missed says that the newest promise was not kept, where it was not: that comes better
// from the borrower than from them.
func (v calling) missed() string {
	last := Date(0)
	for _, i := range v.loans {
		for _, p := range statusOf(v.Status, i).Promises {
			if p.State == plan.PromiseMissed {
				last = max(last, p.Date)
			}
		}
	}
	return when(last != 0, v.say(wSayMissed, last.String()))
}

// aMonth is what can be paid to all lenders in a month. Where no sum is to be proposed
// none is said aloud: they would ask for it.
func (v calling) aMonth() string {
	h := v.c.Household
	switch {
	case v.Budget != nil:
		return v.say(v.manner.budget, v.money(*v.Budget))
	case h == nil || !h.Spends():
		return ""
	}
	left := h.MonthOfIncome(v.c.AsOf, v.c.Income) - h.MonthOfExpenses(v.c.AsOf)
	switch {
	case left <= 0:
		return v.say(wSayNothing)
	case v.noSum():
		return ""
	}
	return v.say(v.manner.month, v.money(left))
}

// noSum reports whether no sum is to be named, for none was found that can be paid.
func (v calling) noSum() bool {
	_, asks := v.asked()
	return !asks && v.taken() == nil
}

var (
	wMineFirst   = lang.Text{ZH: "先提出：{1}", EN: "Ask first: {1}"}
	wMineBoth    = lang.Text{ZH: "先提出的，也是至少要谈成的：{1}", EN: "Ask for this, and need it at least: {1}"}
	wMineLeast   = lang.Text{ZH: "至少要谈成：{1}", EN: "Need at least: {1}"}
	wMineFree    = lang.Text{ZH: "谈不成也够：{1}", EN: "If they refuse, this is enough too: {1}"}
	wMineBefore  = lang.Text{ZH: "{1}前打这个电话。", EN: "Call before {1}."}
	wMineRefused = lang.Text{ZH: "什么都不肯，这样也够：{1}。", EN: "If they refuse everything, this is still enough: {1}."}
	wMineStuck   = lang.Text{ZH: "什么都不肯：今天什么也不答应，记下对方说的，回头再算一遍；拿不准就问{1}。", EN: "If they refuse everything: promise nothing today, write down what they said, then look at the book again or ask {1}."}
	wMineWait    = lang.Text{ZH: "签字以前，先等{1}答复。", EN: "Before you sign here, have the answer of {1}."}
	wMineWay     = lang.Text{ZH: "{1}，{2}", EN: "{1}; {2}"}
	wMinePays    = lang.Text{ZH: "{1}付第一笔 {2}{3}，{4} 还完", EN: "first {2} {1}{3}, done {4}"}
	wMineAdvice  = lang.Text{ZH: "先问过{1}，再提怎么还。", EN: "Ask {1} first; propose nothing before."}
	wMineNoMeans = lang.Text{ZH: "每月拿得出多少还没算清：先不提数，只问有什么办法。", EN: "What you can pay a month is not known yet: name no sum, and ask what help there is."}
	wMineNothing = lang.Text{ZH: "还没有哪种还法每天都够：先不提数，只问能同意什么。", EN: "No way of paying was found that is enough on every day: name no sum, and ask what they can agree to."}
	wMineNoNeed  = lang.Text{ZH: "这家不用谈。", EN: "Nothing has to be asked here."}
	wMineGoesOn  = lang.Text{ZH: "{1}：照合同按期还", EN: "{1}: by the contract, each due on its date"}
)

// mine is what to ask for, what is needed at least, and what then.
func (v calling) mine(p *page.Page) {
	r, asks := v.asked()
	switch {
	case v.old:
		p.Add(page.Body(v.listed(v.say(wMineAdvice, v.spaced(v.say(v.words.adviser))))))
	case asks:
		p.Add(page.Body(v.listed(v.proposal(r)...)))
	default:
		p.Add(page.Body(v.listed(v.noProposal()...)))
	}
}

// proposal is what is asked of the lender.
func (v calling) proposal(r plan.AskRow) []string {
	var lines []string
	switch {
	case r.Free:
		lines = append(v.way(wMineFirst, r, r.First), v.say(wMineFree, v.clauses(v.ownWays())))
	case slices.Equal(r.First, r.Least):
		lines = v.way(wMineBoth, r, r.First)
	default:
		lines = append(v.way(wMineFirst, r, r.First), v.way(wMineLeast, r, r.Least)...)
	}
	if !r.Before.IsZero() {
		lines = append(lines, v.say(wMineBefore, v.spaced(v.date(r.Before))))
	}
	return append(lines, v.refusedThen(), v.waitsFor())
}

// way is what is asked for, with its first payment and its end: of several loans those
// of each on a line of its own, below what their highest month comes to.
func (v calling) way(says lang.Text, r plan.AskRow, rows []int) []string {
	labels := v.cmp.labels(r.Loans, rows)
	if len(r.Loans) == 1 {
		return []string{v.say(says, v.with(labels, v.pays(r.Loans[0], rows[0])))}
	}
	highest := when(slices.Equal(rows, r.Least) && r.Highest.Exact(), v.say(wLenderHighest, v.maybe(r.Highest)))
	lines := []string{v.say(says, labels+highest)}
	for k, i := range r.Loans {
		if pays := v.pays(i, rows[k]); pays != "" {
			lines = append(lines, v.say(wNamed, v.name(i), pays))
		}
	}
	return lines
}

// with puts behind a way when it is paid, where that is known.
func (v calling) with(way, pays string) string {
	if pays == "" {
		return way
	}
	return v.say(wMineWay, way, pays)
}

// pays is when the first payment of a loan's way is, what it comes to, and when the
// last one is.
func (v calling) pays(loan, row int) string {
	o := v.Compared.Of(loan).Rows[row]
	if len(o.Pays) == 0 || !o.HighestPayment.Exact() || o.NeverEnds {
		return ""
	}
	highest := when(o.HighestPayment.Amount != o.Pays[0].Amount, v.say(wLenderHighest, v.maybe(o.HighestPayment)))
	return v.say(wMinePays, v.onDay(o.Pays[0].Date), v.money(o.Pays[0].Amount), highest, month(o.Finish))
}

// refusedThen is what is left where this lender refuses.
func (v calling) refusedThen() string {
	if v.ask == nil {
		return ""
	}
	for _, r := range v.ask.a.Refusals {
		if slices.ContainsFunc(r.Loans, func(i int) bool { return slices.Contains(v.loans, i) }) {
			if r.Answer == nil {
				return v.say(wMineStuck, v.spaced(v.say(v.words.adviser)))
			}
			return v.say(wMineRefused, v.ask.instead(r))
		}
	}
	return ""
}

// waitsFor is whose answer to have before anything is signed here.
func (v calling) waitsFor() string {
	if v.ask == nil {
		return ""
	}
	for _, c := range v.ask.a.Calls {
		if slices.Contains(v.loans, c.Loans[0]) && len(c.NotBefore) > 0 {
			return v.say(wMineWait, v.ask.ofCalls(slices.Sorted(slices.Values(c.NotBefore))))
		}
	}
	return ""
}

// noProposal is why nothing is proposed, and what there is to do instead.
func (v calling) noProposal() []string {
	switch {
	case v.paidOff():
		return []string{v.say(wMineNoNeed)}
	case v.taken() == nil && v.c.Household == nil:
		return []string{v.say(wMineNoMeans)}
	case v.taken() == nil:
		return []string{v.say(wMineNothing)}
	}
	return append([]string{v.say(wMineNoNeed)}, v.ownWays()...)
}

// ownWays are what to do of each loan where nobody is asked.
func (v calling) ownWays() (ways []string) {
	for _, c := range v.Compared.Lead().Choices {
		if slices.Contains(v.loans, c.Loan) {
			ways = append(ways, cmp.Or(v.errandOn(c), v.say(wMineGoesOn, v.name(c.Loan))))
		}
	}
	return ways
}

// errandOn is what a choice asks to be done, with its day; empty where it is nothing but
// going on.
func (v calling) errandOn(c plan.Choice) string {
	if what := v.cmp.errand(c); what != "" {
		return v.say(wOtherOne, v.capital(v.day(v.cmp.dayOf(c))), what)
	}
	return ""
}

var (
	wNotMore    = lang.Text{ZH: "不答应比上面多的数、更早的日子：手里最紧的那天 ({2}) 一共只多出 {1}，再多就不够了。", EN: "Promise no larger sum and no earlier day than above: on the tightest day ({2}) only {1} is left over in all."}
	wNotAtAll   = lang.Text{ZH: "不答应比上面多的数、更早的日子：再多就有一天不够。", EN: "Promise no larger sum and no earlier day than above: with more, some day falls short."}
	wNotAny     = lang.Text{ZH: "不答应没算过的数和日子：先算过每天都够，再答复。", EN: "Promise no sum and no day before you have worked out that every day is enough."}
	wNotToday   = lang.Text{ZH: "不答应今天就付一大笔。", EN: "Promise no large sum for today."}
	wNotSecret  = lang.Text{ZH: "不报密码和验证码，不共享屏幕，不转给个人账户。", EN: "Give no password or code, share no screen, pay to no private account."}
	wNotBorrow  = lang.Text{ZH: "不为还这笔再去借。", EN: "Take no new loan to pay this one."}
	wNotStrange = lang.Text{ZH: "不转到没用过的账户：先打电话问清。不报密码和验证码。", EN: "Pay to no account that is new to you before you have rung and asked. Give no password or code."}
	wNotAgents  = lang.Text{ZH: "不付钱给代谈的中介：自己谈不花钱。", EN: "Pay no agent to negotiate: it costs nothing to do it yourself."}
)

// notToPromise is what would harm more than it helps.
func (v calling) notToPromise(p *page.Page) {
	says := []string{v.most()}
	for _, t := range v.manner.not {
		says = append(says, when(!v.old || t != wNotToday, v.say(t)))
	}
	p.Add(page.Body(v.listed(says...)))
}

// most is up to which sum every day is enough.
func (v calling) most() string {
	if v.old {
		return ""
	}
	lead := v.Compared.Lead()
	if lead == nil {
		return v.say(wNotAny)
	}
	switch spare := lead.Spare(&v.c); {
	case !spare.Known:
		return v.say(wNotAny)
	case spare.Amount == 0:
		return v.say(wNotAtAll)
	default:
		return v.say(wNotMore, v.maybe(spare), v.day(lead.LeastCashOn))
	}
}

var (
	wEndWriting = lang.Text{ZH: "书面的什么时候给、怎么给 (新说好的，看到书面的再付)：________", EN: "When and how will it come in writing (pay nothing new before it is there): ________"}
	wEndMean    = lang.Text{ZH: "谈的这段时间，利息和罚息怎么算：________", EN: "What interest and penalty do while we talk: ________"}
	wEndRecord  = lang.Text{ZH: "{1}怎么写：________", EN: "What the {1} will say: ________"}
	wEndSteps   = lang.Text{ZH: "谈的这段时间，别的手续停不停：________", EN: "Whether further steps are held while we talk: ________"}
	wEndNext    = lang.Text{ZH: "下次哪天联系，找谁：________", EN: "Next contact, on which day and with whom: ________"}
	wEndAgreed  = lang.Text{ZH: "刚才说定的，念一遍让对方确认：________", EN: "What was said, read back to them: ________"}
	wEndHeard   = lang.Text{ZH: "对方说了什么：________", EN: "What they said: ________"}
)

// beforeHangingUp is what to have noted, with room for it.
func (v calling) beforeHangingUp(p *page.Page) {
	if v.old {
		p.Add(page.Body(v.listed(v.say(wEndHeard), v.say(wEndNext))))
		return
	}
	p.Add(page.Body(v.listed(each(v.manner.end, func(t lang.Text) string { return v.say(t, v.spaced(v.say(v.words.record))) })...)))
}
