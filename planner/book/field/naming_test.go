package field

import (
	"testing"

	"repay/planner/lang"
)

// TestNaming: a key is said as the borrower writes it wherever it is one, and
// nothing else is touched.
func TestNaming(t *testing.T) {
	in := func(of ...*Record) (list []Level) {
		for _, r := range of {
			list = append(list, Level{Of: r})
		}
		return list
	}
	typed := []Level{{Of: &Loan, Typed: map[string]string{"start": "借款日"}}}
	for _, c := range []struct {
		w                Naming
		zh, zhSaid       string
		en, enSaid, what string
	}{
		{
			Naming{Levels: in(&Loan), Chinese: true},
			"少了 principal，写 owed.overdue 或 overdue: {since: 2026-09, principal: {value}}", "少了 本金，写 欠款.逾期 或 逾期: {从: 2026-09, 本金: {value}}",
			"the principal is missing: write paid_through, or overdue: {since: 2026-09}", "the principal is missing: write 已还到, or 逾期: {从: 2026-09}", "keys",
		},
		{
			Naming{Levels: in(&Penalty, &Loan), Chinese: true},
			"写 compound: interest 或 none，或者 method: annuity、bullet", "写 复利: 利息 或 无，或者 还款方式: 等额本息、到期一次还本付息",
			"write method: annuity", "write 还款方式: annuity", "values",
		},
		{
			Naming{Levels: in(&Loan), Chinese: true},
			"用 --principal 或 repay preset，14.6%/year 写进 rate", "用 --principal 或 repay preset，14.6%/年 写进 利率",
			"principal, rate", "本金, 利率", "flags and commands",
		},
		{Naming{Levels: in(&Loan), Chinese: true}, "少了 periods（期数）和 rate", "少了 期数和 利率", "periods: 1", "期数: 1", "said once"},
		{Naming{Levels: typed}, "start 晚于 signed", "借款日 晚于 signed", "start: 1", "借款日: 1", "typed"},
		{Naming{Levels: in(&Loan)}, "start: 1", "start: 1", "start: 1", "start: 1", "English"},
		{Naming{Levels: in(&Owed), Chinese: true}, "未到期期数 (periods_left)", "未到期期数 (periods_left)", "write 未到期期数 (periods_left)", "write 未到期期数 (periods_left)", "both"},
	} {
		if got := c.w.In(lang.ZH, c.zh); got != c.zhSaid {
			t.Errorf("%s: %s\nwant %s", c.what, got, c.zhSaid)
		}
		if got := c.w.In(lang.EN, c.en); got != c.enSaid {
			t.Errorf("%s: %s\nwant %s", c.what, got, c.enSaid)
		}
	}
}
