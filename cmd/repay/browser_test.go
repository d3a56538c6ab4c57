package main

import (
	"os"
	"strings"
	"testing"

	"repay/cmd/repay/internal/browser"
	"repay/planner/lang"
)

// shown are commands whose pages are looked at in a browser: together they have every
// kind of table and drawing, the longest row and the longest table.
var shown = []string{
	"status household.yaml",
	"status counsellor.yaml",
	"status card.yaml",
	"status first.yaml household.yaml uk.yaml --summary",
	"compare household.yaml --all",
	"compare card-overdue.yaml",
	"compare total-only.yaml",
	"ask household.yaml --if-refused --budget-curve",
	"ask counsellor.yaml --shock 500",
	"plan household.yaml",
	"plan household.yaml --by loan",
	"plan counsellor.yaml --stress",
	"plan uk.yaml --policy all",
	"schedule mortgage.yaml",
	"schedule agreed-dates.yaml",
	"explain household.yaml",
	"explain first.yaml row 7 interest",
	"explain first.yaml --claimed 18930.22",
	"rules counsellor.yaml --sources",
	"report household.yaml",
	"report uk.yaml",
	"report counsellor.yaml --for borrower",
	"report uk.yaml --for lender --loan payday",
	"remind household.yaml",
	"letter uk.yaml --form budget",
	"letter household.yaml --all",
	"letter card-overdue.yaml --offer interest_free",
	"letter uk.yaml --form call",
	"letter counsellor.yaml --form checklist",
	"compare household.yaml --chart",
	"plan uk.yaml --chart",
	"compare counsellor.yaml --chart",
	"plan mortgage.yaml --chart",
}

// TestPagesInABrowser: on a wide screen, a phone and A4, in the light and in the dark
// and in both languages nothing of a page is cut, hidden, too pale or without a name,
// and nothing is fetched.
func TestPagesInABrowser(t *testing.T) {
	b := browser.Open(t)
	for _, line := range shown {
		for _, l := range []lang.Lang{lang.ZH, lang.EN} {
			t.Run(line+" "+l.String(), func(t *testing.T) {
				t.Parallel()
				tab := b.Load(t, []byte(htmlOf(t, line, l)))
				faults, err := tab.Faults(browser.Screens...)
				if err != nil {
					t.Fatal(err)
				}
				for _, f := range faults {
					t.Error(f)
				}
			})
		}
	}
}

// TestPagesOnPaper: whatever a table or a drawing says on a screen stands on the paper
// too, and each loan begins a sheet.
func TestPagesOnPaper(t *testing.T) {
	b := browser.Open(t)
	for _, x := range []struct {
		line   string
		sheets int // 0: as many as it takes
	}{
		{"compare household.yaml --all", 1 + 4},
		{"plan uk.yaml --policy all", 1},
		{"status first.yaml household.yaml uk.yaml --summary", 1},
		{"report household.yaml", 0},
		{"report household.yaml --for borrower", 2},
		{"report counsellor.yaml --for borrower", 2},
		{"report uk.yaml --for lender --loan payday", 0},
		{"letter household.yaml --form budget", 1},
		{"letter household.yaml --all", 8}, // each letter, and its table
		{"letter household.yaml --form call", 4},
		{"letter uk.yaml --form call", 2},
		{"compare household.yaml --chart", 0},
	} {
		for _, l := range []lang.Lang{lang.ZH, lang.EN} {
			t.Run(x.line+" "+l.String(), func(t *testing.T) {
				t.Parallel()
				tab := b.Load(t, []byte(htmlOf(t, x.line, l)))
				missing, sheets := tab.Unprinted(t)
				if len(missing) > 0 {
					t.Errorf("not on the paper: %q", missing)
				}
				if x.sheets > 0 && sheets != x.sheets {
					t.Errorf("%d sheets, want %d", sheets, x.sheets)
				}
			})
		}
	}
}

// htmlOf is the page that a command on examples writes, in a language.
func htmlOf(t *testing.T, line string, l lang.Lang) string {
	t.Helper()
	args := strings.Fields(line)
	for i, arg := range args {
		if strings.HasSuffix(arg, ".yaml") {
			args[i] = "../../examples/" + arg
		}
	}
	r := runIn(&world{stdin: os.Stdin}, append(args, "-O", "html", "--lang", l.String())...)
	if r.code != exitOK && r.code != exitFound {
		t.Fatalf("%s: exit code %d: %s", line, r.code, r.err)
	}
	return r.out
}
