package field

import (
	"slices"
	"testing"

	"repay/planner/enum"
)

// reached are the records of the book: the whole, and that of each field.
func reached() []*Record {
	list := []*Record{&Book}
	for i := 0; i < len(list); i++ {
		for f := range list[i].All() {
			if f.Of != nil && !slices.Contains(list, f.Of) {
				list = append(list, f.Of)
			}
		}
	}
	return list
}

// TestEntries: a field has a Chinese key that is no other's in its record, words
// for it in both languages, and what its kind asks for; what it excludes and
// what its record needs are keys of the record.
func TestEntries(t *testing.T) {
	for _, r := range reached() {
		keys, taken := map[string]bool{}, map[string]string{}
		for f := range r.All() {
			at := r.Name + "." + f.Key
			if keys[f.Key] {
				t.Errorf("%s is there twice", at)
			}
			keys[f.Key] = true
			if f.Help.EN == "" || enum.HasHan(f.Help.EN) || !enum.HasHan(f.Help.ZH) {
				t.Errorf("%s: no help in one of the languages: %q", at, f.Help)
			}
			switch {
			case (f.Kind == Word) != (f.Words != nil):
				t.Errorf("%s: a word is of a closed list, and nothing else is", at)
			case f.Kind == Nested && f.Of == nil:
				t.Errorf("%s: a record without fields", at)
			}
			for _, key := range f.Excludes {
				if !r.Has(key) {
					t.Errorf("%s excludes %s, which is no key of the record", at, key)
				}
			}
			if f.Hidden {
				continue
			}
			if !enum.HasHan(f.ZH) {
				t.Errorf("%s: no Chinese key", at)
			}
			for _, w := range append([]string{f.ZH}, f.Also...) {
				if other := taken[w]; other != "" && other != f.Key {
					t.Errorf("%s: %s is also what %s is called", at, w, other)
				}
				taken[w] = f.Key
			}
			for _, w := range f.Also {
				if w != enum.Fold(w) {
					t.Errorf("%s: %s is not folded", at, w)
				}
			}
		}
		for _, key := range r.OneOf {
			if !r.Has(key) {
				t.Errorf("%s needs one of %q: %s is no key of it", r.Name, r.OneOf, key)
			}
		}
	}
}

// TestReached: every record is that of a field.
func TestReached(t *testing.T) {
	for _, r := range Records {
		if !slices.Contains(reached(), r) {
			t.Errorf("no field is a record %s", r.Name)
		}
	}
}

// TestByMethod: the fields that only some loans have are fields of loans.
func TestByMethod(t *testing.T) {
	keys := slices.Concat(ByMethod(), OwedUnused, Terms, OwedTerms, CardTerms)
	for _, f := range NotOnCard {
		keys = append(keys, f.Key)
	}
	for _, key := range keys {
		if !Loan.Has(key) {
			t.Errorf("%s is no key of a loan", key)
		}
	}
}
