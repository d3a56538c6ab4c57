package planner

import (
	"io/fs"
	"path/filepath"
	"testing"

	"repay/planner/lang/langtest"
)

// unitInEnglish are the words of which English takes one value more: the unit,
// which Chinese counts without (3 期, 3 months).
var unitInEnglish = []string{
	"labelInterestOnly", "labelPause", "labelExtendBy", "labelFirstStep", "labelToken",
	"wDaysOne", "wDaysSome", "wNextStage", "wDaysStage", "wDaysLeast", "wEventStage", "wStageOn", "wStageBy",
}

// Every text of the program is there in both languages, and both take the same
// values.
func TestWordsHaveBothLanguages(t *testing.T) {
	texts := 0
	for _, root := range []string{".", "../cmd"} {
		err := filepath.WalkDir(root, func(dir string, d fs.DirEntry, err error) error {
			if err == nil && d.IsDir() {
				found := langtest.Texts(t, dir)
				langtest.Check(t, found, unitInEnglish...)
				texts += len(found)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if texts < 1000 {
		t.Errorf("only %d texts found", texts)
	}
}
