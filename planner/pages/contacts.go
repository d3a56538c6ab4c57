package pages

import (
	"cmp"
	"slices"
	"strings"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/plan"
	"repay/planner/record"
)

// What was said and promised to the lenders, by the notes of the borrower.

var (
	wSpokens        = lang.Text{ZH: "上次联系：", EN: "Last talk with each:"}
	wSpoken         = lang.Text{ZH: "- {1}：{2}", EN: "- {1}, {2}"}
	wSpokenOn       = lang.Text{ZH: "{1}{2}{3}", EN: "{1}{2}{3}"}
	wSpokenWho      = lang.Text{ZH: " ({1})", EN: " ({1})"}
	wSpokenHow      = lang.Text{ZH: " {1}", EN: ", {1}"}
	wSpokenSaid     = lang.Text{ZH: "：{1}", EN: ": {1}"}
	wSpokenOnlySaid = lang.Text{ZH: " {1}", EN: ": {1}"}
	wSpokenNext     = lang.Text{ZH: "下次 {1}", EN: "next: {1}"}
	wPromised       = lang.Text{ZH: "答应 {1} 还 {2}", EN: "{2} promised for {1}"}
	wPromisedPart   = lang.Text{ZH: "答应 {1} 还 {2}，还差 {3}", EN: "{2} promised for {1}, {3} of it still to pay"}
)

// talkWidth is how much of what was said is shown beside other loans; the report and
// the record have all of it.
const talkWidth = 120

// talks is the last talk about each loan, with what was promised and is to come.
func (v voice) talks(s *plan.Status) string {
	var list []string
	for i := range s.Loans {
		if said := v.talk(&s.Loans[i]); said != "" {
			list = append(list, said)
		}
	}
	if len(list) == 0 {
		return ""
	}
	return inLines(v.say(wSpokens), inLines(list...))
}

func (v voice) talk(l *plan.LoanStatus) string {
	last := v.c.Loans[l.Index].LastContact(v.c.AsOf)
	if last == nil {
		return ""
	}
	said := []string{v.talkOn(last, "", talkWidth)}
	for _, p := range l.Promises {
		if p.State == plan.PromiseToCome {
			said = append(said, v.promised(p))
		}
	}
	return v.say(wSpoken, v.name(l.Index), v.clauses(append(said, v.nextTalk(last)...)))
}

// talkOn is the day of a talk, how it was and with whom, and what was said, as far as
// it goes into a width; 0: all of it.
func (v voice) talkOn(x *plan.Contact, who string, width int) string {
	said := strings.TrimRight(cells.Clean(x.Said), "。.;； ")
	if width > 0 {
		said = cells.Cut(said, width)
	}
	by := v.sayOf(wSpokenHow, cells.Clean(x.How)) + v.sayOf(wSpokenWho, cells.Clean(who))
	return v.say(wSpokenOn, v.date(x.Date), by, v.sayOf(either(by != "", wSpokenSaid, wSpokenOnlySaid), said))
}

// nextTalk is when to talk again.
func (v voice) nextTalk(x *plan.Contact) []string {
	next := cells.Cut(cells.Clean(x.Next), talkWidth)
	if x.NextOn != 0 {
		next = v.date(x.NextOn)
	}
	return filled([]string{v.sayOf(wSpokenNext, next)})
}

// promised is a promise to come.
func (v voice) promised(p plan.PromiseStatus) string {
	if p.Missing < p.Amount {
		return v.say(wPromisedPart, v.date(p.Date), v.money(p.Amount), v.money(p.Missing))
	}
	return v.say(wPromised, v.date(p.Date), v.money(p.Amount))
}

var wSpokensAll = lang.Text{ZH: "联系记录：", EN: "Talks with the lender:"}

// allTalks is every talk about a loan, with what became of what was promised.
func (v voice) allTalks(l plan.LoanStatus) string {
	lines := []string{}
	for k := range v.c.Loans[l.Index].Contacts {
		x := &v.c.Loans[l.Index].Contacts[k]
		if x.Date > v.c.AsOf {
			continue
		}
		said := []string{v.talkOn(x, x.Who, 0)}
		for _, p := range l.Promises {
			if p.Contact == k {
				said = append(said, v.became(p))
			}
		}
		lines = append(lines, v.clauses(append(said, v.nextTalk(x)...)))
	}
	if len(lines) == 0 {
		return ""
	}
	return inLines(v.say(wSpokensAll), v.listed(lines...))
}

// became is a promise, and what became of it.
func (v voice) became(p plan.PromiseStatus) string {
	return v.say(wInBrackets, v.say(wPromised, v.date(p.Date), v.money(p.Amount)), v.say(promiseWords.of(p.State), v.money(p.Missing)))
}

var wNextPromise = lang.Text{ZH: "{1} 答应还{2} {3}", EN: "{1} {2} {3}, as promised"}

// nextPromise is the first promise to come that is not the due of its day anyway.
func (v voice) nextPromise(s *plan.Status) (on Date, said string) {
	for _, p := range s.PromisesIn(plan.PromiseToCome) {
		due := slices.ContainsFunc(s.Upcoming, func(d plan.Due) bool { return d.Loan == p.Loan && d.Date == p.Date && d.Amount == p.Missing })
		if !due {
			return p.Date, v.say(wNextPromise, v.date(p.Date), v.after(v.name(p.Loan)), v.money(p.Missing))
		}
	}
	return 0, ""
}

var (
	wOverRoom = lang.Text{
		ZH: "答应 {1} 还的 {2}，照收支、别的借款也照还，那天最多拿得出 {3}；趁没到日子，先商量一个做得到的数",
		EN: "{2} is promised for {1}; by income and expenses, with the other loans paid, {3} at most is there on that day: ask for a sum you can keep before it comes",
	}
	wNoRoom = lang.Text{
		ZH: "答应 {1} 还的 {2}，照收支、别的借款也照还，那天拿不出来；趁没到日子，先商量一个做得到的数",
		EN: "{2} is promised for {1}; by income and expenses, with the other loans paid, nothing is left on that day: ask for a sum you can keep before it comes",
	}
)

// isOverRoom reports whether a promise to come is above what the household can pay then.
func isOverRoom(p plan.PromiseStatus) bool { return p.Room.Known && p.Room.Amount < p.Missing }

// overRoom are the promises to come that are so.
func (v voice) overRoom(s *plan.Status) (out []record.Warning) {
	for _, p := range s.PromisesIn(plan.PromiseToCome) {
		if !isOverRoom(p) {
			continue
		}
		said := v.say(wNoRoom, v.date(p.Date), v.money(p.Missing))
		if p.Room.Amount > 0 {
			said = v.say(wOverRoom, v.date(p.Date), v.money(p.Missing), v.maybe(p.Room))
		}
		out = append(out, record.Warning{Code: warnPromiseOverRoom, Loan: p.Loan, Message: said})
	}
	return out
}

// dayed is a clause about a day.
type dayed struct {
	on   Date
	said string
}

// byDay are clauses in the order of their days, those of one day as they are; empty
// ones are left out.
func byDay(list []dayed) (said []string) {
	slices.SortStableFunc(list, func(a, b dayed) int { return cmp.Compare(a.on, b.on) })
	return filled(each(list, func(d dayed) string { return d.said }))
}
