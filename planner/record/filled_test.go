package record

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/internal/books"
	_ "repay/planner/internal/draws"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// oddTexts are those that JSON cannot take as they are, or that only seem so.
var oddTexts = rapid.OneOf(
	rapid.String(), odd(),
	rapid.SampledFrom([]string{"", `"`, `\`, "<&>", "\u2028\u2029", "\xff", "a\xe2\x80", "\x00\x7f", "\u0080", "\ufffd", "借呗", "\U0001f600", `"loans":[]`}),
)

// Whatever stands in a record of any kind, it is written as the library writes it.
func TestRecordsAsTheLibrary(t *testing.T) {
	for _, k := range []Kind{StatusKind, CompareKind, AskKind, PlanKind, ScheduleKind, ExplainKind, ClaimKind, RulesKind, PresetKind, VersionKind} {
		t.Run(k.Name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				record := reflect.New(reflect.TypeOf(k.empty)).Elem()
				fill(t, record)
				sameAsLibrary(t, k.Name, record.Interface())
			})
		})
	}
}

// fill sets a value to a drawn one, or a part of a record to such.
func fill(t *rapid.T, v reflect.Value) {
	amount := func() money.Amount { return money.Amount(rapid.Int64().Draw(t, "amount")) }
	places := func() uint8 { return uint8(rapid.IntRange(0, 4).Draw(t, "places")) }
	if v.Kind() == reflect.Struct && readAs[v.Type()] == nil {
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() || f.Anonymous {
				fill(t, v.Field(i))
			}
		}
		return
	}
	switch x := v.Addr().Interface().(type) {
	case *decimal:
		*x = decimal{amount(), places()}
		return
	case *decimalOrNull:
		if rapid.Bool().Draw(t, "known") {
			*x = decimalOrNull{amount(), places(), true}
		}
		return
	case *table:
		*x = table{fillRows(t), rapid.Bool().Draw(t, "strategy"), calendar.Of(2026, 11, 21), places()}
		return
	case *params:
		*x = params{&agreement.Offer{Strategy: agreement.Extend, By: rapid.IntRange(0, 40).Draw(t, "by")}, money.CNY}
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(oddTexts.Draw(t, "text"))
	case reflect.Int:
		v.SetInt(int64(rapid.Int().Draw(t, "count")))
	case reflect.Int32: // a date
		v.SetInt(int64(rapid.Int32Range(0, 3_000_000).Draw(t, "day")))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "so"))
	case reflect.Pointer:
		if rapid.Bool().Draw(t, "some") {
			v.Set(reflect.New(v.Type().Elem()))
			fill(t, v.Elem())
		}
	case reflect.Slice:
		if n := rapid.IntRange(-1, 2).Draw(t, "length"); n >= 0 {
			v.Set(reflect.MakeSlice(v.Type(), n, n))
		}
		for i := range v.Len() {
			fill(t, v.Index(i))
		}
	case reflect.Func:
		fillList(t, v)
	default:
		t.Fatalf("nothing to draw for %s", v.Type())
	}
}

// fillRows are drawn rows of an amortization table.
func fillRows(t *rapid.T) []loan.Row {
	rows := make([]loan.Row, rapid.IntRange(0, 2).Draw(t, "rows"))
	for i := range rows {
		r := &rows[i]
		r.N, r.Days = rapid.Int().Draw(t, "n"), rapid.Int().Draw(t, "days")
		r.Due = calendar.Date(rapid.Int32Range(0, 3_000_000).Draw(t, "due"))
		r.State = loan.RowState(rapid.IntRange(0, len(loan.RowStates)).Draw(t, "state"))
		for _, a := range []*money.Amount{&r.Opening, &r.Principal, &r.Interest, &r.Fees, &r.Penalty, &r.Closing} {
			*a = money.Amount(rapid.Int64().Draw(t, "amount"))
		}
	}
	return rows
}

// fillList makes a list of drawn items; it may be none.
func fillList(t *rapid.T, v reflect.Value) {
	yield := v.Type().In(0)
	items := reflect.New(reflect.SliceOf(yield.In(0).Elem())).Elem()
	if fill(t, items); items.IsNil() {
		return
	}
	v.Set(reflect.MakeFunc(v.Type(), func(args []reflect.Value) []reflect.Value {
		for i := range items.Len() {
			if !args[0].Call([]reflect.Value{items.Index(i).Addr()})[0].Bool() {
				break
			}
		}
		return nil
	}))
}

// The records of the books that are kept are those that the library writes.
func TestRecordsOfBooksAsTheLibrary(t *testing.T) {
	books.Each(t, func(x books.Book) {
		c, h := x.Case, Head{Book: x.Name, Warnings: []Warning{{"odd", -1, "<&>\u2028"}}}
		x.Comparison.Appraise(&c, -1)
		sameAsLibrary(t, x.Name, Status(h, c, x.Status))
		sameAsLibrary(t, x.Name, Compare(h, c, x.Comparison, plan.Only{Loan: -1}))
	})
}
