// Package change says which figures of a status moved from one day, or one book, to
// another, and by what.
//
// A figure is taken at each step from the one to the other: as it stood; with nothing but
// time passed; with what was paid; with what the lender did; with all that the other book
// says otherwise. What each step moves is its cause, so that causes add up to what moved,
// to the cent, whatever the figure is.
package change
