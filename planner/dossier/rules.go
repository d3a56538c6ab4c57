package dossier

import (
	"repay/planner/pages"
	"repay/planner/plan"
	"repay/planner/rules"
)

// Held are the rules that the book is held against: its country's, with those of the
// file of rules.
func (d *Dossier) Held() *rules.Lines { return rules.Held(d.Facts.Country, d.Own) }

// NameRules puts into the head which rules those are, and warns where none are known
// or the file is another country's.
func (d *Dossier) NameRules() {
	r := pages.Rules{Country: d.Facts.Country, Lines: d.Held(), File: d.Head.Rules.File}
	if d.Own != nil && !d.Own.GoesWith(r.Country) {
		r.Unused = d.Own.Country
	}
	d.Head.Rules = r
	d.tell(pages.NoRuleWarnings(d.Head, d.Case)...)
}

// TellFirst puts into the head what is told before anything else: limitations that
// may be over or near, and the lines that contracts cross.
func (d *Dossier) TellFirst(s *plan.Status) {
	d.Head.Rules.Told = d.Held().Warn(&d.Case, s, &d.Facts)
}

// WarnOfLimitation is TellFirst for a page that shows a way out and no more: of what
// is told it warns of what may be over or near alone.
func (d *Dossier) WarnOfLimitation(s *plan.Status) {
	d.TellFirst(s)
	d.tell(pages.LimitationWarnings(d.Head, d.Case)...)
}

// HoldRules does all of that, for a page that answers.
func (d *Dossier) HoldRules(s *plan.Status) {
	d.NameRules()
	d.TellFirst(s)
	d.tell(pages.RuleWarnings(d.Head, d.Case)...)
}

// adviceFirst lists the loans whose limitation may be over or near, where a promise was
// missed: before anything is said or paid on these, advice is asked for.
func (d *Dossier) adviceFirst(s *plan.Status) (loans []int) {
	if len(s.PromisesIn(plan.PromiseMissed)) == 0 {
		return nil
	}
	for _, f := range d.Held().Warn(&d.Case, s, &d.Facts) {
		if f.Rule.Measures == rules.MeasureLimitation {
			loans = append(loans, f.Loan)
		}
	}
	return loans
}
