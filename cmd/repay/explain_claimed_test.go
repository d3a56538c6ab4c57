package main

import (
	"encoding/json"
	"path/filepath"
	"testing"

	"repay/planner/pages"
	"repay/planner/plan"
)

// TestClaimsFollowTheirSchema: what explain --claimed writes of every figure of
// every loan of the examples is what repay schema claimed says, and a figure of
// the status is found exact.
func TestClaimsFollowTheirSchema(t *testing.T) {
	t.Chdir("../..")
	books, err := filepath.Glob("examples/*.yaml")
	if err != nil || len(books) == 0 {
		t.Fatal("no examples", err)
	}
	s := schemaNamed(t, "claimed")
	exact := 0
	for _, b := range books {
		text, code := printed("status", "-O", "json", b)
		if code != exitOK {
			t.Fatalf("%s: exit code %d", b, code)
		}
		var status struct{ Loans []map[string]any }
		if err := json.Unmarshal([]byte(text), &status); err != nil {
			t.Fatal(err)
		}
		for _, l := range status.Loans {
			names := pages.ClaimFigureNames()
			if exact > 0 {
				names = names[:len(plan.Figures())] // the Chinese ones are of the same figures
			}
			for _, f := range names {
				claim, known := l[f].(string)
				if !known {
					claim = "1.00"
				}
				text, code := printed("explain", b, f, "--loan", l["id"].(string), "--claimed", claim, "-O", "json")
				if code != exitOK {
					t.Fatalf("%s %s: exit code %d", b, f, code)
				}
				if err := s.Validate(document(t, text)); err != nil {
					t.Errorf("%s %s: %v", b, f, err)
				}
				var k struct {
					Exact    bool
					Computed *string
					AtLeast  []string `json:"at_least"`
				}
				if err := json.Unmarshal([]byte(text), &k); err != nil {
					t.Fatal(err)
				}
				if !known || len(k.AtLeast) > 0 {
					continue
				}
				if exact++; !k.Exact || *k.Computed != claim {
					t.Errorf("%s %s: %s is not found exact", b, f, claim)
				}
			}
		}
	}
	if exact < 50 {
		t.Errorf("only %d figures", exact)
	}
}
