package book

import (
	"slices"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/loan"
)

var (
	dueTooEarly = fault.Wrong("due_too_early",
		"{value} 这一笔不在放款日 {other} 之后", "the payment of {value} is not after the start, {other}",
		"检查两个日期；调解书、判决书上的还款，start 写利息起算的日子", "check the two dates; of a settlement or a court order, start is the day from which interest runs")
	duesMixed = fault.Wrong("dues_mixed",
		"各笔要写同一种：前面写的是 {other}，这里写的是 {key}", "all items must be of one kind: {other} before, {key} here",
		"都写 principal（本金，利息另加），或都写 amount（一共还多少）", "write principal in all of them (interest on top), or amount (all that is paid)")
	duesWhich = fault.Wrong("dues_which",
		"这一笔少了金额：principal 和 amount 要写一个", "this payment has no sum: either principal or amount is needed",
		"只还本金、利息另加就写 principal: 10000；说的是一共还多少就写 amount: 10000",
		"write principal: 10000 where interest comes on top, amount: 10000 where that is all that is paid")
)

// readDues reads a list of payments by their days, in whatever order they stand.
// The loan has as many periods, and the first is its first due day.
func (t *termsReader) readDues() {
	m := &t.terms
	n := t.get("dues")
	if n == nil {
		return
	}
	if n.Kind == source.List && len(n.Items) == 0 {
		t.Fault(n, emptyList, args{Key: "dues"})
	}
	lines, kind := map[calendar.Date]int{}, ""
	for c := range t.records(n, &field.Due, loan.MaxPeriods) {
		c.need("date", missingDate, args{})
		d := loan.Due{Date: c.date("date"), Principal: c.amount("principal"), Amount: c.amount("amount")}
		key := "principal"
		switch {
		case c.both("principal", "amount"):
			continue
		case c.lacks("principal") && c.lacks("amount"):
			t.Fault(c.n, duesWhich, args{})
			continue
		case c.has("amount"):
			key = "amount"
		}
		if kind == "" {
			kind = key
		}
		switch {
		case key != kind:
			t.Fault(c.keyNode(key), duesMixed, args{Key: key, Other: kind})
			continue
		case !c.wellRead("date", key):
			continue
		case lines[d.Date] != 0:
			t.Fault(c.get("date"), sameDateTwice, args{Value: d.Date.String(), First: lines[d.Date]})
			continue
		}
		t.noEarlier(c.get("date"), d.Date, dueTooEarly)
		lines[d.Date] = c.n.Line
		m.Dues = append(m.Dues, d)
	}
	slices.SortStableFunc(m.Dues, func(a, b loan.Due) int { return int(a.Date - b.Date) })
	if len(m.Dues) > 0 {
		m.Periods, m.FirstDue, m.Every = len(m.Dues), m.Dues[0].Date, calendar.Monthly
	}
	if !t.has("method") {
		m.Method = loan.Dated
	}
}

// wholeDues reports a list of payments with their interest in them.
func (t *termsReader) wholeDues() bool {
	n := t.n.Get("dues")
	return n != nil && len(n.Items) > 0 && n.Items[0].Get("amount") != nil
}

// sumOfDues is what the payments of a list come to.
func (t *termsReader) sumOfDues() (sum loan.Amount) {
	for _, d := range t.terms.Dues {
		sum = sum.Add(d.Principal + d.Amount)
	}
	return sum
}

var (
	missingDues = fault.Wrong("missing_dues",
		"按约定日期还的，少了 dues（哪天还多少）", "with method dated, dues is needed: what is due and when",
		"写 dues: [{date: 2027-01-31, amount: 10000}] 这样，一笔一项", "write it like dues: [{date: 2027-01-31, amount: 10000}], an item for each payment")
	datedWithOwed = fault.Wrong("dated_with_owed",
		"按约定日期还的，要用 dues 写明每一笔，不能和 owed 一起", "with method dated, what is due and when stands under dues, which owed replaces",
		"去掉 owed，写 principal、start、dues 和还过的 payments；几笔的日期不清楚，就写 method: unknown",
		"drop owed, and write principal, start, dues and the payments made; if the dates are not known, write method: unknown")
	duesOtherMethod = fault.Wrong("dues_other_method",
		"写了 dues 就是按约定日期还，method 写的却是 {want}", "with dues the loan is paid on agreed dates, but method says {want}",
		"去掉 method；或者去掉 dues", "drop method, or drop dues")
	duesReplace = fault.Wrong("dues_replace",
		"dues 已经写明每一笔，就不写 {want}", "dues says what is due and when, in place of {want}",
		"去掉 {want}；或者去掉 dues", "drop {want}, or drop dues")
	missingPrincipalDues = fault.Wrong("missing_principal_dues",
		"这笔借款少了 principal（本金）；dues 各笔加起来是 {other}", "this loan has no principal; its dues come to {other}",
		"写借了多少；各笔就是全部要还的、没有利息，就写 principal: {other}",
		"write the amount lent; where the dues are all that is owed, without interest, write principal: {other}")
	duesNeedRate = fault.Wrong("dues_need_rate",
		"dues 写的是本金，还要知道 rate（利率）", "dues names principal, so the rate is needed too",
		"写 rate: 6%/year 这样；没有约定利息就写 rate: 0%/year", "write it like rate: 6%/year, or rate: 0%/year where no interest was agreed")
	duesSumDiffers = fault.Wrong("dues_sum_differs",
		"dues 的本金加起来是 {value}，principal 是 {other}，差 {want}", "the principal of dues comes to {value}, and principal is {other}: they differ by {want}",
		"核对各笔；写的是含利息的总额，就把各笔的 principal 改成 amount", "check each one; where they are sums with interest in them, write amount in place of principal in each")
	duesBelowPrincipal = fault.Wrong("dues_below_principal",
		"dues 各笔加起来 {value}，还不到 principal {other}，差 {want}", "the dues come to {value}, {want} less than the principal, {other}",
		"核对各笔；约定还了这些就两清的，写 principal: {value}", "check each one; where the rest was given up when they were agreed, write principal: {value}")
)

