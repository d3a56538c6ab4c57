package plan_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"repay/planner/agreement"
	"repay/planner/household"
	"repay/planner/internal/draws"
	"repay/planner/internal/reference"
	"repay/planner/money"
	"repay/planner/plan"
)

// householdCase is a case of a random household.
func householdCase(s reference.HouseholdSample) *plan.Case {
	c := &plan.Case{AsOf: s.AsOf, Currency: money.CNY, Household: &s.Household, Income: s.Income}
	for i, l := range s.Loans {
		c.Loans = append(c.Loans, plan.Loan{
			ID: fmt.Sprint("loan ", i), Group: l.Group, Terms: l.Terms, Offers: l.Offers, Listed: len(l.Offers) > 0, Priority: l.Priority, Choose: l.Choose,
		})
	}
	return c
}

// menuOf is a loan's rows as the slow model sees them. What may be chosen and who
// has to agree follow from the offer alone.
func menuOf(l *plan.Loan, asOf agreement.Date, lo *plan.LoanOptions) reference.LoanMenu {
	m := reference.LoanMenu{Negotiation: l.Group, Priority: l.Priority, Chosen: -1}
	if m.Negotiation == "" {
		m.Negotiation = l.ID
	}
	amount := func(x plan.Maybe) *money.Amount {
		if !x.Known {
			return nil
		}
		return &x.Amount
	}
	for j := range lo.Rows {
		o := &lo.Rows[j]
		status := o.Offer.Status
		free := o.Offer.Strategy == agreement.Keep || o.Offer.Strategy == agreement.PayOff
		c := reference.Candidate{
			Kind: string(o.Offer.Strategy), Later: free && o.Offer.On > asOf,
			Cost: amount(o.Cost), CostFromZero: plan.CostFromZero(o), TotalPaid: amount(o.TotalPaid), GivesUp: amount(o.GivesUp), Waived: amount(o.Waived),
			Finish: o.Finish, NeverEnds: o.NeverEnds, NoDues: o.NoDues,
			Stands:  status == agreement.Signed || status == agreement.Accepted,
			Offered: status == agreement.Offered,
			Made:    status == agreement.Offered || status == agreement.Accepted,
			Consent: !free && status != agreement.Signed && status != agreement.Accepted && status != agreement.Offered,
			Out: o.Offer.Strategy == agreement.Nothing || status == agreement.Refused ||
				o.Offer.Until != 0 && o.Offer.Until < asOf && status != agreement.Accepted ||
				o.Offer.Hypothetical && o.Offer.Strategy == agreement.Settle,
		}
		for _, p := range o.Pays {
			c.Payments = append(c.Payments, reference.Payment{Date: p.Date, Amount: p.Amount})
		}
		if l.Choose != "" && o.Offer.Name == l.Choose && !c.Out {
			m.Chosen = j
		}
		m.Rows = append(m.Rows, c)
	}
	return m
}

// Every answer, for each goal, is the one found by trying every combination and
// testing every day.
func TestAnswersAgreeWithTheReference(t *testing.T) {
	n, all := draws.Many(200, 2000), draws.Many(0, 1) > 0
	seen := newTally()
	inLanes(t, n, func(t *testing.T, lane, i int) {
		r := rand.New(rand.NewPCG(20261130, uint64(i)))
		s := decided(r, reference.RandomHousehold(r))
		for k, goal := range plan.Goals {
			if all || k == i%len(plan.Goals) {
				if d := answersDiffer(s, goal, seen[lane]); d != "" {
					t.Errorf("sample %d, %s: %s", i, goal, d)
				}
			}
		}
	})
	seen.atLeast(t, n/200,
		"surest", "easiest", "stand in", "keep later", "pay off", "offered", "accepted", "asks late of a priority loan", "asks a priority loan for anything",
		"first is more than least", "first is not what is asked at the goal", "group asked", "short without loans", "chosen", "without means",
	)
}

// decided lets some households have chosen an offer, and a few say nothing of their
// means.
func decided(r *rand.Rand, s reference.HouseholdSample) reference.HouseholdSample {
	for i := range s.Loans {
		if l := &s.Loans[i]; len(l.Offers) > 0 && r.IntN(12) == 0 {
			l.Choose = l.Offers[r.IntN(len(l.Offers))].Name
		}
	}
	s.NoMeans = r.IntN(20) == 0
	return s
}

