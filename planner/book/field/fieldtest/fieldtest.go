// Package fieldtest draws random books of the table of fields, and writes each with
// keys and words in English, in Chinese, or in both: what is added to the table is
// drawn too. Only tests import it.
package fieldtest

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"

	"repay/planner/book/field"
	"repay/planner/money"
)

// Branch is a value of a random book: a scalar, a record or a list.
type Branch struct {
	of     *field.Record // of a record
	fields []*field.Field
	values []*Branch // of the fields, or of the items of a list
	list   bool
	text   string // of a scalar
}

// Drawing draws random books of the table of fields: whatever a field may be, with
// values that often go together.
type Drawing struct {
	*rand.Rand
	ids int
}

// New begins to draw; the same seed draws the same books.
func New(seed uint64) *Drawing { return &Drawing{Rand: rand.New(rand.NewPCG(14, seed))} }

// values are what a scalar of a kind is drawn from.
var values = map[field.Kind][]string{
	field.Text: {"a b", "甲", "x"}, field.Texts: {"n", "备注"}, field.Version: {"1"}, field.Currency: {"CNY", "CNY", "GBP"},
	field.Country: {"CN", "GB"}, field.Amount: {"0", "20", "150.5", "860"}, field.Sum: {"1000", "3200", "12000"}, field.Balance: {"-20", "1500", "6800"},
	field.Percent: {"5%", "10%"}, field.Share: {"10%", "100"}, field.Rate: {"14.6%/year", "1.2%/month", "0.04%/day"},
	field.RateOrWord: {"14.6%/year", "1.2%/month", "0.04%/day", "implied", "unknown"}, field.PenaltyRate: {"1.5x", "+3%/year", "0.05%/day", "none", "unknown"},
	field.Date: {"2026-12-08", "2026-11-21", "2026-10-08", "2027-02-01"}, field.DateOrMonth: {"2026-09", "2026-10-08", "2026-12-08"},
	field.Every: {"month", "week", "2 weeks", "3 months"}, field.Flag: {"true", "false"}, field.Periods: {"3", "12"}, field.PeriodsOrRest: {"6", "rest"},
	field.PeriodsOrNone: {"0", "2"}, field.DayOfMonth: {"5", "31"}, field.GraceDays: {"3"}, field.AfterDays: {"90"}, field.Parts: {"3"},
	field.PlanFee: {"0.6%/period", "10"}, field.StagePay: {"interest", "20%", "300"}, field.Order: {"interest-first"},
	field.OrderOrUnknown: {"principal-first", "unknown"}, field.Paid: {"paid"},
}

// known are the values of texts that name something.
var known = map[string][]string{"preset": {"jiebei", "huabei", "信用卡"}, "region": {"scotland"}, "id": {"id0"}}

// skeletons are the fields with which a loan is most often read.
var skeletons = []map[string]string{
	{"principal": "12000", "rate": "0.04%/day", "method": "annuity", "start": "2026-03-08", "periods": "12"},
	{"principal": "12000", "rate": "1.2%/month", "method": "equal-principal", "start": "2026-03-08", "periods": "12", "paid_through": "2026-10-08"},
	{"principal": "3000", "rate": "14.6%/year", "method": "bullet", "start": "2026-08-08", "periods": "3"},
	{"rate": "unknown", "method": "annuity", "owed": "date: 2026-11-21, principal: 5000, periods_left: 4, next_due: 2026-12-08"},
	{"owed": "date: 2026-11-21, total: 18930.22, overdue: {since: 2026-09}"},
	{"method": "revolving", "rate": "0.05%/day", "statement": "date: 2026-11-05, due: 2026-11-25, balance: 8600, minimum: 860"},
	{"method": "revolving", "rate": "0.05%/day", "statement": "date: 2026-11-05, due: 2026-11-25, left: {date: 2026-11-18, amount: 5200}"},
	{"rate": "unknown", "method": "unknown", "owed": "date: 2026-11-21, principal: 5000, periods_left: 4, next_due: 2026-12-08, overdue: {since: 2026-10-08, amount: 2366}"},
	{"principal": "3000", "rate": "0%/year", "start": "2026-03-08", "dues": "date: 2026-12-08, principal: 3000"},
	{"method": "open", "rate": "0%/year", "principal": "3000", "start": "2026-08-08"},
}

