package pages

import (
	"repay/planner/ical"
	"repay/planner/lang"
	"repay/planner/plan"
	"repay/planner/remind"
	"repay/planner/rules"
)

// reminding puts reminders into words.
type reminding struct {
	voice
	s *plan.Status
}

// CalendarName is what a program may call the calendar of reminders, and the category
// of each event: by it they can be found, and taken out by hand.
func CalendarName(l lang.Lang) string { return wRemindName.In(l) }

// Events are reminders as events of a calendar. owner keeps households apart; version
// says how new they are.
func Events(h Head, c plan.Case, s *plan.Status, list []remind.Reminder, owner string, version ical.Version) []ical.Event {
	v := reminding{newVoice(h, c), s}
	often := oftenDue(list)
	events := make([]ical.Event, len(list))
	for k := range list {
		r := &list[k]
		id := ""
		if r.Loan >= 0 {
			id = c.Loans[r.Loan].ID
		}
		events[k] = ical.Event{
			UID: r.UID(owner, id), Date: r.Date, Version: version, Category: CalendarName(h.Lang), Withdrawn: r.Off,
			Summary: v.summary(r), Says: v.says(r), Alarms: v.alarms(r, often[r.Loan]),
		}
		if h.Named {
			events[k].Summary = v.say(wNamed, v.book(), events[k].Summary)
		}
	}
	return events
}

// oftenDue finds the loans of which something falls due a week after another, or sooner.
func oftenDue(list []remind.Reminder) map[int]bool {
	often, last := map[int]bool{}, map[int]Date{}
	for k := range list {
		r := &list[k]
		if r.Kind != remind.Due || r.Off {
			continue
		}
		if before := last[r.Loan]; before != 0 && r.Date-before <= 7 {
			often[r.Loan] = true
		}
		last[r.Loan] = r.Date
	}
	return often
}

// alarms are three days before and on the morning of the day; a month before too where
// advice takes time to get. What falls due every week or day rings on its day alone, or a
// phone would ring every other day. One whose day is over is left out: some programs ring
// it at once.
func (v reminding) alarms(r *remind.Reminder, often bool) (list []ical.Alarm) {
	days := []int{3, 0}
	switch {
	case r.Kind == remind.Limitation:
		days = []int{30, 3, 0}
	case r.Kind == remind.Due && often:
		days = []int{0}
	}
	for _, n := range days {
		if r.Date-Date(n) >= v.c.AsOf {
			list = append(list, ical.Alarm{DaysBefore: n})
		}
	}
	return list
}

var (
	wRemindName       = lang.Text{ZH: "还款提醒", EN: "Repayments"}
	wRemindOff        = lang.Text{ZH: "不用了：{1} ({2})", EN: "No longer: {1} ({2})"}
	wRemindPay        = lang.Text{ZH: "还{1} {2}", EN: "Pay {1} {2}"}
	wRemindMinimum    = lang.Text{ZH: "还{1} {2} (最低还款额)", EN: "Pay {1} {2} (minimum)"}
	wRemindSome       = lang.Text{ZH: "还{1}", EN: "Pay {1}"}
	wRemindPromise    = lang.Text{ZH: "付答应过的：{1} {2}", EN: "Pay what was promised: {1} {2}"}
	wRemindDue        = lang.Text{ZH: "到期要还", EN: "due"}
	wRemindLeast      = lang.Text{ZH: "最低还款额到期", EN: "the minimum is due"}
	wRemindAdvice     = lang.Text{ZH: "{1}，先问清楚", EN: "{1}: ask for advice first"}
	wRemindPromised   = lang.Text{ZH: "答应过的还款", EN: "promised payment"}
	wRemindContact    = lang.Text{ZH: "说好再联系", EN: "talk again, as agreed"}
	wRemindStage      = lang.Text{ZH: "逾期满 {1} 天前的最后一天", EN: "last day before it is {1} days overdue"}
	wRemindOffer      = lang.Text{ZH: "答复对方提的：{1}", EN: "answer their offer: {1}"}
	wRemindAsk        = lang.Text{ZH: "申请延长的最后一天", EN: "last day to ask for a longer term"}
	wRemindLimitation = lang.Text{ZH: "诉讼时效可能满，先问清楚", EN: "limitation may end: ask for advice"}
	wRemindRecord     = lang.Text{ZH: "查一下逾期记录删了没有", EN: "see whether the record of lateness is gone"}
	wRemindReview     = lang.Text{ZH: "回顾账本", EN: "look at the book again"}
)

