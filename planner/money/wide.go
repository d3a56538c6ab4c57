package money

import "math/big"

// wide is a number that a pair of int64 cannot hold. Up to a length it is a
// fraction in math/big, exact. Penalty on unpaid penalty multiplies a fraction
// by another on every due day, for as long as nobody pays, and its length grows
// with each: reducing it would take longer and longer, and after some hundred
// due days even writing it down. So
//
//   - a short fraction is reduced, a longer one is not: its denominator is most
//     often a multiple of the other's, which is found out cheaply;
//   - past the length of exactBits it is held between two bounds 2^-fineBits or
//     so apart. It is still rounded exactly: where the bounds round to the same
//     minor unit, so does what is between them. Where they do not (it would take
//     a tie after hundreds of due days), that is an [Overflow], never a guess.
type wide struct {
	num, den *big.Int // num/den with den > 0, or
	lo, hi   *big.Int // where den is nil: between lo and hi, in 2^-fineBits
}

const (
	reducedBits = 1024 // numerator and denominator together
	exactBits   = 2048 // of the denominator
	fineBits    = 256
)

// fine is one in the unit of the bounds. It is never changed.
var fine = new(big.Int).Lsh(big.NewInt(1), fineBits)

// quotient returns num/den, whose arguments it keeps; den must be positive.
func quotient(num, den *big.Int) Ratio {
	switch {
	case num.Sign() == 0:
		return Ratio{}
	case num.BitLen()+den.BitLen() <= reducedBits:
		if g := new(big.Int).GCD(nil, nil, new(big.Int).Abs(num), den); g.BitLen() > 1 {
			num, den = num.Quo(num, g), den.Quo(den, g)
		}
		if num.IsInt64() && den.IsInt64() {
			return Ratio{n: num.Int64(), d: den.Int64()}
		}
	case den.BitLen() > exactBits:
		w := wide{num: num, den: den}
		lo, hi := w.bounds()
		return Ratio{b: &wide{lo: lo, hi: hi}}
	}
	return Ratio{b: &wide{num: num, den: den}}
}

// bounds returns x between two whole numbers of 2^-fineBits.
func (w *wide) bounds() (lo, hi *big.Int) {
	if w.den == nil {
		return w.lo, w.hi
	}
	return floorCeil(new(big.Int).Lsh(w.num, fineBits), w.den)
}

// floorCeil returns num/den rounded down and up; den must be positive.
func floorCeil(num, den *big.Int) (lo, hi *big.Int) {
	lo, rem := new(big.Int).DivMod(num, den, new(big.Int))
	if rem.Sign() == 0 {
		return lo, lo
	}
	return lo, new(big.Int).Add(lo, big.NewInt(1))
}

func (x Ratio) addWide(y Ratio) Ratio {
	a, b := fractionOf(x), fractionOf(y)
	if a.den == nil || b.den == nil {
		lo, hi := a.bounds()
		lo2, hi2 := b.bounds()
		return Ratio{b: &wide{lo: new(big.Int).Add(lo, lo2), hi: new(big.Int).Add(hi, hi2)}}
	}
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
	a, b := fractionOf(x), fractionOf(y)
	if a.den != nil && b.den != nil {
		return quotient(new(big.Int).Mul(a.num, b.num), new(big.Int).Mul(a.den, b.den))
	}
	if b.den == nil {
		a, b = b, a
	}
	if b.den == nil {
		// Both between bounds: the products of the bounds enclose theirs.
		var lo, hi *big.Int
		for _, p := range []*big.Int{a.lo, a.hi} {
			for _, q := range []*big.Int{b.lo, b.hi} {
				low, high := floorCeil(new(big.Int).Mul(p, q), fine)
				if lo == nil || low.Cmp(lo) < 0 {
					lo = low
				}
				if hi == nil || high.Cmp(hi) > 0 {
					hi = high
				}
			}
		}
		return Ratio{b: &wide{lo: lo, hi: hi}}
	}
	lo, hi := a.lo, a.hi
	if b.num.Sign() < 0 {
		lo, hi = hi, lo
	}
	low, _ := floorCeil(new(big.Int).Mul(lo, b.num), b.den)
	_, high := floorCeil(new(big.Int).Mul(hi, b.num), b.den)
	return Ratio{b: &wide{lo: low, hi: high}}
}

// fractionOf returns x as a wide number, which must not be changed.
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
	return Ratio{b: &wide{lo: new(big.Int).Neg(w.hi), hi: new(big.Int).Neg(w.lo)}}
}

func (w *wide) sign() int {
	if w.den != nil {
		return w.num.Sign()
	}
	if w.lo.Sign() != w.hi.Sign() {
		panic(Overflow{})
	}
	return w.lo.Sign()
}

func (w *wide) round(mode Rounding) Amount {
	if w.den != nil {
		return RoundQuo(w.num, w.den, mode)
	}
	a := RoundQuo(w.lo, fine, mode)
	if a != RoundQuo(w.hi, fine, mode) {
		panic(Overflow{})
	}
	return a
}

// bits is about how many bits the whole part has.
func (w *wide) bits() int {
	if w.den != nil {
		return w.num.BitLen() - w.den.BitLen()
	}
	return w.hi.BitLen() - fineBits
}

func (w *wide) rat() *big.Rat {
	if w.den != nil {
		return new(big.Rat).SetFrac(w.num, w.den)
	}
	return new(big.Rat).SetFrac(w.lo, fine)
}
