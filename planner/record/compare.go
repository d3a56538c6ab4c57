package record

import (
	"repay/planner/agreement"
	"repay/planner/internal/schema"
	"repay/planner/loan"
	"repay/planner/plan"
)

var CompareKind = Kind{"compare", "Every way out of every loan, and what to ask for.", compareJSON{}, []func() schema.Meanings{compareFields, answerFields, worthFields, cardFields, presetFields}}

// compareJSON is the record of schema repay/compare/v1.
type compareJSON struct {
	envelope
	Loans       list[compareLoanJSON] `json:"loans"`
	Strategies  []strategyJSON        `json:"strategies"`
	Surest      *answerJSON           `json:"surest"`
	ToAsk       *answerJSON           `json:"to_ask"`
	Easiest     *answerJSON           `json:"easiest"`
	StandIn     *answerJSON           `json:"stand_in"`
	AllFirst    *answerJSON           `json:"all_first"`
	Leading     orNull                `json:"leading"`
	Reason      orNull                `json:"reason"`
	Missing     *missingJSON          `json:"missing"`
	BeforeLoans *beforeJSON           `json:"before_loans"`
	Asks        []askJSON             `json:"asks"`
	Alone       *aloneJSON            `json:"alone"`
	PayNow      *payNowJSON           `json:"pay_now"`
	PayingMore  *payingMoreJSON       `json:"paying_more"`
	OfferedWay  *offeredWayJSON       `json:"offered_way"`

	loans func(tables bool) list[compareLoanJSON] // with the rows of each offer, or without
}

type compareLoanJSON struct {
	ID         string          `json:"id"`
	Name       string          `json:"name"`
	Payoff     decimalOrNull   `json:"payoff"`
	Minimum    *minimumJSON    `json:"minimum"`
	Offers     list[offerJSON] `json:"offers"`
	Settlement *settlementJSON `json:"settlement"`
	WorthBase  *worthBaseJSON  `json:"worth_base"`
	Worth      *[]worthJSON    `json:"worth"`
	AtLeast    []string        `json:"at_least,omitempty"`
	Preset     *presetJSON     `json:"preset"`
}

type offerJSON struct {
	Name             string          `json:"name"`
	Strategy         string          `json:"strategy"`
	Params           params          `json:"params"`
	Status           orNull          `json:"status"`
	Hypothetical     bool            `json:"hypothetical"`
	TotalPaid        decimalOrNull   `json:"total_paid"`
	Cost             decimalOrNull   `json:"cost"`
	Interest         decimalOrNull   `json:"interest"`
	Penalty          decimalOrNull   `json:"penalty"`
	Fees             decimalOrNull   `json:"fees"`
	Waived           decimalOrNull   `json:"waived"`
	FirstPayment     decimalOrNull   `json:"first_payment"`
	HighestPayment   decimalOrNull   `json:"highest_payment"`
	Payments         int             `json:"payments"`
	Finish           dateOrNull      `json:"finish"`
	EffectiveRate    orNull          `json:"effective_rate"`
	EffectiveReason  orNull          `json:"effective_rate_reason"`
	Saves            decimalOrNull   `json:"saves"`
	GivesUp          decimalOrNull   `json:"gives_up"`
	CurrentFrom      dateOrNull      `json:"current_from"`
	Affordable       *bool           `json:"affordable"`
	AffordableReason orNull          `json:"affordable_reason"`
	FirstShortfall   *dateAmountJSON `json:"first_shortfall"`
	OverClaim        decimalOrNull   `json:"over_claim,omitzero"`
	OwedThen         *dateAmountJSON `json:"owed_then,omitempty"`
	AtLeast          []string        `json:"at_least,omitempty"`
	Rows             table           `json:"rows"`
}

type strategyJSON struct {
	Strategy       string          `json:"strategy"`
	TotalPaid      decimalOrNull   `json:"total_paid"`
	Cost           decimalOrNull   `json:"cost"`
	HighestPayment decimalOrNull   `json:"highest_payment"`
	Finish         dateOrNull      `json:"finish"`
	Affordable     *bool           `json:"affordable"`
	FirstShortfall *dateAmountJSON `json:"first_shortfall"`
	AtLeast        []string        `json:"at_least,omitempty"`
}

