// Package markup writes HTML and SVG: what is not a constant of the program is
// escaped on its way in. There is no template: with one in the program the linker
// keeps every method of every type, and each run is longer by loading them.
package markup

import "strings"

// Markup is a part of a document as it is written: all that does not come from a
// constant has been escaped by [Text].
type Markup string

var escapes = strings.NewReplacer(
	"\x00", "\uFFFD", `"`, "&#34;", "&", "&amp;", "'", "&#39;", "+", "&#43;", "<", "&lt;", ">", "&gt;",
)

// Text escapes what HTML would read as its own.
func Text(s string) Markup { return Markup(escapes.Replace(s)) }
