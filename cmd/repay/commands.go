package main

import (
	"github.com/spf13/cobra"

	"repay/planner/record"
)

// command is one thing that the program can do.
type command struct {
	name  string
	build func(*global) *cobra.Command
}

// commands are what the program can do, in the order of its help.
var commands = []command{
	{"demo", newDemo},
	{"init", newInit},
	{"status", newStatus},
	{"compare", newCompare},
	{"ask", newAsk},
	{"plan", newPlan},
	{"progress", newProgress},
	{"diff", newDiff},
	{"report", newReport},
	{"letter", newLetter},
	{"remind", newRemind},
	{"schedule", newSchedule},
	{"explain", newExplain},
	{"rules", newRules},
	{"batch", newBatch},
	{"pay", newPay},
	{"note", newNote},
	{"check", newCheck},
	{"watch", newWatch},
	{"preset", newPreset},
	{"schema", newSchema},
	{"version", newVersion},
}

// called are the commands that a run may need: where the first argument is
// one's name that one alone, and else, for help and for names that do not
// exist, all of them.
func called(args []string) []command {
	for i, c := range commands {
		if len(args) > 0 && args[0] == c.name {
			return commands[i : i+1]
		}
	}
	return commands
}

// records are what commands write for programs, in the order of `repay schema`.
func records() []record.Kind {
	return []record.Kind{
		record.StatusKind, record.ScheduleKind, record.CompareKind, record.AskKind, record.PlanKind, record.PresetKind,
		record.RulesKind, record.ClaimKind, record.ExplainKind, record.ProgressKind, record.DiffKind, record.VersionKind,
	}
}
