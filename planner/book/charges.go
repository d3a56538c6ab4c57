package book

import (
	"strings"

	"github.com/shopspring/decimal"

	"repay/planner/enum"
	"repay/planner/loan"
	"repay/planner/money"
)

// readFees reads the charges besides interest.
func (t *termsReader) readFees() (list []loan.Fee) {
	for _, item := range t.items(t.get("fees"), 100) {
		c, ok := t.open(item, []string{"name", "amount", "percent", "of", "every"})
		if !ok {
			continue
		}
		f := loan.Fee{
			Name: c.text("name"), Amount: c.amount("amount", notNegative),
			Of: pick(c, "of", loan.FeeBases, loan.OfPrincipal), Every: pick(c, "every", loan.FeeTimes, loan.FeeEachPeriod),
		}
		f.Percent, _ = c.percentOf("percent", whole)
		c.oneOf("amount", "percent")
		switch {
		case c.has("of") && c.has("amount") && !c.has("percent"):
			t.fault(c.keyNode("of"), PercentOnly, args{Key: "of"})
		case f.Of == loan.OfBalance && f.Every != loan.FeeEachPeriod:
			t.fault(c.get("of"), FeeOfBalance, args{})
		}
		list = append(list, f)
	}
	return list
}

// oneOf reports two fields that exclude each other, or that are both missing.
func (c rec) oneOf(a, b string) bool {
	switch {
	case c.has(a) && c.has(b):
		c.fault(c.keyNode(b), EitherOr, args{Key: a, Other: b})
	case c.lacks(a) && c.lacks(b):
		c.fault(c.n, NeitherNor, args{Key: a, Other: b})
	default:
		return true
	}
	return false
}

func (t *termsReader) readGrace() (g loan.Grace) {
	n := t.get("grace")
	if n == nil {
		return g
	}
	if n.kind == scalar && allDigits(strings.TrimRight(tight(n.text), "天days日")) {
		g.Days, _ = t.intOf(n, 0, 366) // a bare number can only be the days
		return g
	}
	if c, ok := t.open(n, []string{"days", "mode"}); ok {
		c.need("days", MissingDays, args{})
		g.Days = c.int("days", 0, 366, 0)
		g.Mode = pick(c, "mode", loan.GraceModes, loan.Threshold)
	}
	return g
}

var (
	penaltyKeys = []string{"rate", "on", "compound", "late_fee", "counting", "name"}
	noPenalty   = enum.List[bool]{
		{Is: true, Name: "unknown", Also: []string{"未知", "不知道", "不清楚", "?"}},
		{Is: false, Name: "none", Also: []string{"无", "没有", "不收", "no"}},
	}
)

// maxMultiple bounds a penalty written as a multiple of the contract rate.
var maxMultiple = decimal.New(100, 0)

func (t *termsReader) readPenalty() (p loan.Penalty) {
	n := t.get("penalty")
	if n == nil {
		return p
	}
	if n.kind == scalar {
		if _, _, _, glued := gluedKey(n.text, penaltyKeys); !glued {
			t.readPenaltyRate(n, &p) // a bare value can only be the rate
			return p
		}
	}
	c, ok := t.open(n, penaltyKeys)
	if !ok {
		return p
	}
	if n := c.get("rate"); n != nil {
		t.readPenaltyRate(n, &p)
	}
	p.On = pick(c, "on", loan.PenaltyBases, loan.OfPrincipal)
	p.Compound = pick(c, "compound", loan.Compounds, loan.CompoundNone)
	p.Counting = pick(c, "counting", loan.Countings, loan.ExcludeEnd)
	p.Name = c.text("name")
	if n := c.get("late_fee"); n != nil {
		p.LateFee = t.readLateFee(n)
	}
	return p
}

