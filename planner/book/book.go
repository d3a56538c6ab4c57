package book

import (
	"slices"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/enum"
	"repay/planner/household"
	"repay/planner/internal/lazy"
	"repay/planner/lang"
	"repay/planner/money"
	"repay/planner/plan"
	"repay/planner/rules"
)

// Book is one household's file, read.
type Book struct {
	File      string
	Currency  money.Currency
	Country   string        // whose rules are held against the loans, by its two letters; empty: none
	Region    string        // the part of the country; empty: not stated
	AsOf      calendar.Date // zero: not stated
	Lang      *lang.Lang    // nil: not stated
	HasHan    bool          // the file contains Chinese characters
	Borrower  Borrower
	Preparer  string
	Review    *Review // nil: none
	Notes     []string
	Household *household.Household // nil: not stated
	Loans     []plan.Loan
	Details   []LoanDetails // beside each loan
	Plan      *plan.Saved   // to be kept to; nil: none was chosen
	Warnings  []Fault

	known Known
	text  []byte // as it was read
	places
}

// places are where the parts of a book stand in its file.
type places struct {
	root  *source.Node
	src   *source.File
	loans []written // beside each loan
}

// LetGo gives the memory of the places back: several times that of all else.
// Where a place is asked for later, the file's text is read once more. Only who has
// the book alone lets them go: all else leaves a book as it is, and may be done by many
// at the same time.
func (b *Book) LetGo() { b.places = places{} }

// findPlaces reads the text once more where the places were let go.
func (b *Book) findPlaces() {
	if b.src == nil {
		again, _ := ParseWith(b.known, b.File, b.text)
		b.places = again.places
	}
}

// LoanDetails is what letters and reports need of a loan and the engine does not.
type LoanDetails struct {
	Contract     string
	Lender       Lender
	Secured      bool          // something is pledged for it
	Judgment     calendar.Date // a court's judgment on it; zero: none
	CreditRecord string        // yes, no or unknown
	Source       string        // app, sms, contract, memory; empty: not stated
	Preset       *rules.Filled // what was taken from it; nil: none
}

// Lender is who lent, and who collects now.
type Lender struct {
	Name    string
	Type    string // of field.LenderTypes, or of [Known]; empty: not stated
	Contact string
	Holder  *Holder // nil: the lender itself
}

// Holder is who collects in the lender's place.
type Holder struct {
	Name     string
	Since    calendar.Date
	How      string // assigned, subrogated, agent; empty: not stated
	Notified *bool  // whether the borrower was told; nil: not stated
}

// The limits of a book. Beyond them it is refused, like a file that is too large.
const (
	maxLoans    = 10_000
	maxPayments = 100_000
	maxItems    = 10_000 // of any other list
)

// reader carries what is known and what was found while a book is read.
type reader struct {
	*source.Reading
	known    Known
	book     *Book
	emptied  map[*source.Node]bool // empty values already reported
	payments int
	ids      map[string]int // loan ids and their lines
	period   calendar.Every // of the loan being read
}

func newReader(of *source.Reading) *reader {
	return &reader{
		Reading: of,
		book:    &Book{Currency: money.CNY, Country: field.HomeOf[money.CNY.Code]},
		ids:     map[string]int{},
	}
}

// args are what the words of a fault may name.
type args = fault.Args

// Fault is one thing wrong with a book, or odd about it.
type Fault = fault.Fault

var emptyBook = fault.Wrong("empty_book",
	"文件是空的", "the file is empty",
	"写一个照着填的账本：repay init new.yaml", "for a book to fill in: repay init new.yaml")

// bookFormat is the format of books.
var bookFormat = &source.Format{Empty: emptyBook, Words: bookWords, Say: saysKeys(&field.Book)}

// Parse reads one book; file names it in faults. The faults are in file
// order, errors and warnings together. With an error b is nil; without one it
// is complete, and its Warnings are the faults. The book keeps src, which must
// not change from then on.
func Parse(file string, src []byte) (b *Book, faults []Fault) { return ParseWith(Known{}, file, src) }

// ParseWith is [Parse] for books that may name presets or types of lenders of
// one's own too.
func ParseWith(known Known, file string, src []byte) (b *Book, faults []Fault) {
	var r *reader
	last := source.Read(bookFormat, file, src, func(of *source.Reading, root *source.Node) {
		r = newReader(of)
		r.known = known
		if root != nil {
			r.readBook(root)
		}
	})
	if last.Failed() {
		if r != nil {
			r.refuseTerms()
		}
		return nil, last.Faults()
	}
	b = r.book
	b.File, b.text, b.src, b.known = file, src, last.File, known
	b.Warnings = last.Faults()
	return b, b.Warnings
}

var statedLang = lazy.New(`(?m)^["']?` + namesOf("lang") + `["']?:[ \t]*["']?(zh\b|en\b|中文|英文)`)

