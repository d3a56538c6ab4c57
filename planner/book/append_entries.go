package book

import (
	"cmp"
	"reflect"
	"slices"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/loan"
	"repay/planner/plan"
)

// Paid is the line of a payment of the same date and amount; 0: there is none.
func (b *Book) Paid(i int, pay loan.Payment) int {
	return b.lineOf(i, "payments", slices.IndexFunc(b.Loans[i].Terms.Payments, func(p loan.Payment) bool {
		return p.Date == pay.Date && p.Amount == pay.Amount
	}))
}

// payment is a payment to be added.
func (b *Book) payment(pay loan.Payment) entry {
	return entry{
		key: "payments", after: []string{"paid_through", "owed", "statement"},
		own: []*fault.Kind{
			paymentBeforeStart, PaymentAlreadyCounted, InOwedAlready, InStatementAlready, InLeftAlready, tooManyPayments, source.TooBig,
		},
		add: func(l *plan.Loan) { l.Terms.Payments = append(slices.Clone(l.Terms.Payments), pay) },
		item: func(chinese bool) source.Item {
			x := source.Item{
				{Key: "date", Value: pay.Date.String(), As: source.AsDate},
				{Key: "amount", Value: b.Currency.Short(pay.Amount)},
			}
			if as := loan.PaymentKinds.Name(pay.As); as != "" {
				if chinese {
					as = field.Payment.Field("as").ChineseValue(as)
				}
				x = append(x, source.Pair{Key: "as", Value: as, As: source.AsWord})
			}
			return called(x, &field.Payment, chinese)
		},
	}
}

// Noted is the line of a contact of the same date on which the same was said and
// promised; 0: there is none.
func (b *Book) Noted(i int, x plan.Contact) int {
	said := oneLine(x.Said)
	return b.lineOf(i, "contacts", slices.IndexFunc(b.Loans[i].Contacts, func(c plan.Contact) bool {
		return c.Date == x.Date && c.Said == said && reflect.DeepEqual(c.Promised, x.Promised)
	}))
}

// contact is a contact to be added, its texts as a book has them.
func (b *Book) contact(x plan.Contact) entry {
	x.How, x.Who, x.Said, x.Next = oneLine(x.How), oneLine(x.Who), oneLine(x.Said), oneLine(x.Next)
	return entry{
		key: "contacts", after: []string{"claimed", "payments", "paid_through", "owed", "statement"},
		own: []*fault.Kind{beforeContact, tooManyItems, source.TooBig},
		add: func(l *plan.Loan) { l.Contacts = append(slices.Clone(l.Contacts), x) },
		item: func(chinese bool) source.Item {
			item := source.Item{{Key: "date", Value: x.Date.String(), As: source.AsDate}}
			text := func(key, value string) {
				if value != "" {
					item = append(item, source.Pair{Key: key, Value: value, As: source.AsText})
				}
			}
			text("how", x.How)
			text("who", x.Who)
			text("said", x.Said)
			if p := x.Promised; p != nil {
				item = append(item, source.Pair{Key: "promised", Of: called(source.Item{
					{Key: "date", Value: p.Date.String(), As: source.AsDate},
					{Key: "amount", Value: b.Currency.Short(p.Amount)},
				}, &field.Promised, chinese)})
			}
			if x.NextOn != 0 {
				item = append(item, source.Pair{Key: "next", Value: x.NextOn.String(), As: source.AsDate})
			}
			text("next", x.Next)
			return called(item, &field.Contact, chinese)
		},
	}
}

// called names the fields of an item as a book in Chinese does, or in English.
func called(x source.Item, of *field.Record, chinese bool) source.Item {
	for k := range x {
		x[k].Called = cmp.Or(x[k].Called, of.Field(x[k].Key).Called(chinese))
	}
	return x
}
