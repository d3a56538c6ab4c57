package book

import (
	"repay/planner/agreement"
	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/enum"
	"repay/planner/loan"
	"repay/planner/money"
)

// termsReader reads the terms of one loan.
type termsReader struct {
	rec
	terms loan.Terms
	// total: only what the lender claims in one sum is known.
	total bool
	// all: all principal is known, and what is overdue of it is not.
	all  *money.Amount
	card bool // revolving credit
}

// read fills the terms. The order is that of the checks: what decides which
// fields are needed comes first.
func (t *termsReader) read() {
	m := &t.terms
	t.card = isCard(t.n)
	m.Every = t.every("every", calendar.Monthly)
	t.period = m.Every
	if t.has("owed") {
		t.readOwed()
	}
	t.readMethod()
	t.readRate()
	m.Basis = pick(t.rec, "basis", calendar.Bases, calendar.Actual365)
	t.readCard()
	m.Start = t.date("start")
	m.Signed = t.date("signed")
	switch {
	case t.billed():
		m.Start = m.Card.Statement.Date
	case m.Signed == 0:
		m.Signed = m.Start
	}
	m.FirstDue = t.date("first_due")
	m.DueDay = t.count("due_day", 0)
	m.Maturity = t.date("maturity")
	m.OddDays = pick(t.rec, "odd_days", loan.OddDayCounts, loan.OddMonth)
	m.FirstPeriod = pick(t.rec, "first_period", loan.FirstPeriods, loan.FirstLevel)
	m.Principal = t.amount("principal")
	m.Received = t.maybeAmount("received")
	m.Instalment = t.amount("instalment")
	m.Balloon = t.amount("balloon")
	m.Periods = t.count("periods", 0)
	t.readToMaturity()
	m.InterestOnlyPeriods = t.count("interest_only_periods", 0)
	t.readDues()
	t.readRounding()
	m.Fees = t.readFees()
	m.Grace = t.readGrace()
	m.Tolerance = t.amount("tolerance")
	m.Penalty = t.readPenalty()
	m.Allocation = t.readAllocation()
	m.Prepay = t.readPrepay()
	m.PaidThrough = t.date("paid_through")
	m.RateChanges = t.readRateChanges()
	m.Payments = t.readPayments()
	t.checkBill()
	m.Accelerated = t.date("accelerated")

	t.checkRequired()
	if t.card {
		t.checkCard()
	} else {
		t.checkMethod()
		t.checkSums()
		t.checkDates()
	}
	if o := m.Owed; o != nil && o.Date != 0 {
		t.checkAfterOwed(o.Date)
	}
	if t.all != nil {
		t.splitByTerms()
	}
}

var (
	methodAnyTime = fault.Wrong("method_any_time",
		"{value} 说的是何时能还，没说每期怎么算", "{value} says when one may pay, not how instalments are made",
		"有期数就写 annuity（等额本息）、equal-principal（等额本金）或 interest-only（先息后本）；没有约定期限就写 open",
		"write annuity, equal-principal or interest-only where there are instalments, open where no term is agreed")
	methodOfCard = fault.Wrong("method_of_card",
		"{value} 是信用卡的还法", "{value} is how a card is repaid",
		"信用卡写 method: revolving，再写 statement（账单）；别的借款写合同上的还款方式",
		"of a card, write method: revolving, and its statement; of another loan, write how the contract repays it")
	methodWhich = fault.Wrong("method_which",
		"{value} 没说每期怎么算", "{value} does not say how the instalments are made up",
		"每期还的一样多，一般写 annuity（等额本息）；利息一直按借的全部本金算，写 flat（等本等息）；本金每期一样、越还越少，写 equal-principal（等额本金）",
		"instalments that are all alike are mostly annuity; where interest runs on the whole principal to the end, flat; equal principal and falling instalments, equal-principal")
	methodIsDeal = fault.Wrong("method_is_deal",
		"{value} 是谈出来的还法，不是合同原来的还款方式", "{value} is what may be agreed later, not how the contract repays",
		"这里写合同上怎么还；已经签的写在 agreements，想谈的写在 offers",
		"write the contract's own method; what was signed goes under agreements, what could be asked for under offers")
	methodUnknownAlone = fault.Wrong("method_unknown_alone",
		"method: unknown 只能和 owed 一起用", "method: unknown works only with owed",
		"写怎么还；或用 owed 写对方现在显示的数", "write how it is repaid, or what the lender shows under owed")
)

