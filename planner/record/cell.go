package record

import (
	"encoding/json"
	"reflect"
	"strconv"

	"repay/planner/calendar"
	"repay/planner/money"
)

// A cell is a value that writes itself as JSON, into the room that it is given:
// of thousands of amounts none becomes a text of its own before.
type cell interface{ appendJSON(b []byte) []byte }

const null = "null"

// decimal is an amount: "2693.12".
type decimal struct {
	of     money.Amount
	places uint8
}

// decimalOrNull is an amount, or null where it is not known.
type decimalOrNull struct {
	of     money.Amount
	places uint8
	known  bool
}

// date is a day: "2026-11-21".
type date calendar.Date

// dateOrNull is a day, or null for none.
type dateOrNull calendar.Date

// countOrNull is a number, or null for 0.
type countOrNull int

// orNull is a text, or null for an empty one.
type orNull string

// readAs says as what the cells are read: what a pointer points to may be null.
var readAs = map[reflect.Type]reflect.Type{
	reflect.TypeFor[decimal]():       reflect.TypeFor[string](),
	reflect.TypeFor[decimalOrNull](): reflect.TypeFor[*string](),
	reflect.TypeFor[date]():          reflect.TypeFor[string](),
	reflect.TypeFor[dateOrNull]():    reflect.TypeFor[*string](),
	reflect.TypeFor[countOrNull]():   reflect.TypeFor[*int](),
	reflect.TypeFor[orNull]():        reflect.TypeFor[*string](),
	reflect.TypeFor[params]():        reflect.TypeFor[json.RawMessage](),
	reflect.TypeFor[table]():         reflect.TypeFor[list[rowJSON]](),
}

func (d decimal) orNull() decimalOrNull { return decimalOrNull{d.of, d.places, true} }

func (d decimal) appendJSON(b []byte) []byte {
	return append(money.Currency{Decimals: int(d.places)}.Append(append(b, '"'), d.of), '"')
}

func (d decimalOrNull) appendJSON(b []byte) []byte {
	if !d.known {
		return append(b, null...)
	}
	return decimal{d.of, d.places}.appendJSON(b)
}

func (d date) appendJSON(b []byte) []byte {
	return append(calendar.Date(d).Append(append(b, '"')), '"')
}

func (d dateOrNull) appendJSON(b []byte) []byte {
	if d == 0 {
		return append(b, null...)
	}
	return date(d).appendJSON(b)
}

func (n countOrNull) appendJSON(b []byte) []byte {
	if n == 0 {
		return append(b, null...)
	}
	return appendCount(b, int(n))
}

// appendCount adds a number: of days or an instalment's, most have two digits at most.
func appendCount(b []byte, n int) []byte {
	switch {
	case 0 <= n && n < 10:
		return append(b, '0'+byte(n))
	case 0 <= n && n < 100:
		return append(b, '0'+byte(n/10), '0'+byte(n%10))
	}
	return strconv.AppendInt(b, int64(n), 10)
}

func (s orNull) appendJSON(b []byte) []byte {
	if s == "" {
		return append(b, null...)
	}
	return appendText(b, string(s))
}
