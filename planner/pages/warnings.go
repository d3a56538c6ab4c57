package pages

import (
	"slices"
	"strings"

	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/record"
)

// Warnings returns what a reader of the figures should know, in the language
// of h: for [Head.Warnings], after those of the book.
func Warnings(h Head, c plan.Case, s *plan.Status) []record.Warning {
	v := newVoice(h, c)
	var out []record.Warning
	if h.AsOfToday {
		out = append(out, record.Warning{Code: warnAsOfToday, Loan: -1, Message: v.say(wHowAsOfToday, c.AsOf.String())})
	}
	return slices.Concat(out, v.asks(s), v.overRoom(s))
}

// SearchWarnings returns what a reader of a comparison should know besides.
func SearchWarnings(h Head, c plan.Case, cmp *plan.Comparison) []record.Warning {
	v := comparing{voice: newVoice(h, c), cmp: cmp}
	var out []record.Warning
	if cmp.Unproven {
		out = append(out, record.Warning{Code: warnSearchUnproven, Loan: -1, Message: v.say(wUnproven)})
	}
	if cmp.Thin {
		out = append(out, thinWarning(v.thinCash(cmp.Lead()))...)
	}
	return out
}

// thinWarning is that of little cash, where it is said.
func thinWarning(said string) (out []record.Warning) {
	if said != "" {
		out = append(out, record.Warning{Code: warnThinCash, Loan: -1, Message: said})
	}
	return out
}

// PlanWarnings returns what a reader of a plan should know besides.
func PlanWarnings(h Head, c plan.Case, s *plan.Status, p *plan.PayPlan) []record.Warning {
	return thinWarning(planning{voice: newVoice(h, c), s: s, p: p}.thin())
}

// The codes of the warnings about the figures, not about the book.
const (
	warnAsOfToday         = "as_of_today"
	warnSplitUnknown      = "split_unknown"
	warnRateUnknown       = "rate_unknown"
	warnMethodUnknown     = "method_unknown"
	warnPenaltyUnknown    = "penalty_unknown"
	warnOverdueSinceMonth = "overdue_since_month"
	warnSinceUnknown      = "overdue_since_unknown"
	warnAllocationUnknown = "allocation_unknown"
	warnSearchUnproven    = "search_unproven"
	warnThinCash          = "thin_cash"
	warnRuleCrossed       = "rule_crossed"
	warnLimitation        = "limitation"
	warnNoRules           = "no_rules"
	warnRulesUnused       = "rules_unused"
	warnPromiseOverRoom   = "promise_over_room"
)

// warnPaidTooMuch is a warning of the book that a page says in its own place too.
const warnPaidTooMuch = "paid_too_much"

// warnPresetGeneral is one that the line on what a preset filled in says.
const warnPresetGeneral = "preset_general"

// warnExamplesLeft is one that stands above the title.
const warnExamplesLeft = "examples_left"

// inPlace are those that a page says in its own places.
var inPlace = []string{
	warnAsOfToday, warnSplitUnknown, warnRateUnknown, warnMethodUnknown, warnPenaltyUnknown,
	warnOverdueSinceMonth, warnSinceUnknown, warnAllocationUnknown, warnSearchUnproven, warnThinCash, warnLimitation,
}

// Aside are all warnings, a line each, for what is written with no page to say them.
func Aside(h Head, c plan.Case) []string {
	return filled(each(NamingLoans(h, c), func(w record.Warning) string { return w.Message }))
}

// NamingLoans are all warnings, those about a loan with its name in the message.
func NamingLoans(h Head, c plan.Case) []record.Warning {
	v := newVoice(h, c)
	list := slices.Clone(h.Warnings)
	for i, w := range list {
		list[i].Message = v.naming(w)
	}
	return list
}

// naming is a warning with the name of its loan, where it is about one and does not say
// it itself.
func (v voice) naming(w record.Warning) string {
	if w.Message == "" || w.Loan < 0 || slices.Contains(inPlace, w.Code) {
		return w.Message
	}
	return v.say(wNamed, v.name(w.Loan), w.Message)
}

// examplesLeft says that lines of the book are examples still; empty where none is.
func (v voice) examplesLeft() string {
	for _, w := range v.head.Warnings {
		if w.Code == warnExamplesLeft {
			return v.stopped(w.Message)
		}
	}
	return ""
}

// WarningCodes are those warnings.
func WarningCodes() []string {
	return slices.Concat(inPlace, []string{warnRuleCrossed, warnNoRules, warnRulesUnused, warnPromiseOverRoom})
}

var wRunRules = lang.Text{ZH: "哪条线、要核对什么：", EN: "Which line, and what to check: "}

// seeRules is the command that shows on what a line rests, where one is crossed.
func (v voice) seeRules() page.Command {
	for _, w := range v.head.Warnings {
		if w.Code == warnRuleCrossed && !v.head.Printed {
			return v.next(wRunRules, "rules", "")
		}
	}
	return page.Command{}
}

// warnings are those of the book and of its rules, one a line, but for some. Those of
// the book are written without a full stop, as beside its lines; here they are
// sentences like the others.
func (v voice) warnings(but ...string) string {
	var list []string
	for _, w := range v.head.Warnings {
		switch {
		case w.Message == "": // left out with the names in it
		case slices.Contains(inPlace, w.Code), slices.Contains(but, w.Code), w.Code == warnPaidTooMuch, w.Code == warnPresetGeneral, w.Code == warnExamplesLeft:
		default:
			list = append(list, v.stopped(v.naming(w)))
		}
	}
	return inLines(list...)
}

// stopped is a text with the full stop of its language at the end, where it has no
// mark there.
func (v voice) stopped(s string) string {
	for _, mark := range []string{".", "?", "!", ":", "。", "？", "！", "："} {
		if strings.HasSuffix(s, mark) {
			return s
		}
	}
	return s + v.say(wFullStop)
}
