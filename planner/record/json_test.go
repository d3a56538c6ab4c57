package record

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	_ "repay/planner/internal/draws"
	"repay/planner/internal/samples"
	"repay/planner/loan"
	"repay/planner/plan"
)

// A record with a long list is written as the library writes it in one piece,
// whatever its texts are.
func TestWriteJSONInPieces(t *testing.T) {
	texts := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{`"loans":[]`, `\"loans":[]`, "<&>\u2028", ""}))
	rapid.Check(t, func(t *rapid.T) {
		text := func() string { return texts.Draw(t, "text") }
		aLoan := func(id string) scheduleLoanJSON {
			return scheduleLoanJSON{ID: id, Rows: table{rows: make([]loan.Row, len(id))}}
		}
		for name, r := range map[string]any{
			"schedule": scheduleJSON{envelope{Schema: text(), Book: text(), Warnings: []warningJSON{{text(), orNull(text()), text()}}}, listOf(rapid.SliceOfN(texts, 0, 3).Draw(t, "loans"), aLoan)},
			"explain":  explainJSON{Figure: text(), Lines: listOf(rapid.SliceOfN(texts, 0, 3).Draw(t, "lines"), func(s string) explainLineJSON { return explainLineJSON{Text: s} }), Mode: text()},
			"compare":  compareJSON{envelope: envelope{Book: text()}, Loans: listOf(rapid.SliceOfN(texts, 0, 3).Draw(t, "loans"), func(s string) compareLoanJSON { return compareLoanJSON{ID: s} })},
			"answers":  []string{text()},
		} {
			sameAsLibrary(t, name, r)
		}
	})
}

// full fails after some bytes.
type full struct{ left int }

var errFull = errors.New("full")

func (f *full) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, errFull
	}
	return len(p), nil
}

// A document that is longer than what is gathered says that it could not be
// written, wherever that was.
func TestWriteJSONFails(t *testing.T) {
	c, _ := samples.Small()
	rows := make([]loan.Row, 1000)
	r := Schedule(Head{}, c, []*plan.Schedule{{Rows: rows}})
	var b strings.Builder
	if err := WriteJSON(&b, r); err != nil || b.Len() < 2*jsonBuffer {
		t.Fatalf("%v, %d bytes", err, b.Len())
	}
	for _, room := range []int{0, jsonBuffer, b.Len() - 1} {
		if err := WriteJSON(&full{room}, r); !errors.Is(err, errFull) {
			t.Errorf("with room for %d bytes: %v", room, err)
		}
	}
	if err := WriteJSON(&full{b.Len()}, r); err != nil {
		t.Error(err)
	}
}

// FuzzText: a text of a borrower's is written as the library writes it.
func FuzzText(f *testing.F) {
	for _, s := range []string{"", "借呗", `a "b" \c`, "<&>\u2028\u2029", "\xff\xe2\x80", "\x00\x1f\x7f\u0080", "\U0001f600\ufffd"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want, err := marshal(s)
		if got := appendText([]byte("before"), s); err != nil || string(got) != "before"+string(want) {
			t.Errorf("%q is written %s, by the library %s (%v)", s, got, want, err)
		}
	})
}
