package book

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"repay/planner/book/fault"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/plan"
)

var update = flag.Bool("update", false, "rewrite the golden files of testdata/errors, and the built-in rules and presets")

const galleryDir = "../../testdata/errors"

// gallery reads the bad books, by name.
func gallery(t testing.TB) map[string][]byte { return galleryOf(t, galleryDir) }

// galleryOf reads the bad files of a directory, by name.
func galleryOf(t testing.TB, dir string) map[string][]byte {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.yaml"))
	if err != nil || len(files) == 0 {
		t.Fatal("no gallery", err)
	}
	texts := map[string][]byte{}
	for _, f := range files {
		texts[strings.TrimSuffix(filepath.Base(f), ".yaml")] = readFile(t, f)
	}
	return texts
}

// holdMessages holds what is said of a bad file, in both languages, to the
// golden files beside it. What is read has a name that begins with odd-.
func holdMessages(t *testing.T, dir, name string, faults []Fault, read bool) {
	t.Helper()
	if len(faults) == 0 {
		t.Errorf("%s: no fault", name)
	}
	if strings.HasPrefix(name, "odd-") != read {
		t.Errorf("%s: read: %v", name, read)
	}
	for _, l := range []lang.Lang{lang.EN, lang.ZH} {
		var got bytes.Buffer
		for _, f := range faults {
			got.WriteString(f.Render(l))
		}
		golden := filepath.Join(dir, name+"."+l.String()+".golden")
		if *update {
			if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if want := readFile(t, golden); !bytes.Equal(got.Bytes(), want) {
			t.Errorf("%s in %s:\n%s\nwant:\n%s", name, l, got.Bytes(), want)
		}
	}
}

// checked is all that is wrong with a book, or odd about it on its own date: the
// reader's faults, then the engine's refusals at their places.
//
// A file of presets has a name that begins with presets-.
func checked(name string, src []byte) (*Book, []Fault) {
	if strings.HasPrefix(name, "presets-") {
		_, faults := BuiltIn().With(name+".yaml", src)
		return nil, faults
	}
	b, faults := Parse(name+".yaml", src)
	if b == nil || b.AsOf == 0 {
		return b, faults
	}
	c := b.Case(b.AsOf)
	s, refused := plan.State(&c)
	if len(refused) == 0 {
		_, refused = plan.Compare(&c, plan.Cheapest)
	}
	if len(refused) == 0 {
		return b, slices.Concat(b.WarningsOn(b.AsOf), b.WarningsOf(s, b.AsOf, nil), b.ExamplesLeft())
	}
	faults = nil
	for _, r := range refused {
		faults = append(faults, b.Locate(r))
	}
	return nil, faults
}

// TestGallery holds every message beside the book that brings it about. Books
// whose name begins with odd- are right, and only warned about.
func TestGallery(t *testing.T) {
	for name, src := range gallery(t) {
		b, faults := checked(name, src)
		for i, f := range faults {
			if f.Line < 1 || f.Column < 1 || f.Kind == nil || f.Message.EN == "" || f.Message.ZH == "" {
				t.Errorf("%s: fault %d has no place or words: %+v", name, i, f)
			}
			if i > 0 && f.Line < faults[i-1].Line {
				t.Errorf("%s: fault %d is out of order", name, i)
			}
		}
		holdMessages(t, galleryDir, name, faults, b != nil)
	}
}

// largeOnly are the limits that only a large book reaches, which have tests of
// their own, and the answer to a refusal that this package does not know.
var largeOnly = map[fault.Code]bool{
	"too_big": true, "too_many_values": true, "too_many_items": true, "too_many_payments": true, "alias_bomb": true, "too_many_rows": true,
	"cannot_compute": true, "blank_dues": true,
}

// TestGalleryNamesEveryCode: a message that nobody has read beside its book
// is not finished.
func TestGalleryNamesEveryCode(t *testing.T) {
	seen := map[*fault.Kind]bool{}
	for name, src := range gallery(t) {
		_, faults := checked(name, src)
		for _, f := range faults {
			seen[f.Kind] = true
		}
	}
	for name, src := range galleryOf(t, rulesDir) {
		_, faults := Rules(name+".yaml", src)
		for _, f := range faults {
			seen[f.Kind] = true
		}
	}
	for _, kind := range allKinds() {
		if !seen[kind] && !largeOnly[kind.Code] {
			t.Errorf("no bad book for %s", kind)
		}
	}
}

// TestRefusalsHaveWords: every code of the engine is answered.
func TestRefusalsHaveWords(t *testing.T) {
	for _, code := range []loan.Code{
		loan.NegativeAmortisation, loan.NeverEnds, loan.TooLong, loan.ImpliedImpossible, loan.NothingLeft, loan.RateNeeded,
		loan.SplitNeeded, loan.TooMuch, loan.TooLarge, loan.TooMuchTogether, loan.TooManyRows,
		loan.PastCalendar, loan.CompoundsTooLong, loan.NotForMethod, loan.OwedDiffers,
	} {
		if kind := refusalOf(code); kind == cannotCompute {
			t.Errorf("no words for %s", code)
		}
	}
}
