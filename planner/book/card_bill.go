package book

import (
	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/loan"
	"repay/planner/money"
)

// An app lowers the sum of a statement as it is paid. Written as the balance, with the
// payments beside it, these are taken off twice: what the statement is made of, and
// its minimum, still come from the sum that came out.

var (
	partsDiffer = fault.Wrong("parts_differ",
		"parts 加起来是 {value}，账单金额是 {other}，差 {want}",
		"the parts add up to {value}, the balance is {other}: they differ by {want}",
		"核对各项；principal 可以不写，就是其余的部分", "check them; principal may be left out, it is then the rest")
	balanceIsLeft = fault.Wrong("balance_is_left",
		"{key} 多出来的 {want}，正好是出账以后还的：balance {other} 是不是还了以后剩下的？",
		"{key} come to {want} more than there is in balance, {other}, which is just what was paid since: is balance what was left after that?",
		"是，就写账单出来时的：balance: {value}；不是，就核对 {key}",
		"if it is, write what the statement came out with: balance: {value}; if not, check {key}")
	minimumOfMore = fault.Warn("minimum_of_more",
		"最低还款额 {value} 是 {other} 的 {more}，那是 balance 加上出账以后还的 {want}：balance 是不是还了以后剩下的？",
		"the minimum, {value}, is {more} of {other}, which is balance and the {want} paid since: is balance what was left after that?",
		"是，就写账单出来时的：balance: {other}；数没错就不用改",
		"if it is, write what the statement came out with: balance: {other}; if the figures are right, nothing need change")
	minimumBelowParts = fault.Warn("minimum_below_parts",
		"最低还款额 {value} 比里面该有的 {other}（逾期的和这期的分期）还少：是不是还了一部分以后剩下的？",
		"the minimum, {value}, is less than the {other} that should be in it, what is past due and this statement's instalments of plans: is it what was left after a payment?",
		"写账单出来时的最低还款额；现在还剩的写在 left 里；数没错就不用改",
		"write the minimum as the statement came out; what is left of it now goes under left; if the figures are right, nothing need change")
)

// checkBill compares what the statement says of itself, once the payments are read.
func (t *termsReader) checkBill() {
	n := t.n.Get("statement")
	if !t.billed() || n == nil || n.Kind != source.Mapping {
		return
	}
	c, card := rec{t.reader, n, &field.Statement}, t.terms.Card
	var paid loan.Amount
	for _, p := range t.terms.Payments {
		if p.Date >= card.Statement.Date {
			paid += p.Amount
		}
	}
	c.checkParts(&card.Statement, paid)
	c.checkCharges(card, paid)
	if c.wellRead("balance", "minimum") {
		c.checkMinimumOf(card, paid)
		if !t.has("plans") || t.wellRead("plans") {
			c.checkMinimumParts(card)
		}
	}
}

// checkParts compares the sum of the parts with the balance.
func (c rec) checkParts(s *loan.Statement, paid loan.Amount) {
	if !c.wellRead("parts", "balance") {
		return
	}
	switch off := s.Parts.Total() - s.Balance; {
	case off == 0:
	case off == paid:
		c.leftAsBalance("parts", s.Balance, paid)
	default:
		c.Fault(c.get("parts"), partsDiffer, args{Value: c.money(s.Parts.Total()), Other: c.money(s.Balance), Want: fault.Same(c.money(max(off, -off)))})
	}
}

func (c rec) leftAsBalance(key string, balance, paid loan.Amount) {
	c.Fault(c.get("balance"), balanceIsLeft, args{Key: key, Value: c.money(balance + paid), Other: c.money(balance), Want: fault.Same(c.money(paid))})
}

// usualMinimums are the parts of a statement in yuan that most issuers ask for.
var usualMinimums = []money.Ratio{money.NewRatio(10, 100), money.NewRatio(5, 100)}

// checkMinimumOf asks about a balance of which the minimum is no usual part, where
// it is one of the balance and what was paid since.
func (c rec) checkMinimumOf(card *loan.Card, paid loan.Amount) {
	s := &card.Statement
	if paid == 0 || s.Parts != nil || card.PastDue > 0 || len(card.Plans) > 0 {
		return
	}
	var parts []money.Ratio
	switch {
	case s.MinimumPercent != nil:
		parts = []money.Ratio{*s.MinimumPercent}
	case c.book.Currency == money.CNY:
		parts = usualMinimums
	}
	isPart := func(part money.Ratio, of loan.Amount) bool {
		off := part.Of(of, money.HalfUp) - *s.Minimum
		return -1 <= off && off <= 1
	}
	var found *money.Ratio
	for i := range parts {
		if isPart(parts[i], s.Balance) {
			return
		}
		if found == nil && isPart(parts[i], s.Balance+paid) {
			found = &parts[i]
		}
	}
	if found != nil && *s.Minimum > 0 {
		c.Fault(c.get("balance"), minimumOfMore, args{
			Value: c.money(*s.Minimum), Other: c.money(s.Balance + paid), Want: fault.Same(c.money(paid)), More: fault.Same(percentText(ratioDecimal(*found))),
		})
	}
}

// checkMinimumParts asks about a minimum that is less than what is past due and the
// instalments of plans on this statement.
func (c rec) checkMinimumParts(card *loan.Card) {
	s, within := &card.Statement, card.PastDue
	for _, p := range card.Plans {
		if p.Billed == 0 || p.Billed >= p.Periods || s.Date == 0 || p.Next != s.Date.AddMonths(1) {
			continue // none of it may be on this statement
		}
		within += p.Principal/loan.Amount(p.Periods) + p.Fee + p.FeePart.Of(p.Principal, money.HalfUp)
	}
	if *s.Minimum < within-fewUnits && *s.Minimum >= card.PastDue && within <= s.Balance {
		c.Fault(c.get("minimum"), minimumBelowParts, args{Value: c.money(*s.Minimum), Other: c.money(within)})
	}
}
