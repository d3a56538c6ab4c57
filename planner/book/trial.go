package book

import "repay/planner/loan"

// computed looks at the ledger of terms at its beginning, where the reader asks what
// they come to before a book is computed. ok is false where the engine refuses the terms,
// or what is looked for; what look found is then worth nothing.
func computed(t *loan.Terms, look func(*loan.Ledger) bool) (ok bool) {
	var refused *loan.Refusal
	defer loan.Catch(&refused, "principal") // an overflow leaves ok at false
	l, refused := loan.NewLedger(t)
	return refused == nil && look(l) && l.Err() == nil
}
