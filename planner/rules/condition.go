package rules

// Condition is a fact of the book that a rule rests on, or that it must not be
// the case.
type Condition struct {
	Fact Fact
	Not  bool
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
	FactRenewed       Fact = "renewed"       // a signed agreement made it longer, or interest principal
	FactReceivedLess  Fact = "received-less" // less came than was lent, and no fee named explains it
	FactPrepayCharge  Fact = "prepay-charge" // paying early costs a fee
	FactPenalty       Fact = "penalty"       // the contract names what lateness bears, more than nothing
	FactLateFee       Fact = "late-fee"      // lateness costs a fee
	FactInterest      Fact = "interest"      // the contract rate is not zero
	FactExtends       Fact = "extends"       // an offer asks to extend
	FactAccelerated   Fact = "accelerated"   // all of it was called in
)

// FactNames lists them all.
var FactNames = []Fact{
	FactOverdue, FactEnded, FactSecured, FactAssigned, FactCollected, FactJudgment, FactUnreported, FactServicemember,
	FactRenewed, FactReceivedLess, FactPrepayCharge, FactPenalty, FactLateFee, FactInterest, FactExtends, FactAccelerated,
}
