// Package journal writes results as the journals of plain-text bookkeeping, for
// hledger and for beancount.
//
// A [Journal] is what both have in common: transactions of postings that add up to
// zero, in whole minor units; what an account holds on a day; and what is to come,
// which is planned and no fact. [Schedule] makes one of what happened to loans and of
// their tables, [Plan] one of a plan of payments. Every figure comes from package plan:
// what is done here is to say from which account to which it goes.
//
// What is owed stands below zero in an account for each part of each loan, so that on
// the as-of day these are the figures of the status. What is unknown is in no account,
// and a comment above the journal says so.
package journal
