package field

import (
	"iter"
	"slices"

	"repay/planner/enum"
	"repay/planner/lang"
)

// Records are the parts of the book that have a definition in its schema, in
// the order of their files; [Book], which is the whole, is none of them.
var Records = []*Record{
	&Borrower, &Review, &Household, &Cash, &Expense, &Income,
	&Loan, &Lender, &Holder, &Claimed, &Contact, &Promised,
	&RateChange, &Rounding, &Fee, &Due, &Grace, &Penalty, &Tier, &LateFee, &Allocation, &AllocationAfter, &Prepay, &Payment,
	&Owed, &Overdue,
	&Ended, &Waive, &Step, &Stage,
	&Statement, &StatementLeft, &Charge, &StatementParts, &InstalmentPlan,
	&Plan, &PlanOwed, &PlanPayment,
}

// Meant is the key of the record that people mean by a word; empty where none
// is known to be meant.
func (r *Record) Meant(word string) string {
	folded := enum.Fold(word)
	return first(r.All(), func(f *Field) bool { return slices.Contains(f.Also, folded) }).Key
}

// Meant is which of some keys people mean by a word, in whatever record; empty
// where none is known to be meant.
func Meant(word string, keys []string) string {
	folded := enum.Fold(word)
	return first(everywhere, func(f *Field) bool { return slices.Contains(f.Also, folded) && slices.Contains(keys, f.Key) }).Key
}

// Sample is a value for messages to show for a key that is often missing; empty
// for every other.
func Sample(key string) lang.Text {
	return first(everywhere, func(f *Field) bool { return f.Key == key && f.Sample.EN != "" }).Sample
}

// SampleOf is what messages show in the record of a key; empty where it has
// none.
func SampleOf(key string) string {
	if of := first(everywhere, func(f *Field) bool { return f.Key == key && f.Of != nil && f.Of.Sample != "" }).Of; of != nil {
		return of.Sample
	}
	return ""
}

// first is the first field that is what is looked for; an empty one where there
// is none.
func first(fields iter.Seq[*Field], is func(*Field) bool) *Field {
	for f := range fields {
		if is(f) {
			return f
		}
	}
	return &Field{}
}

// Lists are the fields that hold a list of records.
func Lists() (keys []string) {
	for f := range everywhere {
		if f.Of != nil && f.Many != One {
			keys = append(keys, f.Key)
			if f.ZH != "" {
				keys = append(keys, f.ZH)
			}
		}
	}
	return keys
}

// everywhere are the fields of the book, those of offers among them.
func everywhere(yield func(*Field) bool) {
	parts := slices.Concat([]*Record{&Book}, Records, []*Record{&Agreement})
	for _, f := range strategies() {
		parts = append(parts, f.Of)
	}
	for _, r := range parts {
		for f := range r.All() {
			if !yield(f) {
				return
			}
		}
	}
}
