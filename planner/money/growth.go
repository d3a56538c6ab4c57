package money

import (
	"math"
	"math/big"
	"math/bits"
	"slices"
)

// Growth is what one unit grows to, stretch by stretch, where each stretch adds
// its part to all that there is. Sums that grow over the same stretches share
// it: what one of them comes to over many is one division, however many they
// are. The zero value has no stretch yet. A copy that goes on by itself is a
// [Growth.Fork].
type Growth struct {
	blocks [][]step // blockLen each, but for the last: a fork copies no more than that one
}

const blockLen = 64

// step is one stretch.
type step struct {
	by    Ratio      // a unit becomes this
	total *big.Float // all factors so far, rounded down at growthBits; nil: one was not above 0
	size  int        // what their denominators have in bits together, at most
}

// growthBits is the length of a running product. Each of its factors takes two
// operations, each at most 2^-growthBits of it off; so that after 2^20 factors a
// quotient of two of them is less than 2^-360 of itself away, and times what is
// below 2^63, in the units of a [span], less than a unit.
const growthBits = 384

// one is what nothing has grown to. It is never changed.
var one = big.NewFloat(1)

// fewSteps are multiplied one by one: some 100 ns each, a quotient takes 1,000.
const fewSteps = 8

// Len is the number of stretches.
func (g Growth) Len() int {
	n := len(g.blocks)
	if n == 0 {
		return 0
	}
	return (n-1)*blockLen + len(g.blocks[n-1])
}

func (g Growth) at(k int) *step { return &g.blocks[k/blockLen][k%blockLen] }

// before is the product of the factors before a stretch.
func (g Growth) before(k int) *big.Float {
	if k == 0 {
		return one
	}
	return g.at(k - 1).total
}

// size is how many bits their denominators have together, at most.
func (g Growth) size(k int) int {
	if k == 0 {
		return 0
	}
	return g.at(k - 1).size
}

// Add adds a stretch, which adds f of all that there is.
func (g *Growth) Add(f Ratio) {
	n := g.Len()
	s := step{by: f.Add(Int(1)), total: g.before(n), size: g.size(n)}
	switch {
	case f.IsZero():
	case s.total == nil || !s.by.exact() || s.by.Sign() <= 0:
		s.total = nil
	default:
		w := fractionOf(s.by)
		num, den := new(big.Float).SetInt(w.num), new(big.Float).SetInt(w.den)
		s.total = new(big.Float).SetMode(big.ToZero).SetPrec(growthBits).Mul(s.total, num)
		s.total.Quo(s.total, den)
		s.size += new(big.Int).Sub(w.den, big.NewInt(1)).BitLen()
	}
	if n%blockLen == 0 {
		g.blocks = append(g.blocks, nil)
	}
	end := &g.blocks[n/blockLen]
	*end = append(*end, s)
}

// Fork returns a copy that goes on independently.
func (g Growth) Fork() Growth {
	f := Growth{slices.Clone(g.blocks)}
	if n := len(f.blocks); n > 0 {
		f.blocks[n-1] = slices.Clip(f.blocks[n-1])
	}
	return f
}

// Float is what one unit grows to over the stretches from number from on, to
// some 15 digits: to prune with, not to compute with.
func (g Growth) Float(from int) float64 {
	first, last := g.before(from), g.before(g.Len())
	if last == nil {
		return math.Inf(1)
	}
	f, _ := new(big.Float).SetPrec(64).Quo(last, first).Float64()
	return f
}

// Of returns what x, above 0, becomes over the stretches with numbers from, to
// exclusive. It is rounded like the exact number, but may be no more than a
// [span]: a sum that is to be computed with from then on is kept by [Growth.Keep].
func (g Growth) Of(x Ratio, from, to int) Ratio {
	first, last := g.before(from), g.before(to)
	switch {
	case from == to, last != nil && first == last:
		return x // nothing was added
	case last == nil || to-from <= fewSteps:
		return g.stepByStep(x, from, to)
	}
	s := x.ends().grown(first, last)
	if s.nearHalf() && x.exact() {
		return g.product(x, from, to)
	}
	return s.ratio()
}

// Keep is Of, exact where that is short (see wide.go).
func (g Growth) Keep(x Ratio, from, to int) Ratio {
	if x.exact() && x.denBits()+g.size(to)-g.size(from) <= 2*exactBits { // to be tried: reduced, it may be half
		return g.stepByStep(x, from, to)
	}
	return g.Of(x, from, to)
}

// stepByStep multiplies by as many factors at once as a pair of int64 holds.
func (g Growth) stepByStep(x Ratio, from, to int) Ratio {
	by := Int(1)
	for k := from; k < to; k++ {
		f := g.at(k).by
		if more := by.Mul(f); more.b == nil {
			by = more
			continue
		}
		x, by = x.Mul(by), f
	}
	return x.Mul(by)
}

// grown is s times last/first, two products of a [Growth].
func (s span) grown(first, last *big.Float) span {
	low, _ := s.ints()
	by := new(big.Float).SetMode(big.ToZero).SetPrec(growthBits).Quo(last, first)
	grown, _ := new(big.Float).SetMode(big.ToZero).SetPrec(growthBits).Mul(by, new(big.Float).SetInt(low)).Int(nil)
	slack := uint64(3)
	if s.slack > 0 {
		most, _ := by.Uint64()
		hi, lo := bits.Mul64(s.slack, most+2)
		if most+2 < 2 || hi > 0 {
			panic(Overflow{})
		}
		slack = moreSlack(slack, lo)
	}
	return spanFrom(grown.Sub(grown, big.NewInt(1)), slack)
}

// product is Of in full: a fraction however long, milliseconds for thousands of
// stretches, where only that tells on which side of a boundary it is.
func (g Growth) product(x Ratio, from, to int) Ratio {
	w := fractionOf(x)
	num, den := new(big.Int).Set(w.num), new(big.Int).Set(w.den)
	for k := from; k < to; k++ {
		by := fractionOf(g.at(k).by)
		num.Mul(num, by.num)
		den.Mul(den, by.den)
	}
	if twice, rem := new(big.Int).QuoRem(new(big.Int).Lsh(num, 1), den, new(big.Int)); rem.Sign() == 0 {
		return quotient(twice, big.NewInt(2))
	}
	return Ratio{b: &wide{num: num, den: den}}
}

// denBits is the length of an exact number's denominator.
func (x Ratio) denBits() int {
	if x.b == nil {
		return bits.Len64(uint64(x.d))
	}
	return x.b.den.BitLen()
}
