package money

import "math/big"

// wide is a number that a pair of int64 cannot hold: a fraction in math/big,
// exact, as long as it is short. Penalty on unpaid penalty multiplies a fraction
// by another on every due day, for as long as nobody pays, and its length grows
// with each; past exactBits it is held between the two ends of a [span]. It is
// still rounded exactly: where both ends round to the same minor unit, so does
// what is between them. Where they do not, that is an [Overflow], never a guess.
//
// That costs nobody a figure. What is rounded is in doubt only next to a
// multiple of ½. An exact one has no denominator but 1 and 2, and a denominator
// never gets shorter by what penalty does to it: adding whole minor units leaves
// it as it is, and multiplying by (d+n)/d, reduced, takes only those primes out
// of it that divide d+n. At one rate and with due days equally far apart every
// factor is the same (d+n)/d, whose d+n has no prime in common with d, so that
// nothing is ever taken out. It takes factors that undo one another, such as
// 5/4 after 128/125, over a denominator of thousands of bits, for a tie to be met
// after exactBits.
type wide struct {
	num, den *big.Int // num/den with den > 0, or
	span              // where den is nil
}

const (
	shortBits   = 256  // numerator and denominator together: reduced each time
	reducedBits = 1024 // together: reduced once more when past this
	exactBits   = 2048 // of the denominator
)

// quotient returns num/den, whose arguments it keeps; den must be positive. A
// greatest common divisor takes long: one is looked for in short fractions, and
// where a fraction passes reducedBits.
func quotient(num, den *big.Int) Ratio {
	if num.Sign() == 0 {
		return Ratio{}
	}
	size := num.BitLen() + den.BitLen()
	if size <= shortBits || size > reducedBits && size <= reducedBits+shortBits {
		if g := new(big.Int).GCD(nil, nil, new(big.Int).Abs(num), den); g.BitLen() > 1 {
			num, den = num.Quo(num, g), den.Quo(den, g)
		}
	}
	switch {
	case num.IsInt64() && den.IsInt64():
		return Ratio{n: num.Int64(), d: den.Int64()}
	case den.BitLen() > exactBits:
		return spanOf(num, den).ratio()
	}
	return Ratio{b: &wide{num: num, den: den}}
}

// ends returns x between the ends of a span.
func (x Ratio) ends() span {
	switch {
	case x.b == nil:
		return spanOfPair(x.n, x.den())
	case x.b.den != nil:
		return spanOf(x.b.num, x.b.den)
	}
	return x.b.span
}

// exact reports whether x is held exactly, and not between the ends of a span.
func (x Ratio) exact() bool { return x.b == nil || x.b.den != nil }

func (x Ratio) addWide(y Ratio) Ratio {
	if !x.exact() || !y.exact() {
		return x.ends().plus(y.ends()).ratio()
	}
	if x.b == nil {
		x, y = y, x
	}
	if y.b == nil && y.den() == 1 {
		// A whole number leaves the denominator as it is, reduced or not.
		w := fractionOf(x)
		num := new(big.Int).Mul(w.den, big.NewInt(y.n))
		if num.Add(num, w.num); num.Sign() != 0 && w.den.BitLen() > 63 {
			return Ratio{b: &wide{num: num, den: w.den}}
		}
	}
	a, b := fractionOf(x), fractionOf(y)
	if a.den.Cmp(b.den) < 0 {
		a, b = b, a
	}
	by, rem := new(big.Int).QuoRem(a.den, b.den, new(big.Int))
	if rem.Sign() == 0 {
		by.Mul(by, b.num)
		return quotient(by.Add(by, a.num), new(big.Int).Set(a.den))
	}
	g := new(big.Int).GCD(nil, nil, a.den, b.den)
	by.Quo(a.den, g)
	num := new(big.Int).Mul(by, b.num)
	den := new(big.Int).Mul(by, b.den)
	by.Quo(b.den, g)
	return quotient(num.Add(num, by.Mul(by, a.num)), den)
}

func (x Ratio) mulWide(y Ratio) Ratio {
	switch {
	case x.exact() && y.exact():
		a, b := fractionOf(x), fractionOf(y)
		return quotient(new(big.Int).Mul(a.num, b.num), new(big.Int).Mul(a.den, b.den))
	case x.b == nil:
		x, y = y, x
	}
	switch {
	case y.b != nil:
		return x.ends().times(y.ends()).ratio()
	case y.n == 0:
		return Ratio{}
	}
	return x.b.span.timesPair(y.n, y.den()).ratio()
}

// fractionOf returns an exact x as a wide number, which must not be changed.
func fractionOf(x Ratio) *wide {
	if x.b != nil {
		return x.b
	}
	return &wide{num: big.NewInt(x.n), den: big.NewInt(x.den())}
}

func (w *wide) neg() Ratio {
	if w.den != nil {
		return quotient(new(big.Int).Neg(w.num), new(big.Int).Set(w.den))
	}
	return w.span.neg().ratio()
}

func (w *wide) sign() int {
	if w.den != nil {
		return w.num.Sign()
	}
	return w.span.sign()
}

func (w *wide) round(mode Rounding) Amount {
	if w.den != nil {
		return RoundQuo(w.num, w.den, mode)
	}
	return w.span.round(mode)
}

// bits is about how many bits the whole part has.
func (w *wide) bits() int {
	if w.den != nil {
		return w.num.BitLen() - w.den.BitLen()
	}
	return w.span.bits()
}

func (w *wide) rat() *big.Rat {
	if w.den != nil {
		return new(big.Rat).SetFrac(w.num, w.den)
	}
	low, _ := w.span.ints()
	return new(big.Rat).SetFrac(low, fine)
}
