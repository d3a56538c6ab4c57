package book

import "strings"

// isNumber reports plain digits with or without decimals, of a sane length.
func isNumber(s string) bool {
	whole, frac, point := strings.Cut(s, ".")
	return len(s) <= 40 && allDigits(whole) && (!point || allDigits(frac))
}

// allDigits reports a text of digits and nothing else.
func allDigits(s string) bool {
	for _, c := range s {
		if c < '0' || c > '9' {
			return false
		}
	}
	return s != ""
}