func answersDiffer(s reference.HouseholdSample, goal plan.Goal, seen map[string]int) string {
	c := householdCase(s)
	if s.NoMeans {
		c.Household = nil
	}
	x, refused := plan.Compare(c, goal)
	if len(refused) > 0 {
		return fmt.Sprint("refused: ", refused[0].Err)
	}
	q := reference.AnswerQuestion{AsOf: c.AsOf, Household: c.Household, Income: c.Income, Goal: string(goal)}
	for i := range x.Loans {
		if d := freeRowsDiffer(&s, i, c.Household, &x.Loans[i]); d != "" {
			return fmt.Sprintf("loan %d: %s", i, d)
		}
		q.Loans = append(q.Loans, menuOf(&c.Loans[i], c.AsOf, &x.Loans[i]))
	}
	want := reference.Answer(q)
	for _, a := range []struct {
		name string
		got  *plan.Answer
		want []int
	}{{"surest", x.Surest, want.Surest}, {"easiest", x.Easiest, want.Easiest}, {"to ask", x.ToAsk, want.ToAsk}, {"stand in", x.StandIn, want.StandIn}} {
		if got := rowsTaken(a.got); !slices.Equal(got, a.want) {
			return fmt.Sprintf("%s %v, reference %v", a.name, got, a.want)
		}
	}
	if s.NoMeans {
		seen["without means"]++
		return ""
	}
	if (x.Before != nil) != (want.Before.Date != 0) || x.Before != nil && (x.Before.Date != want.Before.Date || x.Before.Amount != want.Before.Deepest || x.BeforeLasts != want.BeforeLasts) {
		return fmt.Sprintf("before loans %+v lasts %v, reference %+v %v", x.Before, x.BeforeLasts, want.Before, want.BeforeLasts)
	}
	switch {
	case x.Surest != nil && int(x.Surest.Tier) != want.SurestTier,
		x.Easiest != nil && (int(x.Easiest.Tier) != want.EasiestTier || int(x.ToAsk.Tier) != want.AskTier):
		return fmt.Sprintf("tiers %+v %+v %+v, reference %d %d %d", x.Surest, x.Easiest, x.ToAsk, want.SurestTier, want.EasiestTier, want.AskTier)
	case x.Easiest != nil:
		if d := firstsDiffer(x, q, want); d != "" {
			return d
		}
	case x.StandIn != nil:
		m := plan.Missing{Amount: want.Short.Deepest, From: want.Short.Date, AtOnce: want.AtOnce, Monthly: want.Monthly, MonthlyFrom: want.MonthlyFrom}
		if x.Missing == nil || *x.Missing != m {
			return fmt.Sprintf("missing %+v, reference %+v", x.Missing, m)
		}
	}
	noteAnswers(c, x, q, want, seen)
	return ""
}

// freeRowsDiffer holds the rows that need nobody against the days on which they may
// be paid.
func freeRowsDiffer(s *reference.HouseholdSample, i int, h *household.Household, lo *plan.LoanOptions) string {
	keep, payOff := reference.Paydays(s.Loans[i].Terms, s.AsOf, h, s.Income)
	want := []string{"keep"}
	for _, d := range keep {
		want = append(want, "keep "+d.String())
	}
	if want = append(want, "pay_off"); len(payOff) > 0 {
		want = append(want, "pay_off "+payOff[0].String())
	}
	for j, name := range want {
		if got := lo.Rows[j].Offer.Name; got != name {
			return fmt.Sprintf("row %d is %s, want %s", j, got, name)
		}
	}
	if o := lo.Rows[len(want)].Offer; o.Strategy.Free() {
		return fmt.Sprintf("a row %s is too many", o.Name)
	}
	return ""
}

func rowsTaken(a *plan.Answer) (rows []int) {
	if a != nil {
		for _, ch := range a.Choices {
			rows = append(rows, ch.Row)
		}
	}
	return rows
}

// firstsDiffer holds what is to be asked for first against the model's, and tries
// every mixture of it with what is needed at least.
func firstsDiffer(x *plan.Comparison, q reference.AnswerQuestion, want reference.Answers) string {
	var first []int
	for _, ch := range x.Easiest.Choices {
		first = append(first, ch.First)
	}
	if broken := reference.EveryMixture(q, first, want.Easiest); broken != nil {
		return fmt.Sprintf("the mixture %v of %v and %v does not hold", broken, first, want.Easiest)
	}
	if !slices.Equal(first, want.First) {
		return fmt.Sprintf("first %v, reference %v (easiest %v, to ask %v)", first, want.First, want.Easiest, want.ToAsk)
	}
	return ""
}

// noteAnswers counts what a sample is a sample of.
func noteAnswers(c *plan.Case, x *plan.Comparison, q reference.AnswerQuestion, want reference.Answers, seen map[string]int) {
	note := func(name string, is bool) {
		if is {
			seen[name]++
		}
	}
	note("surest", want.Surest != nil)
	note("easiest", want.Easiest != nil)
	note("stand in", want.StandIn != nil)
	note("short without loans", want.Before.Date != 0)
	note("offered", want.UsesOffered)
	note("asks late of a priority loan", want.EasiestTier == 1)
	note("asks a priority loan for anything", want.EasiestTier == 2)
	note("first is more than least", !slices.Equal(want.First, want.Easiest))
	note("first is not what is asked at the goal", want.First != nil && !slices.Equal(want.First, want.ToAsk))
	for i, j := range want.Surest {
		r := q.Loans[i].Rows[j]
		note("keep later", r.Kind == "keep" && r.Later)
		note("pay off", r.Kind == "pay_off")
		note("accepted", r.Stands)
		note("chosen", q.Loans[i].Chosen >= 0)
	}
	if want.Easiest != nil && c.Loans[0].Group != "" {
		note("group asked", q.Loans[0].Rows[want.Easiest[0]].Consent || q.Loans[1].Rows[want.Easiest[1]].Consent)
	}
}
