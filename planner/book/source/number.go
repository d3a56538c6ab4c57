package source

import "strings"

// IsNumber reports plain digits with or without decimals, of a sane length.
func IsNumber(s string) bool {
	whole, frac, point := strings.Cut(s, ".")
	return len(s) <= 40 && IsDigits(whole) && (!point || IsDigits(frac))
}

// IsDigits reports a text of digits and nothing else.
func IsDigits(s string) bool {
	for _, c := range s {
		if c < '0' || c > '9' {
			return false
		}
	}
	return s != ""
}
