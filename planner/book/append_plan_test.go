package book

import (
	"strings"
	"testing"

	"repay/planner/household"
	"repay/planner/paydown"
	"repay/planner/plan"
)

// chosen is the plan that the tests save.
var chosen = plan.Saved{
	Date: day(2026, 11, 21), Policy: paydown.Snowball, Income: household.Low, Finish: day(2027, 3, 8),
	Owed:     []plan.SavedOwed{{Loan: 0, ID: "a", Amount: 1885335}},
	Payments: []plan.SavedPayment{{Date: day(2026, 12, 8), Loan: 0, ID: "a", Amount: 270319}},
}

const (
	savedLines = "plan:\n  date: 2026-11-21\n  policy: snowball\n  income: low\n  finish: 2027-03-08\n" +
		"  owed:\n    - {loan: a, amount: 18853.35}\n  payments:\n    - {date: 2026-12-08, loan: a, amount: 2703.19}\n"
	savedChinese = "计划:\n  日期: 2026-11-21\n  还法: 先还最小的\n  收入: 少时\n  还完: 2027-03-08\n" +
		"  欠款:\n    - {借款: a, 金额: 18853.35}\n  还款:\n    - {日期: 2026-12-08, 借款: a, 金额: 2703.19}\n"
	savedJSON = `{"date": "2026-11-21", "policy": "snowball", "income": "low", "finish": "2027-03-08", "owed": [{"loan": "a", "amount": 18853.35}], "payments": [{"date": "2026-12-08", "loan": "a", "amount": 2703.19}]}`
)

// TestSavePlan: each book with the plan in it, to the byte. Between « and » stands what
// it takes the place of, a | and what is new.
func TestSavePlan(t *testing.T) {
	const (
		terms = "principal: 30000, rate: 0.04%/day, method: annuity, start: 2026-03-08, periods: 12"
		loans = "loans:\n  - {id: a, " + terms + "}\n"
		old   = "plan: # chosen\n  date: 2026-10-01\n  payments:\n  - {date: 2026-10-08, loan: gone, amount: 1} # one\n\n  # of it\n  - date: 2026-11-08\n    loan: a\n    amount: 2\n    # too\n"
	)
	for name, want := range map[string]string{
		"none yet":             "version: 1\n" + loans + "«|\n" + savedLines + "»",
		"none yet, comments":   "version: 1\n" + loans + "  # not of it\n«|\n" + savedLines + "»# the end\n\n# of all\n",
		"none yet, no end":     strings.TrimSuffix("version: 1\n"+loans, "\n") + "«|\n\n" + strings.TrimSuffix(savedLines, "\n") + "»",
		"none yet, text last":  "version: 1\n" + loans + "notes: |\n  one\n\n  two\n«|\n" + savedLines + "»",
		"none yet, returns":    strings.ReplaceAll("version: 1\n"+loans+"«|\n"+savedLines+"»# end\n", "\n", "\r\n"),
		"none yet, documents":  "---\nversion: 1\n" + loans + "«|\n" + savedLines + "»...\n",
		"none yet, in Chinese": "版本: 1\n币种: CNY\n借款:\n  - {id: a, " + terms + "}\n«|\n" + savedChinese + "»",
		"in place":             "version: 1\n«" + old + "|" + savedLines + "»\n# the loans\n" + loans,
		"in place, last":       "version: 1\n" + loans + "«" + strings.TrimSuffix(old, "\n") + "|" + strings.TrimSuffix(savedLines, "\n") + "»",
		"in place, in Chinese": "版本: 1\n币种: CNY\n«计划: {日期: 2026-10-01}\n|" + savedChinese + "»借款:\n  - {id: a, " + terms + "}\n",
		"in place, in braces":  "version: 1\n" + loans + "«plan: {date: 2026-10-01,\n  policy: none} # old\n|" + savedLines + "»notes: x\n",
		"json":                 `{"version": 1, "loans": [{"id": "a", "principal": 30000, "rate": "0.04%/day", "method": "annuity", "start": "2026-03-08", "periods": 12}]«|, "plan": ` + savedJSON + `»}`,
		"json, in place":       `{"version": 1, "plan": «{"date": "2026-10-01", "owed": []}|` + savedJSON + `», "loans": [{"id": "a", "principal": 30000, "rate": "0.04%/day", "method": "annuity", "start": "2026-03-08", "periods": 12}]}`,
		"byte-order mark":      "\uFEFFversion: 1\nnotes: a\u2028b\n«" + old + "|" + savedLines + "»" + loans,
	} {
		before, marked, after := cutMarks(t, name, want)
		gone, made, _ := strings.Cut(marked, "|")
		b := mustParse(t, before+gone+after)
		got, err := b.SavePlan(&chosen)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if string(got.Bytes) != before+made+after {
			t.Errorf("%s:\n%s\nwant:\n%s", name, got.Bytes, before+made+after)
			continue
		}
		again, err := got.Book.SavePlan(&chosen)
		if err != nil || string(again.Bytes) != string(got.Bytes) || again.Line != got.Line {
			t.Errorf("%s: saved again it is not the same: %v", name, err)
		}
	}
}
