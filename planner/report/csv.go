package report

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Sheet is records of one kind for a spreadsheet: a header and a line a record.
type Sheet struct {
	Columns []string
	Rows    [][]string
}

// Sheets names the sheets that a record has, the default first.
func Sheets(record any) []string {
	switch record.(type) {
	case StatusJSON:
		return []string{"loans", "upcoming"}
	case ScheduleJSON:
		return []string{"rows"}
	case CompareJSON:
		return []string{"offers", "answer", "rows", "worth", "settlement"}
	case PresetsJSON:
		return []string{"fields"}
	case RulesJSON:
		return []string{"findings"}
	case ClaimCheckJSON:
		return []string{"ways"}
	case ExplainJSON:
		return []string{"lines"}
	}
	return nil
}

// SheetOf returns the named sheet of a record; ok is false where the record
// has no such sheet.
func SheetOf(record any, name string) (s Sheet, ok bool) {
	switch r := record.(type) {
	case StatusJSON:
		switch name {
		case "loans":
			s := newSheet(statusLoanJSON{})
			for _, l := range r.Loans {
				s.add(r.Envelope, l)
			}
			return s.Sheet, true
		case "upcoming":
			s := newSheet(upcomingJSON{})
			for _, u := range r.Upcoming {
				s.add(r.Envelope, u)
			}
			return s.Sheet, true
		}
	case ScheduleJSON:
		if name == "rows" {
			s := newSheet(rowKey{}, rowJSON{})
			for _, l := range r.Loans {
				for _, row := range l.Rows {
					s.add(r.Envelope, rowKey{l.ID, l.Strategy, l.Offer}, row)
				}
			}
			return s.Sheet, true
		}
	case CompareJSON:
		return r.sheet(name)
	case PresetsJSON:
		return r.sheet(), name == "fields"
	case RulesJSON:
		if name == "findings" {
			s := newSheet(findingJSON{})
			for _, f := range r.Findings {
				s.add(r.Envelope, f)
			}
			return s.Sheet, true
		}
	case ClaimCheckJSON:
		if name == "ways" {
			return r.ways(), true
		}
	case ExplainJSON:
		if name == "lines" {
			s := newSheet(explainKey{}, explainLineJSON{})
			for _, l := range r.Lines {
				s.add(r.Envelope, explainKey{r.Loan, r.Figure, r.Offer}, l)
			}
			return s.Sheet, true
		}
	}
	return Sheet{}, false
}

// The fields that tell of which loan, offer or answer a line is.
type (
	loanKey struct {
		Loan string `json:"loan"`
	}
	rowKey struct {
		Loan     string  `json:"loan"`
		Strategy *string `json:"strategy"`
		Offer    *string `json:"offer"`
	}
	explainKey struct {
		Loan   *string `json:"loan"`
		Figure string  `json:"figure"`
		Offer  *string `json:"offer"`
	}
	answerKey struct {
		Answer  string `json:"answer"`
		Leading bool   `json:"leading"`
	}
)

func (r CompareJSON) sheet(name string) (Sheet, bool) {
	switch name {
	case "offers":
		s := newSheet(loanKey{}, offerJSON{})
		for _, l := range r.Loans {
			for _, o := range l.Offers {
				s.add(r.Envelope, loanKey{l.ID}, o)
			}
		}
		return s.Sheet, true
	case "rows":
		s := newSheet(rowKey{}, rowJSON{})
		for _, l := range r.Loans {
			for _, o := range l.Offers {
				for _, row := range o.Rows {
					s.add(r.Envelope, rowKey{l.ID, &o.Strategy, &o.Name}, row)
				}
			}
		}
		return s.Sheet, true
	case "worth":
		s := newSheet(worthJSON{})
		for _, l := range r.Loans {
			if l.Worth == nil {
				continue
			}
			for _, w := range *l.Worth {
				s.add(r.Envelope, w)
			}
		}
		return s.Sheet, true
	case "settlement":
		s := newSheet(loanKey{}, settlementJSON{})
		for _, l := range r.Loans {
			if l.Settlement != nil {
				s.add(r.Envelope, loanKey{l.ID}, *l.Settlement)
			}
		}
		return s.Sheet, true
	case "answer":
		s := newSheet(answerKey{}, choiceJSON{})
		for _, a := range []struct {
			name string
			a    *answerJSON
		}{{"surest", r.Surest}, {"to_ask", r.ToAsk}, {"easiest", r.Easiest}, {"stand_in", r.StandIn}} {
			if a.a == nil {
				continue
			}
			for _, c := range a.a.Choices {
				s.add(r.Envelope, answerKey{a.name, r.Leading != nil && *r.Leading == a.name}, c)
			}
		}
		return s.Sheet, true
	}
	return Sheet{}, false
}

// bookColumns come first on every line.
var bookColumns = []string{"book", "reference", "as_of", "currency"}

type sheet struct{ Sheet }

// newSheet returns an empty sheet with the columns of the given records.
func newSheet(records ...any) *sheet {
	s := &sheet{Sheet{Columns: append([]string{}, bookColumns...)}}
	for _, r := range records {
		s.Columns = append(s.Columns, columns("", reflect.TypeOf(r))...)
	}
	return s
}

func (s *sheet) add(e Envelope, records ...any) {
	row := []string{guard(e.Book), "", e.AsOf, e.Currency}
	if e.Reference != nil {
		row[1] = guard(*e.Reference)
	}
	for _, r := range records {
		row = append(row, values(reflect.ValueOf(r))...)
	}
	s.Rows = append(s.Rows, row)
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
			out = append(out, columns(prefix+name+"_", inner)...)
		case !isRecords(f.Type):
			out = append(out, prefix+name)
		}
	}
	return out
}

func values(v reflect.Value) []string {
	var out []string
	for i := range v.NumField() {
		f := v.Field(i)
		switch inner := structOf(f.Type()); {
		case inner != nil:
			if f.Kind() == reflect.Pointer && f.IsNil() {
				out = append(out, make([]string, len(columns("", inner)))...)
				continue
			}
			out = append(out, values(reflect.Indirect(f))...)
		case !isRecords(f.Type()):
			out = append(out, value(f))
		}
	}
	return out
}

// structOf returns the struct behind t, nil where t is none.
func structOf(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() == reflect.Struct {
		return t
	}
	return nil
}

// isRecords reports whether t is a list of objects.
func isRecords(t reflect.Type) bool {
	return t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Struct
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
	case []string:
		return guard(strings.Join(x, " "))
	case string:
		return guard(x)
	case int:
		return strconv.Itoa(x)
	case bool:
		return strconv.FormatBool(x)
	}
	panic(fmt.Sprintf("report: no CSV for %s", v.Type()))
}

// guard puts an apostrophe before a cell of words that a spreadsheet would run
// as a formula. A negative number stays a number.
func guard(s string) string {
	first, _ := utf8.DecodeRuneInString(s)
	if s == "" || !strings.ContainsRune("=+-@\t\r＝＋－＠", first) {
		return s
	}
	if _, err := strconv.ParseFloat(s, 64); err == nil && s[0] == '-' {
		return s
	}
	return "'" + s
}

// WriteCSV writes sheets of one kind under one header, with comma between the
// cells: ',' for CSV, '\t' for TSV.
func WriteCSV(w io.Writer, sheets []Sheet, comma rune) error {
	out := csv.NewWriter(w)
	out.Comma = comma
	for i, s := range sheets {
		if i == 0 {
			if err := out.Write(s.Columns); err != nil {
				return err
			}
		}
		if err := out.WriteAll(s.Rows); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}
