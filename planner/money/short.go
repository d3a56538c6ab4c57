package money

import (
	"encoding/binary"
	"slices"
)

// Records are full of amounts, and nearly all are short: with two decimals and less than
// 2^32 minor units, above zero or below. Such are put together from their digits by three
// and from their decimals, instead of digit by digit.

// ShortRoom is the room that a short amount is written into: what it leaves of it is
// overwritten too.
const ShortRoom = 16

// Append adds a to a text as [Currency.Format] writes it.
func (c Currency) Append(b []byte, a Amount) []byte {
	if c.Decimals != 2 || a <= -1<<32 || a >= 1<<32 {
		return c.appended(b, a, 0)
	}
	b = slices.Grow(b, ShortRoom)
	return b[:len(b)+int(a.PutShort((*[ShortRoom]byte)(b[len(b):cap(b)])))]
}

// PutShort writes a short amount, and returns how many signs it has.
func (a Amount) PutShort(to *[ShortRoom]byte) (length uint8) {
	if a < 0 {
		length = (-a).PutShort(to)
		copy(to[1:], to[:length])
		to[0] = '-'
		return length + 1
	}
	whole, part := uint32(a)/100, uint32(a)%100
	thousands := whole / 1000
	t := &threes[whole-1000*thousands]
	last := t.digits | decimals[part]
	if thousands == 0 {
		binary.LittleEndian.PutUint64(to[:], last>>(t.zeros&63))
		return t.length + 3
	}
	at := putWhole(to, thousands)
	binary.LittleEndian.PutUint64(to[at&7:], last)
	return at + 6
}

// putWhole writes a whole number of no more than six digits.
func putWhole(to *[ShortRoom]byte, n uint32) (length uint8) {
	if n >= 1000 {
		at := putWhole(to, n/1000)
		binary.LittleEndian.PutUint64(to[at&7:], threes[n%1000].digits)
		return at + 3
	}
	t := &threes[n]
	binary.LittleEndian.PutUint64(to[:], t.digits>>(t.zeros&63))
	return t.length
}

// threes are the three digits of each number below 1000, the first in the lowest byte.
var threes = func() (all [1000]struct {
	digits        uint64
	zeros, length uint8 // bits of the zeros that it begins with, and how many digits are left
},
) {
	for n := range uint64(1000) {
		t := &all[n]
		t.digits, t.length = '0'+n/100|('0'+n/10%10)<<8|('0'+n%10)<<16, 3
		if n < 100 {
			t.zeros, t.length = 8, 2
		}
		if n < 10 {
			t.zeros, t.length = 16, 1
		}
	}
	return all
}()

// decimals are the point and the two decimals of an amount, in the bytes behind three
// digits.
var decimals = func() (all [100]uint64) {
	for n := range uint64(100) {
		all[n] = ('.' | ('0'+n/10)<<8 | ('0'+n%10)<<16) << 24
	}
	return all
}()
