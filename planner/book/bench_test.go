package book

import (
	"fmt"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"repay/planner/internal/timed"
)

// BenchmarkParse reads a book of 100 loans, and says how many times as long as
// the YAML library takes alone, and ten times the loans.
func BenchmarkParse(b *testing.B) {
	many := func(n int) []byte {
		var s strings.Builder
		s.WriteString("version: 1\nloans:\n")
		for i := range n {
			fmt.Fprintf(&s, "  - id: loan%d\n    name: 借款%d\n    lender: {name: 某公司, type: bank}\n    principal: %d\n    rate: 14.6%%/year\n"+
				"    method: annuity\n    start: 2026-03-08\n    periods: 12\n    penalty: {rate: 1.5x}\n    paid_through: 2026-10-08\n    source: app\n", i, i, 1000+i)
		}
		return []byte(s.String())
	}
	src, long := many(100), many(1000)
	b.ReportAllocs()
	for b.Loop() {
		if book, faults := Parse("book.yaml", src); book == nil {
			b.Fatal(faults[0].Message.EN)
		}
	}
	ours := timed.Best(func() { Parse("book.yaml", src) })
	library := timed.Best(func() { var n yaml.Node; _ = yaml.Unmarshal(src, &n) })
	b.ReportMetric(ours/library, "ours/yaml")
	b.ReportMetric(timed.Best(func() { Parse("book.yaml", long) })/ours, "10n/n")
}
