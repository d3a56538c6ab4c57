package rules

// Facts is what the rules need of a book and the engine does not.
type Facts struct {
	Country       string // ISO 3166, as CN; empty: none is known
	Region        string // a part of it whose rules differ; empty: not stated
	Servicemember *bool  // whether the borrower serves; nil: not stated
	Loans         []LoanFacts
}

// LoanFacts are those of one loan, beside the case's.
type LoanFacts struct {
	CreditRecord string // yes, no or unknown
	Secured      bool
	Judgment     Date    // of a court; zero: none
	Holder       *Holder // who collects in the lender's place; nil: the lender itself
	Preset       *Filled // what was taken from a preset; nil: nothing
}

// Holder is who collects in the lender's place.
type Holder struct {
	Since    Date   // zero: not stated
	How      string // assigned, subrogated, agent; empty: not stated
	Notified *bool  // whether the borrower was told; nil: not stated
}
