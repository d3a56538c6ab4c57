package page

import "fmt"

// What a chart is drawn for: a screen of at least 48 em, or paper, and a phone; in
// pixels, and in columns of letters where it has no form but letters.
var drawnFor = [...]struct {
	class           markup
	pixels, letters int
}{{"broad", 720, documentWide}, {"slim", 340, 42}}

// figure writes a chart, drawn for each width, of which the style shows one. To who
// cannot see it, it is the sentence beside it and the table beneath.
func (b *htmlWriter) figure(f *Figure) {
	b.figures++
	id := markup(fmt.Sprintf("figure-%d", b.figures))
	if f.Title != "" {
		b.write(`<figure role="group" aria-labelledby="`, id, `">`, "\n", `<div class="drawn"><figcaption id="`, id, `">`)
		b.head(f.Title)
		b.write("</figcaption>\n")
	} else {
		b.write(`<figure role="group" aria-label="`, text(b.under), `"><div class="drawn">`, "\n")
	}
	for _, d := range drawnFor {
		b.write(`<div class="`, d.class, ` wide" aria-hidden="true">`)
		if svg := f.Draw.SVG(d.pixels); svg != "" {
			b.write(markup(svg)) // the drawing has escaped its texts
		} else {
			b.write("<pre>\n")
			for _, l := range f.Draw.Text(d.letters) {
				b.write(text(l), "\n")
			}
			b.write("</pre>")
		}
		b.write("</div>\n")
	}
	if f.Says != "" {
		b.paragraph("note", f.Says)
	}
	b.write("</div>\n")
	if f.Data != nil {
		b.table(f.Data)
	}
	b.write("</figure>\n")
}
