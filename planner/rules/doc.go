// Package rules holds what is known besides a borrower's own book: products
// and their usual terms, lines that a cost may cross, and the rates that those
// lines go by. All of it is data with the dates it holds for, where it was
// read, and how sure it is.
//
// Nothing here says what the law is. A preset is a default that a book
// overrides field by field; a line is something to check. What is only general
// knowledge is marked so wherever it is shown.
//
// The data are written in YAML beside the code. The tests of package book read
// these files, with the reader that borrowers' own files go through, and write
// them as Go, so that no run of the program has to parse them:
//
//	go test ./planner/book -run TestBuiltIn -update
package rules
