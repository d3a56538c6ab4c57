package main

import (
	"encoding/json"
	"hash/crc32"
	"math/big"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"repay/planner/book"
	"repay/planner/book/field"
	"repay/planner/book/field/fieldtest"
	"repay/planner/loan"
)

// fuzzRuns are the runs of one book: everything that computes, in every format
// and language.
var fuzzRuns = [][]string{
	{"compare", "-", "-O", "json"},
	{"schedule", "-", "-O", "json", "--original"},
	{"status", "-", "--lang", "zh"},
	{"status", "-", "--lang", "en", "-O", "csv"},
	{"status", "-", "-O", "json", "--as-of", "1900-01-01"},
	{"status", "-", "-O", "json", "--as-of", "2200-12-31"},
	{"compare", "-", "--lang", "zh", "--tables", "--chart"},
	{"compare", "-", "--lang", "en", "--as-of", "1900-01-01", "--goal", "fastest"},
	{"compare", "-", "--lang", "en", "--as-of", "2200-12-31", "--chart", "-O", "markdown"},
	{"compare", "-", "--lang", "zh", "-O", "html", "--goal", "lightest", "--chart"},
	{"compare", "-", "-O", "csv", "--table", "rows"},
	{"ask", "-", "--budget", "2000", "--time-limit", "0.1", "-O", "json"},
	{"ask", "-", "--budget", "2000", "--time-limit", "0.1", "--lang", "zh", "--if-refused", "--shock", "100"},
	{"plan", "-", "--budget", "2000", "-O", "json"},
	{"plan", "-", "--budget", "2000", "--lang", "zh", "--by", "loan", "--chart"},
	{"schedule", "-", "--lang", "en"},
	{"schedule", "-", "--lang", "zh", "-O", "tsv"},
}

// FuzzCompare: whatever the bytes, every command either gives figures that fit
// together, or says what is wrong with the book, where, and what to write.
func FuzzCompare(f *testing.F) {
	for _, pattern := range []string{"../../examples/*.yaml", "../../testdata/errors/*.yaml"} {
		for _, src := range booksAt(f, pattern) {
			f.Add(src)
		}
	}
	for _, x := range extremes {
		f.Add([]byte(x.book))
	}
	d := fieldtest.New(7)
	fieldtest.Paths(func(path []*field.Field) {
		if d.IntN(40) == 0 { // a few: each is computed in every way
			f.Add(fieldtest.Writer(d.Mixed).Source(d.Book(path)))
		}
	})
	f.Fuzz(func(t *testing.T, src []byte) {
		b, _ := book.Parse("-", src)
		if b == nil {
			checkRefusal(t, onBook(src, "check", "-", "--lang", "en"), "check")
			return
		}
		for _, args := range runsFor(b, src) {
			r := onBook(src, args...)
			what := strings.Join(args, " ")
			fit(t, what, r.out)
			fit(t, what, r.err)
			switch r.code {
			case exitOK, exitFound:
				checkResult(t, b, what, args, r)
			case exitFailed:
				checkStopped(t, what, args, r)
			case exitInvalid:
				checkRefusal(t, r, what)
			default:
				t.Fatalf("%s: exit code %d: %s", what, r.code, r.err)
			}
		}
	})
}

// runsFor are all runs for a small book, and one, which depends on the bytes,
// for one that takes long: an input that takes seconds finds little.
func runsFor(b *book.Book, src []byte) [][]string {
	if workOf(b) < littleWork {
		return fuzzRuns
	}
	i := int(crc32.ChecksumIEEE(src)) % len(fuzzRuns)
	return fuzzRuns[i : i+1]
}

// littleWork is that of a book that every command may be run on, and muchWork that of
// one which takes a second for one of them, in which little is found. The fuzzer takes
// ten seconds for a fault, on however busy a machine.
const (
	littleWork = 300
	muchWork   = 1500
)

