package pages

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"repay/planner/calendar"
	"repay/planner/cells"
	"repay/planner/internal/books"
	"repay/planner/lang"
	"repay/planner/plan"
	"repay/planner/record"
	"repay/planner/rules"
)

// written is a letter that a book came to.
type written struct {
	books.Book
	v    lettering
	text string
}

// eachLetter writes every letter to every lender of the shared books, in both languages
// and as in a country; what is refused is counted.
func eachLetter(t *testing.T, country string, f func(written)) (refused int) {
	t.Helper()
	books.Each(t, func(b books.Book) {
		b.Case.Loans = slices.Clone(b.Case.Loans)
		r := Report{Status: b.Status, Compared: b.Comparison, Hardship: "less work"}
		for i := range b.Case.Loans {
			b.Case.Loans[i].Name = lenderName(i)
			r.Parties = append(r.Parties, Party{Lender: lenderName(i)})
		}
		for _, l := range []lang.Lang{lang.ZH, lang.EN} {
			h := Head{Head: record.Head{Book: b.Name, Lang: l}, Rules: Rules{Country: country, Lines: rules.For(country)}}
			for i := range b.Case.Loans {
				for _, about := range Abouts {
					of := Letter{Loan: i, About: about}
					if NoLetter(h, b.Case, r, of) != nil {
						refused++
						continue
					}
					f(written{b, newLettering(h, b.Case, r, of), text80(t, LetterPage(h, b.Case, r, of))})
				}
			}
		}
	})
	return refused
}

// lenderName is a name that is a part of no other.
func lenderName(i int) string { return fmt.Sprintf("Lender%dz", i) }

func (w written) String() string {
	return fmt.Sprintf("%s, %s, %s, %s", w.Name, w.v.names(w.v.loans), w.v.kind.about, w.v.Lang)
}

// sumsWritten are amounts of money as pages have them.
var sumsWritten = regexp.MustCompile(`-?\d{1,3}(,\d{3})*\.\d\d\b`)

// A letter has the sums of its own loans and of what it asks for, the household's money
// in three sums, and no other: none of another lender, of what would do as well, or in
// the place of what is not known.
func TestLetterSums(t *testing.T) {
	letters, sums := 0, 0
	eachLetter(t, "CN", func(w written) {
		letters++
		known := w.sums()
		for _, sum := range sumsWritten.FindAllString(w.text, -1) {
			sums++
			if !known[sum] {
				t.Errorf("%v: whose is %s?\n%s", w, sum, w.text)
			}
		}
	})
	if letters < 200 || sums < 1000 {
		t.Errorf("%d letters with %d sums", letters, sums)
	}
}

// sums are those that the letter may have.
func (w written) sums() map[string]bool {
	v, known := w.v, map[string]bool{}
	add := func(a Amount) { known[v.money(a)] = true }
	maybe := func(list ...plan.Maybe) {
		for _, m := range list {
			if m.Known {
				add(m.Amount)
			}
		}
	}
	if h := w.Case.Household; h != nil {
		in, out := h.MonthOfIncome(w.Case.AsOf, w.Case.Income), h.MonthOfExpenses(w.Case.AsOf)
		add(in)
		add(out)
		add(max(in-out, out-in))
	}
	for _, i := range v.loans {
		s := statusOf(w.Status, i)
		maybe(s.OverdueTotal, s.Penalty, s.Fees, toPay(s).Payoff, s.PrincipalOverdue, s.InterestOverdue)
		if c := s.Claimed; c != nil {
			add(c.Amount)
			if c.Difference.Known {
				add(c.Amount - c.Difference.Amount)
				add(max(c.Difference.Amount, -c.Difference.Amount))
			}
		}
		for _, o := range w.named(i) {
			maybe(o.TotalPaid, o.HighestPayment, o.Waived, o.Interest, o.Fees)
			for _, p := range o.Pays {
				add(p.Amount)
			}
			for _, x := range v.Compared.Of(i).WithTables(&w.Case).Rows {
				if x.Offer.Name == o.Offer.Name {
					v.addTable(known, x, v.every(i))
				}
			}
		}
	}
	return known
}

// addTable adds what an amortization table has.
func (v voice) addTable(known map[string]bool, o plan.Option, every calendar.Every) {
	total := make([]Amount, 6)
	for _, r := range o.Rows {
		for k, a := range []Amount{r.Payment(), r.Principal, r.Interest, r.Fees, r.Penalty, r.Total()} {
			known[v.money(a)] = true
			total[k] += a
		}
		known[v.money(r.Opening)], known[v.money(r.Closing)] = true, true
	}
	for _, a := range total {
		known[v.money(a)] = true
	}
	for _, r := range plan.RepaymentOf(o.Rows, every).Runs {
		for _, a := range []Amount{r.Payment, r.Interest, r.Fees, r.RowTotals.Penalty} {
			known[v.money(a)] = true
		}
	}
	for k := range o.Rows {
		known[v.money(plan.RepaymentOf(o.Rows, every).LeftAfter(k))] = true
	}
}