// Book draws a whole one that has the field at the end of a path.
func (d *Drawing) Book(path []*field.Field) *Branch {
	b := d.record(&field.Book, map[string]string{"version": "1", "as_of": "2026-11-21"}, 4, path)
	loans, first := &Branch{list: true}, []*field.Field(nil)
	if path[0].Key == "loans" {
		first = path[1:]
	}
	for range 1 + d.IntN(2) {
		loans.values = append(loans.values, d.record(&field.Loan, d.skeleton(), 60, first))
		first = nil
	}
	if at := slices.IndexFunc(b.fields, func(f *field.Field) bool { return f.Key == "loans" }); at >= 0 {
		b.values[at] = loans
	} else {
		b.fields, b.values = append(b.fields, field.Book.Field("loans")), append(b.values, loans)
	}
	return b
}

// skeleton is what a loan has, under an id of its own.
func (d *Drawing) skeleton() map[string]string {
	x := maps.Clone(skeletons[d.IntN(len(skeletons))])
	d.ids++
	x["id"] = fmt.Sprintf("id%d", d.ids)
	return x
}

// record draws one: what it needs, what is given, the head of the path, and one in so
// many of the rest.
func (d *Drawing) record(of *field.Record, given map[string]string, one int, path []*field.Field) *Branch {
	b, must := &Branch{of: of}, ""
	if len(of.OneOf) > 0 {
		must = of.OneOf[d.IntN(len(of.OneOf))]
	}
	strategies := &field.Record{}
	if of == &field.Offer || of == &field.Agreement {
		strategies = field.Strategies()
		must = strategies.Keys()[d.IntN(len(strategies.Keys()))]
	}
	var head *field.Field
	if len(path) > 0 {
		head = path[0]
		if strategies.Has(head.Key) {
			must = head.Key
		}
	}
	has := func(is func(*field.Field) bool) bool { return slices.ContainsFunc(b.fields, is) }
	for f := range of.All() {
		text, is := given[f.Key]
		is = is || head != nil && f.Key == head.Key
		apart := func(x *field.Field) bool {
			return x.Key == f.Key || slices.Contains(x.Excludes, f.Key) || slices.Contains(f.Excludes, x.Key)
		}
		switch {
		case f.Hidden, !is && (has(apart) || head != nil && apart(head)):
			continue
		case !is && f.Key != must && (strategies.Has(f.Key) || !f.Needed && d.IntN(one) > 0):
			continue
		}
		var inner []*field.Field
		if head != nil && f.Key == head.Key {
			inner = path[1:]
			if len(inner) > 0 {
				text = ""
			}
		}
		b.fields, b.values = append(b.fields, f), append(b.values, d.value(f, text, inner))
	}
	return b
}

// value draws that of a field; text is what is given: fields of a record, or a scalar.
func (d *Drawing) value(f *field.Field, text string, path []*field.Field) *Branch {
	one := func() *Branch {
		if f.Of == nil || len(path) == 0 && f.Kind != field.Nested && d.IntN(2) == 0 {
			return &Branch{text: d.scalar(f)}
		}
		return d.record(f.Of, nil, 7, path)
	}
	switch {
	case text != "" && f.Of != nil && strings.Contains(text, ": "):
		x := given(f.Of, text)
		if f.Many == field.List || f.Many == field.NotEmpty {
			return &Branch{list: true, values: []*Branch{x}}
		}
		return x
	case text != "":
		return &Branch{text: text}
	case f.Many == field.One, f.Many == field.OneOrList && d.IntN(2) == 0:
		return one()
	}
	b := &Branch{list: true}
	for range 1 + d.IntN(2) {
		b.values = append(b.values, one())
		path = nil
	}
	return b
}

