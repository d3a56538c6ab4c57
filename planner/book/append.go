package book

import (
	"reflect"
	"slices"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/loan"
	"repay/planner/plan"
)

// Added is a book with one entry more in a list of a loan.
type Added struct {
	Bytes []byte // those that were read, and one insertion
	Line  int    // of the new entry, from 1
	Book  *Book  // read from Bytes
}

// NotAdded is why an entry was not added.
type NotAdded struct {
	// Fault is what is wrong with the entry itself; nil: no place was found
	// where it changes nothing else.
	Fault *Fault
	// Shared: the list stands in several places of the book by one name.
	Shared bool
	// ByHand is the line to write into the loan's list.
	ByHand string
}

func (*NotAdded) Error() string { return "entry not added" }

// entry is what is to be added to a list of a loan.
type entry struct {
	key   string                         // the list's
	after []string                       // keys behind which a list that is new is looked for
	item  func(chinese bool) source.Item // as the book writes its own
	own   []*fault.Kind                  // the faults that it can have by itself
	add   func(*plan.Loan)               // does to a loan what reading it does
}

// AppendPayment returns the book with one payment more, the last of loan i, counted
// from 0.
func (b *Book) AppendPayment(i int, pay loan.Payment) (*Added, error) {
	return b.enter(i, b.payment(pay))
}

// AppendContact returns the book with one contact more, the last of loan i.
func (b *Book) AppendContact(i int, x plan.Contact) (*Added, error) {
	return b.enter(i, b.contact(x))
}

// enter adds an entry to loan i. Everything that was read stays, byte by byte: there
// is one insertion, in the style of the entries before it.
//
// Where it goes is found with care but not trusted: the result is read again,
// and it is what it was, with this entry, or there is none.
func (b *Book) enter(i int, x entry) (*Added, error) {
	b.findPlaces()
	in := b.loans[i].loan
	like := in // whose language the entry is written in
	if n := in.Get(x.key); n != nil && len(n.Items) > 0 {
		like = n.Items[len(n.Items)-1]
	}
	item := x.item(chineseAt(like))
	called := field.Loan.Field(x.key).Called(chineseAt(in))
	for _, e := range b.src.Insertions(in, x.key, called, item, x.after...) {
		added, faults := b.with(e, i, x)
		if added != nil {
			return added, nil
		}
		if k := slices.IndexFunc(faults, func(f Fault) bool { return slices.Contains(x.own, f.Kind) }); k >= 0 {
			return nil, &NotAdded{Fault: &faults[k]}
		}
	}
	refused := &NotAdded{ByHand: "- " + item.InLine()}
	if n := in.Get(x.key); n != nil {
		refused.Shared = n.Anchored || n.Alias() != nil
	}
	return nil, refused
}

// with returns the book with an insertion. Where that changes anything else
// than one entry of loan i it returns nil, with the faults of the result.
func (b *Book) with(e source.Insertion, i int, x entry) (*Added, []Fault) {
	raw := b.src.Insert(e)
	after, faults := ParseWith(b.known, b.File, raw)
	if after == nil {
		return nil, faults
	}
	from := b.loans[i].loan
	if list := from.Get(x.key); list != nil {
		from = list
	}
	if !b.root.GrowsInto(after.root, from, x.key) || !b.grows(after, i, x) {
		return nil, nil
	}
	items := after.loans[i].loan.Get(x.key).Items
	return &Added{raw, items[len(items)-1].Line, after}, nil
}

// grows reports whether another reading of the book has one entry more of
// loan i, and all else the same.
func (b *Book) grows(after *Book, i int, x entry) bool {
	if i >= len(after.Loans) {
		return false
	}
	grown := *b
	grown.Loans = slices.Clone(b.Loans)
	x.add(&grown.Loans[i])
	return grown.says(*after)
}

// says reports whether two readings say the same, wherever it stands.
func (b Book) says(other Book) bool {
	for _, x := range []*Book{&b, &other} {
		x.places, x.text, x.Warnings, x.HasHan = places{}, nil, nil, false // words may be the first in Chinese
	}
	return reflect.DeepEqual(b, other)
}

// lineOf is the line of the kth entry of a list of loan i; 0 for one that is not there.
func (b *Book) lineOf(i int, key string, k int) int {
	if k < 0 {
		return 0
	}
	b.findPlaces()
	return b.loans[i].loan.Get(key).Items[k].Line
}
