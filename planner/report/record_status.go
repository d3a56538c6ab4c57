package report

import "repay/planner/plan"

// StatusJSON is the record of schema repay/status/v1.
type StatusJSON struct {
	Envelope
	Loans      []statusLoanJSON  `json:"loans"`
	Totals     statusTotalsJSON  `json:"totals"`
	Groups     []statusGroupJSON `json:"groups"`
	Upcoming   []upcomingJSON    `json:"upcoming"`
	Milestones []milestoneJSON   `json:"milestones"`
	Household  *meansJSON        `json:"household"`
}

// sumsJSON is the amounts that a total and a group have.
type sumsJSON struct {
	PrincipalOutstanding *string  `json:"principal_outstanding"`
	PrincipalOverdue     *string  `json:"principal_overdue"`
	PrincipalNotDue      *string  `json:"principal_not_due"`
	InterestOverdue      *string  `json:"interest_overdue"`
	InterestAccrued      *string  `json:"interest_accrued"`
	Penalty              *string  `json:"penalty"`
	Fees                 *string  `json:"fees"`
	OverdueTotal         *string  `json:"overdue_total"`
	PrepayFee            *string  `json:"prepay_fee"`
	Payoff               *string  `json:"payoff"`
	Credit               *string  `json:"credit"`
	CostPerDay           *string  `json:"cost_per_day"`
	AtLeast              []string `json:"at_least,omitempty"`
}

type statusTotalsJSON struct {
	sumsJSON
	Range *sumsRangeJSON `json:"range"`
}

type statusLoanJSON struct {
	ID                   string                  `json:"id"`
	Name                 string                  `json:"name"`
	Group                *string                 `json:"group"`
	LenderType           *string                 `json:"lender_type"`
	PrincipalOutstanding *string                 `json:"principal_outstanding"`
	PrincipalOverdue     *string                 `json:"principal_overdue"`
	PrincipalNotDue      *string                 `json:"principal_not_due"`
	InterestOverdue      *string                 `json:"interest_overdue"`
	InterestAccrued      *string                 `json:"interest_accrued"`
	Penalty              *string                 `json:"penalty"`
	Fees                 *string                 `json:"fees"`
	OverdueTotal         *string                 `json:"overdue_total"`
	PrepayFee            *string                 `json:"prepay_fee"`
	Payoff               *string                 `json:"payoff"`
	PayoffIs             *string                 `json:"payoff_is"`
	Claimed              *claimedJSON            `json:"claimed"`
	Credit               *string                 `json:"credit"`
	DaysOverdue          *int                    `json:"days_overdue"`
	DaysOverdueMax       *int                    `json:"days_overdue_max,omitempty"`
	Stage                *string                 `json:"stage"`
	StageMax             *string                 `json:"stage_max,omitempty"`
	OldestUnpaidDue      *string                 `json:"oldest_unpaid_due"`
	NextDue              *dateAmountJSON         `json:"next_due"`
	CostPerDay           *string                 `json:"cost_per_day"`
	Card                 *cardJSON               `json:"card"`
	Instalments          []overdueInstalmentJSON `json:"instalments_overdue"`
	AtLeast              []string                `json:"at_least,omitempty"`
	Range                *rangeJSON              `json:"range"`
	Preset               *presetJSON             `json:"preset"`
}

type claimedJSON struct {
	Date       string  `json:"date"`
	Amount     string  `json:"amount"`
	Difference *string `json:"difference"`
}

type overdueInstalmentJSON struct {
	N         *int     `json:"n"`
	Due       string   `json:"due"`
	Principal *string  `json:"principal"`
	Interest  *string  `json:"interest"`
	Fees      *string  `json:"fees"`
	Penalty   *string  `json:"penalty"`
	Days      int      `json:"days"`
	AtLeast   []string `json:"at_least,omitempty"`
}

type statusGroupJSON struct {
	Group string   `json:"group"`
	Loans []string `json:"loans"`
	sumsJSON
	Range *sumsRangeJSON `json:"range"`
}

type upcomingJSON struct {
	Date   string `json:"date"`
	Loan   string `json:"loan"`
	Amount string `json:"amount"`
}

type milestoneJSON struct {
	Date  string `json:"date"`
	Loan  string `json:"loan"`
	Event string `json:"event"`
}

type meansJSON struct {
	Affordable     bool            `json:"affordable"`
	FirstShortfall *dateAmountJSON `json:"first_shortfall"`
	BeforeLoans    beforeJSON      `json:"before_loans"`
}

type beforeJSON struct {
	Affordable     bool            `json:"affordable"`
	FirstShortfall *dateAmountJSON `json:"first_shortfall"`
}

