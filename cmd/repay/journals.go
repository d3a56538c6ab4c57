package main

import (
	"io"

	"repay/planner/journal"
)

// journals are the formats of bookkeeping, each of a journal that is made when it is
// written.
func (l *loaded) journals(made func() (*journal.Journal, error)) map[string]func(io.Writer) error {
	as := func(write func(*journal.Journal, io.Writer) error) func(io.Writer) error {
		return func(w io.Writer) error {
			j, err := made()
			if err != nil {
				return err
			}
			return write(j, w)
		}
	}
	return map[string]func(io.Writer) error{
		"hledger":   as((*journal.Journal).WriteHledger),
		"beancount": as((*journal.Journal).WriteBeancount),
	}
}
