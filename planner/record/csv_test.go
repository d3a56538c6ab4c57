package record

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"repay/planner/cells"
	_ "repay/planner/internal/draws"
	"repay/planner/money"
)

// A spreadsheet must not run what a borrower wrote.
func TestWords(t *testing.T) {
	for in, want := range map[string]string{
		"=1+1": "'=1+1", "+86": "'+86", "@x": "'@x", "-x": "'-x", "＝1": "'＝1", "－1": "'－1",
		"  =1+1": "'  =1+1", "\t=x": "' =x", "\u3000=x": "'\u3000=x", "\u200f=x": "'=x", "\ufeff@x": "'\ufeff@x",
		"-12.50": "-12.50", "-0": "-0", "-1e5": "'-1e5", "-inf": "'-inf", "-1.": "'-1.", "-1-1": "'-1-1", "-": "'-",
		"a\tb\r\nc": "a b c", "a\x00\x1b[31mb": "a[31mb", "a\u2028b": "a b", "a\u202eb": "ab", "\xff": "\ufffd",
		"借呗": "借呗", "a=b": "a=b", " x": " x", "": "",
	} {
		if got := words(in); got != want {
			t.Errorf("words(%q) = %q, want %q", in, got, want)
		}
	}
}

// odd draws texts with what spreadsheets and files read as their own.
func odd() *rapid.Generator[string] {
	marks := rapid.SampledFrom([]string{
		"=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\n", "\r", " ", "\u3000", "\u00a0", "\u200f", "\ufeff",
		"'", `"`, ",", ";", "|", "0", "1", ".", "e", "inf", "借呗", "😀", "\x00", "\x1b", "\u2028", "\xff",
	})
	return rapid.OneOf(
		rapid.String(),
		rapid.Map(rapid.SliceOfN(marks, 0, 6), func(s []string) string { return strings.Join(s, "") }),
	)
}

// Whatever is written, a cell of words is one line of UTF-8 that begins no formula,
// says the same, and comes back from both kinds of files.
func TestCellsOfWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := rapid.SliceOfN(odd(), 2, 4).Draw(t, "texts")
		row := make([]string, len(in))
		for i, s := range in {
			cell := words(s)
			row[i] = cell
			if !utf8.ValidString(cell) || strings.ContainsFunc(cell, unicode.IsControl) {
				t.Fatalf("%q is no line", cell)
			}
			seen := strings.TrimLeftFunc(cell, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) })
			if seen != "" && strings.ContainsRune("=+@＝＋－＠", []rune(seen)[0]) || strings.HasPrefix(seen, "-") && strings.Trim(seen, "-.0123456789") != "" {
				t.Fatalf("%q may be run", cell)
			}
			if cell != cells.Clean(s) && cell != "'"+cells.Clean(s) {
				t.Fatalf("%q says something else than %q", cell, s)
			}
		}
		sheet := Sheet{make([]string, len(row)), slices.Values([][]string{row})}
		var commas, tabs bytes.Buffer
		if err := WriteCSV(&commas, []Sheet{sheet}); err != nil {
			t.Fatal(err)
		}
		if err := WriteTSV(&tabs, []Sheet{sheet}); err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(tabs.String(), "\n")
		if len(lines) != 3 || strings.Count(lines[1], "\t") != len(row)-1 {
			t.Fatalf("%q are not %d cells", lines, len(row))
		}
		for comma, text := range map[rune]string{',': commas.String(), '\t': tabs.String()} {
			in := csv.NewReader(strings.NewReader(text))
			in.Comma = comma
			back, err := in.ReadAll()
			if err != nil || !slices.Equal(back[len(back)-1], row) {
				t.Fatalf("%q came back from %q (%v)", back, text, err)
			}
		}
	})
}

// A number and a date are never words.
func TestNumbersAreNoWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		currency := money.Currency{Decimals: rapid.IntRange(0, 3).Draw(t, "decimals")}
		s := currency.Format(money.Amount(rapid.Int64().Draw(t, "amount")))
		if words(s) != s {
			t.Fatalf("%q became %q", s, words(s))
		}
	})
	if s := "2026-11-21"; words(s) != s {
		t.Errorf("%q became %q", s, words(s))
	}
}
