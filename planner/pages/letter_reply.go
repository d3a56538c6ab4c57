package pages

import (
	"cmp"
	"maps"

	"repay/planner/lang"
	"repay/planner/plan"
)

// A reply is asked for in two weeks, or by the last day that is of use where that comes
// earlier and leaves time for a letter.
const (
	replyDays  = 14
	leastReply = 5
)

// replyBy is the day by which a reply is asked for.
func (v lettering) replyBy() Date {
	by := v.c.AsOf + replyDays
	if d := v.lastUse(); d >= v.c.AsOf+leastReply && d < by {
		by = d
	}
	return cmp.Or(v.letter.ReplyBy, by)
}

// lastUse is the last day on which a reply is of use; zero: no such day is known.
func (v lettering) lastUse() (day Date) {
	earlier := func(d Date) {
		if d != 0 && (day == 0 || d < day) {
			day = d
		}
	}
	if r, asks := v.asked(); asks && v.kind.stands && r.Before != 0 {
		earlier(r.Before - 1)
	}
	if v.kind.about == AboutSettlement {
		for _, w := range v.settlements() {
			if v.isOffered(w.Option) {
				earlier(w.Offer.Until)
			}
			if w.Offer.On > v.c.AsOf {
				earlier(w.Offer.On - 1)
			}
		}
	}
	if v.kind.about == AboutCounter || v.kind.about == AboutConfirmation {
		for _, o := range v.offersOn(lettering.isOffered) {
			earlier(o.Offer.Until)
		}
	}
	return day
}

var wMeanwhile = lang.Text{ZH: "表里的第一期 {1} 在这以前：那天怎么付，请尽快打电话或发消息告诉我。", EN: "The first date in the table, {1}, comes before that: please call or message me as soon as you can, and say what to pay on it."}

// meanwhile asks what to pay on a day that comes before the answer. What needs no answer
// is paid as it stands.
func (v lettering) meanwhile() string {
	var first Date
	asked := v.scheduled()
	maps.DeleteFunc(asked, func(_ int, o plan.Option) bool { return !o.NeedsConsent })
	for _, x := range v.tabled(asked) {
		if d := x.Rows[0].Due; first == 0 || d < first {
			first = d
		}
	}
	return when(!v.old && v.kind.stands && v.kind.about != AboutSettlement && first != 0 && first <= v.replyBy(), v.say(wMeanwhile, first.String()))
}
