// Package chart draws: bars, lines over time, parts of a whole, events on days.
// A [Drawing] is written as lines of text for a terminal and as SVG for a document.
//
// What is drawn is told apart without colour: by dashes, marks, patterns and
// letters, and by a name that stands at the line itself. Numbers on an axis are
// those that a person would choose: 1, 2, 2.5 or 5 times a power of ten, whole
// months, whole years. A drawing takes its colours from the style of the document
// (see [Style]), so that it is right on a light page, on a dark one and on paper.
//
// The package knows no money: values are whole numbers, and the caller says how
// people read one. Nothing that stands in a label can act on the terminal or on the
// document. The same drawing in the same width gives the same bytes.
package chart
