package plan

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/loan"
)

// What a part of an offer is worth is found by leaving it out: the same offer without
// it, computed like any other, costs so much more.

// worths finds what each part of what is asked for is worth.
func (x *asker) worths(all []*trial) {
	taken := x.rowsOf(x.ask.Answer)
	for _, t := range all {
		for k, l := range t.accounts {
			i := x.placeOf(l.index)
			offer := x.out.Loans[i].Rows[taken[i]].Offer
			for _, part := range OfferParts {
				if w, ok := l.partWorth(t.standings[k], offer, part); ok {
					x.ask.Worth = append(x.ask.Worth, w)
				}
			}
		}
	}
}

// partWorth measures one part of an offer; ok is false where the offer has none, or it
// changes nothing.
func (l *account) partWorth(s *agreement.Standing, o agreement.Offer, part Concession) (w AskWorth, ok bool) {
	w = AskWorth{Loan: l.index, Concession: part}
	less := written(o)
	if !l.leaveOut(&less, part) {
		return w, false
	}
	r, err := s.Build(&o)
	if err != nil {
		return w, false
	}
	paid, waived := r.TotalPaid(), r.Waived
	without, err := s.Build(&less)
	switch {
	case err != nil:
		return w, err.Code == loan.RateNeeded
	case waives(part) && waived == without.Waived && l.concessionKnown(l.resultKnown(without), part) == loan.Exact:
		return w, false
	}
	saved := without.TotalPaid() - paid
	switch know := l.concessionKnown(l.resultKnown(without), part); {
	case know == loan.Exact:
		w.Amount = exact(saved)
	case saved > 0:
		w.Amount = known(saved, know)
	}
	dearer := part == LowerRate && saved <= 0 // the offer's own rate is the higher one
	return w, !dearer && (!w.Amount.Known || w.Amount.Amount != 0)
}

func waives(c Concession) bool { return c == WaivePenalty || c == WaiveInterest || c == WaiveFees }

// written is an offer with what its strategy implies written out, so that each part
// can be left out by itself.
func written(o agreement.Offer) agreement.Offer {
	if o.Strategy == agreement.PrincipalOnly {
		all := agreement.PartOf(1, 1)
		o.Strategy, o.Waive.Interest, o.Waive.Penalty, o.Waive.Fees = agreement.InterestFree, all, all, all
	}
	o.Stages = slices.Clone(o.Stages)
	if o.ThenOffer != nil {
		then := written(*o.ThenOffer)
		o.ThenOffer = &then
	}
	return o
}

// leaveOut takes a part out of an offer; false where it has none.
func (l *account) leaveOut(o *agreement.Offer, part Concession) bool {
	if !o.Strategy.Staged() {
		return false
	}
	switch part {
	case WaivePenalty:
		return dropped(&o.Waive.Penalty)
	case WaiveInterest:
		return dropped(&o.Waive.Interest)
	case WaiveFees:
		return dropped(&o.Waive.Fees)
	case FreezeInterest:
		return l.atContractRate(o, true)
	case LowerRate:
		return l.atContractRate(o, false)
	case Longer:
		return l.asLongAsBefore(o)
	}
	return false
}

func dropped(s *agreement.Share) bool {
	set := s.Set
	*s = agreement.Share{}
	return set
}

// atContractRate lets an offer of as many instalments bear the contract's rate where
// it has none, or where it has another one.
func (l *account) atContractRate(o *agreement.Offer, free bool) (changed bool) {
	switch {
	case free && o.Strategy == agreement.InterestFree:
		level := l.inLevel(o.Periods, nil)
		o.Strategy, o.Stages, changed = level.Strategy, level.Stages, true
	case free && o.Strategy == agreement.Freeze:
		o.Strategy, changed = agreement.Custom, true
		o.Stages = []agreement.Stage{{For: o.For, Pay: loan.PayNothing}, {For: o.Periods, Pay: loan.PayLevel}}
	case o.Strategy == agreement.Token:
		// Without a rate it bears none.
		if changed = (o.Rate == nil || o.Rate.IsZero()) == free; changed {
			rate := l.terms.RateOn(l.asOf)
			o.Rate = &rate
		}
	case o.Rate != nil && o.Rate.IsZero() == free:
		o.Rate, changed = nil, true
	}
	for i := range o.Stages {
		if s := &o.Stages[i]; s.Rate != nil && s.Rate.IsZero() == free {
			s.Rate, changed = nil, true
		}
	}
	return o.ThenOffer != nil && l.atContractRate(o.ThenOffer, free) || changed
}

// asLongAsBefore lets an extension have as many instalments as are left.
func (l *account) asLongAsBefore(o *agreement.Offer) bool {
	if o.ThenOffer != nil {
		return l.asLongAsBefore(o.ThenOffer)
	}
	left := l.extendsFrom()
	if o.Strategy != agreement.Extend || left == 0 || o.By == 0 && o.Periods <= left {
		return false
	}
	o.By, o.Periods = 0, left
	return true
}
