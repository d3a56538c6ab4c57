package main

import (
	"encoding/json"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"repay/cmd/repay/internal/installed"
	"repay/planner/book/field/fieldtest"
	"repay/planner/lang"
)

// bookkeeper is a program that reads a format of bookkeeping.
type bookkeeper struct {
	format  string
	program string
	checks  [][]string // what it is asked for, FILE being the journal
}

// bookkeepers are those that check what is written for them. Without the program its
// tests are skipped, unless REPAY_TEST_JOURNALS=must.
var bookkeepers = []bookkeeper{
	{"hledger", "hledger", [][]string{
		{"-f", "FILE", "check", "--strict", "ordereddates"},
		{"-f", "FILE", "check", "--strict", "ordereddates", "--forecast=2000-01-01..2200-01-01"},
	}},
	{"beancount", "bean-check", [][]string{{"FILE"}}},
}

// reads lets the program check a journal.
func (b bookkeeper) reads(t *testing.T, what any, text string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "journal."+b.format)
	writeFile(t, file, text)
	for _, args := range b.checks {
		args = slices.Clone(args)
		args[slices.Index(args, "FILE")] = file
		cmd := exec.Command(b.program, args...)
		cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8") // hledger reads a file as the locale says
		if out, err := cmd.CombinedOutput(); err != nil || len(out) > 0 {
			t.Errorf("%s: %s %q: %v\n%s", what, b.program, args, err, out)
		}
	}
}

// journalBook has IDs that become one in beancount, a loan that begins later, agreements
// kept and broken, and money held.
const journalBook = `version: 1
as_of: 2026-11-21
currency: CURRENCY
household: {cash: 5000, income: [{name: w, amount: 900, day: 3}], expenses: []}
loans:
  - {id: 借1, principal: 3000, rate: 12%/year, method: annuity, start: 2026-08-08, periods: 12, penalty: 1.5x}
  - {id: 借_1, principal: 3000, rate: 12%/year, method: annuity, start: 2027-08-08, periods: 12, penalty: 1.5x}
  - {id: a_b, principal: 3000, rate: 12%/year, method: annuity, start: 2026-08-08, periods: 12, penalty: 1.5x, agreements: [{date: 2026-10-01, extend: {by: 6, arrears: capitalise}}]}
  - {id: a-b, principal: 3000, rate: 12%/year, method: annuity, start: 2026-08-08, periods: 12, penalty: 1.5x, agreements: [{date: 2026-10-01, settle: {pay: 80%}, ended: {date: 2026-11-02, restores: [penalty, interest, principal]}}]}
  - {id: ahead, principal: 3000, rate: 12%/year, method: annuity, start: 2026-08-08, periods: 12, penalty: 1.5x, paid_through: 2026-11-08, payments: [{date: 2026-11-20, amount: 100}]}
`

// journalCells are runs that write a journal: of every example, of books that are kept
// for their answers, and of a hostile one.
func journalCells(t *testing.T) (list []cell) {
	t.Helper()
	folder, err := filepath.Abs("../../testdata/answers")
	if err != nil {
		t.Fatal(err)
	}
	answers, err := filepath.Glob(filepath.Join(folder, "*.yaml"))
	if err != nil || len(answers) == 0 {
		t.Fatal("no books", err)
	}
	matrixFolder(t)
	examples, err := filepath.Glob("*.yaml")
	if err != nil || len(examples) < 10 {
		t.Fatal(examples, err)
	}
	for _, code := range []string{"JPY", "KWD", "USD"} { // no decimals, three, two
		examples = append(examples, code+".yaml")
		writeFile(t, code+".yaml", strings.Replace(journalBook, "CURRENCY", code, 1))
	}
	for i, file := range append(slices.Concat(examples, answers), hostileFile) {
		if strings.HasPrefix(file, "own-") {
			continue
		}
		for k, row := range []matrixRow{
			{"schedule", "BOOK"},
			{"schedule", "BOOK", "--original"},
			{"schedule", "BOOK", "--offer", "pay_off"},
			{"schedule", "BOOK", "--offer", "extend"},
			{"schedule", "BOOK", "--offer", "settle 80%"},
			{"plan", "BOOK"},
			{"plan", "BOOK", "--as", "easiest"},
			{"plan", "BOOK", "--budget", "3000"},
		} {
			list = append(list, cell{row: row, book: matrixBook{file: file}, lang: lang.Lang((i + k) % 2)})
		}
	}
	return list
}

