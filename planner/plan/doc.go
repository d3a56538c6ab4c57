// Package plan puts the loans of one household together: what is owed, the
// ways out of each loan side by side, and what to do. Where the book does not
// know how payments were spread it says both ends; and it finds the ways of
// counting by which a lender comes to a figure.
package plan
