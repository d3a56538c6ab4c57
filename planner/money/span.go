package money

import (
	"cmp"
	"math/big"
	"math/bits"
)

// span is a number between two ends that are next to one another: low and,
// slack units of 2^-fineBits above it, high. It has a fixed width, so that a
// product with a pair of int64 takes some 60 ns however long the number's
// history is, where an exact fraction of 4,000 bits takes 400 and grows.
//
// Each operation adds at most a unit or two to the slack and multiplies it as
// it multiplies the number. A number that grows from a cent to [Ceiling] over
// 3,660 due days ends with less than 2^64 units, which is 2^-192 of a minor unit.
type span struct {
	low   [limbs]uint64 // in units of 2^-fineBits, two's complement, the lowest limb first
	slack uint64
}

const (
	fineBits = 256
	limbs    = fineBits/64 + 1 // and the whole part
)

// fine is one in units of a span. It is never changed.
var fine = new(big.Int).Lsh(big.NewInt(1), fineBits)

func (s span) ratio() Ratio { return Ratio{b: &wide{span: s}} }

// spanOf returns num/den between two ends; den must be positive.
func spanOf(num, den *big.Int) span {
	low, rem := new(big.Int).DivMod(new(big.Int).Lsh(num, fineBits), den, new(big.Int))
	return spanFrom(low, uint64(rem.Sign()))
}

// spanFrom returns the span of that slack from low on, in units.
func spanFrom(low *big.Int, slack uint64) (s span) {
	if low.BitLen() >= limbs*64 {
		panic(Overflow{})
	}
	var bytes [limbs * 8]byte
	low.FillBytes(bytes[:])
	for k := range s.low {
		for _, b := range bytes[(limbs-1-k)*8:][:8] {
			s.low[k] = s.low[k]<<8 | uint64(b)
		}
	}
	if low.Sign() < 0 {
		s.low = negative(s.low)
	}
	s.slack = slack
	return s
}

// spanOfPair is spanOf for a pair of int64.
func spanOfPair(n, d int64) (s span) {
	den, rem := uint64(d), uint64(0)
	s.low[limbs-1], rem = abs64(n)/den, abs64(n)%den
	for k := limbs - 2; k >= 0 && rem != 0; k-- {
		s.low[k], rem = bits.Div64(rem, 0, den)
	}
	if rem != 0 {
		s.slack = 1
	}
	if n < 0 {
		s.low = negative(s.low)
		if rem != 0 {
			s.low = lowered(s.low) // not towards 0
		}
	}
	return s
}

// ints returns both ends in units.
func (s span) ints() (low, high *big.Int) {
	low = new(big.Int)
	size := s.low
	if below0(s.low) {
		size = negative(s.low)
	}
	for k := limbs - 1; k >= 0; k-- {
		low.Or(low.Lsh(low, 64), new(big.Int).SetUint64(size[k]))
	}
	if below0(s.low) {
		low.Neg(low)
	}
	return low, new(big.Int).Add(low, new(big.Int).SetUint64(s.slack))
}

func (s span) high() [limbs]uint64 {
	var up [limbs]uint64
	c := s.slack
	for k := range up {
		up[k], c = bits.Add64(s.low[k], c, 0)
	}
	if below0(up) && !below0(s.low) {
		panic(Overflow{})
	}
	return up
}

func (s span) plus(t span) (sum span) {
	var c uint64
	for k := range sum.low {
		sum.low[k], c = bits.Add64(s.low[k], t.low[k], c)
	}
	if below0(s.low) == below0(t.low) && below0(sum.low) != below0(s.low) {
		panic(Overflow{})
	}
	sum.slack = moreSlack(s.slack, t.slack)
	return sum
}

// neg mirrors both ends.
func (s span) neg() span { return span{negative(s.high()), s.slack} }

