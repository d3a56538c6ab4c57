// Package topics holds what `repay help TOPIC` says: how a book is written, how things
// are counted, what each way out is, what each word means. It is written for somebody
// who is afraid of the post: the answer first, short, nothing threatened or promised.
//
// Each [Topic] is a file of Markdown for each language, zh/NAME.md and en/NAME.md. What is
// a list elsewhere in the program (fields, strategies, policies, formats) is not
// written a second time: where the file says {{strategies}}, the list is put in
// (fill.go).
//
// The files use a small part of Markdown, which [Read] makes a [page.Page] of: headings,
// paragraphs, lists and blocks of code. A library would read all of Markdown, but only
// linking one makes every run of the program longer by half at least, for the tables
// that it sets up; so a library reads the files in the tests instead, and finds there
// what is found here.
package topics
