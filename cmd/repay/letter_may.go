package main

import (
	"fmt"
	"strings"

	"repay/planner/pages"
)

// Which letters are written: none that could harm, that would ask for nothing, or that
// would promise what cannot be kept to.

// may are those that may be written, at least one. With --all the others are left out,
// and said.
func (o *letterOptions) may(l *loaded, r pages.Report, of pages.Letter, form pages.Form) (letters []pages.Letter, err error) {
	if !form.Lender {
		return []pages.Letter{of}, nil
	}
	loans := []int{of.Loan}
	if o.all {
		loans = pages.LendersToAsk(l.Case, r)
	}
	var left []error
	for _, i := range loans {
		of.Loan = i
		if err := o.refused(l, r, of, form); err != nil {
			left = append(left, err)
			continue
		}
		letters = append(letters, of)
	}
	switch {
	case len(loans) == 0:
		return nil, &failure{exitFound, l.speak(tNobodyToAsk), l.speak(tNobodyRemedy)}
	case len(letters) == 0 && len(left) == 1:
		return nil, left[0]
	}
	for _, err := range left {
		o.w.report(err)
		o.leftOut = true
	}
	if len(letters) == 0 {
		return nil, &failure{code: exitFound}
	}
	return letters, nil
}

// refused is why a letter is not written: it could start a limitation again, or it would
// ask for nothing, or for what cannot be kept to.
func (o *letterOptions) refused(l *loaded, r pages.Report, of pages.Letter, form pages.Form) error {
	if form.Name != pages.FormLetter {
		return nil // it is for the borrower's own eyes
	}
	own := pages.SameLender(l.Case, of.Loan)
	if o.knowing {
		l.tellBorrower(own)
	} else if told := l.limitationOf(own); len(told) > 0 {
		return usage(strings.Join(told, "\n"), l.speak(tKnowing))
	}
	if no := pages.NoLetter(l.Head, l.Case, r, of); no != nil {
		return &failure{exitFound, no.Why, no.Remedy}
	}
	return nil
}

// after says on standard error what to do with what was written.
func (o *letterOptions) after(l *loaded, r pages.Report, letters []pages.Letter) {
	for _, line := range pages.LetterAfter(l.Head, l.Case, r, letters) {
		fmt.Fprintf(o.w.stderr, "repay: %s\n", line)
	}
}