// Compare returns the record of a comparison. The answers are always of
// all loans; o narrows the list of loans and their offers.
func Compare(h Head, c plan.Case, cmp *plan.Comparison, o plan.Only) Record {
	b := builder{h, c}
	r := compareJSON{
		envelope:   b.begin(CompareKind),
		loans:      func(tables bool) list[compareLoanJSON] { return b.compareLoans(cmp, o, tables) },
		Strategies: make([]strategyJSON, 0, len(cmp.Strategies)),
		Surest:     b.answer(cmp, cmp.Surest),
		ToAsk:      b.answer(cmp, cmp.ToAsk),
		Easiest:    b.answer(cmp, cmp.Easiest),
		StandIn:    b.answer(cmp, cmp.StandIn),
		AllFirst:   b.answer(cmp, cmp.AllFirst),
		Leading:    orNull(cmp.Leading),
		Reason:     orNull(cmp.Reason),
		Missing:    b.missing(cmp.Missing),
		Asks:       b.asks(cmp),
		Alone:      b.alone(cmp.Alone),
		PayNow:     b.payNow(cmp),
		PayingMore: b.payingMore(cmp.More),
		OfferedWay: b.offeredWay(cmp),
	}
	r.Loans = r.loans(true)
	if c.Household != nil {
		r.BeforeLoans = &beforeJSON{cmp.Before == nil, b.shortfall(cmp.Before)}
	}
	for _, s := range cmp.Strategies {
		j := strategyJSON{
			Strategy: string(s.Strategy), Finish: dateOrNull(s.Finish),
			Affordable: s.Affordable, FirstShortfall: b.shortfall(s.Shortfall),
		}
		j.TotalPaid = b.decimal(s.TotalPaid, "total_paid", &j.AtLeast)
		j.Cost = b.decimal(s.Cost, "cost", &j.AtLeast)
		j.HighestPayment = b.decimal(s.HighestPayment, "highest_payment", &j.AtLeast)
		r.Strategies = append(r.Strategies, j)
	}
	return r
}

// compareLoans are the loans with their offers, as far as they were asked for.
func (b *builder) compareLoans(cmp *plan.Comparison, o plan.Only, tables bool) list[compareLoanJSON] {
	return func(yield func(*compareLoanJSON) bool) {
		var x comparedLoan
		for i := range cmp.Loans {
			l := &cmp.Loans[i]
			if o.Loan >= 0 && l.Index != o.Loan {
				continue
			}
			if !yield(b.compareLoan(&x, l, o, tables)) {
				return
			}
		}
	}
}

// comparedLoan is the record of a loan and what it points to, each in the place of that
// of the loan before.
type comparedLoan struct {
	compareLoanJSON
	settlement settlementJSON
	base       worthBaseJSON
	worth      []worthJSON
}

func (b *builder) compareLoan(x *comparedLoan, l *plan.LoanOptions, o plan.Only, tables bool) *compareLoanJSON {
	of, j := &b.c.Loans[l.Index], &x.compareLoanJSON
	*j = compareLoanJSON{ID: of.ID, Name: of.Called(), Offers: b.offers(l, o, tables), Preset: b.preset(l.Index)}
	j.Payoff = b.decimal(l.Payoff, "payoff", &j.AtLeast)
	j.Minimum = b.minimumPlan(l.Minimum)
	j.Settlement = b.settlement(&x.settlement, l)
	j.WorthBase, j.Worth = b.worth(&x.base, &x.worth, l)
	return j
}

// offers are those of a loan, each in the place of the one before.
func (b *builder) offers(l *plan.LoanOptions, o plan.Only, tables bool) list[offerJSON] {
	return func(yield func(*offerJSON) bool) {
		var rows [][]loan.Row
		if tables {
			rows = l.Tables(&b.c)
		}
		var x comparedOffer
		for i := range l.Rows {
			if !o.Takes(&l.Rows[i]) {
				continue
			}
			b.option(&x, &l.Rows[i])
			if tables {
				x.Rows = b.table(rows[i], true)
			}
			if !yield(&x.offerJSON) {
				return
			}
		}
	}
}

// comparedOffer is the record of an offer and what it points to.
type comparedOffer struct {
	offerJSON
	short, owed dateAmountJSON
}

