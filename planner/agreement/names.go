package agreement

import (
	"fmt"
	"math/big"
	"strings"

	"repay/planner/money"
)

// DefaultName names an offer that the borrower has not named: its strategy
// and the parameters that tell it from others, as the default menu writes
// them. Amounts are written in currency c.
func (o Offer) DefaultName(c money.Currency) string {
	s := string(o.Strategy)
	switch o.Strategy {
	case CatchUp, InterestFree, PrincipalOnly:
		return fmt.Sprintf("%s %d", s, o.Periods)
	case Nothing, Defer:
		return fmt.Sprintf("%s %d", s, o.For)
	case Extend:
		if o.Periods > 0 {
			return fmt.Sprintf("%s to %d", s, o.Periods)
		}
		return fmt.Sprintf("%s %d", s, o.By)
	case Reduce:
		var steps []string
		for _, step := range o.To {
			steps = append(steps, fmt.Sprintf("%s for %d", step.To.Text(c), step.For))
		}
		return s + " " + strings.Join(steps, ", ")
	case Freeze:
		return fmt.Sprintf("%s %d+%d", s, o.For, o.Periods)
	case Settle:
		if o.Parts > 1 {
			return fmt.Sprintf("%s %s in %d", s, o.Sum.Text(c), o.Parts)
		}
		return s + " " + o.Sum.Text(c)
	case Token:
		return fmt.Sprintf("%s %s for %d", s, o.Sum.Text(c), o.For)
	case MoveDue:
		return fmt.Sprintf("%s %d", s, o.Day)
	}
	return s
}

// Text writes a share as the book does: 50%, or an amount without needless
// decimals.
func (s Share) Text(c money.Currency) string {
	if s.IsPart {
		f := new(big.Rat).Mul(s.Part.Rat(), big.NewRat(100, 1)).FloatString(10)
		return strings.TrimSuffix(strings.TrimRight(f, "0"), ".") + "%"
	}
	whole, cents, _ := strings.Cut(c.Format(s.Amount), ".")
	if strings.Trim(cents, "0") == "" {
		return whole
	}
	return whole + "." + cents
}
