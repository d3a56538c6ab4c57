package record

import (
	"strconv"

	"repay/planner/calendar"
	"repay/planner/internal/schema"
	"repay/planner/money"
	"repay/planner/plan"
)

// AskKind is the records of the least that has to be asked for.
var AskKind = Kind{"ask", "The least that has to be asked of the lenders, and what then.", leastAskJSON{}, []func() schema.Meanings{answerFields, leastAskFields}}

// leastAskJSON is the record of schema repay/ask/v1.
type leastAskJSON struct {
	envelope
	Goal         orNull            `json:"goal"`
	Hypothetical bool              `json:"hypothetical"`
	Asks         *int              `json:"asks"`
	Choices      *[]askChoiceJSON  `json:"choices"`
	Totals       *askTotalsJSON    `json:"totals"`
	Optimal      bool              `json:"optimal"`
	Bound        *askBoundJSON     `json:"bound"`
	Gap          orNull            `json:"gap"`
	Next         []askNextJSON     `json:"next"`
	Refused      []askRefusedJSON  `json:"refused"`
	Calls        []askCallJSON     `json:"calls"`
	Safety       *askSafetyJSON    `json:"safety"`
	Curve        *[]askStepJSON    `json:"curve"`
	Prices       *[]dateAmountJSON `json:"prices"`
	Smallest     []askSmallestJSON `json:"smallest"`
	Worth        []askWorthJSON    `json:"worth"`
	Missing      *missingJSON      `json:"missing"`
	LeastMore    *askMoreJSON      `json:"least_more"`
	Reason       orNull            `json:"reason"`
	Stopped      bool              `json:"stopped"`
	Budget       decimalOrNull     `json:"budget"`
	PayDay       countOrNull       `json:"pay_day"`
	Widened      bool              `json:"widened"`
	Kept         []string          `json:"kept"`
	CurveFrom    dateOrNull        `json:"curve_from"`
	CurveCut     bool              `json:"curve_cut"`
	BeforeLoans  *beforeJSON       `json:"before_loans"`
}

type askChoiceJSON struct {
	Loan     string        `json:"loan"`
	Offer    string        `json:"offer"`
	Strategy string        `json:"strategy"`
	Params   params        `json:"params"`
	On       dateOrNull    `json:"on"`
	Ask      bool          `json:"ask"`
	First    orNull        `json:"first"`
	Before   dateOrNull    `json:"before"`
	Fallback orNull        `json:"fallback"`
	Cost     decimalOrNull `json:"cost"`
	GivesUp  decimalOrNull `json:"gives_up"`
	Group    orNull        `json:"group"`
	Status   orNull        `json:"status"`
	AtLeast  []string      `json:"at_least,omitempty"`
}

type askTotalsJSON struct {
	TotalPaid      decimalOrNull   `json:"total_paid"`
	Cost           decimalOrNull   `json:"cost"`
	GivesUp        decimalOrNull   `json:"gives_up"`
	HighestPayment decimalOrNull   `json:"highest_payment"`
	Finish         dateOrNull      `json:"finish"`
	LeastCash      *dateAmountJSON `json:"least_cash"`
	Low            *lowJSON        `json:"low"`
	AtLeast        []string        `json:"at_least,omitempty"`
}

type askBoundJSON struct {
	Goal  string `json:"goal"`
	Value string `json:"value"`
}

type askNextJSON struct {
	Choices []askChoiceJSON `json:"choices"`
	Totals  askTotalsJSON   `json:"totals"`
}

// askPartyJSON is a negotiation, named by the first loan of it that is asked about.
type askPartyJSON struct {
	Loan  string   `json:"loan"`
	Group orNull   `json:"group"`
	Loans []string `json:"loans"`
}

type askRefusedJSON struct {
	askPartyJSON
	Asks     *int             `json:"asks"`
	Choices  *[]askChoiceJSON `json:"choices"`
	Totals   *askTotalsJSON   `json:"totals"`
	Unproven bool             `json:"unproven"`
}

type askCallJSON struct {
	askPartyJSON
	Before    dateOrNull `json:"before"`
	NotBefore []string   `json:"not_before"`
}

type askSafetyJSON struct {
	Survive        countOrNull      `json:"survive"`
	Shock          decimalOrNull    `json:"shock"`
	Given          bool             `json:"given"`
	Holds          bool             `json:"holds"`
	FirstShortfall *dateAmountJSON  `json:"first_shortfall"`
	Asks           *int             `json:"asks"`
	Choices        *[]askChoiceJSON `json:"choices"`
	Totals         *askTotalsJSON   `json:"totals"`
	ExtraCost      decimalOrNull    `json:"extra_cost"`
	Unproven       bool             `json:"unproven"`
	BeforeLoans    *dateAmountJSON  `json:"before_loans"`
	AtLeast        []string         `json:"at_least,omitempty"`
}

