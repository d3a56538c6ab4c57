package rules

import (
	"slices"

	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/money"
)

type (
	// Date is a day.
	Date = calendar.Date
	// Amount is a sum in minor units.
	Amount = money.Amount
)

// Lines is what the loans of a country are compared with: its rules, and the
// rates that some of them rest on. Rules are kept in the order of their file.
type Lines struct {
	Country     string    // ISO 3166, as CN; empty: a file that goes with any book
	Name        lang.Text // the country's
	Currency    string    // of the amounts in its rules
	Alone       bool      // a file that stands in the place of the program's own
	LenderTypes []LenderType
	LPR         LPR
	Rules       []*Rule
}

// LenderType is a type of lender over those that every book knows.
type LenderType struct {
	Name  string
	Also  []string // other names, in any language
	Words lang.Text
}

// Replaced returns the lines with those of another file in their place: rules
// by their id, rows of the LPR by their date; what is new comes after.
func (l *Lines) Replaced(with *Lines) *Lines {
	out := *l
	out.LPR, out.Rules = l.LPR.replaced(with.LPR), slices.Clone(l.Rules)
	out.LenderTypes = slices.Concat(l.LenderTypes, with.LenderTypes)
	for _, r := range with.Rules {
		if i := slices.IndexFunc(out.Rules, func(own *Rule) bool { return own.ID == r.ID }); i >= 0 {
			out.Rules[i] = r
			continue
		}
		out.Rules = append(out.Rules, r)
	}
	return &out
}

// Held returns the lines that a book of a country is held against: the program's
// own, with those of a file in their place or beside them; nil where none are
// known. A file that names a country goes with its books only.
func Held(country string, file *Lines) *Lines {
	own := For(country)
	switch {
	case file == nil || !file.GoesWith(country):
		return own
	case own == nil || file.Alone:
		return file
	}
	return own.Replaced(file)
}

// GoesWith reports whether books of a country are held against the lines.
func (l *Lines) GoesWith(country string) bool { return l.Country == "" || l.Country == country }

// InForce returns the rules of a measure that hold on a day.
func (l *Lines) InForce(m Measure, on Date) (list []*Rule) {
	if l == nil {
		return nil
	}
	for _, r := range l.Rules {
		if r.Measures == m && r.Force.Has(on) {
			list = append(list, r)
		}
	}
	return list
}
