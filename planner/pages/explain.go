package pages

import (
	"slices"
	"strconv"
	"strings"

	"repay/planner/agreement"
	"repay/planner/explain"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/record"
)

// ExplainPage says how figures of one loan came about, the value first. all
// lists what else may be asked. s is the status of the same case.
func ExplainPage(h Head, c plan.Case, s *plan.Status, list []*explain.Explanation, all bool) *page.Page {
	v := explaining{newVoice(h, c), s}
	p := &page.Page{Lang: h.Lang, Title: v.title()}
	for i, e := range list {
		v.explanation(p, e, i == 0, all)
	}
	if all {
		p.Add(page.Body(v.figures(list[0].Loan)))
	}
	p.Add(page.Note(v.warnings()))
	p.Add(v.further(list))
	return p
}

// ExplainWords puts the explanations of a record into words.
func ExplainWords(h Head, c plan.Case, s *plan.Status) record.ExplainWords {
	v := explaining{newVoice(h, c), s}
	return record.ExplainWords{
		Asked: v.typed, Formula: v.formula, Line: v.line, Time: v.time,
		Fact: func(e *explain.Explanation, l explain.Line) string {
			return orWord(v.facts(&explain.Explanation{Loan: e.Loan, Facts: []explain.Line{l}}), v.line(e, l))
		},
		Missing: func(e *explain.Explanation, m explain.Missing) string {
			return v.needs(&explain.Explanation{Loan: e.Loan, Missing: []explain.Missing{m}})
		},
	}
}

// explaining is the voice of explanations.
type explaining struct {
	voice
	s *plan.Status
}

var wFormula = lang.Text{ZH: "怎么算：{1}", EN: "How: {1}"}

func (v explaining) explanation(p *page.Page, e *explain.Explanation, first, all bool) {
	paragraph := page.Body
	if first {
		paragraph = page.Answer
	}
	p.Add(paragraph(v.answer(e)))
	if e.Value.Known {
		if f := v.formula(e); f != "" {
			p.Add(page.Body(v.say(wFormula, f)))
		}
		p.Add(v.stepTable(e))
		p.Add(v.periodTable(e))
	}
	var notes []string
	if e.Value.Known {
		if len(e.Lines) > 0 {
			notes = append(notes, v.say(roundingWords.of(e.Rounding), modeWords.of(e.Mode).In(v.Lang)))
		}
		notes = append(notes, v.rates(e)...)
	}
	p.Add(page.Body(v.sentences(notes...)), page.Body(v.facts(e)), page.Body(v.needs(e)))
	if !all {
		p.Add(page.Body(v.parts(e)))
	}
}

var wFurther = lang.Text{ZH: "接着可以问：{1}。", EN: "Ask further: {1}."}

// parts names what can be asked further.
func (v explaining) parts(e *explain.Explanation) string {
	const most = 8
	var names []string
	for _, q := range e.Parts {
		if name := v.typed(q.Ask); len(names) < most && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) < 2 || e.Loan < 0 { // of a sum over loans each is of another
		return ""
	}
	return v.say(wFurther, v.list(names))
}

var (
	wAllLoans       = lang.Text{ZH: "所有借款", EN: "All loans"}
	wHousehold      = lang.Text{ZH: "家里的钱", EN: "The household"}
	wSigned         = lang.Text{ZH: "{1} (签约时)", EN: "{1} (as signed)"}
	wWhat           = lang.Text{ZH: "指的是{1}。", EN: "That is {1}."}
	wNone           = lang.Text{ZH: "{1}，{2}：没有。", EN: "{1}, {2}: none."}
	wUnknown        = lang.Text{ZH: "{1}，{2}：还算不出。", EN: "{1}, {2}: not known yet."}
	wExplainAtLeast = lang.Text{ZH: "至少这么多；还有不知道的，没算进去。", EN: "At least so much: what is not known is not in it."}
	wValue          = lang.Text{ZH: "{1}，{2}：{3}。", EN: "{1}, {2}: {3}."}
)

