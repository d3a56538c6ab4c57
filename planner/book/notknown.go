package book

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/enum"
)

var (
	unknownLeftOut = fault.Warn("unknown_left_out",
		"{key} 写的是 {value}，按没写这一行来算", "{key} is {value}: the figures are worked out as if this line were not there",
		"查到了再写上", "fill it in once it is known")
	unknownAsNumber = fault.Warn("unknown_as_number",
		"{key} 写的是 {value}，按没写这一行来算，也就是 {other}", "{key} is {value}: as if this line were not there, {other} is taken for it",
		"查到了再写上", "fill it in once it is known")
	unknownPaid = fault.Wrong("unknown_paid",
		"{key} 不能写 {value}：没有它，就会当作一期都没还过", "{key} cannot be {value}: without it no instalment counts as paid",
		"写已经还清的最后一期的到期还款日；查不到，就照对方现在显示的写 "+owedExample+"，代替 principal、start、periods 和 paid_through",
		"write the due date of the last instalment that was paid; if that cannot be found, write what the lender shows now, like "+owedExample+", in place of principal, start, periods and paid_through")
	unknownFeeDate = fault.Wrong("unknown_fee_date",
		"{key} 不能写 {value}：没有它，这笔费用就会当作每期都收", "{key} cannot be {value}: without it the fee would be charged each period",
		"写收这笔费用的日期；查不到，就写第一次在账单上看到它的那天", "write the day on which it was charged; if that cannot be found, the day on which a bill first showed it")
	unknownParts = fault.Wrong("unknown_parts",
		"{key} 不能只写 {value}", "{key} cannot be just {value}",
		"知道多少写多少；都不知道就删掉这一行", "write what is known of it, or delete the line if nothing is")
)

// leaveUnknown takes what the borrower says is not known for what is left out: as
// an unknown where the field has a word for it, else as if it were not written.
// Where the loan cannot do without it, the reader then says what can be done, as of
// a field that was never there.
func (r *reader) leaveUnknown(n *source.Node, of *field.Record) {
	if r.book.root == nil {
		return // a file of rules or presets says what it knows
	}
	n.Fields = slices.DeleteFunc(n.Fields, func(f source.Field) bool {
		if !saysNotKnown(f.Value) {
			return false
		}
		known := of.Field(f.Key.Text)
		return known != nil && r.leftOut(f.Value, known, n, of)
	})
}

// saysNotKnown reports a value of [field.NotKnown]. Most values are numbers, or words
// with another first sign, which are told at a glance: a book may have a million of
// them.
func saysNotKnown(n *source.Node) bool {
	const longest = len("don't know ") * 3
	if n.Kind != source.Scalar || n.Text == "" || len(n.Text) > longest {
		return false
	}
	w := notKnown()
	first, _ := utf8.DecodeRuneInString(n.Text)
	if first >= 'A' && first <= 'Z' {
		first += 'a' - 'A'
	}
	switch {
	case first >= '0' && first <= '9':
		return false
	case first >= 'a' && first <= 'z', first >= '一' && first <= '鿿': // they stay the first
		if !strings.ContainsRune(w.heads, first) {
			return false
		}
	}
	return w.words[enum.Fold(n.Text)]
}

// notKnownWords are all words of [field.NotKnown], folded, and the signs with which they
// begin.
type notKnownWords struct {
	words map[string]bool
	heads string
}

var notKnown = sync.OnceValue(func() *notKnownWords {
	_, all := field.NotKnown.Words()
	w := &notKnownWords{words: map[string]bool{}}
	for _, word := range all {
		word = enum.Fold(word)
		w.words[word] = true
		_, head := utf8.DecodeRuneInString(word)
		w.heads += word[:head]
	}
	return w
})

// leftOut reports a field that is not known and is read as if it were not there,
// after it said so.
func (r *reader) leftOut(value *source.Node, known *field.Field, n *source.Node, of *field.Record) bool {
	a := args{Value: fault.Clip(value.Text)}
	number, isNumber := known.Default.(int)
	switch {
	case known.TakesUnknown():
		value.ReadAs(field.Unknown, value.Text)
		return false
	case isName(known), known.Of != nil && (of == &field.Offer || of == &field.Agreement):
		return false
	case of == &field.Loan && known.Key == "paid_through":
		r.Fault(value, unknownPaid, a)
		n.Excuse(known.Key)
	case of == &field.Fee && known.Key == "date":
		r.Fault(value, unknownFeeDate, a)
		n.Excuse(known.Key)
	case known.Kind == field.Nested || known.Many == field.List || known.Many == field.NotEmpty:
		r.Fault(value, unknownParts, a)
		n.Excuse(known.Key)
	case isNumber:
		a.Other = strconv.Itoa(number)
		r.Fault(value, unknownAsNumber, a)
	default:
		r.Fault(value, unknownLeftOut, a)
	}
	return true
}

// isName reports a field of words, which may be any.
func isName(f *field.Field) bool {
	return f.Kind == field.Text || f.Kind == field.Texts || f.Kind == field.ID
}
