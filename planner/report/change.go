package report

import "repay/planner/plan"

// conventionWords name the conventions.
var conventionWords = map[plan.Convention]word{
	plan.ConventionInterestMode: wCInterestMode,
	plan.ConventionBasis:        wCBasis,
	plan.ConventionCounting:     wCCounting,
	plan.ConventionPenaltyOn:    wCPenaltyOn,
	plan.ConventionCompound:     wCCompound,
	plan.ConventionOrder:        wCOrder,
	plan.ConventionBy:           wCBy,
	plan.ConventionRounding:     wCRounding,
	plan.ConventionPenaltyBasis: wCPenaltyBasis,
}

// changeWords name what a convention may be changed to.
var changeWords = map[plan.Convention]map[string]word{
	plan.ConventionInterestMode: {"after-due": wCModeAfterDue, "full": wCModeFull, "unpaid": wCModeUnpaid, "daily": wCModeDaily},
	plan.ConventionBasis:        {"actual/365": wCBasis365, "actual/360": wCBasis360, "30/360": wCBasis30},
	plan.ConventionCounting:     {"exclude-end": wCExcludeEnd, "include-end": wCIncludeEnd},
	plan.ConventionPenaltyOn:    {"principal": wCOnPrincipal, "instalment": wCOnInstalment, "balance": wCOnBalance},
	plan.ConventionCompound:     {"none": wCCompoundNone, "interest": wCCompoundInterest, "all": wCCompoundAll},
	plan.ConventionOrder: {
		"fees-penalty-interest-principal": wCOrderDefault, "interest-first": wCOrderInterest, "principal-first": wCOrderPrincipal,
	},
	plan.ConventionBy:           {"instalment": wCByInstalment, "component": wCByComponent},
	plan.ConventionRounding:     {"half-up": wCHalfUp, "half-even": wCHalfEven, "up": wCUp, "down": wCDown},
	plan.ConventionPenaltyBasis: {"actual/365": wCPenalty365, "actual/360": wCPenalty360},
}

// convention names a convention.
func (v voice) convention(c plan.Convention) string { return v.say(conventionWords[c]) }

// change says what a convention is changed to.
func (v voice) change(c plan.Change) string {
	if w, ok := changeWords[c.Convention][c.To]; ok {
		return v.say(w)
	}
	return c.To
}
