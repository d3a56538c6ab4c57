// Package record writes what programs read: JSON documents, and sheets of
// records as CSV or TSV, whose columns are the JSON's fields, flattened.
//
// A record is made from a result, which it copies: it computes no figure. Each
// kind of record is one file: its types, how it is made, its sheets, and what
// its fields mean, which `repay schema` prints. Amounts and rates are decimals
// as text, dates ISO; what is unknown or absent is null. Words come in, from
// the book or from package pages.
package record
