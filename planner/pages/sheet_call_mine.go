package pages

import (
	"cmp"
	"slices"

	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// What is kept for oneself: what to ask for, and what is needed at least.

var (
	wMineFirst   = lang.Text{ZH: "先提出：{1}", EN: "Ask first: {1}"}
	wMineBoth    = lang.Text{ZH: "先提出的，也是至少要谈成的：{1}", EN: "Ask for this, and need it at least: {1}"}
	wMineLeast   = lang.Text{ZH: "至少要谈成：{1}", EN: "Need at least: {1}"}
	wMineFree    = lang.Text{ZH: "谈不成也够：{1}", EN: "If they refuse, this is enough too: {1}"}
	wMineOthers  = lang.Text{ZH: "不用对方做什么的：{1}", EN: "Nothing is needed of them here: {1}"}
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
		lines = append(v.way(wMineFirst, r, r.First), v.say(wMineFree, v.clauses(v.ownWays(v.loans))))
	case slices.Equal(r.First, r.Least):
		lines = v.way(wMineBoth, r, r.First)
	default:
		lines = append(v.way(wMineFirst, r, r.First), v.way(wMineLeast, r, r.Least)...)
	}
	if !r.Before.IsZero() {
		lines = append(lines, v.say(wMineBefore, v.spaced(v.date(r.Before))))
	}
	if !r.Free {
		others := pick(v.loans, func(i int) bool { return !slices.Contains(r.Loans, i) })
		lines = append(lines, v.sayOf(wMineOthers, v.clauses(v.ownWays(others))))
	}
	return append(lines, v.refusedThen(), v.waitsFor())
}

// way is what is asked for, with its first payment and its end: of several loans those
// of each on a line of its own, below what their highest month comes to.
func (v calling) way(says lang.Text, r plan.AskRow, rows []int) []string {
	labels := v.cmp.labels(r.Loans, rows)
	if len(r.Loans) == 1 {
		if len(v.loans) > 1 { // the sheet is about more than is asked for
			labels = v.say(wOtherOne, v.name(r.Loans[0]), labels)
		}
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
	return append([]string{v.say(wMineNoNeed)}, v.ownWays(v.loans)...)
}

// ownWays are what to do of each of some loans where nobody is asked.
func (v calling) ownWays(loans []int) (ways []string) {
	for _, c := range v.Compared.Lead().Choices {
		if slices.Contains(loans, c.Loan) {
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
