package book

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"repay/planner/agreement"
	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/book/spelling"
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

var (
	percentOnly = fault.Wrong("percent_only",
		"{key} 只和 percent 一起用", "{key}: goes only with percent",
		"删掉 {key}", "delete {key}")
	feeOfBalance = fault.Wrong("fee_of_balance",
		"按余额收的费用只能每期收", "a fee of the balance is charged each period",
		"写 every: period，或 of: principal", "write every: period, or of: principal")
	feeDatedPercent = fault.Wrong("fee_dated_percent",
		"有日期的费用要写金额，不写比例", "a fee with a date takes an amount, not a percentage",
		"写收了多少，例如 amount: 50", "write what was charged, like amount: 50")
	feeDatedEvery = fault.Wrong("fee_dated_every",
		"{key} 和 {other} 只能写一个：有日期的费用只收一次", "{key} and {other} exclude each other: a fee with a date is charged once",
		"只收一次就去掉 every；每期都收就去掉 date", "drop every if it is charged once, date if it is charged each period")
	feeBeforeStart = fault.Wrong("fee_before_start",
		"费用日期 {value} 早于放款日 {other}", "the fee of {value} is before the start, {other}",
		"检查两个日期；放款时扣的费用写 every: start，不写 date", "check the two dates; what was taken when the money was lent has every: start and no date")
	feeInOwed = fault.Wrong("fee_in_owed",
		"费用 {value} 早于 owed 的日期 {other}，已经算在里面了", "the fee of {value} is before the date of owed, {other}: it is in its figures already",
		"删掉这一项", "delete this item")
)

// readFees reads the charges besides interest.
func (t *termsReader) readFees() (list []loan.Fee) {
	for c := range t.records(t.get("fees"), &field.Fee, 100) {
		f := loan.Fee{
			Name: c.text("name"), Amount: c.amount("amount"),
			Percent: c.percent("percent"), Of: pick(c, "of", loan.FeeBases, loan.OfPrincipal), Every: pick(c, "every", loan.FeeTimes, loan.FeeEachPeriod),
		}
		c.oneOf()
		if c.has("date") {
			f.Every, f.On = loan.FeeOnDay, c.date("date")
			t.checkDatedFee(c, f.On)
		}
		switch {
		case c.has("of") && c.has("amount") && !c.has("percent"):
			t.Fault(c.keyNode("of"), percentOnly, args{Key: "of"})
		case f.Of == loan.OfBalance && f.Every != loan.FeeEachPeriod && !c.has("date"):
			t.Fault(c.get("of"), feeOfBalance, args{})
		}
		list = append(list, f)
	}
	return list
}

// checkDatedFee reports what a fee with a date cannot have, and a date on which the
// loan was not there, or that the lender's figures contain.
func (t *termsReader) checkDatedFee(c rec, on calendar.Date) {
	if percent := c.get("percent"); percent != nil {
		t.Fault(percent, feeDatedPercent, args{})
	}
	if c.has("every") {
		t.Fault(c.keyNode("every"), feeDatedEvery, args{Key: "every", Other: "date"})
	}
	if !c.wellRead("date") {
		return
	}
	a := args{Value: on.String()}
	switch o := t.terms.Owed; {
	case o != nil && o.Date != 0 && on < o.Date:
		a.Other = o.Date.String()
		t.Fault(c.get("date"), feeInOwed, a)
	case o == nil && t.terms.Start != 0 && on < t.terms.Start:
		a.Other = t.terms.Start.String()
		t.Fault(c.get("date"), feeBeforeStart, a)
	}
}

var (
	eitherOr = fault.Wrong("either_or",
		"{key} 和 {other} 只能写一个", "{key} and {other} exclude each other",
		"留下对的那一个", "keep the one that is right")
	neitherNor = fault.Wrong("neither_nor",
		"{key} 和 {other} 要写一个", "either {key} or {other} is needed",
		"写 amount: 20 或 percent: 1% 这样", "write it like amount: 20 or percent: 1%")
)

// both reports two keys that exclude each other, where both are written.
func (c rec) both(a, b string) bool {
	both := c.has(a) && c.has(b)
	if both {
		c.Fault(c.keyNode(b), eitherOr, args{Key: a, Other: b})
	}
	return both
}

// oneOf reports the two fields of which the record needs one where both are
// written, or none is.
func (c rec) oneOf() {
	a, b := c.of.OneOf[0], c.of.OneOf[1]
	switch {
	case c.both(a, b):
	case c.lacks(a) && c.lacks(b):
		c.Fault(c.n, neitherNor, args{Key: a, Other: b})
	}
}

