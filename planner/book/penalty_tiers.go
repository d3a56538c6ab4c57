package book

import (
	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/calendar"
	"repay/planner/loan"
)

var (
	missingAfter = fault.Wrong("missing_after",
		"少了 after（逾期满多久之后）", "after is missing: from how much lateness on",
		"写 after: 90 days 这样", "write it like after: 90 days")
	missingTierRate = fault.Wrong("missing_tier_rate",
		"少了 rate（从那时起的罚息利率）", "rate is missing: what penalty runs at from then on",
		"写 rate: 20%/年 这样", "write it like rate: 20%/year")
	tierUnknown = fault.Wrong("tier_unknown",
		"{key} 要写一个利率", "{key}: a rate is needed here",
		"查到以后再写；不知道就去掉这一段", "look it up and write it; if it is not known, leave this tier out")
	tierEarlier = fault.Wrong("tier_earlier",
		"{value} 写在了 {other} 后面", "{value} comes after {other}",
		"从短到长写", "list them with the shortest lateness first")
	tiersNeedRate = fault.Wrong("tiers_need_rate",
		"还要写第一段以前的罚息利率", "what penalty runs at before the first tier is needed too",
		"在 {key} 旁边写 rate；以前不罚就写 rate: none", "write rate beside {key}; rate: none, if nothing is charged before")
)

const maxTiers = 12

// readTiers reads the rates that penalty runs at with longer lateness.
func (t *termsReader) readTiers(penalty rec) (list []loan.Tier) {
	n := penalty.get("tiers")
	if n == nil {
		return nil
	}
	before := ""
	for c := range t.records(n, &field.Tier, maxTiers) {
		c.needBoth(missingAfter, missingTierRate)
		after := c.every("after", calendar.Every{})
		var at loan.Penalty
		if n := c.get("rate"); n != nil {
			t.readPenaltyRate(n, &at)
		}
		switch {
		case !c.wellRead("after", "rate"):
			continue
		case !at.Known:
			t.Fault(c.get("rate"), tierUnknown, args{})
			continue
		}
		tier := tierFrom(after, at.RateOf(0))
		if len(list) > 0 && !later(&tier, &list[len(list)-1]) {
			t.Fault(c.get("after"), tierEarlier, args{Value: fault.Clip(c.get("after").Text), Other: before})
			continue
		}
		before = fault.Clip(c.get("after").Text)
		list = append(list, tier)
	}
	return list
}

// tierFrom is a rate after so much lateness.
func tierFrom(after calendar.Every, rate loan.PenaltyRate) loan.Tier {
	tier := loan.Tier{PenaltyRate: rate}
	switch after.Unit {
	case calendar.Month:
		tier.Months = after.N
	case calendar.Week:
		tier.Days = 7 * after.N
	default:
		tier.Days = after.N
	}
	return tier
}

// later reports whether one tier begins after another, whatever the due day.
func later(t, before *loan.Tier) bool {
	shortest, longest := t.Days+28*t.Months, before.Days+31*before.Months
	if t.Months > 0 && before.Months > 0 {
		return t.Months > before.Months
	}
	return shortest > longest
}
