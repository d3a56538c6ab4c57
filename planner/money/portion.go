package money

import "math/bits"

// Portion is num/den of one amount after the other, all rounded alike: what decides
// how a remainder is rounded is found once.
type Portion struct {
	num, den uint64
	turn     uint64 // a remainder from here on goes to the next whole number
	odd      uint64 // 1: so does one less, where the whole number is odd
}

// PortionOf returns num/den; num is not below 0, and den above it.
func PortionOf(num, den int64, mode Rounding) Portion {
	p := Portion{num: uint64(num), den: uint64(den)}
	switch mode {
	case Up:
		p.turn = 1
	case Down:
		p.turn = p.den // which none reaches
	case HalfEven:
		p.turn, p.odd = p.den/2+1, 1-p.den%2
	default:
		p.turn = (p.den + 1) / 2
	}
	return p
}

// Of is [MulDiv] of a and n × num, which fits an int64; neither is below 0.
func (p Portion) Of(a Amount, n int64) (q Amount, ok bool) {
	hi, lo := bits.Mul64(uint64(a), p.num*uint64(n))
	if hi >= p.den {
		return 0, false
	}
	quo, rem := bits.Div64(hi, lo, p.den)
	if rem+quo&p.odd >= p.turn {
		quo++
	}
	return Amount(quo), quo <= uint64(Ceiling)
}
