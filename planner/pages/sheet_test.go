package pages

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"repay/planner/internal/books"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/record"
	"repay/planner/rules"
)

// eachSheet makes the head and the report of the shared books, in both languages, with
// what its country's rules tell first.
func eachSheet(t *testing.T, f func(b books.Book, h Head, r Report)) {
	t.Helper()
	books.Each(t, func(b books.Book) {
		r := Report{Status: b.Status, Compared: b.Comparison, Hardship: "less work", Facts: &b.Facts}
		for range b.Case.Loans {
			r.Parties = append(r.Parties, Party{Lender: "Lender", Contract: "C-1", Holder: "Holder"})
		}
		lines := rules.For(b.Facts.Country)
		var told []rules.Finding
		if lines != nil {
			told = lines.Warn(&b.Case, b.Status, &b.Facts)
			r.Findings = lines.Check(&b.Case, b.Status, &b.Facts)
		}
		for _, l := range []lang.Lang{lang.ZH, lang.EN} {
			f(b, Head{Head: record.Head{Book: b.Name, Lang: l}, Rules: Rules{Country: b.Facts.Country, Lines: lines, Told: told}}, r)
		}
	})
}

// A call sheet has its six blocks and fits on a page; what is said aloud names one sum at
// most, what there is each month for all. Where the time to sue may be over it names no
// sum at all.
func TestCallSheets(t *testing.T) {
	const most = 60 // lines of 80 columns
	sheets, old, sums := 0, 0, 0
	eachSheet(t, func(b books.Book, h Head, r Report) {
		for i := range b.Case.Loans {
			sheets++
			text := text80(t, CallPage(h, b.Case, r, Letter{Loan: i}))
			v := newCalling(h, b.Case, r, i)
			at := -1
			for _, title := range []lang.Text{v.manner.who, either(v.old, wCallHearTitle, wCallAskTitle), wCallSayTitle, wCallMineTitle, wCallNotTitle, wCallEndTitle} {
				next := strings.Index(text, "\n"+v.say(title)+"\n")
				if next <= at {
					t.Fatalf("%s: no %q in its place in\n%s", b.Name, v.say(title), text)
				}
				at = next
			}
			if n := strings.Count(text, "\n"); n > most {
				t.Errorf("%s, %s: %d lines\n%s", b.Name, v.name(i), n, text)
			}
			_, aloud, _ := strings.Cut(text, v.say(wCallSayTitle))
			aloud, _, _ = strings.Cut(aloud, v.say(wCallMineTitle))
			said := sumsWritten.FindAllString(aloud, -1)
			sums += len(said)
			if h := b.Case.Household; len(said) > 1 || len(said) == 1 && (h == nil || said[0] != v.money(h.MonthOfIncome(b.Case.AsOf, b.Case.Income)-h.MonthOfExpenses(b.Case.AsOf))) {
				t.Errorf("%s: %q are said aloud\n%s", b.Name, said, aloud)
			}
			if v.old {
				old++
				if all := sumsWritten.FindAllString(text, -1); len(all) > 0 || strings.Index(text, v.say(wCallUnsaid)[:30]) > strings.Index(text, v.say(v.manner.who)) {
					t.Errorf("%s: %q of an old debt\n%s", b.Name, all, text)
				}
			}
		}
	})
	if sheets < 80 || old == 0 || sums < 60 {
		t.Errorf("%d sheets, %d of an old debt, %d sums said aloud", sheets, old, sums)
	}
}

// Rent is not asked about as a loan is, and a friend has no staff number, no contract and
// no credit record; who collects for them is a firm again.
func TestMannerOfACall(t *testing.T) {
	for _, x := range []struct {
		of   setting
		want manner
	}{
		{setting{lender: "private"}, withFriend},
		{setting{lender: "rent"}, withLandlord},
		{setting{lender: "tax"}, withOffice},
		{setting{lender: "bank"}, withLender},
		{setting{}, withLender},
		{setting{lender: "private", held: true}, withLender},
		{setting{lender: "rent", held: true}, withLender},
	} {
		if got := mannerWith(x.of); got.greet != x.want.greet || !slices.Equal(got.end, x.want.end) {
			t.Errorf("%+v: %q", x.of, got.greet.EN)
		}
	}
}

// Where no sum is to be proposed, none is said aloud: it would be taken up.
func TestNoSumAloudWithoutAProposal(t *testing.T) {
	none := 0
	eachSheet(t, func(b books.Book, h Head, r Report) {
		v := newCalling(h, b.Case, r, 0)
		if !v.noSum() {
			return
		}
		none++
		if said := v.aMonth(); sumsWritten.MatchString(said) {
			t.Errorf("%s: %q", b.Name, said)
		}
	})
	if none == 0 {
		t.Error("every book had a proposal")
	}
}

// Of several loans with one lender each has its first payment and its end.
func TestCallSheetOfAGroup(t *testing.T) {
	groups := 0
	eachSheet(t, func(b books.Book, h Head, r Report) {
		v := newCalling(h, b.Case, r, 0)
		row, asks := v.asked()
		if !asks || len(row.Loans) < 2 {
			return
		}
		groups++
		lines := v.way(wMineFirst, row, row.First)
		for k, i := range row.Loans {
			pays := v.pays(i, row.First[k])
			if pays != "" && !slices.Contains(lines, v.say(wNamed, v.name(i), pays)) {
				t.Errorf("%s: %q is not in %q", b.Name, pays, lines)
			}
		}
	})
	if groups == 0 {
		t.Error("no book asks for several loans together")
	}
}

// The sheet of income and expenses adds up as it is read, and has no name of a loan.
func TestBudgetSheets(t *testing.T) {
	n := 0
	eachSheet(t, func(b books.Book, h Head, r Report) {
		if b.Case.Household == nil {
			return
		}
		n++
		loans := slices.Clone(b.Case.Loans)
		for i := range loans {
			loans[i].Name, loans[i].ID = "zqloan", "zqloan"
		}
		b.Case.Loans = loans
		sheet, refused := plan.SheetOf(&b.Case, b.Status)
		if refused != nil {
			t.Fatal(refused.Err)
		}
		r.Sheet = sheet
		v := budgeting{newVoice(h, b.Case), sheet}
		for what, x := range map[string]struct {
			rows [][]page.Cell
			want Amount
		}{
			"income": {v.earned().Rows, sheet.Income}, "living": {v.spent().Rows, sheet.Living()},
		} {
			sum := Amount(0)
			for _, row := range x.rows {
				sum += minorUnits(t, row[len(row)-1].Text)
			}
			if sum != x.want {
				t.Errorf("%s: %s comes to %d, want %d", b.Name, what, sum, x.want)
			}
		}
		if text := text80(t, BudgetPage(h, b.Case, r, Letter{})); strings.Contains(text, "zqloan") || !strings.Contains(text, v.money(sheet.Income)) {
			t.Errorf("%s:\n%s", b.Name, text)
		}
	})
	if n < 20 {
		t.Errorf("%d sheets", n)
	}
}

// minorUnits reads an amount as pages write it.
func minorUnits(t *testing.T, s string) Amount {
	t.Helper()
	n, err := strconv.ParseInt(strings.NewReplacer(",", "", ".", "").Replace(s), 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return Amount(n)
}
