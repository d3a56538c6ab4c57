package record

import (
	"slices"

	"repay/planner/internal/schema"
	"repay/planner/plan"
)

var StatusKind = Kind{"status", "What is owed on the as-of date.", statusJSON{}, []func() schema.Meanings{statusFields, cardFields, rangeFields, presetFields}}

// statusJSON is the record of schema repay/status/v1.
type statusJSON struct {
	envelope
	Loans      []statusLoanJSON  `json:"loans"`
	Totals     statusTotalsJSON  `json:"totals"`
	Groups     []statusGroupJSON `json:"groups"`
	Upcoming   []upcomingJSON    `json:"upcoming"`
	Milestones []milestoneJSON   `json:"milestones"`
	Household  *meansJSON        `json:"household"`
}

// owedJSON is the amounts that a loan, a group and the total have.
type owedJSON struct {
	PrincipalOutstanding decimalOrNull `json:"principal_outstanding"`
	PrincipalOverdue     decimalOrNull `json:"principal_overdue"`
	PrincipalNotDue      decimalOrNull `json:"principal_not_due"`
	InterestOverdue      decimalOrNull `json:"interest_overdue"`
	InterestAccrued      decimalOrNull `json:"interest_accrued"`
	Penalty              decimalOrNull `json:"penalty"`
	Fees                 decimalOrNull `json:"fees"`
	OverdueTotal         decimalOrNull `json:"overdue_total"`
	PrepayFee            decimalOrNull `json:"prepay_fee"`
	Payoff               decimalOrNull `json:"payoff"`
}

// sumsJSON is what a group and the total have of it.
type sumsJSON struct {
	owedJSON
	Credit     decimalOrNull `json:"credit"`
	CostPerDay decimalOrNull `json:"cost_per_day"`
	AtLeast    []string      `json:"at_least,omitempty"`
}

type statusTotalsJSON struct {
	sumsJSON
	Range *sumsRangeJSON `json:"range"`
}

type statusLoanJSON struct {
	ID         string `json:"id"`
	Name       string `json:"name"`
	Group      orNull `json:"group"`
	LenderType orNull `json:"lender_type"`
	owedJSON
	PayoffIs        orNull                  `json:"payoff_is"`
	Claimed         *claimedJSON            `json:"claimed"`
	Credit          decimalOrNull           `json:"credit"`
	DaysOverdue     *int                    `json:"days_overdue"`
	DaysOverdueMax  *int                    `json:"days_overdue_max,omitempty"`
	Stage           orNull                  `json:"stage"`
	StageMax        orNull                  `json:"stage_max,omitempty"`
	OldestUnpaidDue dateOrNull              `json:"oldest_unpaid_due"`
	NextDue         *dateAmountJSON         `json:"next_due"`
	CostPerDay      decimalOrNull           `json:"cost_per_day"`
	Card            *cardJSON               `json:"card"`
	Instalments     []overdueInstalmentJSON `json:"instalments_overdue"`
	Waiting         []waitingJSON           `json:"waiting"`
	AtLeast         []string                `json:"at_least,omitempty"`
	Range           *rangeJSON              `json:"range"`
	Preset          *presetJSON             `json:"preset"`
	Contacts        []contactJSON           `json:"contacts"`
	Promises        []promiseJSON           `json:"promises"`
}

type claimedJSON struct {
	Date       date          `json:"date"`
	Amount     decimal       `json:"amount"`
	Difference decimalOrNull `json:"difference"`
}

type overdueInstalmentJSON struct {
	N         countOrNull   `json:"n"`
	Due       dateOrNull    `json:"due"`
	Principal decimalOrNull `json:"principal"`
	Interest  decimalOrNull `json:"interest"`
	Fees      decimalOrNull `json:"fees"`
	Penalty   decimalOrNull `json:"penalty"`
	Days      *int          `json:"days"`
	AtLeast   []string      `json:"at_least,omitempty"`
}

// waitingJSON is what is owed on a day to come if nothing is paid.
type waitingJSON struct {
	On           date          `json:"date"`
	Days         int           `json:"wait_days"`
	DaysOverdue  int           `json:"days_overdue"`
	Stage        string        `json:"stage"`
	StageBegins  bool          `json:"stage_begins"`
	OverdueTotal decimalOrNull `json:"overdue_total"`
	Payoff       decimalOrNull `json:"payoff"`
	AtLeast      []string      `json:"at_least,omitempty"`
}

