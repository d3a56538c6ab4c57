// Package explain says how a figure came about: what it is made of, line by
// line, so that a reader can check each with pencil and paper.
//
// It computes no figure. The figures are those of package plan; the lines are
// what the ledger noted while it computed them: with each row of a table what
// the row is made of, by component (loan.Trail), for the loan as a whole its
// accounts (loan.Journal), and what is behind a position (loan.Quote). An
// agreement keeps what it did with the arrears (agreement.Record). An entry is a
// line; lines.go has them all. [Explanation.AddsUp] tells whether the lines come
// to the figure, to the cent.
//
// A line with an amount is a term of the sum. A line with only an exact value
// is a piece: the next line of kind [Rounded] is the sum of the pieces before
// it, rounded once. What explains a line without being a term (a payment that
// lowered a base) stands among the facts.
//
// Where unpaid penalty bears the rate too, what an instalment bore on it from one
// due day to the next is one line, which stands for a line of each stretch:
// [Explanation.Each] yields them one by one.
//
// The package knows no words: figures, kinds, formulas and reasons are codes,
// and package pages has the words for them.
package explain
