package pages

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/record"
)

var wTitleRuleSources = lang.Text{ZH: "上面那些规定的出处", EN: "Where the rules above stand"}

// conventions is how the figures were counted, each thing once, and where they come
// from.
func (v reporting) conventions(p *page.Page) {
	all, c := v.all(), v.cmp
	c.o.All = true
	shown := func(s agreement.Strategy) bool { return c.shown(s) }
	weighed := c.cmp.Lead() != nil && anyOpen(v.Status)
	list := append([]string{v.say(wHowStatus)}, v.payoffInterests(all)...)
	list = append(list,
		when(weighed, v.say(wHowEach)),
		when(weighed && v.c.Household != nil, v.say(wHowAffordable)),
		when(weighed && c.judgedInPart(), v.say(wHowCanPart)),
		when(weighed && shown(agreement.Defer), v.say(wHowPause)),
		when(weighed, v.say(wHowGivesUp)),
		when(weighed && slices.ContainsFunc(v.Compared.Loans, func(l plan.LoanOptions) bool { return l.Settlement != nil }), v.say(wHowBreakEven)),
		c.chosenBy(),
		when(weighed, v.say(wHowScheduleOffer)),
	)
	list = append(list, v.penalties(v.Status, all)...)
	list = append(list, v.oddDays(all))
	list = append(list, v.common(v.Status, all)...)
	if v.pay != nil && anyOpen(v.Status) && len(v.Plan.Loans) > 0 {
		list = append(list, v.pay.planLines(v.pay.ownPolicy(), v.Plan.Payments)...)
	}
	if v.Findings != nil && len(v.Findings.List) > 0 {
		list = append(list, v.say(wHowRules), v.say(wHowSure))
	}
	if weighed && v.promise() == "" {
		list = append(list, v.say(wHowPromise))
	}
	list = slices.DeleteFunc(once(filled(list)), func(s string) bool { return s == v.preparer() }) // the last chapter has it
	p.Add(page.Body(items(list)), page.Note(v.presets(all)))
	if sources := v.ruleSources(); sources != "" {
		p.Add(page.Heading(v.say(wTitleRuleSources)), page.Note(sources))
	}
}

// once is a list without what it has said already.
func once(list []string) (out []string) {
	for _, s := range list {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

var (
	wRecordFor     = lang.Text{ZH: "借款人", EN: "Borrower"}
	wRecordNumber  = lang.Text{ZH: "编号", EN: "Reference"}
	wRecordBy      = lang.Text{ZH: "编制", EN: "Prepared by"}
	wRecordAsOf    = lang.Text{ZH: "算到", EN: "As of"}
	wRecordReview  = lang.Text{ZH: "下次复查", EN: "To be looked at again on"}
	wRecordProgram = lang.Text{ZH: "程序", EN: "Program"}
	wRecordState   = lang.Text{ZH: "处境", EN: "Circumstances"}
	wRecordNotes   = lang.Text{ZH: "备注", EN: "Notes"}
	wRunReport     = lang.Text{ZH: "重新做这一份：", EN: "To make it again: "}
)

// record is what the document itself is.
func (v reporting) record(p *page.Page) {
	lines := []string{
		v.entry(wRecordFor, v.head.Borrower), v.entry(wRecordNumber, v.head.Reference), v.entry(wRecordBy, v.head.Preparer),
		v.entry(wRecordState, v.Hardship), v.entry(wRecordAsOf, v.c.AsOf.String()),
		v.entry(wRecordReview, dateOrNone(v.Review)), v.entry(wRecordProgram, "repay "+record.Version),
	}
	p.Add(page.Body(inLines(lines...)))
	if len(v.Notes) > 0 {
		p.Add(page.Heading(v.say(wRecordNotes)), page.Body(items(each(v.Notes, cells.Clean))))
	}
	p.Add(page.Command{Lead: v.say(wRunReport), Line: v.Again})
}

// entry is a line of it; of nothing there is none.
func (v voice) entry(name lang.Text, value string) string {
	value = cells.Clean(value)
	return when(value != "", v.say(wNamed, v.say(name), value))
}

func dateOrNone(d Date) string { return when(!d.IsZero(), d.String()) }