// checkDues reports what a list of payments lacks, and what does not go with it.
func (t *termsReader) checkDues() {
	m := &t.terms
	if !t.has("dues") {
		if t.lacks("dues") && m.Method == loan.Dated {
			t.Fault(t.n, missingDues, args{})
		}
		return
	}
	if t.wellRead("method") && m.Method != loan.Dated {
		t.Fault(t.keyNode("dues"), duesOtherMethod, args{Want: inList(m.Method, loan.Methods)})
		return
	}
	if given := t.given(field.DuesInPlaceOf); len(given) > 0 {
		t.Fault(t.keyNode(given[0]), duesReplace, args{Want: fault.List(given)})
	}
	t.needDuesTerms()
	if !t.wellRead("principal", "dues") || len(m.Dues) == 0 {
		return
	}
	sum := t.sumOfDues()
	a := args{Value: t.money(sum), Other: t.money(m.Principal), Want: fault.Same(t.money(max(sum-m.Principal, m.Principal-sum)))}
	switch {
	case !t.wholeDues() && sum != m.Principal:
		t.Fault(t.get("dues"), duesSumDiffers, a)
	case t.wholeDues() && sum < m.Principal && m.Rate.Kind == loan.RateImplied:
		t.Fault(t.get("dues"), duesBelowPrincipal, a)
	}
}

// needDuesTerms reports the terms that a list of payments needs. Its rate may be
// left out where interest is in the payments: it is implied by them.
func (t *termsReader) needDuesTerms() {
	m := &t.terms
	if missing := t.missing(field.DuesTerms); len(missing) > 1 {
		t.Fault(t.n, missingSeveral, args{Want: fault.All(missing), More: examplesFor(t.n, missing)})
	} else {
		t.need("principal", missingPrincipalDues, args{Other: t.money(t.sumOfDues())})
		t.need("start", missingStart, args{})
	}
	switch {
	case t.wellRead("rate") && m.Rate.Kind == loan.RateGiven:
	case t.wholeDues():
		if t.lacks("rate") || t.wellRead("rate") {
			m.Rate.Kind = loan.RateImplied
		}
	case t.lacks("rate"):
		t.Fault(t.n, duesNeedRate, args{})
	case t.wellRead("rate"):
		t.Fault(t.get("rate"), duesNeedRate, args{})
	}
}

var (
	duesBelowInterest = fault.Wrong("dues_below_interest",
		"{value} 这一笔 {want} 还不够付到那天的利息", "the payment of {value}, {want}, does not cover the interest to that day",
		"至少要 {other}；利率不是约定好的，就去掉 rate，由各笔金额推算", "it takes at least {other}; where no rate was agreed, drop rate: the payments imply it")
	duesBelowImplied = fault.Wrong("dues_below_implied",
		"{value} 这一笔 {want} 还不够付到那天的利息（利率由各笔金额推算）", "the payment of {value}, {want}, does not cover the interest to that day, at the rate that the payments imply",
		"约定的就是这几笔，没另算利息，就写 principal: {other} 和 rate: 0%/year", "where these payments are what was agreed, with no interest counted, write principal: {other} and rate: 0%/year")
	duesEndDiffers = fault.Wrong("dues_end_differs",
		"{value} 这一笔写的是 {want}，照这个利率到那天要 {other} 才正好还清", "the payment of {value} is {want}, and at this rate {other} clears the loan on that day",
		"写 amount: {other}；利率不是约定好的，就去掉 rate，由各笔金额推算", "write amount: {other}; where no rate was agreed, drop rate: the payments imply it")
	duesTooMuch = fault.Wrong("dues_too_much",
		"dues 各笔加起来 {other}，推算的年利率超过 1000%", "the dues come to {other}: they imply more than 1,000% a year",
		"检查本金、日期和金额；另有费用的写在 fees", "check principal, dates and sums, and write costs of another kind under fees")
)

// refusedDue is the payment of a list that the engine refuses, with its day and sum.
func (r *reader) refusedDue(n *source.Node, refused *loan.Refusal, dues []loan.Due, a *args) *source.Node {
	if refused.Count < 1 || refused.Count > len(dues) {
		return n
	}
	d := dues[refused.Count-1]
	a.Value, a.Want = d.Date.String(), fault.Same(r.money(d.Principal+d.Amount))
	for _, item := range n.Items {
		if day, ok := dayAt(item.Get("date")); ok && day == d.Date {
			return item
		}
	}
	return n
}

var blankDues = fault.Wrong("blank_dues",
	"按约定日期还的，每一笔的日期和金额要自己写，和这里问的不一样", "payments on agreed dates are written one by one, which is not asked for here",
	"先空着，之后照例子在 dues 下面写：{date: 2027-01-31, amount: 10000}，一笔一项", "leave it, and write them later under dues, as in {date: 2027-01-31, amount: 10000}, an item for each payment")
