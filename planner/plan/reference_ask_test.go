package plan_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"repay/planner/household"
	"repay/planner/internal/draws"
	"repay/planner/internal/reference"
	"repay/planner/money"
	"repay/planner/plan"
)

// asked is one question of a sample, beside the slow model that has tried everything.
type asked struct {
	s     reference.HouseholdSample
	c     *plan.Case
	o     plan.AskOptions
	got   *plan.LeastAsk
	model *reference.Ask
	want  reference.AskAnswer
	menus []reference.LoanMenu
	seen  map[string]int
}

func (q *asked) note(name string, is bool) {
	if is {
		q.seen[name]++
	}
}

// What is asked for, for each goal and without one, is what trying every combination
// and testing every day finds.
func TestLeastAskAgreesWithTheReference(t *testing.T) {
	n, all := draws.Many(300, 2000), draws.Many(0, 1) > 0
	goals := append([]plan.Goal{""}, plan.Goals...)
	seen := newTally()
	inLanes(t, n, func(t *testing.T, lane, i int) {
		r := rand.New(rand.NewPCG(20261129, uint64(i)))
		s := decided(r, reference.RandomHousehold(r))
		for k, goal := range goals {
			o := askOptions(r, &s, goal)
			if all || k == i%len(goals) {
				if d := askDiffers(s, o, seen[lane]); d != "" {
					t.Errorf("sample %d, goal %q, keep %v, survive %d, shock %d: %s", i, goal, o.Keep, o.Survive, o.Shock, d)
				}
			}
		}
	})
	seen.atLeast(t, n/100,
		"surest", "asks", "asks two", "nothing holds", "default cheapest", "keep", "budget", "priority", "group",
		"safe", "safe at a price", "never safe", "holds with more", "smallest", "none does",
		"next two", "nothing holds without one", "something holds without one", "waits for another", "curve",
	)
}

// askOptions draws what is asked beside a goal.
func askOptions(r *rand.Rand, s *reference.HouseholdSample, goal plan.Goal) plan.AskOptions {
	o := plan.AskOptions{Goal: goal}
	if r.IntN(5) == 0 {
		o.Keep = []int{r.IntN(len(s.Loans))}
	}
	switch r.IntN(4) {
	case 0:
		o.Survive = 1 + r.IntN(3)
	case 1:
		o.Shock = money.Amount(1 + r.IntN(300_000))
	}
	o.Curve = r.IntN(8) == 0
	if s.NoMeans || r.IntN(8) == 0 {
		o.Budget = new(s.Budget(r))
		o.PayDay = max(0, r.IntN(40)-11)
	}
	return o
}

func askDiffers(s reference.HouseholdSample, o plan.AskOptions, seen map[string]int) string {
	q := &asked{s: s, c: householdCase(s), o: o, seen: seen}
	if s.NoMeans {
		q.c.Household = nil
	}
	var refused []plan.Refused
	if q.got, refused = plan.AskLeast(q.c, o); len(refused) > 0 {
		return fmt.Sprint("refused: ", refused[0].Err)
	}
	question := reference.AskQuestion{Keep: o.Keep}
	question.AsOf, question.Household, question.Income, question.Goal = s.AsOf, &s.Household, s.Income, string(o.Goal)
	if o.Budget != nil {
		question.Household = budgetHousehold(s, o)
	}
	for i := range q.got.Loans {
		if d := freeRowsDiffer(&s, i, question.Household, &q.got.Loans[i]); d != "" {
			return fmt.Sprintf("loan %d: %s", i, d)
		}
		q.menus = append(q.menus, menuOf(&q.c.Loans[i], s.AsOf, &q.got.Loans[i]))
	}
	question.Loans = q.menus
	q.model = reference.Asking(question)
	q.want = q.model.Answer()
	for _, differs := range []func(*asked) string{answerDiffers, proofDiffers, nextDiffers, refusalsDiffer, safetyDiffers, moreDiffers, smallestDiffers, curveDiffers} {
		if d := differs(q); d != "" {
			return d
		}
	}
	q.noteAll()
	return ""
}

// budgetHousehold is a household of which only a sum each month is known.
func budgetHousehold(s reference.HouseholdSample, o plan.AskOptions) *household.Household {
	p := reference.PlanQuestion{AsOf: s.AsOf}
	for _, l := range s.Loans {
		p.Loans = append(p.Loans, reference.PlanLoan{Terms: l.Terms})
	}
	h := p.OnBudget(*o.Budget, o.PayDay).Household
	return &h
}

func (q *asked) noteAll() {
	asks := 0
	if q.want.Pick != nil {
		asks, _ = q.model.Figures(q.want.Pick)
	}
	q.note("surest", q.want.Surest)
	q.note("asks", asks > 0)
	q.note("asks two", asks > 1)
	q.note("nothing holds", q.want.Pick == nil)
	q.note("default cheapest", q.o.Goal == "" && q.model.Goal == "cheapest")
	q.note("keep", len(q.o.Keep) > 0)
	q.note("budget", q.o.Budget != nil)
	q.note("priority", q.want.Tier > 0)
	q.note("group", asks > 0 && q.c.Loans[0].Group != "")
}

// answerDiffers holds the answer against the model's.
func answerDiffers(q *asked) string {
	got := rowsTaken(q.got.Answer)
	switch {
	case string(q.got.Goal) != q.model.Goal:
		return fmt.Sprintf("goal %q, reference %q", q.got.Goal, q.model.Goal)
	case !slices.Equal(got, q.want.Pick):
		return fmt.Sprintf("answer %v, reference %v", got, q.want.Pick)
	case got != nil && int(q.got.Answer.Tier) != q.want.Tier:
		return fmt.Sprintf("tier %d, reference %d", q.got.Answer.Tier, q.want.Tier)
	case got == nil:
		return ""
	}
	if asks, _ := q.model.Figures(q.want.Pick); asks != q.got.Answer.Asks {
		return fmt.Sprintf("%d asks, reference %d", q.got.Answer.Asks, asks)
	}
	return ""
}

// negotiations are those that the answer asks, in the order of the book, with the
// loans that it asks about.
func (q *asked) negotiations() (names []string, loans map[string][]int) {
	loans = map[string][]int{}
	for i, j := range q.want.Pick {
		if m := &q.menus[i]; m.Rows[j].Consent {
			if len(loans[m.Negotiation]) == 0 {
				names = append(names, m.Negotiation)
			}
			loans[m.Negotiation] = append(loans[m.Negotiation], i)
		}
	}
	return names, loans
}
