// Package plan puts the loans of one household together: what is owed, the
// ways out of each loan side by side, and what to do.
package plan
