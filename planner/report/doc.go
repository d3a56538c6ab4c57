// Package report turns results into what people and programs read.
//
// It computes no figure: every amount comes from package plan, every line from
// package rules, and what is done here is to write it down. A report for people
// is a [page.Page] of blocks (paragraphs, tables, a command to run next) built by
// StatusPage, SchedulePage, ComparePage, RulesPage, ExplainPage, ClaimPage or
// SummaryPage, and written as terminal text, Markdown or HTML. A report for
// programs is a record built by StatusRecord, ScheduleRecord, CompareRecord,
// RulesRecord, ExplainRecord or ClaimRecord, and written as JSON, CSV or TSV; the
// CSV's columns are the JSON's fields, flattened.
//
// The package knows no clock, no locale and no file: dates, the language, the
// width and the writer are arguments. The same arguments give the same bytes.
//
// What people read follows a few rules: the answer first, in plain words; then
// the table; then how it was counted; then one command to run next. An amount
// that is unknown is a question mark with a line on what to ask for, never a
// zero. No stage code stands without its days. Nothing is a promise.
package report
