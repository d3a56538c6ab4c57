// Package agreement is the ways out that a lender might grant.
//
// A strategy describes itself, one file each: its names, its parameters, how an
// offer of it is labelled and named, and what it does (strategy.go, param.go).
// Readers, schemas, records and pages ask it; none lists strategies itself.
//
// An Offer is one of the named strategies with its parameters. Build applies it
// to a loan's ledger at a date, by one mechanism for all: waive, settle what
// becomes of the arrears, then stages over the resulting balance, and a fee.
// What many offers on one loan have in common is its Standing. Two strategies
// let the contract go on instead (keep, catch_up), one only moves its due days,
// one pays a fixed sum, and one, for comparison, pays nothing. Two need nobody's
// consent: keep and pay_off pay what is owed anyhow, today or on a later day
// (moment.go); nothing is paid until then, and the contract goes on. Replay runs a
// ledger through the agreements that were signed.
package agreement
