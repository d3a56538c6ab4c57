// Package twin makes of a value its twin, in which every date is moved or every sum of
// money multiplied, and tells where two values are not each other's twins. It finds the
// dates and the sums by their types, so that no field is left out. Only tests import it.
package twin

import (
	"fmt"
	"math"
	"reflect"
	"regexp"

	"repay/planner/calendar"
	"repay/planner/money"
)

// Change is what becomes of a twin's dates and sums. The zero Change is none.
type Change struct {
	Days  calendar.Date // added to each date that is one
	Times money.Amount  // of each sum; 0: once
	// Off is how far a sum may be off, which a field's path may decide.
	Off func(path string) money.Amount
}

var (
	dateType   = reflect.TypeFor[calendar.Date]()
	amountType = reflect.TypeFor[money.Amount]()
)

// date is where a date goes; no date stays none.
func (c Change) date(d int64) int64 {
	if d == 0 {
		return 0
	}
	return d + int64(c.Days)
}

// sum is what a sum becomes.
func (c Change) sum(a int64) int64 { return a * int64(max(c.Times, 1)) }

// Of is the twin of a value, which shares nothing that can be changed with it.
func Of[T any](v T, c Change) T {
	out := reflect.New(reflect.TypeFor[T]()).Elem()
	c.copy(out, reflect.ValueOf(&v).Elem())
	return out.Interface().(T)
}

func (c Change) copy(to, from reflect.Value) {
	switch from.Type() {
	case dateType:
		to.SetInt(c.date(from.Int()))
		return
	case amountType:
		to.SetInt(c.sum(from.Int()))
		return
	}
	switch from.Kind() {
	case reflect.Pointer:
		if !from.IsNil() {
			to.Set(reflect.New(from.Type().Elem()))
			c.copy(to.Elem(), from.Elem())
		}
	case reflect.Slice:
		if !from.IsNil() {
			to.Set(reflect.MakeSlice(from.Type(), from.Len(), from.Len()))
			for i := range from.Len() {
				c.copy(to.Index(i), from.Index(i))
			}
		}
	case reflect.Array:
		for i := range from.Len() {
			c.copy(to.Index(i), from.Index(i))
		}
	case reflect.Struct:
		to.Set(from) // with what is not exported: of ratios alone
		for i := range from.NumField() {
			if from.Type().Field(i).IsExported() {
				c.copy(to.Field(i), from.Field(i))
			}
		}
	default:
		to.Set(from)
	}
}

// Differ is the first place at which a value is not the twin of another; empty: there
// is none. Fields that are not exported are not looked at, nor those whose paths skip
// says. Texts that name a date are alike.
func Differ(of, got any, c Change, skip *regexp.Regexp) string {
	d := differ{c, skip}
	return d.at("", reflect.ValueOf(of), reflect.ValueOf(got))
}

type differ struct {
	Change
	skip *regexp.Regexp
}

var dated = regexp.MustCompile(`[0-9]{4}-[0-9]{2}`)

func (d differ) at(path string, of, got reflect.Value) string {
	differs := func(want any) string { return fmt.Sprintf("%s is %v, not %v", path, got, want) }
	if d.skip != nil && d.skip.MatchString(path) {
		return ""
	}
	switch of.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		switch want := of.Int(); of.Type() {
		case dateType:
			if want = d.date(want); want != got.Int() {
				return differs(calendar.Date(want))
			}
		case amountType:
			if off := abs(d.sum(want) - got.Int()); off != 0 && (d.Off == nil || off > int64(d.Off(path))) {
				return differs(d.sum(want))
			}
		default:
			if want != got.Int() {
				return differs(want)
			}
		}
	case reflect.Float64:
		if x, y := of.Float(), got.Float(); math.Abs(x-y) > 1e-7*max(1, math.Abs(x)) {
			return differs(x)
		}
	case reflect.String:
		if of.String() != got.String() && !(dated.MatchString(of.String()) && dated.MatchString(got.String())) {
			return differs(of)
		}
	case reflect.Pointer, reflect.Interface:
		if of.IsNil() != got.IsNil() {
			return differs(of)
		}
		if !of.IsNil() {
			return d.at(path, of.Elem(), got.Elem())
		}
	case reflect.Slice, reflect.Array:
		if of.Len() != got.Len() {
			return fmt.Sprintf("%s has %d, not %d: %v, not %v", path, got.Len(), of.Len(), got, of)
		}
		for i := range of.Len() {
			if s := d.at(fmt.Sprintf("%s[%d]", path, i), of.Index(i), got.Index(i)); s != "" {
				return s
			}
		}
	case reflect.Struct:
		for i := range of.NumField() {
			if f := of.Type().Field(i); f.IsExported() {
				if s := d.at(path+"."+f.Name, of.Field(i), got.Field(i)); s != "" {
					return s
				}
			}
		}
	case reflect.Func, reflect.Map, reflect.Chan:
	default:
		if !of.Equal(got) {
			return differs(of)
		}
	}
	return ""
}

func abs(x int64) int64 { return max(x, -x) }
