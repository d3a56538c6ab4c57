package blank

import (
	"slices"
	"strconv"
	"strings"

	"repay/planner/book"
	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
)

// Question is one thing that a person can be asked for a blank book. An empty
// answer means that it is not known.
type Question struct {
	Key     string
	Text    lang.Text
	Example string

	Default string // what an empty answer stands for; empty: that it is not known
	None    bool   // [None] is an answer
	Unknown string // the answer that it is so, but not known when; empty: none
	Zero    bool   // that there is none is the sum 0
	Before  string // what was answered before; empty: nothing
	Given   string // what the product says; empty: nothing

	after string
	need  bool          // the loan cannot do without an answer
	of    *field.Record // the record of the field
	field *field.Field  // whose value it asks for; nil: none
	most  int           // of a number from 1 on
	is    lang.Text     // what that number is, for what is said of a wrong one
	drops func(l *Loan, key string) bool
}

// Due reports a question that has a place after these answers.
func (q Question) Due(l *Loan) bool {
	return (q.after == "" || l.Answers[q.after] != "") && !q.drops(l, q.Key)
}

// MayLack reports a question that a loan can do without.
func (q Question) MayLack() bool { return q.field != nil && !q.need }

// Questions are those about a loan of a form, in order.
func (b *Book) Questions(form Form) []Question {
	return b.questions(&field.Loan, items[form], b.drops)
}

// CashQuestion asks what the household has.
func (b *Book) CashQuestion() Question {
	return b.questions(&field.Household, []item{cashItem}, func(*Loan, string) bool { return false })[0]
}

// FlowQuestions are those about item n of what comes or goes, counted from 0.
// The first one asks whether there is one.
func (b *Book) FlowQuestions(f Flow, n int) []Question {
	return b.questions(&field.Income, b.flowItems(f, n), func(l *Loan, key string) bool { return dropsOfFlow(l.Answers, key) })
}

func (b *Book) questions(in *field.Record, fields []item, drops func(*Loan, string) bool) (list []Question) {
	for _, f := range fields {
		if f.question == (lang.Text{}) {
			continue
		}
		of := in
		if dot := strings.LastIndexByte(f.asked(), '.'); dot >= 0 {
			of = in.At(f.asked()[:dot]).Of
		}
		unknown := ""
		if f.unsure {
			unknown = lang.Text{ZH: field.NotKnown.ChineseOf(field.Unknown), EN: field.Unknown}.In(b.Lang)
		}
		list = append(list, Question{
			Unknown: unknown,
			Key:     f.key, Text: lang.Text{ZH: b.fill(f.question), EN: b.fill(f.question)}, Example: f.sample(b, &Loan{}), Default: f.fallback, None: f.none, Zero: f.zero, need: f.need,
			after: f.after, of: of, field: in.At(f.asked()), drops: drops,
		})
	}
	return list
}

// CountQuestion asks how many loans there are.
func (b *Book) CountQuestion() Question {
	return Question{Key: "loans", Text: askCount, Default: "1", most: MostLoans, is: isCount}
}

// FormQuestion asks what the borrower has to go by; for a card that is its bill.
func (b *Book) FormQuestion(l *Loan) Question {
	usual := FromContract
	if l.method() == loan.Revolving || looksLikeCard(l.Name) {
		usual = FromBill
	}
	return Question{Key: "form", Text: askForm, Default: strconv.Itoa(int(usual) + 1), most: int(forms), is: isForm}
}

// looksLikeCard reports what people call their cards.
func looksLikeCard(name string) bool {
	name = strings.ToLower(name)
	return strings.Contains(name, "信用卡") || strings.Contains(name, "card")
}

// ProductQuestion asks which product a loan is; the name may say that.
func (b *Book) ProductQuestion(l *Loan) Question {
	q := Question{Key: "preset", Text: lang.Text{ZH: b.fill(askProduct), EN: b.fill(askProduct)}, None: true}
	if p := b.products().Find(l.Name); p != nil {
		q.Default = l.Name
		q.Text = lang.Text{ZH: lang.Template(askThisProduct.ZH, "what", p.What.ZH), EN: lang.Template(askThisProduct.EN, "what", p.What.EN)}
	}
	return q
}

// Fill notes which product a loan is, by one of its names, and what that fills in.
func (b *Book) Fill(l *Loan, name string) {
	l.Product = Answers{}
	if p := b.products().Find(name); p != nil {
		l.Answers["preset"] = name
		for _, f := range p.Fields {
			l.Product[f.Name] = b.write(&field.Loan, f.Value)
		}
	}
}

// Unfill takes back which product a loan is.
func (l *Loan) Unfill() {
	delete(l.Answers, "preset")
	l.Product = nil
}

func (b *Book) products() *book.Presets {
	if b.Presets == nil {
		return book.BuiltIn()
	}
	return b.Presets
}

// CurrencyQuestion asks what money the sums are in.
func (b *Book) CurrencyQuestion() Question {
	return Question{Key: "currency", Text: askCurrency, Default: money.CNY.Code, of: &field.Book, field: field.Book.Field("currency")}
}

// Abroad reports a book in other money than that of the products built in.
func (b *Book) Abroad() bool {
	return b.Presets == nil && b.Currency != "" && !strings.EqualFold(b.Currency, money.CNY.Code)
}

// NameQuestion asks what loan i is called.
func (b *Book) NameQuestion(i int) Question {
	return Question{Key: "name", Text: askName, Default: b.name(i)}
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
	case q.Key == "preset" && b.products().Find(answer) == nil:
		near := noSuchHint
		if q.Default != "" {
			near = noSuchThis
		}
		if name := b.products().Nearest(answer); name != "" {
			near = lang.Text{ZH: lang.Template(noSuchNear.ZH, "name", name), EN: lang.Template(noSuchNear.EN, "name", name)}
		}
		faults = []book.Fault{{Kind: &noSuchKind, Message: noSuchProduct, Remedy: near}}
	case q.field != nil:
		last := q.Key[strings.LastIndexByte(q.Key, '.')+1:]
		faults = book.Answer{Key: last, Text: answer, Field: q.field, AsOf: b.Date, Currency: b.Currency, Owed: form == FromApp || form == TotalOnly}.Check()
		for i := range faults {
			faults[i].Message, faults[i].Remedy = b.asWords(q, faults[i].Message), b.asWords(q, faults[i].Remedy)
		}
	}
	return faults
}

// noSuchKind is that of an answer that is no product: no fault of a book.
var noSuchKind fault.Kind

// asWords are words about a field with its key as people say it: in the language
// of the book, and without what only a file has.
func (b *Book) asWords(q Question, t lang.Text) lang.Text {
	keys := field.Naming{Levels: []field.Level{{Of: q.of}}, Chinese: b.Lang == lang.ZH}
	return lang.Text{ZH: keys.In(lang.ZH, t.ZH), EN: strings.ReplaceAll(t.EN, q.field.Key, strings.ReplaceAll(q.field.Key, "_", " "))}
}

// together are the fields that a check compares with each other.
var together = [][]string{
	{"start", "paid_through"},
	{"start", "periods"},
	{"owed.principal", "owed.periods_left", "owed.next_due"},
	{"owed.overdue.since", "owed.next_due"},
	{"rate", "method", "periods"},
	{"statement.date", "statement.due"},
	{"statement.balance", "statement.minimum"},
	{"statement.due", "statement.overdue_since"},
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
