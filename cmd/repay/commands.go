package main

import (
	"github.com/spf13/cobra"

	"repay/planner/record"
)

// commands are what the program can do, in the order of its help.
var commands = []func(*global) *cobra.Command{
	newInit, newStatus, newCompare, newSchedule, newExplain, newRules, newPay, newCheck, newPreset, newSchema, newVersion,
}

// records are what commands write for programs, in the order of `repay schema`.
func records() []record.Kind {
	return []record.Kind{
		record.StatusKind, record.ScheduleKind, record.CompareKind, record.PresetKind,
		record.RulesKind, record.ClaimKind, record.ExplainKind,
	}
}
