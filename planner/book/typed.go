package book

import (
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

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