// workOf is how much there is to compute in a book: its instalments, more or less.
func workOf(b *book.Book) (work int) {
	for i := range b.Loans {
		l := &b.Loans[i]
		n := max(l.Terms.Periods, 12)
		for _, o := range l.Offers {
			n += o.For + o.By + o.Periods + o.Parts + len(o.Stages) + 12
		}
		for _, a := range l.Agreements {
			n += 2 * (a.Offer.For + a.Offer.By + a.Offer.Periods + a.Offer.Parts + 12)
		}
		if l.Terms.Penalty.Compound == loan.CompoundAll {
			n *= 20
		}
		work += n + len(l.Terms.Payments) + len(l.Terms.RateChanges)*n/10
	}
	if h := b.Household; h != nil {
		work += 50 * (len(h.Income) + len(h.Expenses))
	}
	return work
}

// fit checks that a text is one that a terminal may show.
func fit(t *testing.T, what, text string) {
	t.Helper()
	odd := func(c rune) bool { return c != '\n' && c != '\t' && unicode.In(c, unicode.Cc, unicode.Zl, unicode.Zp) }
	if !utf8.ValidString(text) || strings.ContainsFunc(text, odd) {
		t.Fatalf("%s: not fit for a terminal: %q", what, text)
	}
}

var place = regexp.MustCompile(`(?m)^-:[1-9][0-9]*:[1-9][0-9]*: `)

// checkRefusal checks that a book was refused with a place and a remedy, and
// without a figure beside it.
func checkRefusal(t *testing.T, r ran, what string) {
	t.Helper()
	if r.code != exitInvalid {
		t.Fatalf("%s: exit code %d for a bad book: %s", what, r.code, r.err)
	}
	if !strings.HasPrefix(r.out, "{") {
		if r.out != "" || !place.MatchString(r.err) {
			t.Fatalf("%s: refused with %q, %q", what, r.out, r.err)
		}
		return
	}
	var record struct {
		Schema string
		Errors []struct {
			Line, Column          int
			Code, Message, Remedy string
		}
	}
	if err := json.Unmarshal([]byte(r.out), &record); err != nil || record.Schema != "repay/errors/v1" || len(record.Errors) == 0 {
		t.Fatalf("%s: %v in %s", what, err, r.out)
	}
	for _, e := range record.Errors {
		if e.Line < 1 || e.Column < 1 || e.Code == "" || e.Code == "cannot_compute" || e.Message == "" || e.Remedy == "" {
			t.Fatalf("%s: %+v", what, e)
		}
	}
}

// checkResult checks what a command printed of a book that can be computed.
func checkResult(t *testing.T, b *book.Book, what string, args []string, r ran) {
	t.Helper()
	if r.out == "" {
		t.Fatalf("%s: nothing is printed", what)
	}
	if !strings.HasPrefix(r.out, "{") {
		return
	}
	dec := json.NewDecoder(strings.NewReader(r.out))
	dec.UseNumber()
	var doc map[string]any
	if err := dec.Decode(&doc); err != nil {
		t.Fatalf("%s: %v in %s", what, err, r.out)
	}
	checkAmounts(t, what, doc)
	switch args[0] {
	case "compare":
		checkOffers(t, what, doc)
	case "schedule":
		checkContract(t, b, what, doc)
	case "plan":
		checkPlan(t, what, r.out)
	case "ask":
		checkAsk(t, what, r)
	}
}

// checkStopped checks a run that could not: a search that was stopped before anything
// was known, and nothing else.
func checkStopped(t *testing.T, what string, args []string, r ran) {
	t.Helper()
	if args[0] != "ask" || r.err != "" {
		t.Fatalf("%s: exit code %d: %s", what, r.code, r.err)
	}
	if strings.HasPrefix(r.out, "{") {
		checkAsk(t, what, r)
	}
}

