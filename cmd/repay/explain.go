package main

import "github.com/spf13/cobra"

type explainOptions struct {
	*global
	loan, claimed string
}

func newExplain(g *global) *cobra.Command {
	o := &explainOptions{global: g}
	cmd := &cobra.Command{
		Use:     "explain BOOK --loan ID [FIGURE] --claimed AMOUNT",
		Short:   g.say(tExplain),
		Long:    g.say(tClaimedLong),
		Example: "  repay explain book.yaml --loan jiebei --claimed 18930.22\n  repay explain book.yaml --loan jiebei penalty --claimed 210",
		Args:    g.explainArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.claimed == "" {
				return usage(g.say(tClaimedMissing, cmd.CommandPath()), g.say(tExplainArgsRemedy, cmd.CommandPath()))
			}
			return runClaimed(claimedOptions{g, o.loan, o.claimed}, args)
		},
	}
	cmd.Flags().StringVar(&o.loan, "loan", "", g.say(tFlagLoan))
	cmd.Flags().StringVar(&o.claimed, "claimed", "", g.say(tFlagClaimed))
	completeNames(g, cmd)
	cmd.ValidArgsFunction = completeFigures
	return cmd
}

func (g *global) explainArgs(cmd *cobra.Command, args []string) error {
	if len(args) < 1 || len(args) > 2 {
		return usage(g.say(tExplainArgs, cmd.CommandPath()), g.say(tExplainArgsRemedy, cmd.CommandPath()))
	}
	return nil
}
