// Package planner is repay as a library, and the tour of its packages: what a borrower
// owes, what waiting costs, and which way out the household can carry.
//
// # Use
//
// [Read] reads a book. On a date it says what is owed ([Book.Status]), which ways out
// there are and which one leads ([Book.Compare]), what to pay on which day
// ([Book.Plan]), and the least that has to be asked for ([Book.Ask]). Each result is the
// engine's own type, with the warnings that go with it, and writes the JSON that the
// program prints.
//
//   - Money is a whole number of minor units ([Amount]); [Book.Text] is its decimal. What
//     may be unknown is a [plan.Maybe]: unknown is not zero, and AtLeast is a lower bound.
//   - Interest and penalty are rounded to the minor unit where the contract rounds, half
//     up unless the book says otherwise; a sum is that of rounded figures.
//   - A [Date] is a day of the lender's calendar. There is no clock: the zero Date is the
//     book's as_of, and where it states none that is [ErrNoDate].
//   - What is wrong with a book is an [*Error] with every fault at its line and column;
//     so is what cannot be computed. No book makes it panic.
//   - A [Book] never changes. All its methods may run at the same time, and give what
//     they give one after the other; so may WriteJSON. The fields of a result are its
//     reader's.
//
// # Tour
//
// A loan begins with its [repay/planner/loan.Terms]: what the contract says and
// what has happened since. From the terms follows a scheme, the contract as a
// balance, a row of due days and one or more stages that say what each period
// pays. Walking the scheme gives the amortization table. An agreement is
// nothing else than another scheme: it closes the old one on its date, says
// what of the arrears is waived, capitalised, spread or paid at once, and puts
// its own stages in the place of what was left.
//
// A card has no such scheme: what is due follows from its statements, each from
// the one before, its interest from how much of a bill was paid. The last
// statement is where it begins; from there on only what is asked for at least is
// paid, and nothing more is spent.
//
// A ledger replays a loan day by day: instalments fall due, lateness
// adds penalty and fees, payments fill what is due and prepay what is not,
// agreements are signed and broken. What is owed at the end of a day is its
// position, to the cent; every figure of status comes from there, and the
// ledger writes down how each came about.
//
// Each way out that a lender might grant is an offer. Applied to the ledger at
// a date it becomes a row of payments, with what it costs, what is waived and
// what the lender gives up. A household's cash by date says whether payments
// can be carried; a search finds, over all loans at once, one offer for each
// that can. What needs nobody's consent comes first: the contracts as they are,
// arrears paid on a later payday, a loan paid off. Where that does not hold, it is
// what has to be asked for at least, and what to ask for first, towards a goal; and
// then whom to call first, what is left if one refuses, what would survive a bad
// month, and how much of it is proven.
//
// A plan goes through all loans together, day by day: money comes, living costs
// go, what falls due is paid, then arrears, then more than that, by a policy. It
// is every payment to make until nothing is owed, with what goes late and what
// that costs.
//
// What was said to a lender stands with its loan. A promise is kept by what is paid
// from the day of the talk to its own; one to come is beside the dues, never among
// them, and is held against what the household has on its day.
//
// Around these stand three questions: what each concession is worth by
// itself, by which ways of counting a lender's figure comes about, and which
// lines, with their sources, a loan crosses. A product's usual terms fill in what
// a loan leaves out, each with how sure it is.
//
// The packages, from the ground up; arrows point down only:
//
//	lang       the two languages, and texts with places to fill     knows nobody
//	enum       closed lists: names, other words, what people read   lang
//	money      amounts in minor units, exact ratios, rounding       enum
//	calendar   dates, due days, day counts                          money's ratios
//	loan       terms, schemes, the ledger and what it files         money, calendar
//	agreement  strategies, offers, what they do to a ledger         loan
//	household  cash by date, what can be carried                    money, calendar
//	search     one option for each of several loans, the best       money
//	paydown    loans paid down together, day by day                 loan, household
//	plan       many loans: status, comparing, what to do, payments  the above
//	explain    how a figure came about, from what was filed         the above
//	rules      products, and lines and dates to hold loans against  the above
//	progress   a plan that was saved, against what happened since   plan
//	change     which figures moved between two days, and by what    plan
//	remind     the days to remember, and those that are no more so  plan, rules
//	book       the borrower's YAML file, read with every fault      the above
//	record     what programs read: JSON, CSV                        results
//	journal    what bookkeeping reads: hledger, beancount           results
//	pages      what people read, in two languages                   record, page, chart, remind, ical
//	topics     what help explains, in two languages                 book, rules, pages
//	dossier    a book on a date, with all that is warned of         book, pages
//	planner    the face of it all                                   dossier
//	page       layout: terminal text, Markdown, HTML                lang, cells, chart
//	ical       calendars of whole days, as RFC 5545 has them        calendar
//	chart      lines, bars and days, drawn as text and as SVG       calendar, cells
//	cells      the width of text on a terminal                      knows nobody
//
// Beside book stand its parts: field, the table of every field; source, from
// text to a tree with places and back; fault, what can be wrong; spelling, the
// signs with which values are written; schema, for editors; blank, a book to be
// filled in.
//
// What is a list stands in one place, and to add to it touches little:
//
//	a strategy            its file in agreement, and the list in strategy.go
//	a field of the book   its entry in book/field, its reader in book, and
//	                      where its value goes
//	a value of a closed   its line at the type: methods and charges in loan,
//	list                  bases in calendar, roundings in money
//	a fault               a variable beside the function that reports it, and
//	                      the list in kinds.go
//	a word                a variable with both languages beside its use
//	a format of output    its writer in page, record or journal, and the table in
//	                      cmd/repay/format.go
//	a command             its file in cmd/repay, its page in pages, its record
//	                      in record, and the list in cmd/repay/commands.go
//	a reminder            its kind in remind/kind.go, where it is found in now.go,
//	                      and its words in pages/remind.go
//	a letter or a sheet   its page in pages, and the list of forms or of what
//	                      letters are about in pages/letter.go
//	a topic of help       its file in topics for each language, and the list in
//	                      topics/topics.go
//	a line or a product   its country's file in rules, as cn.yaml, or presets.yaml,
//	                      and -update
//
// A test finds whatever of these is left out in one of the languages, in the
// schema or in a list.
//
// Tests compare all this with internal/reference, which computes the same
// figures a second time, slowly and in exact rationals; and a case with its twin, which
// differs in one way whose consequences are known (internal/twin): another time, another
// order, ten times the sums, a payment in two parts, what was planned or signed and paid.
//
// Money is exact. Balances are whole minor units in an int64. A product such
// as balance × rate × days is an exact ratio, rounded once, where a contract
// rounds. Floats find roots (annualised rates, implied rates) and prune a
// search; none ever touches a balance.
//
// Nothing here knows the time of day, a file, a locale or a command line: the
// date, the bytes and the language come in as arguments.
package planner
