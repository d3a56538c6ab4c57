// Package money is exact arithmetic on sums of money.
//
// An [Amount] is a whole number of minor units (分, cents) in an int64. A
// [Ratio] is an exact rational: a rate, a year fraction, a running sum of
// penalty that has not been rounded yet. The one way from a ratio to an amount
// is [Ratio.Round], with a named rounding mode. No float touches a balance.
package money

import (
	"cmp"
	"math/bits"
	"strings"
)

// Amount is a sum of money in minor units of its currency.
type Amount int64

// Max is the largest amount that a book may name: 10^13 minor units.
const Max Amount = 1e13

// Ceiling is the largest amount that a computation may reach. What grows past
// it (a debt that capitalises its interest for a century) is an [Overflow],
// long before an int64 could wrap.
const Ceiling Amount = 1e15

// mostTogether is the largest sum over many rows, loans or dates: twice, and
// taken from one another, such sums still fit an int64.
const mostTogether Amount = 2e18

// Overflow is the panic value of arithmetic that left the range of Ceiling.
// The packages that drive a computation turn it into an error; it never
// reaches a user as a panic.
type Overflow struct{}

func (Overflow) Error() string { return "amount too large to compute" }

// Add returns a+b, or panics with [Overflow].
func (a Amount) Add(b Amount) Amount {
	c := a + b
	if (c > a) != (b > 0) && b != 0 {
		panic(Overflow{})
	}
	return c
}

// Together returns a, a sum of many amounts, or panics with [Overflow] where it
// is past mostTogether.
func (a Amount) Together() Amount {
	if a > mostTogether || a < -mostTogether {
		panic(Overflow{})
	}
	return a
}

// Checked returns a, or panics with [Overflow] where a is past Ceiling.
func (a Amount) Checked() Amount {
	if a > Ceiling || a < -Ceiling {
		panic(Overflow{})
	}
	return a
}

// MulDiv returns a*num/den rounded by mode, with a 128-bit product in between.
// den must be positive. ok is false where the quotient leaves the range of
// Ceiling.
func MulDiv(a Amount, num, den int64, mode Rounding) (q Amount, ok bool) {
	neg := (a < 0) != (num < 0)
	hi, lo := bits.Mul64(abs64(int64(a)), abs64(num))
	if hi >= uint64(den) {
		return 0, false
	}
	quo, rem := bits.Div64(hi, lo, uint64(den))
	if rem != 0 && roundsAway(mode, quo&1 == 1, cmp.Compare(rem, uint64(den)-rem)) {
		quo++
	}
	if quo > uint64(Ceiling) {
		return 0, false
	}
	if neg {
		return -Amount(quo), true
	}
	return Amount(quo), true
}

// RoundPart returns whole + part/2^64 rounded by mode.
func RoundPart(whole, part uint64, mode Rounding) Amount {
	if part != 0 && roundsAway(mode, whole&1 == 1, cmp.Compare(part, 1<<63)) {
		whole++
	}
	return Amount(whole)
}

// roundsAway says whether a value with a remainder goes to the next magnitude;
// half compares the remainder with a half.
func roundsAway(mode Rounding, odd bool, half int) bool {
	switch mode {
	case Up:
		return true
	case Down:
		return false
	case HalfEven:
		return half > 0 || half == 0 && odd
	default:
		return half >= 0
	}
}

func abs64(x int64) uint64 {
	if x < 0 {
		return uint64(-(x + 1)) + 1
	}
	return uint64(x)
}

// Currency is an ISO 4217 code and the number of decimals of its minor unit.
type Currency struct {
	Code     string
	Decimals int
}

// CNY is the default currency.
var CNY = Currency{"CNY", 2}

// Format writes a with the currency's decimals and no grouping: 2693.12.
func (c Currency) Format(a Amount) string { return string(c.Append(make([]byte, 0, longest), a)) }

// Short is [Currency.Format] without decimals that say nothing: 2693.
func (c Currency) Short(a Amount) string {
	s := c.Format(a)
	if a%c.Unit() == 0 {
		s, _, _ = strings.Cut(s, ".")
	}
	return s
}

// Grouped writes a with thousands commas: 12,693.12.
func (c Currency) Grouped(a Amount) string {
	return string(c.appended(make([]byte, 0, longest), a, ','))
}

// appended adds a to a text with a sign between thousands; 0: none. The digits are
// set from the last to the first.
func (c Currency) appended(b []byte, a Amount, between byte) []byte {
	var row [longest]byte
	at := len(row)
	put := func(b byte) { at--; row[at] = b }
	rest := abs64(int64(a))
	for n := 0; rest > 0 || n <= c.Decimals; n++ {
		switch whole := n - c.Decimals; {
		case whole == 0 && n > 0:
			put('.')
		case whole > 0 && whole%3 == 0 && between != 0:
			put(between)
		}
		put(byte('0' + rest%10))
		rest /= 10
	}
	if a < 0 {
		put('-')
	}
	return append(b, row[at:]...)
}

// longest has room for an int64 with 13 decimals and a comma after every third digit.
const longest = 64

// Unit is one major unit (1.00) in minor units.
func (c Currency) Unit() Amount {
	u := Amount(1)
	for range c.Decimals {
		u *= 10
	}
	return u
}
