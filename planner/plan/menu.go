package plan

import (
	"cmp"
	"fmt"
	"slices"

	"repay/planner/agreement"
	"repay/planner/loan"
	"repay/planner/money"
)

// menu returns the offers to compare: what needs nobody's consent, keep on the
// as-of day first; then what the book lists, else the default menu, which nobody
// has offered; and nothing.
func (l *account) menu() []agreement.Offer { return l.menuIn(nil) }

// menuIn is menu, written into room where it fits.
func (l *account) menuIn(room []agreement.Offer) []agreement.Offer {
	list := slices.Grow(room[:0], max(mostDefaults, len(l.loan.Offers)+8))
	if !l.loan.Listed {
		return l.defaults(l.free(list, agreement.Offer{Strategy: agreement.Keep}))
	}
	keep := agreement.Offer{Strategy: agreement.Keep}
	nothing := agreement.Offer{Strategy: agreement.Nothing, Name: "nothing 12", For: 12}
	for _, o := range l.loan.Offers {
		switch {
		case l.isToday(o, agreement.Keep):
			keep = o
			keep.On = 0
		case o.Strategy == agreement.Nothing:
			o.Name = cmp.Or(o.Name, nothing.Name)
			nothing = o
		}
	}
	list = l.free(list, keep)
	for _, o := range l.loan.Offers {
		if o.Strategy != agreement.Nothing && !l.isToday(o, agreement.Keep) {
			list = append(list, o)
		}
	}
	return append(list, nothing)
}

// isToday reports whether an offer is of a strategy that needs nobody's consent,
// paid on the as-of day.
func (l *account) isToday(o agreement.Offer, s agreement.Strategy) bool {
	return o.Strategy == s && (o.On == 0 || o.On == l.asOf)
}

// free lists what needs nobody's consent: keep, its later dates, paying all off,
// its later date. What the book lists among its offers is not listed again.
func (l *account) free(list []agreement.Offer, keep agreement.Offer) []agreement.Offer {
	add := func(s agreement.Strategy, on Date) {
		for i := range l.loan.Offers { // by index: an offer is large
			if x := &l.loan.Offers[i]; x.Strategy == s && (x.On == on || on == 0 && x.On == l.asOf) {
				return
			}
		}
		list = append(list, agreement.Offer{Strategy: s, On: on})
		l.name(&list[len(list)-1])
	}
	if list = append(list, keep); keep.Name == "" {
		l.name(&list[len(list)-1])
	}
	days := l.paydays()
	for _, d := range l.keepsOn(days) {
		add(agreement.Keep, d)
	}
	if l.started() && !l.ledger.PayoffUnknown() && l.pos.Payoff() > 0 {
		add(agreement.PayOff, 0)
		if len(days) > 0 {
			add(agreement.PayOff, days[0])
		}
	}
	return list
}

// laterKeeps are the days after the as-of day on which what is due and unpaid may
// be paid with the money that comes then.
func (l *account) laterKeeps() []Date {
	if l.pos.Due.Total() == 0 {
		return nil
	}
	return l.keepsOn(l.paydays())
}

// keepsOn are those of some days, ascending, on which it may be paid.
func (l *account) keepsOn(days []Date) []Date {
	n := len(days)
	if l.pos.Due.Total() == 0 {
		n = 0
	}
	if called := l.terms.Accelerated; called > l.asOf {
		for n > 0 && days[n-1] > called {
			n--
		}
	}
	return days[:n]
}

// name gives one of the program's own offers its name, which an offer of the
// book may bear already.
func (l *account) name(o *agreement.Offer) {
	o.Name = unused(o.DefaultName(money.Currency{}), func(name string) bool { // there is no sum in it
		return l.offerIndex(name) >= 0
	})
}

// unused is a name, numbered where it is taken.
func unused(name string, taken func(string) bool) string {
	free := name
	for n := 2; taken(free); n++ {
		free = fmt.Sprintf("%s (%d)", name, n)
	}
	return free
}

const (
	mostKeeps   = 3  // later days on which arrears may be paid
	afterTheEnd = 31 // days ahead in which they lie where nothing more falls due
)

// paydays are the next days on which income comes, up to and with the loan's next
// due day: on each of them the loan may be paid instead of on the as-of day.
func (l *account) paydays() []Date {
	if l.means == nil || !l.started() {
		return nil
	}
	until, _ := l.ledger.NextDue()
	if l.ledger.Statement() != nil {
		until = l.ledger.NextGridDay(l.asOf, 1) // what it asks for contains the arrears: it may have no sum of its own
	}
	if until == 0 {
		until = l.asOf + afterTheEnd
		if rows, _ := l.ledger.Coming(); len(rows) > 0 {
			until = rows[0].Due
		}
	}
	return l.means.IncomeDays(l.asOf, until, l.income, mostKeeps)
}

// mostDefaults is how many there are of the default menu at most, with what needs
// nobody's consent.
const mostDefaults = 3 + mostKeeps + 7

// defaults adds the menu for a loan whose book lists no offers: fuller where
// something is overdue; no deferral past the contract's end.
func (l *account) defaults(list []agreement.Offer) []agreement.Offer {
	extend := agreement.Offer{Strategy: agreement.Extend, Name: "extend 12", By: 12}
	reduce := agreement.Offer{Strategy: agreement.Reduce, Name: "reduce 50% for 6", To: []agreement.Step{{To: agreement.PartOf(1, 2), For: 6}}, Then: agreement.ThenResume}
	pause := agreement.Offer{Strategy: agreement.Defer, Name: "defer 3", For: 3, Then: agreement.ThenShift}
	if l.totalOnly() || l.terms.Method == loan.Revolving {
		extend = agreement.Offer{Strategy: agreement.Extend, Name: "extend 24", Periods: 24}
	}
	from := len(list)
	switch {
	case !l.easable():
		return list
	case l.pos.Due.Total() == 0:
		list = append(list, extend, reduce, pause)
	default:
		list = append(list,
			agreement.Offer{Strategy: agreement.CatchUp, Name: "catch_up 6", Periods: 6},
			extend, reduce,
			agreement.Offer{Strategy: agreement.InterestFree, Name: "interest_free 24", Periods: 24},
		)
		if !l.ended() {
			list = append(list, pause)
		}
		list = append(list,
			agreement.Offer{Strategy: agreement.Settle, Name: "settle 80%", Sum: agreement.PartOf(4, 5), Parts: 1},
			agreement.Offer{Strategy: agreement.Nothing, Name: "nothing 12", For: 12},
		)
	}
	for i := from; i < len(list); i++ {
		list[i].Hypothetical = true
	}
	return list
}

// easable reports whether there is something that an agreement could ease: the money
// has been lent, and something is due or falls due.
func (l *account) easable() bool { return l.started() && (l.pos.Due.Total() > 0 || !l.ended()) }

// ended reports whether the last due date is over.
func (l *account) ended() bool {
	return l.terms.Method != loan.Revolving && l.ledger.PeriodsLeft(l.asOf) == 0
}