// StatusRecord returns the record of a status.
func StatusRecord(h Head, c plan.Case, s *plan.Status) StatusJSON {
	v := newVoice(h, c)
	r := StatusJSON{
		Envelope:   v.envelope(schemaOf("status")),
		Loans:      []statusLoanJSON{},
		Totals:     statusTotalsJSON{v.sums(s.Totals), v.sumsRange(s.Range)},
		Groups:     []statusGroupJSON{},
		Upcoming:   []upcomingJSON{},
		Milestones: []milestoneJSON{},
	}
	for _, l := range s.Loans {
		r.Loans = append(r.Loans, v.statusLoan(l))
	}
	for _, g := range s.Groups {
		j := statusGroupJSON{Group: g.Group, Loans: []string{}, sumsJSON: v.sums(g.Sums), Range: v.sumsRange(g.Range)}
		for _, i := range g.Loans {
			j.Loans = append(j.Loans, c.Loans[i].ID)
		}
		r.Groups = append(r.Groups, j)
	}
	for _, d := range s.Upcoming {
		r.Upcoming = append(r.Upcoming, upcomingJSON{d.Date.String(), c.Loans[d.Loan].ID, v.plain(d.Amount)})
	}
	for _, m := range s.Milestones {
		r.Milestones = append(r.Milestones, milestoneJSON{m.Date.String(), c.Loans[m.Loan].ID, string(m.Event)})
	}
	if m := s.Household; m != nil {
		r.Household = &meansJSON{
			Affordable: m.Affordable, FirstShortfall: v.shortfall(m.Shortfall),
			BeforeLoans: beforeJSON{m.BeforeLoans == nil, v.shortfall(m.BeforeLoans)},
		}
	}
	return r
}

func (v voice) sums(s plan.Sums) sumsJSON {
	var low []string
	j := sumsJSON{
		PrincipalOutstanding: v.decimal(s.PrincipalOutstanding, "principal_outstanding", &low),
		PrincipalOverdue:     v.decimal(s.PrincipalOverdue, "principal_overdue", &low),
		PrincipalNotDue:      v.decimal(s.PrincipalNotDue, "principal_not_due", &low),
		InterestOverdue:      v.decimal(s.InterestOverdue, "interest_overdue", &low),
		InterestAccrued:      v.decimal(s.InterestAccrued, "interest_accrued", &low),
		Penalty:              v.decimal(s.Penalty, "penalty", &low),
		Fees:                 v.decimal(s.Fees, "fees", &low),
		OverdueTotal:         v.decimal(s.OverdueTotal, "overdue_total", &low),
		PrepayFee:            v.decimal(s.PrepayFee, "prepay_fee", &low),
		Payoff:               v.decimal(s.Payoff, "payoff", &low),
		Credit:               v.decimal(s.Credit, "credit", &low),
		CostPerDay:           v.decimal(s.CostPerDay, "cost_per_day", &low),
	}
	j.AtLeast = low
	return j
}

func (v voice) statusLoan(l plan.LoanStatus) statusLoanJSON {
	of := v.c.Loans[l.Index]
	s := v.sums(l.Sums)
	j := statusLoanJSON{
		ID: of.ID, Name: nameOr(of), Group: orNull(of.Group), LenderType: orNull(of.LenderType),
		PrincipalOutstanding: s.PrincipalOutstanding,
		PrincipalOverdue:     s.PrincipalOverdue,
		PrincipalNotDue:      s.PrincipalNotDue,
		InterestOverdue:      s.InterestOverdue,
		InterestAccrued:      s.InterestAccrued,
		Penalty:              s.Penalty,
		Fees:                 s.Fees,
		OverdueTotal:         s.OverdueTotal,
		PrepayFee:            s.PrepayFee,
		Payoff:               s.Payoff,
		PayoffIs:             orNull(l.PayoffIs),
		Credit:               s.Credit,
		OldestUnpaidDue:      dateOrNull(l.OldestUnpaidDue),
		CostPerDay:           s.CostPerDay,
		AtLeast:              s.AtLeast,
		Card:                 v.card(l.Card),
		Instalments:          []overdueInstalmentJSON{},
		Range:                v.rangeOf(l.Range),
		Preset:               v.preset(l.Index),
	}
	if l.HasStage {
		j.DaysOverdue, j.Stage = &l.DaysOverdue, orNull(l.Stage)
		if l.DaysOverdueMax > l.DaysOverdue {
			j.DaysOverdueMax, j.StageMax = &l.DaysOverdueMax, orNull(l.StageMax)
		}
	}
	if c := l.Claimed; c != nil {
		var low []string
		j.Claimed = &claimedJSON{c.Date.String(), v.plain(c.Amount), v.decimal(c.Difference, "", &low)}
	}
	if !l.NextDueDate.IsZero() {
		j.NextDue = &dateAmountJSON{l.NextDueDate.String(), v.decimal(l.NextDue, "next_due", &j.AtLeast)}
	}
	for _, o := range l.Overdue {
		i := overdueInstalmentJSON{Due: o.Due.String(), Days: o.Days}
		if o.N > 0 {
			i.N = &o.N
		}
		i.Principal = v.decimal(o.Principal, "principal", &i.AtLeast)
		i.Interest = v.decimal(o.Interest, "interest", &i.AtLeast)
		i.Fees = v.decimal(o.Fees, "fees", &i.AtLeast)
		i.Penalty = v.decimal(o.Penalty, "penalty", &i.AtLeast)
		j.Instalments = append(j.Instalments, i)
	}
	return j
}

// nameOr is the loan's name, or its id where it has none.
func nameOr(l plan.Loan) string {
	if l.Name != "" {
		return l.Name
	}
	return l.ID
}