// given is a record written on a line.
func given(of *field.Record, text string) *Branch {
	b := &Branch{of: of}
	for text != "" {
		key, rest, _ := strings.Cut(text, ": ")
		f, value := of.Field(key), ""
		if strings.HasPrefix(rest, "{") {
			value, text, _ = strings.Cut(rest[1:], "}")
		} else {
			value, text, _ = strings.Cut(rest, ",")
		}
		text = strings.TrimLeft(text, ", ")
		x := &Branch{text: value}
		if f.Of != nil {
			x = given(f.Of, value)
		}
		b.fields, b.values = append(b.fields, f), append(b.values, x)
	}
	return b
}

func (d *Drawing) scalar(f *field.Field) string {
	list := values[f.Kind]
	switch {
	case known[f.Key] != nil:
		list = known[f.Key]
	case f.Words != nil:
		list, _ = f.Words.Words()
	case list == nil:
		list = []string{"1", "100", "2026-12-08"} // of a kind that is not known here
	}
	return list[d.IntN(len(list))]
}

// Writer writes a book: of the names of a key, or the words for a value, it takes
// one. The first is English, and the second Chinese, where there is one.
type Writer func(names []string) string

// The languages.
var (
	English Writer = func(names []string) string { return names[0] }
	Chinese Writer = func(names []string) string { return names[min(1, len(names)-1)] }
)

// Mixed writes each key and each word in any way.
func (d *Drawing) Mixed(names []string) string { return names[d.IntN(len(names))] }

func (w Writer) write(out *strings.Builder, b *Branch, f *field.Field) {
	switch {
	case b.list:
		out.WriteByte('[')
		for i, x := range b.values {
			if i > 0 {
				out.WriteString(", ")
			}
			w.write(out, x, f)
		}
		out.WriteByte(']')
	case b.of != nil:
		out.WriteByte('{')
		for i, x := range b.values {
			if i > 0 {
				out.WriteString(", ")
			}
			out.WriteString(w(keysOf(b.of, b.fields[i], x)) + ": ")
			w.write(out, x, b.fields[i])
		}
		out.WriteByte('}')
	default:
		out.WriteString(w(wordsOf(f, b.text)))
	}
}

// inChinese are other ways of writing the values here.
var inChinese = strings.NewReplacer("/year", "/年", "/month", "/月", "/day", "/日", "2 weeks", "2周", "3 months", "3个月", "week", "每周", "month", "每月")

// wordsOf are a value in English and in Chinese.
func wordsOf(f *field.Field, text string) []string {
	switch f.Kind {
	case field.Rate, field.RateOrWord, field.PenaltyRate, field.Every:
		if zh := inChinese.Replace(text); zh != text {
			return []string{text, zh}
		}
	}
	return slices.Compact([]string{text, f.ChineseValue(text)})
}

// keysOf are all that a key may be called before a value: one that carries a unit of
// time only before a rate by it.
func keysOf(of *field.Record, f *field.Field, x *Branch) (names []string) {
	for _, name := range of.Names(f.Key) {
		per, unit := field.RateUnits[name]
		if unit && !strings.HasSuffix(x.text, [...]string{money.PerYear: "/year", money.PerMonth: "/month", money.PerDay: "/day"}[per]) {
			continue
		}
		names = append(names, name)
	}
	return names
}

// Source is the whole book, a loan on a line, so that faults in two languages are on
// the same lines.
func (w Writer) Source(b *Branch) []byte {
	var out strings.Builder
	for i, f := range b.fields {
		out.WriteString(w(keysOf(b.of, f, b.values[i])) + ": ")
		w.write(&out, b.values[i], f)
		out.WriteByte('\n')
	}
	return []byte(out.String())
}

// Paths calls do for all fields of the book, each with those around it, the outermost
// first.
func Paths(do func([]*field.Field)) { paths(&field.Book, nil, do) }

func paths(of *field.Record, before []*field.Field, do func([]*field.Field)) {
	for f := range of.All() {
		if f.Hidden || slices.ContainsFunc(before, func(x *field.Field) bool { return x.Of != nil && x.Of == f.Of }) {
			continue
		}
		path := append(slices.Clone(before), f)
		do(path)
		if f.Of != nil {
			paths(f.Of, path, do)
		}
	}
}
