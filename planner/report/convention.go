package report

import (
	"slices"
	"strings"

	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/page"
	"repay/planner/plan"
)

var wHowStatus = lang.Text{ZH: "逾期应还包括今天到期的；现在结清包括没到期的本金和到今天的利息。", EN: "Overdue includes what is due today; payoff includes the principal not yet due and interest to today."}

// howStatus says how the figures of a status were counted.
func (v voice) howStatus(s *plan.Status) string {
	list := []string{v.say(wHowStatus)}
	list = append(list, v.penalties(s, v.all())...)
	list = append(list, v.common(s, v.all())...)
	return v.how(list...)
}

var wHowHead = lang.Text{ZH: "怎么算的：", EN: "How this is counted: "}

// how is the paragraph of conventions.
func (v voice) how(list ...string) string {
	s := v.sentences(list...)
	if s == "" {
		return ""
	}
	return v.say(wHowHead) + s
}

// all lists the loans of the case.
func (v voice) all() []int {
	out := make([]int, len(v.c.Loans))
	for i := range out {
		out[i] = i
	}
	return out
}

var (
	wHowImplied    = lang.Text{ZH: "{1}的利率是从每期还款额反推的：{2}/年。", EN: "The rate of {1} was worked out from its instalment: {2}/year."}
	wHowIncomeLow  = lang.Text{ZH: "收入按差的时候算。", EN: "Income is counted at its low."}
	wHowIncomeHigh = lang.Text{ZH: "收入按好的时候算。", EN: "Income is counted at its high."}
	wHowAsOfToday  = lang.Text{ZH: "没有写日期，按今天 ({1}) 算。", EN: "No date was given: this is as of today, {1}."}
	wHowPreparer   = lang.Text{ZH: "编制：{1}。", EN: "Prepared by {1}."}
)

// common is what every report says: basis, rounding, implied rates, the income
// counted, the date where none was given.
func (v voice) common(s *plan.Status, loans []int) []string {
	out := append(v.interestModes(loans), v.bases(loans)...)
	out = append(out, v.rounding(loans))
	if s != nil {
		for _, l := range s.Loans {
			if l.ImpliedRate != "" && slices.Contains(loans, l.Index) {
				out = append(out, v.say(wHowImplied, v.subject(l.Index), percentString(l.ImpliedRate)))
			}
		}
	}
	if s != nil {
		out = append(out, v.sameOrder(s, loans)...)
	}
	out = append(out, v.sources(loans))
	switch {
	case v.c.Household == nil:
		out = append(out, v.say(wHowNoHousehold))
	case v.c.Income == household.Low:
		out = append(out, v.say(wHowIncomeLow))
	case v.c.Income == household.High:
		out = append(out, v.say(wHowIncomeHigh))
	}
	if v.head.AsOfToday {
		out = append(out, v.say(wHowAsOfToday, v.c.AsOf.String()))
	}
	if v.head.Preparer != "" {
		out = append(out, v.say(wHowPreparer, page.Clean(v.head.Preparer)))
	}
	return out
}

var (
	wSourceApp      = lang.Text{ZH: "App", EN: "the app"}
	wSourceSMS      = lang.Text{ZH: "短信", EN: "a text message"}
	wSourceContract = lang.Text{ZH: "合同", EN: "the contract"}
	wSourceMemory   = lang.Text{ZH: "记忆", EN: "memory"}
	wSourceOf       = lang.Text{ZH: "{1} ({2})", EN: "{1} ({2})"}
	wHowSources     = lang.Text{ZH: "数字来自：{1}。", EN: "The figures come from: {1}."}
)

// sources says where the figures of each loan were read, so that a reader
// knows what was verified.
func (v voice) sources(loans []int) string {
	words := map[string]lang.Text{"app": wSourceApp, "sms": wSourceSMS, "contract": wSourceContract, "memory": wSourceMemory}
	var order []string
	of := map[string][]int{}
	for _, i := range loans {
		if i >= len(v.head.Sources) || v.head.Sources[i] == "" {
			continue
		}
		s := v.head.Sources[i]
		if len(of[s]) == 0 {
			order = append(order, s)
		}
		of[s] = append(of[s], i)
	}
	var parts []string
	for _, s := range order {
		parts = append(parts, v.say(wSourceOf, v.names(of[s]), v.say(words[s])))
	}
	if len(parts) == 0 {
		return ""
	}
	return v.say(wHowSources, strings.Join(parts, v.say(wSemicolon)))
}

// penalties says how penalty is counted, one sentence for the loans that count
// alike. Loans with nothing overdue have none to count, nor has a bare total.
func (v voice) penalties(s *plan.Status, loans []int) []string {
	var order []string
	of := map[string][]int{}
	rules := map[string]loan.Penalty{}
	for _, i := range loans {
		p := v.c.Loans[i].Terms.Penalty
		if !p.Known || s != nil && (!statusOf(s, i).late() || totalOnly(plan.LoanStatus(statusOf(s, i)))) {
			continue
		}
		key := v.penalty(p, nil)
		if len(of[key]) == 0 {
			order = append(order, key)
		}
		of[key] = append(of[key], i)
		rules[key] = p
	}
	var out []string
	for _, key := range order {
		group := of[key]
		if len(order) == 1 {
			group = nil
		}
		out = append(out, v.penalty(rules[key], group))
	}
	return out
}

