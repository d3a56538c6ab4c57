package book

import (
	"fmt"
	"strings"
	"testing"

	"repay/planner/calendar"
	"repay/planner/plan"
)

// stateOf is the status of the first loan of a book on a date.
func stateOf(t *testing.T, text string, asOf calendar.Date) plan.LoanStatus {
	t.Helper()
	b, faults := Parse("book.yaml", []byte(text))
	if b == nil {
		t.Fatal(faults)
	}
	c := b.Case(asOf)
	s, refused := plan.State(&c)
	if len(refused) > 0 {
		t.Fatal(b.Locate(refused[0]))
	}
	return s.Loans[0]
}

const unsplitBook = `version: 1
loans:
  - id: w
    rate: 0.04%/day
    method: annuity
    penalty: {rate: 1.5x}
    owed: {date: 2026-11-21, PRINCIPAL, periods_left: 4, next_due: 2026-12-08, overdue: {since: 2026-09-08, amount: 8305.92}}
`

// An overdue sum without its parts is owed and due; what it is made of is unknown,
// and so is what it grows by. The figures are those of the example of owed, where
// the parts are known: 8,305.92 overdue, 18,853.35 to pay all off.
func TestAnOverdueSumWithoutItsParts(t *testing.T) {
	day := calendar.Of(2026, 11, 21)
	known := func(amount string) plan.Maybe {
		var units, cents int64
		if _, err := fmt.Sscanf(amount, "%d.%d", &units, &cents); err != nil {
			t.Fatal(err)
		}
		return plan.Maybe{Known: true, Amount: plan.Amount(units*100 + cents)}
	}
	for name, text := range map[string]string{
		"not yet due":   strings.Replace(unsplitBook, "PRINCIPAL", "principal: 10492.87", 1),
		"all principal": strings.Replace(unsplitBook, "PRINCIPAL", "principal_all: 18030.62", 1),
		"with a total":  strings.Replace(unsplitBook, "PRINCIPAL", "principal: 10492.87, total: 18853.35", 1),
		"in Chinese": `版本: 1
借款:
  - 名称: w
    日利率: 0.04%
    还款方式: 等额本息
    罚息: {利率: 1.5倍}
    欠款: {日期: 2026-11-21, 未到期本金: 10492.87, 未到期期数: 4, 下次还款日: 2026-12-08, 逾期: {从: 2026-09-08, 金额: 8305.92}}
`,
	} {
		s := stateOf(t, text, day)
		if s.OverdueTotal != known("8305.92") || s.Payoff != known("18853.35") || s.PrincipalNotDue != known("10492.87") || s.InterestAccrued != known("54.56") {
			t.Errorf("%s: overdue %+v, payoff %+v, not due %+v, accrued %+v", name, s.OverdueTotal, s.Payoff, s.PrincipalNotDue, s.InterestAccrued)
		}
		for part, m := range map[string]plan.Maybe{
			"outstanding": s.PrincipalOutstanding, "principal": s.PrincipalOverdue, "interest": s.InterestOverdue, "penalty": s.Penalty, "fees": s.Fees, "a day": s.CostPerDay,
		} {
			if m.Known {
				t.Errorf("%s: %s is %+v, and is not known", name, part, m)
			}
		}
		if s.DaysOverdue != 74 || s.Stage != "M3" {
			t.Errorf("%s: %d days, %s", name, s.DaysOverdue, s.Stage)
		}
		if later := stateOf(t, text, day+1); !later.OverdueTotal.AtLeast || !later.Payoff.AtLeast || later.OverdueTotal.Amount != 830592 {
			t.Errorf("%s: a day later %+v, %+v", name, later.OverdueTotal, later.Payoff)
		}
	}
}

// A total that differs from the sum and what is not yet due is refused, as with parts.
func TestATotalIsHeldAgainstAnOverdueSum(t *testing.T) {
	b, faults := Parse("book.yaml", []byte(strings.Replace(unsplitBook, "PRINCIPAL", "principal: 10492.87, total: 18000", 1)))
	if b == nil {
		t.Fatal(faults)
	}
	c := b.Case(calendar.Of(2026, 11, 21))
	if _, refused := plan.State(&c); len(refused) != 1 || b.Locate(refused[0]).Kind != owedDiffers {
		t.Errorf("refused %v", refused)
	}
}
