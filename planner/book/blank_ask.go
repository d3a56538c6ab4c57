package book

import (
	"slices"
	"strings"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
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
	read  func(*termsReader, *source.Node)
}

// Due reports a question that has a place after these answers.
func (q Question) Due(l *BlankLoan) bool {
	return (q.after == "" || l.Answers[q.after] != "") && !l.drops(q.Key)
}

// Questions are those about a loan of a form, in order.
func (b *Blank) Questions(form BlankForm) []Question { return b.questions(blankFields[form]) }

// MeansQuestions are those about the household.
func (b *Blank) MeansQuestions() []Question { return b.questions(blankMeans) }

func (b *Blank) questions(fields []blankField) (list []Question) {
	for _, f := range fields {
		if f.question != (lang.Text{}) {
			list = append(list, Question{Key: f.key, Text: lang.Text{ZH: b.fill(f.question), EN: b.fill(f.question)}, Example: f.example(b, &BlankLoan{}), after: f.after, read: f.read})
		}
	}
	return list
}

// CountQuestion asks how many loans there are, FormQuestion what is known of
// one: 1 is FromContract, and so on.
func (b *Blank) CountQuestion() Question {
	return Question{Key: "loans", Text: askCount, Example: "1", read: readCountTo(1, MostBlankLoans)}
}

// FormQuestion asks what the borrower has to go by.
func (b *Blank) FormQuestion() Question {
	return Question{Key: "form", Text: askForm, Example: "1", read: readCountTo(1, int(blankForms))}
}

// NameQuestion asks what loan i is called.
func (b *Blank) NameQuestion(i int) Question {
	return Question{Key: "name", Text: askName, Example: b.name(i)}
}

// Number is an answer to a question for a number, already checked.
func (q Question) Number(answer string) int {
	n, _ := answers().intOf(typedNode(q.Key, answer), 0, loan.MaxPeriods)
	return n
}

// Check reads an answer as the reader of books will; the faults have no place,
// only words. With an error among them the answer will not do.
func (b *Blank) Check(q Question, form BlankForm, answer string) (faults []Fault) {
	r := answers()
	r.book.AsOf = b.Date
	if q.read != nil {
		last := q.Key[strings.LastIndexByte(q.Key, '.')+1:]
		n := typedNode(last, answer)
		if form != FromContract {
			n.Up.Fields = append(n.Up.Fields, source.Field{Key: &source.Node{Up: n.Up, Text: "owed"}, Value: &source.Node{Up: n.Up, Kind: source.Mapping}})
		}
		q.read(&termsReader{rec: rec{reader: r, n: n.Up}}, n)
	}
	return r.Faults()
}

// answers reads what is typed in answer to a question.
func answers() *reader { return newReader(source.Typed(bookFormat)) }

// typedNode is an answer as the value of a field.
func typedNode(key, answer string) *source.Node {
	up := &source.Node{Kind: source.Mapping}
	n := &source.Node{Up: up, Key: key, Text: plainText(answer), Quoted: true}
	up.Fields = []source.Field{{Key: &source.Node{Up: up, Text: key}, Value: n}}
	return n
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
func (b *Blank) Again(f Fault, form BlankForm) (keys []string) {
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

// The ways in which answers are read: those of the book's fields.

func readSum(kind field.Kind) func(*termsReader, *source.Node) {
	return func(t *termsReader, n *source.Node) { t.amountOf(n, kind) }
}

func readBlankRate(t *termsReader, _ *source.Node) { t.readRate() }

var blankCard = fault.Wrong("blank_card",
	"信用卡要照账单写，和这里问的不一样",
	"a card is written from its statement, which is not asked for here",
	"这笔按 App 现在显示的数写（选 2）；或先空着，之后照例子 card.yaml 写账单",
	"take this one from what the app shows now (choose 2), or leave it and write its statement later, as the example card.yaml does")

// readBlankMethod takes a card only as the app shows it: the terms that are
// asked for here are not those of a card.
func readBlankMethod(t *termsReader, n *source.Node) {
	t.readMethod()
	if t.terms.Method == loan.Revolving && !t.has("owed") {
		t.Fault(n, blankCard, args{})
	}
}

func readDay(t *termsReader, n *source.Node) { t.dateOf(n) }

func readDayOrMonth(t *termsReader, n *source.Node) { t.dateOrMonth(n) }

func readCount(least int) func(*termsReader, *source.Node) {
	return readCountTo(least, loan.MaxPeriods)
}

func readDayOfMonth(t *termsReader, n *source.Node) { t.intOf(n, 1, 31) }

func readCountTo(least, most int) func(*termsReader, *source.Node) {
	return func(t *termsReader, n *source.Node) { t.intOf(n, least, most) }
}
