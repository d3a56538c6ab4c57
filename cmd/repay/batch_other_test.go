package main

import (
	"bytes"
	"compress/gzip"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"repay/cmd/repay/internal/households"
	"repay/planner/lang"
)

// What is no text is said once, with what makes lines of it; no record is written.
func TestBatchOfWhatIsNoText(t *testing.T) {
	lines := string(households.Line(1)) + "\n" + string(households.Line(2)) + "\n"
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, _ = z.Write([]byte(lines))
	_ = z.Close()
	var wide []byte
	for _, u := range utf16.Encode([]rune(lines)) {
		wide = append(wide, byte(u), byte(u>>8))
	}
	for _, x := range []struct {
		name, remedy string
		text         []byte
	}{
		{"gzip", "gzip -dc", packed.Bytes()},
		{"UTF-16", "iconv -f UTF-16 ", slices.Concat([]byte("\xff\xfe"), wide)},
		{"UTF-16", "iconv -f UTF-16LE ", wide},
	} {
		for _, l := range []lang.Lang{lang.EN, lang.ZH} {
			r := onBook(x.text, "batch", "--lang", langs[l])
			if r.code != exitFailed || r.out != "" || strings.Count(r.err, "\n") != 2 || !strings.Contains(r.err, x.name) || !strings.Contains(r.err, x.remedy) {
				t.Errorf("%s: exit code %d: %s%s", x.name, r.code, r.err, r.out)
			}
		}
	}
}

// However much nothing stands before the first line, it says what the others are.
func TestBatchBeginsAfterBlanks(t *testing.T) {
	line := string(households.Line(1)) + "\n"
	want := placeOf.ReplaceAllString(onBook([]byte(line), "batch").out, "")
	if got := onBook([]byte(strings.Repeat("\n", 2*readAtOnce)+line), "batch"); placeOf.ReplaceAllString(got.out, "") != want {
		t.Errorf("after blank lines: %.300s", got.out)
	}
}