// option makes the record of an offer, without its rows.
func (b *builder) option(x *comparedOffer, o *plan.Option) {
	j, low := &x.offerJSON, x.AtLeast[:0]
	*j = offerJSON{
		Name: o.Offer.Name, Strategy: string(o.Offer.Strategy), Params: b.params(&o.Offer),
		Status: orNull(string(o.Offer.Status)), Hypothetical: o.Offer.Hypothetical,
		Payments: o.Payments, Finish: dateOrNull(o.Finish), CurrentFrom: dateOrNull(o.CurrentFrom),
		EffectiveReason: orNull(o.EffectiveReason),
		Affordable:      o.Affordable, AffordableReason: orNull(o.AffordableReason),
	}
	if s := o.Shortfall; s != nil {
		x.short = dateAmountJSON{date(s.Date), b.known(s.Amount)}
		j.FirstShortfall = &x.short
	}
	if o.EffectiveRate != nil {
		j.EffectiveRate = orNull(fraction(*o.EffectiveRate))
	}
	j.TotalPaid = b.decimal(o.TotalPaid, "total_paid", &low)
	j.Cost = b.decimal(o.Cost, "cost", &low)
	j.Interest = b.decimal(o.Interest, "interest", &low)
	j.Penalty = b.decimal(o.Penalty, "penalty", &low)
	j.Fees = b.decimal(o.Fees, "fees", &low)
	j.Waived = b.decimal(o.Waived, "waived", &low)
	j.FirstPayment = b.decimal(o.FirstPayment, "first_payment", &low)
	j.HighestPayment = b.decimal(o.HighestPayment, "highest_payment", &low)
	j.Saves = b.decimal(o.Saves, "saves", &low)
	j.GivesUp = b.decimal(o.GivesUp, "gives_up", &low)
	j.OverClaim = b.decimal(o.OverClaim, "over_claim", &low)
	if !o.EndsOn.IsZero() {
		x.owed = dateAmountJSON{date(o.EndsOn), b.decimal(o.OwedThen, "owed_then", &low)}
		j.OwedThen = &x.owed
	}
	j.AtLeast = low
}

// loanKey tells of which loan a line of a sheet is.
type loanKey struct {
	Loan string `json:"loan"`
}

func (r compareJSON) sheets() []sheet {
	return []sheet{
		{"offers", []any{loanKey{}, offerJSON{}}, func(add adder) {
			for l := range r.loans(false) {
				for o := range l.Offers {
					add(loanKey{l.ID}, o)
				}
			}
		}},
		{"answer", []any{answerKey{}, choiceJSON{}}, r.answers},
		{"asks", []any{askKey{}, askLoanJSON{}}, r.askLines},
		{"rows", []any{rowKey{}, rowJSON{}}, func(add adder) {
			for l := range r.Loans {
				for o := range l.Offers {
					for row := range o.Rows.records() {
						add(rowKey{l.ID, orNull(o.Strategy), orNull(o.Name)}, row)
					}
				}
			}
		}},
		{"worth", []any{worthJSON{}}, func(add adder) {
			for l := range r.loans(false) {
				if l.Worth == nil {
					continue
				}
				for _, w := range *l.Worth {
					add(w)
				}
			}
		}},
		{"settlement", []any{loanKey{}, settlementJSON{}}, func(add adder) {
			for l := range r.loans(false) {
				if l.Settlement != nil {
					add(loanKey{l.ID}, *l.Settlement)
				}
			}
		}},
	}
}

func compareFields() schema.Meanings {
	return schema.Meanings{
		"compareLoan.minimum":   says("Where paying a card's minimum each month leads; null for other loans."),
		"offer.name":            says("The name of the offer."),
		"offers":                says("The ways out of the loan."),
		"status":                among(agreement.Statuses.Names(), "How far the offer has come."),
		"hypothetical":          says("Whether nobody has offered it."),
		"strategies":            says("Each strategy applied to all loans."),
		"offer.payments":        says("The number of dates with a payment."),
		"owed_then":             says("What is owed at the end, where nothing is paid."),
		"effective_rate_reason": among(plan.EffectiveReasons, "Why there is no effective rate."),
		"affordable_reason":     among(plan.AffordableReasons, "Why it is unknown whether it can be paid."),
		"settlement":            says("Where settling the loan today costs as much as the way that leads, in plain totals; null where unknown."),
		"worth":                 says("What each concession on the loan is worth by itself; null where it was not asked for, and where there is nothing to measure."),
		"worth_base":            says("What the concessions are measured against."),
		"compareLoan.payoff":    amount("What would clear the loan."),
		"waived":                amount("What is waived."),
		"first_payment":         amount("The sum of the first month with a payment."),
		"highest_payment":       amount("The sum of the highest month."),
		"effective_rate":        amount("The yearly rate at which the payments are worth the payoff, as a fraction."),
		"saves":                 amount("The cost of keep, less this cost."),
		"gives_up":              amount("What the lender gives up at today's value; below zero it gains."),
		"over_claim":            amount("All that is paid, less the total that is claimed."),
		"current_from":          day("The date from which nothing is overdue any more."),
	}
}
