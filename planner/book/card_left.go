package book

import (
	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/calendar"
	"repay/planner/loan"
)

var (
	leftBeforeStatement = fault.Wrong("left_before_statement",
		"left（还剩）的日期 {value} 早于账单日 {other}：那天看到的是上一期的",
		"left was shown on {value}, before the statement of {other}: it is that of the one before",
		"写账单出来以后看到的数；还没还过，就删掉 left", "write what is shown since the statement, or delete left if nothing was paid since")
	leftAfterNext = fault.Wrong("left_after_next",
		"left（还剩）的日期 {value} 在下一个账单日 {other} 之后：那天看到的是新账单的",
		"left was shown on {value}, after the next statement of {other}: it is that of the new one",
		"把账单日、到期还款日和金额都换成新账单的", "write the day, the due date and the amounts of the new statement")
	leftOverBalance = fault.Wrong("left_over_balance",
		"left（还剩）的 {value} 多于本期应还 {other}：是不是连账单以后花的也算在里面？",
		"{value} is left of a statement of {other}: is what was spent since in it?",
		"left 只写这期账单的；出账以后花的写 unbilled", "write what is left of the statement alone; what was spent since goes under unbilled")
	leftMinimumOver = fault.Wrong("left_minimum_over",
		"还剩的最低还款额 {value} 多于 {other}", "what is left of the minimum, {value}, is more than {other}",
		"检查两个数：剩余最低还款额不会多于剩余应还，也不会多于最低还款额", "check the two: it is never more than what is left of the statement, nor more than the minimum")
	leftNeedsBalance = fault.Wrong("left_needs_balance",
		"写了 {key}，还要写账单出来时的本期应还（balance）", "with {key}, the statement needs its balance, as it came out",
		"写 balance；不知道，就不写 {key}", "write balance, or leave {key} out where it is not known")
	leftMinimumDiffers = fault.Warn("left_minimum_differs",
		"已还 {want}，最低还款额应该还剩 {other}，写的是 {value}：按 {value} 算",
		"{want} was paid, which leaves {other} of the minimum, and not {value}: {value} is what counts",
		"核对 balance、minimum 和 left；有退款的，差这些是正常的", "check balance, minimum and left; a refund may be the difference")
	leftDays = fault.Warn("left_days",
		"到 {value} 为止还了 {want}，哪天还的没写：利息和违约金按刚出账就还的算，实际不会比这少",
		"{want} was paid by {value}, on which days is not stated: interest and late fees are counted as if at once, and are at least that",
		"知道哪天还的，就写 payments: [{date: 2026-11-10, amount: 800}] 这样，不写 left",
		"if the days are known, write them like payments: [{date: 2026-11-10, amount: 800}], without left")
	leftAlone = fault.Warn("left_alone",
		"只写了 left（还剩）{value}，没写 balance（本期应还）：利息和违约金只按 {value} 算，实际不会比这少",
		"only the {value} left of the statement is given: interest and late fees are counted on that, and are at least so much",
		"账单上有的，写上 balance: 8600 这样", "if the statement shows it, write it like balance: 8600")
	leftMinimumUnknown = fault.Warn("left_minimum_unknown",
		"没写 balance（本期应还），也没写最低还款额还剩多少：这期最少还要还多少，算不出来",
		"neither the balance nor what is left of the minimum is given: the least still to pay of this statement is unknown",
		"在 left 里写剩余最低还款额，还够了就写 minimum: 0；或写 balance",
		"write what is left of the minimum under left, minimum: 0 if it is met; or write balance")
	laterMinimum = fault.Warn("later_minimum",
		"不知道最低还款额是怎么算的：以后各期按全额还算", "how the minimum is computed is not known: later statements are counted as paid in full",
		"写账单上的本期应还和最低还款额，或写比例 minimum_percent: 10%", "write the statement's balance and minimum, or minimum_percent: 10%")
	InLeftAlready = fault.Wrong("in_left_already",
		"{value} 的还款，{other} 看到的 left（还剩）里已经减去了吗？", "was the payment of {value} taken off in left, as shown on {other}?",
		"减去了，就删掉这一项；没减去，就把 left 改成还了以后看到的数", "delete this item if it was; if not, write what is left after it")
)