// TestJournalsAreRead: hledger and beancount find nothing wrong with what is written for
// them: every transaction adds up, accounts and commodities are declared, and every
// balance holds.
func TestJournalsAreRead(t *testing.T) {
	cells := journalCells(t)
	for _, b := range bookkeepers {
		t.Run(b.format, func(t *testing.T) {
			installed.Need(t, "REPAY_TEST_JOURNALS", b.program)
			read := 0
			for i, c := range cells {
				if i%fieldtest.Stride(5, 1) != 0 {
					continue
				}
				c.f = formatNamed(b.format)
				r := c.ran(t)
				if r.out == "" && r.err != "" { // no such offer or answer, or it cannot be computed
					continue
				}
				read++
				b.reads(t, c, r.out)
			}
			if read < 15 {
				t.Errorf("%d journals", read)
			}
		})
	}
}

// posted is a line of a journal: what goes into an account, or what it holds.
type posted struct {
	date    string
	account string
	amount  *big.Rat
	planned bool
	holds   bool
}

var (
	entryLine  = regexp.MustCompile(`^(~ )?(\d{4}-\d\d-\d\d)  ?(\*|!|balance )?(.*)$`)
	postedLine = regexp.MustCompile(`^ +(\S+) +(-?[0-9.]+) ([A-Z]{3})(?: = (-?[0-9.]+) [A-Z]{3})?$`)
	holdsLine  = regexp.MustCompile(`^(\S+) +(-?[0-9.]+) [A-Z]{3}$`)
)

// postings reads the lines of a journal, and checks that each transaction adds up to
// zero.
func postings(t failer, c cell, out string) (list []posted) {
	t.Helper()
	number := func(s string) *big.Rat {
		x, ok := new(big.Rat).SetString(s)
		if !ok {
			t.Fatalf("%s: %q", c, s)
		}
		return x
	}
	date, planned, sum := "", false, new(big.Rat)
	end := func() {
		if sum.Sign() != 0 {
			t.Errorf("%s: what is of %s adds up to %s", c, date, sum.FloatString(3))
		}
	}
	for line := range strings.Lines(out) {
		line = strings.TrimSuffix(line, "\n")
		if m := postedLine.FindStringSubmatch(line); m != nil {
			x := posted{date, m[1], number(m[2]), planned, false}
			sum.Add(sum, x.amount)
			if m[4] != "" {
				x.amount, x.holds = number(m[4]), true
			}
			list = append(list, x)
			continue
		}
		m := entryLine.FindStringSubmatch(line)
		switch {
		case m == nil:
			if line != "" && !strings.HasPrefix(line, "; ") && !slices.Contains([]string{"decimal-mark", "commodity", "account", "option"}, strings.Fields(line)[0]) {
				t.Errorf("%s: %q", c, line)
			}
			continue
		case m[3] == "balance ":
			h := holdsLine.FindStringSubmatch(m[4])
			if h == nil {
				t.Fatalf("%s: %q", c, line)
			}
			list = append(list, posted{m[2], h[1], number(h[2]), false, true})
			continue
		}
		end()
		date, planned, sum = m[2], m[1] != "" || strings.HasSuffix(line, "#forecast"), new(big.Rat)
	}
	end()
	return list
}

