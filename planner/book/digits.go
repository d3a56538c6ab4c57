package book

import (
	"strings"
	"unicode/utf8"

	"repay/planner/book/source"
	"repay/planner/book/spelling"
	"repay/planner/enum"
)

// tight is enum.Narrow in lower case and without spaces. A space between two
// digits stays, because it may hide anything.
func tight(s string) string {
	s = strings.ToLower(enum.Narrow(s))
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' && !(isDigit(s[i-1]) && isDigit(s[i+1])) {
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// cutAny cuts the first of some words that a text begins or ends with.
func cutAny(t string, words []string, cut func(t, word string) (string, bool)) (rest string, ok bool) {
	for _, w := range words {
		if rest, ok := cut(t, w); ok {
			return rest, true
		}
	}
	return t, false
}

// numeral reads digits, or Chinese ones up to 99 with decimals (四, 十二, 四点五).
func numeral(s string) (string, bool) {
	if source.IsNumber(s) {
		return s, true
	}
	whole, frac, point := strings.Cut(s, "点")
	w, ok := chineseWhole(whole)
	if !ok || !point {
		return w, ok
	}
	var f []byte
	for _, c := range frac {
		d, known := spelling.Digit(c)
		if !known {
			return "", false
		}
		f = append(f, d)
	}
	return w + "." + string(f), len(f) > 0
}

func chineseWhole(s string) (string, bool) {
	if tens, ones, ok := strings.Cut(s, "十"); ok {
		t, ok1 := oneDigit(tens, '1')
		o, ok2 := oneDigit(ones, '0')
		return string([]byte{t, o}), ok1 && ok2
	}
	d, ok := oneDigit(s, 0)
	return string(d), ok && d != 0
}

func oneDigit(s string, otherwise byte) (byte, bool) {
	if s == "" {
		return otherwise, true
	}
	c, size := utf8.DecodeRuneInString(s)
	d, ok := spelling.Digit(c)
	return d, ok && size == len(s)
}

// hanUnit is the value of a word between the digits of a Chinese number; 0: it
// is none.
func hanUnit(c rune) int64 {
	switch c {
	case '十', '拾':
		return 10
	case '百', '佰':
		return 100
	case '千', '仟':
		return 1000
	case '万':
		return 10_000
	case '亿':
		return 100_000_000
	}
	return 0
}

// hanNumber reads a whole number in Chinese words: 三万五千, 十二, and as it is
// said, 三万五 for 35,000. It serves remedies only: money in words is asked for
// again in digits.
func hanNumber(s string) (n int64, ok bool) {
	var total, part, digit, last int64 // last: the unit before a digit at the end
	had, spoken := false, true
	for _, c := range s {
		if d, isDigit := spelling.Digit(c); isDigit {
			if had {
				return 0, false
			}
			if digit, had = int64(d-'0'), true; d == '0' {
				spoken, had = false, false
			}
			continue
		}
		unit := hanUnit(c)
		switch {
		case unit == 0:
			return 0, false
		case unit >= 10_000:
			total = (total + part + digit) * unit
			part = 0
		case !had:
			part += unit // 十二
		default:
			part += digit * unit
		}
		digit, had, last, spoken = 0, false, unit, true
		if total > 1e13 || part > 1e13 {
			return 0, false
		}
	}
	if had && spoken && last >= 100 {
		digit *= last / 10
	}
	n = total + part + digit
	return n, n > 0
}
