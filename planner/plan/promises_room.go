package plan

import (
	"slices"

	"repay/planner/calendar"
	"repay/planner/household"
)

// roomAhead is how many months after a promise the next income is looked for.
const roomAhead = 2

// promiseRooms are what the household can pay at the most on the days of promises: what
// is there until the next income, living costs and the dues of all other loans paid.
type promiseRooms struct {
	c     *Case
	loans []int                       // with promises to come, by their places in the status
	own   map[int][]household.Payment // what falls due of them
}

// toCome reports whether a promise is still to be kept.
func toCome(p PromiseStatus) bool { return p.State == PromiseToCome }

// add takes one loan in, while its dues are known.
func (x *promiseRooms) add(at int, st *LoanStatus, ahead *outlook) {
	if slices.ContainsFunc(st.Promises, toCome) {
		x.loans = append(x.loans, at)
		if x.own == nil {
			x.own = map[int][]household.Payment{}
		}
		x.own[at] = ahead.dues
	}
}

// fill says of each promise to come what there is for it; dues are those of all loans,
// arrears left as they are. Those of its own loan are not taken off: it may be in their
// place.
func (x *promiseRooms) fill(s *Status, dues []household.Payment) *Refused {
	for _, at := range x.loans {
		for k := range s.Loans[at].Promises {
			p := &s.Loans[at].Promises[k]
			if !toCome(*p) {
				continue
			}
			cash, refused := aheadTo(x.c, min(calendar.Monthly.From(p.Date, roomAhead), calendar.Last))
			if refused != nil {
				return refused
			}
			p.Room = exact(max(0, roomOn(cash, p.Date, dues, x.own[at])))
		}
	}
	return nil
}

// roomOn is the least that is left from a day to the day before the next income, with
// dues paid but those of one loan.
func roomOn(cash *household.Cash, on Date, dues, own []household.Payment) (room Amount) {
	until := cash.Points[len(cash.Points)-1].Date
	if k := slices.IndexFunc(cash.Points, func(p household.Point) bool { return p.Income && p.Date > on }); k >= 0 {
		until = cash.Points[k].Date - 1
	}
	cash.Walk(dues, max(until, on), func(d Date, base, paid Amount) {
		for _, p := range own {
			if p.Date <= d {
				paid -= p.Amount
			}
		}
		left := cash.RoomOf(base) - paid
		if d > on {
			left = min(room, left)
		}
		room = left
	})
	return room
}