// named are the ways of a loan that the letter may name.
func (w written) named(i int) (list []plan.Option) {
	switch w.v.kind.about {
	case AboutRequest, AboutCounter:
		if o, ok := w.v.wanted()[i]; ok {
			list = append(list, o)
		}
	case AboutSettlement:
		for _, x := range w.v.settlements() {
			list = append(list, x.Option)
		}
	case AboutConfirmation:
		for _, x := range w.v.offersOn(lettering.byWord) {
			list = append(list, x.Option)
		}
	}
	return list
}

// A letter names no other loan, no command, and nothing that is not asked first; it fits
// a terminal of 80 columns.
func TestLetterNames(t *testing.T) {
	least := 0
	refused := eachLetter(t, "CN", func(w written) {
		for i := range w.Case.Loans {
			if !slices.Contains(w.v.loans, i) && strings.Contains(w.text, lenderName(i)) {
				t.Errorf("%v names %s\n%s", w, lenderName(i), w.text)
			}
		}
		for _, command := range []string{"repay ", "--about", "--offer", "--loan"} {
			if strings.Contains(w.text, command) {
				t.Errorf("%v has %q\n%s", w, command, w.text)
			}
		}
		for line := range strings.Lines(w.text) {
			if cells.Width(strings.TrimRight(line, "\n")) > 80 {
				t.Errorf("%v: %q", w, line)
			}
		}
		row, asks := w.v.asked()
		if !asks || w.v.kind.about != AboutRequest {
			return
		}
		for k, i := range row.Loans {
			if first, last := row.First[k], row.Least[k]; first != last {
				least++
				said := w.v.plain(w.Comparison.Of(i).Rows[last], i)
				if strings.Contains(w.text, w.v.name(i)+w.v.say(lang.Text{ZH: "：请同意", EN: ": please agree to this: "})+w.v.after(said)) {
					t.Errorf("%v: the least is in it: %s\n%s", w, said, w.text)
				}
			}
		}
	})
	if least == 0 || refused == 0 {
		t.Errorf("%d asked first for more than the least, %d refused", least, refused)
	}
}

// ofChina are names of what holds in mainland China alone.
var ofChina = regexp.MustCompile(`12378|结清证明|征信中心|人民银行|民法典|银保监|金融监管总局|最高人民法院|Civil Code of China|People's Bank|NFRA`)

// A letter to a lender of another country names nothing of China's, in either language.
func TestLetterNamesNoOtherCountry(t *testing.T) {
	for _, country := range []string{"GB", "US", ""} {
		eachLetter(t, country, func(w written) {
			if found := ofChina.FindString(w.text); found != "" {
				t.Errorf("%s: %v has %q\n%s", country, w, found, w.text)
			}
		})
		own := practiceOf(country)
		said := slices.Clone(own.letters)
		for _, a := range own.adds {
			said = append(said, a.practised)
		}
		for _, words := range said {
			for _, x := range slices.Concat(words.says, words.points, words.enclose, words.next, words.checks) {
				if found := ofChina.FindString(x.ZH + x.EN); found != "" {
					t.Errorf("%s: %q", country, found)
				}
			}
		}
	}
}

// What a letter asks for is payable on every day, the other loans as in the answer: by
// itself, and with all that is asked of one lender.
func TestLetterPromisesWhatIsPayable(t *testing.T) {
	asked, named, refused := 0, 0, 0
	books.Each(t, func(b books.Book) {
		h := Head{Head: record.Head{Book: b.Name, Lang: lang.EN}}
		r := Report{Status: b.Status, Compared: b.Comparison}
		for i := range b.Case.Loans {
			of := Letter{Loan: i, About: AboutRequest}
			if v := newLettering(h, b.Case, r, of); NoLetter(h, b.Case, r, of) == nil && b.Case.Household != nil {
				asked++
				rows := map[int]int{}
				for loan, o := range v.wanted() {
					rows[loan] = slices.IndexFunc(b.Comparison.Of(loan).Rows, func(x plan.Option) bool { return x.Offer.Name == o.Offer.Name })
				}
				if short, no := b.Comparison.Carries(&b.Case, rows); no != nil || short != nil {
					t.Errorf("%s: what is asked for %s is short: %+v", b.Name, b.Case.Loans[i].ID, short)
				}
			}
			for _, o := range b.Comparison.Of(i).Rows {
				of.Offer = o.Offer.Name
				switch own := SameLender(b.Case, i); {
				case NoLetter(h, b.Case, r, of) != nil:
					refused++
				case len(own) > 1:
				case !payable(o.Affordable):
					t.Errorf("%s: %s may ask for %s, which is not known to be payable", b.Name, b.Case.Loans[i].ID, o.Offer.Name)
				default:
					named++
				}
			}
		}
	})
	if asked < 20 || named < 50 || refused < 50 {
		t.Errorf("%d asked, %d named, %d refused", asked, named, refused)
	}
}
