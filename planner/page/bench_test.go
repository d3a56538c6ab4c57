package page

import (
	"fmt"
	"io"
	"testing"

	"repay/planner/internal/timed"
)

// amortization is a table of n rows as schedules have them.
func amortization(n int) *Table {
	t := &Table{Title: "借呗：按月还款", Columns: []Column{
		{Head: "期", Kind: Number, Keep: true},
		{Head: "到期还款日", Kind: Day},
		{Head: "天数", Kind: Number, Drop: 1},
		{Head: "还前欠", Kind: Number, Drop: 2},
		{Head: "应还", Kind: Number, Keep: true},
		{Head: "本金", Kind: Number, Drop: 9},
		{Head: "利息", Kind: Number, Drop: 5},
		{Head: "费用", Kind: Number, Drop: 7},
		{Head: "还后欠", Kind: Number, Keep: true},
		{Head: "状态", OneLine: true},
	}}
	for i := range n {
		t.Rows = append(t.Rows, []Cell{
			{Text: fmt.Sprint(i + 1)},
			{Text: "2026-11-21"},
			{Text: "30"},
			{Text: "30,000.00"},
			{Text: "2,693.12"},
			{Text: "2,328.12"},
			{Text: "365.00"},
			{Text: "0.00", Zero: true},
			{Text: "27,671.88"},
			{Text: "未到期"},
		})
	}
	return t
}

// BenchmarkText lays out a table of 360 rows.
func BenchmarkText(b *testing.B) {
	t := amortization(360)
	p := &Page{Blocks: []Block{t}}
	b.ReportAllocs()
	for b.Loop() {
		_ = WriteText(io.Discard, []*Page{p}, Terminal{Width: 80})
	}
}

// BenchmarkLongText says how many times as long ten times the rows take: 10,
// where the time grows with the page.
func BenchmarkLongText(b *testing.B) {
	write := func(n int) func() {
		p := &Page{Blocks: []Block{amortization(n)}}
		return func() { _ = WriteText(io.Discard, []*Page{p}, Terminal{Width: 80}) }
	}
	long := write(3600)
	for b.Loop() {
		long()
	}
	b.ReportMetric(timed.Best(long)/timed.Best(write(360)), "10n/n")
}
