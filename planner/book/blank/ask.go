package blank

import (
	"slices"
	"strings"

	"repay/planner/book"
	"repay/planner/book/field"
	"repay/planner/lang"
	"repay/planner/loan"
)

// Question is one thing that a person can be asked for a blank book. An empty
// answer means that it is not known.
type Question struct {
	Key     string
	Text    lang.Text
	Example string

	after string
	field *field.Field // whose value it asks for; nil: none
	most  int          // of a number from 1 on
	is    lang.Text    // what that number is, for what is said of a wrong one
}

// Due reports a question that has a place after these answers.
func (q Question) Due(l *Loan) bool {
	return (q.after == "" || l.Answers[q.after] != "") && !l.drops(q.Key)
}

// Questions are those about a loan of a form, in order.
func (b *Book) Questions(form Form) []Question { return b.questions(&field.Loan, items[form]) }

// HouseholdQuestions are those about the household.
func (b *Book) HouseholdQuestions() []Question { return b.questions(&field.Household, householdItems) }

func (b *Book) questions(in *field.Record, fields []item) (list []Question) {
	for _, f := range fields {
		if f.question != (lang.Text{}) {
			list = append(list, Question{Key: f.key, Text: lang.Text{ZH: b.fill(f.question), EN: b.fill(f.question)}, Example: f.sample(b, &Loan{}), after: f.after, field: in.At(f.asked())})
		}
	}
	return list
}

// CountQuestion asks how many loans there are, FormQuestion what is known of
// one: 1 is FromContract, and so on.
func (b *Book) CountQuestion() Question {
	return Question{Key: "loans", Text: askCount, Example: "1", most: MostLoans, is: isCount}
}

// FormQuestion asks what the borrower has to go by.
func (b *Book) FormQuestion() Question {
	return Question{Key: "form", Text: askForm, Example: "1", most: int(forms), is: isForm}
}

// NameQuestion asks what loan i is called.
func (b *Book) NameQuestion(i int) Question {
	return Question{Key: "name", Text: askName, Example: b.name(i)}
}

// Number is an answer to a question for a number, already checked.
func (q Question) Number(answer string) int {
	n, _ := book.ReadCount(q.Key, answer, 0, loan.MaxPeriods)
	return n
}

// Check reads an answer as the reader of books will; the faults have no place,
// only words. With an error among them the answer will not do.
func (b *Book) Check(q Question, form Form, answer string) (faults []book.Fault) {
	switch {
	case q.most > 0:
		_, faults = book.ReadCount(q.is.In(b.Lang), answer, 1, q.most)
	case q.field != nil:
		last := q.Key[strings.LastIndexByte(q.Key, '.')+1:]
		faults = book.Answer{Key: last, Text: answer, Field: q.field, AsOf: b.Date, Owed: form != FromContract}.Check()
	}
	return faults
}

// together are the fields that a check compares with each other.
var together = [][]string{
	{"start", "paid_through"},
	{"start", "periods"},
	{"owed.principal", "owed.periods_left", "owed.next_due"},
	{"owed.overdue.since", "owed.next_due"},
	{"rate", "method", "periods"},
}

// Again are the keys of the questions to ask once more after a fault of the
// loan as a whole: of the field that the fault is about, and those it goes
// with; of all, where it is about no single one.
func (b *Book) Again(f book.Fault, form Form) (keys []string) {
	_, path, _ := strings.Cut(f.Path, "].")
	for _, q := range b.Questions(form) {
		if q.Key == path || strings.HasPrefix(path, q.Key+".") {
			keys = append(keys, q.Key)
		}
	}
	for _, group := range together {
		if slices.Contains(group, path) {
			keys = append(keys, group...)
		}
	}
	if len(keys) == 0 {
		for _, q := range b.Questions(form) {
			keys = append(keys, q.Key)
		}
	}
	return keys
}
