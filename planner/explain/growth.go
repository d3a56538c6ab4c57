package explain

import (
	"math/big"

	"repay/planner/money"
)

// Growth is how penalty that joins what bears it comes about by multiplying: a
// base, all of whose unpaid penalty joins at the end of each stretch, grows to
// base × Π (1 + rate × time), less the base itself.
type Growth struct {
	Base  Amount
	Steps []Step      // those alike together, in the order of their first
	Joins int         // how often more joined
	First Line        // of what unpaid penalty bore, the first stretch,
	Last  Line        // and the last
	Exact money.Ratio // of the whole
}

// Step is so many stretches with one factor.
type Step struct {
	Rate  *Rate
	Time  Time
	Count int
}

// mostSteps is how many factors a reader may be asked to multiply.
const mostSteps = 8

// GrowthOf returns how the penalty of one sum, its lines in list, grew; nil where
// it did not grow from one base, or takes too many factors.
func GrowthOf(list []Line) *Growth {
	var base, on *Line
	for i := range list {
		l := &list[i]
		switch {
		case l.Kind == PenaltyPiece && base == nil:
			base = l
		case l.Kind == PenaltyOnPen && on == nil && l.joined != nil:
			on = l
		case l.Kind == Rounded:
		default:
			return nil // something was paid, or the base changed
		}
	}
	if base == nil || on == nil || base.Base == nil {
		return nil
	}
	g := &Growth{Base: *base.Base, Exact: base.Exact.Add(*on.Exact)}
	first := *base.Factor // of the stretch before any had joined
	grown := new(big.Float).SetPrec(growthBits).SetInt64(1)
	for l := range on.Each {
		if g.Last = l; g.First.Kind == "" {
			g.First = l
		}
		g.Joins++
		first = first.Sub(*l.Factor)
		g.step(grown, l.Rate, l.Time, *l.Factor)
	}
	days := int(on.From - base.From)
	g.step(grown, base.Rate, on.joined.x.timeOf(base.Rate, first, days, true), first)
	if len(g.Steps) > mostSteps || !g.makes(grown) {
		return nil
	}
	return g
}

// growthBits is the precision at which a product is compared with the sum that
// the ledger kept: far finer than what is shown of either.
const growthBits = 256

// step multiplies by one more factor.
func (g *Growth) step(grown *big.Float, r *Rate, t Time, factor money.Ratio) {
	f := new(big.Float).SetPrec(growthBits).SetRat(factor.Rat())
	grown.Mul(grown, f.Add(f, big.NewFloat(1)))
	for i := range g.Steps {
		if s := &g.Steps[i]; s.Time.Unit == t.Unit && s.Time.N.Cmp(t.N) == 0 && sameRate(s.Rate, r) {
			s.Count++
			return
		}
	}
	g.Steps = append(g.Steps, Step{r, t, 1})
}

// makes reports whether the product comes to the exact sum: where penalty was
// paid, or a stretch ended on another day than a due day, it does not.
func (g *Growth) makes(grown *big.Float) bool {
	for _, s := range g.Steps {
		if _, one := s.Rate.One(); !one || s.Time.Unit == NoTime {
			return false
		}
	}
	base := new(big.Float).SetPrec(growthBits).SetInt64(int64(g.Base))
	off := new(big.Float).Mul(grown, base)
	off.Sub(off, base).Sub(off, new(big.Float).SetPrec(growthBits).SetRat(g.Exact.Rat()))
	return off.Abs(off).Cmp(big.NewFloat(1e-9)) < 0
}