// checkAsk checks that what choices cost is the cost of the answer, that the exit
// code says whether there is one, and that no bound is above what was found.
func checkAsk(t *testing.T, what string, r ran) {
	t.Helper()
	type answer struct {
		Choices *[]struct {
			Loan, Offer string
			Cost        *string
			Ask         bool
			Before      *string
		}
		Totals *struct{ Cost *string }
	}
	var ask struct {
		answer
		Asks    *int
		Reason  string
		Gap     *string
		Stopped bool
		Safety  *answer
		Next    []answer
		Refused []answer
	}
	if err := json.Unmarshal([]byte(r.out), &ask); err != nil {
		t.Fatalf("%s: %v in %s", what, err, r.out)
	}
	none := ask.Choices == nil
	if none != (r.code != exitOK) || none != (ask.Asks == nil) || none && ask.Gap != nil || r.code == exitFailed && !ask.Stopped {
		t.Fatalf("%s: exit code %d of %s", what, r.code, r.out)
	}
	if ask.Gap != nil && strings.HasPrefix(*ask.Gap, "-") {
		t.Fatalf("%s: gap %s", what, *ask.Gap)
	}
	all := append(slices.Concat(ask.Next, ask.Refused), ask.answer)
	if ask.Safety != nil {
		all = append(all, *ask.Safety)
	}
	for _, a := range all {
		if a.Choices == nil || a.Totals == nil || a.Totals.Cost == nil {
			continue
		}
		sum := new(big.Rat)
		for _, ch := range *a.Choices {
			if ch.Cost == nil { // of an open loan at keep, on which nothing falls due
				continue
			}
			sum.Add(sum, rat(*ch.Cost))
		}
		if sum.Cmp(rat(*a.Totals.Cost)) != 0 {
			t.Fatalf("%s: the choices cost %s, the answer %s", what, sum.FloatString(3), *a.Totals.Cost)
		}
	}
}

// checkPlan checks that the payments of a plan add up to its totals, by loan and
// by month, and that a payment pays no more than it is.
func checkPlan(t *testing.T, what, out string) {
	t.Helper()
	type sums struct {
		ID, Month, Payments string
		TotalPaid           string `json:"total_paid"`
	}
	var plan struct {
		Payments []struct{ Date, Loan, Amount, Principal, Interest, Penalty, Fees string }
		Loans    []sums
		Months   []sums
		Totals   sums
	}
	if err := json.Unmarshal([]byte(out), &plan); err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	number := func(s string) *big.Rat {
		r, ok := new(big.Rat).SetString(s)
		if !ok {
			t.Fatalf("%s: %q is no amount", what, s)
		}
		return r
	}
	by := map[string]*big.Rat{}
	add := func(key string, a *big.Rat) {
		if by[key] == nil {
			by[key] = new(big.Rat)
		}
		by[key].Add(by[key], a)
	}
	for _, p := range plan.Payments {
		a, parts := number(p.Amount), new(big.Rat)
		for _, part := range []string{p.Principal, p.Interest, p.Penalty, p.Fees} {
			if part != "" { // null: the split is not known
				parts.Add(parts, number(part))
			}
		}
		if a.Sign() <= 0 || parts.Cmp(a) > 0 {
			t.Fatalf("%s: %s is paid on %s, of it %s", what, p.Amount, p.Date, parts.FloatString(3))
		}
		for _, key := range []string{"", "loan " + p.Loan, "month " + p.Date[:7]} {
			add(key, a)
		}
	}
	same := func(key, want string) {
		add(key, new(big.Rat))
		if by[key].Cmp(number(want)) != 0 {
			t.Fatalf("%s: %q adds up to %s, not %s", what, key, by[key].FloatString(3), want)
		}
	}
	same("", plan.Totals.TotalPaid)
	for _, l := range plan.Loans {
		same("loan "+l.ID, l.TotalPaid)
	}
	for _, m := range plan.Months {
		same("month "+m.Month, m.Payments)
	}
}

