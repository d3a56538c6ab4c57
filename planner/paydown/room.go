package paydown

import (
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/loan"
)

// purse is the household's money by date, and what was paid of it.
type purse struct {
	cash *household.Cash
	at   int    // the last point up to today
	paid Amount // and what a surprise took
	low  int    // the point with the least cash from today on, of those that safe has seen
	seen int    // how many

	surprise Surprise
}

// to moves on to a day, and reports whether income comes on it.
func (p *purse) to(d Date) (income bool) {
	p.cash.Reach(d)
	points := p.cash.Points
	if s := p.surprise; s.On != 0 && s.On <= d {
		p.paid, p.surprise = p.paid.Add(s.Amount), Surprise{}
	}
	for p.at+1 < len(points) && points[p.at+1].Date <= d {
		p.at++
	}
	return points[p.at].Date == d && points[p.at].Income
}

// left is the most that can ever be sent from today on.
func (p *purse) left() Amount {
	p.cash.Reach(calendar.Last)
	most := p.cash.Points[p.at].Cash
	for _, x := range p.cash.Points[p.at:] {
		most = max(most, x.Cash)
	}
	return most - p.paid
}

// nextIncome is the first day after today's point on which income comes; zero: none.
func (p *purse) nextIncome() Date {
	at := p.at + 1
	for {
		for ; at < len(p.cash.Points); at++ {
			if x := &p.cash.Points[at]; x.Income {
				return x.Date
			}
		}
		if !p.cash.Further() {
			return 0
		}
	}
}

// safe is what may be sent to lenders so that on every day before end, which no earlier
// day asked for, the cash is not below the reserve for it.
func (p *purse) safe(end Date) Amount {
	p.cash.Reach(end)
	points := p.cash.Points
	if p.low < p.at {
		p.low, p.seen = p.at, p.at+1
	}
	for ; p.seen < len(points) && points[p.seen].Date < end; p.seen++ {
		if points[p.seen].Cash <= points[p.low].Cash {
			p.low = p.seen
		}
	}
	return max(0, p.cash.RoomOf(points[p.low].Cash)-p.paid)
}

// room is the same with the dues of the days after today kept back, so that those can be
// paid too. Each list is ascending by date; they are used up.
func (p *purse) room(end Date, dues [][]loan.DatedSum) Amount {
	var least Amount
	p.cash.Reach(end)
	kept, points := Amount(0), p.cash.Points
	for i := p.at; i < len(points) && (i == p.at || points[i].Date < end); i++ {
		until := end
		if i+1 < len(points) {
			until = min(until, points[i+1].Date)
		}
		// From one point to the next what may be paid stays, and dues only grow.
		for k, list := range dues {
			for ; len(list) > 0 && list[0].Date < until; list = list[1:] {
				kept += list[0].Amount
			}
			dues[k] = list
		}
		may := p.cash.RoomOf(points[i].Cash) - p.paid - kept
		if i == p.at || may < least {
			least = may
		}
	}
	return max(0, least)
}
