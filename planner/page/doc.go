// Package page lays out a report for people: a [Page] of blocks (paragraphs,
// tables, charts, a command to run next), written as terminal text, Markdown or HTML.
//
// It knows where text takes its place, and nothing of what the text says. A
// table fits itself to the width: columns that are zero in every row go first,
// then columns in the order that they give, then words wrap, and where even
// that is too wide each row becomes a small list. Nothing that stands in a
// cell can act on the terminal or on the document.
//
// An HTML document leaves no column out. It does not know the width on which it is
// read, so it estimates that of each table and says from which width of a screen the
// table is a table and in which letters it is printed; below that the style makes a
// card of each row.
//
// The same page in the same format and width gives the same bytes.
package page
