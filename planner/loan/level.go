package loan

import (
	"math/big"
	"math/bits"

	"repay/planner/money"
)

// The level amount that brings balance P down to balloon F over periods with
// the interest factors f is
//
//	A = round( (P·Π(1+f_i) − F) / Σ_k Π_{j>k}(1+f_j) )
//
// all factors exact, rounded once. The exact products are integers of some
// thousand digits ([levelQuo]): they take a hundred times as long as all rows.
// Nearly always 63 bits are enough to know how A rounds ([annuity.level]); the
// integers are for where the bits cut off could carry A over a point at which
// the rounding turns.

// levelNow computes the level amount over the periods left, the first of them
// from d, at the rate in force on d.
func (c *cursor) levelNow(d Date) Amount {
	a := c.annuity(d)
	if amount, ok := a.level(c.balance, c.s.balloon, c.s.instalmentMode); ok {
		settled := c.rate() != nil || c.changes == len(c.s.rates)-1
		c.lasts = settled && c.prepaid == 0 && a.lasts(c.balance, amount)
		return amount
	}
	f := make([]money.Ratio, 0, c.left())
	c.periodsAhead(d, func(_, _ Date, x money.Ratio) { f = append(f, x) })
	return levelExact(c.balance, c.s.balloon, f, c.s.instalmentMode)
}

// annuity is that of the periods left, the first of them from d.
func (c *cursor) annuity(d Date) (a annuity) {
	if p, ok := c.s.paceOf(c.rateOn(d)); ok && c.s.span == 1 && c.s.tail.due == 0 && (c.s.odd == oddNone || c.due() >= c.s.first) {
		a.add(c.comingFactor(c.rateOn(d), d))
		return c.s.levels.of(a, p, c.dues, c.left()-1)
	}
	c.periodsAhead(d, func(_, _ Date, f money.Ratio) { a.add(f) })
	return a
}

// periodsAhead calls f for each of the periods left, the first of them from d, with its
// interest factor at the rate in force on d.
func (c *cursor) periodsAhead(d Date, f func(from, due Date, x money.Ratio)) {
	r, dues, in, from := c.rateOn(d), c.dues, period{}, d
	for i := range c.left() {
		due := c.s.dueOn(dues.On)
		if i == 0 {
			f(c.levelFrom(d), due, c.comingFactor(r, d))
		} else {
			f(from, due, c.s.factorIn(in, r, from, due))
		}
		from = due
		for range c.s.span {
			dues.Next()
		}
		if c.s.span == 1 {
			in = period{from, dues.On}
		}
	}
}

// annuity is Π(1+f_i) and Σ_k Π_{j>k}(1+f_j) of the factors added so far. Each
// is cut off below 63 bits at every step. A step cuts less than two parts in
// 2^63 off the factor, one off each product, and two off the sum where one is
// added: after n steps both are too small, by less than 5n parts in 2^63.
type annuity struct {
	grown, sum scaled
	n          int
	most       uint64 // the largest growth
	long       bool   // a factor is below 0, or 1 or more, or no pair
}

// add appends the factor of one more period.
func (a *annuity) add(f money.Ratio) {
	part, ok := f.Floor63()
	a.long = a.long || !ok
	a.grow(1<<63 + part)
}

// grow appends a period that makes 1 grow to growth/2^63.
func (a *annuity) grow(growth uint64) {
	if a.n == 0 {
		a.grown = one
	}
	a.n++
	a.most = max(a.most, growth)
	a.sum = a.sum.times(growth).plusOne()
	a.grown = a.grown.times(growth)
}

// level returns A; ok is false where only the exact numbers can tell how it rounds.
func (a *annuity) level(p, balloon Amount, mode money.Rounding) (_ Amount, ok bool) {
	if a.long || p <= 0 || balloon < 0 || p > money.Ceiling || balloon > p {
		return 0, false
	}
	grown, left := a.grown.over(a.sum, p), one.over(a.sum, balloon)
	// 5n parts of each of the two products and of the sum below them, twice as many
	// in 2^-64; the 2 is for what the quotients cut off.
	over, off := bits.Mul64(grown.whole+left.whole+2, 20*uint64(a.n))
	least, most := grown.less(left).less(fixed{0, off}), grown.less(left).plus(fixed{0, off})
	amount := least.round(mode)
	return amount, over == 0 && least.whole <= most.whole && amount == most.round(mode) && 0 <= amount && amount <= money.Ceiling
}

// lasts reports whether instalments of amount, which is A rounded, surely take
// a balance p down to its last instalment and not to 0 before. Rounding A, and
// the interest of each period, takes less than 2 off each instalment's
// principal, which grow to less than twice the sum: where A is more than that,
// the last instalment is not reached. Each instalment must cover its interest.
func (a *annuity) lasts(p, amount Amount) bool {
	if a.long || a.sum.exp > 48 {
		return false
	}
	grows := a.sum.m>>(63-a.sum.exp) + 2
	high, low := bits.Mul64(uint64(p), a.most-1<<63)
	interest := high<<1 | low>>63 + 2
	return uint64(amount) > 2*grows+1 && uint64(amount) > interest
}

// scaled is m/2^63 · 2^exp. The highest bit of m is set, unless it is 0.
type scaled struct {
	m   uint64
	exp int
}

var one = scaled{1 << 63, 0}

// times multiplies by growth/2^63, which is from 1 to 2.
func (s scaled) times(growth uint64) scaled {
	high, low := bits.Mul64(s.m, growth)
	if high>>63 == 0 {
		return scaled{high<<1 | low>>63, s.exp}
	}
	return scaled{high, s.exp + 1}
}

// plusOne adds 1; s is 0, or 1 and more.
func (s scaled) plusOne() scaled {
	if s.m == 0 {
		return one
	}
	sum, carry := bits.Add64(s.m, one.m>>s.exp, 0)
	return scaled{carry<<63 | sum>>carry, s.exp + int(carry)}
}

// over returns s/t · a, to 2^-64; s is less than 2t, and a at most Ceiling.
func (s scaled) over(t scaled, a Amount) fixed {
	high, low := bits.Mul64(s.m, uint64(a))
	var x fixed
	x.whole, low = bits.Div64(high, low, t.m)
	x.part, _ = bits.Div64(low, 0, t.m)
	switch shift := t.exp - s.exp; {
	case shift < 0:
		return x.plus(x)
	case shift > 64:
		return fixed{0, x.whole >> (shift - 64)}
	default:
		return fixed{x.whole >> shift, x.part>>shift | x.whole<<(64-shift)}
	}
}

// fixed is whole + part/2^64.
type fixed struct{ whole, part uint64 }

func (x fixed) plus(y fixed) fixed {
	part, carry := bits.Add64(x.part, y.part, 0)
	return fixed{x.whole + y.whole + carry, part}
}

func (x fixed) less(y fixed) fixed {
	part, borrow := bits.Sub64(x.part, y.part, 0)
	return fixed{x.whole - y.whole - borrow, part}
}

func (x fixed) round(mode money.Rounding) Amount {
	return money.RoundPart(x.whole, x.part, mode)
}

// levelExact is A in exact numbers.
func levelExact(p, balloon Amount, f []money.Ratio, mode money.Rounding) Amount {
	num, den := levelQuo(p, balloon, f)
	return money.RoundQuo(num, den, mode)
}

// levelQuo is A before it is rounded: the products run in integers over one
// common denominator.
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