// checkJournal checks that each transaction of a journal adds up, and that accounts hold
// what is said.
func checkJournal(t failer, c cell, out string) {
	t.Helper()
	list := postings(t, c, out)
	if len(list) == 0 && !strings.Contains(out, ";") {
		t.Errorf("%s: nothing in %q", c, out)
	}
	for _, h := range list {
		if !h.holds || h.planned {
			continue
		}
		sum := new(big.Rat)
		for _, p := range list {
			if !p.holds && !p.planned && p.account == h.account {
				sum.Add(sum, p.amount)
			}
		}
		if sum.Cmp(h.amount) != 0 {
			t.Errorf("%s: %s holds %s, not %s", c, h.account, sum.FloatString(3), h.amount.FloatString(3))
		}
	}
}

// TestJournalsHoldTheStatus: on the as-of day each loan owes what status says of it, to
// the cent, component by component.
func TestJournalsHoldTheStatus(t *testing.T) {
	compared, cells := 0, journalCells(t)
	for _, b := range bookkeepers {
		for _, c := range cells {
			c.f = formatNamed(b.format)
			if len(c.row) > 2 {
				continue
			}
			r := c.ran(t)
			if c.row[0] == "plan" && r.out == "" {
				continue // there is no money to plan with
			}
			if r.code != exitOK && r.code != exitFound {
				t.Errorf("%s: %s", c, r.err)
				continue
			}
			var status struct {
				Loans    []map[string]any
				Warnings []struct{ Code, Loan string }
			}
			if err := json.Unmarshal([]byte(onBook(nil, "status", c.book.file, "-O", "json").out), &status); err != nil {
				t.Fatal(err)
			}
			lines := postings(t, c, r.out)
			before := map[string]int{} // names, as beancount takes them
			for _, l := range status.Loans {
				name := l["id"].(string)
				if b.format == "beancount" {
					name = beancountName(name)
					if before[name]++; before[name] > 1 {
						name += "-" + strconv.Itoa(before[name])
					}
				}
				later := slices.ContainsFunc(status.Warnings, func(w struct{ Code, Loan string }) bool { return w.Code == "starts_later" && w.Loan == l["id"] })
				if !later { // else nothing is owed on that day
					compared += comparedWith(t, c, lines, l, name)
				}
			}
		}
	}
	if compared < 250 {
		t.Errorf("%d figures", compared)
	}
}

// beancountName is an ID with a capital letter or a digit in front.
func beancountName(id string) string {
	id = strings.ReplaceAll(id, "_", "-")
	if id[0] >= 0x80 {
		return "Loan-" + id
	}
	return strings.ToUpper(id[:1]) + id[1:]
}

// comparedWith compares the accounts of a loan with its status, and counts the figures.
func comparedWith(t *testing.T, c cell, lines []posted, loan map[string]any, name string) (compared int) {
	t.Helper()
	words := map[string]string{"principal": "Principal", "interest": "Interest", "penalty": "Penalty", "fees": "Fees", "": "Unsplit"}
	owes := func(component string) (*big.Rat, bool) {
		sum, there := new(big.Rat), false
		for _, p := range lines {
			names := strings.Split(p.account, ":")
			if p.holds || p.planned || names[0] != "Liabilities" {
				continue
			}
			if names[1] == name && names[2] == words[component] {
				sum.Sub(sum, p.amount)
				there = true
			}
		}
		return sum, there
	}
	if loan["payoff_is"] == "claimed" || loan["principal_outstanding"] == nil {
		if _, there := owes(""); loan["payoff"] != nil && !there {
			t.Errorf("%s: %s is not there", c, loan["id"])
		}
		return 0
	}
	for component, fields := range map[string][]string{
		"principal": {"principal_outstanding"}, "interest": {"interest_overdue", "interest_accrued"}, "penalty": {"penalty"}, "fees": {"fees"},
	} {
		want := new(big.Rat)
		for _, f := range fields {
			if s, ok := loan[f].(string); ok {
				x, _ := new(big.Rat).SetString(s)
				want.Add(want, x)
			}
		}
		if got, _ := owes(component); got.Cmp(want) != 0 {
			t.Errorf("%s: %s of %s: %s, not %s", c, component, loan["id"], got.FloatString(2), want.FloatString(2))
		}
		compared++
	}
	return compared
}