// methodAsked is what is said of words that do not say how instalments are made;
// nil: they are others.
func methodAsked(text string) *fault.Kind {
	if loan.Methods.Match(text) != nil {
		return nil
	}
	switch enum.Fold(text) {
	case "随借随还", "随借随还款":
		return methodAnyTime
	case "最低还款", "最低还款额", "minimumpayment":
		return methodOfCard
	case "分期", "分期还款", "按揭", "月供", "按月还款", "账单分期", "instalments", "installments", "monthly":
		return methodWhich
	}
	if s := agreement.Strategies.Match(text); s != nil || dealOf(text) != nil {
		return methodIsDeal
	}
	return nil
}

// readMethod reads how the contract repays.
func (t *termsReader) readMethod() {
	n := t.get("method")
	if n == nil {
		return
	}
	if kind := methodAsked(n.Text); kind != nil {
		t.Fault(n, kind, args{Value: fault.Clip(n.Text)})
		return
	}
	if m, ok := choose(t.reader, n, loan.Methods); ok {
		t.terms.Method = m
		if m == loan.MethodUnknown && !t.has("owed") {
			t.Fault(n, methodUnknownAlone, args{})
		}
	}
}

var (
	impliedWithOwed = fault.Wrong("implied_with_owed",
		"owed 没有当初的本金，推算不出利率", "with owed the amount lent is not known, so no rate is implied",
		"写利率；不知道就写 rate: unknown", "write the rate, or rate: unknown if it is not known")
	rateUnknownAlone = fault.Wrong("rate_unknown_alone",
		"rate: unknown 只能和 owed 一起用", "rate: unknown works only with owed",
		"知道每期还多少就写 rate: implied 加 instalment 和 periods；否则用 owed 写对方显示的数",
		"write rate: implied with instalment and periods if those are known, else what the lender shows under owed")
)

// readRate reads the rate, or one of the words of loan.RateKinds that stand for
// a rate that is not given as a number.
func (t *termsReader) readRate() {
	n := t.get("rate")
	if n == nil {
		return
	}
	if n.Kind == source.Scalar && !beginsWithDigit(n.Text) {
		if w := loan.RateKinds.Match(n.Text); w != nil {
			t.terms.Rate.Kind = w.Is
			switch {
			case t.billed():
				t.Fault(n, cardNeedsRate, args{})
			case t.has("owed") && w.Is == loan.RateImplied:
				t.Fault(n, impliedWithOwed, args{})
			case t.has("dues"): // what it comes to, the list says
			case !t.has("owed") && w.Is == loan.RateUnknown:
				t.Fault(n, rateUnknownAlone, args{})
			}
			return
		}
	}
	if rate, ok := t.rateOf(n); ok {
		t.terms.Rate = loan.RateTerms{Kind: loan.RateGiven, Rate: rate}
	}
}

func (t *termsReader) readRounding() {
	m := &t.terms
	n := t.get("rounding")
	switch {
	case n == nil:
	case n.Kind == source.Mapping:
		c, _ := t.open(n, &field.Rounding)
		m.InterestRounding = pick(c, "interest", money.Roundings, money.HalfUp)
		m.InstalmentRounding = pick(c, "instalment", money.Roundings, money.HalfUp)
	default:
		mode := pick(t.rec, "rounding", money.Roundings, money.HalfUp)
		m.InterestRounding, m.InstalmentRounding = mode, mode
	}
}

func (t *termsReader) readPrepay() (p loan.Prepay) {
	n := t.get("prepay")
	if n == nil {
		return p
	}
	if n.Kind == source.Scalar && loan.Effects.Match(n.Text) != nil {
		p.Effect = pick(t.rec, "prepay", loan.Effects, loan.Shorten)
		return p
	}
	if c, ok := t.open(n, &field.Prepay); ok {
		p.Effect = pick(c, "effect", loan.Effects, loan.Shorten)
		p.Fee = c.percent("fee")
		p.Interest = pick(c, "interest", loan.PayoffInterests, loan.ToDate)
	}
	return p
}

var (
	missingDate = fault.Wrong("missing_date",
		"少了 {key}", "{key} is missing",
		"写 {key}: 2026-11-21 这样", "write it like {key}: 2026-11-21")
	sameDateTwice = fault.Wrong("same_date_twice",
		"{value} 写了两次（第一次在第 {first} 行）", "{value} is given twice (first on line {first})",
		"合成一项，或改正日期", "make one of the two, or correct the date")
	notAscending = fault.Wrong("not_ascending",
		"{value} 写在了 {other} 后面", "{value} comes after {other} but is earlier",
		"按日期从早到晚写", "list them by date, the earliest first")
	rateChangeTooEarly = fault.Wrong("rate_change_too_early",
		"利率变动日 {value} 要在放款日 {other} 之后", "the rate change of {value} is not after the start, {other}",
		"放款时的利率写在 rate", "the rate at the start goes under rate")
)