var (
	amountKeys = regexp.MustCompile(`^(amount|opening|closing|payment|principal.*|interest.*|fees|penalty|total_paid|cost|waived|first_payment|highest_payment|saves|gives_up|payoff|credit|overdue_total|prepay_fee|cost_per_day|over_claim|monthly|difference)$`)
	decimals   = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?$`)
	// A payoff is below zero where more was paid than was owed.
	never = regexp.MustCompile(`^(opening|closing|payments|total_paid|first_payment|highest_payment|cost_per_day|credit|overdue_total|waived)$`)
)

// isRange reports an amount that is known between two.
func isRange(x any) bool {
	ends, _ := x.(map[string]any)
	low, _ := ends["low"].(string)
	high, _ := ends["high"].(string)
	return len(ends) == 2 && decimals.MatchString(low) && decimals.MatchString(high) && rat(low).Cmp(rat(high)) <= 0
}

// checkAmounts checks every amount of a document: a decimal string, or null,
// and not below zero where it cannot be; and that no number is a fraction.
func checkAmounts(t *testing.T, what string, v any) {
	t.Helper()
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			checkAmounts(t, what, x)
		}
	case json.Number:
		if _, err := v.Int64(); err != nil {
			t.Fatalf("%s: number %s", what, v)
		}
	case map[string]any:
		for key, x := range v {
			switch s, isString := x.(string); {
			case x == nil, key == "params":
			case amountKeys.MatchString(key) && isString:
				if !decimals.MatchString(s) {
					t.Fatalf("%s: %s is %q", what, key, s)
				}
				if never.MatchString(key) && strings.HasPrefix(s, "-") {
					t.Fatalf("%s: %s is %s", what, key, s)
				}
			case amountKeys.MatchString(key) && isRange(x):
			case amountKeys.MatchString(key) && !isString:
				t.Fatalf("%s: %s is no string: %v", what, key, x)
			default:
				checkAmounts(t, what, x)
			}
		}
	}
}

// rat reads an amount of a document; nil where it is unknown.
func rat(v any) *big.Rat {
	s, ok := v.(string)
	if !ok {
		return nil
	}
	r, _ := new(big.Rat).SetString(s)
	return r
}

// checkOffers checks that what each way out pays is the sum of its rows.
func checkOffers(t *testing.T, what string, doc map[string]any) {
	t.Helper()
	for _, l := range doc["loans"].([]any) {
		for _, o := range l.(map[string]any)["offers"].([]any) {
			offer := o.(map[string]any)
			paid := rat(offer["total_paid"])
			rows, shown := offer["rows"].([]any)
			if paid == nil || !shown || offer["strategy"] == "nothing" {
				continue
			}
			sum := new(big.Rat)
			for _, x := range rows {
				row := x.(map[string]any)
				sum.Add(sum, rat(row["payment"]))
			}
			if sum.Cmp(paid) != 0 {
				t.Fatalf("%s: %v pays %s in rows and %s in all", what, offer["name"], sum.FloatString(3), paid.FloatString(3))
			}
		}
	}
}

// checkContract checks that a contract's rows repay what was lent.
func checkContract(t *testing.T, b *book.Book, what string, doc map[string]any) {
	t.Helper()
	for _, x := range doc["loans"].([]any) {
		l := x.(map[string]any)
		var terms *loan.Terms
		for i := range b.Loans {
			if b.Loans[i].ID == l["id"] {
				terms = &b.Loans[i].Terms
			}
		}
		if terms == nil || terms.Owed != nil || terms.Rate.Kind == loan.RateUnknown || terms.Method == loan.Open {
			continue
		}
		sum := new(big.Rat)
		for _, r := range l["rows"].([]any) {
			sum.Add(sum, rat(r.(map[string]any)["principal"]))
		}
		if lent, _ := new(big.Rat).SetString(b.Currency.Format(terms.Principal)); sum.Cmp(lent) != 0 {
			t.Fatalf("%s: %s repays %s of %s", what, l["id"], sum.FloatString(3), lent.FloatString(3))
		}
	}
}
