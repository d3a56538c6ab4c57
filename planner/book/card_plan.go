package book

import (
	"strings"

	"github.com/shopspring/decimal"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/book/spelling"
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// maxPlans bounds the instalment plans of one card.
const maxPlans = 100

// readPlans reads the parts of a card that are repaid in instalments.
func (t *termsReader) readPlans(statement calendar.Date) (list []loan.CardPlan) {
	for c := range t.records(t.get("plans"), &field.InstalmentPlan, maxPlans) {
		c.needAll()
		p := loan.CardPlan{
			Name: c.text("name"), Principal: c.amount("principal"),
			Periods: c.count("periods", 0), Billed: c.count("billed", 0),
			Next: c.date("next"),
		}
		if n := c.get("fee"); n != nil {
			p.Fee, p.FeePart = c.planFeeOf(n)
			c.checkPlanFee(p)
		}
		c.checkPlan(p, statement)
		list = append(list, p)
	}
	return list
}

var (
	planOverBilled = fault.Wrong("plan_over_billed",
		"一共 {n} 期，不能已经出了 {value} 期", "{value} instalments billed are more than the {n} there are",
		"检查两个数：periods 是总期数，billed 是已出账的期数",
		"check the two: periods is all of them, billed those on statements so far")
	planDone = fault.Wrong("plan_done",
		"{n} 期都已出账，却还有下一期", "all {n} instalments are billed, and yet there is a next one",
		"去掉 next，或改正 billed", "drop next, or correct billed")
	planNeedsNext = fault.Wrong("plan_needs_next",
		"分期还有 {n} 期没出账，没写下一期是哪天",
		"{n} instalments of the plan are still to be billed, and it does not say from when",
		"写下一期的账单日，例如 next: {other}", "write the day of the statement with the next one, like next: {other}")
	planNextPast = fault.Wrong("plan_next_past",
		"分期的下一期 {value} 要在账单日 {other} 之后",
		"the plan's next instalment, of {value}, is not after the statement of {other}",
		"到这期账单为止的都算进 billed，next 写下一个账单日",
		"count those up to this statement as billed, and write the next statement's day")
	planNextOff = fault.Warn("plan_next_off",
		"分期的下一期 {value} 不是账单日，按 {other} 的账单算",
		"the plan's next instalment, of {value}, is on no statement day, and counts on that of {other}",
		"核对账单日；没错就不用改", "check the day; if it is right, nothing need change")
)

// checkPlan compares the number of billed instalments with the next one, and
// the day of the next one with the statements to come.
func (c rec) checkPlan(p loan.CardPlan, statement calendar.Date) {
	if c.wellRead("periods", "billed") {
		switch {
		case p.Billed > p.Periods:
			c.Fault(c.get("billed"), planOverBilled, args{Value: fault.Clip(c.get("billed").Text), N: p.Periods})
			return
		case p.Billed == p.Periods && c.has("next"):
			if next := c.get("next"); next != nil {
				c.Fault(next, planDone, args{N: p.Periods})
			}
			return
		case p.Billed < p.Periods && c.lacks("next"):
			c.Fault(c.n, planNeedsNext, args{N: p.Periods - p.Billed, Other: planNext(statement)})
		}
	}
	if statement == 0 || !c.wellRead("next") {
		return
	}
	a := args{Value: p.Next.String(), Other: statement.String()}
	if p.Next <= statement {
		c.Fault(c.get("next"), planNextPast, a)
		return
	}
	k := p.Next.MonthIndex() - statement.MonthIndex()
	on := statement.AddMonths(k)
	if on < p.Next {
		on = statement.AddMonths(k + 1)
	}
	if on != p.Next {
		a.Other = on.String()
		c.Fault(c.get("next"), planNextOff, a)
	}
}

// planNext is the statement day after one, as an example.
func planNext(statement calendar.Date) string {
	if statement == 0 {
		return field.Sample("next").EN
	}
	return statement.AddMonths(1).String()
}

// dearPlan is the fee of one instalment, as a part of the principal of the
// plan, above which the reader asks: most often it is the fee of all
// instalments together.
var dearPlan = money.NewRatio(3, 100)

var planFeeHigh = fault.Warn("plan_fee_high",
	"每期手续费 {value}，超过分期本金的 3%，像是 {n} 期一共的",
	"a fee of {value} with each instalment is more than 3% of the plan: it may be that of all {n}",
	"核对：fee 是每期收的；数没错就不用改", "check it: fee is that of each one; if it is right, nothing need change")

func (c rec) checkPlanFee(p loan.CardPlan) {
	if !c.wellRead("fee", "principal", "periods") || p.Periods == 1 {
		return
	}
	if p.FeePart.Cmp(dearPlan) > 0 || dearPlan.MulAmount(p.Principal).Cmp(money.Int(int64(p.Fee))) < 0 {
		c.Fault(c.get("fee"), planFeeHigh, args{Value: fault.Clip(c.get("fee").Text), N: p.Periods})
	}
}

// cutEach removes the words that say that a fee is that of one instalment.
func cutEach(t string) (rest string, each bool) {
	if rest, ok := cutAny(t, spelling.EachPrefixes, strings.CutPrefix); ok {
		return strings.TrimPrefix(rest, ":"), true
	}
	return cutAny(t, spelling.EachSuffixes, strings.CutSuffix)
}

var (
	planFeeUnit = fault.Wrong("plan_fee_unit",
		"手续费 {value} 没说是每期的，还是一共的", "the fee {value} is either of each instalment or of all",
		"每期收这么多，就写 {other}；是一共的，除以期数再写",
		"write {other} if it is of each; if it is of all, divide it by their number first")
	planFeeForm = fault.Wrong("plan_fee_form",
		"{value} 看不出每期收多少", "{value} does not say what each instalment is charged",
		"写每期多少：0.6%/period（每期 0.6%），或金额，如 21.60",
		"write that of each instalment, like 0.6%/period, or as an amount, like 21.60")
	planFeeSmall = fault.Warn("plan_fee_small",
		"手续费 {value} 没有百分号，按每期 {other} 算",
		"the fee {value} has no percent sign, and is read as {other} with each instalment",
		"如果是百分比，写 {want}", "write {want}, if a percentage is meant")
)

// planFeeOf reads the fee of one instalment: an amount, or a part of the
// principal of the plan. A part must say that it is charged with each
// instalment, because offers show the sum of all of them just as often.
func (c rec) planFeeOf(n *source.Node) (fee money.Amount, part money.Ratio) {
	text, ok := c.number(n)
	if !ok {
		return 0, money.Ratio{}
	}
	rest, each := cutEach(tight(text))
	a := args{Value: fault.Clip(text)}
	if value, style := parsePortion(strings.TrimPrefix(rest, "-")); style == percent {
		part, bad := parsePercent(rest)
		switch {
		case bad != nil:
			bad.args.Value = a.Value
		case !each && !value.IsZero():
			a.Other = percentText(value) + "/period"
			bad = &complaint{planFeeUnit, a}
		case value.GreaterThan(decimal.New(1, 0)):
			a.Other = percentText(decimal.New(1, 0))
			bad = &complaint{percentLarge, a}
		}
		c.check(n, bad)
		return 0, part
	}
	fee, bad := parseAmount(rest, c.book.Currency)
	switch {
	case bad != nil && (bad.kind == amountForm || bad.kind == amountPercent):
		bad = &complaint{planFeeForm, a}
	case bad != nil:
		bad.args.Value = a.Value
	case fee < 0:
		bad = &complaint{amountNegative, args{Other: c.money(-fee)}}
	case fee > 0 && fee <= 3*c.book.Currency.Unit() && source.IsNumber(rest):
		c.Fault(n, planFeeSmall, args{Value: a.Value, Other: c.money(fee), Want: fault.Same(rest + "%/period")})
	}
	c.check(n, bad)
	return fee, money.Ratio{}
}