var missingDays = fault.Wrong("missing_days",
	"少了 days（天数）", "days is missing",
	"写 days: 3 这样", "write it like days: 3")

func (t *termsReader) readGrace() (g loan.Grace) {
	n := t.get("grace")
	if n == nil {
		return g
	}
	if n.Kind == source.Scalar && source.IsDigits(strings.TrimRight(tight(n.Text), "天days日")) {
		least, most := field.GraceDays.Bounds()
		g.Days, _ = t.intOf(n, least, most) // a bare number can only be the days
		return g
	}
	if c, ok := t.open(n, &field.Grace); ok {
		c.need("days", missingDays, args{})
		g.Days = c.count("days", 0)
		g.Mode = pick(c, "mode", loan.GraceModes, loan.Threshold)
	}
	return g
}

// maxMultiple bounds a penalty written as a multiple of the contract rate.
const maxMultiple = 100

func (t *termsReader) readPenalty() (p loan.Penalty) {
	n := t.get("penalty")
	if n == nil {
		return p
	}
	if bare(n, &field.Penalty) {
		t.readPenaltyRate(n, &p) // it can only be the rate
		return p
	}
	c, ok := t.open(n, &field.Penalty)
	if !ok {
		return p
	}
	if n := c.get("rate"); n != nil {
		t.readPenaltyRate(n, &p)
	}
	if p.Tiers = t.readTiers(c); len(p.Tiers) > 0 && !p.Known && (c.lacks("rate") || c.wellRead("rate")) {
		t.Fault(c.keyNode("tiers"), tiersNeedRate, args{})
	}
	p.On = pick(c, "on", loan.PenaltyBases, loan.OfPrincipal)
	p.Compound = pick(c, "compound", loan.Compounds, loan.CompoundNone)
	p.Counting = pick(c, "counting", loan.Countings, loan.ExcludeEnd)
	p.Name = c.text("name")
	if n := c.get("late_fee"); n != nil {
		p.LateFee = t.readLateFee(n)
	}
	if c.lacks("rate") && p.LateFee != nil && t.goesOnAtContract() {
		p.Known, p.Assumed, p.Kind, p.Multiple = true, true, loan.PenaltyMultiple, money.Int(1)
	}
	p.Cap = c.lateCap("cap")
	if p.Cap != nil && t.card {
		c.Fault(c.keyNode("cap"), capOfCard, args{})
		p.Cap = nil
	}
	return p
}

// goesOnAtContract reports whether overdue principal bears the contract rate where a
// late fee alone is named. In China a contract that names none leaves it open.
func (t *termsReader) goesOnAtContract() bool {
	return t.book.Country != "CN" && !t.card && t.terms.Rate.Kind != loan.RateUnknown
}

var capOfCard = fault.Warn("cap_of_card",
	"信用卡的罚息和违约金不按 {key} 封顶，算出来的可能比合同多", "a card's penalty and late fee are not held to {key}, so they may come out above the contract's",
	"对照账单上的数；{key} 可以去掉", "compare them with the statement; {key} can be dropped")

// lateCap reads the most that lateness may add.
func (c rec) lateCap(key string) *loan.Cap {
	s := c.share(key, agreement.Share{})
	if !s.Set {
		return nil
	}
	return &loan.Cap{Amount: s.Amount, Percent: s.Part}
}

var (
	multipleRange = fault.Wrong("multiple_range",
		"倍数 {value} 太大，上限是 {other}", "the multiple {value} is too large, the most is {other}",
		"检查小数点", "check the decimal point")
	multipleBare = fault.Wrong("multiple_bare",
		"罚息 {value} 没写是倍数还是利率", "the penalty {value} is neither a multiple nor a rate",
		"倍数写 {other}x；利率写 {other}%/年 或 {other}%/日",
		"write {other}x for a multiple of the rate, or {other}%/year or {other}%/day")
	penaltyTimes = fault.Wrong("penalty_times",
		"{value} 没说是合同利率的几倍，还是另外加收", "{value} does not say whether it is of the contract rate, or on top of it",
		"写 {want}：前一个是合同利率的 {value}，后一个是再加 {value}",
		"write {want}: the first is {value} of the contract rate, the second adds {value} to it")
	penaltyOnTop = fault.Wrong("penalty_on_top",
		"{value} 没说加在什么上面", "{value} does not say on top of what",
		"在合同利率上加收，就写 {other}；加百分点，就写 +3%/年 这样",
		"write {other} if it is on top of the contract rate, or like +3%/year if it adds points")
	penaltyForm = fault.Wrong("penalty_form",
		"{value} 不是罚息的写法", "{value} is not how a penalty is written",
		"写成 1.5x、+3%/年 或 0.05%/日 这样；不知道就写 unknown",
		"write it like 1.5x, +3%/year or 0.05%/day, or unknown if it is not known")
)

