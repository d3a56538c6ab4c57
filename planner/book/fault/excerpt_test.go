package fault

import (
	"strings"
	"testing"
)

// TestLongLine: of a line as long as a book the part around the fault is shown,
// the same as of a line a little longer than what is shown.
func TestLongLine(t *testing.T) {
	text, caret := excerpt{line: strings.Repeat("一", 200) + "fault" + strings.Repeat("二", 200), from: 200, width: 5}.draw()
	if !strings.HasPrefix(text, "... 一") || !strings.HasSuffix(text, "二 ...") || !strings.Contains(text, "fault") {
		t.Fatalf("%s\n%s", text, caret)
	}
	for _, n := range []int{longLine - 1, longLine, longLine + 1, 100_000} {
		e := excerpt{line: strings.Repeat("一", n) + "fault" + strings.Repeat("二", n), from: n, width: 5}
		if got, under := e.draw(); got != text || under != caret {
			t.Errorf("%d characters before it:\n%s\n%s", n, got, under)
		}
		if e = e.near(); len([]rune(e.line)) > 2*longLine+5 {
			t.Errorf("%d characters before it: %d are looked at", n, len([]rune(e.line)))
		}
	}
}
