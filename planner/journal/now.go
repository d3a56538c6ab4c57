package journal

import (
	"repay/planner/lang"
	"repay/planner/plan"
)

var (
	wNoSplit     = lang.Text{ZH: "{1}：只知道总数，不分本金和利息，以前的也不列。", EN: "{1}: only a sum is known, not what of it is principal; what happened before is left out."}
	wNoSum       = lang.Text{ZH: "{1}：现在欠多少不知道，没有列。", EN: "{1}: what is owed is not known, and it is left out."}
	wNotIn       = lang.Text{ZH: "{1}：{2}不知道，没有算进去。", EN: "{1}: {2} is not known and not counted."}
	wAtLeast     = lang.Text{ZH: "{1}：{2}至少这么多。", EN: "{1}: {2} is at least so much."}
	wNoneYet     = lang.Text{ZH: "{1}：{2} 才借。", EN: "{1}: it is lent on {2}."}
	wOfNow       = lang.Text{ZH: "截至这天欠的", EN: "owed as of this day"}
	wInterestDue = lang.Text{ZH: "欠付利息", EN: "overdue interest"}
	wInterestNot = lang.Text{ZH: "没到期的利息", EN: "interest not yet due"}
	wFeeNotIn    = lang.Text{ZH: "{1}：现在全部还清另要提前还款费 {2}。", EN: "{1}: to pay all now costs a prepayment fee of {2} besides."}
	wMayDiffer   = lang.Text{ZH: "{1}：冲抵顺序不知道，按还清时要得最多的那种分。", EN: "{1}: the order of allocation is not known; the one is taken that leaves the most to pay."}
)

// now adds what happened to a loan, and what its accounts hold on the as-of day.
func (d *draft) now(p *plan.Past) {
	i, st := p.Loan, statusOf(d.st, p.Loan)
	switch {
	case st.NotStarted:
		d.caveat(wNoneYet, i, d.c.Loans[i].Terms.Start.String())
		return
	case !st.PrincipalOutstanding.Known:
		o := d.unsplit(st)
		if o == (owes{}) {
			d.caveat(wNoSum, i)
			return
		}
		d.unknown(i, st)
		d.opens(Happened, d.asOf, i, wOfNow, o)
		d.holds(i, o)
		return
	}
	d.past(p)
	d.holds(i, owedBy(p.Now, isCard(p)))
	d.unknown(i, st)
	if st.PrepayFee.Amount > 0 {
		d.caveat(wFeeNotIn, i, d.currency.Format(st.PrepayFee.Amount))
	}
}

// unknown says what is not known of a loan's figures.
func (d *draft) unknown(i int, st *plan.LoanStatus) {
	if !st.PrincipalOutstanding.Known {
		d.caveat(wNoSplit, i)
		return
	}
	for _, x := range []struct {
		name lang.Text
		sum  plan.Maybe
	}{{wInterestDue, st.InterestOverdue}, {wInterestNot, st.InterestAccrued}, {wPenaltyOf, st.Penalty}, {wFeesOf, st.Fees}} {
		switch {
		case !x.sum.Known:
			d.caveat(wNotIn, i, d.say(x.name))
		case x.sum.AtLeast:
			d.caveat(wAtLeast, i, d.say(x.name))
		}
	}
	if st.Range != nil {
		d.caveat(wMayDiffer, i)
	}
}

// unsplit is what is owed on a loan of which the parts are not all known.
func (d *draft) unsplit(st *plan.LoanStatus) (o owes) {
	switch {
	case st.PrincipalNotDue.Known:
		o[principal], o[interest], o[unsplit] = st.PrincipalNotDue.Amount, st.InterestAccrued.Amount, st.OverdueTotal.Amount
	case st.Payoff.Known:
		o[unsplit] = st.Payoff.Amount + st.Credit.Amount - st.PrepayFee.Amount
	default:
		o[unsplit] = st.OverdueTotal.Amount
	}
	o[held] = st.Credit.Amount
	return o
}

// holds checks what each account of a loan holds on the as-of day: those of every
// component, and others that are not empty.
func (d *draft) holds(i int, o owes) {
	for _, p := range append(owed, held) {
		own := p == interest || p == penalty || p == fees || p == o.principal()
		if own && o[unsplit] != 0 && o[p] == 0 {
			continue
		}
		if a := o[p]; a != 0 || own {
			if p != held {
				a = -a
			}
			d.check(Happened, d.asOf, Account{p, i}, a)
		}
	}
}
