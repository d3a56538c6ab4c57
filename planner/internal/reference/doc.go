// Package reference computes what the planner computes, a second time and the
// slow way: one day after the other, in exact rationals, with nothing kept
// that could be derived. It exists so that tests can compare the engine with it
// on random loans; only tests import it.
//
// It shares with the engine the types of a loan, an offer and a household, and
// the arithmetic of dates. Schedules, penalties, payments, payoffs,
// agreements, comparisons, the choice between them and plans are written here
// from the rules alone.
//
// Reading order: factor.go how long a stretch is, stage.go and rows.go how a
// period becomes an instalment, contract.go the schedule as signed, day.go
// what happens on a day, penalty.go and pay.go how arrears grow and are paid,
// status.go what is owed, agree.go, strategies.go, settle.go and broken.go how
// an agreement replaces a schedule and ends, options.go what each option
// costs, card.go and its like the same for revolving balances; arena.go,
// answers.go and mixture.go which one to take and what to ask for; debt.go,
// plans.go, policies.go and extra.go every payment by date; and random.go,
// household_random.go and their like where the samples come from.
package reference
