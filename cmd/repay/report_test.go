package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"repay/planner/book"
	"repay/planner/plan"
)

// documents are books to make reports of.
func documents(t *testing.T) []string {
	t.Helper()
	var list []string
	for _, dir := range []string{"../../examples", "../../testdata/answers", "../../testdata/report"} {
		found, err := filepath.Glob(filepath.Join(dir, "*.yaml"))
		if err != nil || len(found) == 0 {
			t.Fatalf("no books in %s: %v", dir, err)
		}
		list = append(list, found...)
	}
	return list
}

// reportOf is a report as Markdown.
func reportOf(t *testing.T, args ...string) string {
	t.Helper()
	r := onBook(nil, append([]string{"report", "-O", "markdown"}, args...)...)
	if r.code != exitOK {
		t.Fatalf("%v: exit code %d: %s", args, r.code, r.err)
	}
	return r.out
}

// TestReportIsNotForATerminal: a web page is no use on one, and the remedy is a command
// that works; another form that is asked for is written.
func TestReportIsNotForATerminal(t *testing.T) {
	const file = "../../examples/first.yaml"
	r := runIn(&world{terminal: true}, "report", file, "--lang", "en")
	if remedy := "repay report " + file + " -o report.html"; r.code != exitUsage || r.out != "" || !strings.Contains(r.err, remedy) {
		t.Errorf("code %d: %q", r.code, r.err)
	}
	r = runIn(&world{terminal: true}, "report", file, "--goal", "lightest", "--lang", "en")
	if remedy := "repay report " + file + " --goal lightest -o report.html"; !strings.Contains(r.err, remedy) {
		t.Errorf("%q, want %q", r.err, remedy)
	}
	r = runIn(&world{terminal: true}, "report", file, "--for", "lender", "jiebei", "--lang", "en")
	if remedy := "repay report " + file + " jiebei --for lender -o report.html"; !strings.Contains(r.err, remedy) {
		t.Errorf("the remedy leaves out who reads it: %q", r.err)
	}
	for _, format := range []string{"html", "markdown", "table"} {
		if r := runIn(&world{terminal: true}, "report", file, "-O", format); r.code != exitOK || r.out == "" {
			t.Errorf("-O %s: code %d: %s", format, r.code, r.err)
		}
	}
}

// TestReportHasItsChapters: all of them, in their order, where there is a household
// with something overdue.
func TestReportHasItsChapters(t *testing.T) {
	for lang, want := range map[string][]string{
		"zh": {"现在的情况", "要做什么", "拖着会怎样", "还款日历：至少要谈成的都谈成以后", "每笔借款", "规定怎么说", "考虑过哪些办法，为什么", "怎么算的，数字从哪来", "关于这份材料"},
		"en": {"Where you stand", "What to do", "What waiting costs", "The calendar, if everybody agrees to what is needed at least", "Each loan", "What the rules say", "Options considered, and why", "Conventions and sources", "About this document"},
	} {
		text := reportOf(t, "../../examples/counsellor.yaml", "--lang", lang)
		at := 0
		for _, title := range want {
			i := strings.Index(text[at:], "## "+title+"\n")
			if i < 0 {
				t.Errorf("%s: no chapter %q after the one before it", lang, title)
				continue
			}
			at += i
		}
	}
}

// TestReportSaysWhy: the chapters that no other command prints, as they are in
// testdata/report: what was weighed and why, and what the document is.
func TestReportSaysWhy(t *testing.T) {
	for name, file := range map[string]string{
		"ask":    "../../examples/counsellor.yaml",
		"surest": "../../testdata/answers/settlement-before-rent.yaml",
		"group":  "../../testdata/answers/five-drawdowns.yaml",
		"living": "../../testdata/answers/short-of-living.yaml",
		"none":   "../../examples/preset.yaml",
	} {
		for lang, titles := range map[string][2]string{
			"zh": {"考虑过哪些办法，为什么", "关于这份材料"},
			"en": {"Options considered, and why", "About this document"},
		} {
			text := reportOf(t, file, "--lang", lang)
			got := chapterOf(t, text, titles[0]) + "\n" + chapterOf(t, text, titles[1])
			golden := filepath.Join("..", "..", "testdata", "report", name+"."+lang+".md")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				continue
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s:\n%s\nwant\n%s", golden, got, want)
			}
		}
	}
}

