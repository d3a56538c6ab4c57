package book

import (
	"repay/planner/book/field"
	"repay/planner/enum"
)

// nearestKey returns the key of a record that was most likely meant; empty where
// none is near.
func nearestKey(word string, of *field.Record) string {
	if key := of.Meant(word); key != "" {
		return key
	}
	return nearest(word, of.Keys())
}

// nearest returns the known word that was most likely meant, by what people
// write for the keys of the book too; empty where none is near.
func nearest(word string, known []string) string {
	if key := field.Meant(word, known); key != "" {
		return key
	}
	return enum.Nearest(word, known)
}

// loose are the words that people write for a key and that may well mean something else.
var loose = map[string]bool{"day": true, "to": true, "balance": true, "type": true, "value": true, "number": true, "due": true, "dueday": true, "duedate": true, "还款日": true, "余额": true}

// inner are the records of a loan whose lines are most often not indented
// enough.
var inner = []string{"owed", "owed.overdue", "statement", "penalty", "grace", "prepay"}

// elsewhere is the record that a key belongs to, where that is another one than
// it was written in: most often its lines are not indented enough.
func elsewhere(key string, of *field.Record) string {
	switch {
	case of == &field.Loan:
		for _, path := range inner {
			if field.Loan.At(path).Of.Has(key) {
				return path
			}
		}
	case of == &field.Book && field.Household.Has(key):
		return "household"
	case of == &field.Book && field.Loan.Has(key):
		return "loans"
	case of == &field.Owed && field.Overdue.Has(key):
		return "overdue"
	}
	return ""
}
