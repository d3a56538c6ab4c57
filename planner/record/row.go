package record

import (
	"slices"
	"strconv"

	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// Nearly all rows are short, and are put together from pieces into room that is made
// sure of once a row.

// isShort reports a row that [table.appendShort] can write: its amounts have two decimals
// and are below 2^30 minor units, and none but the principal is below zero, as that is
// where interest is added to it, to -2^29; its numbers have texts in counts.
func (t *table) isShort(r *loan.Row) bool {
	amounts := r.Opening | (r.Principal + 1<<29) | r.Interest | r.Fees | r.Penalty | r.Closing
	return t.places == 2 && uint64(amounts) < 1<<30 && uint(r.N|r.Days) < uint(len(counts)) && r.Due > 0
}

// line is the room of a short row, which has less than 256 signs: wherever a byte says
// that it goes on, there is room for a piece.
type line [256 + 32]byte

// piece is a text that stands in many rows.
type piece struct {
	text   [16]byte
	length uint8
}

func pieceOf(text string) (p piece) {
	if p.length = uint8(copy(p.text[:], text)); int(p.length) < len(text) {
		panic("record: too long for a piece: " + text)
	}
	return p
}

// put writes the piece, and returns where the row goes on.
func (p *piece) put(to *line, at uint8) uint8 {
	*(*[16]byte)(to[at:]) = p.text
	return at + p.length
}

var (
	pieceN         = pieceOf(`{"n":`)
	pieceNull      = pieceOf(null)
	pieceDue       = pieceOf(`,"due":"`)
	pieceDays      = pieceOf(`","days":`)
	pieceOpening   = pieceOf(`,"opening":"`)
	piecePayment   = pieceOf(`","payment":"`)
	piecePrincipal = pieceOf(`","principal":"`)
	pieceInterest  = pieceOf(`","interest":"`)
	pieceFees      = pieceOf(`","fees":"`)
	piecePenalty   = pieceOf(`","penalty":"`)
	pieceClosing   = pieceOf(`","closing":"`)
	pieceState     = pieceOf(`","state":`)
	noCharges      = [31]byte([]byte(`","fees":"0.00","penalty":"0.00`))

	// counts are the numbers of instalments and of days.
	counts = func() (list [512]piece) {
		for n := range list {
			list[n] = pieceOf(strconv.Itoa(n))
		}
		return list
	}()

	// rowEnds are what rows end with, by how they stand.
	rowEnds = func() (list [loan.Paid + 1]piece) {
		for s := range list {
			list[s] = pieceOf(string(orNull(loan.RowStates.Name(loan.RowState(s))).appendJSON(nil)) + "}")
		}
		return list
	}()
)

// appendShort adds a short row as its record would be written.
func (t *table) appendShort(k *kept, b []byte, r *loan.Row) []byte {
	b = slices.Grow(b, len(line{}))
	to := (*line)(b[len(b):cap(b)])
	at := pieceN.put(to, 0)
	if r.N == 0 {
		at = pieceNull.put(to, at)
	} else {
		at = counts[r.N].put(to, at)
	}
	at = k.day(r.Due).put(to, pieceDue.put(to, at))
	at = counts[r.Days].put(to, pieceDays.put(to, at))
	at = k.balance.put(to, pieceOpening.put(to, at), r.Opening)
	at = k.payment.put(to, piecePayment.put(to, at), plan.RowPayment(r, t.strategy))
	at = putAmount(to, piecePrincipal.put(to, at), r.Principal)
	at = putAmount(to, pieceInterest.put(to, at), r.Interest)
	if r.Fees|r.Penalty == 0 { // as in nearly all rows
		*(*[31]byte)(to[at:]) = noCharges
		at += uint8(len(noCharges))
	} else {
		at = putAmount(to, pieceFees.put(to, at), r.Fees)
		at = putAmount(to, piecePenalty.put(to, at), r.Penalty)
	}
	at = k.balance.put(to, pieceClosing.put(to, at), r.Closing)
	at = rowEnds[plan.RowState(r, t.strategy, t.asOf)].put(to, pieceState.put(to, at))
	return b[:len(b)+int(at)]
}

func putAmount(to *line, at uint8, a money.Amount) uint8 {
	return at + a.PutShort((*[money.ShortRoom]byte)(to[at:]))
}

// kept are texts of rows that were written before. The tables of a loan have most of
// their days in common, about a month from one to the next; a row opens with the balance
// that the one before it closes with, and most pay the same.
type kept struct {
	days             [64]keptDay
	balance, payment keptAmount
}

type keptDay struct {
	of   calendar.Date
	text piece
}

func (k *kept) day(of calendar.Date) *piece {
	x := &k.days[uint32(of)/30%uint32(len(k.days))]
	if x.of != of {
		x.of, x.text.length = of, uint8(len(of.Append(x.text.text[:0])))
	}
	return &x.text
}

type keptAmount struct {
	of   money.Amount
	text piece // empty: there is none yet
}

func (k *keptAmount) put(to *line, at uint8, a money.Amount) uint8 {
	if k.of != a || k.text.length == 0 {
		k.of, k.text.length = a, a.PutShort(&k.text.text)
	}
	return k.text.put(to, at)
}
