// Package plan puts the loans of one household together: what is owed, the
// ways out of each loan side by side, what to do, and every payment by date.
//
// State says what is owed (state.go, status.go): what waiting costs (waiting.go), what
// comes next (stage.go), and whether the arrears can be cleared (clearing.go). Where
// the book does not know how payments were spread it says both ends (range.go).
//
// Compare takes each loan's offers (menu.go), works out what they come to
// (options.go, effective.go) and finds the answers (answers.go): what needs nobody,
// else what must be asked for at least, and where bargaining begins. Lenders are asked
// by one table (asktable.go); beside an answer stands what else helps (aside.go). How
// far each choice is tested is decided once (compare.go, judge.go). Every answer is found
// by one way in (seek.go): the search of [repay/planner/search] (choose.go), over the days
// that decide (timeline.go).
//
// AskLeast finds the least that has to be asked for, on top of a comparison (asking.go),
// over menus that may be widened (widen.go, ranges.go), and what stands beside it: what
// if somebody refuses (refusals.go), whom to call first (calls.go), a bad month
// (safety.go), smaller concessions and what each part is worth (smallest.go,
// askworth.go), and what more money would do (more.go, curve.go). All of them are the
// same search where something is otherwise.
//
// PlanPayments has all loans paid down together by [repay/planner/paydown], with the
// household's money or a budget (planner.go, payplan.go); leastbudget.go is how much a
// month ends a plan that does not end, stress.go what breaks it.
//
// Appraise says what each concession is worth by itself (worth.go, settlement.go), and
// claims.go finds the ways of counting by which a lender comes to a figure.
//
// What is drawn follows from these: a way's balance over time (balances.go), the parts
// of its cost (costparts.go), the cash by day (cashlines.go), what comes on which day
// (agenda.go), over months put together (periods.go).
package plan
