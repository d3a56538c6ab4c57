package record

import (
	"testing"

	"pgregory.net/rapid"

	_ "repay/planner/internal/draws"

	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// Rows that are short are written as their records are, next to those that are not and
// with what was kept of those before.
func TestRowsAsRecords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOfN(rapid.Custom(drawRow), 1, 6).Draw(t, "rows")
		for i := range rows[1:] { // as most are
			if before, r := &rows[i], &rows[i+1]; rapid.Bool().Draw(t, "goes on") {
				r.Opening, r.Due = before.Closing, min(before.Due+calendar.Date(rapid.SampledFrom([]int{0, 30}).Draw(t, "later")), calendar.Last)
			}
		}
		asOf := rapid.SampledFrom(rows).Draw(t, "as of").Due
		var doc struct {
			Rows table `json:"rows"`
		}
		doc.Rows = table{rows, rapid.Bool().Draw(t, "strategy"), asOf, rapid.SampledFrom([]uint8{2, 2, 2, 0, 3}).Draw(t, "places")}
		sameAsLibrary(t, "rows", doc)
	})
}

// drawRow draws a row of which nothing or little is not short.
func drawRow(t *rapid.T) loan.Row {
	short := rapid.Map(rapid.OneOf(rapid.SampledFrom([]int64{0, 9, 10, 99, 100, 99999, 100000, 123456, 99999999, 1e8, 1<<30 - 1}), rapid.Int64Range(0, 1<<30-1)),
		func(n int64) money.Amount { return money.Amount(n) })
	count := rapid.OneOf(rapid.IntRange(0, 130), rapid.IntRange(500, 511))
	r := loan.Row{
		N: count.Draw(t, "n"), Due: calendar.Date(rapid.IntRange(int(calendar.Of(calendar.FirstYear, 1, 1)), int(calendar.Last)).Draw(t, "due")), Days: count.Draw(t, "days"),
		State:   loan.RowState(rapid.IntRange(0, int(loan.Paid)).Draw(t, "state")),
		Opening: short.Draw(t, "opening"), Principal: short.Draw(t, "principal") - 1<<29, Interest: short.Draw(t, "interest"),
		Fees: short.Draw(t, "fees"), Penalty: short.Draw(t, "penalty"), Closing: short.Draw(t, "closing"),
	}
	if rapid.Bool().Draw(t, "no charges") {
		r.Fees, r.Penalty = 0, 0
		if rapid.Bool().Draw(t, "nothing") {
			r.Opening, r.Principal, r.Interest = 0, 0, 0
		}
	}
	long := rapid.SampledFrom([]money.Amount{-1, -1e15, -1 << 36, -1 << 32, 1 << 30, 1 << 32, 1 << 36, 1e15})
	switch one := rapid.IntRange(-8, 7).Draw(t, "long"); one {
	case 6:
		r.N = rapid.IntRange(512, 5000).Draw(t, "n")
	case 7:
		r.Days = rapid.IntRange(512, 5000).Draw(t, "days")
	default:
		if one >= 0 {
			*[]*money.Amount{&r.Opening, &r.Principal, &r.Interest, &r.Fees, &r.Penalty, &r.Closing}[one] = long.Draw(t, "amount")
		}
	}
	return r
}
