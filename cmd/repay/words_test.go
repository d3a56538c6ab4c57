package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	stage = regexp.MustCompile(`\bM[1-7]\b`)
	// A stage stands after its days; the rule that counts them says what is which.
	stageAfterDays = regexp.MustCompile(`(天|days?)( overdue)? \(?M[1-7]|天是 M[1-7]|days late is M1`)
	// What programs read has stages alone, in a field of their own.
	forPrograms = regexp.MustCompile(`^(\{|[^ ]+,[^ ]*,)|\t`)
)

// A stage code means nothing to who has never seen one: on pages it stands after
// the days that it is short for.
func TestStagesStandAfterTheirDays(t *testing.T) {
	scripts, err := filepath.Glob("../../testdata/script/*.txtar")
	if err != nil || len(scripts) == 0 {
		t.Fatalf("%d scripts: %v", len(scripts), err)
	}
	stages := 0
	for _, script := range scripts {
		text, err := os.ReadFile(script)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for line := range strings.Lines(string(text)) {
			n++
			if forPrograms.MatchString(line) || !stage.MatchString(line) {
				continue
			}
			stages++
			if !stageAfterDays.MatchString(line) {
				t.Errorf("%s:%d: %s", script, n, line)
			}
		}
	}
	if stages == 0 {
		t.Error("no stage is printed")
	}
}
