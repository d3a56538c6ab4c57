package book

import (
	"maps"
	"slices"
	"sync"

	"repay/planner/book/field"
	"repay/planner/book/source"
)

// bookWords are the words of a book, by which slips are told from text.
var bookWords = sync.OnceValue(func() *source.Words {
	keys := wordSet(allStrategies(), []string{"mode", "days", "effect", "by", "order", "after", "as", "status", "until", "confirmed", "type", "contact", "holder"})
	for _, of := range []*field.Record{&field.Book, &field.Household, &field.Income, &field.Loan, &field.Owed, &field.Overdue, &field.Statement, &field.InstalmentPlan, &field.Penalty, &field.Lender, &field.Borrower, &field.Contact} {
		maps.Copy(keys, wordSet(of.Spellings()))
	}
	sorted := slices.Sorted(maps.Keys(keys)) // so that the nearest is always the same one
	return &source.Words{
		Keys:    keys,
		Lists:   wordSet(field.Lists()),
		Prose:   prose(),
		Nearest: func(word string) string { return nearest(word, sorted) },
	}
})

// prose are the names of fields that hold sentences, in which a word of the book is
// just a word.
var prose = sync.OnceValue(func() map[string]bool {
	return wordSet([]string{"zh", "en"}, field.Book.Names("notes"), field.Borrower.Names("hardship"), field.Lender.Names("contact"), field.Contact.Names("who"), field.Contact.Names("said"), field.Contact.Names("next"))
})

// ruleWords are the words of a file of rules.
var ruleWords = sync.OnceValue(func() *source.Words {
	lists := []string{"rules", "rows", "lender_types", "lenders", "except", "when", "regions", "instead_of", "restarts", "also"}
	keys := wordSet(field.Rules.Spellings(), field.LenderType.Spellings(), field.LPR.Spellings(), field.Row.Spellings(), field.Rule.Spellings())
	sorted := slices.Sorted(maps.Keys(keys))
	return &source.Words{
		Keys: keys, Lists: wordSet(lists), Prose: wordSet([]string{"zh", "en", "name", "source", "number", "says", "check", "中文", "英文", "名称", "出处", "文号", "提示", "核对"}),
		Nearest: func(word string) string { return nearest(word, sorted) },
	}
})

func wordSet(lists ...[]string) map[string]bool {
	set := map[string]bool{}
	for _, l := range lists {
		for _, w := range l {
			set[w] = true
		}
	}
	return set
}
