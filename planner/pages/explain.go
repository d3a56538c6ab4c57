package pages

import (
	"cmp"
	"slices"

	"repay/planner/explain"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/record"
)

// ExplainPage says how figures of one loan came about, the value first. all
// lists what else may be asked. s is the status of the same case.
func ExplainPage(h Head, c plan.Case, s *plan.Status, list []*explain.Explanation, all bool) *page.Page {
	v := explaining{newVoice(h, c), s}
	p := v.page()
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
			return cmp.Or(v.facts(&explain.Explanation{Loan: e.Loan, Facts: []explain.Line{l}}), v.line(e, l))
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
	p.Add(page.Body(v.notes(e)), page.Body(v.long(e)), page.Body(v.facts(e)), page.Body(v.needs(e)))
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
	if len(names) < 2 || e.Loan < 0 { // the parts of a sum over loans are other loans' figures
		return ""
	}
	return v.say(wFurther, v.list(names))
}

func (v explaining) loanStatus(i int) plan.LoanStatus { return statusOf(v.s, i) }

var wRunFurther = lang.Text{ZH: "细看：", EN: "Look closer: "}

// further is the command to run next: the first part that can be asked.
func (v explaining) further(list []*explain.Explanation) page.Command {
	for _, e := range list {
		switch {
		case len(e.Parts) > 0:
		case e.Value.Known && slices.Contains(explain.OfAlone, e.Ask.Figure):
			return v.next(wRunPlan, "plan", "")
		case e.Value.Known && slices.Contains(explain.OfPayingMore, e.Ask.Figure):
			return v.next(wRunPlan, "plan", " --as "+plan.LeadSurest)
		default:
			continue
		}
		at := slices.IndexFunc(e.Parts, func(q explain.Part) bool { return q.Ask.Figure == explain.Penalty })
		return v.ask(e.Parts[max(at, 0)]) // the penalty is what people ask about
	}
	return v.next(wRunStatus, "status", "")
}

// ask is the command that asks for a part.
func (v explaining) ask(p explain.Part) page.Command {
	a := p.Ask
	flags := ""
	if p.Loan >= 0 {
		flags = v.loanFlag(p.Loan)
	}
	if a.Offer != "" {
		flags += " --offer " + page.Quote(a.Offer)
	}
	if a.Original {
		flags += " --original"
	}
	c := v.next(wRunFurther, "explain", flags)
	c.Line += " " + page.Quote(v.typed(a))
	return c
}