// answer is the figure in one line, and what it is in plain words.
func (v explaining) answer(e *explain.Explanation) string {
	name := nameOf(e.Ask.Figure)
	what := v.typed(e.Ask)
	subject := v.say(wAllLoans)
	switch {
	case e.Loan >= 0:
		subject = v.name(e.Loan)
	case e.Ask.Group != "":
		subject = page.Clean(e.Ask.Group)
	}
	if e.Ask.Figure == explain.BeforeLoans || e.Ask.Figure == explain.FirstShortfall && e.Ask.Offer == "" || e.Ask.Figure == explain.MissingAmount || e.Ask.Figure == explain.MissingMonthly {
		subject = v.say(wHousehold)
	}
	switch {
	case e.Ask.Offer != "":
		subject = v.say(wInBrackets, subject, v.offerName(e))
	case e.Ask.Original:
		subject = v.say(wSigned, subject)
	}
	says, limit := v.say(wWhat, name.says.In(v.Lang)), ""
	switch {
	case !e.Value.Known && none(e):
		return v.sentences(v.say(wNone, subject, what), says)
	case !e.Value.Known:
		return v.sentences(v.say(wUnknown, subject, what), says)
	case e.Value.AtLeast && e.Value.Kind == explain.IsAmount:
		limit = v.say(wExplainAtLeast)
	}
	return v.sentences(v.say(wValue, subject, what, v.value(e)), says, limit)
}

// offerName names the way out of an explanation by the borrower's words for it.
func (v explaining) offerName(e *explain.Explanation) string {
	switch {
	case e.Way == nil:
		return page.Clean(e.Ask.Offer)
	case e.Loan < 0:
		return v.say(agreement.Strategies.Says(e.Way.Strategy))
	}
	return v.labelOf(*e.Way, e.Loan, late(v.loanStatus(e.Loan).OverdueTotal.Amount > 0))
}

// none reports whether there is no such figure, rather than one that is unknown.
func none(e *explain.Explanation) bool {
	for _, m := range e.Missing {
		if m != explain.NoneSuch && m != explain.NoShortfall && m != explain.NoSuchRow {
			return false
		}
	}
	return true
}

var wExplainTimes = lang.Text{ZH: "{1} 次", EN: "{1} dates"}

// value writes a figure in its own way.
func (v explaining) value(e *explain.Explanation) string {
	x := e.Value
	switch x.Kind {
	case explain.IsRate:
		return percent(x.Rate)
	case explain.IsDate:
		return x.Date.String()
	case explain.IsCount:
		if e.Ask.Figure == explain.PaymentCount || e.Ask.Figure == explain.MinimumPayments {
			return v.say(wExplainTimes, x.Count)
		}
		return v.days(v.loanStatus(e.Loan)).Text
	case explain.IsPart:
		return x.Part.MulInt(100).Rat().FloatString(2) + "%"
	case explain.IsText:
		return v.days(v.loanStatus(e.Loan)).Text
	}
	s := v.maybe(plan.Maybe{Amount: x.Amount, Known: x.Known, AtLeast: x.AtLeast})
	if x.Date != 0 {
		s = v.say(wInBrackets, s, x.Date)
	}
	return s
}

func (v explaining) loanStatus(i int) plan.LoanStatus { return statusOf(v.s, i) }

var wAhead = lang.Text{ZH: "逾期的先不补，只还今天起到期的。", EN: "Arrears are left as they are: only what falls due from today is paid."}