// summary is what a reminder says in a line. Of what is not so any more it says that,
// in a program that does not take it away.
func (v reminding) summary(r *remind.Reminder) string {
	if r.Loan < 0 {
		if r.Off {
			return v.say(wRemindOff, v.say(wRemindReview), v.say(remind.Kinds.Says(r.Kind)))
		}
		return v.capital(v.say(wRemindReview))
	}
	name := v.name(r.Loan)
	switch {
	case r.Off:
		return v.say(wRemindOff, name, v.say(remind.Kinds.Says(r.Kind)))
	case r.Advice || r.Kind != remind.Due && r.Kind != remind.Promise:
		return v.say(wNamed, name, v.what(r))
	case r.Kind == remind.Promise:
		return v.say(wRemindPromise, name, v.maybe(r.Paid))
	case !r.Paid.Known: // is no number
		return v.say(wRemindSome, v.after(name))
	}
	return v.say(either(v.paysMinimum(r.Loan), wRemindMinimum, wRemindPay), v.after(name), v.maybe(r.Paid))
}

// what is what a reminder is about, beside the loan's name. Where advice comes before
// a payment it says so.
func (v reminding) what(r *remind.Reminder) string {
	about := v.about(r)
	if r.Advice && (r.Kind == remind.Due || r.Kind == remind.Promise) {
		return v.say(wRemindAdvice, about)
	}
	return about
}

func (v reminding) about(r *remind.Reminder) string {
	switch r.Kind {
	case remind.Due:
		return v.say(either(v.paysMinimum(r.Loan), wRemindLeast, wRemindDue))
	case remind.Promise:
		return v.say(wRemindPromised)
	case remind.Contact:
		return v.say(wRemindContact)
	case remind.Stage:
		return v.say(wRemindStage, r.Days)
	case remind.Offer:
		return v.say(wRemindOffer, v.labelOf(*r.Offer, r.Loan, late(isLate(statusOf(v.s, r.Loan)))))
	case remind.AskBefore:
		return v.say(wRemindAsk)
	case remind.Limitation:
		return v.say(wRemindLimitation)
	case remind.Record:
		return v.say(wRemindRecord)
	}
	return v.say(wRemindReview)
}

