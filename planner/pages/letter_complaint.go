package pages

import (
	"slices"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/rules"
)

var (
	wComplaintOpens = lang.Text{ZH: "关于{1}，有下面这些，请贵方说明并核对。", EN: "I have a complaint about the account above ({1}). Please explain what follows, and check it."}
	wComplaintLine  = lang.Text{ZH: "{1} ({3})：照我算，{2}", EN: "{1} ({3}): as I count it, {2}"}
	wComplaintFill  = lang.Text{ZH: "【哪一天，谁，用什么方式，说了或做了什么】", EN: "[on which day, who, in which way, what was said or done]"}
	wComplaintWant  = lang.Text{ZH: "我希望：【怎么解决】", EN: "What I would like to happen: [what would put it right]"}
	wComplaintTalks = lang.Text{ZH: "联系过的情况，照我当时记的：", EN: "What was said, as I wrote it down:"}
	wTalkOn         = lang.Text{ZH: "{1}，{2}", EN: "{1}, {2}"}
	wComplaintLines = lang.Text{ZH: "要核对的数：", EN: "Figures to check:"}
)

// complaint is what the book has against a lender, as facts with their days: a figure
// that differs, a line that a figure is over, and what was said. What it has nothing of
// is left to be filled in.
func (v lettering) complaint(p *page.Page) {
	p.Add(page.Body(v.say(wComplaintOpens, v.ofLoans())))
	figures := inLines(v.differences(true), v.overLines())
	if figures != "" {
		p.Add(page.Body(inLines(v.say(wComplaintLines), figures)))
	}
	told := v.told()
	if told != "" {
		p.Add(page.Body(inLines(v.say(wComplaintTalks), told)))
	}
	p.Add(page.Body(when(figures == "" && told == "", v.say(wComplaintFill))), page.Body(v.say(wComplaintWant)))
	p.Add(v.also()...)
}

// overLines are the figures of the loans that are over a line.
func (v lettering) overLines() string {
	if v.Findings == nil {
		return ""
	}
	var lines []string
	for _, f := range v.Findings.List {
		if f.Kind == rules.KindLine && slices.Contains(v.loans, f.Loan) && len(f.Offers) == 0 {
			lines = append(lines, v.say(wComplaintLine, v.name(f.Loan), v.crossed(f), v.ruleName(f.Rule)))
		}
	}
	return inLines(lines...)
}

// told are the contacts of the loans by their days, for the lender to read: who, how, and
// what was said, but nothing of what comes next.
func (v lettering) told() string {
	var lines []string
	for _, i := range v.loans {
		for _, x := range v.c.Loans[i].Contacts {
			if x.Date <= v.c.AsOf { // a later one has not been
				lines = append(lines, v.toldOf(x))
			}
		}
	}
	return inLines(lines...)
}

func (v lettering) toldOf(x plan.Contact) string {
	how, said := v.list(filled([]string{cells.Clean(x.How), cells.Clean(x.Who)})), cells.Clean(x.Said)
	switch day := x.Date.String(); {
	case how == "" && said == "":
		return "" // nothing to complain about
	case how == "":
		return v.say(wNamed, day, v.stopped(said))
	case said == "":
		return v.stopped(v.say(wTalkOn, day, how))
	default:
		return v.say(wNamed, v.say(wTalkOn, day, how), v.stopped(said))
	}
}