type loanStatus plan.LoanStatus

func (l loanStatus) late() bool { return isLate(plan.LoanStatus(l)) || len(l.Overdue) > 0 }

// daysLate leaves out what falls due on the day itself.
func (l loanStatus) daysLate() bool { return isLate(plan.LoanStatus(l)) }

func statusOf(s *plan.Status, i int) loanStatus {
	for _, l := range s.Loans {
		if l.Index == i {
			return loanStatus(l)
		}
	}
	return loanStatus{}
}

var (
	wHowLoans     = lang.Text{ZH: "{1}的", EN: "for {1}: "}
	wHowMultiple  = lang.Text{ZH: "合同利率的 {1} 倍", EN: "{1} times the contract rate"}
	wHowSpread    = lang.Text{ZH: "合同利率加 {1}", EN: "the contract rate plus {1}"}
	wHowAlone     = lang.Text{ZH: "{1}", EN: "{1}"}
	wHowLateFee   = lang.Text{ZH: "；违约金另计，在费用里", EN: "; the late fee is extra, among the fees"}
	wHowNoPenalty = lang.Text{ZH: "{1}罚息不计{2}。", EN: "{1}no penalty interest{2}."}
	wHowPenalty   = lang.Text{ZH: "{1}罚息按{2}、{3}逐日算，{4}{5}。", EN: "{1}penalty on {2} at {3}, by the day, {4}{5}."}
)

// penalty is the sentence of one rule; of no loans: of all.
func (v voice) penalty(p loan.Penalty, loans []int) string {
	who := ""
	if len(loans) > 0 {
		who = v.say(wHowLoans, v.spaced(v.names(loans)))
	}
	on := loan.PenaltyBases.Says(p.On)
	var rate string
	switch p.Kind {
	case loan.PenaltyMultiple:
		rate = v.say(wHowMultiple, p.Multiple.Decimal())
	case loan.PenaltySpread:
		rate = v.say(wHowSpread, v.rateText(p.Rate))
	case loan.PenaltyAlone:
		rate = v.say(wHowAlone, v.rateText(p.Rate))
	}
	counting := loan.Countings.Says(p.Counting)
	more := v.compound(p.Compound)
	if p.LateFee != nil {
		more += v.say(wHowLateFee)
	}
	if p.None() {
		return v.capital(v.say(wHowNoPenalty, who, more))
	}
	return v.capital(v.say(wHowPenalty, who, v.say(on), rate, v.say(counting), more))
}

var (
	wHowCompoundInterest = lang.Text{ZH: "，未还利息也计复利", EN: ", unpaid interest bears it too"}
	wHowCompoundAll      = lang.Text{ZH: "，未还利息和罚息都计复利", EN: ", unpaid interest and penalty bear it too"}
)

// compound says what else bears the penalty rate.
func (v voice) compound(c loan.Compound) string {
	switch c {
	case loan.CompoundInterest:
		return v.say(wHowCompoundInterest)
	case loan.CompoundAll:
		return v.say(wHowCompoundAll)
	}
	return ""
}

var wHowBasis = lang.Text{ZH: "{1}的年利率按{2}折成每天。", EN: "The yearly rate of {1} is spread over {2}."}

// bases says on which day count yearly rates run.
func (v voice) bases(loans []int) []string {
	var out []string
	for _, b := range []calendar.Basis{calendar.Actual365, calendar.Actual360, calendar.ActualActual, calendar.Thirty360} {
		var of []int
		for _, i := range loans {
			t := v.c.Loans[i].Terms
			if t.Basis == b && t.Rate.Kind == loan.RateGiven && t.Rate.Rate.Per == money.PerYear && !t.Rate.Rate.IsZero() {
				of = append(of, i)
			}
		}
		if len(of) > 0 {
			out = append(out, v.say(wHowBasis, v.spaced(v.names(of)), v.spaced(v.say(calendar.Bases.Says(b)))))
		}
	}
	return out
}

var (
	wHowRoundingSome = lang.Text{ZH: "{1}按账本写的方式取整，其余四舍五入到分。", EN: "Rounding as the book says ({1}), else to the nearest cent."}
	wHowRounding     = lang.Text{ZH: "金额四舍五入到分。", EN: "Amounts are rounded to the nearest cent."}
)

func (v voice) rounding(loans []int) string {
	var other []int
	for _, i := range loans {
		t := v.c.Loans[i].Terms
		if t.InterestRounding != money.HalfUp || t.InstalmentRounding != money.HalfUp {
			other = append(other, i)
		}
	}
	if len(other) > 0 {
		return v.say(wHowRoundingSome, v.spaced(v.names(other)))
	}
	return v.say(wHowRounding)
}
