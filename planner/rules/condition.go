package rules

import (
	"slices"

	"repay/planner/loan"
)

// Condition is a fact of the book that a rule rests on, or that it must not be
// the case.
type Condition struct {
	Fact Fact
	Not  bool
}

// String writes a condition as a file of rules does.
func (c Condition) String() string {
	if c.Not {
		return "not " + string(c.Fact)
	}
	return string(c.Fact)
}

// Fact is something that a book says of a loan or its borrower, or that follows
// from it.
type Fact string

// The facts, as a file of rules writes them.
const (
	FactOverdue       Fact = "overdue"       // something is late
	FactEnded         Fact = "ended"         // the last due date has passed
	FactSecured       Fact = "secured"       // `secured`
	FactAssigned      Fact = "assigned"      // the debt was assigned to another
	FactCollected     Fact = "collected"     // another collects, for whatever reason
	FactJudgment      Fact = "judgment"      // a court has judged
	FactUnreported    Fact = "unreported"    // `credit_record: no`
	FactServicemember Fact = "servicemember" // the borrower serves
	FactRenewed       Fact = "renewed"       // a signed agreement made interest or charges principal
	FactReceivedLess  Fact = "received-less" // less came than was lent, and no fee named explains it
	FactPrepayCharge  Fact = "prepay-charge" // paying early costs a fee
	FactPenalty       Fact = "penalty"       // the contract names what lateness bears, more than nothing
	FactLateFee       Fact = "late-fee"      // lateness costs a fee
	FactInterest      Fact = "interest"      // the contract rate is not zero
	FactExtends       Fact = "extends"       // an offer asks to extend
	FactAccelerated   Fact = "accelerated"   // all of it was called in
)

// facts are how each fact is found.
var facts = []struct {
	is    Fact
	holds func(*subject) bool
}{
	{FactOverdue, (*subject).overdue},
	{FactEnded, (*subject).ended},
	{FactSecured, func(x *subject) bool { return x.facts.Secured }},
	{FactAssigned, (*subject).assigned},
	{FactCollected, func(x *subject) bool { return x.facts.Holder != nil || x.loan.LenderType == DebtBuyer }},
	{FactJudgment, func(x *subject) bool { return x.past(x.facts.Judgment) }},
	{FactUnreported, (*subject).unreported},
	{FactServicemember, func(x *subject) bool { return *x.book.Servicemember }},
	{FactRenewed, (*subject).renewed},
	{FactReceivedLess, (*subject).receivedLess},
	{FactPrepayCharge, func(x *subject) bool { return !x.terms.Prepay.Fee.IsZero() }},
	{FactPenalty, func(x *subject) bool {
		return x.terms.Penalty.Known && !x.terms.Penalty.Assumed && !x.terms.Penalty.None()
	}},
	{FactLateFee, func(x *subject) bool { return x.terms.Penalty.LateFee != nil }},
	{FactInterest, func(x *subject) bool { return !x.known || !x.contractR.IsZero() }},
	{FactExtends, func(x *subject) bool { return len(x.extensions()) > 0 }},
	{FactAccelerated, func(x *subject) bool { return x.past(x.terms.Accelerated) }},
}

// FactNames lists them all.
var FactNames = func() (list []Fact) {
	for _, f := range facts {
		list = append(list, f.is)
	}
	return list
}()

// when asks whether the facts of the book are as the rule wants them.
func (x *subject) when(r *Rule) (doubt Doubt, ok bool) {
	for _, c := range r.When {
		switch {
		case c.Fact == FactServicemember && x.book.Servicemember == nil:
			doubt = DoubtServicemember
		case x.fact(c.Fact) == c.Not:
			return "", false
		}
	}
	return doubt, true
}

func (x *subject) fact(f Fact) bool {
	for _, known := range facts {
		if known.is == f {
			return known.holds(x)
		}
	}
	return false
}

// past reports whether a day has come; zero is none.
func (x *subject) past(d Date) bool { return d != 0 && d <= x.asOf }

func (x *subject) ended() bool {
	last := x.lastDue()
	return last != 0 && last < x.asOf
}

func (x *subject) assigned() bool { return x.facts.Holder != nil && x.facts.Holder.How == "assigned" }

// The types of creditors who are no lenders by trade: what lenders do by the days that a
// loan is late, and how one talks with them, is not so of these.
var (
	Friends   = []string{"private"}
	Landlords = []string{"rent"}
	Offices   = []string{"utility", "tax"}
)

// DebtBuyer is the type of lender that collects what another lent.
const DebtBuyer = "debt-buyer"

// unreported reports a loan that no credit register shows: the book says so, or a
// person lent it and the book does not say otherwise.
func (x *subject) unreported() bool {
	return x.facts.CreditRecord == "no" || x.loan.LenderType == "private" && x.facts.CreditRecord != "yes"
}

// overdue reports whether something is late, or may be. A loan without due dates
// is once it was demanded.
func (x *subject) overdue() bool {
	if x.terms.Method == loan.Open {
		return x.loan.Claimed != nil && x.loan.Claimed.Date <= x.asOf
	}
	return x.status.DaysOverdue > 0 || x.status.DaysOverdueMax > 0
}

// renewed reports whether a signed agreement made interest or charges principal:
// more principal is repaid than was lent.
func (x *subject) renewed() bool {
	if !slices.ContainsFunc(x.loan.Agreements, func(a agreed) bool { return a.Date <= x.asOf }) {
		return false
	}
	var principal Amount
	rows := x.table()
	for i := range rows {
		principal += rows[i].Principal
	}
	return principal > x.terms.Principal && x.terms.Principal > 0
}

// receivedLess reports whether less came than what was lent less the fees named at
// the start.
func (x *subject) receivedLess() bool {
	if x.terms.Received == nil || x.terms.Owed != nil {
		return false
	}
	named := *x.terms
	named.Received = nil
	return *x.terms.Received < named.CashReceived()
}
