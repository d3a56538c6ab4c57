package record

import (
	"slices"

	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// Nearly all rows are short, and are put together from pieces into room that is made
// sure of once a row.

// isShort reports a row that [table.appendShort] can write. Its amounts have two decimals
// and lie between 0 and 2^30 minor units, or, of the principal, below zero where interest
// is added to it, between -2^29 and 2^29. Its numbers are below 512.
func (t *table) isShort(r *loan.Row) bool {
	amounts := r.Opening | (r.Principal + 1<<29) | r.Interest | r.Fees | r.Penalty | r.Closing
	return t.places == 2 && uint64(amounts) < 1<<30 && uint(r.N|r.Days) < uint(len(rowBegins)) && r.Due > 0
}

// line is the room of a short row, which has less than 256 signs: wherever a byte says
// that it goes on, there is room for a text.
type line [256 + len(longPiece{}.text)]byte

// piece is a text that stands in many rows, and longPiece one that is longer. They are
// copied whole: what follows is written over what they do not need.
type (
	piece struct {
		text   [16]byte
		length uint8
	}
	longPiece struct {
		text   [48]byte
		length uint8
	}
)

// put writes the piece, and returns where the row goes on.
func (p *piece) put(to *line, at uint8) uint8 {
	*(*[len(p.text)]byte)(to[at:]) = p.text
	return at + p.length
}

func (p *longPiece) put(to *line, at uint8) uint8 {
	*(*[len(p.text)]byte)(to[at:]) = p.text
	return at + p.length
}

func pieceOf(text string) (p piece) {
	p.length = filled(p.text[:], text)
	return p
}

func longPieceOf(text string) (p longPiece) {
	p.length = filled(p.text[:], text)
	return p
}

func filled(room []byte, text string) (length uint8) {
	if len(text) > len(room) {
		panic("record: too long for a piece: " + text)
	}
	return uint8(copy(room, text))
}

var (
	piecePayment   = pieceOf(`","payment":"`)
	piecePrincipal = pieceOf(`","principal":"`)
	pieceInterest  = pieceOf(`","interest":"`)
	pieceFees      = pieceOf(`","fees":"`)
	piecePenalty   = pieceOf(`","penalty":"`)
	pieceClosing   = pieceOf(`","closing":"`)
	noCharges      = longPieceOf(`","fees":"0.00","penalty":"0.00","closing":"`) // as in nearly all rows

	// rowBegins are what rows begin with, by their numbers.
	rowBegins = func() (list [512]piece) {
		for n := range list {
			list[n] = pieceOf(string(countOrNull(n).appendJSON([]byte(`{"n":`))))
		}
		return list
	}()

	// rowEnds are what rows end with, by how they stand.
	rowEnds = func() (list [loan.Paid + 1]longPiece) {
		for s := range list {
			state := orNull(loan.RowStates.Name(loan.RowState(s)))
			list[s] = longPieceOf(string(state.appendJSON([]byte(`","state":`))) + "}")
		}
		return list
	}()
)

// appendShort adds a short row as its record would be written.
func (t *table) appendShort(k *kept, b []byte, r *loan.Row) []byte {
	b = slices.Grow(b, len(line{}))
	to := (*line)(b[len(b):cap(b)])
	at := k.days(r).put(to, rowBegins[r.N].put(to, 0))
	if k.balance.of != r.Opening {
		k.balance.set(r.Opening)
	}
	at = piecePayment.put(to, k.balance.text.put(to, at))
	if payment := plan.RowPayment(r, t.strategy); k.payment.of != payment {
		k.payment.set(payment)
	}
	at = k.payment.text.put(to, at)
	at = putAmount(to, piecePrincipal.put(to, at), r.Principal)
	at = putAmount(to, pieceInterest.put(to, at), r.Interest)
	if r.Fees|r.Penalty == 0 {
		at = noCharges.put(to, at)
	} else {
		at = putAmount(to, pieceFees.put(to, at), r.Fees)
		at = putAmount(to, piecePenalty.put(to, at), r.Penalty)
		at = pieceClosing.put(to, at)
	}
	k.balance.set(r.Closing)
	at = rowEnds[plan.RowState(r, t.strategy, t.asOf)].put(to, k.balance.text.put(to, at))
	return b[:len(b)+int(at)]
}

func putAmount(to *line, at uint8, a money.Amount) uint8 {
	return at + a.PutShort((*[money.ShortRoom]byte)(to[at:]))
}

// kept are texts of rows that were written before. The tables of a loan have most of
// their days in common, about a month from one to the next; a row opens with the balance
// that the one before it closes with, and most pay the same.
type kept struct {
	due              [64]keptDays
	balance, payment keptAmount
}

type keptDays struct {
	due  calendar.Date
	days int
	text longPiece
}

// begin keeps something, so that what is compared with it is the amount alone.
func (k *kept) begin() {
	if k.balance.text.length == 0 {
		k.balance.set(0)
		k.payment.set(0)
	}
}

// days are the due date of a row and its days, with what stands around them.
func (k *kept) days(r *loan.Row) *longPiece {
	x := &k.due[uint32(r.Due)/30%uint32(len(k.due))]
	if x.due != r.Due || x.days != r.Days {
		x.due, x.days = r.Due, r.Days
		b := r.Due.Append(append(x.text.text[:0], `,"due":"`...))
		b = appendCount(append(b, `","days":`...), r.Days)
		x.text.length = uint8(len(append(b, `,"opening":"`...)))
	}
	return &x.text
}

type keptAmount struct {
	of   money.Amount
	text piece // empty: there is none yet
}

func (k *keptAmount) set(a money.Amount) { k.of, k.text.length = a, a.PutShort(&k.text.text) }
