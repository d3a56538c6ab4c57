package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"repay/planner/plan"
)

// TestCompareIsReadInAMinute: the answer to the example is short enough to be read,
// in both languages.
func TestCompareIsReadInAMinute(t *testing.T) {
	t.Chdir("../..")
	for _, lang := range []string{"zh", "en"} {
		out, code := printed("compare", "examples/household.yaml", "--lang", lang, "--width", "80")
		if n := strings.Count(out, "\n"); code != exitOK || n > 60 {
			t.Errorf("%s: %d lines, exit code %d", lang, n, code)
		}
	}
}

// TestCodesOfCompareOccur: every code by which compare says what it found is
// written for some book.
func TestCodesOfCompareOccur(t *testing.T) {
	const loans = "loans:\n  - {id: a, priority: true, principal: 6000, rate: 12%/year, method: annuity, start: 2026-05-10, periods: 12, penalty: none, paid_through: "
	// Arrears of two months that can be paid in parts, and a due that is too much for good.
	late := "household: {cash: 600, income: [{amount: 1700, day: 5}], expenses: [{amount: 1000, day: 6}]}\n" + loans + "2026-09-10}\n"
	any := "household: {cash: 300, income: [{amount: 1300, day: 5}], expenses: [{amount: 1000, day: 6}]}\n" + loans + "2026-11-10}\n"
	stuck := "household: {cash: 0, income: [{amount: 1010, day: 5}], expenses: [{amount: 1000, day: 6}]}\n" + loans + "2026-09-10}\n"
	rich := "household: {cash: 90000}\n" + loans + "2026-11-10}\n"
	bare := loans + "2026-09-10}\n"
	done := strings.Replace(bare, "start: 2026", "start: 2024", 1)
	done = strings.Replace(done, "2026-09-10", "2025-05-10", 1)
	seen := map[string][]string{}
	for _, book := range []string{late, any, stuck, rich, bare, done} {
		file := filepath.Join(t.TempDir(), "book.yaml")
		if err := os.WriteFile(file, []byte("version: 1\nas_of: 2026-11-21\n"+book), 0o600); err != nil {
			t.Fatal(err)
		}
		out, code := printed("compare", "-O", "json", file)
		if code != exitOK {
			t.Fatalf("exit code %d: %s", code, book)
		}
		var r struct {
			Leading, Reason *string
			Surest, Easiest *struct{ Tier string }
		}
		if err := json.Unmarshal([]byte(out), &r); err != nil {
			t.Fatal(err)
		}
		for name, code := range map[string]*string{"leading": r.Leading, "reason": r.Reason} {
			if code != nil {
				seen[name] = append(seen[name], *code)
			}
		}
		if r.Surest != nil {
			seen["tier"] = append(seen["tier"], r.Surest.Tier)
		}
		if r.Easiest != nil {
			seen["tier"] = append(seen["tier"], r.Easiest.Tier)
		}
	}
	for name, codes := range map[string][]string{"leading": plan.Leads, "reason": plan.Reasons, "tier": {"own", "late", "any"}} {
		for _, code := range codes {
			if !slices.Contains(seen[name], code) {
				t.Errorf("no book of which %s is %s: %q", name, code, seen[name])
			}
		}
	}
}
