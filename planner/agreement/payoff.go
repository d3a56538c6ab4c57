package agreement

import (
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
)

// PayOff pays all that is owed on a day, the fee for prepaying included; nothing
// is paid before it. It needs nobody's consent.
const PayOff Strategy = "pay_off"

var payOff = definition{
	is: PayOff, also: []string{"全部结清"},
	title:  lang.Text{ZH: "全部结清", EN: "Pay all off"},
	help:   lang.Text{ZH: "全部结清：把欠的一次还清，提前还款的费用也算上。", EN: "Pay all that is owed at once, with the fee for prepaying."},
	params: onDay, bare: "on", example: "2027-01-31",
	label: func(s Speaker, o *Offer) string {
		if o.On != 0 {
			return s.say(lang.Text{ZH: "全部结清 {1}", EN: "pay all off {1}"}, s.Day(o.On))
		}
		return s.say(lang.Text{ZH: "全部结清", EN: "pay all off"})
	},
	name:  nameOn,
	apply: (*builder).payOff,
	free:  true, arrears: ArrearsAsTheyAre,
}

func nameOn(o *Offer, _ money.Currency) string {
	if o.On == 0 {
		return ""
	}
	return o.On.String()
}

// payOff pays the payoff of the day. The loan goes on until then, and a signed
// one is overdue from the day after where it is not paid.
func (b *builder) payOff() *loan.Refusal {
	if b.l.PayoffUnknown() {
		return b.refuse(loan.RateNeeded)
	}
	if err := b.wait(); err != nil {
		return err
	}
	p := &b.now.position
	row := b.paidOn()
	row.Opening, row.Closing = p.Outstanding(), 0
	row.AddNoted(b.unpaid(), p.Due)
	b.now.l.AddRest(&row, *p)
	paid := b.owedFromNow()
	b.note(Entry{Kind: OwedThen, Due: b.now.on, Kinds: paid})
	b.note(Entry{Kind: PrepayFee, Due: b.now.on, Kinds: loan.Parts{loan.Fees: p.Fee}})
	paid[loan.Fees] += p.Fee
	if p.Credit != 0 { // it pays the fee for prepaying last
		left := row.Parts()
		left[loan.Fees] -= p.Fee
		held := left.Take(p.Credit, loan.DefaultOrder)
		held[loan.Fees] += max(0, min(p.Fee, p.Credit-held.Total()))
		row.Add(loan.EntryUsed, b.now.on, negative(held))
		b.note(Entry{Kind: Held, Due: b.now.on, Kinds: negative(held)})
		paid = paid.Less(held)
	}
	b.r.Principal, b.r.Penalty, b.r.Fees = paid[loan.Principal], paid[loan.PenaltyInterest], paid[loan.Fees]
	b.r.Penalties = b.now.l.Penalties(b.now.on)
	b.begin(&row)
	b.datedFees()
	b.r.Restructuring.LeavesDue, b.r.Restructuring.GoesOn = true, true
	b.r.Restructuring.PayOffOn = b.now.on
	return nil
}
