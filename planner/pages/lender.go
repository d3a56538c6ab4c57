package pages

import (
	"cmp"
	"slices"

	"repay/planner/agreement"
	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/plan"
)

var (
	wClaimedBy      = lang.Text{ZH: "对方", EN: "the lender"}
	wClaimedUnknown = lang.Text{ZH: "；明细不够，没法核对", EN: "; too little is known to check it"}
	wClaimedOverdue = lang.Text{ZH: "，正好是逾期应还的，不是结清要还的", EN: ": just what is overdue, and not what pays it off"}
	wClaimedWithin  = lang.Text{ZH: "，比这里算出的最多少 {1}，在可能的范围里，要看冲抵顺序", EN: ", {1} less than the most computed here, and possible, depending on the order of payments"}
	wClaimedMore    = lang.Text{ZH: "，比这里算出的多 {1}，可以请对方给明细", EN: ", {1} more than computed here: ask for the details"}
	wClaimedLess    = lang.Text{ZH: "，比这里算出的少 {1}", EN: ", {1} less than computed here"}
	wClaimedSame    = lang.Text{ZH: "，和这里算出的一样", EN: ", the same as computed here"}
	wClaimed        = lang.Text{ZH: "{1}：{2}说，到 {3} 要还 {4}{5}。", EN: "{1}: {2} says {4} is owed on {3}{5}."}
)

// claims sets what lenders say beside what was computed.
func (v voice) claims(s *plan.Status) string {
	var list []string
	for _, l := range s.Loans {
		c := l.Claimed
		if c == nil {
			continue
		}
		by := cmp.Or(cells.Clean(c.By), v.say(wClaimedBy))
		var verdict string
		switch d := c.Difference; {
		case !d.Exact():
			verdict = v.say(wClaimedUnknown)
		case c.Within && d.Amount < 0:
			verdict = v.say(wClaimedWithin, v.money(-d.Amount))
		case d.Amount != 0 && c.Date == v.c.AsOf && l.OverdueTotal == (plan.Maybe{Known: true, Amount: c.Amount}):
			verdict = v.say(wClaimedOverdue)
		case d.Amount > 0:
			verdict = v.say(wClaimedMore, v.money(d.Amount))
		case d.Amount < 0:
			verdict = v.say(wClaimedLess, v.money(-d.Amount))
		default:
			verdict = v.say(wClaimedSame)
		}
		list = append(list, v.say(wClaimed, v.name(l.Index), v.spaced(by), v.date(c.Date), v.money(c.Amount), verdict))
	}
	return inLines(list...)
}

var wInForce = lang.Text{ZH: "{1}：照 {2} 签的方案 ({3}) 还。", EN: "{1}: on the agreement of {2} ({3})."}

// inForce names the signed agreements that loans follow.
func (v voice) inForce(s *plan.Status) string {
	var list []string
	for _, l := range s.Loans {
		for _, a := range v.c.Loans[l.Index].Agreements {
			if l.AgreementInForce != "" && a.Offer.Name == l.AgreementInForce && a.Ended == nil {
				list = append(list, v.say(wInForce, v.name(l.Index), v.date(a.Date), v.labelOf(a.Offer, l.Index, true)))
			}
		}
	}
	return inLines(list...)
}

var wMissedOf = lang.Text{
	ZH: "{1}：约好的了结有到期没付的，还算不算数，赶快问对方；有了书面的再付。",
	EN: "{1}: a part of the settlement is overdue. Ask at once whether it still stands, and have that in writing before you pay.",
}

// missedOf names the loans with something overdue of a settlement that they follow: what
// is paid late may not settle them any more.
func (v voice) missedOf(s *plan.Status) string {
	return v.sayOf(wMissedOf, v.names(pick(v.all(), func(i int) bool {
		st := statusOf(s, i)
		return isLate(st) && slices.ContainsFunc(v.c.Loans[i].Agreements, func(a agreement.Agreement) bool {
			return st.AgreementInForce != "" && a.Offer.Name == st.AgreementInForce && a.Offer.Strategy == agreement.Settle
		})
	})))
}
