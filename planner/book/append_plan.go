package book

import (
	"strconv"

	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/household"
	"repay/planner/paydown"
	"repay/planner/plan"
)

// SavePlan returns the book with a plan to keep to, in the place of the one before, if
// there was one. All else that was read stays, byte by byte.
//
// As with an entry, where it goes is found with care but not trusted: the result is
// read again, and it is what it was, with this plan, or there is none.
func (b *Book) SavePlan(p *plan.Saved) (*Added, error) {
	b.findPlaces()
	chinese := chineseAt(b.root)
	item := b.savedPlan(p, chinese)
	for _, e := range b.src.Sections(b.root, "plan", field.Book.Field("plan").Called(chinese), item) {
		raw := b.src.Insert(e)
		after, _ := ParseWith(b.known, b.File, raw)
		if after != nil && b.plans(after, p) {
			return &Added{raw, keyOf(after.root, "plan").Line, after}, nil
		}
	}
	return nil, &NotAdded{ByHand: field.Book.Field("plan").Called(chinese) + ": " + item.InLine()}
}

// plans reports whether another reading of the book has this plan, and all else the
// same.
func (b *Book) plans(after *Book, p *plan.Saved) bool {
	planned := *b
	planned.Plan = p
	return planned.says(*after)
}

// savedPlan is a plan as a book has it.
func (b *Book) savedPlan(p *plan.Saved, chinese bool) source.Item {
	item := source.Item{{Key: "date", Value: p.Date.String(), As: source.AsDate}}
	word := func(key, value string) {
		if chinese {
			value = field.Plan.Field(key).ChineseValue(value)
		}
		item = append(item, source.Pair{Key: key, Value: value, As: source.AsWord})
	}
	word("policy", paydown.Policies.Name(p.Policy))
	if p.As != "" {
		word("as", p.As)
	}
	if p.Budget != nil {
		item = append(item, source.Pair{Key: "budget", Value: b.Currency.Short(*p.Budget)})
	}
	if p.PayDay != 0 {
		item = append(item, source.Pair{Key: "pay_day", Value: strconv.Itoa(p.PayDay)})
	}
	if p.Income != household.Usual {
		word("income", household.Levels.Name(p.Income))
	}
	if p.Finish != 0 {
		item = append(item, source.Pair{Key: "finish", Value: p.Finish.String(), As: source.AsDate})
	}
	var owed, payments []source.Item
	for _, x := range p.Owed {
		owed = append(owed, called(source.Item{
			{Key: "loan", Value: x.ID, As: source.AsText}, {Key: "amount", Value: b.Currency.Short(x.Amount)},
		}, &field.PlanOwed, chinese))
	}
	for _, x := range p.Payments {
		payments = append(payments, called(source.Item{
			{Key: "date", Value: x.Date.String(), As: source.AsDate},
			{Key: "loan", Value: x.ID, As: source.AsText},
			{Key: "amount", Value: b.Currency.Short(x.Amount)},
		}, &field.PlanPayment, chinese))
	}
	for _, x := range []source.Pair{{Key: "owed", List: owed}, {Key: "payments", List: payments}} {
		if len(x.List) > 0 {
			item = append(item, x)
		}
	}
	return called(item, &field.Plan, chinese)
}
