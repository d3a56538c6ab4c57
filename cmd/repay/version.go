package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"repay/planner/lang"
	"repay/planner/record"
)

var (
	tVersion     = lang.Text{ZH: "程序的版本", EN: "the program's version"}
	tNoArguments = lang.Text{ZH: "{1} 后面不用写东西，多了 {2}", EN: "{1} takes no argument: {2}"}
)

func newVersion(g *global) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: g.say(tVersion),
		Args:  atMost(0, g.say, tNoArguments),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := g.onlyIn(cmd.CommandPath(), plain); err != nil {
				return err
			}
			if err := g.guardOutput(nil); err != nil {
				return err
			}
			return g.print(g.writeVersion)
		},
	}
}

func (g *global) writeVersion(w io.Writer) error {
	if g.format.records != nil {
		return g.format.records(w, struct {
			Version string `json:"version"`
		}{record.Version})
	}
	_, err := fmt.Fprintln(w, "repay", record.Version)
	return err
}
