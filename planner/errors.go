package planner

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"repay/planner/book"
	"repay/planner/book/fault"
	"repay/planner/dossier"
	"repay/planner/lang"
	"repay/planner/plan"
	"repay/planner/record"
)

// What the arguments of a call lack, where nothing is wrong with the book.
var (
	// ErrNoDate: the book states no as_of, and no date was given.
	ErrNoDate = errors.New("no date: the book states no as_of, and none was given")
	// ErrNoMoney: the book states no income and expenses, and no budget was given.
	ErrNoMoney = errors.New("no money: the book states no household, and no budget was given")
	// ErrNoAnswer: the comparison has no answer of the name that a plan is to follow.
	ErrNoAnswer = errors.New("the comparison has no such answer")
)

// Error is what is wrong with a book: what its reader found, or what the engine
// refused to compute, each at its place.
type Error struct {
	// Faults are in the order of the file. Each has a code for machines (Kind.Code),
	// its place (File, Line, Column, Path), what is wrong (Message) and what would be
	// right (Remedy), in both languages. Those of a Kind that is a Warning are only odd.
	Faults []book.Fault
	Lang   lang.Lang // of Error and WriteJSON
}

// shownFaults is how many faults an error prints.
const shownFaults = 3

// Error is the first faults, a line for each, as file:line:column: message (remedy).
func (e *Error) Error() string {
	var lines []string
	more := 0
	for _, f := range e.Faults {
		switch {
		case f.Kind.Warning:
		case f.Kind == fault.TooMany:
			more += f.Args.N
		case len(lines) == shownFaults:
			more++
		default:
			lines = append(lines, e.line(f))
		}
	}
	if more > 0 {
		lines = append(lines, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(lines, "\n")
}

func (e *Error) line(f book.Fault) string {
	s := f.Message.In(e.Lang)
	if remedy := f.Remedy.In(e.Lang); remedy != "" {
		s += " (" + remedy + ")"
	}
	if f.File == "" { // of an argument
		return s
	}
	return fmt.Sprintf("%s:%d:%d: %s", fault.Safe(f.File), f.Line, f.Column, s)
}

// WriteJSON writes every error as the program does, repay/errors/v1.
func (e *Error) WriteJSON(w io.Writer) error {
	return record.WriteJSON(w, fault.RecordOf(e.Faults, e.Lang))
}

// refused is what the engine refused, at its places; nil: nothing.
func (b *Book) refused(d *dossier.Dossier, refused []plan.Refused) error {
	if len(refused) == 0 {
		return nil
	}
	return &Error{d.Located(refused), b.lang}
}

// because says of which book it is.
func (b *Book) because(err error) error { return fmt.Errorf("%s: %w", b.read.File, err) }

// unknown refuses a value of a closed list.
func (b *Book) unknown(what, value string, known any) error {
	return b.because(fmt.Errorf("no %s %q: one of %v", what, value, known))
}

// hasMoney refuses a plan or an ask that nobody can pay for.
func (b *Book) hasMoney(budget *Amount, payDay int) error {
	switch {
	case b.read.Household == nil && budget == nil:
		return b.because(ErrNoMoney)
	case budget != nil && *budget <= 0:
		return b.because(fmt.Errorf("a budget of %s: one above zero", b.Text(*budget)))
	case payDay < 0 || payDay > 31:
		return b.because(fmt.Errorf("a pay day of %d: one of 1 to 31, or 0", payDay))
	}
	return nil
}

// canAsk refuses money, counts and loans that an ask cannot be about.
func (b *Book) canAsk(o AskOptions) error {
	if err := b.hasMoney(o.Budget, o.PayDay); err != nil {
		return err
	}
	loans := len(b.read.Loans)
	switch {
	case o.Shock < 0:
		return b.because(fmt.Errorf("a shock of %s: one above zero, or 0 for none", b.Text(o.Shock)))
	case o.Survive < 0:
		return b.because(fmt.Errorf("%d incomes to survive: 1 or more, or 0", o.Survive))
	}
	for _, i := range o.Keep {
		if i < 0 || i >= loans {
			return b.because(fmt.Errorf("no loan %d to keep: they are 0 to %d", i, loans-1))
		}
	}
	return nil
}