// readPenaltyRate reads the three ways to write a penalty's rate, and the two
// words for none: unknown, which is not zero, and none, which is.
func (t *termsReader) readPenaltyRate(n *node, p *loan.Penalty) {
	text, ok := t.number(n)
	if !ok {
		return
	}
	if w := noPenalty.Match(text); w != nil {
		p.Known = !w.Is
		p.Kind = loan.PenaltyAlone
		return
	}
	s := tight(text)
	if times, ok := cutTimes(s); ok {
		if !t.check(n, leadingZero(text)) {
			return
		}
		d := decimal.RequireFromString(times)
		if d.GreaterThan(maxMultiple) || -d.Exponent() > maxRateDecimals {
			t.fault(n, MultipleRange, args{Value: clip(text), Other: maxMultiple.String() + "x"})
			return
		}
		p.Known, p.Kind, p.Multiple = true, loan.PenaltyMultiple, ratio(d)
		return
	}
	if isNumber(s) {
		t.fault(n, MultipleBare, args{Value: clip(text), Other: s})
		return
	}
	spread := s != "" && s[0] == '+'
	if on, ok := strings.CutPrefix(s, "上浮"); ok {
		s, spread = "+"+on, true
	} else if on, ok := strings.CutPrefix(s, "加收"); ok {
		s, spread = "+"+on, true
	}
	if part, style := parsePortion(strings.TrimPrefix(s, "+")); style == percent {
		// 加收50% is of the contract rate, not of anything by the year.
		multiple := part.Add(decimal.New(1, 0)).String() + "x"
		if spread || part.GreaterThanOrEqual(decimal.New(3, -1)) {
			if whole := part.String() + "x"; part.GreaterThanOrEqual(decimal.New(1, 0)) && !spread {
				t.fault(n, PenaltyTimes, args{Value: clip(text), Want: both(whole, multiple)})
				return
			}
			t.fault(n, PenaltyOnTop, args{Value: clip(text), Other: multiple})
			return
		}
	}
	rate, bad := parseRate(strings.TrimPrefix(s, "+"))
	if bad != nil {
		bad.args.Value = clip(text)
		if bad.code == RateForm {
			bad.code = PenaltyForm
		}
	}
	if !t.check(n, bad) {
		return
	}
	p.Known, p.Kind, p.Rate = true, loan.PenaltyAlone, rate
	if spread {
		p.Kind = loan.PenaltySpread
	}
}

// cutTimes reads 1.5x and 1.5倍.
func cutTimes(s string) (string, bool) {
	for _, w := range []string{"x", "倍", "times"} {
		if n, ok := strings.CutSuffix(s, w); ok {
			return numeral(n)
		}
	}
	return "", false
}

func (t *termsReader) readLateFee(n *node) *loan.LateFee {
	c, ok := t.open(n, []string{"amount", "percent", "of", "min", "max", "repeat_percent"})
	if !ok {
		return nil
	}
	f := &loan.LateFee{
		Amount: c.amount("amount", notNegative), Of: pick(c, "of", loan.LateFeeBases, t.lateFeeBase()),
		Min: c.amount("min", notNegative), Max: c.amount("max", notNegative),
	}
	f.Percent, _ = c.percentOf("percent", whole)
	f.RepeatPercent, _ = c.percentOf("repeat_percent", whole)
	c.oneOf("amount", "percent")
	if c.has("amount") && !c.has("percent") {
		for _, key := range []string{"of", "min", "max", "repeat_percent"} {
			if c.has(key) && (t.card || key != "repeat_percent") {
				t.fault(c.keyNode(key), UnusedField, args{Key: key, Other: "amount"})
			}
		}
	}
	if c.wellRead("min", "max") && f.Min > f.Max {
		t.fault(c.get("min"), MinAboveMax, args{Value: t.money(f.Min), Other: t.money(f.Max)})
	}
	switch shortfall := f.Of == loan.OfShortfall; {
	case t.card && c.wellRead("of") && !shortfall:
		t.fault(c.get("of"), LateFeeOfCard, args{})
	case !t.card && c.wellRead("of") && shortfall:
		t.fault(c.get("of"), OnlyRevolving, args{Key: "of: shortfall"})
	}
	if !t.card && c.has("repeat_percent") {
		t.fault(c.keyNode("repeat_percent"), OnlyRevolving, args{Key: "repeat_percent"})
	}
	return f
}

// lateFeeBase is what a late fee is a part of, where that is not said.
func (t *termsReader) lateFeeBase() loan.Base {
	if t.card {
		return loan.OfShortfall
	}
	return loan.OfInstalment
}

// feesAtStart is what is taken out of the money lent.
func (t *termsReader) feesAtStart() (sum money.Amount) {
	for _, f := range t.terms.Fees {
		if f.Every == loan.FeeAtStart {
			sum += f.Amount + f.Percent.Of(t.terms.Principal, t.terms.InterestRounding)
		}
	}
	return sum
}
