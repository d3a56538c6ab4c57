package plan

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/loan"
)

// Schedule is one amortization table.
type Schedule struct {
	Loan     int                // in Case.Loans
	Strategy agreement.Strategy // empty for the contract
	Offer    string             // its name; empty for the contract
	On       Date               // the day on which an offer is paid; zero: the as-of day, or it names none
	Rows     []loan.Row
	Rates    *loan.Rates // of the contract as signed; nil where there is none
	// SplitUnknown: only the payments are known, not how they split.
	SplitUnknown bool
	Agreed       Date       // the first day to come for which something is signed that the table follows; zero: none
	Waived       loan.Parts // by an offer, of what is unpaid; of the contract nothing
}

// TableOptions say which table of a loan is wanted.
type TableOptions struct {
	Original bool   // the contract as signed
	Offer    string // an offer's name; empty: the table as it stands
}

// Table returns an amortization table of one loan: as it stands on the as-of
// date, as signed, or of an offer. found is false where no offer has that name.
func Table(c *Case, index int, opts TableOptions) (s *Schedule, found bool, refused *Refused) {
	l, refused := accountOn(c, index, c.AsOf)
	if refused != nil {
		return nil, true, refused
	}
	s = &Schedule{Loan: index, Rates: loan.ContractRates(&l.terms), SplitUnknown: l.ledger.SplitUnknown() && (opts.Offer != "" || !l.ledger.Unsplit())}
	var err *loan.Refusal
	switch {
	case opts.Offer != "":
		menu := l.menu()
		i := slices.IndexFunc(menu, func(o agreement.Offer) bool { return o.Name == opts.Offer })
		if i < 0 {
			i = slices.IndexFunc(menu, func(o agreement.Offer) bool { return string(o.Strategy) == opts.Offer })
		}
		if i < 0 {
			return nil, false, nil
		}
		s.Strategy, s.Offer, s.On = menu[i].Strategy, menu[i].Name, menu[i].On
		r, err := agreement.Build(l.ledger, &l.terms, c.AsOf, menu[i])
		if err != nil {
			return nil, true, &Refused{index, l.offerIndex(menu[i].Name), -1, err}
		}
		s.Rows, s.Waived = r.Rows, r.Restructuring.Waived
	case opts.Original && l.terms.Owed == nil:
		s.Rows, err = loan.Schedule(&l.terms)
		for i := range s.Rows {
			s.Rows[i].State = loan.Upcoming
		}
	default:
		s.Rows, err = l.ledger.Table(c.AsOf)
		s.Agreed = l.ledger.AgreedAhead()
	}
	if err != nil {
		return nil, true, &Refused{index, -1, -1, err}
	}
	return s, true, nil
}

// LastDues returns the last due day of each of some offers on one loan; zero where
// an offer cannot be computed, or has no rows.
func LastDues(c *Case, index int, offers []agreement.Offer) []Date {
	last := make([]Date, len(offers))
	l, refused := accountOn(c, index, c.AsOf)
	if refused != nil {
		return last
	}
	s := agreement.StandingAt(l.ledger, &l.terms, c.AsOf).Passing()
	for i := range offers {
		if r, err := s.Build(&offers[i]); err == nil && len(r.Rows) > 0 {
			last[i] = r.Rows[len(r.Rows)-1].Due
		}
	}
	return last
}

// OfferNames lists what may be asked for by name on one loan.
func OfferNames(c *Case, index int) []string {
	var names []string
	for _, o := range Menu(c, index) {
		names = append(names, o.Name)
	}
	return names
}

// Menu lists the offers that one loan is compared by: as the book lists them, or
// the default ones; keep first and nothing last.
func Menu(c *Case, index int) []agreement.Offer {
	l, refused := accountOn(c, index, c.AsOf)
	if refused != nil {
		return nil
	}
	return l.menu()
}
