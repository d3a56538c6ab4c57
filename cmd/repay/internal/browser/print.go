package browser

import (
	"bytes"
	"fmt"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// sheet begins a page of a PDF as the browser writes them.
var sheet = regexp.MustCompile(`/Type /Page\b`)

// Unprinted prints the page and reports which words of tables and drawings on a wide
// screen are not on the paper. Without pdftotext the test is skipped.
func (tab *Tab) Unprinted(t testing.TB) []string {
	t.Helper()
	program := need(t, "pdftotext")
	shown := `[...document.querySelectorAll("th, td, svg text")].filter(e => e.checkVisibility()).map(e => e.textContent)`
	if err := chromedp.Do(tab.ctx, Screens[0].show()); err != nil {
		t.Fatal(err)
	}
	wanted, err := chromedp.Run(tab.ctx, chromedp.Evaluate[[]string](shown))
	if err != nil {
		t.Fatal(err)
	}
	pdf, _, err := tab.Print()
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
	return slices.DeleteFunc(wanted, func(s string) bool { return strings.Contains(on, unspaced(s)) })
}

// unspaced is a text without spaces, and without where its lines break.
func unspaced(s string) string { return strings.Join(strings.Fields(s), "") }

// Print prints the page as its style says and counts the sheets.
func (tab *Tab) Print() (pdf []byte, sheets int, err error) {
	if err := chromedp.Do(tab.ctx, Screen{Width: A4, Paper: true}.show()); err != nil {
		return nil, 0, err
	}
	pdf, err = chromedp.Run(tab.ctx, chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperA4), chromedp.PDFPreferCSSPageSize()))
	if err != nil {
		return nil, 0, err
	}
	if !bytes.HasPrefix(pdf, []byte("%PDF-")) {
		return nil, 0, fmt.Errorf("no PDF: %.20q", pdf)
	}
	return pdf, len(sheet.FindAll(pdf, -1)), nil
}
