package book

import (
	"slices"
	"sync"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
)

// fullBelow is the balance below which all of a statement in yuan must be paid,
// where it names no least minimum.
const fullBelow = 100_00

// isCard reports a loan that is revolving credit: by its method or, where that is
// missing or cannot be read, by its statement.
func isCard(n *source.Node) bool {
	if m := methodOf(n); m != nil {
		return m.Is == loan.Revolving
	}
	if m := n.Get("method"); m != nil && m.Kind == source.Scalar && methodAsked(m.Text) == methodOfCard {
		return true
	}
	return n.Get("statement") != nil
}

// billed reports a card of which the last statement is known.
func (t *termsReader) billed() bool { return t.card && !t.has("owed") }

var owedOrStatement = fault.Wrong("owed_or_statement",
	"写了 owed 就不写 {want}", "owed stands in the place of {want}",
	"有账单就去掉 owed；只知道现在欠多少，就去掉 {want}",
	"drop owed where the statement is at hand; drop {want} where only what is owed now is known")

// ofCards are the fields that only revolving credit has.
var ofCards = sync.OnceValue(field.Revolving.Keys)

// readCard reads the fields that only revolving credit has. What the lender
// shows under owed replaces the statement, because those figures include it.
func (t *termsReader) readCard() {
	if !t.card {
		t.reportGiven(onlyRevolving, "", ofCards()...)
		return
	}
	c := &loan.Card{Mode: pick(t.rec, "interest_mode", loan.InterestModes, loan.AfterDue)}
	if t.has("owed") {
		if given := t.given(excludedByOwed(true)); len(given) > 0 {
			t.Fault(t.keyNode(given[0]), owedOrStatement, args{Want: fault.List(given)})
		}
		if t.has("interest_mode") {
			t.terms.Card = c
		}
		return
	}
	t.terms.Card = c
	c.Unbilled = t.amount("unbilled")
	if n := t.get("statement"); n != nil {
		t.readStatement(n, c)
	}
	c.Plans = t.readPlans(c.Statement.Date)
	t.checkMinimum(c)
	t.checkLeft(c)
	t.checkUnbilled(c)
}

var (
	balanceNegative = fault.Wrong("balance_negative",
		"账单金额 {value} 是负数：是多还了，还是银行把欠款写成负数？",
		"a balance of {value}: was too much paid, or does the bank write debts with a minus?",
		"欠银行的，就写 balance: {other}；多还了的，就写 balance: 0，再从 unbilled（出账以后花的）里减去 {other}",
		"write balance: {other} if that is owed; if it was paid too much, write balance: 0, and take {other} off unbilled, what was spent since")
	minimumOverBalance = fault.Wrong("minimum_over_balance",
		"最低还款额 {value} 多于账单金额 {other}", "the minimum, {value}, is more than the balance, {other}",
		"balance 写账单出来时要还的全部；只是这个月新花的，加上以前欠的；减去已还、现在还剩的，写 left: {date: 2026-11-18, amount: 5200, minimum: 0}",
		"balance is all that was to be paid when the bill came out: where it is only what was spent in the month, add what was owed before; what is left of it now goes under left: {date: 2026-11-18, amount: 5200, minimum: 0}")
)

// readStatement reads the last bill.
func (t *termsReader) readStatement(n *source.Node, card *loan.Card) {
	c, ok := t.open(n, &field.Statement)
	if !ok {
		return
	}
	s := &card.Statement
	c.needAll()
	s.Date = c.date("date")
	s.Due = c.date("due")
	if at := c.get("balance"); at != nil {
		s.Balance, _ = c.refusing(at, balanceNegative, field.Amount)
	}
	s.Minimum = c.readMinimum()
	if p := c.percent("minimum_percent"); c.wellRead("minimum_percent") {
		s.MinimumPercent = &p
	}
	s.MinimumFloor = c.amount("minimum_floor")
	if c.lacks("minimum_floor") && c.book.Currency == money.CNY {
		card.FullBelow = fullBelow
	}
	c.checkStatementDates(*s)
	c.readLeft(card)
	if c.wellRead("balance", "minimum") && *s.Minimum > s.Balance {
		t.Fault(c.get("minimum"), minimumOverBalance, args{Value: t.money(*s.Minimum), Other: t.money(s.Balance)})
	}
	if n := c.get("parts"); n != nil {
		s.Parts = c.readParts(n, s.Balance)
	}
	s.Charges = c.readCharges(s.Date)
	card.OverdueSince = c.readMissedSince(s.Due)
	c.readPastDue(card)
}

var minimumIsPercent = fault.Wrong("minimum_is_percent",
	"minimum 要写金额，不是 {value}", "minimum takes an amount, not {value}",
	"照账单写金额，例如 minimum: 860；只知道比例，就写 minimum_percent: {value}",
	"write the amount on the statement, like minimum: 860; if only the part is known, minimum_percent: {value}")

