package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"repay/planner/lang"
)

var tVersion = lang.Text{ZH: "程序的版本", EN: "the program's version"}

func newVersion(g *global) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: g.say(tVersion),
		Args:  noArgs(g.say),
		RunE: func(*cobra.Command, []string) error {
			if g.format.records != nil {
				return g.format.records(g.w.stdout, struct {
					Version string `json:"version"`
				}{version})
			}
			_, err := fmt.Fprintln(g.w.stdout, "repay", version)
			return err
		},
	}
}