// readPenaltyRate reads the three ways to write a penalty's rate, and the two
// words for none: unknown, which is not zero, and none, which is.
func (t *termsReader) readPenaltyRate(n *source.Node, p *loan.Penalty) {
	text, ok := t.number(n)
	if !ok {
		return
	}
	if !beginsWithDigit(text) {
		if w := field.NoPenalty.Match(text); w != nil {
			p.Known = !w.Is
			p.Kind = loan.PenaltyAlone
			return
		}
	}
	s := tight(text)
	if times, ok := cutTimes(s); ok {
		if !t.check(n, leadingZero(text)) {
			return
		}
		multiple, decimals := exactly(times)
		if multiple.Cmp(money.Int(maxMultiple)) > 0 || decimals > maxRateDecimals {
			t.Fault(n, multipleRange, args{Value: fault.Clip(text), Other: strconv.Itoa(maxMultiple) + "x"})
			return
		}
		p.Known, p.Kind, p.Multiple = true, loan.PenaltyMultiple, multiple
		return
	}
	if source.IsNumber(s) {
		t.Fault(n, multipleBare, args{Value: fault.Clip(text), Other: s})
		return
	}
	s, spread := cutAny(s, spelling.OnTop, strings.CutPrefix)
	if part, style := parsePortion(s); style == percent {
		// 加收50% is of the contract rate, not of anything by the year.
		multiple := part.Add(decimal.New(1, 0)).String() + "x"
		if spread || part.GreaterThanOrEqual(decimal.New(3, -1)) {
			if whole := part.String() + "x"; part.GreaterThanOrEqual(decimal.New(1, 0)) && !spread {
				t.Fault(n, penaltyTimes, args{Value: fault.Clip(text), Want: fault.Either(whole, multiple)})
				return
			}
			t.Fault(n, penaltyOnTop, args{Value: fault.Clip(text), Other: multiple})
			return
		}
	}
	rate, bad := parseRateWithin(s, penaltyRates)
	if bad != nil {
		bad.args.Value = fault.Clip(text)
		if bad.kind == rateForm {
			bad.kind = penaltyForm
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
	if n, ok := cutAny(s, spelling.Times, strings.CutSuffix); ok {
		return numeral(n)
	}
	return "", false
}

var (
	minAboveMax = fault.Wrong("min_above_max",
		"min {value} 高于 max {other}", "min, {value}, is above max, {other}",
		"把两个对调，或改正其中一个", "swap them, or correct one")
	lateFeeOfCard = fault.Wrong("late_fee_of_card",
		"信用卡的违约金按最低还款额没还的部分算", "a card's late fee is a part of what is missing of its minimum",
		"写 of: shortfall，或去掉 of", "write of: shortfall, or leave of out")
	onlyRevolving = fault.Wrong("only_revolving",
		"{key} 只用于 method: revolving", "{key} is only for method: revolving",
		"删掉 {key}；这笔是信用卡之类，就写 method: revolving", "delete {key}, or write method: revolving if this is a card")
)

func (t *termsReader) readLateFee(n *source.Node) *loan.LateFee {
	c, ok := t.open(n, &field.LateFee)
	if !ok {
		return nil
	}
	f := &loan.LateFee{
		Amount: c.amount("amount"), Of: pick(c, "of", loan.LateFeeBases, t.lateFeeBase()),
		Min: c.amount("min"), Max: c.amount("max"), Percent: c.percent("percent"), RepeatPercent: c.percent("repeat_percent"),
	}
	c.oneOf()
	if c.has("amount") && !c.has("percent") {
		c.reportGiven(unusedField, "amount", "of", "min", "max")
		if t.card {
			c.reportGiven(unusedField, "amount", "repeat_percent")
		}
	}
	if c.wellRead("min", "max") && f.Min > f.Max {
		t.Fault(c.get("min"), minAboveMax, args{Value: t.money(f.Min), Other: t.money(f.Max)})
	}
	switch shortfall := f.Of == loan.OfShortfall; {
	case t.card && c.wellRead("of") && !shortfall:
		t.Fault(c.get("of"), lateFeeOfCard, args{})
	case !t.card && c.wellRead("of") && shortfall:
		t.Fault(c.get("of"), onlyRevolving, args{Key: "of: shortfall"})
	}
	if !t.card {
		c.reportGiven(onlyRevolving, "", "repeat_percent")
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
