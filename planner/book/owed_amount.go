package book

import (
	"repay/planner/book/fault"
	"repay/planner/loan"
	"repay/planner/money"
)

var (
	allNeedsSplit = fault.Wrong("all_needs_split",
		"principal_all 里有多少是逾期的，从 overdue.amount 看不出来",
		"how much of principal_all is overdue cannot be told from overdue.amount",
		"不写 principal_all，改用 principal 写还没到期的本金；或者写明逾期的本金，代替那一笔合计：overdue: {since: 2026-09-08, principal: 7537.75}；查不到就问对方",
		"in place of principal_all write what is not yet due, as owed.principal; or, in place of the one sum, the overdue principal, like overdue: {since: 2026-09-08, principal: 7537.75}; ask the lender if neither is known")
	overdueByTerms = fault.Warn("overdue_by_terms",
		"principal_all 里逾期多少没写，照合同每期的数，{n} 期是 {value}，没到期的是 {other}",
		"how much of principal_all is overdue is not given: by the contract's instalments {value} ({n} of them), and {other} is not yet due",
		"请对方给出逾期的本金，代替那一笔合计，写 overdue: {since: 2026-09-08, principal: 7537.75} 这样", "ask the lender for the overdue principal, and write it in place of the one sum, like overdue: {since: 2026-09-08, principal: 7537.75}")
)

// splitByTerms finds what of all principal is overdue where the overdue part is one
// sum: as many instalments as were missed, by the terms. It asks where they do not
// say how many, or come to more than the sum.
func (t *termsReader) splitByTerms() {
	at := t.n.Get("owed").Get("principal_all")
	m, o, all := &t.terms, t.terms.Owed, *t.all
	if at == nil || o.Date == 0 || t.n.Bad {
		return
	}
	if o.PeriodsLeft == 0 {
		o.Principal = new(money.Amount) // all of it is
		return
	}
	late, n, ok := lateByTerms(m, all)
	if !ok {
		t.Fault(at, allNeedsSplit, args{})
		return
	}
	rest := all - late
	o.Principal = &rest
	t.Fault(at, overdueByTerms, args{N: n, Value: t.money(late), Other: t.money(rest)})
}

// lateByTerms is the principal of the instalments that were missed, and how many they
// are, where all principal is known; ok is false where the terms do not say, or
// the overdue sums are less.
func lateByTerms(m *loan.Terms, all money.Amount) (late money.Amount, n int, ok bool) {
	o := m.Owed
	if o.NextDue == 0 || m.Rate.Kind != loan.RateGiven || len(m.RateChanges) > 0 {
		return 0, 0, false
	}
	if n = duesSince(m, o.Overdue[0]); n == 0 {
		return 0, 0, false
	}
	due, ok := dueByTerms(m, all, o.PeriodsLeft+n, n)
	if !ok {
		return 0, 0, false
	}
	var shown money.Amount
	for _, v := range o.Overdue {
		if v.Amount == nil {
			return 0, 0, false
		}
		shown += *v.Amount
	}
	return due[loan.Principal], n, due[loan.Principal]+due[loan.Interest] <= shown+fewUnits
}
