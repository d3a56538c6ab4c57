package enum

import (
	"slices"
	"testing"

	"repay/planner/lang"
)

var colours = List[int]{
	{Is: 1, Name: "dark-red", Also: []string{"深红", "maroon"}, Says: lang.Text{ZH: "深红色", EN: "dark red"}},
	{Is: 2, Name: "green", Also: []string{"lime"}},
	Unknown(0),
}

// A word is matched whatever people vary: case, width, and the sign between
// its parts.
func TestMatch(t *testing.T) {
	for text, want := range map[string]int{
		"dark-red": 1, "Dark Red": 1, "dark_red": 1, "ＤＡＲＫ－ＲＥＤ": 1, " 深红 ": 1, "maroon": 1, "lime": 2, "不知道": 0, "？": 0,
	} {
		if v := colours.Match(text); v == nil || v.Is != want {
			t.Errorf("%q names %+v, want %d", text, v, want)
		}
	}
	for _, text := range []string{"", "red", "darkred!", "深"} {
		if v := colours.Match(text); v != nil {
			t.Errorf("%q names %+v", text, v)
		}
	}
}

func TestListsNameTheirValues(t *testing.T) {
	if got := colours.Name(2); got != "green" {
		t.Error(got)
	}
	if got := colours.Name(7); got != "" {
		t.Errorf("a value that is not in the list is called %q", got)
	}
	if got := colours.Says(1).EN; got != "dark red" {
		t.Error(got)
	}
	if zh := colours.Of(1); zh.Chinese() != "深红" {
		t.Error(zh)
	}
	if zh := colours.Of(2); zh.Chinese() != "" {
		t.Errorf("lime is taken for Chinese: %q", zh.Chinese())
	}
	if got := colours.Only(2, 1).Names(); !slices.Equal(got, []string{"dark-red", "green"}) {
		t.Errorf("the part of a list is not in its order: %q", got)
	}
	shown, all := colours.Words()
	if want := []string{"dark-red", "green", "unknown", "深红", "未知"}; !slices.Equal(shown, want) {
		t.Errorf("shown %q, want %q", shown, want)
	}
	if want := []string{"maroon", "lime", "不知道", "不清楚", "?"}; !slices.Equal(all[len(shown):], want) {
		t.Errorf("beside them %q, want %q", all[len(shown):], want)
	}
}

func TestNearest(t *testing.T) {
	known := []string{"principal", "periods", "rate", "fee"}
	for word, want := range map[string]string{
		"principel": "principal", "prinicpal": "principal", "perods": "periods", "raet": "rate", "ratte": "rate",
		"fe": "fee", "x": "", "money": "", "principality!": "",
	} {
		if got := Nearest(word, known); got != want {
			t.Errorf("%q is nearest to %q, want %q", word, got, want)
		}
	}
}
