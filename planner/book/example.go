package book

import (
	"strings"

	"repay/planner/book/fault"
	"repay/planner/lang"
)

// What a remedy shows to write: whole fields that a reader would take, with
// figures that are nobody's.

// fieldExamples are fields that cannot be left out, each with a value.
var fieldExamples = map[string]lang.Text{
	"principal": fault.Same("30000"),
	"rate":      {ZH: "14.6%/年", EN: "14.6%/year"},
	"method":    fault.Same("annuity"),
	"start":     fault.Same("2026-03-08"),
	"periods":   fault.Same("12"),
	"amount":    fault.Same("7800"),
	"date":      fault.Same("2026-11-21"),
	"total":     fault.Same("18930.22"),
	"since":     fault.Same("2026-09-08"),
	"to":        fault.Same("50%"),
	"id":        fault.Same("jiebei"),
	"statement": fault.Same("{date: 2026-11-05, due: 2026-11-25, balance: 860, minimum: 86}"),
	"due":       fault.Same("2026-11-25"),
	"balance":   fault.Same("8600"),
	"next":      fault.Same("2026-12-05"),
}

// shapes are the fields that a record is shown with.
var shapes = map[string]string{
	"loans":        "id: jiebei, principal: 30000, rate: 0.04%/day, method: annuity, start: 2026-03-08, periods: 12",
	"household":    "cash: 6800, reserve: 500",
	"income":       "name: 工资, amount: 7800, day: 10",
	"expenses":     "name: 房租, amount: 2200, day: 5",
	"payments":     "date: 2026-04-08, amount: 2693.12",
	"rate_changes": "from: 2027-01-01, rate: 3.2%/year",
	"fees":         "name: 服务费, amount: 30",
	"claimed":      "date: 2026-11-21, amount: 18930.22",
	"agreements":   "date: 2026-09-01, extend: {by: 12}",
	"offers":       "extend: {by: 12}",
	"owed":         "date: 2026-11-21, total: 18930.22, overdue: {since: 2026-09}",
	"overdue":      "since: 2026-09-08, principal: 7537.75",
	"penalty":      "rate: 1.5x",
	"late_fee":     "percent: 5%, min: 10",
	"grace":        "days: 3",
	"prepay":       "effect: shorten, fee: 0%",
	"after":        "days: 90, order: principal-first",
	"lender":       "name: 某公司, type: bank",
	"holder":       "name: 某公司, how: assigned",
	"borrower":     "name: 王芳",
	"review":       "every: 3 months",
	"ended":        "date: 2026-10-01",
	"steps":        "to: 50%, for: 6",
	"stages":       "for: 6, pay: 50%",
	"waive":        "penalty: 100%",
	"statement":    "date: 2026-11-05, due: 2026-11-25, balance: 8600, minimum: 860",
	"charges":      "date: 2026-10-12, amount: 3000",
	"parts":        "principal: 8400, interest: 150, fees: 50",
	"plans":        "name: 账单分期, principal: 3600, periods: 12, fee: 0.6%/period, billed: 2, next: 2026-12-05",
}

// examples shows what to add to the record: in brackets with commas between,
// else each on a line of its own.
func (n *node) examples(keys []string) lang.Text {
	between, how, end := "\n    ", lang.Text{ZH: "补上这样几行：\n    ", EN: "add lines like these:\n    "}, fault.Same("\n")
	if n.flow {
		between, how, end = ", ", lang.Text{ZH: "补上，例如 ", EN: "add, for example, "}, lang.Text{ZH: "；", EN: "; "}
	}
	var zh, en []string
	for _, key := range keys {
		zh = append(zh, key+": "+fieldExamples[key].ZH)
		en = append(en, key+": "+fieldExamples[key].EN)
	}
	return lang.Text{ZH: how.ZH + strings.Join(zh, between) + end.ZH, EN: how.EN + strings.Join(en, between) + end.EN}
}

// sample is a field with the value that was written too deep or in brackets,
// in quotes where it needs them; the field's example where there is none.
func (n *node) sample() string {
	in := n
	for in.kind != scalar && len(in.items)+len(in.fields) > 0 {
		if len(in.items) > 0 {
			in = in.items[0]
			continue
		}
		if prose[n.key] && in.fields[0].value.kind == scalar {
			return n.name() + ": \"" + fault.Clip(in.fields[0].key.text+": "+in.fields[0].value.text) + "\""
		}
		in = in.fields[0].value
	}
	if in.kind != scalar {
		return fault.Clip(n.name()) + ": ..."
	}
	return fault.Clip(n.name()) + ": " + fault.Clip(in.text)
}
