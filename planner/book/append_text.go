package book

import (
	"strings"

	"repay/planner/loan"
)

// payText writes a payment as the book writes its own.
type payText struct {
	*page
	book *Book
	loan *node
	pay  loan.Payment
}

// style is how the fields of a payment are written.
type style struct {
	quote      string // around keys, and around the date where it is a text too
	date, pad  string // the key of the date; what stands inside the brackets
	quotedDate bool
}

var (
	plainStyle = style{date: "date"}
	jsonStyle  = style{date: "date", quote: `"`, quotedDate: true}
)

// styleOf is the style of a payment that is there already.
func (w *payText) styleOf(item *node) style {
	s := plainStyle
	for _, f := range item.fields {
		if w.text[w.at(f.key)] == '"' {
			s.quote = `"`
		}
		if f.key.text == "date" {
			if f.key.wrote != "" {
				s.date = f.key.wrote
			}
			s.quotedDate = f.value.alias == nil && w.text[w.at(f.value)] == '"'
		}
	}
	if i := w.skipProperties(w.at(item)); item.flow && item.alias == nil && i+1 < len(w.text) && w.text[i+1] == ' ' {
		s.pad = " "
	}
	return s
}

// styleOfLoan is the style for the first payment of a loan.
func (w *payText) styleOfLoan() style {
	if w.loan.flow && w.text[w.at(w.loan.fields[0].key)] == '"' {
		return jsonStyle
	}
	return plainStyle
}

// fields are the payment's, each with its key.
func (w *payText) fields(s style) []string {
	cur := w.book.Currency
	amount := cur.Format(w.pay.Amount)
	if w.pay.Amount%cur.Unit() == 0 {
		amount, _, _ = strings.Cut(amount, ".")
	}
	date := w.pay.Date.String()
	if s.quotedDate {
		date = `"` + date + `"`
	}
	key := func(k string) string { return s.quote + k + s.quote + ": " }
	list := []string{key(s.date) + date, key("amount") + amount}
	for _, k := range loan.PaymentKinds {
		if k.Is == w.pay.As {
			list = append(list, key("as")+s.quote+k.Name+s.quote)
		}
	}
	return list
}

func (w *payText) flow(s style) string {
	return "{" + s.pad + strings.Join(w.fields(s), ", ") + s.pad + "}"
}

// places are where the payment may go, the best first.
func (w *payText) places() []insertion {
	list := w.loan.get("payments")
	switch {
	case list == nil && w.loan.flow:
		s := w.styleOfLoan()
		last := w.loan.fields[len(w.loan.fields)-1].key
		return w.intoBrackets(w.loan, last, s.quote+"payments"+s.quote+": ["+w.flow(s)+"]")
	case list == nil:
		return w.newList()
	case list.alias != nil:
		return nil // it is written elsewhere, for another loan too
	case len(list.items) == 0:
		return w.intoBrackets(list, nil, w.flow(w.styleOfLoan()))
	}
	last := list.items[len(list.items)-1]
	if list.flow {
		return w.intoBrackets(list, last, w.flow(w.styleOf(last)))
	}
	return w.afterItem(last)
}

// afterItem puts the payment behind the last item of a list of lines.
func (w *payText) afterItem(last *node) []insertion {
	indent, gap, ok := w.dash(last)
	if !ok {
		return nil
	}
	line := w.ownComments(w.lastLine(last, indent), indent)
	s := w.styleOf(last)
	head := strings.Repeat(" ", indent) + "-" + gap
	if last.flow || last.alias != nil {
		return []insertion{w.behind(line, head+w.flow(s))}
	}
	inner := w.eol(line) + strings.Repeat(" ", len(head))
	return []insertion{w.behind(line, head+strings.Join(w.fields(s), inner))}
}

// newList gives a loan written in lines its payments: behind how far it was
// paid or what was owed, where a reader looks for them, or at its end.
func (w *payText) newList() (list []insertion) {
	fields := w.loan.fields
	indent := fields[0].key.col - 1
	head := strings.Repeat(" ", indent)
	item := head + strings.Repeat(" ", w.further()) + "- " + w.flow(plainStyle)
	last := fields[len(fields)-1].key.text
	for _, key := range []string{"paid_through", "owed", "statement", last} {
		if n := w.loan.get(key); n != nil {
			line := w.ownComments(w.lastLine(n, indent), indent)
			list = append(list, w.behind(line, head+"payments:"+w.eol(line)+item))
		}
	}
	return list
}

// further is how much further in than its key the book writes a list.
func (w *payText) further() int {
	indent, _, ok := w.dash(w.loan)
	for _, f := range w.book.root.fields {
		if ok && f.key.text == "loans" && f.value.alias == nil {
			return max(indent-(f.key.col-1), 0)
		}
	}
	return 2
}

// behind inserts lines behind a line; the last one of the file may have no end.
func (w *payText) behind(line int, lines string) insertion {
	eol := w.eol(line)
	if w.ending(line) == "" {
		return insertion{w.next(line), eol + lines}
	}
	return insertion{w.next(line), lines + eol}
}

// intoBrackets adds a value to a list in [ ] or a record in { }, behind its
// last one (nil: there is none): on a line of its own where that has one, and
// so that a comment stays with what it is about.
func (w *payText) intoBrackets(n, last *node, value string) []insertion {
	open := w.skipProperties(w.at(n))
	b, ok := w.brackets(open)
	if !ok {
		return nil
	}
	if last == nil {
		return []insertion{{open + 1, value}}
	}
	start := w.at(last)
	indent := w.before(start)
	comma := b.comma >= 0
	if !blank(indent) {
		if comma {
			return []insertion{{b.comma + 1, " " + value + ","}}
		}
		return []insertion{{b.last, ", " + value}}
	}
	line := w.lineOf(start)
	own := w.eol(line) + string(indent)
	closing := w.before(b.close)
	switch {
	case b.comment && blank(closing) && comma:
		return []insertion{{b.close - len(closing), string(indent) + value + "," + w.eol(line)}}
	case b.comment && blank(closing):
		return []insertion{{b.close - len(closing), string(indent) + ", " + value + w.eol(line)}}
	case comma:
		return []insertion{{b.comma + 1, own + value + ","}}
	}
	return []insertion{{b.last, "," + own + value}}
}
