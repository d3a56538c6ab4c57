package record

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"repay/planner/cells"
)

// Sheet is records of one kind for a spreadsheet: a header and a line a record.
type Sheet struct {
	Columns []string
	Rows    iter.Seq[[]string] // made as they are written; each is good until the next
}

// Whole is the sheet with its rows made now, so that what they are made from can
// be let go.
func (s Sheet) Whole() Sheet {
	var rows [][]string
	for row := range s.Rows {
		rows = append(rows, slices.Clone(row))
	}
	return Sheet{s.Columns, slices.Values(rows)}
}

// sheet is how one kind of lines is taken out of a record.
type sheet struct {
	name  string
	of    []any // empty records: their fields are its columns
	lines func(adder)
}

// adder takes a line: the records that its columns are the fields of.
type adder func(records ...any)

// listed is a sheet with a line for each of a list.
func listed[T any](name string, list []T) sheet {
	var empty T
	return sheet{name, []any{empty}, func(add adder) {
		for _, x := range list {
			add(x)
		}
	}}
}

// Sheets names the sheets that a record has, the default first.
func Sheets(r Record) []string {
	var names []string
	for _, s := range r.sheets() {
		names = append(names, s.name)
	}
	return names
}

// SheetOf returns the named sheet of a record, its default without a name; ok is
// false where it has no such sheet.
func SheetOf(r Record, name string) (out Sheet, ok bool) {
	for _, s := range r.sheets() {
		if s.name != name && name != "" {
			continue
		}
		var first []string // on every line
		if e := r.ofBook(); e != nil {
			out.Columns = append(out.Columns, "book", "reference", "as_of", "currency")
			first = []string{words(e.Book), words(string(e.Reference)), e.AsOf, e.Currency}
		}
		for _, r := range s.of {
			out.Columns = append(out.Columns, columns("", reflect.TypeOf(r))...)
		}
		out.Rows = func(yield func([]string) bool) {
			row, more := first, true
			s.lines(func(records ...any) {
				row = row[:len(first)]
				for _, r := range records {
					row = values(row, reflect.Indirect(reflect.ValueOf(r)))
				}
				more = more && yield(row)
			})
		}
		return out, true
	}
	return Sheet{}, false
}

// columns names the fields of a record as the JSON does; those of an object
// inside it are joined with an underscore. Lists of records are left out.
func columns(prefix string, t reflect.Type) []string {
	var out []string
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch inner := structOf(f.Type); {
		case inner != nil:
			if !f.Anonymous {
				name = prefix + name + "_"
			}
			out = append(out, columns(name, inner)...)
		case !isRecords(f.Type):
			out = append(out, prefix+name)
		}
	}
	return out
}

// values adds the values of a record's columns to those of a row.
func values(row []string, v reflect.Value) []string {
	for i := range v.NumField() {
		f := v.Field(i)
		switch inner := structOf(f.Type()); {
		case inner != nil && f.Kind() == reflect.Pointer && f.IsNil():
			row = append(row, make([]string, len(columns("", inner)))...)
		case inner != nil:
			row = values(row, reflect.Indirect(f))
		case !isRecords(f.Type()):
			row = append(row, value(f))
		}
	}
	return row
}

// structOf returns the struct behind t, nil where t is none.
func structOf(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() == reflect.Struct && readAs[t] == nil {
		return t
	}
	return nil
}

// isRecords reports whether t is a list of objects.
func isRecords(t reflect.Type) bool {
	if as := readAs[t]; as != nil {
		t = as
	}
	return t.Kind() == reflect.Func || t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Struct
}

func value(v reflect.Value) string {
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return ""
		}
		v = v.Elem()
	}
	switch x := v.Interface().(type) {
	case json.RawMessage:
		return string(x)
	case orNull:
		return words(string(x))
	case cell:
		return unquoted(x.appendJSON(nil))
	case []string:
		return words(strings.Join(x, " "))
	case string:
		return words(x)
	case int:
		return strconv.Itoa(x)
	case bool:
		return strconv.FormatBool(x)
	}
	panic(fmt.Sprintf("record: no CSV for %s", v.Type()))
}

// unquoted is what a value is without the signs of JSON.
func unquoted(value []byte) string {
	if string(value) == null {
		return ""
	}
	return string(bytes.Trim(value, `"`))
}

// words makes a cell of words: one line, with an apostrophe before what a spreadsheet
// could run as a formula. Some skip blanks before the sign, and some read the wide
// signs of a Chinese keyboard. A negative number stays a number.
func words(s string) string {
	s = cells.Clean(s)
	first, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(s, unseen))
	if !strings.ContainsRune("=+-@＝＋－＠", first) || isNegative(s) {
		return s
	}
	return "'" + s
}

// unseen reports blanks, and marks that no reader sees.
func unseen(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }

// isNegative reports whether a cell is a number below zero as records write it.
func isNegative(s string) bool {
	whole, fraction, dotted := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	return strings.HasPrefix(s, "-") && allDigits(whole) && (!dotted || allDigits(fraction))
}

func allDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// WriteCSV writes sheets of one kind under one header, a comma between cells.
func WriteCSV(w io.Writer, sheets []Sheet) error { return write(w, sheets, ',') }

// WriteTSV writes them with a tab between cells.
func WriteTSV(w io.Writer, sheets []Sheet) error { return write(w, sheets, '\t') }

func write(w io.Writer, sheets []Sheet, comma rune) error {
	out := csv.NewWriter(w)
	out.Comma = comma
	for i, s := range sheets {
		if i == 0 {
			if err := out.Write(s.Columns); err != nil {
				return err
			}
		}
		for row := range s.Rows {
			if err := out.Write(row); err != nil {
				return err
			}
		}
	}
	out.Flush()
	return out.Error()
}
