package book

import (
	"slices"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/enum"
)

var (
	whichPrincipal = fault.Wrong("which_principal",
		"{key} 是还没到期的，还是全部剩余的？", "is {key} what is not yet due, or all that remains?",
		"还没到期的写 未到期本金；连逾期的一起算在内的写 剩余本金",
		"write 未到期本金 (principal) for what is not yet due, or 剩余本金 (principal_all) where it includes what is overdue")
	whichPeriods = fault.Wrong("which_periods",
		"{key} 是只数还没到期的，还是连逾期的也数？", "does {key} count only what is not yet due, or what is overdue too?",
		"减去已经逾期的期数，写成 未到期期数", "take off the instalments that are overdue, and write 未到期期数 (periods_left)")
	whichBalance = fault.Wrong("which_balance",
		"{key} 是这一期新增的消费，还是要还的全部？", "is {key} what was spent in this cycle, or all that is to be paid?",
		"要还的全部写 本期应还；只是新增消费的，照账单另找要还的总数",
		"write 本期应还 (balance) for all that is to be paid; if it is only what was spent, look for the sum to be paid on the statement")
	whichInterest = fault.Wrong("which_interest",
		"{key} 是欠着的正常利息，还是逾期后加收的罚息？", "is {key} the ordinary interest that is unpaid, or what is charged for being late?",
		"欠着的正常利息写 利息，逾期后加收的写 罚息",
		"write 利息 (interest) for unpaid ordinary interest, or 罚息 (penalty) for what is charged for being late")
)

// asked are the words on screens and bills that mean one figure with one lender
// and another with the next: neither is taken.
var asked = []struct {
	of    *field.Record
	words []string
	kind  *fault.Kind
	among []string // the fields that it may be, which are then not missing
}{
	{&field.Owed, []string{"本金", "待还本金", "应还本金"}, whichPrincipal, []string{"principal", "principal_all"}},
	{&field.Owed, []string{"剩余期数", "剩余期", "待还期数", "未还期数"}, whichPeriods, []string{"periods_left"}},
	{&field.Statement, []string{"本期账单金额", "本期账单", "账单金额"}, whichBalance, []string{"balance"}},
	{&field.Overdue, []string{"逾期利息"}, whichInterest, []string{"interest", "penalty"}},
}

// askedKey reports a key that does not say which figure it is.
func (r *reader) askedKey(n, key *source.Node, of *field.Record) bool {
	for _, a := range asked {
		if a.of != of || !slices.Contains(a.words, enum.Fold(key.Text)) {
			continue
		}
		r.Fault(key, a.kind, args{Key: key.Text})
		for _, may := range a.among {
			n.Excuse(may)
		}
		return true
	}
	return false
}
