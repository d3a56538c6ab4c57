// Package rules holds what is known besides a borrower's own book: products and
// their usual terms, and the lines, dates and help that the rules of a country
// have for its loans. All of it is data with the dates it holds for, where it was
// read, and how sure it is.
//
// Nothing here says what the law is. A preset is a default that a book
// overrides field by field; a line is something to check. What is only general
// knowledge is marked so wherever it is shown, and no line is crossed by it.
//
// [Lines] are those of one country, from one file; [Held] chooses them for a
// book, with those of a file of one's own. Each [Rule] says what it measures and
// where its limit is, and whom it concerns: every condition is a yes, a no or a
// [Doubt], where the book does not say. [Lines.Check] compares each loan (subject.go),
// as far as a rule concerns it (concerns.go, condition.go), and makes [Finding]s:
//
//	what the contract costs a year                check_cost.go
//	its penalty                                   check_penalty.go
//	by the day, in all, late fees                 check_charges.go
//	extensions, instalments of a card's offer     check_offers.go
//	deadlines, records                            check_dates.go
//	limitation, and what starts it again          limitation.go
//	help, where the book calls for it             check_notes.go
//
// A line is crossed only where nothing is in doubt; else it is to be checked
// first. [Lines.Warn] is the part of this that a reader of any answer is told.
//
// The data are written in YAML beside the code: cn.yaml tells the format, which is
// that of one's own files too. The tests of package book read these files, with the
// reader that borrowers' own files go through, and write them as Go, so that no run
// of the program has to parse them:
//
//	go test ./planner/book -run TestBuiltIn -update
package rules
