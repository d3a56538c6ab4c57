package loan

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"sync/atomic"
	"testing"

	"repay/planner/internal/draws"
	"repay/planner/money"
)

// The level amount is what exact rationals come to, on a million draws in a long
// run: all roundings, balloons, factors of every kind, the largest sums and
// terms, and values at and next to the points where the rounding turns. Both
// ways of computing it are taken: bounds, and exact integers.
func TestLevelAgreesWithExactRationals(t *testing.T) {
	const lanes = 4
	n := draws.Many(5000, 1_000_000)
	var seen levelsSeen
	t.Run("draws", func(t *testing.T) {
		for lane := range lanes {
			t.Run(fmt.Sprint("lane ", lane), func(t *testing.T) {
				t.Parallel()
				for i := lane; i < n; i += lanes {
					d := levelDraw{Rand: rand.New(rand.NewPCG(20261121, uint64(i)))}
					if d.draw() {
						d.check(t, i, &seen)
					}
				}
			})
		}
	})
	for _, c := range []struct {
		what  string
		n     int64
		least int
	}{
		{"values where a rounding turns", seen.turns.Load(), n / 60},
		{"values next to that", seen.near.Load(), n / 30},
		{"schedules of 600 periods and more", seen.long.Load(), n / 150},
		{"amounts by bounds", seen.bounded.Load(), 2 * n},
		{"amounts in exact integers", seen.exact.Load(), n / 30},
	} {
		if t.Log(c.n, c.what); c.n < int64(c.least) {
			t.Errorf("%d %s, want %d", c.n, c.what, c.least)
		}
	}
}

// levelsSeen counts what the draws came to.
type levelsSeen struct{ turns, near, long, bounded, exact atomic.Int64 }

// check compares one draw in every rounding.
func (d *levelDraw) check(t *testing.T, i int, seen *levelsSeen) {
	var a annuity
	for _, f := range d.f {
		a.add(f)
	}
	for _, c := range []struct {
		is bool
		n  *atomic.Int64
	}{{d.turns, &seen.turns}, {d.near, &seen.near}, {len(d.f) >= 600, &seen.long}} {
		if c.is {
			c.n.Add(1)
		}
	}
	var num, quo *big.Int // once for all roundings
	for _, mode := range roundings {
		want, fits := d.exact.level(d.p, d.balloon, mode)
		if !fits {
			continue
		}
		got, ok := a.level(d.p, d.balloon, mode)
		if ok {
			seen.bounded.Add(1)
		} else {
			if seen.exact.Add(1); num == nil {
				num, quo = levelQuo(d.p, d.balloon, d.f)
			}
			got = money.RoundQuo(num, quo, mode)
		}
		if got != want {
			t.Fatalf("draw %d: %d of %d less %d over %d periods, by bounds %t, rounding %d; want %d", i, got, d.p, d.balloon, len(d.f), ok, mode, want)
		}
	}
}

// exactLevel is the level amount of listed factors before it is rounded: for a
// balance P and a balloon F, (P·grown − F·scale) / sum, in unreduced integers.
type exactLevel struct{ grown, scale, sum *big.Int }

func newExactLevel(f []money.Ratio) exactLevel {
	e := exactLevel{big.NewInt(1), big.NewInt(1), new(big.Int)}
	for _, x := range f {
		r := x.Rat()
		growth := new(big.Int).Add(r.Num(), r.Denom())
		e.grown.Mul(e.grown, growth)
		e.scale.Mul(e.scale, r.Denom())
		e.sum.Mul(e.sum, growth).Add(e.sum, e.scale)
	}
	return e
}

