package browser

import (
	"bytes"
	"fmt"
	"image/png"
	"slices"
	"strings"
	"testing"
)

// good is a page on which nothing is missed: bad pages differ from it in one thing.
const good = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page</title>
<style>
:root { color-scheme: light dark; --ink: #222; --paper: #fff }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #ddd; --paper: #111 } }
body { font: 16px/1.5 sans-serif; color: var(--ink); background: var(--paper); margin: 1em }
.skip { position: absolute; left: -1999px } .skip:focus { left: 0 }
table { border-collapse: collapse } td, th { white-space: nowrap; padding: 2px 6px }
@media screen and (max-width: 30em) {
	table, caption, tbody, tr, td, tbody th { display: block }
	thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
	.none { position: absolute; clip-path: inset(50%) }
	td::before { content: attr(data-head) ": " }
}
</style></head><body id="top">
<a class="skip" href="#top">Skip</a>
<h1>What to do</h1><h2>Loans</h2>
<table><caption>Two loans</caption><thead><tr><th scope="col">Loan</th><th scope="col">Pays</th><th scope="col">Fee</th></tr></thead>
<tbody><tr><th scope="row">a</th><td data-head="Pays">12.00</td><td data-head="Fee">1.00</td></tr><tr><th scope="row">b</th><td data-head="Pays">7.00</td><td data-head="Fee" class="none">0.00</td></tr></tbody></table>
<div class="wide" role="region" tabindex="0" aria-label="a long line" style="overflow-x: auto">a line</div>
<svg role="img" aria-label="Balance" width="200" height="60" viewBox="0 0 200 60"><rect width="100" height="20" fill="#003366"></rect><text x="10" y="15" font-size="12" fill="#fff">in a bar</text><text x="10" y="50" font-size="12" style="fill: var(--ink)">below</text></svg>
</body></html>`

// bad are pages with one fault each, and on which screens it is to be found: there
// and on no other, but that one found in the light may be one in the dark.
var bad = []badPage{
	{"", "", "", ""},
	{"width", "wide, phone, paper", "<h2>", `<p style="width: 1400px">a</p><h2>`},
	{"width", "phone", "<h2>", `<p style="white-space: nowrap">` + strings.Repeat("word ", 14) + `</p><h2>`},
	{"cut", "wide, phone, paper", "<h2>", `<p style="width: 3em; overflow: hidden; white-space: nowrap">one two three</p><h2>`},
	{"cut", "wide, phone, paper", "<h2>", `<p style="position: absolute; left: -20px">one two three</p><h2>`},
	{"cut", "paper", `x: auto">a line</div>`, `x: auto"><p style="width: 1300px; text-align: right">a sum</p></div>`},
	{"scroll", "paper", `x: auto">a line</div>`, `x: auto"><p style="width: 1300px">a sum</p></div>`},
	{"scroll", "wide, phone, paper", ` role="region" tabindex="0" aria-label="a long line" style="overflow-x: auto">a line</div>`, ` aria-label="a long line" style="overflow-x: auto"><p style="width: 1300px">a sum</p></div>`},
	{"scroll", "wide, phone, paper", ` aria-label="a long line" style="overflow-x: auto">a line</div>`, ` style="overflow-x: auto"><p style="width: 1300px">a sum</p></div>`},
	{"spill", "wide, paper", `<td data-head="Pays">12.00`, `<td data-head="Pays"><i style="margin-left: -30px">12.00</i>`},
	{"hidden", "wide, phone, paper", "</style>", "td { display: none }</style>"},
	{"hidden", "paper", "</style>", "@media print { :is(td, th):nth-child(2) { display: none } }</style>"},
	{"hidden", "phone", "</style>", "@media (max-width: 30em) { td { visibility: hidden } }</style>"},
	{"hidden", "wide, paper", "</style>", "thead tr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }</style>"},
	{"hidden", "phone", `class="none">0.00`, `class="none">0.50`},
	{"unnamed", "phone", `content: attr(data-head) ": "`, ""},
	{"head", "paper", "</style>", "thead { display: table-row-group }</style>"},
	{"contrast", "wide, phone, paper", "<h2>", `<p style="color: #888">pale</p><h2>`},
	{"contrast", "wide, phone, paper", "<h2>", `<p style="opacity: .5">pale</p><h2>`},
	{"contrast", "wide dark, narrow dark", "<h2>", `<p style="color: #333">in the dark</p><h2>`},
	{"contrast", "paper dark", "@media screen and (prefers", "@media (prefers"},
	{"contrast", "paper, paper dark", "<h2>", `<p style="color: #fff; background: #000">white on what is not printed</p><h2>`},
	{"contrast", "wide, phone, paper", `fill="#fff">in`, `fill="#000">in`},
	{"contrast", "wide dark, narrow dark", `style="fill: var(--ink)">below`, `>below`},
	{"overlap", "wide, phone, paper", `y="50"`, `y="18"`},
	{"small", "wide, phone, paper", `width="200" height="60" viewBox`, `width="100" height="30" viewBox`},
	{"heading", "wide, phone", "<h2>Loans</h2>", "<h3>Loans</h3>"},
	{"heading", "wide, phone", "<h1>What to do</h1>", ""},
	{"table", "wide, phone", "<caption>Two loans</caption>", ""},
	{"table", "wide, phone", `<th scope="row">b</th>`, "<td>b</td>"},
	{"table", "wide, phone", `<th scope="col">Loan</th><th scope="col">Pays</th><th scope="col">Fee</th>`, "<td>Loan</td><td>Pays</td><td>Fee</td>"},
	{"table", "wide, phone", "<table>", `<table role="presentation">`},
	{"table", "phone", "thead { position: absolute;", "thead { display: none;"},
	{"image", "wide, phone", ` aria-label="Balance"`, ""},
	{"focus", "wide, phone", ".skip:focus { left: 0 }", ""},
	{"focus", "wide, phone", "table { border", ":focus { outline: none } table { border"},
	{"title", "wide, phone, paper", "<title>Page</title>", ""},
	{"title", "wide, phone, paper", ` lang="en"`, ""},
	{"id", "wide, phone, paper", "<h2>", `<p id="a">a</p><p id="a">b</p><h2>`},
	{"id", "wide, phone, paper", "<h2>", `<p aria-describedby="b">a</p><h2>`},
	{"id", "wide, phone, paper", "<body id", "<body class"},
	{"request", "any", "<h2>", `<img alt="a" src="https://repay.invalid/a.png"><h2>`},
	{"request", "any", "<h2>", `<style>@import "other.css";</style><h2>`},
}

type badPage struct {
	check, screens string
	old, new       string // in the good page
}

func (x badPage) is(screen string) bool {
	return slices.Contains(strings.Split(x.screens, ", "), screen)
}

// on is where the page is looked at: in the dark only if that is asked for.
func (x badPage) on() []Screen {
	return slices.DeleteFunc(slices.Clone(Screens), func(s Screen) bool { return s.Dark && x.check != "" && !x.is(s.Name) })
}

// TestFaultsAreFound: each check finds the page that is bad in that way, on the
// screens where it is, and nothing on the good one.
func TestFaultsAreFound(t *testing.T) {
	b := Open(t)
	for i, x := range bad {
		t.Run(fmt.Sprint(i, x.check), func(t *testing.T) {
			t.Parallel()
			if !strings.Contains(good, x.old) {
				t.Fatalf("%q is not in the page", x.old)
			}
			faults, err := b.Load(t, []byte(strings.Replace(good, x.old, x.new, 1))).Faults(x.on()...)
			if err != nil {
				t.Fatal(err)
			}
			found := map[string]bool{}
			for _, f := range faults {
				if f.Check == x.check {
					found[f.Screen] = true
				}
			}
			if x.check == "" && len(faults) > 0 {
				t.Error(faults)
			}
			for _, screen := range append([]Screen{{Name: "any"}}, Screens...) {
				want := x.is(screen.Name)
				if want && !found[screen.Name] {
					t.Errorf("not found on %s: %v", screen.Name, faults)
				}
				if found[screen.Name] && !want && !screen.Dark {
					t.Errorf("found on %s: %v", screen.Name, faults)
				}
			}
		})
	}
}

// TestSheetsAreCounted: a page prints on as many sheets as it begins.
func TestSheetsAreCounted(t *testing.T) {
	tab := Open(t).Load(t, []byte(good+strings.Repeat(`<section style="break-before: page">one more</section>`, 2)))
	if _, sheets := tab.Unprinted(t); sheets != 3 {
		t.Errorf("%d sheets", sheets)
	}
}

// TestPicture: a picture is as wide as the screen, ends where it should, and is small in
// bytes.
func TestPicture(t *testing.T) {
	const page = `<body style="margin: 0"><div style="height: 200px">a</div><p>b`
	tab := Open(t).Load(t, []byte(page))
	for _, x := range []struct {
		screen     Screen
		wide, high int
	}{
		{Screen{Width: 300}, 300, 200},
		{Screen{Width: 300, Paper: true}, 300 + 2*Margin, 200 + 2*Margin},
	} {
		shot, err := tab.Picture(x.screen, "div")
		if err != nil {
			t.Fatal(err)
		}
		head, err := png.DecodeConfig(bytes.NewReader(shot))
		if err != nil || head.Width != x.wide || head.Height != x.high || len(shot) > 10_000 {
			t.Errorf("%+v: %d bytes of %d x %d: %v", x, len(shot), head.Width, head.Height, err)
		}
	}
}

// TestUnprintedIsFound: a column that is hidden on paper, or stands beside the sheet, is
// not printed.
func TestUnprintedIsFound(t *testing.T) {
	b := Open(t)
	for _, x := range []struct {
		style string
		want  []string
	}{
		{"", nil},
		{"@media print { thead th:nth-child(2) { display: none } }", []string{"Pays"}},
		{"@media print { td:nth-child(2) { visibility: hidden } }", []string{"12.00", "7.00"}},
		{"@media print { td:nth-child(2) { position: absolute; left: 3000px } body { overflow: hidden } }", []string{"12.00", "7.00"}},
	} {
		tab := b.Load(t, []byte(strings.Replace(good, "</style>", x.style+"</style>", 1)))
		got, sheets := tab.Unprinted(t)
		if !slices.Equal(got, x.want) || sheets != 1 {
			t.Errorf("%s: %q, %d sheets", x.style, got, sheets)
		}
	}
}
