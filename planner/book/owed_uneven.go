package book

import (
	"repay/planner/book/fault"
	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// Level instalments are equal: what each overdue one comes to is what the next
// one comes to. Where the figures say otherwise, an app's label was most likely
// taken for another: its remaining principal and its remaining periods count the
// overdue ones, and its instalment has the fees inside. Principal and periods that
// both count them give the same instalment: the overdue interest tells those.
var (
	principalLooksAll = fault.Warn("principal_looks_all",
		"每期逾期都是 {value}，照这里的本金、期数和利率，下一期却是 {other}：这个本金是不是把逾期的也算在内了？",
		"each overdue instalment comes to {value}, yet by this principal, periods and rate the next one is {other}: is the overdue part inside this principal?",
		"是，就把 principal 改成 principal_all，下一期就是 {want}；不是，就核对本金、期数和利率",
		"if it is, write principal_all in place of principal, and the next one is {want}; if not, check principal, periods and rate")
	periodsLookAll = fault.Warn("periods_look_all",
		"每期逾期都是 {value}，照这里的本金、期数和利率，下一期却是 {other}：这个期数是不是把逾期的 {n} 期也算在内了？",
		"each overdue instalment comes to {value}, yet by this principal, periods and rate the next one is {other}: are the overdue ones ({n}) counted in periods_left?",
		"是，就从 periods_left 里减去 {n}，下一期就是 {want}；不是，就核对本金、期数和利率",
		"if they are, take {n} off periods_left, and the next one is {want}; if not, check principal, periods and rate")
	instalmentHoldsFees = fault.Warn("instalment_holds_fees",
		"每期逾期都是 {value}，照这里写的，下一期却是 {other}：instalment 是不是已经含了 fees？",
		"each overdue instalment comes to {value}, yet by these figures the next one is {other}: are the fees inside instalment already?",
		"是，就把 instalment 改成不含费用的数，下一期就是 {want}；不是，就核对 instalment 和 fees",
		"if they are, write the instalment without them, and the next one is {want}; if not, check instalment and fees")
)

// misfit is one change that may make the figures of owed fit.
type misfit struct {
	kind   *fault.Kind
	field  string
	change func(t *loan.Terms, late money.Amount, n int)
}

var unevenChanges = []misfit{
	{principalLooksAll, "owed.principal", func(t *loan.Terms, late money.Amount, _ int) { lessPrincipal(t, late) }},
	{periodsLookAll, "owed.periods_left", func(t *loan.Terms, _ money.Amount, n int) { t.Owed.PeriodsLeft -= n }},
}

func lessPrincipal(t *loan.Terms, late money.Amount) {
	rest := *t.Owed.Principal - late
	t.Owed.Principal = &rest
}

// unevenInstalments asks about figures of owed by which the next level
// instalment is not what each overdue one is, where one change makes it so.
// Where nothing fits, nothing is said: a part may have been paid. It reports whether
// it asked.
func (r *reader) unevenInstalments(n *source.Node, t loan.Terms) (asked bool) {
	o := t.Owed
	if o == nil || t.Method != loan.Annuity || o.Principal == nil || o.PeriodsLeft < 2 || len(t.RateChanges) > 0 || n.Bad {
		return false
	}
	each, late, count, ok := overdueEach(&t)
	next := nextOf(t)
	if !ok || next == 0 {
		return false
	}
	if t.Instalment > 0 {
		if fees := next - t.Instalment; fees > 0 && !asLevel(next, each) && asLevel(next-fees, each) {
			r.Fault(seek(n, "instalment"), instalmentHoldsFees, args{Value: r.money(each), Other: r.money(next), Want: fault.Same(r.money(next - fees))})
			return true
		}
		t.Instalment = 0 // what it is by the figures alone
		next = nextOf(t)
	}
	if next == 0 || asLevel(next, each) {
		return false
	}
	for _, u := range unevenChanges {
		at := seek(n, u.field)
		if at.Kind != source.Scalar || seek(n, "owed.principal_all").Kind == source.Scalar && u.field == "owed.principal" {
			continue
		}
		with := t
		changed := *o
		with.Owed = &changed
		u.change(&with, late, count)
		if changed.PeriodsLeft < 1 || *changed.Principal <= 0 {
			continue
		}
		if fits := nextOf(with); fits > 0 && asLevel(fits, each) {
			r.Fault(at, u.kind, args{Value: r.money(each), Other: r.money(next), N: count, Want: fault.Same(r.money(fits))})
			return true
		}
	}
	return false
}

var overdueLooksWhole = fault.Warn("overdue_looks_whole",
	"{value} 正好是 {n} 期应还（每期 {other}），利息也在里面了：这是逾期一共要还的，还是逾期的本金？",
	"{value} is just {n} whole instalments of {other}, interest in them: is it all that is overdue, or its principal?",
	"是逾期一共要还的，就写 amount，不写 principal；是本金，再写上 interest", "if it is all that is overdue, write it as amount in place of principal; if it is principal, write interest too")

// wholeInstalments asks about overdue principal without interest that is just the
// level instalments missed: of them a part is interest.
func (r *reader) wholeInstalments(n *source.Node, t loan.Terms) {
	o := t.Owed
	if o == nil || n.Bad || t.Method != loan.Annuity || o.Principal == nil || o.PeriodsLeft < 2 || len(o.Overdue) != 1 || t.Rate.Kind != loan.RateGiven || t.Rate.Rate.IsZero() {
		return
	}
	v := o.Overdue[0]
	at := seek(n, "owed.overdue.principal")
	if v.Principal == nil || v.Interest != nil || v.Fees != 0 || at.Kind != source.Scalar {
		return
	}
	next, count := nextOf(t), duesSince(&t, v)
	if off := *v.Principal - next*money.Amount(count); next == 0 || count == 0 || max(off, -off) > fewUnits*money.Amount(count) {
		return
	}
	r.Fault(at, overdueLooksWhole, args{N: count, Value: r.money(*v.Principal), Other: r.money(next)})
}

// overdueEach is what each overdue instalment comes to without its penalty, how
// much principal is in all of them, and how many they are. ok is false where they
// differ, or where one sum since a day cannot be cut into them.
func overdueEach(t *loan.Terms) (each, late money.Amount, count int, ok bool) {
	o := t.Owed
	for k, v := range o.Overdue {
		if v.Principal == nil || v.Interest == nil {
			return 0, 0, 0, false
		}
		sum := *v.Principal + *v.Interest + v.Fees
		if k > 0 && !asLevel(sum, each) {
			return 0, 0, 0, false
		}
		each, late = sum, late+*v.Principal
	}
	count = len(o.Overdue)
	if count == 1 {
		if count = duesSince(t, o.Overdue[0]); count > 0 {
			each /= money.Amount(count)
		}
	}
	return each, late, count, count > 0 && each > 0
}

// duesSince counts the due days from the oldest unpaid one to the day before
// the next; 0 where that day is none of them.
func duesSince(t *loan.Terms, v loan.OwedOverdue) int {
	g, _ := t.DueDays()
	for k := 1; k <= loan.MaxPeriods; k++ {
		due := g.At(-k)
		same := due == v.Since
		if v.SinceMonth {
			same = due.Year() == v.Since.Year() && due.Month() == v.Since.Month()
		}
		if same {
			return k
		}
		if due < v.Since-calendar.Date(31) {
			return 0
		}
	}
	return 0
}

// nextOf is what falls due next by the figures of owed alone; 0 where they cannot be
// computed, or do not make it fall due on their own day.
func nextOf(t loan.Terms) (next money.Amount) {
	t.Payments = nil
	ok := computed(&t, func(l *loan.Ledger) bool {
		l.OpenDay(t.Owed.Date)
		due, sum := l.NextDue()
		next = sum
		return due == t.Owed.NextDue
	})
	if !ok {
		return 0
	}
	return next
}

// fewUnits is how far level instalments differ by rounding alone, in minor
// units; where interest goes by days, by one part in evenParts too.
const (
	fewUnits  = 3
	evenParts = 500
)

func asLevel(a, b money.Amount) bool { return max(a-b, b-a) <= fewUnits+max(a, b)/evenParts }
