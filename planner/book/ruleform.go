package book

import (
	"slices"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/enum"
	"repay/planner/lang"
	"repay/planner/rules"
)

// The closed lists of a rule, as its file writes them.
var (
	measures = withAlso(choicesOf(rules.Measures), map[rules.Measure]string{
		rules.MeasureYearlyCost: "cost", rules.MeasureAskBefore: "ask-before-due",
	})
	grades    = choicesOf(rules.Certainties)
	compares  = choicesOf(rules.Compares)
	countings = choicesOf(rules.CountsList)
	runsFroms = choicesOf(rules.RunsFroms)
	restarts  = choicesOf(rules.Restarts)
	facts     = choicesOf(rules.FactNames)
)

// choicesOf is a closed list of words that stand for themselves.
func choicesOf[T ~string](list []T) enum.List[T] {
	out := make(enum.List[T], len(list))
	for i, v := range list {
		out[i] = enum.Value[T]{Is: v, Name: string(v)}
	}
	return out
}

// withAlso gives values of a list another name that is read too.
func withAlso[T comparable](list enum.List[T], also map[T]string) enum.List[T] {
	for i, v := range list {
		if name := also[v.Is]; name != "" {
			list[i].Also = append(list[i].Also, name)
		}
	}
	return list
}

// form is what a rule of a measure has beside what every rule has.
type form struct {
	needs   []string
	may     []string
	limit   limitReader // nil: it has none
	example lang.Text   // of its limit
}

var (
	forms = map[rules.Measure]form{
		rules.MeasureYearlyCost: {
			needs: []string{"limit", "compare", "counts"},
			limit: readYearly, example: fault.Either("24%/year", "4x LPR at signing"),
		},
		rules.MeasureDailyCost: {needs: []string{"limit"}, limit: readDaily, example: fault.Same("0.8%/day")},
		rules.MeasureTotalCost: {
			needs: []string{"limit", "counts"},
			limit: readTotal, example: fault.Either("100%", "4x LPR at signing"),
		},
		rules.MeasurePenalty: {needs: []string{"limit"}, limit: readTimes, example: fault.Same("1.5x")},
		rules.MeasureLateFee: {needs: []string{"limit"}, limit: readSum, example: fault.Same("15")},
		rules.MeasureExtension: {
			needs: []string{"limit"}, may: []string{"in_all"},
			limit: readPartOrMonths, example: fault.Either("50%", "36 months"),
		},
		rules.MeasureInstalments: {needs: []string{"limit"}, limit: readLimitCount, example: fault.Same("60")},
		rules.MeasureAskBefore:   {},
		rules.MeasureLimitation: {
			needs: []string{"limit", "runs_from"}, may: []string{"restarts", "least"},
			limit: readMonthsOrVaries, example: fault.Either("36 months", "varies"),
		},
		rules.MeasureRecord: {needs: []string{"limit", "runs_from"}, limit: readLimitMonths, example: fault.Same("60 months")},
		rules.MeasureNote:   {needs: []string{"says"}, may: []string{"limit"}, limit: readLimitCount, example: fault.Same("60")},
	}
	// ofSome are the keys that only rules of some measures have.
	ofSome = []string{"limit", "in_all", "least", "compare", "counts", "runs_from", "restarts"}
)

var (
	ruleLacks = fault.Wrong("rule_incomplete",
		"这条规则少了 {want}", "this rule lacks {want}",
		"写 {more}", "write {more}")
	ruleUnused = fault.Wrong("rule_unused",
		"{other} 用不到 {key}", "{key} is not used with {other}",
		"删掉 {key}", "delete {key}")
	ruleInForce = fault.Wrong("rule_in_force",
		"不再写 in_force", "in_force is written in another way now",
		"写 from 和 until；不知道，或一直有效，写 open", "write from and until, and open where it is not known or holds always")
)

// needForm reports whatever the rule lacks, as one fault that shows how each is
// written.
func (c rec) needForm(f form) {
	var names, how []lang.Text
	for x := range field.Rule.All() {
		name, sample := fault.Same(x.Key), x.Sample
		switch {
		case x.Key == "url" && c.lacks("url") && c.lacks("number"):
			number := field.Rule.Field("number").Sample
			name = fault.Either("url", "number")
			sample = lang.Text{ZH: sample.ZH + " 或 " + number.ZH, EN: sample.EN + " or " + number.EN}
		case x.Key == "limit":
			sample = lang.Text{ZH: "limit: " + f.example.ZH, EN: "limit: " + f.example.EN}
			fallthrough
		default:
			if !x.Needed && !slices.Contains(f.needs, x.Key) || !c.lacks(x.Key) {
				continue
			}
		}
		names, how = append(names, name), append(how, sample)
	}
	if len(names) > 0 {
		c.Fault(c.n, ruleLacks, args{Want: joined(names, "、", ", "), More: joined(how, "；", "; ")})
	}
}

// joined writes texts one after another.
func joined(texts []lang.Text, zh, en string) (all lang.Text) {
	for i, t := range texts {
		if i > 0 {
			all.ZH, all.EN = all.ZH+zh, all.EN+en
		}
		all.ZH, all.EN = all.ZH+t.ZH, all.EN+t.EN
	}
	return all
}
