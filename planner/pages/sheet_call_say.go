package pages

import (
	"cmp"
	"slices"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
)

// What may be said aloud.

var (
	wSayWhoBlank = lang.Text{ZH: "您好，请先告诉我您的姓名和工号。", EN: "Hello, may I have your name and staff number first?"}
	wSayHardship = lang.Text{ZH: "我现在的情况是：{1}。", EN: "This is how things are with me: {1}."}
	wSaySince    = lang.Text{ZH: "从 {1} 那期起，我没能按时还上。", EN: "Since the payment due on {1} I have not been able to pay in full."}
	wSayMonth    = lang.Text{ZH: "除去家里的开支，我平均每月拿得出 {1}，所有欠的都要从这里还，不只是您这一家。", EN: "After the expenses of the household I have {1} a month on average, and everything I owe comes out of that, not only what I owe you."}
	wSayBudget   = lang.Text{ZH: "我每月拿得出 {1}，所有欠的都要从这里还，不只是您这一家。", EN: "I have {1} a month, and everything I owe comes out of that, not only what I owe you."}
	wSayNothing  = lang.Text{ZH: "现在的收入还不够家里的生活开支，我说不出一个做得到的数。", EN: "At the moment my income does not cover living expenses, so I can name no sum that I could keep to."}
	wSayMissed   = lang.Text{ZH: "上次说好 {1} 付的，我没能照说的付上，先跟您说一声。", EN: "I could not keep to what I said for {1}, and I want you to hear that from me."}
	wSayWish     = lang.Text{ZH: "我想把这件事解决好，想商量一个我每个月都做得到的办法。", EN: "I want to sort this out, in a way that I can keep to every month."}
	wSayWhatHelp = lang.Text{ZH: "请问{1}？", EN: "May I ask {1}?"}
	wSayLater    = lang.Text{ZH: "我今天先不答应，看到书面的再答复您。", EN: "I will not agree to anything today. I will answer once I have it in writing."}
	wSayHours    = lang.Text{ZH: "(什么时候打来：{1}。)", EN: "(On the hours of calls: {1}.)"}
	wSayOnTime   = lang.Text{ZH: "现在没有逾期。", EN: "Nothing with you is overdue now."}
	wSayNoAnswer = lang.Text{ZH: "电话里我先不谈这件事，也不作任何答复。", EN: "I will not discuss this on the telephone, and I give no answer to it now."}
)

// canSay is what may be said aloud, one sentence a line: no more than the book says.
func (v calling) canSay(p *page.Page) {
	if v.old {
		p.Add(page.Body(v.listed(v.say(v.manner.greetBlank), v.say(wSayNoAnswer))))
		return
	}
	who := cells.Clean(v.head.Borrower)
	hardship := cells.Clean(v.Hardship)
	if hardship == "" {
		hardship = v.say(wCallBlank)
	}
	greeting := v.say(v.manner.greetBlank)
	if who != "" {
		greeting = v.say(v.manner.greet, v.after(who))
	}
	p.Add(page.Body(v.listed(greeting, v.sayOf(wSayHardship, v.unstopped(hardship)), v.since(), v.missed(), v.aMonth(), v.say(wSayWish), v.say(wSayWhatHelp, v.say(v.askWords())), v.say(v.manner.later), v.hours())))
}

// askWords are by which name to ask for help.
func (v calling) askWords() lang.Text {
	return cmp.Or(v.manner.help, v.words.ask)
}

// hours are when a call may be called inconvenient, where that is known of who collects.
func (v calling) hours() string {
	return when(v.held && v.words.hours != (lang.Text{}), v.say(wSayHours, v.say(v.words.hours)))
}

// unstopped is a text of the borrower's without the full stop at its end.
func (v voice) unstopped(s string) string {
	for _, mark := range []string{".", "。"} {
		if n := len(s) - len(mark); n > 0 && s[n:] == mark {
			return s[:n]
		}
	}
	return s
}

// since says from when on nothing could be paid, where the day is known; that all was
// paid so far where it was.
func (v calling) since() string {
	first := Date(0)
	for _, i := range v.loans {
		l := statusOf(v.Status, i)
		if isLate(l) && (l.SinceUnknown || l.DaysAtLeast || l.DaysOverdueMax > l.DaysOverdue || l.OldestUnpaidDue == 0) {
			return ""
		}
		if isLate(l) && (first == 0 || l.OldestUnpaidDue < first) {
			first = l.OldestUnpaidDue
		}
	}
	switch {
	case first != 0:
		return v.say(v.manner.since, first.String())
	case anyOpenOf(v.Status, v.loans):
		return v.say(wSayOnTime)
	}
	return ""
}

// anyOpenOf reports whether something is owed of some loans.
func anyOpenOf(s *plan.Status, loans []int) bool {
	return slices.ContainsFunc(loans, func(i int) bool { return open(statusOf(s, i)) })
}

// missed says that the newest promise was not kept, where it was not: that comes better
// from the borrower than from them.
func (v calling) missed() string {
	last := Date(0)
	for _, i := range v.loans {
		for _, p := range statusOf(v.Status, i).Promises {
			if p.State == plan.PromiseMissed {
				last = max(last, p.Date)
			}
		}
	}
	return when(last != 0, v.say(wSayMissed, last.String()))
}

// aMonth is what can be paid to all lenders in a month. Where no sum is to be proposed
// none is said aloud: they would ask for it.
func (v calling) aMonth() string {
	h := v.c.Household
	switch {
	case v.Budget != nil:
		return v.say(v.manner.budget, v.money(*v.Budget))
	case h == nil || !h.Spends():
		return ""
	}
	left := h.MonthOfIncome(v.c.AsOf, v.c.Income) - h.MonthOfExpenses(v.c.AsOf)
	switch {
	case left <= 0:
		return v.say(wSayNothing)
	case v.noSum():
		return ""
	}
	return v.say(v.manner.month, v.money(left))
}

// noSum reports whether no sum is to be named, for none was found that can be paid.
func (v calling) noSum() bool {
	_, asks := v.asked()
	return !asks && v.taken() == nil
}