func (t *termsReader) readRateChanges() (list []loan.RateChange) {
	n := t.get("rate_changes")
	if n == nil {
		return nil
	}
	lines := map[calendar.Date]int{}
	for c := range t.records(n, &field.RateChange, loan.MaxPeriods) {
		c.needBoth(missingDate, missingRate)
		change := loan.RateChange{From: c.from("from")}
		change.Rate = read(c, "rate", change.Rate, c.rateOf)
		if !c.wellRead("from", "rate") {
			continue
		}
		if lines[change.From] != 0 {
			t.Fault(c.get("from"), sameDateTwice, args{Value: change.From.String(), First: lines[change.From]})
			continue
		}
		if len(list) > 0 && change.From < list[len(list)-1].From {
			t.Fault(c.get("from"), notAscending, args{Value: change.From.String(), Other: list[len(list)-1].From.String()})
			continue
		}
		if !t.billed() { // a charge may be older than the statement
			t.noEarlier(c.get("from"), change.From, rateChangeTooEarly)
		}
		lines[change.From] = c.n.Line
		list = append(list, change)
	}
	return list
}

var (
	tooManyPayments = fault.Wrong("too_many_payments",
		"还款记录超过 {n} 条", "there are more than {n} payments",
		"用 paid_through 代替早先的记录，或分成几个账本", "let paid_through stand for the early ones, or split the book")
	missingAmount = fault.Wrong("missing_amount",
		"少了 amount（金额）", "amount is missing",
		"写上金额，例如 amount: 7800", "write it like amount: 7800")
	InStatementAlready = fault.Wrong("in_statement_already",
		"{value} 早于账单日 {other}，已经算在账单里了",
		"{value} is before the statement of {other}: it is in its figures already",
		"删掉这一项", "delete this item")
	paymentBeforeStart = fault.Wrong("payment_before_start",
		"还款 {value} 早于放款日 {other}", "the payment of {value} is before the start, {other}",
		"检查两个日期", "check the two dates")
	PaymentAlreadyCounted = fault.Wrong("payment_already_counted",
		"还款 {value} 已包括在 paid_through {other} 里", "the payment of {value} is already in paid_through, {other}",
		"去掉这一条；提前还的另加 as: prepayment", "drop it, or add as: prepayment if it was paid ahead of time")
)

func (t *termsReader) readPayments() (list []loan.Payment) {
	for _, item := range t.items(t.get("payments"), maxPayments+1) {
		t.payments++
		if t.payments == maxPayments+1 {
			t.Fault(item, tooManyPayments, args{N: maxPayments})
		}
		if t.payments > maxPayments {
			return list
		}
		c, ok := t.open(item, &field.Payment)
		if !ok {
			continue
		}
		c.needBoth(missingDate, missingAmount)
		if t.card && c.has("as") {
			t.unusedByCard(c.keyNode("as"))
		}
		p := loan.Payment{
			Date: c.date("date"), Amount: c.amount("amount"),
			As:            pick(c, "as", loan.PaymentKinds, loan.PayAny),
			BeforeSigning: c.flag("before_signing", false),
		}
		if !c.wellRead("date") {
			continue
		}
		at := c.get("date")
		switch {
		case t.billed() && p.Date < t.terms.Start:
			t.Fault(at, InStatementAlready, args{Value: p.Date.String(), Other: t.terms.Start.String()})
		case t.inLeft(p.Date):
			t.Fault(at, InLeftAlready, args{Value: p.Date.String(), Other: t.terms.Card.Statement.Left.Date.String()})
		case t.terms.Start != 0 && p.Date < t.terms.Start:
			t.Fault(at, paymentBeforeStart, args{Value: p.Date.String(), Other: t.terms.Start.String()})
		case t.terms.PaidThrough != 0 && p.Date <= t.terms.PaidThrough && p.As != loan.AsPrepayment && p.As != loan.AsPrincipal:
			t.Fault(at, PaymentAlreadyCounted, args{Value: p.Date.String(), Other: t.terms.PaidThrough.String()})
		}
		list = append(list, p)
	}
	return list
}
