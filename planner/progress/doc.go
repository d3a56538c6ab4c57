// Package progress holds what was paid against a plan that was chosen to be kept to,
// and says what changed since.
//
// What the plan was stands in the book, as it was on its day ([plan.Saved]). What
// happened since is the loans' own history: what was paid, what ran, what a lender gave
// up. Of each loan what was owed then, with all that changed it, is what is owed now, to
// the cent. What no date explains is said to be so: a book may be corrected.
package progress