// timesPair returns s×n/d: the low end rounded down, and the slack in that
// proportion, rounded up.
func (s span) timesPair(n, d int64) (p span) {
	if n < 0 {
		s = s.neg()
	}
	by, den := abs64(n), uint64(d)
	size, down := s.low, below0(s.low)
	if down {
		size = negative(size)
	}
	var rem uint64 // first what the product carries past the top, then what the division leaves
	for k := range size {
		hi, lo := bits.Mul64(size[k], by)
		var c uint64
		size[k], c = bits.Add64(lo, rem, 0)
		rem = hi + c
	}
	if rem >= den {
		panic(Overflow{})
	}
	for k := limbs - 1; k >= 0; k-- {
		size[k], rem = bits.Div64(rem, size[k], den)
	}
	if below0(size) {
		panic(Overflow{})
	}
	p.low = size
	if down {
		p.low = negative(size)
	}
	if rem != 0 {
		p.slack = 1
		if down {
			p.low = lowered(p.low)
		}
	}
	if s.slack > 0 {
		hi, lo := bits.Mul64(s.slack, by)
		if hi >= den {
			panic(Overflow{})
		}
		more, rem := bits.Div64(hi, lo, den)
		p.slack = moreSlack(p.slack, more)
		if rem != 0 {
			p.slack = moreSlack(p.slack, 1)
		}
	}
	return p
}

// times is the product of two spans: the products of their ends enclose it.
func (s span) times(t span) span {
	a, b := s.ints()
	c, d := t.ints()
	var low, high *big.Int
	for _, p := range []*big.Int{new(big.Int).Mul(a, c), new(big.Int).Mul(a, d), new(big.Int).Mul(b, c), new(big.Int).Mul(b, d)} {
		if low == nil || p.Cmp(low) < 0 {
			low = p
		}
		if high == nil || p.Cmp(high) > 0 {
			high = p
		}
	}
	low, high = new(big.Int).Rsh(low, fineBits), new(big.Int).Rsh(high, fineBits)
	slack := high.Sub(high, low)
	if slack.Add(slack, big.NewInt(1)); !slack.IsUint64() {
		panic(Overflow{})
	}
	return spanFrom(low, slack.Uint64())
}

func (s span) sign() int {
	low, high := signOf(s.low), signOf(s.high())
	if low != high {
		panic(Overflow{})
	}
	return low
}

func (s span) round(mode Rounding) Amount {
	a := roundFine(s.low, mode)
	if s.slack > 0 && roundFine(s.high(), mode) != a {
		panic(Overflow{})
	}
	return a
}

// bits is how many bits the whole part of the high end has.
func (s span) bits() int {
	high := s.high()
	if below0(high) {
		high = negative(high)
	}
	return bits.Len64(high[limbs-1])
}

// nearHalf reports whether a multiple of ½ is within the span: only there does
// rounding depend on where in it the number is.
func (s span) nearHalf() bool {
	const half = 1 << 63
	high := s.high()
	if s.low[limbs-1] != high[limbs-1] || s.low[limbs-2]&half != high[limbs-2]&half {
		return true
	}
	low := s.low
	low[limbs-2] &^= half
	low[limbs-1] = 0
	return low == [limbs]uint64{}
}

// roundFine rounds a number of units to whole minor units.
func roundFine(v [limbs]uint64, mode Rounding) Amount {
	down := below0(v)
	if down {
		v = negative(v)
	}
	quo := v[limbs-1]
	v[limbs-1] = 0
	if v != [limbs]uint64{} {
		half := cmp.Compare(v[limbs-2], 1<<63)
		if rest := v; half == 0 {
			if rest[limbs-2] = 0; rest != [limbs]uint64{} {
				half = 1
			}
		}
		if roundsAway(mode, quo&1 == 1, half) {
			quo++
		}
	}
	if quo > uint64(Ceiling) {
		panic(Overflow{})
	}
	if down {
		return -Amount(quo)
	}
	return Amount(quo)
}

func below0(v [limbs]uint64) bool { return v[limbs-1]>>63 == 1 }

func signOf(v [limbs]uint64) int {
	switch {
	case below0(v):
		return -1
	case v == [limbs]uint64{}:
		return 0
	}
	return 1
}

func negative(v [limbs]uint64) [limbs]uint64 {
	var b uint64
	for k := range v {
		v[k], b = bits.Sub64(0, v[k], b)
	}
	return v
}

// lowered returns v less one unit.
func lowered(v [limbs]uint64) [limbs]uint64 {
	b := uint64(1)
	for k := range v {
		v[k], b = bits.Sub64(v[k], 0, b)
	}
	return v
}

func moreSlack(a, b uint64) uint64 {
	sum, c := bits.Add64(a, b, 0)
	if c != 0 {
		panic(Overflow{})
	}
	return sum
}
