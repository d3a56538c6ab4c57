package book

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// narrow turns full-width digits, letters and signs, and the other signs that
// Chinese keyboards and web pages give, into the plain ones that they mean.
func narrow(s string) string {
	return strings.TrimSpace(strings.Map(func(c rune) rune {
		switch {
		case c >= '！' && c <= '～':
			return c - '！' + '!'
		case c == '\u3000', unicode.Is(unicode.Zs, c):
			return ' '
		case unicode.Is(unicode.Cf, c):
			return -1
		}
		switch c {
		case '￥':
			return '¥'
		case '−', '–', '—', '‐', '‑', '‒', '﹣':
			return '-'
		case '。', '．':
			return '.'
		case '、', '，':
			return ','
		case '∶', '：':
			return ':'
		case '⁄', '∕':
			return '/'
		case '×', '✕':
			return 'x'
		}
		return c
	}, s))
}

// tight is narrow without spaces, in lower case; a space between two digits
// stays, for it may hide anything.
func tight(s string) string {
	s = strings.ToLower(narrow(s))
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

// clip makes a text of the book fit for a message: safe, and not too long.
func clip(s string) string {
	s = safe(strings.NewReplacer("\n", " ", "\t", " ").Replace(s))
	if utf8.RuneCountInString(s) > 40 {
		s = string([]rune(s)[:37]) + "..."
	}
	return s
}

// isNumber reports plain digits with or without decimals, of a sane length.
func isNumber(s string) bool {
	whole, frac, point := strings.Cut(s, ".")
	return len(s) <= 40 && allDigits(whole) && (!point || allDigits(frac))
}

var chineseDigits = map[rune]byte{
	'零': '0', '〇': '0', '一': '1', '二': '2', '两': '2', '三': '3', '四': '4', '五': '5',
	'六': '6', '七': '7', '八': '8', '九': '9', '壹': '1', '贰': '2', '叁': '3', '肆': '4', '伍': '5',
}

// numeral reads digits, or Chinese ones up to 99 with decimals (四, 十二, 四点五).
func numeral(s string) (string, bool) {
	if isNumber(s) {
		return s, true
	}
	whole, frac, point := strings.Cut(s, "点")
	w, ok := chineseWhole(whole)
	if !ok || !point {
		return w, ok
	}
	var f []byte
	for _, c := range frac {
		d, known := chineseDigits[c]
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
	d, ok := chineseDigits[c]
	return d, ok && size == len(s)
}
