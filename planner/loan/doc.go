// Package loan is one loan: its terms, its schedule and its ledger.
//
// Terms are what the contract says. A Scheme is a schedule in the making, of
// the contract or of an agreement; a cursor walks it, and is the one place in
// which an instalment is computed. A Ledger lives through the loan with the
// cursor: it lets instalments fall due, counts penalties as exact running
// sums, charges late fees, spreads payments, and says what is owed at the end
// of a day.
//
// One construct is one file: duedays.go is the row of due days, dues.go the payments
// that a list names, accrual.go turns time into interest, level.go
// computes the level amount, cursor.go the instalments, and run.go those that
// follow by their formula alone, in a loop; days.go is how the days of a ledger
// pass, past.go what is settled, penalty.go, penalty_pace.go, compound.go (penalty on penalty),
// latefee.go and prepay.go what their names say, allocate.go and pays.go what a
// payment fills, restructure.go how an agreement takes over, payoffon.go how a day is
// agreed on which all is paid, payoff.go what clears
// the loan, table.go the table as it stands, falling.go what falls due from here on,
// saving.go whether paying ahead is worth its fee. Annualised rates are found by the rules of
// rates.go, and in fewer tries, to what is shown of them, by newton.go and
// flow.go. Where somebody wants an explanation, trail.go keeps what led to each
// row and journal.go what belongs to the loan as a whole, in the entries of
// entry.go; note.go is what the cursor notes, quote.go what is behind a
// position.
//
// A card has no schedule but statements: card_state.go is one living through
// them, card_statement.go what makes and ends them, card_accrue.go its interest
// and penalty, card_pay.go what a payment fills, card_ahead.go where paying the
// minimum leads.
package loan
