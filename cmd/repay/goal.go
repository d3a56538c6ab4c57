package main

import (
	"strings"

	"github.com/spf13/cobra"

	"repay/planner/lang"
	"repay/planner/plan"
)

// goal is --goal: what the best way is.
type goal struct {
	chosen, byDefault plan.Goal
}

var tFlagGoal = lang.Text{ZH: "怎样算好，`GOAL`：{1}", EN: "what is best, `GOAL`: {1}"}

func (x *goal) addTo(g *global, cmd *cobra.Command, byDefault plan.Goal) {
	x.byDefault = byDefault
	cmd.Flags().StringVar((*string)(&x.chosen), "goal", string(byDefault), g.say(tFlagGoal, strings.Join(goals(), " ")))
	completeFrom(cmd, "goal", g.goalItems())
}

// check finds what is wrong with the flag before any book is read.
func (x goal) check(say sayer) error { return oneOf(say, "--goal", string(x.chosen), goals) }

// repeated is the flag that the command to run next repeats.
func (x goal) repeated() string {
	if x.chosen == x.byDefault {
		return ""
	}
	return " --goal " + string(x.chosen)
}

// goalWords say what each goal makes best.
var goalWords = map[plan.Goal]lang.Text{
	plan.Cheapest: {ZH: "花费最少", EN: "the lowest cost"},
	plan.Fastest:  {ZH: "最早还完", EN: "the earliest finish"},
	plan.Lightest: {ZH: "最高一月最少", EN: "the highest month as low as can be"},
	plan.Easiest:  {ZH: "最好谈", EN: "what is easiest to ask"},
}

// goalsSaid are the goals in a sentence.
func (g *global) goalsSaid() string {
	var parts []string
	for _, x := range g.goalItems() {
		parts = append(parts, x.Name+" "+x.Says)
	}
	return strings.Join(parts, g.say(tComma))
}

func goals() (names []string) {
	for _, g := range plan.Goals {
		names = append(names, string(g))
	}
	return names
}