// formula writes the formula out with the loan's own terms.
func (v explaining) formula(e *explain.Explanation) string {
	f := formulaWords.of(e.Formula)
	if f == (lang.Text{}) || len(e.Lines) == 0 && e.Formula != explain.FormulaKeepGives && e.Formula != explain.FormulaCurrent {
		return ""
	}
	var t loan.Terms
	if e.Loan >= 0 {
		t = v.c.Loans[e.Loan].Terms
	}
	var text string
	switch e.Formula {
	case explain.FormulaPenalty, explain.FormulaPenaltyWhole, explain.FormulaCardPenalty:
		text = v.say(f, v.say(loan.PenaltyBases.Says(t.Penalty.On)), v.penaltyRate(t.Penalty), v.counting(t))
	case explain.FormulaDay:
		text = v.say(f, v.say(loan.PenaltyBases.Says(t.Penalty.On)))
	case explain.FormulaCardInterest:
		text = strings.TrimSpace(v.say(f, strings.Join(v.interestModes([]int{e.Loan}), "")))
	case explain.FormulaLevel:
		text = v.say(f, e.Lines[0].Count)
	case explain.FormulaCash, explain.FormulaCashBefore:
		text = v.say(f, v.on(e.Value.Date), v.money(e.Value.Amount))
		if e.Formula == explain.FormulaCash && e.Ask.Offer == "" && e.Ask.Figure != explain.MissingAmount {
			text = v.sentences(v.say(wAhead), text)
		}
	default:
		text = v.say(f)
	}
	return text
}

var (
	wCountFromDue   = lang.Text{ZH: "从到期还款日算起", EN: "Days count from the due date"}
	wCountFromLater = lang.Text{ZH: "从到期还款日后第 {1} 天算起", EN: "Days count from day {1} after the due date"}
	wCounting       = lang.Text{ZH: "{1}，{2}{3}。", EN: "{1}, {2}{3}."}
)

// counting says which days count, and what else bears the rate.
func (v explaining) counting(t loan.Terms) string {
	first := v.say(wCountFromDue)
	if t.Grace.Mode == loan.Shift && t.Grace.Days > 0 {
		first = v.say(wCountFromLater, t.Grace.Days)
	}
	last := loan.Countings.Says(t.Penalty.Counting)
	return v.say(wCounting, first, v.say(last), v.compound(t.Penalty.Compound))
}

var (
	wLenderRate     = lang.Text{ZH: "对方的年利率 (计复利)：{1}。", EN: "The lender's yearly rate, compounded: {1}."}
	wPeriodRate     = lang.Text{ZH: "每期利率 {1}；", EN: "The rate of a period is {1};"}
	wExplainPerYear = lang.Text{ZH: "一年 {1} 期。", EN: "{1} periods a year."}
	wYearlyRate     = lang.Text{ZH: "r = {1}。", EN: "r = {1}."}
	wMinus          = lang.Text{ZH: "减号表示还差这么多。", EN: "The minus is what is missing."}
	wCostsMore      = lang.Text{ZH: "减号表示比照合同多花。", EN: "The minus means that it costs more."}
	wGetsMore       = lang.Text{ZH: "减号表示对方反而多收。", EN: "The minus means that the lender gets more."}
)

// rates say what the table of an equation leaves out: the rate itself.
func (v explaining) rates(e *explain.Explanation) []string {
	var out []string
	for _, l := range e.Facts {
		if l.Kind != explain.PeriodRate {
			continue
		}
		rate := strconv.FormatFloat(l.Worth*100, 'f', 6, 64) + "%"
		if e.Ask.Figure == explain.GivesUp {
			out = append(out, v.say(wLenderRate, rate))
			continue
		}
		num, den := v.every(e.Loan).PerYear()
		per := strconv.FormatInt(num, 10)
		if den != 1 {
			per += "/" + strconv.FormatInt(den, 10)
		}
		out = append(out, v.say(wPeriodRate, rate), v.say(wExplainPerYear, per))
	}
	if e.Ask.Figure == explain.EffectiveRate && e.Value.Known {
		out = append(out, v.say(wYearlyRate, strconv.FormatFloat(e.Value.Rate*100, 'f', 6, 64)+"%"))
	}
	if e.Sum != nil && e.Value.Kind == explain.IsAmount && *e.Sum == -e.Value.Amount && e.Value.Amount != 0 {
		out = append(out, v.say(wMinus))
	}
	if e.Value.Kind == explain.IsAmount && e.Value.Amount < 0 {
		switch e.Ask.Figure {
		case explain.Saves:
			out = append(out, v.say(wCostsMore))
		case explain.GivesUp:
			out = append(out, v.say(wGetsMore))
		default:
			if word, ok := minusWords(e.Ask.Figure); ok {
				out = append(out, v.say(word))
			}
		}
	}
	return out
}

