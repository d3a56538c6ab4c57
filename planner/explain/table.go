package explain

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/loan"
	"repay/planner/plan"
)

// view is one amortization table with what its instalments pay.
type view struct {
	rows     []loan.Row
	amounts  loan.Entries      // what each instalment from one on pays
	result   *agreement.Result // of a way out; nil for the contract
	original bool
	agreed   loan.Date // the table follows what is signed for this day to come; zero: nothing is
	unsplit  bool      // only the payments are known
}

// table explains a figure of the contract's amortization table.
func (x *Explainer) table(e *Explanation) []plan.Refused {
	v, refused := x.contract(e.Ask.Original)
	if refused != nil {
		return []plan.Refused{*refused}
	}
	if v.unsplit && e.Ask.Figure != SimpleRate && e.Ask.Figure != IRRRate {
		e.Missing = []Missing{NeedsSplit}
		if x.status.RateUnknown {
			e.Missing = append(e.Missing, NeedsRate)
		}
		return nil
	}
	x.ofTable(e, v)
	return nil
}

// contract returns the contract's table, as it stands or as signed.
func (x *Explainer) contract(original bool) (*view, *plan.Refused) {
	if v := x.tables[original]; v != nil {
		return v, nil
	}
	v := &view{unsplit: x.rec.Ledger.SplitUnknown() && !x.rec.Ledger.Unsplit(), original: original && x.rec.Terms.Owed == nil}
	var err *loan.Refusal
	if v.original {
		v.rows, err = loan.RecordedSchedule(&x.rec.Terms)
	} else {
		v.rows, err = x.rec.Ledger.Table(x.c.AsOf)
		v.agreed = x.rec.Ledger.AgreedAhead()
		v.amounts = x.quote.Journal[loan.AmountsAccount]
	}
	if err != nil {
		return nil, &plan.Refused{Loan: x.index, Agreement: -1, Offer: -1, Err: err}
	}
	x.tables[original] = v
	return v, nil
}

// ofTable explains a figure of a table: of a row, or a sum over all rows.
func (x *Explainer) ofTable(e *Explanation, v *view) {
	switch f := e.Ask.Figure; {
	case f == Level:
		x.level(e, v)
	case f.OfRow():
		x.row(e, v)
	case f == SimpleRate || f == IRRRate:
		x.contractRate(e)
	default:
		e.Value, e.Formula = exactly(0), FormulaSum
		for _, r := range plan.Summed(v.rows, v.agreed) {
			a := map[Figure]Amount{
				TotalPayment: plan.RowPayment(&r, v.result != nil), TotalPrincipal: r.Principal, TotalInterest: r.Interest, TotalFees: r.Fees, TotalPenalty: r.Penalty,
			}[f]
			e.Value.Amount += a
			if a != 0 {
				e.add(Line{Kind: InRow, Loan: -1, N: r.N, Due: r.Due, Amount: new(a)})
			}
		}
		e.Lines = alike(e.Lines)
	}
}

// alike puts rows of one amount that follow one another into one line.
func alike(list []Line) []Line {
	var out []Line
	for _, l := range list {
		if n := len(out); n > 0 && out[n-1].Base != nil && *out[n-1].Base == *l.Amount && l.N == out[n-1].N+out[n-1].Count && l.N > 0 {
			p := &out[n-1]
			p.Count, p.To = p.Count+1, l.Due
			*p.Amount += *l.Amount
			continue
		}
		l.Base, l.Count, l.From, l.To = new(*l.Amount), 1, l.Due, l.Due
		out = append(out, l)
	}
	for i := range out {
		if p := &out[i]; p.Count == 1 {
			p.Base, p.Count, p.From, p.To = nil, 0, 0, 0
		} else {
			p.Kind = InTable
		}
	}
	return out
}

// level is what each instalment pays: that of the next one to come, or of the
// last where none is.
func (x *Explainer) level(e *Explanation, v *view) {
	var set *loan.Entry
	day := x.c.AsOf
	if v.original || v.result != nil {
		day = 0
	}
	amounts := slices.Clip(v.amounts)
	for _, r := range v.rows {
		amounts = append(amounts, r.Trail.Amounts...)
	}
	for i := range amounts {
		if n := &amounts[i]; set == nil || set.Due <= day || n.Due <= nextAfter(v.rows, day) {
			set = n
		}
	}
	if set == nil {
		e.Missing = []Missing{NoneSuch}
		return
	}
	e.Value, e.Mode, e.Rounding = exactly(set.Amount), x.rec.Terms.InstalmentRounding, LevelRounded
	line := Line{Loan: -1, N: set.N, Due: set.Due, From: set.From, Base: new(set.Base), Count: set.Count, Amount: new(set.Amount)}
	switch set.Rule {
	case loan.RuleComputed:
		e.Formula, line.Kind = FormulaLevel, LevelOf
		line.Rate, line.Exact = &Rate{Rate: set.Rate}, new(set.Exact)
		for _, p := range set.Pieces {
			days := int(p.To - p.From)
			e.Facts = append(e.Facts, Line{
				Kind: Period, Loan: -1, From: p.From, To: p.To, Days: days,
				Rate: line.Rate, Time: x.timeOf(line.Rate, p.Factor, days, false), Factor: new(p.Factor),
			})
		}
		if n := len(v.rows); v.rows[n-1].Closing == 0 && v.rows[n-1].N > 0 {
			last := v.rows[n-1]
			e.Facts = append(e.Facts, Line{Kind: Clears, Loan: -1, N: last.N, Due: last.Due, Base: new(last.Payment())})
		}
		if set.NotDue != 0 {
			e.Facts = append([]Line{{Kind: BalanceLeft, Loan: -1, Base: new(set.NotDue)}}, e.Facts...)
		}
	case loan.RuleEqual:
		e.Formula, line.Kind, line.Exact = FormulaEqual, EqualPart, new(set.Exact)
		e.Mode = x.rec.Terms.InterestRounding
	default:
		e.Formula, line.Kind, line.Count, e.Rounding = FormulaNamed, NamedLevel, 0, NotRounded
		if set.Rule == loan.RuleKept {
			line.Kind = KeptLevel
		}
		line.Base = nil
	}
	e.add(line)
}

// nextAfter is the first due day after d.
func nextAfter(rows []loan.Row, d Date) Date {
	for _, r := range rows {
		if r.Due > d && r.N > 0 {
			return r.Due
		}
	}
	return 0
}
