package book

import (
	"strings"

	"github.com/shopspring/decimal"

	"repay/planner/loan"
	"repay/planner/money"
)

var planKeys = []string{"name", "principal", "periods", "fee", "billed", "next"}

// maxPlans bounds the instalment plans of one card.
const maxPlans = 100

// readPlans reads the parts of a card that are repaid in instalments.
func (t *termsReader) readPlans(statement Date) (list []loan.CardPlan) {
	for _, item := range t.items(t.get("plans"), maxPlans) {
		c, ok := t.open(item, planKeys)
		if !ok {
			continue
		}
		c.needAll("principal", "periods", "billed")
		p := loan.CardPlan{
			Name: c.text("name"), Principal: c.amount("principal", positive),
			Periods: c.int("periods", 1, loan.MaxPeriods, 0), Billed: c.int("billed", 0, loan.MaxPeriods, 0),
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

// checkPlan holds the count of instalments to the next one, and that to the
// statements to come.
func (c rec) checkPlan(p loan.CardPlan, statement Date) {
	if c.wellRead("periods", "billed") {
		switch {
		case p.Billed > p.Periods:
			c.fault(c.get("billed"), PlanOverBilled, args{Value: clip(c.get("billed").text), N: p.Periods})
			return
		case p.Billed == p.Periods && c.has("next"):
			c.fault(c.get("next"), PlanDone, args{N: p.Periods})
			return
		case p.Billed < p.Periods && c.lacks("next"):
			c.fault(c.n, PlanNeedsNext, args{N: p.Periods - p.Billed, Other: planNext(statement)})
		}
	}
	if statement == 0 || !c.wellRead("next") {
		return
	}
	a := args{Value: p.Next.String(), Other: statement.String()}
	if p.Next <= statement {
		c.fault(c.get("next"), PlanNextPast, a)
		return
	}
	k := p.Next.MonthIndex() - statement.MonthIndex()
	on := statement.AddMonths(k)
	if on < p.Next {
		on = statement.AddMonths(k + 1)
	}
	if on != p.Next {
		a.Other = on.String()
		c.fault(c.get("next"), PlanNextOff, a)
	}
}

// planNext is the statement day after one, as an example.
func planNext(statement Date) string {
	if statement == 0 {
		return fieldExamples["next"].EN
	}
	return statement.AddMonths(1).String()
}

// dearPlan is the fee of one instalment, as a part of the plan's principal, from
// which on it is worth a question: most often it is the fee of all of them.
var dearPlan = money.NewRatio(3, 100)

func (c rec) checkPlanFee(p loan.CardPlan) {
	if !c.wellRead("fee", "principal", "periods") || p.Periods == 1 {
		return
	}
	if p.FeePart.Cmp(dearPlan) > 0 || dearPlan.MulAmount(p.Principal).Cmp(money.Int(int64(p.Fee))) < 0 {
		c.fault(c.get("fee"), PlanFeeHigh, args{Value: clip(c.get("fee").text), N: p.Periods})
	}
}

// What says that a fee is that of one instalment. A card bills by the month.
var (
	eachPrefixes = []string{"每期", "每个月", "每月"}
	eachSuffixes = []string{"/period", "perperiod", "eachperiod", "aperiod", "/instalment", "/installment", "/期", "每期", "/month", "permonth", "amonth", "/mo", "/个月", "/月", "每月"}
)

// cutEach takes them off.
func cutEach(t string) (rest string, each bool) {
	for _, w := range eachPrefixes {
		if rest, ok := strings.CutPrefix(t, w); ok {
			return strings.TrimPrefix(rest, ":"), true
		}
	}
	for _, w := range eachSuffixes {
		if rest, ok := strings.CutSuffix(t, w); ok {
			return rest, true
		}
	}
	return t, false
}

// planFeeOf reads the fee of one instalment: a sum, or a part of the plan's
// principal. A part must say that it is that of each: on offers the sum of all
// of them is shown as often.
func (c rec) planFeeOf(n *node) (fee money.Amount, part money.Ratio) {
	text, ok := c.number(n)
	if !ok {
		return 0, money.Ratio{}
	}
	rest, each := cutEach(tight(text))
	a := args{Value: clip(text)}
	if value, style := parsePortion(strings.TrimPrefix(rest, "-")); style == percent {
		part, bad := parsePercent(rest)
		switch {
		case bad != nil:
			bad.args.Value = a.Value
		case !each && !value.IsZero():
			a.Other = percentText(value) + "/period"
			bad = &complaint{PlanFeeUnit, a}
		case value.GreaterThan(decimal.New(1, 0)):
			a.Other = percentText(decimal.New(1, 0))
			bad = &complaint{PercentLarge, a}
		}
		c.check(n, bad)
		return 0, part
	}
	fee, bad := parseAmount(rest, c.book.Currency)
	switch {
	case bad != nil && (bad.code == AmountForm || bad.code == AmountPercent):
		bad = &complaint{PlanFeeForm, a}
	case bad != nil:
		bad.args.Value = a.Value
	case fee < 0:
		bad = &complaint{AmountNegative, args{Other: c.money(-fee)}}
	case fee > 0 && fee <= 3*c.book.Currency.Unit() && isNumber(rest):
		c.fault(n, PlanFeeSmall, args{Value: a.Value, Other: c.money(fee), Want: same(rest + "%/period")})
	}
	c.check(n, bad)
	return fee, money.Ratio{}
}