// readMinimum reads the minimum payment of the statement. A percentage has a
// field of its own.
func (c rec) readMinimum() *money.Amount {
	if n := c.get("minimum"); n != nil && n.Kind == source.Scalar {
		if _, bad := parsePercent(n.Text); bad == nil {
			c.Fault(n, minimumIsPercent, args{Value: fault.Clip(n.Text)})
			return nil
		}
	}
	return c.maybeAmount("minimum")
}

var itemLacks = fault.Wrong("item_lacks",
	"{key} 的这一项少了 {want}", "this item of {key} lacks {want}",
	"写成 {{other}} 这样", "write it like {{other}}")

// needAll reports the keys that are missing as one fault.
func (c rec) needAll() {
	missing := c.missing(c.of.Needed())
	if one := c.of.OneOf; len(one) > 0 && len(c.missing(one)) == len(one) {
		missing = append(missing, one[0])
	}
	if len(missing) == 0 {
		return
	}
	kind := missingFields
	if c.n.Up.Kind == source.List {
		kind = itemLacks
	}
	c.Fault(c.n, kind, args{Want: fault.All(missing), Other: c.of.Sample})
}

var (
	dueBeforeStatement = fault.Wrong("due_before_statement",
		"到期还款日 {value} 要在账单日 {other} 之后", "due {value} is not after the statement of {other}",
		"检查两个日期：due 是这期账单最晚哪天还", "check the two dates: due is the last day to pay this statement")
	dueAfterNextStatement = fault.Wrong("due_after_next_statement",
		"到期还款日 {value} 不早于下一个账单日 {other}", "due {value} is not before the next statement of {other}",
		"检查两个日期：写最近一期账单的", "check the two dates: both are those of the latest statement")
)

// checkStatementDates checks that the due day is after the statement, and
// before the next one, which takes over what is unpaid.
func (c rec) checkStatementDates(s loan.Statement) {
	if !c.wellRead("date", "due") {
		return
	}
	a := args{Value: s.Due.String(), Other: s.Date.String()}
	switch next := s.Date.AddMonths(1); {
	case s.Due <= s.Date:
		c.Fault(c.get("due"), dueBeforeStatement, a)
	case s.Due >= next:
		a.Other = next.String()
		c.Fault(c.get("due"), dueAfterNextStatement, a)
	}
}

// readParts reads what the balance is made of. The principal may be left out:
// it is then the rest.
func (c rec) readParts(n *source.Node, balance loan.Amount) *loan.Parts {
	p, ok := c.open(n, &field.StatementParts)
	if !ok {
		return nil
	}
	var parts loan.Parts
	parts[loan.Principal] = p.amount("principal")
	parts[loan.Interest] = p.amount("interest")
	parts[loan.Fees] = p.amount("fees")
	if !c.wellRead("parts", "balance") {
		return &parts
	}
	if sum := parts.Total(); p.lacks("principal") && sum <= balance {
		parts[loan.Principal] = balance - sum
	}
	return &parts
}

var (
	chargeNegative = fault.Wrong("charge_negative",
		"{value}：charges 里只写消费，不写负数", "{value}: charges are what was spent, and cannot be negative",
		"还款删掉，出账以后的写到 payments；退款从那一笔消费里减去",
		"leave repayments out, those since the statement go under payments; take a refund off its charge")
	chargeAfterStatement = fault.Wrong("charge_after_statement",
		"消费 {value} 在账单日 {other} 之后，不在这期账单里",
		"the charge of {value} is after the statement of {other}, and not on it",
		"删掉，加到 unbilled（出账以后花的）里", "delete it, and add it to unbilled, what was spent since")
)

// readCharges reads what was spent and when, in any order. It returns nil where
// the field is missing, which is not the same as an empty list.
func (c rec) readCharges(statement calendar.Date) []loan.Charge {
	n := c.get("charges")
	if n == nil {
		return nil
	}
	list := []loan.Charge{}
	for x := range c.records(n, &field.Charge, maxItems) {
		x.needAll()
		charge := loan.Charge{Date: x.date("date")}
		if at := x.get("amount"); at != nil {
			charge.Amount, _ = c.refusing(at, chargeNegative, field.Sum)
		}
		if x.wellRead("date") && statement != 0 && charge.Date > statement {
			c.Fault(x.get("date"), chargeAfterStatement, args{Value: charge.Date.String(), Other: statement.String()})
		}
		list = append(list, charge)
	}
	slices.SortStableFunc(list, func(a, b loan.Charge) int { return int(a.Date - b.Date) })
	return list
}

// refusing reads an amount of a statement. Statements show some amounts with a
// minus: what was paid too much, repayments and refunds. Each of these is
// refused in words of its own.
func (c rec) refusing(n *source.Node, negative *fault.Kind, kind field.Kind) (money.Amount, bool) {
	if n.Kind == source.Scalar {
		if a, bad := parseAmount(n.Text, c.book.Currency); bad == nil && a < 0 {
			c.Fault(n, negative, args{Value: fault.Clip(n.Text), Other: c.money(-a)})
			return 0, false
		}
	}
	return c.amountOf(n, kind)
}

