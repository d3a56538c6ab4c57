package loan

import (
	"math/big"

	"repay/planner/money"
)

// level returns the level amount that brings balance p down to balloon over
// periods with the interest factors f:
//
//	A = round( (P·Π(1+f_i) − F) / Σ_k Π_{j>k}(1+f_j) )
//
// It is exact: the products run in integers over one common denominator, and
// the quotient is rounded once.
func level(p, balloon Amount, f []money.Ratio, mode money.Rounding) Amount {
	num, den := levelQuo(p, balloon, f)
	return money.RoundQuo(num, den, mode)
}

// levelQuo is level before it is rounded.
func levelQuo(p, balloon Amount, f []money.Ratio) (num, quo *big.Int) {
	d, ok := commonDenominator(f)
	if !ok {
		return levelRat(p, balloon, f)
	}
	// grown = P·Π(1+f)·d^k, sum = Σ Π(1+f)·d^k, scale = d^k
	grown, sum, scale := big.NewInt(int64(p)), new(big.Int), big.NewInt(1)
	var g, den big.Int
	den.SetInt64(d)
	for _, x := range f {
		num, xd, _ := x.Pair()
		g.SetInt64(num)
		g.Mul(&g, big.NewInt(d/xd))
		g.Add(&g, &den)
		grown.Mul(grown, &g)
		scale.Mul(scale, &den)
		sum.Mul(sum, &g)
		sum.Add(sum, scale)
	}
	if balloon != 0 {
		grown.Sub(grown, scale.Mul(scale, big.NewInt(int64(balloon))))
	}
	return grown, sum
}

// levelRat is levelQuo where the denominators have no small common multiple.
func levelRat(p, balloon Amount, f []money.Ratio) (num, den *big.Int) {
	one := big.NewRat(1, 1)
	grown, sum := big.NewRat(int64(p), 1), new(big.Rat)
	for _, x := range f {
		g := x.Rat()
		g.Add(g, one)
		grown.Mul(grown, g)
		sum.Mul(sum, g)
		sum.Add(sum, one)
	}
	grown.Sub(grown, big.NewRat(int64(balloon), 1))
	grown.Quo(grown, sum)
	return grown.Num(), grown.Denom()
}

// commonDenominator returns the least common multiple of the denominators
// where it is a small int64.
func commonDenominator(f []money.Ratio) (int64, bool) {
	d := int64(1)
	for _, x := range f {
		_, xd, ok := x.Pair()
		if !ok {
			return 0, false
		}
		if d%xd == 0 {
			continue
		}
		_, more, _ := money.NewRatio(d, xd).Pair() // reduced: what xd has and d lacks
		if d > (1<<62)/more {
			return 0, false
		}
		d *= more
	}
	return d, true
}