// level rounds the level amount of a balance; false where it is too large.
func (e exactLevel) level(p, balloon Amount, mode money.Rounding) (Amount, bool) {
	num := new(big.Int).Mul(e.grown, big.NewInt(int64(p)))
	num.Sub(num, new(big.Int).Mul(e.scale, big.NewInt(int64(balloon))))
	whole, rest := new(big.Int).QuoRem(new(big.Int).Abs(num), e.sum, new(big.Int))
	half := new(big.Int).Lsh(rest, 1).Cmp(e.sum)
	switch {
	case mode == money.Up && rest.Sign() > 0,
		mode == money.HalfUp && half >= 0,
		mode == money.HalfEven && (half > 0 || half == 0 && whole.Bit(0) == 1):
		whole.Add(whole, big.NewInt(1))
	}
	if num.Sign() < 0 {
		whole.Neg(whole)
	}
	return Amount(whole.Int64()), whole.IsInt64() && Amount(whole.Int64()) <= money.Ceiling && Amount(whole.Int64()) >= -money.Ceiling
}

// levelDraw is one case to compare.
type levelDraw struct {
	*rand.Rand
	f           []money.Ratio
	p, balloon  Amount
	exact       exactLevel
	turns, near bool // the value is where a rounding turns, or as close to it as can be
}

func (d *levelDraw) draw() bool {
	switch kind := d.IntN(200); {
	case kind < 30: // where few periods and short factors leave a principal to be found
		d.factors(1+d.IntN(8), d.shortFactor)
		return d.toTurn()
	case kind < 50: // no interest
		d.factors(1+d.IntN(1200), func() money.Ratio { return money.Ratio{} })
		return d.toTurn()
	case kind == 50:
		n := 600 + d.IntN(601)
		d.factors(n, d.factor(n))
		d.p = money.Max - Amount(d.IntN(3))*Amount(d.Int64N(int64(money.Max/2)))
		d.closest()
		return true
	}
	n := d.periods()
	d.factors(n, d.factor(n))
	d.p = d.principal()
	switch d.IntN(10) {
	case 0, 1, 2:
		d.balloon = Amount(d.Int64N(int64(d.p) + 1))
	case 3:
		d.balloon = d.p
	case 4:
		d.balloon = 2 * d.p // more than a level amount above 0 can leave
	}
	return true
}

func (d *levelDraw) periods() int {
	switch n := d.IntN(200); {
	case n < 120:
		return 1 + d.IntN(36)
	case n < 180:
		return 1 + d.IntN(120)
	case n < 198:
		return 1 + d.IntN(360)
	case n < 199:
		return 1 + d.IntN(1200)
	}
	return 1200
}

func (d *levelDraw) principal() Amount {
	switch d.IntN(8) {
	case 0:
		return money.Max
	case 1:
		return money.Max + Amount(d.Int64N(int64(money.Ceiling-money.Max))) // what was capitalised
	case 2, 3:
		return 1 + Amount(d.Int64N(1000))
	case 4:
		return 1 + Amount(d.Int64N(int64(money.Max)))
	}
	return 1 + Amount(d.Int64N(1e9))
}

func (d *levelDraw) factors(n int, factor func() money.Ratio) {
	d.f = make([]money.Ratio, n)
	for i := range d.f {
		d.f[i] = factor()
	}
	d.exact = newExactLevel(d.f)
}