type askStepJSON struct {
	More    decimal       `json:"more"`
	Asks    *int          `json:"asks"`
	Cost    decimalOrNull `json:"cost"`
	Finish  dateOrNull    `json:"finish"`
	AtLeast []string      `json:"at_least,omitempty"`
}

type askSmallestJSON struct {
	askPartyJSON
	Strategy string `json:"strategy"`
	Params   params `json:"params"`
}

type askWorthJSON struct {
	Loan       string        `json:"loan"`
	Concession string        `json:"concession"`
	Amount     decimalOrNull `json:"amount"`
	AtLeast    []string      `json:"at_least,omitempty"`
}

type askMoreJSON struct {
	Monthly decimal       `json:"monthly"`
	From    date          `json:"from"`
	Asks    *int          `json:"asks"`
	Cost    decimalOrNull `json:"cost"`
}

// Ask returns the record of the least that has to be asked for, as o asked.
func Ask(h Head, c plan.Case, a *plan.LeastAsk, o plan.AskOptions) Record {
	b := asked{builder{h, c}, a}
	r := leastAskJSON{
		envelope: b.begin(AskKind), Goal: orNull(string(a.Goal)), Hypothetical: a.Hypothetical, Reason: orNull(a.Reason),
		Asks: asksOf(a.Answer), Choices: b.choices(a.Answer), Totals: b.totals(a.Answer), Optimal: a.Proof.Optimal,
		Next: []askNextJSON{}, Refused: []askRefusedJSON{}, Calls: []askCallJSON{}, Smallest: []askSmallestJSON{}, Worth: []askWorthJSON{},
		Safety: b.safety(), Missing: b.missing(a.Missing), LeastMore: b.more(), Stopped: a.Stopped,
		PayDay: countOrNull(a.PayDay), Widened: o.Widen, Kept: []string{},
	}
	if o.Budget != nil {
		r.Budget = b.known(*o.Budget)
	}
	for _, i := range o.Keep {
		r.Kept = append(r.Kept, c.Loans[i].ID)
	}
	if a.Reason == plan.ReasonNothingOwed {
		r.Asks, r.Choices, r.Optimal = new(int), &[]askChoiceJSON{}, true
	}
	if a.Answer != nil && a.Reason != plan.ReasonSurest {
		r.Bound, r.Gap = b.bound(), orNull(gap(a.Proof))
	}
	for _, n := range a.Next {
		r.Next = append(r.Next, askNextJSON{*b.choices(n), *b.totals(n)})
	}
	for _, x := range a.Refusals {
		r.Refused = append(r.Refused, askRefusedJSON{b.party(x.Loans, x.Group), asksOf(x.Answer), b.choices(x.Answer), b.totals(x.Answer), x.Unproven})
	}
	for _, x := range a.Calls {
		r.Calls = append(r.Calls, b.call(x))
	}
	for _, x := range a.Smallest {
		r.Smallest = append(r.Smallest, askSmallestJSON{b.party(x.Loans, b.c.Loans[x.Loans[0]].Group), string(x.Offer.Strategy), b.params(&x.Offer)})
	}
	for _, x := range a.Worth {
		j := askWorthJSON{Loan: c.Loans[x.Loan].ID, Concession: string(x.Concession)}
		j.Amount = b.decimal(x.Amount, "amount", &j.AtLeast)
		r.Worth = append(r.Worth, j)
	}
	if a.Curve != nil {
		r.Curve, r.Prices = b.curve(), b.prices()
		r.CurveFrom, r.CurveCut = dateOrNull(a.Curve.Day), a.Curve.Cut
	}
	if !a.BeforeTo.IsZero() {
		r.BeforeLoans = &beforeJSON{a.Before == nil, b.shortfall(a.Before)}
	}
	return r
}

// asked makes the record of what has to be asked for.
type asked struct {
	builder
	a *plan.LeastAsk
}

func asksOf(a *plan.Answer) *int {
	if a == nil {
		return nil
	}
	return &a.Asks
}