var (
	pastDueOver = fault.Wrong("past_due_over",
		"逾期还款额 {value} 多于{want} {other}", "{value} past due is more than the {want}, {other}",
		"检查两个数：逾期还款额是最低还款额里面的一部分", "check the two: it is a part of the minimum")
	pastDueNone = fault.Wrong("past_due_none",
		"逾期还款额是 0，却写了从 {value} 起逾期", "nothing is past due, and yet it is overdue since {value}",
		"没有以前欠的，就删掉 overdue_since；有，就照账单写 past_due", "delete overdue_since if nothing older is owed, or write what the statement shows as past_due")
	minimumHoldsMissed = fault.Warn("minimum_holds_missed",
		"最低还款额 {value} 里有多少是以前没还够的，没写：以后每期的最低照整个算，可能偏高", "it is not said how much of the minimum of {value} was missed before: later minimums are worked out from all of it, and may come out too high",
		"照账单写 past_due；知道比例，就写 minimum_percent: 10% 这样", "write what the statement shows as past_due, or the part if it is known, like minimum_percent: 10%")
	pastDueSince = fault.Warn("past_due_since",
		"逾期的 {other} 没写是哪一期的：从 {value} 起算，可能更早", "of the {other} past due it is not said since when: since {value}, or earlier",
		"知道的话，写 overdue_since: {value} 这样，用最早没还够的那期的到期还款日", "write the due date of the first statement missed, if it is known, like overdue_since: {value}")
)

var (
	theMinimum = lang.Text{ZH: "最低还款额", EN: "minimum"}
	theBalance = lang.Text{ZH: "本期应还", EN: "balance"}
)

// muchAsked reports whether a statement's minimum is so large a part of it that some of
// it is likely to have been missed before: banks in China ask for a tenth, elsewhere for a
// few percent.
func (c rec) muchAsked(s *loan.Statement) bool {
	usual := money.Amount(6)
	if c.book.Currency == money.CNY {
		usual = 15
	}
	return *s.Minimum > s.Balance/100*usual
}

// readPastDue reads what of the minimum is overdue. Without a date one statement at
// least was missed: that before this one.
func (c rec) readPastDue(card *loan.Card) {
	n, s := c.get("past_due"), &card.Statement
	if n == nil {
		if since := c.get("overdue_since"); since != nil && card.OverdueSince != 0 && s.Minimum != nil && s.MinimumPercent == nil && c.muchAsked(s) {
			c.Fault(since, minimumHoldsMissed, args{Value: c.money(*s.Minimum)})
		}
		return
	}
	card.PastDue = c.amount("past_due")
	if !c.wellRead("past_due") {
		return
	}
	switch {
	case c.wellRead("minimum") && card.PastDue > *s.Minimum:
		c.Fault(n, pastDueOver, args{Value: c.money(card.PastDue), Other: c.money(*s.Minimum), Want: theMinimum})
	case c.wellRead("balance") && card.PastDue > s.Balance:
		c.Fault(n, pastDueOver, args{Value: c.money(card.PastDue), Other: c.money(s.Balance), Want: theBalance})
	case c.has("overdue_since") && card.PastDue == 0:
		c.Fault(n, pastDueNone, args{Value: fault.Clip(c.n.Get("overdue_since").Text)})
	case !c.has("overdue_since") && card.PastDue > 0 && s.Due != 0:
		card.OverdueSince, card.SinceAtLeast = s.Due.AddMonths(-1), true
		c.Fault(n, pastDueSince, args{Value: card.OverdueSince.String(), Other: c.money(card.PastDue)})
	}
}

var missedSinceLate = fault.Wrong("missed_since_late",
	"overdue_since {value} 要早于这期的到期还款日 {other}",
	"overdue_since, {value}, is not before this statement's own due date, {other}",
	"它是更早一期没还的到期还款日；只有这期没还，就删掉",
	"it is the due date of an older statement that was missed; delete it if only this one was")

// readMissedSince reads the due date of an older statement that was missed.
// Where only a month is given, it is the day in that month on which a statement
// like this one is due.
func (c rec) readMissedSince(due calendar.Date) calendar.Date {
	n := c.get("overdue_since")
	if n == nil {
		return 0
	}
	d, month, ok := c.dateOrMonth(n)
	switch {
	case !ok:
		return 0
	case !c.wellRead("due") && month:
		return lastDay(d)
	case !c.wellRead("due"):
		return d
	case month:
		d = due.AddMonths(d.MonthIndex() - due.MonthIndex())
	}
	if d >= due {
		c.Fault(n, missedSinceLate, args{Value: fault.Clip(n.Text), Other: due.String()})
	}
	return d
}
