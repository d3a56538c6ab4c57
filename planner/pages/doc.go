// Package pages turns results into what people read.
//
// It computes no figure: every amount comes from package plan, every line from
// package rules, every step from package explain, and what is done here is to
// say it. A page is a [page.Page] of blocks (paragraphs, tables, a command to
// run next) built by StatusPage, SchedulePage, ComparePage, RulesPage,
// ExplainPage, ClaimPage, PresetsPage, PresetPage or SummaryPage. A report is
// made of the same parts, for the file, the borrower or a lender: ReportPage,
// BorrowerPage, LenderPage. What goes to a lender, or is had before one when talking to
// it, is LetterPage, CallPage, ChecklistPage and BudgetPage.
//
// A page is written by a voice, in one language. Every text is a variable with
// both languages, beside the function that says it; what is said of the codes
// of a closed list stands in one table of [texts].
//
// What people read follows a few rules: the answer first, in plain words; then
// the table; then how it was counted; then one command to run next. An amount
// that is unknown is a question mark with a line on what to ask for, never a
// zero. No stage code stands without its days. Nothing is a promise.
//
// The package knows no clock, no locale and no file: dates and the language are
// arguments. The same arguments give the same page.
package pages
