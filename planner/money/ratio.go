package money

import (
	"cmp"
	"math"
	"math/big"
	"math/bits"
)

// Ratio is an exact rational number; the zero value is 0. Small ones are a
// pair of int64, reduced but where [Fraction] or [Ratio.Times] made it; an operation that would overflow the pair goes on in
// math/big, so that a Ratio is never wrong and never wraps. wide.go says how
// very long ones stay cheap.
type Ratio struct {
	n, d int64 // n/d with d > 0; d == 0 is 0/1
	b    *wide // set instead where the pair is too small
}

// NewRatio returns num/den; den must not be zero.
func NewRatio(num, den int64) Ratio {
	if den < 0 {
		num, den = -num, -den
	}
	if g := gcd(abs64(num), uint64(den)); g > 1 {
		num, den = num/int64(g), den/int64(g)
	}
	return Ratio{n: num, d: den}
}

// Fraction returns num/den as it stands, not reduced: for a factor that is
// rounded away or added to a sum at once, where finding the greatest common
// divisor would take longer than all the rest. den must be positive.
func Fraction(num, den int64) Ratio { return Ratio{n: num, d: den} }

// Int returns the whole number n.
func Int(n int64) Ratio { return Ratio{n: n, d: 1} }

// FromRat returns r as a Ratio.
func FromRat(r *big.Rat) Ratio {
	return quotient(new(big.Int).Set(r.Num()), new(big.Int).Set(r.Denom()))
}

// Rat returns x as a new big.Rat. For a number too long to be written down (see
// wide.go) it is less than 2^-100 away: good to show, not to compute with.
func (x Ratio) Rat() *big.Rat {
	if x.b != nil {
		return x.b.rat()
	}
	return big.NewRat(x.n, x.den())
}

// Pair returns numerator and denominator, without a common divisor, where both
// fit an int64.
func (x Ratio) Pair() (num, den int64, ok bool) {
	if x.b != nil {
		return 0, 0, false
	}
	r := NewRatio(x.n, x.den())
	return r.n, r.d, true
}

// Parts is Pair as the number stands, perhaps not reduced.
func (x Ratio) Parts() (num, den int64, ok bool) { return x.n, x.den(), x.b == nil }

// Floor63 returns x in whole parts of 2^-63; ok is false where x is below 0, or 1
// or more, or does not fit a pair of int64.
func (x Ratio) Floor63() (parts uint64, ok bool) {
	if x.b != nil || x.n < 0 || x.n >= x.den() {
		return 0, false
	}
	parts, _ = bits.Div64(uint64(x.n)>>1, uint64(x.n)<<63, uint64(x.den()))
	return parts, true
}

func (x Ratio) den() int64 {
	if x.d == 0 {
		return 1
	}
	return x.d
}

// Sign returns -1, 0 or +1.
func (x Ratio) Sign() int {
	if x.b != nil {
		return x.b.sign()
	}
	return cmp.Compare(x.n, 0)
}

// IsZero reports whether x is 0.
func (x Ratio) IsZero() bool { return x.Sign() == 0 }

// Add returns x+y.
func (x Ratio) Add(y Ratio) Ratio {
	switch {
	case x.b == nil && x.n == 0:
		return y
	case y.b == nil && y.n == 0:
		return x
	case x.b == nil && y.b == nil:
		xd, yd := x.den(), y.den()
		g := int64(gcd(uint64(xd), uint64(yd)))
		a, ok1 := mul(x.n, yd/g)
		b, ok2 := mul(y.n, xd/g)
		d, ok3 := mul(xd/g, yd)
		if ok1 && ok2 && ok3 {
			if n, ok := add(a, b); ok {
				return NewRatio(n, d)
			}
		}
	}
	return x.addWide(y)
}

// Sub returns x-y.
func (x Ratio) Sub(y Ratio) Ratio {
	if x.b != nil && x.b == y.b {
		return Ratio{}
	}
	return x.Add(y.Neg())
}

// Neg returns -x.
func (x Ratio) Neg() Ratio {
	switch {
	case x.b != nil:
		return x.b.neg()
	case x.n == math.MinInt64:
		return FromRat(new(big.Rat).Neg(x.Rat()))
	}
	return Ratio{n: -x.n, d: x.d}
}

// Mul returns x*y.
func (x Ratio) Mul(y Ratio) Ratio {
	if x.b == nil && y.b == nil {
		if x.n == 0 || y.n == 0 {
			return Ratio{}
		}
		g1 := int64(gcd(abs64(x.n), uint64(y.den())))
		g2 := int64(gcd(abs64(y.n), uint64(x.den())))
		n, ok1 := mul(x.n/g1, y.n/g2)
		d, ok2 := mul(x.den()/g2, y.den()/g1)
		if ok1 && ok2 {
			return Ratio{n: n, d: d}
		}
	}
	return x.mulWide(y)
}

