package agreement

import (
	"fmt"
	"slices"

	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
)

// Settle pays a sum, in one or several monthly parts, and the rest is waived. It
// pays principal, interest, penalty and fees in that order.
const Settle Strategy = "settle"

var settle = definition{
	is: Settle, also: []string{"减免结清"},
	title: lang.Text{ZH: "减免结清", EN: "Pay a part, rest waived"},
	help:  lang.Text{ZH: "减免结清：还一部分，其余免掉。", EN: "Pay a part, at once or in several payments; the rest is waived."},
	params: func() []Param {
		return []Param{
			{
				Key: "pay", ZH: "还多少", Kind: ShareParam, Default: PartOf(80, 100), At: atSum, Has: func(o *Offer) bool { return o.Sum.IsPart },
				Help: lang.Text{ZH: "还多少：百分之几，或金额。和 amount 写一个。", EN: "What is paid: a part or a sum. Either this or amount."},
			},
			{
				Key: "amount", ZH: "金额", Kind: SumParam, At: atSum, Has: func(o *Offer) bool { return !o.Sum.IsPart },
				Help: lang.Text{ZH: "还多少钱；和 pay 写一个。", EN: "The sum that is paid; either this or pay."},
			},
			{
				Key: "on", ZH: "日期", Kind: DateParam, At: func(o *Offer) any { return &o.On },
				Help: lang.Text{ZH: "哪天还第一笔。不写就是方案那天。", EN: "The day of the first payment. The agreement's day if left out."},
			},
			count("parts", "分几次", PartCount, 1, func(o *Offer) *int { return &o.Parts }, "分几次还，每月一次。", "In how many monthly payments."),
		}
	},
	either: []Either{{"pay", []string{"amount"}, []string{"pay", "amount"}}},
	bare:   "pay", example: "80%",
	label: func(s Speaker, o *Offer) string {
		switch {
		case o.Parts > 1 && o.On != 0:
			return s.say(lang.Text{ZH: "{3} 起分 {2} 次还 {1} 结清", EN: "{1} in {2} payments from {3}, rest waived"}, s.Share(o.Sum), o.Parts, s.Day(o.On))
		case o.Parts > 1:
			return s.say(lang.Text{ZH: "分 {2} 次还 {1} 结清", EN: "{1} in {2} payments, rest waived"}, s.Share(o.Sum), o.Parts)
		case o.On != 0:
			return s.say(lang.Text{ZH: "{2} 一次还 {1} 结清", EN: "pay {1} on {2}, rest waived"}, s.Share(o.Sum), s.Day(o.On))
		}
		return s.say(lang.Text{ZH: "一次还 {1} 结清", EN: "pay {1}, rest waived"}, s.Share(o.Sum))
	},
	name: func(o *Offer, c money.Currency) string {
		if o.Parts > 1 {
			return fmt.Sprintf("%s in %d", o.Sum.Text(c), o.Parts)
		}
		return o.Sum.Text(c)
	},
	apply: (*builder).settle,
}

func atSum(o *Offer) any { return &o.Sum }

func (b *builder) settle() *loan.Refusal {
	if b.l.PayoffUnknown() && (!b.o.Sum.Set || b.o.Sum.IsPart) {
		return b.refuse(loan.RateNeeded)
	}
	p := &b.r.Position
	payoff := p.Payoff()
	sum := b.shareOf(b.o.Sum, payoff)
	if sum > payoff && !b.l.PayoffUnknown() {
		return &loan.Refusal{Code: loan.TooMuch, Field: string(b.o.Strategy), Need: max(0, payoff)}
	}
	left := loan.Parts{
		loan.Principal: p.Outstanding(), loan.Interest: p.Due[loan.Interest] + p.Accrued,
		loan.PenaltyInterest: p.Due[loan.PenaltyInterest], loan.Fees: p.Due[loan.Fees],
	}
	left.Take(p.Credit, loan.DefaultOrder)
	left[loan.Fees] += p.Fee
	b.r.Waived = max(0, payoff-p.Fee-p.ToCome-sum)
	b.note(Entry{Kind: Settled, Of: payoff, Share: b.o.Sum, Amount: sum})
	on := max(b.o.On, b.d)
	opening := p.Outstanding()
	b.r.Rows, b.r.Restructuring.Extras = slices.Grow(b.r.Rows, b.o.Parts), make([]loan.Extra, 0, b.o.Parts)
	dues := calendar.Grid{Anchor: on, Every: calendar.Monthly}.Dues(0)
	for i, part := range b.equalParts(sum, b.o.Parts) {
		parts := left.Take(part, loan.Order{loan.Principal, loan.Interest, loan.PenaltyInterest, loan.Fees})
		parts[loan.Interest] += part - parts.Total() // what a payoff charges of the interest to come
		b.r.Principal += parts[loan.Principal]
		b.r.Penalty += parts[loan.PenaltyInterest]
		b.r.Fees += parts[loan.Fees]
		if b.r.Trace != nil {
			b.note(Entry{Kind: SettledPart, Due: dues.On, Kinds: parts, Of: sum, Amount: part})
		}
		b.r.Rows = append(b.r.Rows, loan.Row{N: i + 1, Due: dues.On, Opening: opening, Closing: opening - parts[loan.Principal], State: loan.Upcoming, Trail: b.trail()})
		row := &b.r.Rows[i]
		row.Add(loan.EntrySettledPart, row.Due, parts)
		if i == b.o.Parts-1 {
			row.Closing = 0
		}
		opening = row.Closing
		b.r.CurrentFrom = row.Due
		b.r.Restructuring.Extras = append(b.r.Restructuring.Extras, loan.Extra{Due: row.Due, Parts: loan.Parts{
			loan.Principal: row.Principal, loan.Interest: row.Total() - row.Principal,
		}})
		dues.Next()
	}
	b.datedFees()
	left[loan.Fees] = max(0, left[loan.Fees]-p.Fee) // the fee for prepaying was never owed
	b.r.Restructuring.Waived = left
	return nil
}
