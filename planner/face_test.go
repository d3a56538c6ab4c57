package planner_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"repay/planner"
	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/plan"
)

var refusal = &loan.Refusal{Code: loan.NeverEnds, Field: "rate"}

func read(t *testing.T, text string) *planner.Book {
	t.Helper()
	b, err := planner.Read("book.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

const small = "version: 1\nloans:\n  - {id: a, principal: 1000, rate: 6%/year, method: annuity, start: 2026-11-10, periods: 12}\n"

// What the arguments lack is said by its own error.
func TestWhatIsLacking(t *testing.T) {
	b, on := read(t, small), calendar.Of(2026, 11, 21)
	sum, less, of := planner.Amount(10000), planner.Amount(-100), func(_ any, err error) error { return err }
	for name, c := range map[string]struct {
		err, want error
	}{
		"no date":     {of(b.Status(0)), planner.ErrNoDate},
		"no money":    {of(b.Plan(on, planner.PlanOptions{})), planner.ErrNoMoney},
		"none to ask": {of(b.Ask(on, planner.AskOptions{})), planner.ErrNoMoney},
		"no answer":   {of(b.Plan(on, planner.PlanOptions{Budget: &sum, As: plan.LeadEasiest})), planner.ErrNoAnswer},
	} {
		if !errors.Is(c.err, c.want) || !strings.HasPrefix(c.err.Error(), "book.yaml: ") {
			t.Errorf("%s: %v", name, c.err)
		}
	}
	for want, err := range map[string]error{
		`no goal "best"`:       of(b.Compare(on, "best")),
		`no goal "dearest"`:    of(b.Ask(on, planner.AskOptions{Goal: "dearest"})),
		`no policy "avalanch"`: of(b.Plan(on, planner.PlanOptions{Policy: "avalanch"})),
		`no answer "stand_in"`: of(b.Plan(on, planner.PlanOptions{As: "stand_in"})),
		"a budget of -1.00":    of(b.Plan(on, planner.PlanOptions{Budget: &less})),
		"a shock of -1.00":     of(b.Ask(on, planner.AskOptions{Budget: &sum, Shock: less})),
		"-1 incomes":           of(b.Ask(on, planner.AskOptions{Budget: &sum, Survive: -1})),
		"no loan 1 to keep":    of(b.Ask(on, planner.AskOptions{Budget: &sum, Keep: []int{1}})),
		"a pay day of 32":      of(b.Ask(on, planner.AskOptions{Budget: &sum, PayDay: 32})),
	} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, not %s", err, want)
		}
	}
	if _, err := b.Amount("-3"); err == nil || strings.Contains(err.Error(), ":1:") {
		t.Error(err)
	}
}

// An error is in the book's language, says the first faults with their places and how
// many there are besides, and has them all.
func TestError(t *testing.T) {
	text := "version: 1\nlang: zh\nloans:\n" + strings.Repeat("  - {principal: 1000, rate: 6, method: annuity, start: 2026-11-10, periods: 12}\n", 3)
	_, err := planner.Read("book.yaml", []byte(text))
	var wrong *planner.Error
	if !errors.As(err, &wrong) || len(wrong.Faults) != 6 {
		t.Fatal(err)
	}
	lines := strings.Split(err.Error(), "\n")
	if len(lines) != 4 || lines[3] != "and 3 more" || !strings.HasPrefix(lines[1], "book.yaml:4:29: rate 没有写") {
		t.Errorf("%q", lines)
	}
	wrong.Lang = lang.EN
	if !strings.Contains(err.Error(), "rate has no unit of time") {
		t.Error(err)
	}
	var out bytes.Buffer
	if err := wrong.WriteJSON(&out); err != nil || !strings.HasPrefix(out.String(), `{"schema":"repay/errors/v1","errors":[{"file":"book.yaml","line":4,`) {
		t.Error(out.String(), err)
	}
}

// What the engine refuses has its place, as what is misspelt has.
func TestRefusalHasAPlace(t *testing.T) {
	b := read(t, strings.Replace(small, "periods: 12", "periods: 12, offers: [{settle: {pay: 100000}}]", 1))
	_, err := b.Compare(calendar.Of(2026, 11, 21), "")
	var wrong *planner.Error
	if !errors.As(err, &wrong) || wrong.Faults[0].Line != 3 || wrong.Faults[0].Loan != "a" {
		t.Error(err)
	}
}
