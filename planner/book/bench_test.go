package book

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"repay/planner/book/field/fieldtest"
	"repay/planner/internal/timed"
)

// BenchmarkParse reads a book of 100 loans with ten payments each, as lines and as
// JSON on one line. It says how many times as long as a library takes that reads the
// text and nothing of what it means: that of YAML, and encoding/json; and how much
// longer ten times the loans take, or ten times the payments of one loan.
func BenchmarkParse(b *testing.B) {
	yamlOf := func(text []byte) func() { return func() { var n yaml.Node; _ = yaml.Unmarshal(text, &n) } }
	jsonOf := func(text []byte) func() { return func() { var v any; _ = json.Unmarshal(text, &v) } }
	asJSON := func(text []byte) []byte { src, _ := fieldtest.JSON(text, "", false); return src }
	asLines := func(text []byte) []byte { return text }
	for _, c := range []struct {
		name    string
		as      func([]byte) []byte
		library func([]byte) func()
	}{{"yaml", asLines, yamlOf}, {"json", asJSON, jsonOf}} {
		src, long := c.as(many(100, 10)), c.as(many(1000, 10))
		one, paid := c.as(many(1, 1000)), c.as(many(1, 10_000))
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				mustRead(b, src)
			}
			ours := timed.Best(func() { mustRead(b, src) })
			b.ReportMetric(ours/timed.Best(c.library(src)), "ours/"+c.name)
			b.ReportMetric(timed.Best(func() { mustRead(b, long) })/ours, "10loans/loans")
			b.ReportMetric(timed.Best(func() { mustRead(b, paid) })/timed.Best(func() { mustRead(b, one) }), "10paid/paid")
			if c.name == "json" {
				lines := many(100, 10)
				b.ReportMetric(ours/timed.Best(func() { mustRead(b, lines) }), "json/yaml")
			}
		})
	}
}

func mustRead(b *testing.B, src []byte) {
	if book, faults := Parse("book.yaml", src); book == nil {
		b.Fatal(faults[0].Message.EN)
	}
}

// many is a book of so many loans with so many payments each.
func many(loans, payments int) []byte {
	var s strings.Builder
	s.WriteString("version: 1\nloans:\n")
	for i := range loans {
		fmt.Fprintf(&s, "  - id: loan%d\n    name: 借款%d\n    lender: {name: 某公司, type: bank}\n    principal: %d\n    rate: 14.6%%/year\n"+
			"    method: annuity\n    start: 2000-03-08\n    periods: 360\n    penalty: {rate: 1.5x}\n    source: app\n    payments:\n", i, i, 100_000+i)
		for k := range payments {
			fmt.Fprintf(&s, "      - {date: %d-%02d-08, amount: %d.50}\n", 2001+k/12%20, k%12+1, 100+k)
		}
		s.WriteString("    offers: [{extend: {by: 12}}, {interest_free: {periods: 12}}]\n")
	}
	return []byte(s.String())
}
