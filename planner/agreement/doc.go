// Package agreement is the ways out that a lender might grant.
//
// An Offer is one of the named strategies with its parameters. Build applies
// it to a loan's ledger at a date, by one mechanism for all: waive, settle what
// becomes of the arrears, then stages over the resulting balance, and a fee.
// Two strategies let the contract go on instead (keep, catch_up), one only
// moves its due days, one pays a fixed sum, and one, for comparison, pays
// nothing. Live runs a ledger through the agreements that were signed.
package agreement