// factor draws how the factors of a schedule of n periods come about.
func (d *levelDraw) factor(n int) func() money.Ratio {
	rate := money.NewRatio(1+d.Int64N(3600), 10_000)
	month := rate.Mul(money.NewRatio(1, 12))
	days := func(year int64) money.Ratio { return rate.Mul(money.NewRatio(28+d.Int64N(4), year)) }
	kind := d.IntN(11)
	if n <= 60 {
		kind = d.IntN(12)
	}
	switch kind {
	case 0, 1, 2:
		return func() money.Ratio { return month }
	case 3, 4:
		return func() money.Ratio { return days(365) }
	case 5:
		return func() money.Ratio { return days(365).Add(rate.Mul(money.NewRatio(d.Int64N(2), 366))) }
	case 6: // rates that change, and none at times
		return func() money.Ratio {
			if d.IntN(12) == 0 {
				rate = money.NewRatio(d.Int64N(4)*d.Int64N(900), 10_000)
			}
			return days(360)
		}
	case 7: // of all kinds
		return func() money.Ratio {
			return []money.Ratio{{}, month, days(360), days(365), days(366), month.MulInt(3)}[d.IntN(6)]
		}
	case 8: // tiny
		tiny := money.NewRatio(1+d.Int64N(9), 1+d.Int64N(1e15))
		return func() money.Ratio { return tiny }
	case 9: // up to 1 and past it
		return func() money.Ratio { return money.NewRatio(d.Int64N(1100), 1000) }
	case 10: // implied rates have ten decimals
		implied := money.NewRatio(d.Int64N(5e9), 1e10)
		return func() money.Ratio { return implied.Mul(money.NewRatio(28+d.Int64N(4), 365)) }
	}
	// Long ones, some of them more than a pair of int64 holds.
	return func() money.Ratio {
		x := money.NewRatio(d.Int64N(1e9), 1e10+d.Int64N(1e10))
		if d.IntN(8) == 0 {
			return x.Mul(money.NewRatio(1e9+d.Int64N(1e9), 1e9+d.Int64N(1e9)))
		}
		return x
	}
}

func (d *levelDraw) shortFactor() money.Ratio {
	den := 2 + d.Int64N(40)
	return money.NewRatio(d.Int64N(den), den)
}

// toTurn finds a principal whose level amount is where a rounding turns, half
// way between two amounts or one of them, or as close to it as can be. False
// where there is none.
//
// With x = (P·grown − F·scale)/sum, reduced, 2x = m + r/sum for a whole m of
// the parity that r leaves where 2·P·grown ≡ 2·F·scale + m·sum + r mod 2·sum.
func (d *levelDraw) toTurn() bool {
	e := d.exact
	g := new(big.Int).GCD(nil, nil, new(big.Int).GCD(nil, nil, e.grown, e.scale), e.sum)
	grown, scale, sum := new(big.Int).Quo(e.grown, g), new(big.Int).Quo(e.scale, g), new(big.Int).Quo(e.sum, g)
	if d.IntN(2) == 0 {
		d.balloon = Amount(d.Int64N(1e6))
	}
	r := big.NewInt(int64(d.IntN(5) - 2))
	goal := new(big.Int).Mul(scale, big.NewInt(2*int64(d.balloon)))
	goal.Add(goal, r)
	if d.IntN(4) > 0 {
		goal.Add(goal, sum) // half way
	}
	inverse := new(big.Int).ModInverse(grown, sum)
	if goal.Bit(0) == 1 || inverse == nil {
		return false
	}
	p := inverse.Mul(inverse, goal.Rsh(goal, 1))
	p.Mod(p, sum)
	if room := new(big.Int).Quo(big.NewInt(int64(money.Max)), sum); room.Sign() > 0 {
		p.Add(p, room.Mul(sum, big.NewInt(d.Int64N(room.Int64()))))
	}
	if !p.IsInt64() || Amount(p.Int64()) > money.Ceiling || p.Sign() == 0 {
		return false
	}
	d.p, d.turns, d.near = Amount(p.Int64()), r.Sign() == 0, r.Sign() != 0
	return true
}

// closest finds the balloon that leaves the level amount closest to half way
// between two amounts.
func (d *levelDraw) closest() {
	e := d.exact
	grown := new(big.Int).Mul(e.grown, big.NewInt(int64(d.p)))
	rest := grown.Mod(grown.Lsh(grown, 1).Sub(grown, e.sum), new(big.Int).Lsh(e.sum, 1)) // 2·P·grown − sum mod 2·sum
	balloon := rest.Quo(rest, new(big.Int).Lsh(e.scale, 1))
	if balloon.IsInt64() && Amount(balloon.Int64()) <= d.p {
		d.balloon, d.near = Amount(balloon.Int64()), true
	}
}
