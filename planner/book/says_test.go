package book

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"repay/planner/book/field"
	"repay/planner/enum"
	"repay/planner/lang"
)

// latinWord is a word that may be an English key.
var latinWord = regexp.MustCompile(`(?:--|repay )?[a-z][a-z_-]+`)

// typedKey is what stands before a colon, of either width.
var typedKey = regexp.MustCompile(`([a-z][a-z_]*)["']? *[:：]`)

// TestNoEnglishKeyInChinese: what is wrong with a book in Chinese keys is said in
// those: no English key is in it that the book does not have itself.
func TestNoEnglishKeyInChinese(t *testing.T) {
	keys := map[string]bool{}
	collectKeys(&field.Book, keys, map[*field.Record]bool{})
	books := 0
	for name, src := range gallery(t) {
		var doc yaml.Node
		if strings.HasPrefix(name, "presets-") || yaml.Unmarshal(src, &doc) != nil {
			continue
		}
		renamed(&doc, &field.Book, func(names []string) string { return names[min(1, len(names)-1)] })
		text, err := yaml.Marshal(&doc)
		if err != nil {
			continue
		}
		if !enum.HasHan(string(text)) || slices.ContainsFunc(typedKey.FindAllStringSubmatch(string(text), -1), func(m []string) bool { return keys[m[1]] }) {
			continue // a slip keeps it from being one in Chinese keys
		}
		_, faults := checked(name, text)
		books++
		for _, f := range faults {
			if f.Kind == choosesUnknown || f.Kind == choosesUnknownNear {
				continue // offers are called by their names
			}
			for _, s := range []string{f.Message.In(lang.ZH), f.Remedy.In(lang.ZH)} {
				for _, word := range latinWord.FindAllString(s, -1) {
					if keys[word] && !strings.Contains(string(text), word) {
						t.Errorf("%s: %s says %s: %s", name, f.Kind, word, s)
					}
				}
			}
		}
	}
	if books < 300 {
		t.Errorf("only %d books", books)
	}
}

// collectKeys are the English keys of a record and of those inside it.
func collectKeys(of *field.Record, keys map[string]bool, seen map[*field.Record]bool) {
	if of == nil || seen[of] {
		return
	}
	seen[of] = true
	for f := range of.All() {
		keys[f.Key] = true
		collectKeys(f.Of, keys, seen)
	}
}
