package money

import (
	"math"
	"math/big"
	"math/bits"
	"strconv"
	"strings"
)

// Decimal writes a ratio as a decimal, rounded to ten places, without zeros at
// its end: 1/8 is 0.125.
func (x Ratio) Decimal() string {
	return TrimZeros(x.Places(10))
}

// TrimZeros is a decimal without zeros at its end: 0.80 is 0.8.
func TrimZeros(s string) string {
	if !strings.Contains(s, ".") {
		return s
	}
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

// Percent writes a ratio as a percentage in the same way: 1/2 is 50%.
func (x Ratio) Percent() string {
	x = x.MulInt(100)
	if x.b == nil && x.n%x.den() == 0 { // as in most offers
		return strconv.FormatInt(x.n/x.den(), 10) + "%"
	}
	return x.Decimal() + "%"
}

// TenThousandths is a rate that was found in floats as it is shown: with four decimals,
// to the nearest, half to even, as [strconv.FormatFloat] writes it. ok is false where it
// is no number, or past 10^9.
func TenThousandths(rate float64) (n int64, ok bool) {
	if !(math.Abs(rate) <= 1e9) {
		return 0, false
	}
	near := float64(math.Abs(rate) * 1e4)
	lost := math.FMA(math.Abs(rate), 1e4, -near) // the exact product is near + lost
	whole := math.Floor(near)
	n = int64(whole)
	if above := near - whole - 0.5; above > -lost || above == -lost && n%2 == 1 {
		n++
	}
	if rate < 0 {
		return -n, true
	}
	return n, true
}

// Places writes a ratio with n decimals, up to 18, a half away from 0: what
// [big.Rat.FloatString] writes. But it does not reduce the fraction, which made
// two thirds of the record of a long explanation.
func (x Ratio) Places(n int) string {
	if x.b != nil {
		return x.b.places(n)
	}
	pow := uint64(1)
	for range n {
		pow *= 10
	}
	den := uint64(x.den())
	whole, rem := abs64(x.n)/den, abs64(x.n)%den
	part, rem := bits.Div64(mulLess(rem, pow, den))
	if rem >= den-rem {
		part++
	}
	if part == pow {
		whole, part = whole+1, 0
	}
	out := make([]byte, 0, 48)
	if x.n < 0 {
		out = append(out, '-')
	}
	if out = strconv.AppendUint(out, whole, 10); n == 0 {
		return string(out)
	}
	out = append(out, '.')
	digits := strconv.AppendUint(nil, part, 10)
	for range n - len(digits) {
		out = append(out, '0')
	}
	return string(append(out, digits...))
}

// mulLess is rem × pow as bits.Div64 takes it, with what it is divided by: rem is
// less than den, so that the quotient fits.
func mulLess(rem, pow, den uint64) (hi, lo, by uint64) {
	hi, lo = bits.Mul64(rem, pow)
	return hi, lo, den
}

// places is [Ratio.Places].
func (w *wide) places(n int) string {
	num, den := w.num, w.den
	if den == nil {
		num, _ = w.span.ints()
		den = fine
	}
	scaled := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
	scaled.Mul(scaled, num)
	negative := scaled.Sign() < 0
	scaled.Abs(scaled)
	rem := new(big.Int)
	scaled.QuoRem(scaled, den, rem)
	if rem.Lsh(rem, 1).Cmp(den) >= 0 {
		scaled.Add(scaled, big.NewInt(1))
	}
	s := scaled.String()
	if len(s) <= n {
		s = strings.Repeat("0", n+1-len(s)) + s
	}
	if n > 0 {
		s = s[:len(s)-n] + "." + s[len(s)-n:]
	}
	if negative {
		s = "-" + s
	}
	return s
}
