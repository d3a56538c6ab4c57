package browser

import (
	"bytes"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"repay/cmd/repay/internal/installed"
)

// sheet begins a page of a PDF as the browser writes them.
var sheet = regexp.MustCompile(`/Type /Page\b`)

// Unprinted prints the page and reports which words of tables and drawings on a wide
// screen are not on the paper, and how many sheets it takes. Without pdftotext the test
// is skipped.
func (tab *Tab) Unprinted(t testing.TB) (words []string, sheets int) {
	t.Helper()
	program := installed.Need(t, envMust, "pdftotext")
	shown := `[...document.querySelectorAll("th, td, svg text")].filter(e => e.checkVisibility()).map(e => e.textContent)`
	if err := chromedp.Do(tab.ctx, Screens[0].show()); err != nil {
		t.Fatal(err)
	}
	words, err := chromedp.Run(tab.ctx, chromedp.Evaluate[[]string](shown))
	if err != nil {
		t.Fatal(err)
	}
	pdf, err := tab.print()
	if err != nil {
		t.Fatal(err)
	}
	read := exec.Command(program, "-raw", "-", "-")
	read.Stdin = bytes.NewReader(pdf)
	printed, err := read.Output()
	if err != nil {
		t.Fatal(err)
	}
	on := unspaced(string(printed))
	words = slices.DeleteFunc(words, func(s string) bool { return strings.Contains(on, unspaced(s)) })
	return words, len(sheet.FindAll(pdf, -1))
}

// unspaced is a text without spaces, and without where its lines break.
func unspaced(s string) string { return strings.Join(strings.Fields(s), "") }

// print prints the page as its style says.
func (tab *Tab) print() ([]byte, error) {
	if err := chromedp.Do(tab.ctx, Screen{Width: A4, Paper: true}.show()); err != nil {
		return nil, err
	}
	return chromedp.Run(tab.ctx, chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperA4), chromedp.PDFPreferCSSPageSize()))
}
