package record

import (
	"bytes"
	"io"
	"os"
	"testing"

	"gopkg.in/yaml.v3"

	"repay/planner/book"
	"repay/planner/internal/samples"
	"repay/planner/internal/timed"
	"repay/planner/loan"
	"repay/planner/paydown"
	"repay/planner/plan"
)

// BenchmarkWriteJSON writes a schedule of 3,600 rows, each made on the way.
func BenchmarkWriteJSON(b *testing.B) {
	c, _ := samples.Small()
	rows := make([]loan.Row, 3600)
	for i := range rows {
		rows[i] = loan.Row{N: i%360 + 1, Due: c.AsOf, Days: 30, Opening: 3000000, Principal: 232812, Interest: 36500, Closing: 2767188, State: loan.Upcoming}
	}
	r := Schedule(Head{Book: "b.yaml"}, c, []*plan.Schedule{{Rows: rows}})
	b.ReportAllocs()
	for b.Loop() {
		_ = WriteJSON(io.Discard, r)
	}
}

const theExample = "../../examples/household.yaml"

// BenchmarkSteps says how long each step takes with the book that the README shows, four
// loans and a household, in what the library takes to read its YAML.
func BenchmarkSteps(b *testing.B) {
	data, err := os.ReadFile(theExample)
	if err != nil {
		b.Fatal(err)
	}
	read := func() *book.Book {
		x, faults := book.Parse(theExample, data)
		if x == nil {
			b.Fatal(faults[0].Message.EN)
		}
		return x
	}
	x := read()
	c := x.Case(x.AsOf)
	compare := func() *plan.Comparison {
		cmp, refused := plan.Compare(&c, plan.Cheapest)
		if len(refused) > 0 {
			b.Fatal(refused)
		}
		return cmp
	}
	made := Compare(Head{Book: theExample}, c, compare(), plan.Only{Loan: -1})
	var out bytes.Buffer
	library := timed.Best(func() {
		var n yaml.Node
		if err := yaml.Unmarshal(data, &n); err != nil {
			b.Fatal(err)
		}
	})
	for _, step := range []struct {
		name string
		do   func()
	}{
		{"read", func() { read() }},
		{"status", func() { plan.State(&c) }},
		{"compare", func() { compare() }},
		{"plan", func() { plan.PlanPayments(&c, plan.PlanOptions{Policy: paydown.Avalanche}) }},
		{"ask", func() { plan.AskLeast(&c, plan.AskOptions{}) }},
		{"write", func() {
			out.Reset()
			if err := WriteJSON(&out, made); err != nil {
				b.Fatal(err)
			}
		}},
	} {
		b.Run(step.name, func(b *testing.B) {
			b.ReportMetric(timed.Best(step.do)/library, "x-yaml")
			b.ReportMetric(0, "ns/op") // which the ratio says
		})
	}
}
