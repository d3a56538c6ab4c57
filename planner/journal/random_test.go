package journal

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	_ "repay/planner/internal/draws"
	"repay/planner/internal/reference"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/paydown"
	"repay/planner/plan"
	"repay/planner/record"
)

// drawn draws a loan, with what its status says; what is refused is skipped.
func drawn(t *rapid.T) (plan.Case, *plan.Status) {
	rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "sample"), 16))
	s := reference.Random(rng)
	if rng.IntN(3) == 0 {
		s = reference.RandomCard(rng)
	}
	c := plan.Case{AsOf: s.AsOf, Currency: money.CNY, Loans: []plan.Loan{{ID: "a", Terms: s.Terms, Agreements: s.Agreements, Offers: s.Offers, Listed: true}}}
	st, refused := plan.State(&c)
	if len(refused) > 0 {
		t.Skip("refused")
	}
	return c, st
}

// sums adds up the postings of a journal by part: those that happened, and those that
// are planned too. Every transaction adds up to zero.
func sums(t *rapid.T, j *Journal) (now, then owes) {
	for _, e := range j.entries {
		sum := Amount(0)
		for _, p := range e.Postings {
			if sum += p.Amount; p.Amount == 0 {
				t.Fatalf("%s: nothing into an account: %+v", e.Date, e)
			}
			if then[p.part] += p.Amount; e.State == Happened {
				now[p.part] += p.Amount
			}
		}
		if sum != 0 || len(e.Postings) < 2 {
			t.Fatalf("%s: adds up to %d: %+v", e.Date, sum, e)
		}
		if (e.State == Planned) != (e.Date > j.asOf) {
			t.Fatalf("%s: planned %v, as of %s", e.Date, e.State, j.asOf)
		}
	}
	for _, c := range j.checks {
		sum := Amount(0)
		for _, e := range j.entries {
			for _, p := range e.Postings {
				if p.Account == c.Account && e.Date <= c.Date && e.State <= c.State {
					sum += p.Amount
				}
			}
		}
		if sum != c.Amount {
			t.Fatalf("%s: %+v holds %d, not %d", c.Date, c.Account, sum, c.Amount)
		}
	}
	return now, then
}

// On the as-of day the accounts of a loan hold what its status says, and where it is not
// overdue and nothing else is agreed, its table clears them.
func TestScheduleHoldsTheStatus(t *testing.T) {
	cleared := 0
	rapid.Check(t, func(t *rapid.T) {
		c, st := drawn(t)
		past, _ := plan.PastOf(&c, 0)
		table, _, refused := plan.Table(&c, 0, plan.TableOptions{})
		if refused != nil {
			t.Skip("refused")
		}
		x := Loan{Past: past, Table: table}
		if table.SplitUnknown {
			x.Table = nil
		}
		j := Schedule(record.Head{Lang: lang.EN}, c, st, []Loan{x}, false)
		now, then := sums(t, j)
		l := &st.Loans[0]
		if l.NotStarted {
			return
		}
		for _, y := range []struct {
			name string
			want plan.Maybe
			got  Amount
		}{
			{"principal", l.PrincipalOutstanding, now[principal] + now[spent] + now[billed] + now[billedFees]},
			{"interest", plan.Maybe{Amount: l.InterestOverdue.Amount + l.InterestAccrued.Amount, Known: l.PrincipalOutstanding.Known && l.InterestOverdue.Known && l.InterestAccrued.Known}, now[interest]},
			{"penalty", l.Penalty, now[penalty]},
			{"fees", l.Fees, now[fees]},
			{"held", plan.Maybe{Amount: l.Credit.Amount, Known: l.PrincipalOutstanding.Known}, -now[held]},
			{"payoff", plan.Maybe{Amount: l.Payoff.Amount - l.PrepayFee.Amount, Known: l.Payoff.Known && l.PrincipalOutstanding.Known}, now.owed() + now[held]},
		} {
			if y.want.Known && -y.got != y.want.Amount {
				t.Fatalf("%s: %d, not %d", y.name, -y.got, y.want.Amount)
			}
		}
		if x.Table == nil || table.Agreed != 0 || l.OverdueTotal.Amount != 0 || !l.PrincipalOutstanding.Known || len(table.Rows) == 0 {
			return
		}
		last := table.Rows[len(table.Rows)-1]
		if last.State != loan.Upcoming || last.Closing != 0 || c.Loans[0].Terms.Card != nil {
			return
		}
		if cleared++; then[principal] != 0 {
			t.Fatalf("principal %d is left, %d interest\n%s", then[principal], then[interest], written(t, j))
		}
	})
	if cleared == 0 {
		t.Error("no table cleared a loan")
	}
}

