package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"repay/planner/book"
	"repay/planner/book/field"
	"repay/planner/money"
)

// branch is a value of a random book: a scalar, a record or a list.
type branch struct {
	of     *field.Record // of a record
	fields []*field.Field
	values []*branch // of the fields, or of the items of a list
	list   bool
	text   string // of a scalar
}

// drawing makes random books of the table of fields: whatever a field may be, with
// values that often go together.
type drawing struct {
	*rand.Rand
	ids int
}

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
	{"method": "open", "rate": "0%/year", "principal": "3000", "start": "2026-08-08"},
}

// book draws a whole one that has the field at the end of a path.
func (d *drawing) book(path []*field.Field) *branch {
	b := d.record(&field.Book, map[string]string{"version": "1", "as_of": "2026-11-21"}, 4, path)
	loans, first := &branch{list: true}, []*field.Field(nil)
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
func (d *drawing) skeleton() map[string]string {
	x := maps.Clone(skeletons[d.IntN(len(skeletons))])
	d.ids++
	x["id"] = fmt.Sprintf("id%d", d.ids)
	return x
}

// record draws one: what it needs, what is given, the head of the path, and one in so
// many of the rest.
func (d *drawing) record(of *field.Record, given map[string]string, one int, path []*field.Field) *branch {
	b, must := &branch{of: of}, ""
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
func (d *drawing) value(f *field.Field, text string, path []*field.Field) *branch {
	one := func() *branch {
		if f.Of == nil || len(path) == 0 && f.Kind != field.Nested && d.IntN(2) == 0 {
			return &branch{text: d.scalar(f)}
		}
		return d.record(f.Of, nil, 7, path)
	}
	switch {
	case text != "" && f.Of != nil && strings.Contains(text, ": "):
		return given(f.Of, text)
	case text != "":
		return &branch{text: text}
	case f.Many == field.One, f.Many == field.OneOrList && d.IntN(2) == 0:
		return one()
	}
	b := &branch{list: true}
	for range 1 + d.IntN(2) {
		b.values = append(b.values, one())
		path = nil
	}
	return b
}

// given is a record written on a line.
func given(of *field.Record, text string) *branch {
	b := &branch{of: of}
	for pair := range strings.SplitSeq(text, ", ") {
		key, value, _ := strings.Cut(pair, ": ")
		f := of.Field(key)
		x := &branch{text: value}
		if f.Of != nil {
			x = given(f.Of, strings.Trim(value, "{}"))
		}
		b.fields, b.values = append(b.fields, f), append(b.values, x)
	}
	return b
}

func (d *drawing) scalar(f *field.Field) string {
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

// writer writes a book in a language, or in both.
type writer func(names []string) string

func (w writer) write(out *strings.Builder, b *branch, f *field.Field) {
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
func keysOf(of *field.Record, f *field.Field, x *branch) (names []string) {
	for _, name := range of.Names(f.Key) {
		per, unit := field.RateUnits[name]
		if unit && !strings.HasSuffix(x.text, [...]string{money.PerYear: "/year", money.PerMonth: "/month", money.PerDay: "/day"}[per]) {
			continue
		}
		names = append(names, name)
	}
	return names
}

// source is the whole book, a loan on a line, so that faults in two languages are on
// the same lines.
func (w writer) source(b *branch) []byte {
	var out strings.Builder
	for i, f := range b.fields {
		out.WriteString(w(keysOf(b.of, f, b.values[i])) + ": ")
		w.write(&out, b.values[i], f)
		out.WriteByte('\n')
	}
	return []byte(out.String())
}

// said is what a command says of a book in JSON, but for its words, which name the
// keys as they are typed, and for columns.
func said(t *testing.T, src []byte, args ...string) any {
	t.Helper()
	r := onBook(src, append(args, "-O", "json", "--lang", "en")...)
	var doc any
	if err := json.Unmarshal([]byte(r.out), &doc); err != nil && r.out != "" {
		t.Fatalf("%s of\n%s: %v: %s", args, src, err, r.out)
	}
	var strip func(x any) any
	strip = func(x any) any {
		switch x := x.(type) {
		case map[string]any:
			for _, key := range []string{"message", "remedy", "column"} {
				delete(x, key)
			}
			for key := range x {
				x[key] = strip(x[key])
			}
		case []any:
			for i := range x {
				x[i] = strip(x[i])
			}
			// Of one line the columns decide the order, and those are the keys'.
			slices.SortStableFunc(x, func(a, b any) int { return strings.Compare(sorted(a), sorted(b)) })
		}
		return x
	}
	return map[string]any{"code": r.code, "doc": strip(doc)}
}

// sorted is by what faults of one line are put in order.
func sorted(x any) string {
	if m, ok := x.(map[string]any); ok && m["path"] != nil {
		return fmt.Sprintf("%06v %v %v", m["line"], m["path"], m["code"])
	}
	return ""
}

// differing is where two things begin to differ.
func differing(x, y any) string {
	a, _ := json.Marshal(x)
	b, _ := json.Marshal(y)
	at := 0
	for at < min(len(a), len(b)) && a[at] == b[at] {
		at++
	}
	around := func(s []byte) string { return string(s[max(at-200, 0):min(at+200, len(s))]) }
	return around(a) + "\n" + around(b)
}

// paths are those of all fields of a record and of the records below it.
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

// TestBooksInEitherLanguage: random books, one for each field at each place, say the
// same in JSON with keys and words in English, in Chinese, and mixed one by one.
func TestBooksInEitherLanguage(t *testing.T) {
	d := &drawing{Rand: rand.New(rand.NewPCG(14, 2026))}
	mixed := func(names []string) string { return names[d.IntN(len(names))] }
	ways := []writer{
		func(names []string) string { return names[0] },
		func(names []string) string { return names[min(1, len(names)-1)] },
		mixed,
	}
	good, all := 0, 0
	paths(&field.Book, nil, func(path []*field.Field) {
		b := d.book(path)
		all++
		var first map[string]any
		for i, w := range ways {
			src := w.source(b)
			whole := map[string]any{"check": said(t, src, "check", "-")}
			if ok, _ := book.Parse("-", src); ok != nil {
				if i == 0 {
					good++
				}
				whole["status"] = said(t, src, "status", "-")
				if good%5 == 0 {
					whole["compare"] = said(t, src, "compare", "-")
				}
			}
			if i == 0 {
				first = whole
			} else if !reflect.DeepEqual(first, whole) {
				t.Errorf("another book as\n%s\n%s", src, differing(first, whole))
			}
		}
	})
	if t.Logf("%d of %d books were read", good, all); good < all/4 {
		t.Errorf("only %d of %d books were read", good, all)
	}
}