// contactJSON is one talk with the lender.
type contactJSON struct {
	On       date            `json:"date"`
	How      orNull          `json:"how"`
	Who      orNull          `json:"who"`
	Said     orNull          `json:"said"`
	Promised *dateAmountJSON `json:"promised"`
	Next     orNull          `json:"next"`
	NextOn   dateOrNull      `json:"next_date"`
}

// promiseJSON is what became of a promise.
type promiseJSON struct {
	Made     date          `json:"made"`
	By       date          `json:"by"`
	Promised decimal       `json:"amount"`
	State    string        `json:"state"`
	Missing  decimal       `json:"missing"`
	Room     decimalOrNull `json:"room"`
}

type statusGroupJSON struct {
	Group string   `json:"group"`
	Loans []string `json:"loans"`
	sumsJSON
	Range *sumsRangeJSON `json:"range"`
}

type upcomingJSON struct {
	Date   date    `json:"date"`
	Loan   string  `json:"loan"`
	Amount decimal `json:"amount"`
}

type milestoneJSON struct {
	Date  date   `json:"date"`
	Loan  string `json:"loan"`
	Event string `json:"event"`
}

type meansJSON struct {
	Affordable     bool            `json:"affordable"`
	FirstShortfall *dateAmountJSON `json:"first_shortfall"`
	BeforeLoans    beforeJSON      `json:"before_loans"`
	WithArrears    *clearingJSON   `json:"with_arrears"`
}

// clearingJSON is the same with everything overdue paid.
type clearingJSON struct {
	Affordable     bool            `json:"affordable"`
	FirstShortfall *dateAmountJSON `json:"first_shortfall"`
	Later          *dateAmountJSON `json:"later"`
}

type beforeJSON struct {
	Affordable     bool            `json:"affordable"`
	FirstShortfall *dateAmountJSON `json:"first_shortfall"`
}

// Status returns the record of a status.
func Status(h Head, c plan.Case, s *plan.Status) Record {
	b := builder{h, c}
	r := statusJSON{
		envelope:   b.begin(StatusKind),
		Loans:      []statusLoanJSON{},
		Totals:     statusTotalsJSON{b.sums(s.Totals), b.sumsRange(s.Range)},
		Groups:     []statusGroupJSON{},
		Upcoming:   []upcomingJSON{},
		Milestones: []milestoneJSON{},
	}
	for _, l := range s.Loans {
		r.Loans = append(r.Loans, b.statusLoan(l))
	}
	for _, g := range s.Groups {
		j := statusGroupJSON{Group: g.Group, Loans: []string{}, sumsJSON: b.sums(g.Sums), Range: b.sumsRange(g.Range)}
		for _, i := range g.Loans {
			j.Loans = append(j.Loans, c.Loans[i].ID)
		}
		r.Groups = append(r.Groups, j)
	}
	for _, d := range s.Upcoming {
		r.Upcoming = append(r.Upcoming, upcomingJSON{date(d.Date), c.Loans[d.Loan].ID, b.amount(d.Amount)})
	}
	for _, m := range s.Milestones {
		r.Milestones = append(r.Milestones, milestoneJSON{date(m.Date), c.Loans[m.Loan].ID, string(m.Event)})
	}
	if m := s.Household; m != nil {
		r.Household = &meansJSON{
			Affordable: m.Affordable, FirstShortfall: b.shortfall(m.Shortfall),
			BeforeLoans: beforeJSON{m.BeforeLoans == nil, b.shortfall(m.BeforeLoans)},
		}
		if x := s.Clearing; x != nil {
			j := &clearingJSON{Affordable: x.Shortfall == nil, FirstShortfall: b.shortfall(x.Shortfall)}
			if x.Later != nil {
				j.Later = &dateAmountJSON{date(x.Later.Date), b.known(x.Later.Amount)}
			}
			r.Household.WithArrears = j
		}
	}
	return r
}

