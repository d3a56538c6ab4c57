package langtest

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

const source = `package x

const unit = "月"

var (
	wOne = lang.Text{ZH: "{1} 个" + unit, EN: "{1} months"}
	wTwo = Text{"只有中文", ""}
	list = map[string]text{"a": {"{key}", "{key} and {n}"}, "b": {zh: "乙", en: "b"}}
	wDead = text{}
)

var wrong = fault.Wrong("a", "b")

func f() { g(wOne, wTwo, list, lang.Text{ZH: "丙", EN: "c"}, lang.Text{ZH: h(), EN: "c"}) }
`

func write(t *testing.T) string {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "x.go"), []byte(source), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestTexts(t *testing.T) {
	var got []Text
	for _, x := range Texts(t, write(t)) {
		x.Place = ""
		got = append(got, x)
	}
	want := []Text{
		{"wOne", "", "{1} 个月", "{1} months"},
		{"wTwo", "", "只有中文", ""},
		{"list", "", "{key}", "{key} and {n}"},
		{"list", "", "乙", "b"},
		{"wDead", "", "", ""},
		{"", "", "丙", "c"},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestVariables(t *testing.T) {
	dir := write(t)
	if got := Variables(t, dir, "Wrong"); len(got) != 1 || got[0].Name != "wrong" || !slices.Equal(got[0].Args, []string{"a", "b"}) {
		t.Errorf("set by a call: %v", got)
	}
	if got := Unused(t, dir); len(got) != 2 {
		t.Errorf("mentioned nowhere: %v", got)
	}
}

// recorder notes what a check reports.
type recorder struct {
	testing.TB
	reports int
}

func (r *recorder) Errorf(string, ...any) { r.reports++ }

func TestCheckCalls(t *testing.T) {
	dir := t.TempDir()
	calls := `package x

var wOne, wNone = lang.Text{ZH: "{1} 个", EN: "{1} {2}"}, lang.Text{ZH: "无", EN: "none"}

func f() {
	w := wOne
	v.say(wOne, 1, "month")
	v.say(wOne, 1)
	v.say(w)
	v.say(wNone)
	v.say(table[code], 1)
	v.say(either(many, wOne, wNone), 1, "months")
}
`
	if err := os.WriteFile(filepath.Join(dir, "x.go"), []byte(calls), 0o644); err != nil {
		t.Fatal(err)
	}
	r := &recorder{TB: t}
	if checked := CheckCalls(r, dir, "say"); checked != 6 || r.reports != 3 {
		t.Errorf("%d calls checked, %d reported", checked, r.reports)
	}
}