var (
	wPaidOn    = lang.Text{ZH: "{2} 还了 {3}：{5}", EN: "{2}: {3} paid: {5}"}
	wBalloon   = lang.Text{ZH: "留到最后一期的本金：{1}。", EN: "Principal left for the last instalment: {1}."}
	wMoreFacts = lang.Text{ZH: "... 还有 {1} 笔。", EN: "... and {1} more."}
)

// facts say what was paid and when, and the like.
func (v explaining) facts(e *explain.Explanation) string {
	var lines []string
	seen := map[string]bool{}
	for _, l := range e.Facts {
		var s string
		switch l.Kind {
		case explain.PaidOn:
			text := lineWords.of(l.Kind)
			if l.N == 0 {
				text = wPaidOn
			}
			s = v.say(text, v.who(l), l.Due, v.money(*l.Base), "", v.kinds(*l.Kinds))
		case explain.InGrace:
			s = v.say(lineWords.of(l.Kind), v.who(l), "", l.Days)
		case explain.Clears:
			s = v.say(lineWords.of(l.Kind), v.rowName(l.N, 0), l.Due, v.money(*l.Base))
		case explain.CashLeft:
			s = v.say(lineWords.of(l.Kind), "", l.Due, v.money(*l.Base))
		case explain.SpreadBy:
			order, by, _ := strings.Cut(l.Name, " ")
			s = v.say(lineWords.of(l.Kind), "", "", "", "", v.change(plan.Change{Convention: plan.ConventionOrder, To: order}), v.change(plan.Change{Convention: plan.ConventionBy, To: by}))
		case explain.BalanceLeft:
			s = v.say(wBalloon, v.money(*l.Base))
		default:
			continue
		}
		if !seen[s] {
			seen[s] = true
			lines = append(lines, s)
		}
	}
	const most = 12
	if len(lines) > most {
		lines = append(lines[:most:most], v.say(wMoreFacts, len(lines)-most))
	}
	return strings.Join(lines, "\n")
}

// kinds says how a payment was spread.
func (v explaining) kinds(p loan.Parts) string {
	var parts []string
	for c, a := range p {
		if a != 0 {
			parts = append(parts, componentWords[c].In(v.Lang)+" "+v.money(a))
		}
	}
	return v.list(parts)
}

var wNotInBook = lang.Text{ZH: "这个账本里没有这个数。", EN: "There is no such figure in this book."}

// needs says what is missing, in the words of a question to the lender where
// there is one.
func (v explaining) needs(e *explain.Explanation) string {
	var lines []string
	for _, m := range e.Missing {
		text := v.say(needWords.of(m))
		if m == explain.NoneSuch && e.Loan < 0 {
			text = v.say(wNotInBook)
		}
		for _, a := range v.asks(v.s) {
			if a.Loan == e.Loan && a.Code == string(m) {
				text = a.Message
			}
		}
		lines = append(lines, text)
	}
	return strings.Join(lines, "\n")
}

var wRunFurther = lang.Text{ZH: "细看：", EN: "Look closer: "}

// further is the command to run next: the first part that can be asked.
func (v explaining) further(list []*explain.Explanation) page.Command {
	for _, e := range list {
		if len(e.Parts) == 0 {
			continue
		}
		at := slices.IndexFunc(e.Parts, func(q explain.Part) bool { return q.Ask.Figure == explain.Penalty })
		return v.ask(wRunFurther, e.Parts[max(at, 0)]) // the penalty is what people ask about
	}
	return v.next(wRunStatus, "status", "")
}

func (v explaining) ask(lead lang.Text, p explain.Part) page.Command {
	a := p.Ask
	flags := ""
	if p.Loan >= 0 {
		flags = " --loan " + page.Quote(v.c.Loans[p.Loan].ID)
	}
	if a.Offer != "" {
		flags += " --offer " + page.Quote(a.Offer)
	}
	if a.Original {
		flags += " --original"
	}
	c := v.next(wRunStatus, "explain", flags)
	c.Lead = v.say(lead)
	c.Line += " " + page.Quote(v.typed(a))
	return c
}
