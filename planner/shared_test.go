package planner_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"testing"

	"repay/planner"
	"repay/planner/book"
	"repay/planner/calendar"
	"repay/planner/dossier"
	"repay/planner/explain"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/pages"
	"repay/planner/plan"
	"repay/planner/record"
)

// sharedBooks are books that differ in what is read lazily: presets, cards, lists of
// rules, totals alone, agreements, other countries.
var sharedBooks = []string{"household", "card-overdue", "from-app", "total-only", "uk", "agreed-dates"}

func exampleBook(t *testing.T, name string) (file string, src []byte) {
	t.Helper()
	file = "../examples/" + name + ".yaml"
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return file, src
}

var onDay = calendar.Of(2026, 11, 21)

type writer interface{ WriteJSON(w io.Writer) error }

// answers are everything that is made of a book, each under its name and as it is
// written.
var answers = map[string]func(b *planner.Book) string{
	"status":  written(func(b *planner.Book) (writer, error) { return b.Status(onDay) }),
	"compare": written(func(b *planner.Book) (writer, error) { return b.Compare(onDay, plan.Cheapest) }),
	"plan":    written(func(b *planner.Book) (writer, error) { return b.Plan(onDay, planner.PlanOptions{Budget: &thousand}) }),
	"ask":     written(func(b *planner.Book) (writer, error) { return b.Ask(onDay, planner.AskOptions{Budget: &thousand}) }),
	"english": written(func(b *planner.Book) (writer, error) { return b.In(lang.EN).Status(onDay + 40) }),
	"places": func(b *planner.Book) string {
		return fmt.Sprint(b.Engine().Locate(plan.Refused{Offer: -1, Agreement: -1, Err: refusal}).Render(lang.EN),
			b.Engine().WarningsOn(onDay+400), b.Engine().ExamplesLeft())
	},
	"page":    pageOf,
	"explain": explained,
}

var thousand = planner.Amount(100_000)

func written(result func(b *planner.Book) (writer, error)) func(b *planner.Book) string {
	return func(b *planner.Book) string {
		r, err := result(b)
		if err != nil {
			return err.Error()
		}
		var out bytes.Buffer
		if err := r.WriteJSON(&out); err != nil {
			return err.Error()
		}
		return out.String()
	}
}

func pageOf(b *planner.Book) string {
	d := dossier.Open(b.Engine(), onDay, pages.Head{Head: record.Head{Book: "b"}})
	s, refused := d.State()
	if refused != nil {
		return fmt.Sprint(refused)
	}
	x, refused := d.Compare(s, "")
	if refused != nil {
		return fmt.Sprint(refused)
	}
	var out bytes.Buffer
	list := []*page.Page{
		pages.StatusPage(d.Head, d.Case, s),
		pages.ComparePage(d.Head, d.Case, s, x, pages.CompareOptions{Only: plan.Only{Loan: -1}, Chart: true, Tables: true}),
	}
	if err := page.WriteHTML(&out, list); err != nil {
		return err.Error()
	}
	return out.String()
}

func explained(b *planner.Book) string {
	c := b.Engine().Case(onDay)
	s, refused := plan.State(&c)
	if refused != nil {
		return fmt.Sprint(refused)
	}
	x, refused := explain.New(&c, s, 0)
	if refused != nil {
		return fmt.Sprint(refused)
	}
	e, refused := x.Explain(explain.Ask{Figure: explain.Payoff})
	if refused != nil {
		return fmt.Sprint(refused)
	}
	head := pages.Head{Head: record.Head{Book: "b"}}
	var out bytes.Buffer
	if err := page.WriteMarkdown(&out, []*page.Page{pages.ExplainPage(head, c, s, []*explain.Explanation{e}, true)}); err != nil {
		return err.Error()
	}
	return out.String()
}

// What many goroutines make of one book is what one makes of it. `make race` runs this
// with the race detector: it is there that a book that changes is found.
func TestBookIsShared(t *testing.T) {
	for _, name := range sharedBooks {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file, src := exampleBook(t, name)
			one, err := planner.Read(file, src)
			if err != nil {
				t.Fatal(err)
			}
			want := map[string]string{}
			for what, of := range answers {
				if want[what] = of(one); want[what] == "" {
					t.Errorf("%s is empty", what)
				}
			}
			shared, err := planner.Read(file, src)
			if err != nil {
				t.Fatal(err)
			}
			var all sync.WaitGroup
			for range 2 {
				for what, of := range answers {
					all.Go(func() {
						if got := of(shared); got != want[what] {
							t.Errorf("%s differs:\n%s\nalone:\n%s", what, got, want[what])
						}
					})
				}
			}
			all.Wait()
		})
	}
}

const ownRule = `version: 1
rules:
  - {id: bank-24, measures: yearly-cost, lenders: bank, limit: 24%/year, compare: simple, counts: normal, from: open, until: open, sure: C, name: mine, source: mine, number: mine, read: 2026-11-28, check: the contract}
`

// Books that name products of one's own share the list of these, and are held against
// the same rules.
func TestKnownIsShared(t *testing.T) {
	presets, faults := book.BuiltIn().With("own.yaml", []byte("version: 1\npresets:\n  - {name: own, what: own, facts: [{sure: A, fields: {method: annuity, penalty: {rate: 1.5x}}}]}\n"))
	if presets == nil {
		t.Fatal(faults)
	}
	own, faults := book.Rules("rules.yaml", []byte(ownRule))
	if own == nil {
		t.Fatal(faults)
	}
	src := []byte(strings.Replace(small, "method: annuity", "preset: own", 1))
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			b, faults := book.ParseWith(book.Known{Presets: presets}, "b.yaml", src)
			if b == nil {
				t.Error(faults)
				return
			}
			d := dossier.Open(b, onDay, pages.Head{})
			d.Own = own
			if s, refused := d.State(); refused != nil {
				t.Error(refused)
			} else {
				d.HoldRules(s)
			}
		})
	}
	all.Wait()
}

// Books are read at the same time, right ones and broken ones, from the first use of
// any list on.
func TestBooksAreReadTogether(t *testing.T) {
	var all sync.WaitGroup
	for range 4 {
		for _, name := range sharedBooks {
			file, src := exampleBook(t, name)
			all.Go(func() {
				if _, err := planner.Read(file, src); err != nil {
					t.Error(err)
				}
			})
			broken := bytes.ReplaceAll(src, []byte("rate: "), []byte("rat: x"))
			all.Go(func() {
				if _, err := planner.Read(file, append(broken, "\nloans: 3\n"...)); err == nil {
					t.Error(file, "was read")
				} else if err.Error() == "" {
					t.Error(file, "has no fault")
				}
			})
		}
	}
	all.Wait()
}
