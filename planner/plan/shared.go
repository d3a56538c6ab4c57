package plan

import (
	"sync"

	"repay/planner/household"
)

// Share lets each loan be replayed once, and the household's cash be run once, however
// often something is asked of the case on its as-of day: of it, and of its copies. Its
// loans and its household must not be changed from here on; who changes some loans clones
// their list, and shares nothing, as a copy with another household shares no cash. It is
// safe for any number of goroutines.
func (c *Case) Share() {
	if len(c.Loans) > 0 && len(c.Loans) <= mostShared {
		c.shared = &shared{asOf: c.AsOf, loans: c.Loans, household: c.Household, replayed: make([]replayed, len(c.Loans))}
	}
}

// mostShared is of how many loans the ledgers are kept for as long as the case is: one of
// a century is long.
const mostShared = 64

// shared are the loans of a case as they stand on a day, and its household's cash from
// then on.
type shared struct {
	asOf      Date
	loans     []Loan
	replayed  []replayed
	household *household.Household
	cash      [household.High + 1]sharedCash // by level
}

// replayed is one loan as it stands after its replay, once for each way in which its
// payments may have been spread.
type replayed struct {
	once    sync.Once
	all     []*account
	refused *Refused

	mu    sync.Mutex
	spare *account // what an asker gave back; nil: the next takes a fork
}

// holds reports whether a case's loans on a day are these.
func (s *shared) holds(c *Case, day Date) bool {
	return s != nil && day == s.asOf && len(c.Loans) == len(s.loans) && &c.Loans[0] == &s.loans[0]
}

// accountsOn is [accountsAnew], with the household of a case. What is returned is the
// caller's.
func (s *shared) accountsOn(c *Case, i int) ([]*account, *Refused) {
	x := &s.replayed[i]
	x.once.Do(func() {
		x.all, x.refused = accountsAnew(c, i, s.asOf)
		for _, of := range x.all {
			of.ledger.LookAhead()
		}
	})
	if x.refused != nil {
		refused := *x.refused
		return nil, &refused
	}
	if l := x.take(); l != nil {
		l.means, l.income = c.Household, c.Income
		return []*account{l}, nil
	}
	all := make([]*account, len(x.all))
	for k, of := range x.all {
		all[k] = of.fork(c.Household, c.Income)
	}
	return all, nil
}

// fork is the account for a household, with a ledger that goes on independently.
func (l *account) fork(means *household.Household, income household.Level) *account {
	f := *l
	f.ledger, f.means, f.income = l.ledger.Fork(), means, income
	return &f
}

// take is the account that was given back, nil where none was.
func (x *replayed) take() (l *account) {
	x.mu.Lock()
	defer x.mu.Unlock()
	l, x.spare = x.spare, nil
	return l
}

// giveBack leaves an account of the as-of day to whoever asks next, in the place of a fork:
// it was looked at, its ledger stands where it stood, and the caller is done with it.
func (c *Case) giveBack(l *account) {
	if !c.shared.holds(c, l.asOf) || l.ledger == nil || l.ledger.Err() != nil {
		return
	}
	x := &c.shared.replayed[l.index]
	if len(x.all) != 1 { // else it is one of several ways
		return
	}
	l.wide, l.nextDue = false, 0
	x.mu.Lock()
	defer x.mu.Unlock()
	x.spare = l
}

// sharedCash is the household's cash at one level of income.
type sharedCash struct {
	once sync.Once
	all  *household.Shared // nil: who asks runs his own
}

// cashShared is the cash of the case's household for all who ask; nil where each runs
// his own.
func (c *Case) cashShared() *household.Shared {
	if !c.shared.holds(c, c.AsOf) || c.Household == nil || c.Household != c.shared.household {
		return nil
	}
	x := &c.shared.cash[c.Income]
	x.once.Do(func() {
		defer tooLarge(-1, "household", func(Refused) {}) // who asks is told
		if h, refused := householdNow(c); refused == nil {
			x.all = h.Shared(c.AsOf, c.Income)
		}
	})
	return x.all
}
