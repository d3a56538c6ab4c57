package pages

import (
	"cmp"
	"strings"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// penalties says how penalty is counted, one sentence for the loans that count
// alike. Loans with nothing overdue have none to count, nor has a bare total; but
// where one of them will count otherwise, the others are named.
func (v voice) penalties(s *plan.Status, loans []int) (out []string) {
	terms := func(i int) *loan.Terms { return &v.c.Loans[i].Terms }
	rule := func(i int) string { return v.penalty(terms(i), nil) }
	known := pick(loans, func(i int) bool { return terms(i).Penalty.Known })
	counted := pick(known, func(i int) bool { return isBehind(statusOf(s, i)) && !totalOnly(statusOf(s, i)) })
	all := len(grouped(known, rule)) == 1
	for _, g := range grouped(counted, rule) {
		of := g.list
		if all {
			of = nil
		}
		out = append(out, v.penalty(terms(g.list[0]), of))
	}
	return out
}

var (
	wHowLoans     = lang.Text{ZH: "{1}的", EN: "for {1}: "}
	wHowLateFee   = lang.Text{ZH: "；{1}另计，在费用里", EN: "; the {1} is extra, among the fees"}
	wHowNoPenalty = lang.Text{ZH: "{1}罚息不计{2}。", EN: "{1}no penalty interest{2}."}
	wHowByDays    = lang.Text{ZH: "逐日算", EN: "by the day"}
	wHowByMonths  = lang.Text{ZH: "按月算，零头的天数算一部分", EN: "by the month, odd days as a part of it"}
	wHowByBoth    = lang.Text{ZH: "逐日算 (利率按月的按月算)", EN: "by the day (at a rate by the month, by the month)"}
	wHowPenalty   = lang.Text{ZH: "{1}罚息按{2}、{3}{6}，{4}{5}。", EN: "{1}penalty on {2} at {3}, {6}, {4}{5}."}
)

// penalty is the sentence of one rule; of no loans: of all.
func (v voice) penalty(t *loan.Terms, loans []int) string {
	p := t.Penalty
	who := v.sayOf(wHowLoans, v.subject(loans...))
	more := v.compound(p.Compound) + when(p.LateFee != nil, v.say(wHowLateFee, v.lateFee(p))) + v.lateCap(p, wHowCapToo)
	if p.None() {
		return v.capital(v.say(wHowNoPenalty, who, more))
	}
	by := wHowByDays
	switch any, all := t.LateByMonths(); {
	case all:
		by = wHowByMonths
	case any:
		by = wHowByBoth
	}
	rate := v.penaltyRate(p)
	if v.Lang == lang.ZH && strings.HasSuffix(rate, ")") {
		rate += " " // as before a bracket
	}
	return v.capital(v.say(wHowPenalty, who, v.say(loan.PenaltyBases.Says(p.On)), rate, v.say(loan.Countings.Says(p.Counting)), more, v.say(by)))
}

var (
	wHowCap         = lang.Text{ZH: "每期的罚息和违约金合起来最多 {1}", EN: "penalty and late fee of an instalment come to {1} at most"}
	wHowCapPart     = lang.Text{ZH: "每期的罚息和违约金合起来最多到这一期应还的 {1}", EN: "penalty and late fee of an instalment come to {1} of it at most"}
	wHowCapLoan     = lang.Text{ZH: "罚息和违约金合起来最多 {1}", EN: "penalty and late fees come to {1} at most"}
	wHowCapPartLoan = lang.Text{ZH: "罚息和违约金合起来最多到逾期第一天逾期本金的 {1}", EN: "penalty and late fees come to {1} of the principal overdue on the first day at most"}
	wHowCapToo      = lang.Text{ZH: "；{1}", EN: "; {1}"}
	wHowCapAlone    = lang.Text{ZH: "{1}。", EN: "{1}."}
)

// lateCap says, in the words of around, what lateness may add at most.
func (v voice) lateCap(p loan.Penalty, around lang.Text) string {
	whole := p.On == loan.OfBalance
	switch {
	case p.Cap == nil:
		return ""
	case p.Cap.Percent.IsZero():
		return v.capital(v.say(around, v.say(either(whole, wHowCapLoan, wHowCap), v.money(p.Cap.Amount))))
	}
	return v.capital(v.say(around, v.say(either(whole, wHowCapPartLoan, wHowCapPart), p.Cap.Percent.Percent())))
}

var wLateFee = lang.Text{ZH: "违约金", EN: "late fee"}

// lateFee is what the contract calls its late fee.
func (v voice) lateFee(p loan.Penalty) string {
	return cmp.Or(cells.Clean(p.Name), v.say(wLateFee))
}

var (
	wHowContract = lang.Text{ZH: "合同利率", EN: "the contract rate"}
	wHowAssumed  = lang.Text{ZH: "合同利率 (账本只写了违约金，没写罚息利率)", EN: "the contract rate (the book names a late fee and no penalty rate)"}
	wHowMultiple = lang.Text{ZH: "合同利率的 {1} 倍", EN: "{1} times the contract rate"}
	wHowSpread   = lang.Text{ZH: "合同利率加 {1}", EN: "the contract rate plus {1}"}
)

var (
	wHowTiers      = lang.Text{ZH: "{1} ({2})", EN: "{1} ({2})"}
	wHowTierDays   = lang.Text{ZH: "逾期第 {1} 天起：{2}", EN: "from day {1} of lateness {2}"}
	wHowTierMonths = lang.Text{ZH: "逾期满 {1} {3}起：{2}", EN: "after {1} {3} of lateness {2}"}
)

// penaltyRate says at which rate penalty runs, with those of longer lateness.
func (v voice) penaltyRate(p loan.Penalty) string {
	first := v.rateOfPenalty(p.RateOf(0))
	if p.Assumed {
		first = v.say(wHowAssumed)
	}
	var later []string
	for k := range p.Tiers {
		t := &p.Tiers[k]
		rate := v.rateOfPenalty(t.PenaltyRate)
		if t.Months > 0 {
			later = append(later, v.say(wHowTierMonths, t.Months, rate, v.unit(t.Months, wUnitMonth, wUnitMonths)))
		} else {
			later = append(later, v.say(wHowTierDays, t.Days+1, rate))
		}
	}
	if len(later) == 0 {
		return first
	}
	return v.say(wHowTiers, first, v.list(later))
}

var wHowNoRate = lang.Text{ZH: "不计罚息", EN: "no penalty"}

func (v voice) rateOfPenalty(p loan.PenaltyRate) string {
	switch {
	case p.Kind == loan.PenaltyMultiple && p.Multiple.Cmp(money.Int(1)) == 0:
		return v.say(wHowContract)
	case p.Kind == loan.PenaltyMultiple:
		return v.say(wHowMultiple, p.Multiple.Decimal())
	case p.Kind == loan.PenaltySpread:
		return v.say(wHowSpread, v.rateText(p.Rate))
	case p.Rate.IsZero():
		return v.say(wHowNoRate)
	}
	return v.rateText(p.Rate)
}

var (
	wHowCompoundInterest = lang.Text{ZH: "，欠付利息也计复利", EN: ", unpaid interest bears it too"}
	wHowCompoundAll      = lang.Text{ZH: "，欠付利息和罚息都计复利", EN: ", unpaid interest and penalty bear it too"}
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
