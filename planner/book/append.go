package book

import (
	"bytes"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"repay/planner/book/fault"
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
	w := payText{page: newPage(b.src), book: b, loan: b.loans[i].loan, pay: pay}
	for _, e := range w.places() {
		added, faults := b.with(e, i, pay)
		if added != nil {
			return added, nil
		}
		if k := slices.IndexFunc(faults, func(f Fault) bool { return slices.Contains(ofPayment, f.Kind) }); k >= 0 {
			return nil, &NotAdded{Fault: &faults[k]}
		}
	}
	refused := &NotAdded{ByHand: "- " + w.flow(plainStyle)}
	if n := w.loan.get("payments"); n != nil {
		refused.Shared = n.anchored || n.alias != nil
	}
	return nil, refused
}

// ofPayment are the faults that a payment can have by its date and number.
var ofPayment = []*fault.Kind{
	paymentBeforeStart, PaymentAlreadyCounted, InOwedAlready, InStatementAlready, tooManyPayments, tooBig,
}

// Paid is the line of a payment of the same date and amount; 0: there is none.
func (b *Book) Paid(i int, pay loan.Payment) int {
	for k, p := range b.Loans[i].Terms.Payments {
		if p.Date == pay.Date && p.Amount == pay.Amount {
			return b.loans[i].loan.get("payments").items[k].line
		}
	}
	return 0
}

// insertion is a text, and where in the reader's text it goes.
type insertion struct {
	at   int
	text string
}

// with is the book with an insertion; nil where that changes more than one
// payment of loan i, with the faults of the result.
func (b *Book) with(e insertion, i int, pay loan.Payment) (*Added, []Fault) {
	at := b.src.rawOffset(e.at)
	raw := slices.Concat(b.src.raw[:at], []byte(e.text), b.src.raw[at:])
	after, faults := ParseWith(b.presets, b.File, raw)
	if after == nil {
		return nil, faults
	}
	from := b.loans[i].loan
	if list := from.get("payments"); list != nil {
		from = list
	}
	if !b.root.growsInto(after.root, from) || !b.pays(after, i, pay) {
		return nil, nil
	}
	items := after.loans[i].loan.get("payments").items
	return &Added{raw, items[len(items)-1].line, after}, nil
}

// rawOffset is where in the bytes as read a place of the reader's text is.
// The two differ in a byte-order mark, and in line breaks of which the reader
// made spaces: character for character they agree.
func (s *source) rawOffset(at int) int {
	raw := 0
	if bytes.HasPrefix(s.raw, []byte(byteOrderMark)) {
		raw = len(byteOrderMark)
	}
	if len(s.raw)-raw == len(s.text) {
		return raw + at
	}
	for i := 0; i < at; {
		_, size := utf8.DecodeRune(s.text[i:])
		i += size
		_, size = utf8.DecodeRune(s.raw[raw:])
		raw += size
	}
	return raw
}

// pays reports whether another reading of the book has one payment more of
// loan i, and all else the same.
func (b *Book) pays(after *Book, i int, pay loan.Payment) bool {
	before, now := *b, *after
	for _, x := range []*Book{&before, &now} {
		x.root, x.src, x.loans, x.Warnings = nil, nil, nil, nil
	}
	if i >= len(now.Loans) {
		return false
	}
	before.Loans = slices.Clone(before.Loans)
	terms := &before.Loans[i].Terms
	terms.Payments = append(slices.Clone(terms.Payments), pay)
	return reflect.DeepEqual(before, now)
}

// growsInto reports whether a tree is this one with one value more, in the
// node named: at a list's end, or the payments of a loan that had none.
func (n *node) growsInto(after, where *node) bool {
	if n.kind != after.kind || n.quoted != after.quoted || n.flow != after.flow ||
		strings.TrimRight(n.text, "\n") != strings.TrimRight(after.text, "\n") {
		return false
	}
	fields, items := after.fields, after.items
	if n == where {
		switch n.kind {
		case list:
			items = items[:max(len(items)-1, 0)]
		case record:
			fields = slices.DeleteFunc(slices.Clone(fields), func(f field) bool { return f.key.text == "payments" })
		}
		if len(fields)+len(items) != len(after.fields)+len(after.items)-1 {
			return false
		}
	}
	if len(n.fields) != len(fields) || len(n.items) != len(items) {
		return false
	}
	for i, f := range n.fields {
		if f.key.text != fields[i].key.text || f.key.quoted != fields[i].key.quoted || !f.value.growsInto(fields[i].value, where) {
			return false
		}
	}
	for i, item := range n.items {
		if !item.growsInto(items[i], where) {
			return false
		}
	}
	return true
}
