package record

import (
	"repay/planner/agreement"
	"repay/planner/money"
)

// object writes a JSON object whose fields are not those of a type.
type object struct {
	b  []byte
	in money.Currency
}

// key begins a field, whose name stands in JSON as it is; without one it begins an item
// of a list.
func (w *object) key(name string) {
	if last := w.b[len(w.b)-1]; last != '{' && last != '[' {
		w.b = append(w.b, ',')
	}
	if name != "" {
		w.b = append(append(append(w.b, '"'), name...), `":`...)
	}
}

func (w *object) open(key string, bracket byte) {
	w.key(key)
	w.b = append(w.b, bracket)
}

func (w *object) close(bracket byte) { w.b = append(w.b, bracket) }

func (w *object) cell(key string, c cell) {
	w.key(key)
	w.b = c.appendJSON(w.b)
}

func (w *object) text(key, value string) {
	w.key(key)
	w.b = appendText(w.b, value)
}

func (w *object) count(key string, n int) {
	w.key(key)
	w.b = appendCount(w.b, n)
}

// share writes a sum (100.00) or a part (80%).
func (w *object) share(key string, s agreement.Share) {
	if s.IsPart {
		w.text(key, s.Part.Percent())
		return
	}
	w.cell(key, decimal{s.Amount, uint8(w.in.Decimals)})
}
