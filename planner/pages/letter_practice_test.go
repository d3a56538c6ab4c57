package pages

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"repay/planner/internal/books"
	"repay/planner/lang"
	"repay/planner/record"
	"repay/planner/rules"
)

// elsewhere are names of one country's rules, offices and papers, that no letter to a
// lender in another country has.
var elsewhere = map[string][]string{
	"CN": {
		"征信", "12378", "12363", "银保监", "银监", "金融监管", "人民银行", "央行", "民法典", "七十条", "70 条", "个性化分期", "结清证明",
		"LPR", "综合融资成本", "信用卡业务监督管理办法", "司法解释", "article 70", "Article 70", "Civil Code", "NFRA", "People's Bank",
	},
	"GB": {
		"FCA", "CONC", "Financial Ombudsman", "申诉专员", "Breathing Space", "喘息期", "forbearance", "token payment", "象征性",
		"full and final", "全部了结 (", "credit file", "信用档案", "persistent debt", "continuous payment", "Consumer Credit Act", "Limitation Act", "council tax", "市政税",
	},
	"US": {
		"hardship program", "困难帮助计划", "credit bureau", "信用机构", "paid in full", "Servicemembers", "军人", "Military Lending", "income-driven",
		"loss mitigation", "foreclosure", "法拍", "re-age", "CFPB", "FDCPA", "Regulation F", "credit counselor",
	},
}

// eachText calls f with every text of a letter's words.
func (p practised) eachText(f func(lang.Text)) {
	for _, list := range [][]lang.Text{p.says, p.apart, p.points, p.enclose, p.next, p.cleared, p.checks} {
		for _, t := range list {
			f(t)
		}
	}
}

// eachSetting calls f with every setting that the words of a country hang on.
func eachSetting(country string, f func(setting)) {
	lenders := []string{"", "bank", "card", "consumer-finance", "small-loan", "payday", "home-credit", "credit-union", "debt-buyer", "mortgage", "car", "student", "rent", "utility", "tax", "private"}
	for _, lender := range lenders {
		for _, region := range []string{"", "england-wales", "scotland", "northern-ireland"} {
			for bits := range 32 {
				f(setting{country: country, region: region, lender: lender, late: bits&1 > 0, held: bits&2 > 0, sold: bits&2 > 0 && bits&4 > 0, serves: bits&8 > 0, old: bits&16 > 0})
			}
		}
	}
}

// wordsIn are all the texts of a country's letters, in whatever setting.
func wordsIn(country string) map[lang.Text]bool {
	all := map[lang.Text]bool{}
	eachSetting(country, func(s setting) {
		for _, about := range Abouts {
			wordsFor(s, about).eachText(func(x lang.Text) { all[x] = true })
		}
	})
	return all
}

// foreign is a name of another country's rules, offices or papers in a text, and of which.
func foreign(text, country string) (name, of string) {
	for of, names := range elsewhere {
		for _, name := range names {
			if of != country && strings.Contains(text, name) {
				return name, of
			}
		}
	}
	return "", ""
}

// In no setting do the words of one country name another's rules; those of a country
// that has no words of its own name none.
func TestLettersNameNoOtherCountry(t *testing.T) {
	for _, country := range []string{"", "CN", "GB", "US", "DE"} {
		all, of := wordsIn(country), spokenIn(country)
		for _, x := range []lang.Text{of.adviser, of.record, of.ask, of.hours} {
			all[x] = true
		}
		for x := range all {
			if name, of := foreign(x.ZH+" "+x.EN, country); name != "" {
				t.Errorf("%q: %q names %s of %s", country, x, name, of)
			}
		}
		if len(all) < 20 {
			t.Errorf("%q: only %d texts", country, len(all))
		}
	}
}

