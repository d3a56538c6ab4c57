package pages

import (
	"slices"

	"repay/planner/rules"
)

// setting is what of a loan and its borrower decides which words fit.
type setting struct {
	country, region, lender string // as books write them; empty: not stated
	late                    bool   // something of it is overdue
	held                    bool   // another collects than the lender
	sold                    bool   // and the debt is that one's own now
	old                     bool   // the time to sue may be over or near
	serves                  bool   // the borrower is in the armed forces, or depends on one who is
}

// isPerson reports whether the lender is a person: a friend, or one of the family.
func (s setting) isPerson() bool { return !s.held && slices.Contains(rules.Friends, s.lender) }

// setting is that of the loans that one lender is written to about.
func (v lending) setting() setting {
	first := v.loans[0]
	s := setting{country: v.head.Rules.Country, lender: v.c.Loans[first].LenderType}
	s.late = slices.ContainsFunc(v.loans, func(i int) bool { return isLate(statusOf(v.Status, i)) })
	s.old = slices.ContainsFunc(v.loans, v.nearLimitation)
	if s.lender == rules.DebtBuyer {
		s.held, s.sold = true, true
	}
	f := v.Facts
	if f == nil {
		return s
	}
	s.region, s.serves = f.Region, f.Servicemember != nil && *f.Servicemember
	if h := f.Loans[first].Holder; h != nil {
		s.held, s.sold = true, s.sold || h.How == "assigned"
	}
	return s
}