// Times is [Ratio.Mul], not reduced: see [Fraction].
func (x Ratio) Times(y Ratio) Ratio {
	if x.b == nil && y.b == nil {
		n, ok1 := mul(x.n, y.n)
		d, ok2 := mul(x.den(), y.den())
		if ok1 && ok2 {
			return Ratio{n: n, d: d}
		}
	}
	return x.Mul(y)
}

// Div returns x/y; y must not be zero.
func (x Ratio) Div(y Ratio) Ratio {
	if y.b == nil && y.n != 0 && y.n > -1<<62 {
		inv := Ratio{n: y.den(), d: y.n}
		if y.n < 0 {
			inv = Ratio{n: -y.den(), d: -y.n}
		}
		return x.Mul(inv)
	}
	return FromRat(new(big.Rat).Quo(x.Rat(), y.Rat()))
}

// MulInt returns x*n.
func (x Ratio) MulInt(n int64) Ratio { return x.Mul(Int(n)) }

// MulAmount returns the exact product of x and a, in minor units.
func (x Ratio) MulAmount(a Amount) Ratio { return x.Mul(Int(int64(a))) }

// Cmp compares x with y.
func (x Ratio) Cmp(y Ratio) int {
	a, b := x.Sign(), y.Sign()
	switch {
	case a != b || a == 0:
		return cmp.Compare(a, b)
	case x.b != nil || y.b != nil:
		return x.Sub(y).Sign()
	}
	hi, lo := bits.Mul64(abs64(x.n), uint64(y.den()))
	hi2, lo2 := bits.Mul64(abs64(y.n), uint64(x.den()))
	return a * cmp.Or(cmp.Compare(hi, hi2), cmp.Compare(lo, lo2))
}

// Of returns round(a × x): the one way in which a product becomes money.
func (x Ratio) Of(a Amount, mode Rounding) Amount {
	if x.b == nil {
		if q, ok := MulDiv(a, x.n, x.den(), mode); ok {
			return q
		}
	}
	return x.MulAmount(a).Round(mode)
}

// Round returns x as a whole number of minor units.
func (x Ratio) Round(mode Rounding) Amount {
	if x.b == nil {
		q, ok := MulDiv(1, x.n, x.den(), mode)
		if !ok {
			panic(Overflow{})
		}
		return q
	}
	return x.b.round(mode)
}

// Checked returns x, or panics with [Overflow] where x is well past Ceiling, so
// that a sum that grows by itself stops growing soon after.
func (x Ratio) Checked() Ratio {
	if x.b != nil && x.b.bits() > 52 {
		panic(Overflow{})
	}
	return x
}

// RoundQuo returns num/den rounded by mode; den must be positive.
func RoundQuo(num, den *big.Int, mode Rounding) Amount {
	var quo, rem big.Int
	quo.QuoRem(new(big.Int).Abs(num), den, &rem)
	if rem.Sign() != 0 {
		half := rem.Lsh(&rem, 1).Cmp(den)
		if roundsAway(mode, quo.Bit(0) == 1, half) {
			quo.Add(&quo, big.NewInt(1))
		}
	}
	if !quo.IsInt64() || quo.Int64() > int64(Ceiling) {
		panic(Overflow{})
	}
	if num.Sign() < 0 {
		return -Amount(quo.Int64())
	}
	return Amount(quo.Int64())
}

// Float returns the nearest float64: for root finding and drawing only.
func (x Ratio) Float() float64 {
	if x.b != nil {
		f, _ := x.b.rat().Float64()
		return f
	}
	return float64(x.n) / float64(x.den())
}

// String writes x as num/den.
func (x Ratio) String() string { return x.Rat().RatString() }

func gcd(a, b uint64) uint64 {
	for b != 0 {
		a, b = b, a%b
	}
	if a == 0 {
		return 1
	}
	return a
}

func mul(a, b int64) (int64, bool) {
	hi, lo := bits.Mul64(abs64(a), abs64(b))
	if hi != 0 || lo > 1<<62 {
		return 0, false
	}
	if (a < 0) != (b < 0) {
		return -int64(lo), true
	}
	return int64(lo), true
}

func add(a, b int64) (int64, bool) {
	c := a + b
	return c, (c > a) == (b > 0) && c > -1<<63 && c < 1<<62
}
