package pages

import (
	"cmp"
	"strings"

	"repay/planner/cells"
	"repay/planner/explain"
	"repay/planner/lang"
	"repay/planner/loan"
)

var (
	wKeepOn      = lang.Text{ZH: "照常还", EN: "go on as now"}
	wTogether    = lang.Text{ZH: "其间 {1} 笔", EN: "{1} in between"}
	wMakesPayoff = lang.Text{ZH: "合起来 = 结清应还", EN: "together = payoff"}
	wMakesCash   = lang.Text{ZH: "合起来 = 到手的钱", EN: "together = cash received"}
	wFee         = lang.Text{ZH: "费用", EN: "fee"}
	wIncome      = lang.Text{ZH: "收入", EN: "income"}
	wExpense     = lang.Text{ZH: "开支", EN: "an expense"}
	wSum         = lang.Text{ZH: "合计", EN: "all"}
	wDebt        = lang.Text{ZH: "欠款", EN: "debt"}
)

// line says what a line is.
func (v explaining) line(e *explain.Explanation, l explain.Line) string {
	switch {
	case l.Kind == explain.PartOf:
		name := nameOf(l.Of).name.In(v.Lang)
		if l.Of == explain.RowClosing {
			name = v.typed(explain.Ask{Figure: l.Of, N: l.N, Due: l.Due})
		}
		switch {
		case l.Offer != nil:
			name = v.say(wInBrackets, name, v.offer(*l.Offer, e.Loan))
		case l.Name != "":
			name = v.say(wInBrackets, name, v.say(wKeepOn))
		}
		if l.Amount == nil {
			name += " ?"
		}
		return name
	case l.Kind == explain.OfLoan:
		return v.loanLine(l)
	case l.Kind == explain.PeriodRate && e.Ask.Figure == explain.GivesUp:
		return v.say(wLenderRate, sixPlaces(l.Discount))
	case l.Kind == explain.PeriodRate:
		return v.say(lineWords.of(l.Kind), "", "", sixPlaces(l.Discount))
	case l.Kind == explain.InTable && l.From == 0:
		return v.say(either(l.N > 0, wInstalments, wTogether), l.Count)
	case l.Kind == explain.Rounded && l.Of != "":
		if l.Of == explain.Payoff {
			return v.say(wMakesPayoff)
		}
		return v.say(wMakesCash)
	}
	last := v.rowName(l.N+l.Count-1, l.To)
	name := cells.Clean(l.Name)
	switch l.Kind {
	case explain.LateFee:
		name = v.lateFee(v.c.Loans[e.Loan].Terms.Penalty)
	case explain.FeeSum, explain.FeeSplit:
		name = cmp.Or(name, v.say(wFee))
	case explain.MoneyIn:
		name = v.counts(cmp.Or(name, v.say(wIncome)), l)
	case explain.MoneyOut:
		name = v.counts(cmp.Or(name, v.say(wExpense)), l)
	case explain.LoanTakes:
		name = v.counts(v.name(l.Loan), l)
	case explain.PaidSoFar, explain.LateDues:
		name = v.name(l.Loan)
	case explain.With, explain.Without:
		name = v.component(l.Kinds, wSum)
	case explain.WaivedPart:
		name = v.component(l.Kinds, wDebt)
	}
	s := v.say(lineWords.of(l.Kind), v.who(l), l.Due, l.Count, last, name)
	if v.moves(l) && l.Count == 0 {
		s = l.Due.String() + " " + s
	}
	return strings.TrimSpace(s)
}

// component names the one component of a sum that is not zero; without parts, it
// is the other word.
func (v explaining) component(p *loan.Parts, other lang.Text) (name string) {
	if p == nil {
		return v.say(other)
	}
	for c, a := range p {
		if a != 0 {
			name = v.say(componentWords[c])
		}
	}
	return name
}

// loanLine is what one loan has of a sum: the loan, the way that it takes, and
// the day where it is of one.
func (v explaining) loanLine(l explain.Line) string {
	s := v.name(l.Loan)
	if l.Offer != nil {
		s = v.say(wInBrackets, s, v.offer(*l.Offer, l.Loan))
	}
	if l.Due != 0 {
		s = l.Due.String() + " " + s
	} else if l.Amount == nil {
		s += " ?"
	}
	return s
}

// moves reports whether the line is money that comes or goes on its day.
func (v explaining) moves(l explain.Line) bool {
	return l.Kind == explain.MoneyIn || l.Kind == explain.MoneyOut || l.Kind == explain.LoanTakes
}

var wOften = lang.Text{ZH: "{1} ({2} 次)", EN: "{1} ({2} times)"}

// counts adds how often, where a line stands for several.
func (v explaining) counts(name string, l explain.Line) string {
	if l.Count > 1 {
		return v.say(wOften, name, l.Count)
	}
	return name
}

var (
	wExplainTogether = lang.Text{ZH: "以上", EN: "the above"}
	wTheLoan         = lang.Text{ZH: "这笔借款", EN: "the loan"}
)

// who is the instalment of a line, or its day, or the loan.
func (v explaining) who(l explain.Line) string {
	switch {
	case l.N > 0:
		return v.rowName(l.N, l.Due)
	case l.Due != 0:
		return l.Due.String()
	case l.Kind == explain.Rounded:
		return v.say(wExplainTogether)
	}
	return v.say(wTheLoan)
}