// readLeft reads what is still to be paid of the statement: with its balance, that
// is what was paid; without, all that is known.
func (c rec) readLeft(card *loan.Card) {
	n := c.get("left")
	if n == nil {
		return
	}
	x, ok := c.open(n, &field.StatementLeft)
	if !ok {
		return
	}
	x.needBoth(missingDate, missingAmount)
	s := &card.Statement
	left := &loan.StatementLeft{Date: x.date("date"), Amount: x.amount("amount"), Minimum: x.maybeAmount("minimum")}
	if !x.wellRead("date", "amount") {
		return
	}
	if s.Date != 0 && !x.checkLeftDate(left.Date, s.Date) {
		return
	}
	if x.wellRead("minimum") && *left.Minimum > left.Amount {
		c.Fault(x.get("minimum"), leftMinimumOver, args{Value: c.money(*left.Minimum), Other: c.money(left.Amount)})
		return
	}
	if c.wellRead("minimum") && x.wellRead("minimum") && *left.Minimum > *s.Minimum {
		c.Fault(x.get("minimum"), leftMinimumOver, args{Value: c.money(*left.Minimum), Other: c.money(*s.Minimum)})
		return
	}
	switch {
	case c.wellRead("balance"):
		if left.Amount > s.Balance {
			c.Fault(x.get("amount"), leftOverBalance, args{Value: c.money(left.Amount), Other: c.money(s.Balance)})
			return
		}
	case c.has("balance"):
		return
	default:
		for _, key := range []string{"parts", "charges"} {
			if c.has(key) {
				c.Fault(c.keyNode(key), leftNeedsBalance, args{Key: key})
				return
			}
		}
		s.Balance, left.Alone = left.Amount, true
		if c.wellRead("minimum") && x.wellRead("minimum") && *left.Minimum > 0 {
			// What is missing of the minimum says what was paid of the statement.
			s.Balance, left.Alone = left.Amount+*s.Minimum-*left.Minimum, false
		}
	}
	s.Left = left
	x.checkLeftMinimum(s)
}

// checkLeftDate checks that what is left was shown while the statement was in force.
func (c rec) checkLeftDate(shown, statement calendar.Date) (ok bool) {
	a := args{Value: shown.String(), Other: statement.String()}
	switch next := statement.AddMonths(1); {
	case shown < statement:
		c.Fault(c.get("date"), leftBeforeStatement, a)
	case shown > next:
		a.Other = next.String()
		c.Fault(c.get("date"), leftAfterNext, a)
	default:
		return true
	}
	return false
}

// checkLeftMinimum compares what is left of the minimum with what was paid of the
// statement.
func (c rec) checkLeftMinimum(s *loan.Statement) {
	if s.Left.Alone || s.Minimum == nil || s.Left.Minimum == nil {
		return
	}
	if left := max(0, min(*s.Minimum, s.Balance)-s.Paid()); left != *s.Left.Minimum && s.Paid() < s.Balance {
		c.Fault(c.get("minimum"), leftMinimumDiffers, args{Value: c.money(*s.Left.Minimum), Other: c.money(left), Want: fault.Same(c.money(s.Paid()))})
	}
}

// checkLeft warns of what cannot be known where a statement's rest stands in place of
// its payments. It is called when the interest mode has been read.
func (t *termsReader) checkLeft(card *loan.Card) {
	s := &card.Statement
	if s.Left == nil {
		return
	}
	at := seek(t.n, "statement.left")
	switch a := (args{Value: s.Left.Date.String(), Want: fault.Same(t.money(s.Paid()))}); {
	case !card.Undated():
	case s.Left.Alone:
		t.Fault(at, leftAlone, args{Value: t.money(s.Left.Amount)})
	default:
		t.Fault(at, leftDays, a)
	}
	switch statement := t.n.Get("statement"); {
	case s.Left.Minimum != nil && !s.AsksLater():
		t.Fault(at, laterMinimum, args{})
	case s.Left.Minimum == nil && s.Left.Alone && (statement.Get("minimum") != nil || statement.Get("minimum_percent") != nil):
		t.Fault(at, leftMinimumUnknown, args{})
	}
}

// inLeft reports a payment that what is left of the statement may have taken off
// already.
func (t *termsReader) inLeft(d calendar.Date) bool {
	c := t.terms.Card
	return c != nil && c.Statement.Left != nil && d <= c.Statement.Left.Date
}
