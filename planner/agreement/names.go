package agreement

import (
	"strconv"
	"strings"

	"repay/planner/lang"
	"repay/planner/money"
)

// DefaultName names an offer that the borrower has not named: its strategy
// and the parameters that tell it from others, as the default menu writes
// them. Amounts are written in currency c.
func (o *Offer) DefaultName(c money.Currency) string {
	if f := o.Strategy.definition().name; f != nil {
		if name := f(o, c); name != "" {
			return string(o.Strategy) + " " + name
		}
	}
	return string(o.Strategy)
}

func namePeriods(o *Offer, _ money.Currency) string { return strconv.Itoa(o.Periods) }

func nameFor(o *Offer, _ money.Currency) string { return strconv.Itoa(o.For) }

func allPeriods(o *Offer) int { return o.Periods }

// Speaker is how a page writes what stands in a label.
type Speaker struct {
	Lang  lang.Lang
	Late  bool               // something is due and unpaid: there are arrears to clear
	Share func(Share) string // a sum or a part
	Day   func(Date) string  // a date
	Unit  func(n int) string // the unit in which n of the loan's periods are counted
}

func (s Speaker) say(t lang.Text, values ...any) string { return t.Fill(s.Lang, values...) }

// Label says in a few words what the offer is: 免息分 24 期, 0% in 24 payments; without the name that the borrower gave it, and without its rate.
func (o *Offer) Label(s Speaker) string { return o.Strategy.definition().label(s, o) }

// Text writes a share as the book does: 50%, or an amount without needless
// decimals.
func (s Share) Text(c money.Currency) string {
	if s.IsPart {
		return s.Part.Percent()
	}
	whole, cents, _ := strings.Cut(c.Format(s.Amount), ".")
	if strings.Trim(cents, "0") == "" {
		return whole
	}
	return whole + "." + cents
}
