package book

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"repay/planner/book/source"
	"repay/planner/book/spelling"
	"repay/planner/enum"
)

// tight is enum.Narrow in lower case and without spaces. A space between two
// digits stays, because it may hide anything.
func tight(s string) string {
	if isTight(s) { // as most numbers and dates are
		return s
	}
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

// isTight reports a text of plain signs in which there is nothing to change.
func isTight(s string) bool {
	for i := range len(s) {
		if s[i] <= ' ' || s[i] >= 0x7F || s[i] >= 'A' && s[i] <= 'Z' {
			return false
		}
	}
	return true
}

// beginsWithDigit reports a text that is no word of a list: of those none does.
func beginsWithDigit(s string) bool { return s != "" && isDigit(s[0]) }

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

// hanNumber reads a whole number in Chinese words, in digits between them too:
// 三万五千, 十二, 1万5千. Spoken reports one that ends in a digit for the unit below
// the last one, as it is said: 三万五 for 35,000.
func hanNumber(s string) (n int64, spoken, ok bool) {
	above := int64(0)
	for _, u := range []struct {
		word string
		of   int64
	}{{"亿", 100_000_000}, {"万", 10_000}} {
		head, rest, cut := strings.Cut(s, u.word)
		if !cut {
			continue
		}
		part, said, ok := hanPart(head, 0)
		if !ok || said || part == 0 {
			return 0, false, false
		}
		n, s, above = n+part*u.of, rest, u.of
	}
	if s == "" {
		return n, false, n > 0
	}
	part, spoken, ok := hanPart(s, above)
	return n + part, spoken, ok && n+part > 0
}

// hanPart reads what stands before 万 or 亿 or behind them: at most four places,
// each smaller than the one before. above is the unit before it; 0: there is none.
func hanPart(s string, above int64) (n int64, spoken, ok bool) {
	if source.IsDigits(s) && s[0] != '0' && (above == 0 && len(s) <= 4 || above == 10_000 && len(s) == 4) {
		n, _ := strconv.ParseInt(s, 10, 64)
		return n, false, true
	}
	unit, zero := above, false
	for s != "" {
		if rest, skipped := cutAny(s, []string{"零", "〇"}, strings.CutPrefix); skipped {
			if zero || n == 0 && above == 0 {
				return 0, false, false
			}
			s, zero = rest, true
			continue
		}
		digit := int64(1)
		c, size := utf8.DecodeRuneInString(s)
		if d, is := anyDigit(c); is && d > 0 {
			digit, s = d, s[size:]
		} else if !strings.HasPrefix(s, "十") || n > 0 || above > 0 {
			return 0, false, false
		}
		if s == "" {
			if zero || unit <= 10 {
				return n + digit, false, true
			}
			return n + digit*unit/10, true, true
		}
		c, size = utf8.DecodeRuneInString(s)
		u := hanUnit(c)
		if u == 0 || u >= 10_000 || unit > 0 && u >= unit {
			return 0, false, false
		}
		n, s, unit, zero = n+digit*u, s[size:], u, false
	}
	return n, false, !zero
}

// anyDigit is what a digit of either script stands for.
func anyDigit(c rune) (int64, bool) {
	if c >= '0' && c <= '9' {
		return int64(c - '0'), true
	}
	d, ok := spelling.Digit(c)
	return int64(d) - '0', ok
}
