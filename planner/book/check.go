package book

import (
	"slices"
	"strconv"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

var (
	replacedByOwed = fault.Wrong("owed_replaces",
		"写了 owed 就不写 {want}", "owed replaces {want}",
		"去掉 {want}；或者去掉 owed，写当初的条件", "drop {want}, or drop owed and write the terms of the contract")
	unusedField = fault.Warn("unused_field",
		"{other} 用不到 {key}", "{key} is not used with {other}",
		"可以去掉", "it can be dropped")
	missingTermsOwed = fault.Wrong("missing_terms_owed",
		"owed 写了本金，还要知道 method（怎么还）和 rate（利率）", "with principal under owed, method and rate are needed",
		"写上这两项；都不知道就写 method: unknown 和 rate: unknown",
		"write both; if neither is known, write method: unknown and rate: unknown")
	missingMethodOwed = fault.Wrong("missing_method_owed",
		"owed 写了本金，还要知道 method（怎么还）", "with principal under owed, method is needed: how the rest is repaid",
		"写 method；不知道就写 method: unknown", "write it, or method: unknown if it is not known")
	missingRateOwed = fault.Wrong("missing_rate_owed",
		"owed 写了本金，还要知道 rate（利率）", "with principal under owed, rate is needed",
		"写 rate；不知道就写 rate: unknown", "write it, or rate: unknown if it is not known")
	missingPeriods = fault.Wrong("missing_periods",
		"这笔借款少了 periods（期数）", "this loan has no periods: the number of instalments",
		"写 periods: 12 这样；查不到就照对方现在显示的，改写 "+owedExample,
		"write it like periods: 12; if it cannot be found, write instead what the lender shows now, like "+owedExample)
	missingPeriodsAnnuity = fault.Wrong("missing_periods_annuity",
		"这笔借款少了 periods（期数）", "this loan has no periods: the number of instalments",
		"写 periods: 12 这样，或用 instalment 写每期还多少", "write it like periods: 12, or name the instalment")
	impliedNeeds = fault.Wrong("implied_needs",
		"推算利率还要知道 {key}", "rate: implied needs {key} too",
		"写上每期还多少（instalment）和期数（periods）", "write what each instalment is and how many periods there are")
)

// checkRequired reports what a loan cannot be computed without. With owed,
// other fields are needed; with a bare total, none.
func (t *termsReader) checkRequired() {
	if t.has("owed") {
		if given := t.given(excludedByOwed(false)); len(given) > 0 {
			t.Fault(t.keyNode(given[0]), replacedByOwed, args{Want: fault.List(given)})
		}
		if t.wellRead("method") && t.terms.Method == loan.Dated {
			t.Fault(t.get("method"), datedWithOwed, args{})
		}
		t.reportGiven(unusedField, "owed", field.OwedUnused...)
		t.terms.FirstDue, t.terms.FirstPeriod, t.terms.Received = 0, loan.FirstLevel, nil
		if n := t.n.Get("owed"); t.total || t.terms.Owed == nil || n.Bad {
			return
		}
		if len(t.missing(field.OwedTerms)) > 1 {
			t.Fault(t.n, missingTermsOwed, args{})
			return
		}
		t.need("method", missingMethodOwed, args{})
		t.need("rate", missingRateOwed, args{})
		return
	}
	if t.card {
		return
	}
	if t.checkDues(); t.has("dues") || t.terms.Method == loan.Dated {
		return
	}
	t.needTerms()
	if m := t.terms.Method; t.wellRead("method") && m != loan.Open && t.lacks("periods") && t.lacks("maturity") && !(m == loan.Annuity && !t.lacks("instalment")) {
		kind := missingPeriods
		if m == loan.Annuity {
			kind = missingPeriodsAnnuity
		}
		t.need("periods", kind, args{})
	}
	if t.terms.Rate.Kind == loan.RateImplied {
		for _, key := range []string{"instalment", "periods"} {
			if t.lacks(key) && (key != "periods" || t.has("instalment") && t.lacks("maturity")) {
				t.Fault(t.get("rate"), impliedNeeds, args{Key: key})
			}
		}
	}
}

var (
	missingSeveral = fault.Wrong("missing_several",
		"这笔借款少了 {want}", "this loan lacks {want}",
		"{more}只知道现在欠多少，就改写 "+owedExample, "{more}if only what is owed now is known, write instead "+owedExample)
	missingPrincipal = fault.Wrong("missing_principal",
		"这笔借款少了 principal（借了多少）", "this loan has no principal: the amount lent",
		"写当初借了多少，例如 principal: 30000；只知道现在欠多少，就用 "+owedExample+" 代替 start 和 periods",
		"write the amount lent, like principal: 30000; if only what is owed now is known, write "+owedExample+" in place of start and periods")
	missingRate = fault.Wrong("missing_rate",
		"少了 rate（利率）", "rate is missing",
		"写 rate: 14.6%/年 这样；只知道每期还多少，就写 rate: implied，再写 instalment: 2693.12",
		"write it like rate: 14.6%/year; if only the instalment is known, write rate: implied and instalment: 2693.12")
	missingMethod = fault.Wrong("missing_method",
		"这笔借款少了 method（怎么还）", "this loan has no method: how it is repaid",
		"写 method: 和其中一个：annuity（等额本息）、equal-principal（等额本金）、interest-only（先息后本）、bullet（到期一次还本付息）、flat（等本等息）、revolving（信用卡、循环额度）、open（未约定期限）；借条、调解书写明哪天还多少的，改写 dues",
		"write method: and one of annuity, equal-principal, interest-only, bullet, flat, revolving (cards), open; where an IOU or a court lists the days and sums, write them under dues instead")
	missingStart = fault.Wrong("missing_start",
		"这笔借款少了 start（放款日）", "this loan has no start: the day the money was lent",
		"写 start: 2026-03-08 这样，利息从这天算起；记不清就照对方现在显示的，改写 "+owedExample,
		"write it like start: 2026-03-08, the day from which interest runs; if it cannot be found, write instead what the lender shows now, like "+owedExample)
)

// needTerms reports the terms that no loan can do without; several that are
// missing make one fault.
func (t *termsReader) needTerms() {
	missing := t.missing(field.Terms)
	if t.lacks("method") && t.lacks("periods") && t.lacks("instalment") && t.lacks("maturity") {
		missing = append(missing, "periods")
	}
	switch len(missing) {
	case 0:
		return
	case 1:
	default:
		t.Fault(t.n, missingSeveral, args{Want: fault.All(missing), More: examplesFor(t.n, missing)})
		return
	}
	t.need("principal", missingPrincipal, args{})
	t.need("rate", missingRate, args{})
	t.need("method", missingMethod, args{})
	t.need("start", missingStart, args{})
}

var (
	notForThisMethod = fault.Wrong("not_for_this_method",
		"{want} 用不到 {key}", "{key} means nothing with method {want}",
		"去掉 {key}，或改 method", "drop {key}, or change method")
	flatInstalment = fault.Wrong("flat_instalment",
		"flat（等本等息）的每期金额由本金和利率算出，不能写 instalment",
		"with method flat the instalment follows from principal and rate",
		"去掉 instalment；只知道每期还多少，就写 method: annuity 和 rate: implied",
		"drop instalment; if only the instalment is known, write method: annuity with rate: implied")
)

// checkMethod reports fields that mean nothing for the loan's method.
func (t *termsReader) checkMethod() {
	m := t.terms.Method
	if !t.wellRead("method") || m == loan.MethodUnknown {
		return
	}
	for _, key := range field.ByMethod() {
		if n := t.n.Get(key); n == nil || n.Kind == source.Empty || field.Fits(key, m) {
			continue
		}
		if m == loan.Dated && slices.Contains(field.DuesInPlaceOf, key) || key == "dues" {
			continue // said by checkDues
		}
		kind := notForThisMethod
		if key == "instalment" && m == loan.Flat {
			kind = flatInstalment
		}
		t.Fault(t.keyNode(key), kind, args{Key: key, Want: inList(m, loan.Methods)})
	}
}

var (
	tooManyInterestOnly = fault.Wrong("too_many_interest_only",
		"{value} 期只还利息，一共 {n} 期，没有一期还本金", "{value} interest-only periods of {n} leave none for the principal",
		"最多写 {other}；如果本金到期一次还，改写 method: interest-only",
		"write {other} at most; if all the principal is paid at the end, write method: interest-only instead")
	balloonTooLarge = fault.Wrong("balloon_too_large",
		"balloon（尾款）{value} 要少于本金 {other}", "the balloon, {value}, is not below the principal, {other}",
		"balloon 是留到最后一期的那部分本金", "the balloon is the part of the principal left for the last instalment")
	instalmentTooLarge = fault.Wrong("instalment_too_large",
		"每期 {value} 要少于本金 {other}", "the instalment, {value}, is not below the principal, {other}",
		"检查两个数", "check the two amounts")
	feesEatPrincipal = fault.Wrong("fees_eat_principal",
		"放款时收的费用 {value} 要少于本金 {other}", "the fees at the start, {value}, are not below the principal, {other}",
		"检查金额和百分比", "check the amount or percent")
	receivedMore = fault.Wrong("received_more",
		"到手 {value} 多于本金 {other}", "received, {value}, is more than the principal, {other}",
		"检查两个数", "check the two amounts")
)

// checkSums compares amounts and counts of one loan.
func (t *termsReader) checkSums() {
	m := &t.terms
	counted := t.wellRead("periods") || t.wellRead("maturity") && m.Periods > 0
	if counted && t.wellRead("interest_only_periods") && m.InterestOnlyPeriods >= m.Periods {
		t.Fault(t.get("interest_only_periods"), tooManyInterestOnly, args{Value: t.get("interest_only_periods").Text, N: m.Periods, Other: strconv.Itoa(m.Periods - 1)})
	}
	if t.wellRead("principal", "balloon") && m.Balloon >= m.Principal {
		t.Fault(t.get("balloon"), balloonTooLarge, args{Value: t.money(m.Balloon), Other: t.money(m.Principal)})
	}
	if t.wellRead("principal", "instalment") && m.Instalment >= m.Principal && m.Periods != 1 && t.ordinaryTerms() {
		t.Fault(t.get("instalment"), instalmentTooLarge, args{Value: t.money(m.Instalment), Other: t.money(m.Principal)})
	}
	if t.wellRead("principal", "fees") {
		if sum := t.feesAtStart(); sum >= m.Principal {
			t.Fault(t.get("fees"), feesEatPrincipal, args{Value: t.money(sum), Other: t.money(m.Principal)})
		}
	}
	if t.wellRead("principal", "received") && m.Received != nil && *m.Received > m.Principal {
		t.Fault(t.get("received"), receivedMore, args{Value: t.money(*m.Received), Other: t.money(m.Principal)})
	}
	t.checkFlat()
	if m.OddDays != loan.OddMonth && m.Rate.Kind == loan.RateGiven && t.wellRead("rate") && !m.ByMonths() {
		t.Fault(t.keyNode("odd_days"), unusedField, args{Key: "odd_days", Other: t.asTyped("rate", "")})
	}
}

// asTyped is a line of the loan as its borrower wrote it; with a value in place of
// its own where the loan has none.
func (t *termsReader) asTyped(key, value string) string {
	f, ok := t.n.Field(key)
	if !ok {
		return key + ": " + value
	}
	return f.Key.Typed() + ": " + fault.Clip(f.Value.Typed())
}

// ordinaryTerms reports a rate and a period at which no instalment of several can
// reach the principal.
func (t *termsReader) ordinaryTerms() bool {
	m := t.terms
	short := m.Every.Unit != calendar.Month || m.Every.N == 1
	return short && (m.Rate.Kind != loan.RateGiven || m.Rate.Rate.Yearly().Cmp(money.Int(5)) <= 0)
}

var looksFlat = fault.Warn("looks_flat",
	"每期 {value} 正好是等本等息的数，不是等额本息", "the instalment {value} is that of a flat loan, not of an annuity",
	"合同若是等本等息，写 method: flat 并去掉 instalment",
	"if interest runs on the whole principal to the end, write method: flat without instalment")

// checkFlat warns where the instalment is exactly that of equal parts of the
// principal and interest on the whole of it: 等本等息 sold as 等额本息.
func (t *termsReader) checkFlat() {
	m := &t.terms
	if m.Method != loan.Annuity || m.Rate.Kind != loan.RateGiven || m.Rate.Rate.IsZero() || !t.wellRead("principal", "instalment", "periods", "rate") ||
		m.Every != calendar.Monthly || t.has("balloon") || t.has("interest_only_periods") {
		return
	}
	monthly := m.Rate.Rate.Yearly().Of(m.Principal, m.InterestRounding)
	flat := (m.Principal+loan.Amount(m.Periods)/2)/loan.Amount(m.Periods) + (monthly+6)/12
	if d := m.Instalment - flat; d >= -1 && d <= 1 && m.Periods > 1 {
		t.Fault(t.get("instalment"), looksFlat, args{Value: t.money(m.Instalment), Other: t.money(flat)})
	}
}
