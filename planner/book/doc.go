// Package book reads the borrower's YAML file.
//
// [Parse] takes bytes and gives back either a [Book] with everything the
// engine needs, or every fault of the file at once: each a [Fault] with line,
// column, excerpt, and what to write instead, in two languages. Nothing is
// guessed that could change a figure: what is typed is read as plainly meant,
// or refused by name.
//
// A book goes through three hands:
//
//	text     bytes to a tree that knows where it was written   package source
//	scalars  texts to amounts, rates, dates                    amount.go, rate.go, percent.go, day.go, count.go, choice.go, scalar.go
//	fields   the tree to loans, offers and a household         record.go, loans.go, terms.go, card.go, offer.go, ...
//
// What is wrong is a fault of package fault, a variable beside the function that
// reports it.
//
// A loan may name a preset, which fills in what the loan leaves out before its
// fields are read (presets.go, presets_read.go, presets_fill.go).
//
// [Rules] reads a file of lines and dates by the same hands (rulefile.go, rule.go).
//
// A reader of fields never stops at a fault: it reports it, leaves the field
// at its zero value, and goes on. A misspelt field is reported and then read as
// what it was meant for, and so is a slip that YAML trips over. A check that
// compares two fields runs only where both were read, so that no fault merely
// follows from another.
//
// Beside it stand the packages
//
//	field     the fields of a book: one table for reader, schema, suggestions and blank book
//	source    text to a tree with places, and back for one item more
//	fault     what can be wrong, in both languages, and how it is shown
//	spelling  the words and signs with which values are written
//	schema    the JSON Schema of a book
//	blank     a book to be filled in, and the questions for what goes into it;
//	          answers are read as fields are (answer.go)
//
// [Book.Append] is the way back: the bytes that were read with one payment
// more, written as the book writes, and read again before they count.
package book