// Language looks for the language of a book that may be too broken to read:
// the one it states, if any, and whether it contains Chinese characters.
func Language(src []byte) (stated *lang.Lang, han bool) {
	if m := statedLang.Get().FindSubmatch(src); m != nil {
		stated = &field.Langs.Match(string(m[1])).Is
	}
	return stated, enum.HasHan(string(src))
}

// Case is the household as the engine sees it on a date.
func (b *Book) Case(asOf calendar.Date) plan.Case {
	return plan.Case{AsOf: asOf, Currency: b.Currency, Household: b.Household, Loans: b.Loans}
}

var (
	bookIsList = fault.Wrong("book_is_list",
		"账本不能从列表开始", "the book begins with a list",
		"先写 version: 1，再写 loans: ，借款列在它下面", "begin with version: 1, then loans: with the list below it")
	presetsNotABook = fault.Wrong("presets_not_a_book",
		"这是 preset 文件，不是账本", "this is a file of presets, not a book",
		"账本另写一个文件；这个文件用 --presets 指", "name a book here, and this file with --presets")
	noLoans = fault.Wrong("no_loans",
		"loans 里一笔借款也没有", "loans has no items",
		"至少写一笔借款", "list at least one loan")
	missingLoans = fault.Wrong("missing_loans",
		"少了 loans", "loans is missing",
		"至少写一笔借款：loans: 下面以 - 开头", "list at least one loan under loans:, each beginning with -")
)

// look returns a reader that reports faults in a book that was read.
func (b *Book) look() *reader {
	b.findPlaces()
	return &reader{Reading: b.src.Look(), book: b}
}

// keyOf is where a field of a book stands, under any of its names; nil: nowhere.
func keyOf(root *source.Node, key string) *source.Node {
	for _, f := range root.Fields {
		if field.Book.Named(f.Key.Text) == key {
			return f.Key
		}
	}
	return nil
}

func (r *reader) readBook(root *source.Node) {
	b := r.book
	b.root = root
	b.HasHan = r.File.HasHan()
	if root.Kind == source.Empty {
		r.FaultAt(1, 1, 0, emptyBook, args{})
		return
	}
	if root.Kind == source.List {
		r.Fault(root, bookIsList, args{})
		return
	}
	if slices.ContainsFunc(field.Presets.Names("presets"), func(name string) bool { return root.Get(name) != nil }) && keyOf(root, "loans") == nil {
		r.Fault(root, presetsNotABook, args{})
		return
	}
	c, ok := r.open(root, &field.Book)
	if !ok {
		return
	}
	c.readVersion()
	if n := c.get("currency"); n != nil {
		c.readCurrency(n)
	}
	b.Country = c.readCountry()
	b.Region = c.readRegion(b.Country)
	b.AsOf = c.date("as_of")
	if n := c.get("lang"); n != nil {
		if l, ok := choose(r, n, field.Langs); ok {
			b.Lang = &l
		}
	}
	if n := c.get("borrower"); n != nil {
		b.Borrower = r.readBorrower(n)
	}
	b.Preparer = c.text("preparer")
	if n := c.get("review"); n != nil {
		b.Review = r.readReview(n)
	}
	b.Notes = c.texts("notes")
	if n := c.get("household"); n != nil {
		b.Household = r.readHousehold(n)
	}
	if n := root.Get("loans"); n != nil && n.Kind == source.Empty {
		r.Fault(n, noLoans, args{})
	} else if c.need("loans", missingLoans, args{}) {
		r.readLoans(n)
	}
	if n := c.get("plan"); n != nil {
		b.Plan = r.readPlan(n)
	}
}

var (
	missingVersion = fault.Wrong("missing_version",
		"少了 version", "version is missing",
		"在最上面写 version: 1", "write version: 1 at the top")
	unknownVersion = fault.Wrong("unknown_version",
		"不认识 version {value}", "version {value} is not known",
		"写 version: 1", "write version: 1")
)

func (c rec) readVersion() {
	c.need("version", missingVersion, args{})
	if n := c.get("version"); n != nil {
		if text, ok := c.scalar(n); ok && tight(text) != "1" {
			c.Fault(n, unknownVersion, args{Value: fault.Clip(text)})
		}
	}
}

var unknownCurrency = fault.Wrong("unknown_currency",
	"不认识币种 {value}", "{value} is no currency code",
	"写三个字母的代码，例如 CNY、USD、JPY", "write its three letters, such as CNY, USD or JPY")

func (c rec) readCurrency(n *source.Node) {
	text, ok := c.scalar(n)
	if !ok {
		return
	}
	cur, ok := currencyOf(text)
	if !ok {
		c.Fault(n, unknownCurrency, args{Value: fault.Clip(text)})
		return
	}
	c.book.Currency = cur
}