func (b *builder) sums(s plan.Sums) sumsJSON {
	var j sumsJSON
	low := &j.AtLeast
	j.owedJSON = owedJSON{
		PrincipalOutstanding: b.decimal(s.PrincipalOutstanding, "principal_outstanding", low),
		PrincipalOverdue:     b.decimal(s.PrincipalOverdue, "principal_overdue", low),
		PrincipalNotDue:      b.decimal(s.PrincipalNotDue, "principal_not_due", low),
		InterestOverdue:      b.decimal(s.InterestOverdue, "interest_overdue", low),
		InterestAccrued:      b.decimal(s.InterestAccrued, "interest_accrued", low),
		Penalty:              b.decimal(s.Penalty, "penalty", low),
		Fees:                 b.decimal(s.Fees, "fees", low),
		OverdueTotal:         b.decimal(s.OverdueTotal, "overdue_total", low),
		PrepayFee:            b.decimal(s.PrepayFee, "prepay_fee", low),
		Payoff:               b.decimal(s.Payoff, "payoff", low),
	}
	j.Credit = b.decimal(s.Credit, "credit", low)
	j.CostPerDay = b.decimal(s.CostPerDay, "cost_per_day", low)
	return j
}

func (b *builder) statusLoan(l plan.LoanStatus) statusLoanJSON {
	of := b.c.Loans[l.Index]
	s := b.sums(l.Sums)
	j := statusLoanJSON{
		ID: of.ID, Name: of.Called(), Group: orNull(of.Group), LenderType: orNull(of.LenderType),
		owedJSON:        s.owedJSON,
		PayoffIs:        orNull(l.PayoffIs),
		Credit:          s.Credit,
		OldestUnpaidDue: dateOrNull(l.OldestUnpaidDue),
		CostPerDay:      s.CostPerDay,
		AtLeast:         s.AtLeast,
		Card:            b.card(l.Card),
		Instalments:     []overdueInstalmentJSON{},
		Waiting:         []waitingJSON{},
		Contacts:        b.contacts(of.Contacts),
		Promises:        []promiseJSON{},
		Range:           b.rangeOf(l.Range),
		Preset:          b.preset(l.Index),
	}
	if l.HasStage {
		j.DaysOverdue, j.Stage = &l.DaysOverdue, orNull(l.Stage)
		if l.DaysOverdueMax > l.DaysOverdue {
			j.DaysOverdueMax, j.StageMax = &l.DaysOverdueMax, orNull(l.StageMax)
		}
		if l.DaysAtLeast {
			j.AtLeast = append(j.AtLeast, "days_overdue", "stage")
		}
	}
	if c := l.Claimed; c != nil {
		j.Claimed = &claimedJSON{date(c.Date), b.amount(c.Amount), b.decimal(c.Difference, "", nil)}
	}
	if !l.NextDueDate.IsZero() {
		j.NextDue = &dateAmountJSON{date(l.NextDueDate), b.decimal(l.NextDue, "next_due", &j.AtLeast)}
	}
	for _, o := range l.Overdue {
		i := overdueInstalmentJSON{N: countOrNull(o.N)}
		if !o.SinceUnknown {
			i.Due, i.Days = dateOrNull(o.Due), &o.Days
		}
		i.Principal = b.decimal(o.Principal, "principal", &i.AtLeast)
		i.Interest = b.decimal(o.Interest, "interest", &i.AtLeast)
		i.Fees = b.decimal(o.Fees, "fees", &i.AtLeast)
		i.Penalty = b.decimal(o.Penalty, "penalty", &i.AtLeast)
		j.Instalments = append(j.Instalments, i)
	}
	for _, w := range l.Waiting {
		x := waitingJSON{On: date(w.On), Days: w.Days, DaysOverdue: w.DaysOverdue, Stage: w.Stage, StageBegins: w.Begins}
		x.OverdueTotal = b.decimal(w.Overdue, "overdue_total", &x.AtLeast)
		x.Payoff = b.decimal(w.Payoff, "payoff", &x.AtLeast)
		j.Waiting = append(j.Waiting, x)
	}
	for _, p := range l.Promises {
		j.Promises = append(j.Promises, promiseJSON{date(p.Made), date(p.Date), b.amount(p.Amount), string(p.State), b.amount(p.Missing), b.decimal(p.Room, "", nil)})
	}
	return j
}

// contacts are those by the as-of day, as listed.
func (b *builder) contacts(all []plan.Contact) []contactJSON {
	list := []contactJSON{}
	for _, x := range all {
		if x.Date > b.c.AsOf {
			continue
		}
		j := contactJSON{
			On: date(x.Date), How: orNull(x.How), Who: orNull(x.Who), Said: orNull(x.Said),
			Next: orNull(x.Next), NextOn: dateOrNull(x.NextOn),
		}
		if p := x.Promised; p != nil {
			j.Promised = &dateAmountJSON{date(p.Date), b.known(p.Amount)}
		}
		list = append(list, j)
	}
	return list
}

