package field

import (
	"slices"
	"testing"

	"repay/planner/enum"
)

// TestChineseNames: in each record a Chinese name is that of one field; each
// other name is that of one field too, and no field's own.
func TestChineseNames(t *testing.T) {
	used := map[string]bool{}
	for _, r := range reached() {
		own := r.Chinese()
		for f := range r.All() {
			for _, word := range append([]string{f.ZH}, synonyms[f.ZH]...) {
				used[f.ZH] = true
				switch key := r.Named(word); {
				case f.Hidden:
				case word != enum.Fold(word):
					t.Errorf("%s is not folded", word)
				case key == f.Key:
				case slices.Contains(own, word) && word != f.ZH: // another field's own name comes first
				default:
					t.Errorf("%s.%s: %s is read as %q", r.Name, f.Key, word, key)
				}
			}
		}
	}
	for zh := range synonyms {
		if !used[zh] {
			t.Errorf("%s is the name of no field", zh)
		}
	}
}
