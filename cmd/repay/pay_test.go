package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"repay/planner/calendar"
	"repay/planner/loan"
)

// TestPayToday: without any date it was paid today, whatever day the book is
// computed on.
func TestPayToday(t *testing.T) {
	for head, want := range map[string]string{
		"":                     "as of 2030-01-02  CNY",
		"as_of: 2026-11-21\n":  "as of 2030-01-02  CNY",
		"as_of: 2030-02-03 \n": "as of 2030-02-03  CNY",
	} {
		name := filepath.Join(t.TempDir(), "book.yaml")
		src := head + "version: 1\nloans:\n  - {id: a, principal: 30000, rate: 0.04%/day, method: annuity, start: 2026-03-08, periods: 12}\n"
		if err := os.WriteFile(name, []byte(src), 0o600); err != nil {
			t.Fatal(err)
		}
		r := runIn(&world{today: func() calendar.Date { return calendar.Of(2030, 1, 2) }}, "pay", name, "100")
		if r.code != exitOK {
			t.Fatalf("exit code %d: %s", r.code, r.err)
		}
		if first, _, _ := strings.Cut(r.out, "\n"); !strings.Contains(first, want) {
			t.Errorf("with %q: %s, want %s", head, first, want)
		}
		got, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if want := strings.Replace(src, "12}", "12, payments: [{date: 2030-01-02, amount: 100}]}", 1); string(got) != want {
			t.Errorf("%s\nwant %s", got, want)
		}
	}
}

// TestPayHelpNamesEveryKind: what --as takes is what books name.
func TestPayHelpNamesEveryKind(t *testing.T) {
	for _, l := range []string{"zh", "en"} {
		_, as, _ := strings.Cut(onBook(nil, "pay", "--help", "--lang", l).out, "--as KIND  ")
		as, _, _ = strings.Cut(as, "--again")
		for _, kind := range loan.PaymentKinds {
			if !strings.Contains(as, kind.Name) {
				t.Errorf("in %s it does not name %s: %s", l, kind.Name, as)
			}
		}
	}
}
