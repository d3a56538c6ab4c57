package rules

import "testing"

// Every field has words of its own in both languages.
func TestFieldWords(t *testing.T) {
	for _, name := range PresetFields() {
		if w := FieldWords(name); w.ZH == "" || w.ZH == name || w.EN == "" {
			t.Errorf("%s: %+v", name, w)
		}
	}
	if w := FieldWords("colour"); w.EN != "colour" {
		t.Errorf("%+v", w)
	}
}

func TestChineseNames(t *testing.T) {
	for _, c := range []struct {
		p    Preset
		want string
	}{
		{Preset{Name: "a", Also: []string{"b", "甲", "乙"}}, "甲"},
		{Preset{Name: "甲"}, "甲"},
		{Preset{Name: "a"}, ""},
	} {
		if got := c.p.Chinese(); got != c.want {
			t.Errorf("%+v: %q", c.p, got)
		}
	}
	fields := []Field{{Sure: SureText}, {Sure: SureDefault}, {Sure: SureDefault}}
	if n := (Preset{Fields: fields}).Count(SureDefault); n != 2 || len(Filled{Fields: fields}.General()) != 2 {
		t.Error(n)
	}
}