// Nor does a letter that a book of that country came to, with all that it says of the
// loan. It says once what it says.
func TestLettersOfBooksNameNoOtherCountry(t *testing.T) {
	letters := map[string]int{}
	books.Each(t, func(b books.Book) {
		country := b.Facts.Country
		if country != "GB" && country != "US" {
			return
		}
		lines := rules.For(country)
		r := Report{Status: b.Status, Compared: b.Comparison, Hardship: "less work", Facts: &b.Facts, Findings: lines.Check(&b.Case, b.Status, &b.Facts)}
		for _, l := range []lang.Lang{lang.ZH, lang.EN} {
			h := Head{Head: record.Head{Book: b.Name, Lang: l}, Rules: Rules{Country: country, Lines: lines, Told: lines.Warn(&b.Case, b.Status, &b.Facts)}}
			for i := range b.Case.Loans {
				for _, about := range Abouts {
					of := Letter{Loan: i, About: about}
					if NoLetter(h, b.Case, r, of) != nil {
						continue
					}
					letters[country+about]++
					at := fmt.Sprintf("%s, %s, %s, %v", b.Name, b.Case.Loans[i].ID, about, l)
					text := text80(t, LetterPage(h, b.Case, r, of))
					if name, of := foreign(text, country); name != "" {
						t.Errorf("%s names %s of %s:\n%s", at, name, of, text)
					}
					asked := map[string]bool{}
					for line := range strings.Lines(text) {
						if point, is := strings.CutPrefix(line, "- "); is && asked[point] {
							t.Errorf("%s asks twice for %s", at, point)
						} else if is {
							asked[point] = true
						}
					}
				}
			}
		}
	})
	for _, country := range []string{"GB", "US"} {
		for _, about := range []string{AboutRequest, AboutFigures, AboutComplaint, AboutHardship} {
			if letters[country+about] == 0 {
				t.Errorf("no letter of %s %s", country, about)
			}
		}
	}
	if letters["US"+AboutSettlement] == 0 {
		t.Error("no letter settles")
	}
}

// What is known of the practice of a country is asked for where it applies, and
// nowhere else.
func TestLettersAskByPractice(t *testing.T) {
	gb := func(lender string) setting {
		return setting{country: "GB", region: "england-wales", lender: lender, late: true}
	}
	us := func(lender string) setting { return setting{country: "US", lender: lender, late: true} }
	with := func(s setting, change func(*setting)) setting { change(&s); return s }
	held := func(s *setting) { s.held = true }
	sold := func(s *setting) { s.held, s.sold = true, true }
	old := func(s *setting) { s.old = true }
	serves := func(s *setting) { s.serves = true }
	region := func(of string) func(*setting) { return func(s *setting) { s.region = of } }
	for _, c := range []struct {
		in        setting
		about     string
		has, lack []string
	}{
		{gb("bank"), AboutRequest, []string{"freeze or reduce interest", "hold action", "credit file"}, []string{"possession", "persistent"}},
		{gb("card"), AboutRequest, []string{"persistent debt"}, nil},
		{gb("rent"), AboutRequest, []string{"possession"}, []string{"freeze", "credit file", "default notice"}},
		{gb("utility"), AboutRequest, []string{"keep the supply on"}, []string{"freeze", "credit file"}},
		{gb("tax"), AboutHardship, []string{"30 days", "no further step"}, []string{"freeze", "token"}},
		{gb("bank"), AboutHardship, []string{"30 days", "free debt adviser", "token payments", "Breathing Space", "freeze"}, nil},
		{with(gb("bank"), region("scotland")), AboutHardship, []string{"30 days"}, []string{"Breathing Space"}},
		{with(gb("bank"), region("northern-ireland")), AboutHardship, []string{"30 days"}, []string{"Breathing Space"}},
		{with(gb("bank"), region("")), AboutHardship, []string{"30 days"}, []string{"Breathing Space"}},
		{gb("bank"), AboutCounter, []string{"borrow in order to pay"}, nil},
		{gb("bank"), AboutSettlement, []string{"full and final settlement", "not sold or passed on", "nil"}, []string{"notice of assignment"}},
		{with(gb("bank"), sold), AboutSettlement, []string{"notice of assignment"}, nil},
		{gb("bank"), AboutFigures, []string{"copy of the agreement", "statement of account", "fee for the copies"}, []string{"does not admit", "last payment"}},
		{with(gb("bank"), sold), AboutFigures, []string{"notice of assignment", "does not admit", "last payment"}, nil},
		{with(gb("bank"), held), AboutFigures, []string{"for whom you collect"}, []string{"notice of assignment"}},
		{gb("bank"), AboutComplaint, []string{"final response", "Financial Ombudsman Service"}, nil},
		{gb("rent"), AboutComplaint, []string{"final response", "to whom I can turn"}, []string{"Ombudsman"}},
		{with(gb("bank"), old), AboutHardship, []string{"30 days", "Breathing Space"}, []string{"debt does not grow", "offer that I can keep", "token"}},
		{with(gb("bank"), old), AboutRequest, []string{"hold action"}, []string{"brings the balance down"}},
		{with(gb("rent"), old), AboutRequest, []string{"possession"}, []string{"default notice"}},
		{with(us("card"), old), AboutHardship, nil, []string{"put me on it", "lower the rate"}},
		{gb("payday"), AboutRequest, []string{"continuous payment authority"}, nil},
		{gb("private"), AboutRequest, nil, []string{"freeze", "credit file", "default notice"}},

		{us("card"), AboutRequest, []string{"hardship program", "lower the rate", "waive late fees", "re-aged"}, []string{"Servicemembers"}},
		{us("bank"), AboutRequest, []string{"hardship program"}, []string{"re-aged"}},
		{us("mortgage"), AboutRequest, []string{"application for help", "complete", "foreclosure"}, []string{"hardship program"}},
		{us("student"), AboutHardship, []string{"income-driven", "If these are federal loans"}, []string{"waive late fees"}},
		{us("car"), AboutHardship, []string{"repossession"}, nil},
		{us("rent"), AboutRequest, []string{"eviction"}, []string{"hardship program", "credit bureaus"}},
		{us("card"), AboutSettlement, []string{"paid in full, or settled", "reported for tax", "neither collected, sold"}, nil},
		{with(us("card"), held), AboutFigures, []string{"verify this debt", "8 a.m.", "9 p.m.", "first creditor", "does not admit"}, nil},
		{us("card"), AboutFigures, nil, []string{"verify this debt", "8 a.m.", "does not admit"}},
		{with(us("card"), held), AboutComplaint, []string{"disputed"}, nil},
		{with(us("card"), serves), AboutHardship, []string{"Servicemembers Civil Relief Act", "6%", "Military Lending Act", "36%", "military orders"}, nil},
		{with(us("mortgage"), serves), AboutHardship, []string{"Servicemembers Civil Relief Act"}, []string{"Military Lending Act"}},
		{with(us("card"), serves), AboutSettlement, nil, []string{"Servicemembers"}},
	} {
		var all []string
		w := wordsFor(c.in, c.about)
		w.checks, w.cleared = nil, nil
		w.eachText(func(x lang.Text) { all = append(all, x.EN) })
		text := strings.Join(all, "\n")
		for _, part := range c.has {
			if !strings.Contains(text, part) {
				t.Errorf("%+v %s does not ask for %q:\n%s", c.in, c.about, part, text)
			}
		}
		for _, part := range c.lack {
			if strings.Contains(text, part) {
				t.Errorf("%+v %s has %q:\n%s", c.in, c.about, part, text)
			}
		}
	}
}

