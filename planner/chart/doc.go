// Package chart draws: bars, lines over time, parts of a whole, events on days.
// A [Drawing] is written as lines of text for a terminal and as SVG for a document.
//
// What is drawn is told apart without colour: by dashes, marks, patterns and
// letters, and by a name that stands at the line itself. Numbers on an axis are
// those that a person would choose: 1, 2, 2.5 or 5 times a power of ten, whole
// months, whole years. A drawing takes its colours from the style of the document
// (see [Style]), so that it is right on a light page, on a dark one and on paper.
//
// A terminal has a grid of characters, a document a canvas of paths and texts; both
// place dates and values by one [plot], and move labels apart by one function. What
// has no room is cut, and two points say so, or, of the words of an event, left to
// the table that stands beside every drawing. No element has an id, so that many
// drawings stand in one document, and lengths are whole tenths of a pixel.
//
// The package knows no money: values are whole numbers, and the caller says how
// people read one. Nothing that stands in a label can act on the terminal or on the
// document. The same drawing in the same width gives the same bytes.
package chart
