package record

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	_ "repay/planner/internal/draws"
	"repay/planner/internal/samples"
	"repay/planner/loan"
	"repay/planner/plan"
)

// everyKind has a field of each kind that records have.
type everyKind struct {
	envelope
	Text   string          `json:"text"`
	Maybe  *string         `json:"maybe"`
	Less   []string        `json:"less,omitempty"`
	None   *dateAmountJSON `json:"none,omitempty"`
	Number int             `json:"number"`
	Yes    *bool           `json:"yes"`
	Raw    json.RawMessage `json:"raw"`
	List   *[]worthJSON    `json:"list"`
	Lines  list[rowKey]    `json:"lines"`
	Any    []any           `json:"any"`
}

// A record is written as by the library.
func TestWriteJSONAsLibrary(t *testing.T) {
	texts := rapid.OneOf(rapid.String(), rapid.StringOf(rapid.SampledFrom([]rune("a借<>&\"\\\n\t\x00\x1f\x7f\u2028\u2029\ufffd"))),
		rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }))
	rapid.Check(t, func(t *rapid.T) {
		text := func() string { return texts.Draw(t, "text") }
		maybe := func() *string { return orNull(text()) }
		flag := rapid.Bool().Draw(t, "flag")
		e := everyKind{
			envelope: envelope{Schema: text(), Reference: maybe(), Warnings: []warningJSON{{text(), maybe(), text()}}},
			Text:     text(), Maybe: maybe(), Number: rapid.Int().Draw(t, "number"),
			Raw:   json.RawMessage(asLibrary(map[string]string{"key": text()})),
			Lines: listOf(rapid.SliceOfN(texts, 0, 3).Draw(t, "lines"), func(s string) rowKey { return rowKey{s, nil, &s} }),
			Any:   []any{text(), rowKey{Loan: text()}, nil},
		}
		if flag {
			e.Yes, e.Less, e.None, e.List = &flag, []string{text(), text()}, &dateAmountJSON{text(), maybe()}, &[]worthJSON{{Loan: text()}}
		}
		var got bytes.Buffer
		if err := WriteJSON(&got, e); err != nil {
			t.Fatal(err)
		}
		if want := asLibrary(e); got.String() != string(want)+"\n" {
			t.Fatalf("\n%s\nby the library\n%s", got.String(), want)
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
