package explain

import (
	"cmp"
	"slices"

	"repay/planner/agreement"
	"repay/planner/household"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// offer explains a figure of a way out.
func (x *Explainer) offer(e *Explanation) []plan.Refused {
	l, refused := x.loan()
	if refused != nil {
		return refused
	}
	options := l.Rows
	at := x.find(options, e.Ask.Offer)
	if at < 0 {
		e.Missing = []Missing{NoneSuch}
		return nil
	}
	o := &options[at]
	e.Ask.Offer, e.Offer = o.Offer.Name, &o.Offer
	r := x.results[o.Offer.Name]
	if r == nil {
		var no *plan.Refused
		if r, no = x.rec.Offer(o.Offer); no != nil {
			return []plan.Refused{*no}
		}
		x.results[o.Offer.Name] = r
	}
	switch {
	case e.Ask.Figure == FirstShortfall:
		x.offerShortfall(e, at, o)
	case slices.Contains(OfCompare, e.Ask.Figure):
		x.ofOffer(e, o, r, options)
	case e.Ask.Figure == SimpleRate, e.Ask.Figure == IRRRate:
		x.contractRate(e)
	case slices.Contains(OfSchedule, e.Ask.Figure):
		x.ofTable(e, &view{rows: r.Rows, result: r})
	default:
		e.Missing = []Missing{NoneSuch}
	}
	return nil
}

// ofOffer explains what a way out comes to.
func (x *Explainer) ofOffer(e *Explanation, o *plan.Option, r *agreement.Result, options []plan.Option) {
	nothing := o.Offer.Strategy == agreement.Nothing
	if o.NeverEnds && slices.Contains([]Figure{TotalPaid, Cost, Interest}, e.Ask.Figure) {
		e.Missing = []Missing{EndsNever}
	}
	switch e.Ask.Figure {
	case TotalPaid:
		e.Value, e.Formula = of(o.TotalPaid), FormulaSum
		x.rowsOf(e, r.Rows, func(loan.Row) bool { return true })
	case Cost:
		e.Value, e.Formula = of(o.Cost), FormulaCost
		if nothing {
			e.Formula = FormulaCostNothing
			e.part(OwedThen, of(o.OwedThen), 1)
		} else {
			e.part(TotalPaid, of(o.TotalPaid), 1)
		}
		e.partNow(PrincipalOutstanding, exactly(x.rec.Position.Outstanding()), -1)
	case Interest:
		e.Value, e.Formula = of(o.Interest), FormulaOfferInt
		if !nothing && !o.NoDues {
			e.part(TotalPaid, maybe(o.TotalPaid, r.TotalPaid()), 1)
			e.add(Line{Kind: PrincipalPaid, Loan: -1, Amount: new(-r.Principal)})
			e.part(Penalty, maybe(o.Penalty, r.Penalty), -1)
			e.part(Fees, maybe(o.Fees, r.Fees), -1)
		}
	case Penalty, Fees:
		x.offerPart(e, o, r)
	case Waived:
		e.Value = of(o.Waived)
		x.waived(e, r)
	case FirstPayment, HighestPayment:
		x.month(e, o, r)
	case PaymentCount, Finish:
		x.dates(e, o, r)
	case EffectiveRate:
		x.effective(e, o)
	case Saves:
		e.Value, e.Formula = of(o.Saves), FormulaSaves
		keep, f, mine, its := options[0].Offer.Name, Cost, o.Cost, options[0].Cost
		if !its.Known && !nothing {
			f, mine, its = TotalPaid, o.TotalPaid, options[0].TotalPaid // the principal is in both
		}
		e.add(Line{Kind: PartOf, Of: f, Name: keep, Loan: -1, Amount: new(its.Amount)})
		e.Parts = append(e.Parts, Part{Ask: Ask{Figure: f, Offer: keep}, Value: of(its)})
		e.part(f, of(mine), -1)
	case GivesUp:
		x.givesUp(e, o)
	case OverClaim:
		e.Value, e.Formula = of(o.OverClaim), FormulaOverClaim
		if e.Value.Known {
			f, v := TotalPaid, o.TotalPaid
			if nothing {
				f, v = OwedThen, o.OwedThen
			}
			e.part(f, of(v), 1)
			e.add(Line{Kind: ClaimedSum, Loan: -1, Amount: new(-*x.rec.Terms.Owed.Total)})
		} else {
			e.Missing = []Missing{NoneSuch}
		}
	case OwedThen:
		x.owedThen(e, o, r)
	case CurrentFrom:
		e.date(o.CurrentFrom, FormulaCurrent)
	}
}

// partNow is part, of a figure of what is owed now.
func (e *Explanation) partNow(f Figure, v Value, sign Amount) {
	ask := e.Ask
	e.Ask.Offer = ""
	e.part(f, v, sign)
	e.Ask = ask
}

// rowsOf lists the rows that pay something, those alike in one line.
func (x *Explainer) rowsOf(e *Explanation, rows []loan.Row, take func(loan.Row) bool) {
	var list []Line
	for _, r := range rows {
		if r.Total() != 0 && take(r) {
			list = append(list, Line{Kind: InRow, Loan: -1, N: r.N, Due: r.Due, Amount: new(r.Total())})
		}
	}
	list = alike(list)
	e.add(list...)
	for _, l := range list {
		due := l.Due
		if l.Count > 0 {
			due = l.From
		}
		if len(e.Parts) < 3 { // the first few: the others are asked for alike
			e.ask(l.N, due, Row, *cmp.Or(l.Base, l.Amount))
		}
	}
}

// partsPaid are the lines of what an agreement counts towards what is paid.
var partsPaid = map[agreement.EntryKind]Kind{
	agreement.Held: UsedMoney, agreement.Charged: FeeCharged, agreement.SettledPart: SettledPart, agreement.Billed: AsPrincipal, agreement.InRow: InRow,
}

// offerPart is what of the payments is penalty, or fees.
func (x *Explainer) offerPart(e *Explanation, o *plan.Option, r *agreement.Result) {
	c, m := loan.PenaltyInterest, o.Penalty
	if e.Ask.Figure == Fees {
		c, m = loan.Fees, o.Fees
	}
	e.Value, e.Formula = of(m), FormulaOfferPart
	if o.Offer.Strategy == agreement.Nothing {
		return
	}
	var rows []Line
	for _, n := range r.Trace.Entries {
		a := n.Kinds[c]
		if !n.Kind.Counts() || a == 0 {
			continue
		}
		line := shareOf(Line{Kind: partsPaid[n.Kind], Loan: -1, N: n.N, Due: n.Due, Amount: new(a)}, n)
		switch n.Kind {
		case agreement.OwedThen:
			if n.Due > x.c.AsOf {
				e.add(Line{Kind: UnpaidThen, Loan: -1, Due: n.Due, Amount: new(a)})
				continue
			}
			e.partNow(e.Ask.Figure, exactly(a), 1)
		case agreement.Waived:
			e.add(waivedLine(n, a))
		case agreement.PrepayFee:
			if n.Due > x.c.AsOf {
				e.add(Line{Kind: PrepayFeeOf, Loan: -1, Due: n.Due, Amount: new(a)})
				continue
			}
			e.partNow(PrepayFee, exactly(a), 1)
		case agreement.InRow:
			rows = append(rows, line)
		default:
			e.add(line)
		}
	}
	e.add(alike(rows)...)
}

// numberOf finds the number of the instalment due on a day.
func numberOf(rows []loan.Row, due Date) int {
	for _, r := range rows {
		if r.Due == due && r.N > 0 {
			return r.N
		}
	}
	return 0
}

// waivedLine is what an agreement waives.
func waivedLine(n agreement.Entry, a Amount) Line {
	return shareOf(Line{Kind: WaivedPart, Loan: -1, Kinds: new(n.Kinds), Amount: new(a)}, n)
}

// shareOf adds what a sum is a part of, where it is one.
func shareOf(l Line, n agreement.Entry) Line {
	if n.Share.Set && n.Share.IsPart {
		l.Base, l.Factor = new(n.Of), new(n.Share.Part)
		exact := n.Share.Part.MulAmount(n.Of)
		if *l.Amount < 0 {
			exact = exact.Neg()
		}
		if exact.Cmp(money.Int(int64(*l.Amount))) != 0 {
			l.Exact = &exact
		}
	}
	return l
}

// waived is what was unpaid on the date and will not be paid.
func (x *Explainer) waived(e *Explanation, r *agreement.Result) {
	e.Formula = FormulaWaived
	for _, n := range r.Trace.Entries {
		switch n.Kind {
		case agreement.Waived:
			if n.Amount != 0 {
				e.add(waivedLine(n, n.Amount))
			}
		case agreement.Settled:
			e.Formula = FormulaSettleWaived
			p := x.rec.Position
			e.partNow(Payoff, maybe(x.status.Payoff, p.Payoff()), 1)
			if p.Fee != 0 {
				e.partNow(PrepayFee, of(x.status.PrepayFee), -1)
			}
			e.add(nonzero(amount(ToCome, -p.ToCome))...)
			e.add(shareOf(Line{Kind: SettledPart, Loan: -1, Due: n.Due, Amount: new(-n.Amount)}, n))
			e.add(nonzero(amount(NotBelow, r.Waived-(p.Payoff()-p.Fee-p.ToCome-n.Amount)))...)
		}
	}
}

// month is the sum of the first calendar month with a payment, or of the dearest.
func (x *Explainer) month(e *Explanation, o *plan.Option, r *agreement.Result) {
	e.Value, e.Formula = of(o.FirstPayment), FormulaMonth
	if e.Ask.Figure == HighestPayment {
		e.Value = of(o.HighestPayment)
	}
	pays := o.Pays
	d := monthOf(pays, e.Value.Amount)
	if e.Ask.Figure == FirstPayment && len(pays) > 0 {
		d = pays[0].Date
	}
	if d != 0 {
		x.rowsOf(e, r.Rows, func(row loan.Row) bool { return row.Due.MonthIndex() == d.MonthIndex() })
		e.Value.Date = d
	}
}

// monthOf returns the day of the first payment in the first calendar month that
// takes a in all; zero where none does.
func monthOf(pays []household.Payment, a Amount) (first Date) {
	sums, from := map[int]Amount{}, map[int]Date{}
	for _, p := range pays {
		m := p.Date.MonthIndex()
		sums[m] += p.Amount
		if from[m] == 0 || p.Date < from[m] {
			from[m] = p.Date
		}
	}
	for m, sum := range sums {
		if sum == a && (first == 0 || from[m] < first) {
			first = from[m]
		}
	}
	return first
}

// date explains a date; without one the figure is missing.
func (e *Explanation) date(d Date, f Formula) {
	if e.Value, e.Formula = (Value{Kind: IsDate, Date: d, Known: d != 0}), f; d == 0 {
		e.Missing = []Missing{NoneSuch}
	}
}

// dates are the dates with a payment, and the last of them.
func (x *Explainer) dates(e *Explanation, o *plan.Option, r *agreement.Result) {
	e.Value, e.Formula = Value{Kind: IsCount, Count: o.Payments, Known: true}, FormulaCount
	if e.Ask.Figure == Finish {
		e.date(o.Finish, FormulaFinish)
	}
	for _, p := range o.Pays {
		if e.Ask.Figure == PaymentCount || p.Date == o.Finish {
			e.add(Line{Kind: InRow, Loan: -1, N: numberOf(r.Rows, p.Date), Due: p.Date, Base: new(p.Amount)})
		}
	}
}

// effective shows that the payments are worth the payoff at the rate.
func (x *Explainer) effective(e *Explanation, o *plan.Option) {
	e.Value, e.Formula = Value{Kind: IsRate}, FormulaEffective
	if o.EffectiveRate == nil {
		if o.EffectiveReason != plan.RateUnknown {
			e.Missing = []Missing{NoneSuch}
		}
		return
	}
	rate := x.rec.Effective(o)
	e.Value.Rate, e.Value.Known = rate, true
	e.discounted(o.Pays, x.c.AsOf, rate)
	e.equals(x.status.Payoff.Amount, Payoff)
	e.Parts = append(e.Parts, Part{Ask: Ask{Figure: Payoff}, Value: of(x.status.Payoff)})
}

// givesUp is the payoff less what the payments are worth to the lender.
func (x *Explainer) givesUp(e *Explanation, o *plan.Option) {
	e.Value, e.Formula, e.Rounding = of(o.GivesUp), FormulaGivesUp, OnceAtEnd
	switch {
	case o.Offer.Strategy.Free():
		e.Formula = FormulaKeepGives
		e.Sum = new(Amount(0))
		return
	case o.Offer.Strategy == agreement.Nothing:
		e.Missing = []Missing{NoneSuch}
		return
	case !e.Value.Known:
		return
	}
	e.Mode = money.HalfUp
	e.partNow(Payoff, of(x.status.Payoff), 1)
	pays := &Explanation{}
	pays.discounted(o.Pays, x.c.AsOf, x.rec.Rate)
	for _, l := range pays.Lines {
		l.Exact = new(l.Exact.Neg())
		e.add(l)
	}
	e.add(Line{Kind: Rounded, Loan: -1, Amount: new(e.Value.Amount - x.status.Payoff.Amount)})
	e.Facts = append(e.Facts, Line{Kind: PeriodRate, Loan: -1, Discount: x.rec.Rate})
}

// owedThen is what would be owed after paying nothing for so long.
func (x *Explainer) owedThen(e *Explanation, o *plan.Option, r *agreement.Result) {
	e.Value, e.Formula = of(o.OwedThen), FormulaPayoff
	e.Value.Date = o.EndsOn
	if o.Offer.Strategy != agreement.Nothing {
		e.Missing = []Missing{NoneSuch}
		return
	}
	p := r.Trace.Then.Position(o.EndsOn)
	if x.status.SplitUnknown {
		e.unsplit(p.Payoff())
		return
	}
	for _, f := range []Figure{PrincipalOverdue, InterestOverdue, Penalty, Fees, PrincipalNotDue, InterestAccrued, PrepayFee, Credit} {
		e.add(nonzero(Line{Kind: PartOf, Of: f, Loan: -1, Amount: new(countedOf(p, f))})...)
	}
}
