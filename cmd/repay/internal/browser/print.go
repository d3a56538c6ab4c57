package browser

import (
	"bytes"
	"fmt"
	"regexp"

	"github.com/chromedp/chromedp"
)

// sheet begins a page of a PDF as the browser writes them.
var sheet = regexp.MustCompile(`/Type /Page\b`)

// Print prints the page as its style says and counts the sheets.
func (tab *Tab) Print() (pdf []byte, sheets int, err error) {
	if err := chromedp.Do(tab.ctx, Screen{Width: a4, Paper: true}.show()); err != nil {
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