func (b asked) choices(a *plan.Answer) *[]askChoiceJSON {
	if a == nil {
		return nil
	}
	list := make([]askChoiceJSON, len(a.Choices))
	for i, ch := range a.Choices {
		rows := b.a.Of(ch.Loan).Rows
		o, of := &rows[ch.Row], &b.c.Loans[ch.Loan]
		j := askChoiceJSON{
			Loan: of.ID, Offer: o.Offer.Name, Strategy: string(o.Offer.Strategy), Params: b.params(&o.Offer),
			On: dateOrNull(ch.On), Ask: ch.Ask, First: rowOrNull(rows, ch.First), Before: dateOrNull(ch.Before),
			Fallback: rowOrNull(rows, ch.Fallback), Group: orNull(of.Group), Status: orNull(string(o.Offer.Status)),
		}
		if !o.NoDues { // where nothing falls due a cost means nothing
			j.Cost = b.decimal(o.Cost, "cost", &j.AtLeast)
		}
		j.GivesUp = b.decimal(o.GivesUp, "gives_up", &j.AtLeast)
		list[i] = j
	}
	return &list
}

func (b asked) totals(a *plan.Answer) *askTotalsJSON {
	full := b.answer(b.a.Comparison, a)
	if full == nil {
		return nil
	}
	return &askTotalsJSON{
		full.TotalPaid, full.Cost, full.GivesUp, full.HighestPayment, full.Finish, full.LeastCash, full.Low, full.AtLeast,
	}
}

// bound is what no choice has less of: money, a date, or a number of negotiations.
func (b asked) bound() *askBoundJSON {
	of, value := b.a.Proof.Bound, ""
	switch b.a.Goal {
	case plan.Easiest:
		value = strconv.FormatInt(of, 10)
	case plan.Fastest:
		value = calendar.Date(max(0, of)).String()
	default:
		value = b.c.Currency.Format(money.Amount(of))
	}
	return &askBoundJSON{string(b.a.Goal), value}
}

// gap writes how much better another choice might be with four decimals, rounded up:
// what might be better is never said to be none.
func gap(p plan.Proof) string {
	of := money.NewRatio(p.Value-p.Bound, max(1, p.Value, -p.Value)).MulInt(gapUnits)
	units := max(0, int64(of.Round(money.Up)))
	return strconv.FormatInt(units/gapUnits, 10) + "." + strconv.FormatInt(gapUnits+units%gapUnits, 10)[1:]
}

const gapUnits = 10_000

func (b asked) party(loans []int, group string) askPartyJSON {
	p := askPartyJSON{Group: orNull(group), Loans: make([]string, len(loans))}
	for k, i := range loans {
		p.Loans[k] = b.c.Loans[i].ID
	}
	p.Loan = p.Loans[0]
	return p
}

func (b asked) call(x plan.Call) askCallJSON {
	j := askCallJSON{b.party(x.Loans, x.Group), dateOrNull(x.Before), make([]string, len(x.NotBefore))}
	for k, at := range x.NotBefore {
		j.NotBefore[k] = b.c.Loans[b.a.Calls[at].Loans[0]].ID
	}
	return j
}

func (b asked) safety() *askSafetyJSON {
	s := b.a.Safety
	if s == nil {
		return nil
	}
	j := &askSafetyJSON{
		Survive: countOrNull(s.Survive), Given: s.Given, Holds: s.Holds, Unproven: s.Unproven, FirstShortfall: b.shortfall(s.Shortfall),
		Asks: asksOf(s.Answer), Choices: b.choices(s.Answer), Totals: b.totals(s.Answer),
		BeforeLoans: b.shortfall(s.BeforeLoans),
	}
	if s.Shock > 0 {
		j.Shock = b.known(s.Shock)
	}
	j.ExtraCost = b.decimal(s.Extra, "extra_cost", &j.AtLeast)
	return j
}

func (b asked) curve() *[]askStepJSON {
	list := make([]askStepJSON, len(b.a.Curve.Steps))
	for i, s := range b.a.Curve.Steps {
		j := askStepJSON{More: b.amount(s.More), Asks: asksOf(s.Answer)}
		if s.Answer != nil {
			j.Cost, j.Finish = b.decimal(s.Answer.Cost, "cost", &j.AtLeast), dateOrNull(s.Answer.Finish)
		}
		list[i] = j
	}
	return &list
}

func (b asked) prices() *[]dateAmountJSON {
	list := make([]dateAmountJSON, len(b.a.Prices))
	for i, p := range b.a.Prices {
		list[i] = dateAmountJSON{date(p.Date), b.known(p.Amount)}
	}
	return &list
}

func (b asked) more() *askMoreJSON {
	m := b.a.More
	if m == nil {
		return nil
	}
	j := &askMoreJSON{Monthly: b.amount(m.Monthly), From: date(m.From), Asks: asksOf(m.Answer)}
	if m.Answer != nil {
		j.Cost = b.decimal(m.Answer.Cost, "", nil)
	}
	return j
}
