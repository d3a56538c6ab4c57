package record

import "repay/planner/plan"

// What stands beside the answers: what to ask for, and what else could be done.

// askJSON is one negotiation.
type askJSON struct {
	Group          orNull        `json:"group"`
	Loans          []askLoanJSON `json:"loans"`
	Priority       bool          `json:"priority"`
	NoneNeeded     bool          `json:"none_needed"`
	Before         dateOrNull    `json:"before"`
	HighestPayment decimalOrNull `json:"highest_payment"`
	Finish         dateOrNull    `json:"finish"`
	AtLeast        []string      `json:"at_least,omitempty"`
}

type askLoanJSON struct {
	Loan  string `json:"loan"`
	First string `json:"first"`
	Least string `json:"least"`
}

// asks are the rows of the table of what to ask for.
func (b *builder) asks(cmp *plan.Comparison) []askJSON {
	list := make([]askJSON, 0, len(cmp.Table))
	for _, r := range cmp.Table {
		j := askJSON{Group: orNull(r.Group), Priority: r.Priority, NoneNeeded: r.Free, Before: dateOrNull(r.Before), Finish: dateOrNull(r.Finish)}
		j.HighestPayment = b.decimal(r.Highest, "highest_payment", &j.AtLeast)
		for k, i := range r.Loans {
			rows := cmp.Of(i).Rows
			j.Loans = append(j.Loans, askLoanJSON{b.c.Loans[i].ID, rows[r.First[k]].Offer.Name, rows[r.Least[k]].Offer.Name})
		}
		list = append(list, j)
	}
	return list
}

// askKey tells of which negotiation a line of a sheet is, the first being 1.
type askKey struct {
	Ask        int        `json:"ask"`
	Group      orNull     `json:"group"`
	Before     dateOrNull `json:"before"`
	NoneNeeded bool       `json:"none_needed"`
}

func (r compareJSON) askLines(add adder) {
	for i, a := range r.Asks {
		for _, l := range a.Loans {
			add(askKey{i + 1, a.Group, a.Before, a.NoneNeeded}, l)
		}
	}
}

type missingJSON struct {
	Amount      decimal    `json:"amount"`
	From        date       `json:"from"`
	AtOnce      decimal    `json:"at_once"`
	Monthly     decimal    `json:"monthly"`
	MonthlyFrom dateOrNull `json:"monthly_from"`
}

func (b *builder) missing(m *plan.Missing) *missingJSON {
	if m == nil {
		return nil
	}
	return &missingJSON{b.amount(m.Amount), date(m.From), b.amount(m.AtOnce), b.amount(m.Monthly), dateOrNull(m.MonthlyFrom)}
}

type aloneJSON struct {
	Policy      string        `json:"policy"`
	Affordable  bool          `json:"affordable"`
	DuesLate    int           `json:"dues_late"`
	CurrentFrom dateOrNull    `json:"current_from"`
	TotalPaid   decimal       `json:"total_paid"`
	Cost        decimalOrNull `json:"cost"`
	Saves       decimalOrNull `json:"saves"`
	Finish      dateOrNull    `json:"finish"`
	NeverEnds   bool          `json:"never_ends"`
	Partial     bool          `json:"partial"`
}

func (b *builder) alone(a *plan.Alone) *aloneJSON {
	if a == nil {
		return nil
	}
	return &aloneJSON{
		Policy: string(a.Policy), Affordable: a.Affordable, DuesLate: a.DuesLate, CurrentFrom: dateOrNull(a.CurrentFrom),
		TotalPaid: b.amount(a.TotalPaid), Cost: b.decimal(a.Cost, "", nil), Saves: b.decimal(a.Saves, "saves", nil),
		Finish: dateOrNull(a.Finish), NeverEnds: a.NeverEnds, Partial: a.Partial,
	}
}

type payNowJSON struct {
	Loan   string  `json:"loan"`
	Offer  string  `json:"offer"`
	On     date    `json:"on"`
	Amount decimal `json:"amount"`
	Saves  decimal `json:"saves"`
	Left   decimal `json:"left"`
}

func (b *builder) payNow(cmp *plan.Comparison) *payNowJSON {
	p := cmp.PayNow
	if p == nil {
		return nil
	}
	return &payNowJSON{
		Loan: b.c.Loans[p.Loan].ID, Offer: cmp.Of(p.Loan).Rows[p.Row].Offer.Name, On: date(p.On),
		Amount: b.amount(p.Amount), Saves: b.amount(p.Saves), Left: b.amount(p.Left),
	}
}

type payingMoreJSON struct {
	Policy string     `json:"policy"`
	Saves  decimal    `json:"saves"`
	Finish dateOrNull `json:"finish"`
}

func (b *builder) payingMore(m *plan.PayingMore) *payingMoreJSON {
	if m == nil {
		return nil
	}
	return &payingMoreJSON{string(m.Policy), b.amount(m.Saves), dateOrNull(m.Finish)}
}

type offeredWayJSON struct {
	Loan  string     `json:"loan"`
	Offer string     `json:"offer"`
	Saves decimal    `json:"saves"`
	Until dateOrNull `json:"until"`
}

func (b *builder) offeredWay(cmp *plan.Comparison) *offeredWayJSON {
	w := cmp.Offered
	if w == nil {
		return nil
	}
	return &offeredWayJSON{b.c.Loans[w.Loan].ID, cmp.Of(w.Loan).Rows[w.Row].Offer.Name, b.amount(w.Saves), dateOrNull(w.Until)}
}
