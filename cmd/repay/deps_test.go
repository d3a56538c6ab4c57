package main

import (
	"os/exec"
	"strings"
	"testing"
)

// TestProgramHoldsNoTestLibrary: what only tests need is no part of the program.
func TestProgramHoldsNoTestLibrary(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	deps := strings.Fields(string(out))
	if len(deps) < 50 {
		t.Fatalf("only %d packages", len(deps))
	}
	for _, dep := range deps {
		for _, own := range []string{"github.com/chromedp/", "github.com/arran4/", "github.com/emersion/", "github.com/google/", "github.com/teambition/", "github.com/yuin/", "github.com/rogpeppe/", "github.com/santhosh-tekuri/", "pgregory.net/", "repay/cmd/repay/internal/browser", "testing"} {
			if strings.HasPrefix(dep, own) {
				t.Errorf("the program holds %s", dep)
			}
		}
	}
}
