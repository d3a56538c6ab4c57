package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestSumsFollowTheirSchema: what -O json writes of figures of all loans together
// is what repay schema explain says.
func TestSumsFollowTheirSchema(t *testing.T) {
	t.Chdir("../..")
	s := schemaNamed(t, "explain")
	for _, book := range []string{"household.yaml", "counsellor.yaml", "card.yaml", "first.yaml"} {
		for _, f := range []string{"payoff", "answer_cost", "answer_finish", "missing", "missing_monthly", "upcoming", "to_ask_gives_up"} {
			text, code := printed("explain", "-O", "json", filepath.Join("examples", book), f)
			if code != exitOK {
				t.Fatalf("%s %s: exit code %d", book, f, code)
			}
			if err := s.Validate(document(t, text)); err != nil {
				t.Errorf("%s %s: %v", book, f, err)
			}
		}
	}
}

// TestExplanationsFollowTheirSchema: what -O json writes of figures of every
// kind is what repay schema explain says.
func TestExplanationsFollowTheirSchema(t *testing.T) {
	t.Chdir("../..")
	s := schemaNamed(t, "explain")
	for book, id := range map[string]string{
		"household.yaml": "jiebei", "counsellor.yaml": "quick", "mortgage.yaml": "fangdai", "from-app.yaml": "fenqi",
		"first.yaml": "jiebei", "total-only.yaml": "somebody", "card.yaml": "huabei",
	} {
		for _, ask := range []string{
			"", "penalty", "overdue_total", "fees", "days_overdue", "stage", "first_shortfall", "next_due", "row 1", "row 1 interest",
			"level", "simple_rate", "total_paid", "effective_rate", "gives_up", "finish", "payments", "waived", "claimed",
			"break_even_percent", "break_even_amount", "waive_penalty", "longer_12_each", "worth_base", "minimum_cost", "pay_now_saves", "payoff_low",
		} {
			args := []string{"explain", "-O", "json", filepath.Join("examples", book), "--loan", id}
			text, code := printed(append(args, strings.Fields(ask)...)...)
			if code == exitUsage && strings.HasPrefix(ask, "row") {
				continue // it has no such row
			}
			if code != exitOK {
				t.Fatalf("%s %s: exit code %d", book, ask, code)
			}
			if err := s.Validate(document(t, text)); err != nil {
				t.Errorf("%s %s: %v", book, ask, err)
			}
		}
	}
}