var (
	wRemindDueSays     = lang.Text{ZH: "照合同和已经签的约定，这天到期的是 {1} {2}。", EN: "By the contract and what is signed, {1} {2} falls due on this day."}
	wRemindDueUnknown  = lang.Text{ZH: "多少不知道：早些问对方。", EN: "How much is not known: ask the lender in time."}
	wRemindNoArrears   = lang.Text{ZH: "以前逾期的不在里面。", EN: "What is overdue already is not in it."}
	wRemindTooMuch     = lang.Text{ZH: "付不了这么多的，在这天以前先跟对方说。", EN: "If it is more than you can pay, tell the lender before this day."}
	wRemindPromiseSays = lang.Text{ZH: "你说过这天以前付的，还差 {1} {2}；这天到期的可能也在里面。", EN: "You said that you would pay this by this day: {1} {2} of it is left, and what falls due that day may be in it."}
	wRemindPromiseElse = lang.Text{ZH: "付不了的，早些告诉对方，另说一个日子。", EN: "If you cannot, tell the lender early and name another day."}
	wRemindContactSays = lang.Text{ZH: "{1} 谈的时候说好这天再联系。", EN: "Agreed on when you last talked, {1}."}
	wRemindStageSays   = lang.Text{ZH: "一直不还的话，第二天逾期满 {1} 天。想在那以前补上一些、或者谈好的，这天是最后一天。", EN: "If nothing is paid, it is {1} days overdue on the day after. What you want to pay or agree on before that, do by this day."}
	wRemindOfferSays   = lang.Text{ZH: "对方提的办法到这天为止。", EN: "What they offered ends on this day."}
	wRemindOfferWant   = lang.Text{ZH: "想要的话，在这以前答复：先看每一笔付不付得起，再请对方写下来。", EN: "If you want it, answer before it is over: first see whether you can make every payment of it, then ask for it in writing."}
	wRemindAskSays     = lang.Text{ZH: "想延长的话，在最后一期到期以前申请。{1}。", EN: "If you want a longer term, ask before the last due date. {1}."}
	wRemindLimitSays   = lang.Text{ZH: "照账本看，诉讼时效可能在 {1} 满，除非已经重新起算。{2}。", EN: "By what the book says, the limitation period may end on {1}, unless something started it again. {2}."}
	wRemindRecordSays  = lang.Text{ZH: "逾期记录多半在 {1} 以后删掉：{2}。查一次自己的信用报告；还在的，先问报送的那一家。{3}。", EN: "The record of lateness is to be deleted after {1}: {2}. Look at your credit report; if it is still there, ask who reported it. {3}."}
	wRemindReviewSays  = lang.Text{ZH: "核对各家的余额，把这段时间还的、谈的记下来，再看一遍怎么办。", EN: "Check every balance, write down what was paid and agreed, and look again at what to do."}
	wRemindOffSays     = lang.Text{ZH: "这条不用了，可以删掉。", EN: "This entry is not needed any more and can be deleted."}
)

// says is what to do, in a sentence or two. Where advice comes first there is nothing
// else to do.
func (v reminding) says(r *remind.Reminder) string {
	switch {
	case r.Off:
		return v.say(wRemindOffSays)
	case r.Loan < 0:
		return v.say(wRemindReviewSays)
	case r.Kind == remind.Limitation:
		return v.sentences(v.fact(r), v.say(wLimitationIs), v.say(wLimitationAsk))
	case r.Advice:
		return inLines(v.fact(r), v.limitations(v.head.Rules.Told, []int{r.Loan}))
	}
	return v.sentences(v.fact(r), v.do(r))
}

// fact says what comes on the day.
func (v reminding) fact(r *remind.Reminder) string {
	switch r.Kind {
	case remind.Due:
		sum := v.say(wRemindDueUnknown)
		if r.Paid.Known {
			sum = v.say(wRemindDueSays, v.maybe(r.Paid), v.currency())
		}
		return v.sentences(sum, when(isLate(statusOf(v.s, r.Loan)), v.say(wRemindNoArrears)))
	case remind.Promise:
		return v.say(wRemindPromiseSays, v.maybe(r.Paid), v.currency())
	case remind.Contact:
		return v.say(wRemindContactSays, r.Last.String())
	case remind.Stage:
		return v.say(wRemindStageSays, r.Days)
	case remind.Offer:
		return v.say(wRemindOfferSays)
	case remind.AskBefore:
		return v.say(wRemindAskSays, v.rests(r.Finding.Rule))
	case remind.Limitation:
		return v.say(wRemindLimitSays, r.Date.String(), v.rests(r.Finding.Rule))
	}
	return v.say(wRemindRecordSays, r.Date.String(), v.computedDate(*r.Finding), v.rests(r.Finding.Rule))
}

// do says what to do about it, where the fact does not.
func (v reminding) do(r *remind.Reminder) string {
	switch r.Kind {
	case remind.Due:
		return v.say(wRemindTooMuch)
	case remind.Promise:
		return v.say(wRemindPromiseElse)
	case remind.Offer:
		return v.say(wRemindOfferWant)
	}
	return ""
}

var wRemindRests = lang.Text{ZH: "依据：{1} (把握 {2})", EN: "This rests on: {1} (sure: {2})"}

// rests names the rule that a date rests on, and how sure it is.
func (v reminding) rests(r *rules.Rule) string {
	return v.say(wRemindRests, v.ruleName(r), v.sure(r))
}
