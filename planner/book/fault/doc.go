// Package fault says what is wrong with a file of the borrower, and where.
//
// A [Kind] is one thing that can be wrong: a code for machines and words for
// people, in both languages. It is a variable beside the function that reports
// it. A [Fault] is one that was found, with its place and the line it stands on:
// as a command prints it ([Fault.Render]), as machines read it ([Fault.Record]),
// and without what the borrower wrote ([Fault.Redacted]).
package fault
