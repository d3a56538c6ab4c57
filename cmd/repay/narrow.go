package main

import (
	"strings"

	"github.com/spf13/cobra"

	"repay/planner/lang"
	"repay/planner/plan"
)

// narrow is --loan and --offer: what of a book a command is asked about.
type narrow struct{ loan, offer string }

var (
	tFlagLoan  = lang.Text{ZH: "只看这一笔，`ID` 是账本里的 id", EN: "this loan only, by its `ID` in the book"}
	tFlagOffer = lang.Text{ZH: "只看名叫 `NAME` 的办法", EN: "the offer `NAME` only"}
)

func (n *narrow) addTo(g *global, cmd *cobra.Command, loan, offer lang.Text) {
	cmd.Flags().StringVar(&n.loan, "loan", "", g.say(loan))
	cmd.Flags().StringVar(&n.offer, "offer", "", g.say(offer))
	completeNames(g, cmd)
}

// narrowed finds what --loan and --offer name, and the status of all loans.
func (l *loaded) narrowed(n narrow) (plan.Only, *plan.Status, error) { return l.narrowedBy(n, l.State) }

func (l *loaded) narrowedBy(n narrow, of func() (*plan.Status, []plan.Refused)) (only plan.Only, s *plan.Status, err error) {
	if only.Loan, err = l.loan(n.loan); err != nil {
		return only, nil, err
	}
	if err := l.hasOffer(only.Loan, n.offer); err != nil {
		return only, nil, err
	}
	s, err = l.stateBy(of)
	only.Offer = l.alias(n.offer) // as names are now
	return only, s, err
}

// offerNames lists the offers of a loan, or of all, each name once.
func (l *loaded) offerNames(loan int) (names []string) {
	listed := map[string]bool{}
	for i := range l.Case.Loans {
		if loan >= 0 && i != loan {
			continue
		}
		for _, n := range plan.OfferNames(&l.Case, i) {
			if !listed[n] {
				listed[n] = true
				names = append(names, n)
			}
		}
	}
	return names
}

var tUnknownOffer = lang.Text{ZH: "{2} 里没有办法 {1}", EN: "no offer {1} in {2}"}

// hasOffer checks that the loan, or any loan, has an offer of that name.
func (l *loaded) hasOffer(loan int, name string) error {
	if name == "" {
		return nil
	}
	names := l.offerNames(loan)
	var words []string
	for _, n := range names {
		// An offer without a name of its own begins with its strategy's.
		strategy, _, _ := strings.Cut(n, " ")
		if n == name || strategy == name {
			return nil
		}
		words = append(words, strategy)
	}
	where := l.Head.Book
	if loan >= 0 {
		where = l.Case.Loans[loan].ID
	}
	if nearest(name, names) == "" && !l.redact {
		// Beside extend 12 the word alone is far from a slip in extend.
		if near := nearest(name, words); near != "" {
			return usage(l.speak(tUnknownOffer, name, where), l.speak(tDidYouMean, near))
		}
	}
	return l.unknown(tUnknownOffer, name, names, where)
}
