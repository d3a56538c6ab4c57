// Package money is exact arithmetic on sums of money.
//
// An [Amount] is a whole number of minor units (分, cents) in an int64. A
// [Ratio] is an exact rational: a rate, a year fraction, a running sum of
// penalty that has not been rounded yet. The one way from a ratio to an amount
// is [Ratio.Round], with a named rounding mode. No float touches a balance.
package money

import (
	"cmp"
	"encoding/binary"
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

// Append adds a to a text as [Currency.Format] writes it. Records are full of amounts:
// nearly all have two decimals and are less than a million, and many are nothing. Such
// are one word of digits, without the zeros before the first.
func (c Currency) Append(b []byte, a Amount) []byte {
	switch {
	case c.Decimals != 2 || a <= -1e8 || a >= 1e8:
		return c.appended(b, a, 0)
	case a == 0:
		return append(b, "0.00"...)
	case a < 0:
		b, a = append(b, '-'), -a
	}
	digits := eightDigits(uint64(a))
	blank := bits.TrailingZeros64(digits|1<<40) / 8 // one before the point stays
	digits |= '0' * everyByte
	b = binary.LittleEndian.AppendUint64(b, (digits&(1<<48-1)|'.'<<48|digits>>48<<56)>>(8*blank))
	return append(b[:len(b)-blank], byte(digits>>56))
}

// eightDigits are the digits of a number below 10^8, one in each byte of a word, the
// first in the lowest. The number is divided into halves of four digits, these into
// halves of two, and those into digits: each time the upper halves stay where they were,
// and the lower ones go beside them. The factors are 1/100 as a part of 2^20 and 1/10 as
// one of 2^10, rounded up.
func eightDigits(n uint64) uint64 {
	n = n/10000 | n%10000<<32
	upper := n * 10486 >> 20 & 0x0000007f_0000007f
	n = upper | (n-100*upper)<<16
	upper = n * 103 >> 10 & 0x000f_000f_000f_000f
	return upper | (n-10*upper)<<8
}

// everyByte times a byte is a word of that byte.
const everyByte = 0x01_01_01_01_01_01_01_01

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
