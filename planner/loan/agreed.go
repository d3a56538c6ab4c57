package loan

import "slices"

// Agreed is what is signed for a day to come: an agreement, or the end of one.
type Agreed struct {
	On    Date
	Apply func(*Ledger) *Refusal // on a ledger on which that day is open
}

// Agree tells the ledger what is signed for days to come, ascending. The contract
// goes on until then. What cannot be applied on its day changes nothing.
func (l *Ledger) Agree(list []Agreed) { l.agreed = list }

// AgreedAhead is the first day to come for which something is signed; zero: none.
func (l *Ledger) AgreedAhead() Date {
	if len(l.agreed) == 0 {
		return 0
	}
	return l.agreed[0].On
}

// Unagreed returns the ledger without what is signed for days to come: itself, where
// nothing is.
func (l *Ledger) Unagreed() *Ledger {
	if len(l.agreed) == 0 {
		return l
	}
	f := l.Later(l.today())
	f.agreed = nil
	return f
}

// HeldAhead is the money held that is still to be taken off the rows of
// [Ledger.Coming].
func (l *Ledger) HeldAhead() Amount {
	if len(l.agreed) > 0 {
		return 0 // an agreement may use it, so the rows are less by it already
	}
	return l.credit
}

// signOn lets happen what is signed for day d, whose dues have happened. Where
// nothing is owed any more there is nothing to agree.
func (l *Ledger) signOn(d Date) (refusal *Refusal) {
	for len(l.agreed) > 0 && l.agreed[0].On <= d {
		next, rest := l.agreed[0], l.agreed[1:]
		l.agreed = nil // it is built on what is in force
		if p := l.Position(d); p.Due.Total() > 0 || p.NotDue > 0 || p.Accrued > 0 {
			if err := next.Apply(l); refusal == nil {
				refusal = err
			}
		}
		l.agreed = rest
	}
	return refusal
}

// comingAgreed returns the rows to come where something is signed for days to come:
// those of what is in force until then, each paid on its day, arrears left as they
// are; what falls due on signing; and those after it. Money held is taken off.
func (l *Ledger) comingAgreed() (rows []Row, refusal *Refusal) {
	defer Catch(&refusal, "principal")
	f := l.Later(l.today())
	agreed := f.agreed
	f.agreed = nil
	if _, _, err := f.payFallen(f.today(), EntryUnpaid); err != nil { // it stands above the rows to come
		return nil, err
	}
	for k, next := range agreed {
		ahead, _, err := f.payAhead(next.On)
		if err != nil {
			return nil, err
		}
		f.OpenDay(next.On)
		f.agreed = agreed[k : k+1]
		err = f.signOn(next.On)
		if f.agreed = nil; err != nil {
			return nil, err
		}
		fallen, _, err := f.payFallen(next.On, EntryAgreedSum)
		if err != nil {
			return nil, err
		}
		rows = slices.Concat(rows, ahead, fallen)
	}
	ahead, err := f.Coming()
	held := f.credit
	for i := range ahead {
		rows = append(rows, f.lessHeld(ahead[i], &held))
	}
	if l.err == nil {
		l.err = f.err
	}
	return rows, err
}

// PayAhead pays what falls due today, which is no arrears, and the rows to come before
// a day, each on its day; arrears are left as they are. It returns the rows, less the
// money held, and where what was paid went.
func (l *Ledger) PayAhead(until Date) (rows []Row, went Parts, refusal *Refusal) {
	today, went, refusal := l.payFallen(l.today(), EntryUnpaid)
	if refusal != nil {
		return nil, Parts{}, refusal
	}
	rows, to, refusal := l.payAhead(until)
	return slices.Concat(today, rows), went.Plus(to), refusal
}

// payAhead is PayAhead from tomorrow on.
func (l *Ledger) payAhead(until Date) (rows []Row, went Parts, refusal *Refusal) {
	ahead, refusal := l.Coming()
	if refusal != nil {
		return nil, Parts{}, refusal
	}
	for i := 0; i < len(ahead) && ahead[i].Due < until; i++ {
		held := l.credit
		row := l.lessHeld(ahead[i], &held)
		l.OpenDay(row.Due)
		to, err := l.Send(row.Due, row.Total(), AsInstalment)
		if err != nil {
			return nil, Parts{}, err
		}
		rows, went = append(rows, row), went.Plus(to)
	}
	return rows, went, nil
}

// payFallen pays what fell due on day d by itself, and returns it, noted as kind, and
// where what was paid went.
func (l *Ledger) payFallen(d Date, kind EntryKind) (rows []Row, went Parts, refusal *Refusal) {
	sum := Amount(0)
	for k := range l.ins {
		i := &l.ins[k]
		p := l.dueOf(i, d)
		if i.Due != d || p.Total() == 0 {
			continue
		}
		row := Row{N: i.N, Due: d, Dated: i.Dated, Opening: i.Opening, Closing: i.Closing, State: Upcoming, Trail: l.log.trail()}
		row.Add(kind, d, p)
		rows, sum = append(rows, row), sum+p.Total()
	}
	if sum > 0 {
		went, refusal = l.Send(d, sum, AsInstalment)
	}
	return rows, went, refusal
}

// lessHeld is a row less what of it money held pays, which is taken off that.
func (l *Ledger) lessHeld(row Row, held *Amount) Row {
	used := max(0, min(*held, row.Total()))
	if used == 0 {
		return row
	}
	*held -= used
	left := row.Parts()
	row.Add(EntryUsed, row.Due, Parts{}.Less(left.Take(used, l.order(row.Due))))
	return row
}