func written(t *rapid.T, j *Journal) string {
	var b bytes.Buffer
	if err := j.WriteHledger(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// With an offer nothing is owed in the end.
func TestOfferClearsTheLoan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, st := drawn(t)
		offers := plan.Menu(&c, 0)
		if len(offers) == 0 {
			t.Skip("no offers")
		}
		o := offers[rapid.IntRange(0, len(offers)-1).Draw(t, "offer")]
		table, found, refused := plan.Table(&c, 0, plan.TableOptions{Offer: o.Name})
		past, _ := plan.PastOf(&c, 0)
		if refused != nil || !found || table.SplitUnknown || len(table.Rows) == 0 || !st.Loans[0].PrincipalOutstanding.Known {
			t.Skip("no table")
		}
		j := Schedule(record.Head{Lang: lang.EN}, c, st, []Loan{{past, table}}, false)
		now, then := sums(t, j)
		if gave := now[waived] - then[waived]; gave != table.Waived.Total() {
			t.Fatalf("%s: waives %d, not %d\n%s", o.Name, gave, table.Waived.Total(), written(t, j))
		}
		if left := then.owed(); left != 0 && table.Strategy != "nothing" {
			t.Fatalf("%s: %d is left\n%s", o.Name, left, written(t, j))
		}
	})
}

// A plan begins with the status and the cash, pays every loan that it clears, and ends
// each month with the cash that it says. Where nothing is agreed no principal is left off.
func TestPlanClearsTheLoans(t *testing.T) {
	ended := 0
	rapid.Check(t, func(t *rapid.T) {
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "household"), 16))
		s := reference.RandomHousehold(rng)
		c := plan.Case{AsOf: s.AsOf, Currency: money.CNY, Household: &s.Household, Income: s.Income}
		plain := true
		for i, l := range s.Loans {
			if rng.IntN(2) > 0 {
				l.Choose = ""
			}
			plain = plain && l.Choose == ""
			c.Loans = append(c.Loans, plan.Loan{ID: string(rune('a' + i)), Terms: l.Terms, Offers: l.Offers, Listed: true, Priority: l.Priority, Choose: l.Choose})
		}
		st, bad := plan.State(&c)
		if len(bad) > 0 {
			t.Skip("refused")
		}
		p, bad := plan.PlanPayments(&c, plan.PlanOptions{})
		if len(bad) > 0 || len(p.Payments) > 500 {
			t.Skip("refused, or too long")
		}
		var pasts []*plan.Past
		for i := range c.Loans {
			past, refused := plan.PastOf(&c, i)
			if refused != nil {
				t.Fatal(refused)
			}
			pasts = append(pasts, past)
			plain = plain && past.Now.Credit == 0
		}
		j := Plan(record.Head{Lang: lang.EN}, c, st, pasts, p)
		_, then := sums(t, j)
		paid := Amount(0)
		for _, l := range p.Loans {
			paid += l.TotalPaid
		}
		if slices.ContainsFunc(p.Loans, func(l paydown.LoanResult) bool { return l.Finish == 0 }) || len(p.Unknown) > 0 || len(p.Unsplit) > 0 {
			return
		}
		ended++
		if left := then.owed(); left != 0 {
			t.Fatalf("%d is left\n%s", left, written(t, j))
		}
		var owedNow, cost Amount
		for _, past := range pasts {
			now := owedBy(past.Now, isCard(past))
			owedNow += now.total()
		}
		for _, k := range []part{charged, penalised, feesPaid, waived} {
			cost += then[k]
		}
		if owedNow+cost != paid-then[held] {
			t.Fatalf("%d was owed, %d came on top, %d was paid, %d is held\n%s", owedNow, cost, paid, then[held], written(t, j))
		}
		for _, e := range j.entries {
			if plain && e.Text == wLeftOff.EN && slices.ContainsFunc(e.Postings, func(p Posting) bool { return p.part <= spent }) {
				t.Fatalf("principal is left off: %+v\n%s", e, written(t, j))
			}
		}
	})
	if ended == 0 {
		t.Error("no plan ended")
	}
}
