package book

import (
	"slices"
	"strings"
	"testing"
)

// hanForms are the ways in which a whole number below 100,000,000 is written in
// Chinese words: with 零 for places left out, or, where that cannot be mistaken,
// without; and as it is said, without the last unit.
func hanForms(n int64) (forms []string) {
	part := func(n int64, inner bool) string {
		var b strings.Builder
		gap := inner && n < 1000
		for _, u := range []struct {
			of   int64
			word string
		}{{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}} {
			d := n / u.of
			if n %= u.of; d == 0 {
				gap = gap || b.Len() > 0
				continue
			}
			if gap && (b.Len() > 0 || inner) {
				b.WriteString("零")
			}
			gap = false
			b.WriteString(string([]rune("零一二三四五六七八九")[d]) + u.word)
		}
		return b.String()
	}
	high, low := n/10_000, n%10_000
	text := part(low, high > 0)
	if high > 0 {
		text = part(high, false) + "万" + text
	}
	forms = append(forms, text)
	if strings.HasPrefix(text, "一十") {
		forms = append(forms, strings.TrimPrefix(text, "一"))
	}
	for _, f := range slices.Clone(forms) {
		for _, u := range []string{"百", "千", "十"} { // said: 三百五, 一万五
			if cut, ok := strings.CutSuffix(f, u); ok {
				i := len(cut) - len("一")
				before := map[string]string{"十": "百", "百": "千", "千": "万"}[u]
				if i > 0 && strings.HasSuffix(cut[:i], before) {
					forms = append(forms, cut)
				}
			}
		}
	}
	return forms
}

// TestHanNumbers: of all short texts in these words, those that are numbers are
// read as the number, and no other is read.
func TestHanNumbers(t *testing.T) {
	for n := int64(1); n < 100_000_000; n = n*21/20 + 7 {
		for _, f := range hanForms(n) {
			if got, _, ok := hanNumber(f); !ok || got != n {
				t.Fatalf("%s is read as %d, %v, want %d", f, got, ok, n)
			}
		}
	}
	words := []string{"一", "五", "零", "十", "百", "千", "万"}
	read := 0
	var visit func(text string, left int)
	visit = func(text string, left int) {
		if n, _, ok := hanNumber(text); ok && text != "" && n < 100_000_000 {
			read++
			// 零 may be left out where a unit follows: 一万五百.
			plain := strings.ReplaceAll(text, "零", "")
			if !slices.ContainsFunc(hanForms(n), func(f string) bool { return f == text || strings.ReplaceAll(f, "零", "") == plain }) {
				t.Errorf("%s is read as %d, which is %q", text, n, hanForms(n))
			}
		}
		if left == 0 {
			return
		}
		for _, w := range words {
			visit(text+w, left-1)
		}
	}
	visit("", 6)
	if read < 300 {
		t.Errorf("only %d are read", read)
	}
}