// chapterOf is a chapter of a report in Markdown, up to the next one; empty: there is
// none.
func chapterOf(t *testing.T, text, title string) string {
	t.Helper()
	_, rest, found := strings.Cut(text, "\n## "+title+"\n")
	if !found {
		return ""
	}
	rest, _, _ = strings.Cut(rest, "\n## ")
	return "## " + title + "\n" + rest
}

// TestReportOfManyLoans: a document of more loans than a browser shows charts of has
// those of the first, says so, and has every table.
func TestReportOfManyLoans(t *testing.T) {
	book := "version: 1\nas_of: 2026-11-21\nloans:\n"
	for n := range 101 {
		book += fmt.Sprintf("  - {id: l%d, principal: 12000, rate: 12%%/year, method: annuity, start: 2026-06-15, periods: 12, paid_through: 2026-10-15}\n", n)
	}
	for many, src := range map[bool]string{true: book, false: book[:strings.LastIndex(book, "  - ")]} {
		r := onBook([]byte(src), "report", "-", "--lang", "en")
		loans := strings.Count(src, "id: ")
		if r.code != exitOK {
			t.Fatalf("%d loans: exit code %d: %s", loans, r.code, r.err)
		}
		if n := strings.Count(r.out, `"chart lines"`); n != 200 {
			t.Errorf("%d loans, lines drawn %d times, not for a wide page and a narrow one of each", loans, n)
		}
		if n := strings.Count(r.out, ": clear arrears, go on</h3></caption>"); n != loans {
			t.Errorf("%d loans, %d tables of payments", loans, n)
		}
		if said := strings.Contains(r.out, "Of 101 loans the first 100 have charts"); said != many {
			t.Errorf("%d loans, said that not all have charts: %v", loans, said)
		}
		if !strings.Contains(r.out, "Drawn are the first 24 loans") {
			t.Errorf("%d loans: the picture of days does not say whose it has", loans)
		}
	}
}

// TestReportsAreTheSameTwice: the same book and flags give the same bytes, for every
// reader and in both languages.
func TestReportsAreTheSameTwice(t *testing.T) {
	for _, file := range documents(t) {
		for _, flags := range [][]string{{"--lang", "zh"}, {"--lang", "en", "--for", "borrower"}} {
			args := append([]string{file}, flags...)
			if first, again := reportOf(t, args...), reportOf(t, args...); first != again {
				t.Errorf("%v differs from itself", args)
			}
		}
	}
}

// TestBorrowersCalendarIsOneSheet: so many months, and what comes after in a line.
func TestBorrowersCalendarIsOneSheet(t *testing.T) {
	month := regexp.MustCompile(`(?m)^\| [0-9]{4}-[0-9]{2} \|`)
	cut := 0
	for _, file := range documents(t) {
		text := reportOf(t, file, "--for", "borrower", "--lang", "en")
		n := len(month.FindAllString(text, -1))
		goesOn := strings.Contains(text, "\nAfter that, to ")
		if n > 14 || goesOn && n != 14 {
			t.Errorf("%s: %d months", file, n)
		}
		if goesOn {
			cut++
		}
	}
	if cut == 0 {
		t.Error("no calendar is longer than its sheet")
	}
}

// TestReportsNameNoCommand: what is handed on is read away from the program; only the
// last line says how it is made again.
func TestReportsNameNoCommand(t *testing.T) {
	var verbs []string
	for _, c := range commands {
		verbs = append(verbs, c.name)
	}
	flag := regexp.MustCompile(`repay (` + strings.Join(verbs, "|") + `)\b|--[a-z]+`)
	for _, file := range documents(t) {
		for _, lang := range []string{"zh", "en"} {
			for _, reader := range []string{"file", "borrower"} {
				text := reportOf(t, file, "--lang", lang, "--for", reader)
				if i := strings.LastIndex(text, "`repay report"); reader == "file" && i > 0 {
					text = text[:i]
				}
				if strings.Contains(text, "--rules FILE") {
					continue // of a country whose rules are not known
				}
				if said := flag.FindString(text); said != "" {
					t.Errorf("%s for the %s in %s says %q", file, reader, lang, said)
				}
			}
		}
	}
}

