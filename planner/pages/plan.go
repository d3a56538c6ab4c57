package pages

import (
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/paydown"
	"repay/planner/plan"
)

// PlanBy is how the payments of a plan are laid out.
type PlanBy string

// The ways to lay them out; without one they are told in words.
const (
	ByDate PlanBy = "date" // one table
	ByLoan PlanBy = "loan" // a table for each loan
)

// PlanBys are all of them.
var PlanBys = []string{string(ByDate), string(ByLoan)}

// PlanOptions narrow a plan, and say with which flags it was asked for.
type PlanOptions struct {
	Loan  int // in the case's loans; -1: all
	By    PlanBy
	Chart bool   // a chart of the money by month
	Flags string // to repeat in the command to run next, but for that of the policy
	// OnTime is the plan that pays nothing but what is due, where that one meets every
	// due on its date and the plan shown does not; else nil.
	OnTime *plan.PayPlan
}

// PlanPage says what to pay on which day. s is the status of the same case.
func PlanPage(h Head, c plan.Case, s *plan.Status, pl *plan.PayPlan, o PlanOptions) *page.Page {
	v := planning{newVoice(h, c), s, pl, o}
	p := v.page()
	v.answer(p)
	switch {
	case len(pl.Loans) == 0: // nothing to lay out
	case o.By == ByDate:
		p.Add(v.byDate(), v.lateTable(), v.monthTable())
	case o.By == ByLoan:
		v.byLoan(p)
		p.Add(v.lateTable())
	default:
		v.inWords(p)
		p.Add(v.lateTable(), v.monthTable())
	}
	if o.Chart {
		p.Add(v.monthsFigure())
	}
	v.ending(p)
	return p
}

// planning is the voice of one plan.
type planning struct {
	voice
	s *plan.Status
	p *plan.PayPlan
	o PlanOptions
}

// shows reports whether the page is about a loan.
func (v planning) shows(loan int) bool { return v.o.Loan < 0 || v.o.Loan == loan }

// payments are those of the page.
func (v planning) payments() []paydown.Payment {
	return picked(v.p.Payments, func(x paydown.Payment) bool { return v.shows(x.Loan) })
}

// lates are the dues of the page that go late.
func (v planning) lates() []paydown.Late {
	return picked(v.p.Late, func(x paydown.Late) bool { return v.shows(x.Loan) })
}

// picked keeps those of a list for which is says so.
func picked[T any](list []T, is func(T) bool) (out []T) {
	for _, x := range list {
		if is(x) {
			out = append(out, x)
		}
	}
	return out
}

var (
	wRunPlan         = lang.Text{ZH: "哪天还多少：", EN: "What to pay, by date: "}
	wRunOnTime       = lang.Text{ZH: "每期都按时还：", EN: "Every due on its date: "}
	wRunPlanDates    = lang.Text{ZH: "每一笔的明细：", EN: "Every payment in detail: "}
	wRunPlanPolicies = lang.Text{ZH: "换个还法比一比：", EN: "Other orders, compared: "}
)

// ending is what every plan ends with.
func (v planning) ending(p *page.Page) {
	p.Add(page.Body(v.unknowns(v.s)))
	p.Add(page.Note(v.warnings()), v.seeRules(), page.Note(v.presets(v.all())), page.Note(v.howPlanned()))
	switch {
	case !anyOpen(v.s):
		p.Add(v.next(wRunStatus, "status", ""))
	case v.o.OnTime != nil:
		p.Add(v.next(wRunOnTime, "plan", v.policyFlag(paydown.None)+v.o.Flags))
	case v.p.NeverEnds || !v.p.Affordable || len(v.p.Loans) == 0:
		p.Add(v.next(wRunCompare, "compare", ""))
	case v.o.By == "":
		p.Add(v.next(wRunPlanDates, "plan", v.policyFlag(v.p.Policy)+v.o.Flags+" --by date"))
	default:
		p.Add(v.next(wRunPlanPolicies, "plan", v.o.Flags+" --policy all"))
	}
}

// policyFlag asks for a policy where it is not the one that there is without.
func (v voice) policyFlag(p paydown.Policy) string {
	return when(p != paydown.Policies[0].Is, " --policy "+paydown.Policies.Name(p))
}
