package book

import (
	"reflect"
	"slices"
	"strings"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/loan"
)

// Added is a book with one payment more.
type Added struct {
	Bytes []byte // those that were read, and one insertion
	Line  int    // of the new payment, from 1
	Book  *Book  // read from Bytes
}

// NotAdded is why a payment was not added.
type NotAdded struct {
	// Fault is what is wrong with the payment itself; nil: no place was found
	// where it changes nothing else.
	Fault *Fault
	// Shared: the list stands in several places of the book by one name.
	Shared bool
	// ByHand is the line to write into the loan's payments.
	ByHand string
}

func (*NotAdded) Error() string { return "payment not added" }

// Append returns the book with one payment more, the last of loan i, counted
// from 0. Everything that was read stays, byte by byte: there is one
// insertion, in the style of the payments before it.
//
// Where it goes is found with care but not trusted: the result is read again,
// and it is what it was, with this payment, or there is none.
func (b *Book) Append(i int, pay loan.Payment) (*Added, error) {
	b.findPlaces()
	in := b.loans[i].loan
	like := in // whose language the payment is written in
	if n := in.Get("payments"); n != nil && len(n.Items) > 0 {
		like = n.Items[len(n.Items)-1]
	}
	entry := b.paymentItem(pay, chineseAt(like))
	called := field.Loan.Field("payments").Called(chineseAt(in))
	for _, e := range b.src.Insertions(in, "payments", called, entry, "paid_through", "owed", "statement") {
		added, faults := b.with(e, i, pay)
		if added != nil {
			return added, nil
		}
		if k := slices.IndexFunc(faults, func(f Fault) bool { return slices.Contains(ofPayment, f.Kind) }); k >= 0 {
			return nil, &NotAdded{Fault: &faults[k]}
		}
	}
	refused := &NotAdded{ByHand: "- " + entry.InLine()}
	if n := in.Get("payments"); n != nil {
		refused.Shared = n.Anchored || n.Alias() != nil
	}
	return nil, refused
}

// ofPayment are the faults that a payment can have by its date and number.
var ofPayment = []*fault.Kind{
	paymentBeforeStart, PaymentAlreadyCounted, InOwedAlready, InStatementAlready, InLeftAlready, tooManyPayments, source.TooBig,
}

// Paid is the line of a payment of the same date and amount; 0: there is none.
func (b *Book) Paid(i int, pay loan.Payment) int {
	for k, p := range b.Loans[i].Terms.Payments {
		if p.Date == pay.Date && p.Amount == pay.Amount {
			b.findPlaces()
			return b.loans[i].loan.Get("payments").Items[k].Line
		}
	}
	return 0
}

// paymentItem is a payment as the book writes its own.
func (b *Book) paymentItem(pay loan.Payment, chinese bool) source.Item {
	amount := b.Currency.Format(pay.Amount)
	if pay.Amount%b.Currency.Unit() == 0 {
		amount, _, _ = strings.Cut(amount, ".")
	}
	x := source.Item{{Key: "date", Value: pay.Date.String(), As: source.AsDate}, {Key: "amount", Value: amount}}
	if as := loan.PaymentKinds.Name(pay.As); as != "" {
		if chinese {
			as = field.Payment.Field("as").ChineseValue(as)
		}
		x = append(x, source.Pair{Key: "as", Value: as, As: source.AsWord})
	}
	for k := range x {
		x[k].Called = field.Payment.Field(x[k].Key).Called(chinese)
	}
	return x
}

// with returns the book with an insertion. Where that changes anything else
// than one payment of loan i it returns nil, with the faults of the result.
func (b *Book) with(e source.Insertion, i int, pay loan.Payment) (*Added, []Fault) {
	raw := b.src.Insert(e)
	after, faults := ParseWith(b.known, b.File, raw)
	if after == nil {
		return nil, faults
	}
	from := b.loans[i].loan
	if list := from.Get("payments"); list != nil {
		from = list
	}
	if !b.root.GrowsInto(after.root, from, "payments") || !b.pays(after, i, pay) {
		return nil, nil
	}
	items := after.loans[i].loan.Get("payments").Items
	return &Added{raw, items[len(items)-1].Line, after}, nil
}

// pays reports whether another reading of the book has one payment more of
// loan i, and all else the same.
func (b *Book) pays(after *Book, i int, pay loan.Payment) bool {
	before, now := *b, *after
	for _, x := range []*Book{&before, &now} {
		x.places, x.text, x.Warnings = places{}, nil, nil
	}
	if i >= len(now.Loans) {
		return false
	}
	before.Loans = slices.Clone(before.Loans)
	terms := &before.Loans[i].Terms
	terms.Payments = append(slices.Clone(terms.Payments), pay)
	return reflect.DeepEqual(before, now)
}
