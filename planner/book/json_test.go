package book

import (
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"testing"

	"repay/planner/book/field/fieldtest"
	"repay/planner/internal/draws"
	"repay/planner/plan"
)

// asYAML is a JSON text that is no JSON any more, and the same book: the YAML library
// reads it.
const asYAML = "\n#"

// sameReading holds a JSON book to itself as YAML: the book, every fault, and what a
// line more makes of it.
func sameReading(t *testing.T, src []byte) {
	t.Helper()
	long := slices.Concat(src, []byte(asYAML))
	b, faults := Parse("book", src)
	y, others := Parse("book", long)
	if !reflect.DeepEqual(faults, others) {
		t.Fatalf("%s\nhas other faults as YAML:\n%+v\n%+v", src, faults, others)
	}
	if (b == nil) != (y == nil) {
		t.Fatalf("%s\nis a book in one way of reading it only", src)
	}
	if b == nil {
		return
	}
	i, talk := len(b.Loans)-1, plan.Contact{Date: day(2026, 11, 20), Said: "a: b"}
	one, no := b.AppendPayment(i, paid)
	two, not := y.AppendPayment(i, paid)
	if !reflect.DeepEqual(no, not) || no == nil && (one.Line != two.Line || string(one.Bytes)+asYAML != string(two.Bytes)) {
		t.Fatalf("%s\na payment goes elsewhere as YAML: %+v, %+v", src, one, two)
	}
	one, no = b.AppendContact(i, talk)
	two, not = y.AppendContact(i, talk)
	if !reflect.DeepEqual(no, not) || no == nil && string(one.Bytes)+asYAML != string(two.Bytes) {
		t.Fatalf("%s\na contact goes elsewhere as YAML: %+v, %+v", src, one, two)
	}
	b.text, y.text, b.places, y.places = nil, nil, places{}, places{}
	if !reflect.DeepEqual(b, y) {
		t.Fatalf("%s\nis another book as YAML:\n%+v\n%+v", src, b, y)
	}
}

// jsonValue are the values of fields, but for those in brackets.
var jsonValue = regexp.MustCompile(`: ?("[^"]*"|[^",\[\]{} \n]+)`)

// wrong are values that few fields take.
var wrong = []string{
	`null`, `""`, `" "`, `-1`, `0`, `1e4`, `12.345`, `"12,000"`, `"a"`, `"5%"`, `"2026/11/21"`, `"2026-02-30"`, `true`, `[]`, `[null]`, `{}`, `{"a": 1}`,
	`"?"`, `"不知道"`, `"unknown"`, `"name：王"`, `"a，id: b"`, `"#2"`, `"1\u4e07"`, `"\ud83c\udfe0"`, `"\n"`,
}

// faulty is a JSON book with wrong values in place of some.
func faulty(r *rand.Rand, src []byte) []byte {
	places := jsonValue.FindAllSubmatchIndex(src, -1)
	for range min(len(places), 1+r.IntN(3)) {
		at := places[r.IntN(len(places))]
		if at[3] <= len(src) {
			src = slices.Concat(src[:at[2]], []byte(wrong[r.IntN(len(wrong))]), src[at[3]:])
			places = jsonValue.FindAllSubmatchIndex(src, -1)
		}
	}
	return src
}

// TestJSONIsYAML: a book that a program wrote is read faster than by the YAML library,
// and no differently.
func TestJSONIsYAML(t *testing.T) {
	var books [][]byte
	for _, name := range examples(t) {
		books = append(books, readFile(t, name))
	}
	for _, src := range gallery(t) {
		books = append(books, src)
	}
	for _, src := range richBooks {
		books = append(books, []byte(src))
	}
	all := drawn()
	for i := 0; i < len(all); i += draws.Stride(9, 1) {
		books = append(books, all[i])
	}
	r, read := rand.New(rand.NewPCG(17, 1)), 0
	for i, text := range books {
		src, ok := fieldtest.JSON(text, []string{"", "", "  "}[i%3], i%4 == 3)
		if !ok {
			continue
		}
		read++
		sameReading(t, src)
		for range draws.Many(1, 10) {
			if src := faulty(r, src); json.Valid(src) {
				sameReading(t, src)
			}
		}
	}
	if read < 250 {
		t.Errorf("only %d books", read)
	}
}
