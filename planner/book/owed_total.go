package book

import (
	"repay/planner/book/fault"
	"repay/planner/lang"
	"repay/planner/loan"
)

// A total that differs from its parts is most often another sum that an app shows.
// It is held against those, and called by its name.

var owedTotalIs = fault.Wrong("owed_total_is",
	"total {value} 正好是{want}，不是那天一次结清要还的 {other}",
	"the total, {value}, is just {want}, and not {other}, which pays the loan off that day",
	"去掉 total，它只用来核对结清的数；各部分照样算", "leave total out: it only checks what pays the loan off, and the parts count as they are")

var (
	wTotalOverdue = lang.Text{ZH: "逾期的那部分", EN: "what is overdue"}
	wTotalAll     = lang.Text{ZH: "全部本金（逾期的在内）", EN: "all the principal, the overdue part in it"}
	wTotalNotDue  = lang.Text{ZH: "没到期的本金", EN: "the principal not yet due"}
	wTotalNext    = lang.Text{ZH: "下一期要还的", EN: "the next instalment"}
	wTotalNextToo = lang.Text{ZH: "逾期的加下一期", EN: "what is overdue and the next instalment"}
	wTotalToCome  = lang.Text{ZH: "没到期的各期合计（以后的利息在内）", EN: "all instalments still to come, their interest in them"}
	wTotalToEnd   = lang.Text{ZH: "逾期的加没到期的各期（以后的利息在内）", EN: "what is overdue and all instalments still to come, their interest in them"}
)

// totalIs names the sum of a loan that its total is, other than the payoff; ok is
// false where it is none that is known.
func totalIs(t loan.Terms) (what lang.Text, ok bool) {
	total, o := *t.Owed.Total, *t.Owed
	o.Total = nil
	t.Owed, t.Payments, t.Accelerated = &o, nil, 0
	var p loan.Position
	var rows []loan.Row
	ok = computed(&t, func(l *loan.Ledger) bool {
		l.OpenDay(o.Date)
		p = l.Position(o.Date)
		var refused *loan.Refusal
		rows, refused = l.Coming()
		return refused == nil
	})
	if !ok {
		return what, false
	}
	var next, toCome loan.Amount
	for i := range rows {
		a := rows[i].Total()
		toCome += a
		if next == 0 {
			next = a
		}
	}
	late := p.Due.Total()
	for _, s := range []struct {
		is   loan.Amount
		what lang.Text
	}{
		{late, wTotalOverdue},
		{p.Outstanding(), wTotalAll},
		{late + toCome, wTotalToEnd},
		{late + next, wTotalNextToo},
		{p.NotDue, wTotalNotDue},
		{toCome, wTotalToCome},
		{next, wTotalNext},
	} {
		if off := s.is - total; s.is > 0 && max(off, -off) <= loan.Amount(len(rows)/2) && max(off, -off) <= fewUnits {
			return s.what, true
		}
	}
	return what, false
}
