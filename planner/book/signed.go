package book

import (
	"slices"
	"strings"

	"repay/planner/agreement"
	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/loan"
)

// readAgreements reads the restructurings that were signed, ascending by date.
func (t *termsReader) readAgreements() (list []agreement.Agreement, at []*source.Node) {
	type one struct {
		a  agreement.Agreement
		at *source.Node
	}
	items := t.items(t.get("agreements"), 1000)
	if len(items) == 0 {
		return nil, nil
	}
	var all []one
	lines := map[calendar.Date]int{}
	for _, item := range items {
		a, ok := t.readAgreement(item)
		if !ok {
			continue
		}
		if lines[a.Date] != 0 {
			t.Fault(item.Get("date"), sameDateTwice, args{Value: a.Date.String(), First: lines[a.Date]})
			continue
		}
		lines[a.Date] = item.Line
		all = append(all, one{a, item})
	}
	slices.SortStableFunc(all, func(x, y one) int { return int(x.a.Date - y.a.Date) })
	taken := map[string]bool{}
	for i := range all {
		o := &all[i].a.Offer
		if !o.Named {
			o.Name = o.DefaultName(t.book.Currency) + " " + all[i].a.Date.String()
		}
		if taken[o.Name] {
			o.Name += " " + all[i].a.Date.String()
		}
		taken[o.Name] = true
		list, at = append(list, all[i].a), append(at, all[i].at)
	}
	return list, at
}

var (
	nothingSigned = fault.Wrong("nothing_signed",
		"nothing（一直不还）不是协议", "nothing (paying nothing) is not an agreement",
		"删掉这一项", "delete this item")
	onBeforeSigned = fault.Wrong("on_before_signed",
		"要还的日子 {value} 早于协议日期 {other}", "it is to be paid on {value}, before the agreement of {other}",
		"检查两个日期；不写 on 就是协议那天", "check the two dates; without on it is the agreement's day")
	agreementBeforeStart = fault.Wrong("agreement_before_start",
		"协议 {value} 早于放款日 {other}", "the agreement of {value} is before the start, {other}",
		"检查两个日期", "check the two dates")
)

func (t *termsReader) readAgreement(n *source.Node) (a agreement.Agreement, ok bool) {
	if n.Kind != source.Mapping {
		t.needsFields(n, &field.Agreement)
		return a, false
	}
	o, ok := t.readOffer(n, &field.Agreement)
	c := rec{t.reader, n, nil}
	c.need("date", missingDate, args{})
	a.Date = c.date("date")
	if n := c.get("ended"); n != nil {
		a.Ended = t.readEnded(n, a.Date)
	}
	c.reportGiven(unusedField, "agreements", "status", "until")
	if !ok || !c.wellRead("date") {
		return a, false
	}
	o.Status, o.Until = agreement.Signed, 0
	a.Offer = o
	at := c.get("date")
	switch m := t.terms; {
	case o.Strategy == agreement.Nothing:
		t.Fault(n, nothingSigned, args{})
		return a, false
	case t.billed() && a.Date < m.Start:
		t.Fault(at, InStatementAlready, args{Value: a.Date.String(), Other: m.Start.String()})
	case m.Start != 0 && a.Date < m.Start:
		t.Fault(at, agreementBeforeStart, args{Value: a.Date.String(), Other: m.Start.String()})
	case m.Owed != nil && m.Owed.Date != 0 && a.Date < m.Owed.Date:
		t.Fault(at, InOwedAlready, args{Value: a.Date.String(), Other: m.Owed.Date.String()})
	case o.Strategy.Free() && o.On != 0 && o.On < a.Date:
		t.Fault(seek(n, "on"), onBeforeSigned, args{Value: o.On.String(), Other: a.Date.String()})
	}
	return a, true
}

var endedBeforeSigned = fault.Wrong("ended_before_signed",
	"协议终止 {value} 早于签订 {other}", "the agreement ended on {value}, before it was signed on {other}",
	"检查两个日期", "check the two dates")

func (t *termsReader) readEnded(n *source.Node, signed calendar.Date) *agreement.Ended {
	c, ok := t.open(n, &field.Ended)
	if !ok {
		return nil
	}
	c.need("date", missingDate, args{})
	e := &agreement.Ended{Date: c.date("date"), Accelerate: c.flag("accelerate", false)}
	seen := map[loan.Component]bool{}
	for _, item := range t.items(c.get("restores"), 10) {
		if v, ok := choose(t.reader, item, loan.Components); ok && !seen[v] {
			seen[v] = true
			e.Restores = append(e.Restores, v)
		}
	}
	if signed != 0 && e.Date != 0 && e.Date < signed {
		t.Fault(c.get("date"), endedBeforeSigned, args{Value: e.Date.String(), Other: signed.String()})
	}
	return e
}

// menuNames are the offers of the default menu, which choose may name where
// the book lists none.
var menuNames = []string{"keep", "pay_off", "catch_up 6", "extend 12", "extend to 24", "reduce 50% for 6", "interest_free 24", "defer 3", "settle 80%"}

var (
	choosesRefused = fault.Wrong("chooses_refused",
		"方案 {value} 已被拒绝，不能选", "the offer {value} was refused and cannot be chosen",
		"选另一个，或改 status", "choose another, or change its status")
	choosesNothing = fault.Wrong("chooses_nothing",
		"不能选 nothing（一直不还），它只供对照", "nothing is for comparison and cannot be chosen",
		"选一个要还的方案", "choose an offer that pays")
	choosesUnknownNear = fault.Wrong("chooses_unknown_near",
		"没有叫这个名字的方案", "no offer has this name",
		"是不是 {value}？", "did you mean {value}?")
	choosesUnknown = fault.Wrong("chooses_unknown",
		"没有叫这个名字的方案", "no offer has this name",
		"可以选：{value}", "the offers are: {value}")
)

// readChoose reads the name of the offer that plans take. A strategy's own
// name will do where it can mean only one offer.
func (t *termsReader) readChoose(offers []agreement.Offer) string {
	n := t.get("choose")
	if n == nil {
		return ""
	}
	name := t.text("choose")
	if name == "" || t.n.Get("offers") != nil && t.n.Get("offers").Bad {
		return name
	}
	names := menuNames
	if t.has("offers") {
		names = []string{"keep", "pay_off"}
	}
	found := ""
	count := 0
	for _, o := range offers {
		names = append(names, o.Name)
		if o.Name == name {
			if o.Status == agreement.Refused {
				t.Fault(n, choosesRefused, args{Value: fault.Clip(name)})
			}
			if o.Strategy == agreement.Nothing {
				t.Fault(n, choosesNothing, args{})
			}
			return name
		}
		if s := agreement.Strategies.Match(name); s != nil && s.Is == o.Strategy && !(s.Is.Free() && o.On != 0) {
			found = o.Name
			count++
		}
	}
	switch s := agreement.Strategies.Match(name); {
	case s != nil && s.Is.Free() && count == 0:
		return string(s.Is) // a row without being listed
	case count == 1:
		return found
	case s != nil && s.Is == agreement.Nothing || name == "nothing 12":
		t.Fault(n, choosesNothing, args{})
		return name
	case !t.has("offers") && slices.Contains(menuNames, name):
		return name
	}
	if near := nearest(name, names); near != "" {
		t.Fault(n, choosesUnknownNear, args{Value: fault.Clip(near)}) // names of offers are said as they are
		return name
	}
	t.Fault(n, choosesUnknown, args{Value: strings.Join(names, ", ")})
	return name
}