// TestLenderReadsOfItsOwnLoansAlone: no name, number or word of another loan, no note,
// and no smaller concession that would do as well.
func TestLenderReadsOfItsOwnLoansAlone(t *testing.T) {
	for _, file := range documents(t) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		b, faults := book.Parse(file, data)
		if b == nil {
			t.Fatal(faults)
		}
		for i := range b.Loans {
			for _, lang := range []string{"zh", "en"} {
				text := reportOf(t, file, "--lang", lang, "--for", "lender", b.Loans[i].ID)
				for _, secret := range secretsOf(b, i) {
					if mentions(text, secret) {
						t.Errorf("%s in %s: the lender of %s reads %q", file, lang, b.Loans[i].ID, secret)
					}
				}
			}
		}
	}
}

// secretsOf are words of a book that the lender of a loan is not to read, but for those
// that its own loans have too.
func secretsOf(b *book.Book, loan int) (list []string) {
	group := b.Loans[loan].Group
	var own, others []string
	for i, l := range b.Loans {
		d := b.Details[i]
		words := []string{l.ID, l.Name, l.Group, l.Choose, d.Contract, d.Lender.Name}
		if d.Lender.Holder != nil {
			words = append(words, d.Lender.Holder.Name)
		}
		for _, o := range l.Offers {
			if o.Named {
				words = append(words, o.Name)
			}
		}
		if i == loan || group != "" && l.Group == group {
			own = append(own, words...)
		} else {
			others = append(others, words...)
		}
	}
	others = append(others, b.Notes...)
	if b.Household != nil {
		for _, f := range slices.Concat(b.Household.Income, b.Household.Expenses) {
			others = append(others, f.Name)
		}
	}
	mine := strings.Join(append(own, b.Borrower.Hardship), "\n")
	for _, s := range others {
		if s != "" && !mentions(mine, s) {
			list = append(list, s)
		}
	}
	return list
}

// mentions reports whether a text has some words, not as a part of others.
func mentions(text, words string) bool {
	pattern := regexp.QuoteMeta(words)
	if regexp.MustCompile(`^[A-Za-z]`).MatchString(words) {
		pattern = `(?i)\b` + pattern + `\b`
	}
	return regexp.MustCompile(pattern).MatchString(text)
}

// TestLenderReadsWhatIsAskedFirst: and nothing of what would do.
func TestLenderReadsWhatIsAskedFirst(t *testing.T) {
	asked := 0
	for _, file := range documents(t) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		b, _ := book.Parse(file, data)
		c := b.Case(b.AsOf)
		if b.AsOf.IsZero() {
			continue
		}
		cmp, refused := plan.Compare(&c, plan.Cheapest)
		if len(refused) > 0 {
			t.Fatal(refused)
		}
		for _, r := range cmp.Table {
			for k, i := range r.Loans {
				first, least := cmp.Of(i).Rows[r.First[k]], cmp.Of(i).Rows[r.Least[k]]
				if r.First[k] == r.Least[k] || first.TotalPaid.Amount == least.TotalPaid.Amount {
					continue
				}
				asked++
				text := reportOf(t, file, "--lang", "en", "--for", "lender", c.Loans[i].ID)
				if sum := c.Currency.Grouped(first.TotalPaid.Amount); !strings.Contains(text, sum) {
					t.Errorf("%s: the lender of %s does not read %s", file, c.Loans[i].ID, sum)
				}
				for _, sum := range []plan.Amount{least.TotalPaid.Amount, least.HighestPayment.Amount} {
					if s := c.Currency.Grouped(sum); sum != 0 && strings.Contains(text, s) {
						t.Errorf("%s: the lender of %s reads %s, of what would do", file, c.Loans[i].ID, s)
					}
				}
			}
		}
	}
	if asked == 0 {
		t.Error("no book asks for more first than it needs")
	}
}