func (r statusJSON) sheets() []sheet {
	return []sheet{
		listed("loans", r.Loans), listed("upcoming", r.Upcoming),
		ofLoans(r, "waiting", func(l *statusLoanJSON) []waitingJSON { return l.Waiting }),
		ofLoans(r, "contacts", func(l *statusLoanJSON) []contactJSON { return l.Contacts }),
		ofLoans(r, "promises", func(l *statusLoanJSON) []promiseJSON { return l.Promises }),
	}
}

// ofLoans is a sheet of what each loan has a list of.
func ofLoans[T any](r statusJSON, name string, of func(*statusLoanJSON) []T) sheet {
	var empty T
	return sheet{name, []any{loanKey{}, empty}, func(add adder) {
		for i := range r.Loans {
			for _, x := range of(&r.Loans[i]) {
				add(loanKey{r.Loans[i].ID}, x)
			}
		}
	}}
}

func statusFields() schema.Meanings {
	return schema.Meanings{
		"payoff_is":             among(plan.PayoffKinds, "How the payoff is known."),
		"stage":                 among(plan.Stages(), "The stage of lateness."),
		"stage_max":             among(plan.Stages(), "The stage at the most, where only a month is known."),
		"days_overdue":          says("Days since the oldest due date that is unpaid."),
		"next_due":              says("The next instalment."),
		"card":                  says("Where a card's statement stands; null for other loans."),
		"milestones":            says("What happens next if nothing is paid."),
		"event":                 among(slices.Concat(plan.Stages()[1:], codes(plan.Events)), "A stage of lateness that is reached, or what else happens."),
		"upcoming":              says("What falls due in the next 30 days."),
		"totals":                says("Sums of all loans. Before its money is lent nothing is owed on a loan, and what one lender got too much pays no other off."),
		"groups":                says("Sums of the loans that share a group."),
		"household":             says("Whether the household can pay the contracts; null where the book has none."),
		"waiting":               says("What an overdue loan asks for if nothing more is paid on it: on the as-of day, 30 and 90 days on, and on the day the next stage begins; what falls due meanwhile is in it. Empty for other loans."),
		"wait_days":             says("Days from the as-of day."),
		"stage_begins":          says("Whether the next stage begins on that day."),
		"waiting.overdue_total": amount("What would bring the loan up to date on that day."),
		"waiting.payoff":        amount("What would pay the loan off on that day."),
		"with_arrears":          says("The same with everything overdue paid on the as-of day; null where nothing is overdue, or its sum is not known; the amount is a lower bound where that sum is."),
		"later":                 says("Where that is not affordable: the first payday on which everything overdue can be paid, and every due after it, with the sum; null: there is none, or it is not known."),
		"contacts":              says("The talks with the lender by the as-of day, as the book lists them."),
		"how":                   says("How it was: by telephone, a text message and so on; null: not said."),
		"who":                   says("With whom; null: not said."),
		"said":                  says("What was said; null: nothing is noted."),
		"promised":              says("What the borrower said would be paid, and by when; null: nothing."),
		"next":                  says("When to talk again, in words; null: not said, or on a day."),
		"next_date":             day("When to talk again; null: not on a day."),
		"promises":              says("What became of the promises by the as-of day, the oldest first."),
		"made":                  day("The day of the talk."),
		"by":                    day("The day by which it was to be paid."),
		"state":                 among(codes(plan.PromiseStates), "What became of it: kept by what was paid from the talk to its day; paid_late in full, after it; superseded by what was agreed after it, or by the loan being paid off; unknown where the book does not say what was paid."),
		"missing":               amount("Of one to come or missed: what is still to be paid of it; else 0."),
		"room":                  amount("Of one to come: what the household can pay on that day at the most, with the dues of the other loans paid; null without a household."),
		"promises.amount":       amount("What was promised."),
		"instalments_overdue":   says("Each instalment that is due and not fully paid."),
		"days_overdue_max":      says("Days overdue at the most, where only a month is known."),
		"statusGroup.loans":     says("The ids of its loans."),
		"range":                 says("The least and the most, where the order of allocation is unknown: the other figures are those with the most payoff; null where it is known. Lower bounds are as in at_least."),
		"prepay_fee":            amount("The fee that paying everything would cost."),
		"credit":                amount("Money held for the coming instalment."),
		"cost_per_day":          amount("What a day of waiting adds."),
		"oldest_unpaid_due":     day("The oldest due date that is unpaid."),
	}
}
