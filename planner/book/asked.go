package book

import (
	"slices"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/enum"
	"repay/planner/loan"
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

// ask is what is said of some words that mean one figure with one lender and
// another with the next: none is taken.
type ask struct {
	of    *field.Record
	words []string // as [enum.Fold] has them
	kind  *fault.Kind
	among []string // the fields that it may be, which are then not missing
}

var asked = []ask{
	{&field.Owed, []string{"本金", "待还本金", "应还本金"}, whichPrincipal, []string{"principal", "principal_all"}},
	{&field.Owed, []string{"剩余期数", "剩余期", "待还期数", "未还期数"}, whichPeriods, []string{"periods_left"}},
	{&field.Statement, []string{"本期账单金额", "本期账单", "账单金额"}, whichBalance, []string{"balance"}},
	{&field.Overdue, []string{"逾期利息"}, whichInterest, []string{"interest", "penalty"}},
}

// askedKey reports a key that does not say which figure it is, or that the
// nearest key would stand for wrongly.
func (r *reader) askedKey(n *source.Node, i int, of *field.Record) bool {
	key, value := n.Fields[i].Key, n.Fields[i].Value
	word := enum.Fold(key.Text)
	for _, a := range slices.Concat(asked, told) {
		if a.of != of || !slices.Contains(a.words, word) {
			continue
		}
		if of == &field.Loan && field.Statement.Named(key.Text) != "" && isCard(n) {
			return false // it is the bill's, not indented enough
		}
		r.Fault(key, a.kind, r.askedArgs(key, value))
		for _, may := range a.among {
			n.Excuse(may)
		}
		return true
	}
	return false
}

// isCard reports a loan that says that it is a card.
func isCard(n *source.Node) bool {
	if n.Get("statement") != nil {
		return true
	}
	method := n.Get("method")
	if method == nil {
		return false
	}
	of := loan.Methods.Match(method.Text)
	return of != nil && of.Is == loan.Revolving
}

// askedArgs are what these faults say of a value: its own text in the remedy, and
// of a fee whether it is a sum or a part.
func (r *reader) askedArgs(key, value *source.Node) args {
	a := args{Key: fault.Clip(key.Text), Value: "...", Other: "amount: 30"}
	a.Want.ZH, a.Want.EN = "14.6%/年", "14.6%/year"
	if value.Kind != source.Scalar {
		return a
	}
	text := fault.Clip(value.Text)
	if _, bad := parseAmount(value.Text, r.book.Currency); bad == nil {
		a.Value, a.Other = text, "amount: "+text
	}
	if _, bad := parsePercent(value.Text); bad == nil {
		a.Other = "percent: " + text
		a.Want.ZH, a.Want.EN = text+"/年", text+"/year"
	}
	return a
}