// TestLenderReadsWhatIsTrueOfIt: of whom nothing is asked is not told what the household
// has, and who was paid is asked to confirm it; what was offered is asked for in writing,
// and what stands as ? is asked about.
func TestLenderReadsWhatIsTrueOfIt(t *testing.T) {
	const money, difficulty = "The household's money", "Please say what you can agree to"
	for _, c := range []struct {
		file, loan string
		says, not  []string
	}{
		{"../../testdata/report/one-paid-off.yaml", "alder", []string{"nothing is needed from you"}, []string{money, difficulty, "9,000.00", "5,000.00", "Reply"}},
		{"../../testdata/report/one-paid-off.yaml", "birch", []string{"By the borrower's records this is paid off"}, []string{money, difficulty, "9,000.00", "Reply"}},
		{"../../testdata/report/no-household-on-time.yaml", "alder", []string{"nothing is needed from you"}, []string{money, difficulty, "Reply"}},
		{"../../examples/card-overdue.yaml", "card", []string{"can be accepted", "Please send what you offered in writing by 2026-12-10"}, []string{money}},
		{"../../examples/counsellor.yaml", "quick", []string{money, "instalments of 50% for 6 months"}, []string{difficulty}},
		{"../../examples/uk.yaml", "card", []string{"nothing is needed from you"}, []string{money, "Payment by payment"}},
		{"../../examples/uk.yaml", "rent", []string{money, "What is asked for", "If anything was added to it"}, []string{difficulty, "penalty"}},
		{"../../examples/total-only.yaml", "somebody", []string{difficulty, "What is asked for", "principal, interest, penalty and fees apart"}, []string{"How it is to be paid"}},
		{"../../testdata/answers/short-of-living.yaml", "", []string{money, difficulty, "What is asked for"}, []string{"How it is to be paid"}},
	} {
		args := []string{c.file, "--lang", "en", "--for", "lender"}
		if c.loan != "" {
			args = append(args, c.loan)
		}
		saysOf(t, args, c.says, c.not)
	}
}

// saysOf holds a report against what it is to say, and what it is not.
func saysOf(t *testing.T, args, says, not []string) {
	t.Helper()
	text := reportOf(t, args...)
	for _, s := range says {
		if !strings.Contains(text, s) {
			t.Errorf("%v does not say %q", args, s)
		}
	}
	for _, s := range not {
		if strings.Contains(text, s) {
			t.Errorf("%v says %q", args, s)
		}
	}
}

// TestReportIsTrueOfTheHousehold: sentences that were false of some.
func TestReportIsTrueOfTheHousehold(t *testing.T) {
	for _, c := range []struct {
		file      string
		says, not []string
	}{
		// Nobody is asked: there is no answer to wait for.
		{"../../examples/card-overdue.yaml", []string{"What a lender has offered, agreed to or signed is enough"}, []string{"Have their answers", "Paying on other days"}},
		// The cost is unknown, so it is not the same. One debt is paid in parts.
		{"../../testdata/report/two-totals.yaml", []string{"What is overdue on Yew bill is cleared today", "Every day works if at least this is agreed with Xray bill", "Xray bill, Yew bill: only a total is known"}, []string{"at the same cost"}},
		// A loan that is not planned is paid besides.
		{"../../examples/from-app.yaml", []string{"What is known to fall due is kept aside for it", "every due of the others is met", "The others are paid off"}, []string{"All is paid off"}},
		// Nothing is overdue, so nothing is cleared; and one answer is not two.
		{"../../testdata/report/no-household-on-time.yaml", []string{"only what falls due by the contracts."}, []string{"once the arrears are cleared", "The lowest cost"}},
		// Who lacks for living is shown no way for the loans, and is not alarmed.
		{"../../testdata/answers/short-of-living.yaml", nil, []string{"not paid off that way", "The nearest way", "below the reserve"}},
		// Who reads the calendar alone is sent back to what is told first.
		{"../../testdata/report/limitation-near.yaml", []string{"Oak loan: before you pay, read what stands at the top"}, nil},
		// A name is set off from what is done with the loan.
		{"../../examples/uk.yaml", []string{"As if agreed on 2026-11-21: rent arrears: arrears in 6 payments; QuickDay: arrears"}, nil},
		// A star is explained where it stands.
		{"../../examples/preset.yaml", []string{"*: nobody has agreed"}, nil},
		// What the rules say of the record is said by their chapter.
		{"../../examples/household.yaml", []string{"30,629.72 less than the reserve"}, nil},
	} {
		saysOf(t, []string{c.file, "--lang", "en"}, c.says, c.not)
	}
	// A sum of two days cannot be paid on a day.
	saysOf(t, []string{"../../testdata/report/two-days-a-month.yaml", "--for", "borrower"}, []string{"Drawing 3 03-08: 451.35, 03-10: 244.18; Birch loan 03-20: 282.31"}, nil)
	text := reportOf(t, "../../examples/household.yaml", "--lang", "en")
	if n := strings.Count(text, "from which the 5 years run"); n != 1 {
		t.Errorf("what becomes of the record is said %d times", n)
	}
}
