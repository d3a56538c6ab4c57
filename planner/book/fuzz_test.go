package book

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/field/fieldtest"
	"repay/planner/lang"
	"repay/planner/money"
	"repay/planner/plan"
	"repay/planner/rules"
)

// FuzzParse: whatever the bytes, there is a book or an error with a place and
// words that a terminal may show, and never a panic.
func FuzzParse(f *testing.F) {
	for _, name := range examples(f) {
		f.Add(readFile(f, name))
	}
	for _, src := range gallery(f) {
		f.Add(src)
	}
	for _, src := range richBooks {
		f.Add([]byte(src))
	}
	for _, src := range drawn() {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		b, faults := Parse("book.yaml", src)
		errors := 0
		for _, x := range faults {
			if !x.Kind.Warning {
				errors++
			}
			for _, l := range []lang.Lang{lang.EN, lang.ZH} {
				text := x.Render(l)
				if !utf8.ValidString(text) || strings.ContainsFunc(text, func(c rune) bool { return c != '\n' && c != '\t' && fault.Safe(string(c)) != string(c) }) {
					t.Fatalf("not fit for a terminal: %q", text)
				}
			}
			if x.Line < 1 || x.Column < 1 {
				t.Fatalf("no place: %+v", x)
			}
		}
		if (b == nil) != (errors > 0) {
			t.Fatalf("book %v with %d errors", b != nil, errors)
		}
		if b == nil {
			return
		}
		lawful(t, src)
		if len(b.Loans) == 0 || len(b.Loans) != len(b.Details) || len(b.Loans) != len(b.loans) {
			t.Fatalf("%d loans, %d details, %d places", len(b.Loans), len(b.Details), len(b.loans))
		}
		for _, l := range b.Loans {
			for _, o := range l.Offers {
				if o.Name == "" {
					t.Fatal("an offer without a name")
				}
			}
		}
	})
}

// drawn are random books, one for each field of the table at each place: in Chinese,
// and with keys and words of both languages.
func drawn() (books [][]byte) {
	d := fieldtest.New(7)
	fieldtest.Paths(func(path []*field.Field) {
		b := d.Book(path)
		books = append(books, fieldtest.Chinese.Source(b), fieldtest.Writer(d.Mixed).Source(b))
	})
	return books
}

// FuzzPresets: a file of presets is read or refused, and what is read fills in
// a loan without a fault of its own.
func FuzzPresets(f *testing.F) {
	for name, src := range gallery(f) {
		if strings.HasPrefix(name, "presets-") {
			f.Add(src)
		}
	}
	builtIn := readFile(f, presetsFile)
	f.Add(builtIn)
	f.Add([]byte(own))
	f.Fuzz(func(t *testing.T, src []byte) {
		known, faults := (&Presets{}).With("presets.yaml", src)
		for _, x := range faults {
			if x.Line < 1 || x.Column < 1 || x.Render(lang.ZH) == "" {
				t.Fatalf("no place or words: %+v", x)
			}
		}
		if known == nil {
			return
		}
		for _, p := range known.list {
			if len(p.fields()) != len(p.Fields) || known.Find(p.Name) == nil {
				t.Fatalf("%+v", p)
			}
			b, faults := ParseWith(Known{Presets: known}, "book.yaml", fmt.Appendf(nil, "{version: 1, loans: [{id: a, preset: %q, principal: 30000, start: 2026-03-08, periods: 12, rate: 1%%/month, method: annuity}]}", p.Name))
			if b == nil && len(faults) == 0 {
				t.Fatal("no book and no fault")
			}
		}
	})
}

// FuzzRules: a file of rules is read or refused, and what is read is whole and can
// be held against a book.
func FuzzRules(f *testing.F) {
	for _, src := range galleryOf(f, rulesDir) {
		f.Add(src)
	}
	for _, country := range rules.Countries {
		f.Add(readFile(f, dataDir+fileOf(country)))
	}
	f.Add([]byte(fullRules))
	b, _ := Parse("book.yaml", []byte(richBooks[0]))
	c, facts := b.Case(b.AsOf), b.Facts()
	s, refused := plan.State(&c)
	if len(refused) > 0 {
		f.Fatal(refused[0].Err)
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		lines, faults := Rules("rules.yaml", src)
		errors := 0
		for _, x := range faults {
			if !x.Kind.Warning {
				errors++
			}
			if x.Line < 1 || x.Column < 1 || x.Render(lang.ZH) == "" {
				t.Fatalf("no place or words: %+v", x)
			}
		}
		if (lines == nil) != (errors > 0) {
			t.Fatalf("read %v with %d errors", lines != nil, errors)
		}
		if lines == nil {
			return
		}
		ids := map[string]bool{}
		for _, r := range lines.Rules {
			if r.ID == "" || ids[r.ID] || r.Measures == "" || r.Sure == "" || r.Read == 0 || r.Number == (lang.Text{}) && r.URL == "" {
				t.Fatalf("not whole: %+v", r)
			}
			ids[r.ID] = true
			if _, has := forms[r.Measures]; !has {
				t.Fatalf("no form of %s", r.Measures)
			}
		}
		rules.Held("CN", lines).Check(&c, s, &facts)
	})
}

// FuzzScalars: a text is a value within its bounds, or refused.
func FuzzScalars(f *testing.F) {
	for _, s := range []string{"12000", "1.2万", "¥12,000.50", "14.6%/year", "万4/日", "月息6厘", "2026-11-21", "2026年3月8日", "3 months", "1e4", "010", "．５"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, bad := parseAmount(s, money.CNY)
		if lawfulScalar(t, "balance", s, bad); bad == nil && (a > money.Max || a < -money.Max) {
			t.Errorf("amount %q is %d", s, a)
		}
		r, bad := parseRate(s)
		if lawfulScalar(t, "rate", s, bad); bad == nil && (r.Value.Sign() < 0 || r.Yearly().Cmp(contractRates.most) > 0) {
			t.Errorf("rate %q is %v", s, r)
		}
		p, bad := parsePercent(s)
		if bad == nil && p.Cmp(hundredPercent) <= 0 {
			lawfulScalar(t, "percent", s, bad)
		}
		if bad == nil && p.Sign() < 0 {
			t.Errorf("percentage %q is %v", s, p)
		}
		d, _, bad := parseDate(s)
		if lawfulScalar(t, "date_or_month", s, bad); bad == nil && (d.Year() < 1900 || d.Year() > 2200) {
			t.Errorf("date %q is %s", s, d)
		}
		e, bad := parseEvery(s)
		if lawfulScalar(t, "every", s, bad); bad == nil && e.N < 1 {
			t.Errorf("period %q is %v", s, e)
		}
	})
}
