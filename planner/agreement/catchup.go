package agreement

import (
	"repay/planner/lang"
	"repay/planner/loan"
)

// CatchUp pays everything due and unpaid in equal parts on the next due dates,
// past the contract's end if need be; the contract goes on.
const CatchUp Strategy = "catch_up"

var catchUp = definition{
	is: CatchUp, also: []string{"分期补还逾期"},
	title: lang.Text{ZH: "分期补还逾期", EN: "Spread the arrears"},
	help:  lang.Text{ZH: "分期补还逾期：逾期的分几期补，合同照旧。", EN: "Spread the arrears over some payments, beside the contract's instalments."},
	params: func() []Param {
		return []Param{periods("periods", "期数", 6, atPeriods, "分几期补。", "In how many payments.")}
	},
	bare: "periods", example: "24",
	label: func(s Speaker, o *Offer) string {
		return s.say(lang.Text{ZH: "逾期分 {1} 期补", EN: "arrears in {1} payments"}, o.Periods)
	},
	name:   namePeriods,
	apply:  (*builder).catchUp,
	goesOn: true, firstDue: true, arrears: ArrearsAsTheyAre,
	instalments: allPeriods,
}

func (b *builder) catchUp() *loan.Refusal {
	due := b.r.Position.Due
	b.countDue()
	l := b.l
	if b.t.Accelerated > b.d {
		l = l.Later(b.d)
		l.CallOff()
	}
	rows, err := l.ComingIn(b.rows())
	if err != nil {
		return err
	}
	b.goesOn(rows)
	if due.Total() == 0 {
		return nil
	}
	parts := b.l.Split(b.d, b.equalParts(due.Total(), b.o.Periods))
	dues := b.l.DuesAfter(b.d)
	extras := make([]loan.Extra, len(parts))
	for i, p := range parts {
		extras[i] = loan.Extra{Due: dues.On, Parts: p}
		b.note(Entry{Kind: Part, Due: dues.On, Kinds: p})
		b.r.CurrentFrom = dues.On
		dues.Next()
	}
	b.r.Rows = b.l.MergeExtras(b.r.Rows, extras, loan.EntryCaughtUp)
	for i := range extras { // in the ledger what is spread is interest
		x := &extras[i]
		x.Plain, x.Parts = true, loan.Parts{loan.Principal: x.Parts[loan.Principal], loan.Interest: x.Parts.Total() - x.Parts[loan.Principal]}
	}
	b.r.Restructuring.Extras = extras
	return nil
}
