package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestExplanationsFollowTheirSchema: what -O json writes of figures of every
// kind is what repay schema explain says.
func TestExplanationsFollowTheirSchema(t *testing.T) {
	t.Chdir("../..")
	s := schemaNamed(t, "explain")
	for book, id := range map[string]string{
		"household.yaml": "jiebei", "counsellor.yaml": "quick", "mortgage.yaml": "fangdai", "from-app.yaml": "fenqi",
		"first.yaml": "jiebei", "total-only.yaml": "somebody",
	} {
		for _, ask := range []string{
			"", "penalty", "overdue_total", "fees", "days_overdue", "stage", "first_shortfall", "next_due", "row 1", "row 1 interest",
			"level", "simple_rate", "total_paid", "effective_rate", "gives_up", "finish", "payments", "waived", "claimed",
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