// What is known only in general is asked about, or said to be unconfirmed, and never
// said as the law.
func TestLettersAssertNothingUnconfirmed(t *testing.T) {
	unconfirmed := regexp.MustCompile(`(?i)£1\b|working days|30 days of|(is|be|as) income|tax\b|six years|7 years|re-age|120 days|270 days|income-driven|fee for the copies`)
	asks := regexp.MustCompile(`(?i)not confirmed|please tell|whether|^if |^council tax`)
	tested := 0
	for _, p := range practices {
		for x := range wordsIn(p.country) {
			if w := unconfirmed.FindString(x.EN); w != "" && !strings.Contains(x.EN, "council tax") {
				tested++
				if !asks.MatchString(x.EN) {
					t.Errorf("%s says %q as if it were known: %q", p.country, w, x.EN)
				}
			}
		}
	}
	if tested == 0 {
		t.Error("nothing unconfirmed is spoken of")
	}
}

// Everything that stands in the table is said somewhere, and a letter never says the
// same twice.
func TestLettersUseEveryWord(t *testing.T) {
	for _, p := range practices {
		said := map[lang.Text]bool{}
		for _, country := range []string{p.country, "none"} {
			eachSetting(country, func(s setting) {
				for _, about := range Abouts {
					var here []lang.Text
					w := wordsFor(s, about)
					for _, x := range w.cleared { // in the place of points
						said[x] = true
					}
					w.cleared = nil
					w.eachText(func(x lang.Text) {
						if slices.Contains(here, x) {
							t.Errorf("%+v %s says twice %q", s, about, x.EN)
						}
						here, said[x] = append(here, x), true
					})
				}
			})
		}
		for i, x := range p.letters {
			x.eachText(func(text lang.Text) {
				if !said[text] {
					t.Errorf("%s: nobody is told %q (letter %d)", p.country, text.EN, i)
				}
			})
		}
		for i, x := range p.adds {
			x.eachText(func(text lang.Text) {
				if !said[text] {
					t.Errorf("%s: nobody is told %q (addition %d)", p.country, text.EN, i)
				}
			})
		}
	}
}
