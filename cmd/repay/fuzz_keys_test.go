package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"repay/planner/book"
	"repay/planner/book/field"
	"repay/planner/book/field/fieldtest"
)

// FuzzKeys: a book that is drawn of the table of fields says the same with its keys
// and words in English, in Chinese, and in both.
func FuzzKeys(f *testing.F) {
	for i := range byte(12) {
		f.Add([]byte{i, i * 20, 3, i, 200 - i, 7})
	}
	var all [][]*field.Field
	fieldtest.Paths(func(path []*field.Field) { all = append(all, slices.Clone(path)) })
	f.Fuzz(func(t *testing.T, bytes []byte) {
		d := fieldtest.Reading(bytes)
		x := d.Book(all[(d.IntN(256)<<8+d.IntN(256))%len(all)])
		command := []string{"status", "compare", "check", "plan", "rules"}[d.IntN(5)]
		want := ""
		for _, w := range []fieldtest.Writer{fieldtest.English, fieldtest.Chinese, fieldtest.Writer(d.Mixed)} {
			src := w.Source(x)
			b, _ := book.Parse("-", src)
			if b != nil && workOf(b) >= muchWork {
				return
			}
			r := onFuzzed(src, command, "-", "-O", "json", "--lang", "en")
			fit(t, command, r.out)
			got := fmt.Sprint(r.code, " ", sameInBoth(r.out))
			if want == "" {
				want = got
			}
			if got != want {
				t.Fatalf("%s of\n%s\n%sis\n%s\nand in English\n%s\nof\n%s", command, src, r.err, got, want, fieldtest.English.Source(x))
			}
		}
	})
}

// sameInBoth is what of a record does not depend on how a book calls things.
func sameInBoth(out string) string {
	var doc any
	if json.Unmarshal([]byte(out), &doc) != nil {
		return out
	}
	var strip func(v any)
	strip = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, x := range v {
				strip(x)
			}
		case map[string]any:
			for _, key := range []string{"column", "message", "remedy", "text", "snippet"} {
				delete(v, key)
			}
			for _, x := range v {
				strip(x)
			}
		}
	}
	strip(doc)
	text, _ := json.Marshal(doc)
	return string(text)
}
