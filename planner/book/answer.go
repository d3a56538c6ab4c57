package book

import (
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// Answer is a text that is typed as the value of a field before there is a book.
type Answer struct {
	Key      string // what the words of a fault call the field
	Text     string
	Field    *field.Field // of the household, or of a loan
	AsOf     calendar.Date
	Currency string // of the sums, as typed before; empty: CNY
	Owed     bool   // the loan says what is owed: its rate and method may be unknown
}

// Check reads the answer as the reader of books will. The faults have no place,
// only words; with an error among them the answer will not do.
func (a Answer) Check() []Fault {
	r, n := typed(a.Key, a.Text)
	r.book.AsOf = a.AsOf
	if of, ok := currencyOf(a.Currency); ok {
		r.book.Currency = of
	}
	if a.Owed {
		n.Up.Add(source.Field{Key: &source.Node{Up: n.Up, Text: "owed"}, Value: &source.Node{Up: n.Up, Kind: source.Mapping}})
	}
	t := termsReader{rec: rec{reader: r, n: n.Up}}
	switch kind := a.Field.Kind; kind {
	case field.Amount, field.Sum, field.Balance:
		r.amountOf(n, kind)
	case field.RateOrWord:
		t.readRate()
	case field.PenaltyRate:
		t.readPenaltyRate(n, &t.terms.Penalty)
	case field.Date:
		r.dateOf(n)
	case field.DateOrMonth, field.Since:
		r.dateOrMonth(n)
	case field.Word:
		if t.readMethod(); t.terms.Method == loan.Dated {
			r.Fault(n, blankDues, args{})
		}
	case field.Every:
		t.every(a.Key, calendar.Monthly)
	case field.Currency:
		t.readCurrency(n)
	case field.Text:
	default:
		least, most := kind.Bounds()
		r.intOf(n, least, most)
	}
	return r.Faults()
}

// ReadCount reads a number that is typed in answer to a question.
func ReadCount(key, text string, least, most int) (int, []Fault) {
	r, n := typed(key, text)
	count, _ := r.intOf(n, least, most)
	return count, r.Faults()
}

// ReadDay reads a date that was typed in answer to a question.
func ReadDay(text string) (d calendar.Date, ok bool) {
	d, _, bad := parseDate(text)
	return d, bad == nil
}

// ReadEvery reads a period that was typed in answer to a question.
func ReadEvery(text string) (every calendar.Every, ok bool) {
	every, bad := parseEvery(text)
	return every, bad == nil
}

// typed is a text as the value of a field, quoted, in a record of its own.
func typed(key, text string) (*reader, *source.Node) {
	up := &source.Node{Kind: source.Mapping}
	n := &source.Node{Up: up, Key: key, Text: source.Visible(text), Quoted: true}
	up.Add(source.Field{Key: &source.Node{Up: up, Text: key}, Value: n})
	return newReader(source.Typed(bookFormat)), n
}

// ReadAmount reads a positive amount typed elsewhere as those of the book are
// read; what is wrong with it has the same words, and no place.
func (b *Book) ReadAmount(text string) (money.Amount, *Fault) {
	r, n := b.typed("amount", text)
	a, _ := r.amountOf(n, field.Sum)
	return a, r.First()
}

// ReadSum is ReadAmount where nothing is an amount too.
func (b *Book) ReadSum(text string) (money.Amount, *Fault) {
	r, n := b.typed("amount", text)
	a, _ := r.amountOf(n, field.Amount)
	return a, r.First()
}

// ReadDate reads a date typed elsewhere.
func (b *Book) ReadDate(text string) (calendar.Date, *Fault) {
	r, n := b.typed("date", text)
	d, _ := r.dateOf(n)
	return d, r.First()
}

// ReadPaymentKind reads what a payment was for, typed elsewhere.
func (b *Book) ReadPaymentKind(text string) (loan.PaymentKind, *Fault) {
	r, n := b.typed("as", text)
	k, _ := choose(r, n, loan.PaymentKinds)
	return k, r.First()
}

func (b *Book) typed(key, text string) (*reader, *source.Node) {
	r := newReader(source.Typed(bookFormat))
	r.book = b
	return r, &source.Node{Kind: source.Scalar, Key: key, Text: text, Quoted: true}
}
