package main

import (
	"strconv"
	"strings"

	"repay/planner/lang"
	"repay/planner/paydown"
	"repay/planner/plan"
	"repay/planner/topics"
)

var (
	tAllPolicies = lang.Text{ZH: "全部比一比", EN: "all of them, beside each other"}
	tOnlyBy      = lang.Text{ZH: "只有 {1} 写", EN: "by {1} only"}
	tSemicolon   = lang.Text{ZH: "；", EN: "; "}
)

// lists are what topics list of the command line.
func (g *global) lists() topics.Lists {
	return topics.Lists{
		Formats:   g.formatItems(),
		ExitCodes: g.exitItems(),
		Goals:     g.goalItems(),
		Schemas:   schemaNames(),
		Tables:    tableItems(),
	}
}

// tableItems are the commands that write more than one table, with what --table takes of each.
func tableItems() (items []topics.Item) {
	for _, k := range records() {
		if names := k.Sheets(); len(names) > 1 {
			items = append(items, topics.Item{Name: k.Name, Says: strings.Join(names, " ")})
		}
	}
	return items
}

// formatItems are the formats, with the endings of their files.
func (g *global) formatItems() (items []topics.Item) {
	for _, f := range formats {
		says := strings.Join(f.endings, " ")
		if f.writtenBy != nil {
			says += g.say(tSemicolon) + g.say(tOnlyBy, strings.Join(f.writtenBy, g.say(tAnd)))
		}
		items = append(items, topics.Item{Name: f.name, Says: says})
	}
	return items
}

func (g *global) exitItems() (items []topics.Item) {
	for _, c := range exitCodes {
		items = append(items, topics.Item{Name: strconv.Itoa(c.code), Says: g.say(c.says)})
	}
	return items
}

// policyItems are what --policy takes.
func (g *global) policyItems() (items []topics.Item) {
	for _, p := range paydown.Policies {
		items = append(items, topics.Item{Name: p.Name, Says: g.say(p.Says)})
	}
	return append(items, topics.Item{Name: allPolicies, Says: g.say(tAllPolicies)})
}

func (g *global) goalItems() (items []topics.Item) {
	for _, x := range plan.Goals {
		items = append(items, topics.Item{Name: string(x), Says: g.say(goalWords[x])})
	}
	return items
}
