package pages

import "repay/planner/lang"

// practiceGB is how letters to lenders in the United Kingdom are written: what help
// may be asked for, and nothing that only a part of it has in a letter to another.
// Creditors whose debts come first are asked to take no step, not to freeze interest
// that they do not charge.
var practiceGB = practice{
	country: "GB",
	letters: []practised{
		{
			about:   AboutRequest,
			says:    []lang.Text{wFreezeGB, wHoldGB},
			old:     []lang.Text{wHoldGB},
			points:  []lang.Text{wPointEach, wPointFrozenGB, wPointFileGB, wPointReviewGB},
			enclose: encloseGB,
			checks:  []lang.Text{wCheckPriorityGB, wCheckAdviserGB},
		},
		{about: AboutRequest, lenders: []string{"rent", "mortgage"}, says: []lang.Text{wHomeGB}, points: []lang.Text{wPointEach, wPointStepsGB}},
		{about: AboutRequest, lenders: []string{"utility"}, says: []lang.Text{wSupplyGB}, points: []lang.Text{wPointEach, wPointSchemeGB}},
		{about: AboutRequest, lenders: []string{"tax"}, says: []lang.Text{wEnforceGB}, points: []lang.Text{wPointEach, wPointReliefGB}},
		{
			about:   AboutCounter,
			says:    []lang.Text{wNoPressureGB, wFreezeGB, wHoldGB},
			old:     []lang.Text{wHoldGB},
			points:  []lang.Text{wPointEach, wPointFrozenGB, wPointFileGB, wPointReviewGB},
			enclose: []lang.Text{wEncloseOffer, wEncloseSheetGB, wEnclosePayGB},
			checks:  []lang.Text{wCheckPriorityGB, wCheckAdviserGB},
		},
		{about: AboutCounter, lenders: comesFirstGB, says: []lang.Text{wNoStepGB}, points: []lang.Text{wPointEach, wPointStepsGB}},
		{
			about:   AboutSettlement,
			says:    []lang.Text{wSettleGB},
			points:  []lang.Text{wPointFinalGB, wPointNotSoldGB, wPointAccount, wPointNilGB, wPointClosedGB},
			enclose: []lang.Text{wEncloseSheetGB, wEncloseReason},
			checks:  []lang.Text{wCheckPriorityGB, wCheckPartlyGB, wCheckAdviserGB},
		},
		{
			about:   AboutConfirmation,
			points:  []lang.Text{wPointEach, wPointFrozenGB, wPointNoStepGB, wPointFileGB, wPointReviewGB},
			cleared: []lang.Text{wPointNothingOwed, wPointNilGB, wPointClosedGB},
			enclose: []lang.Text{wEncloseAgreed},
		},
		{about: AboutConfirmation, lenders: comesFirstGB, points: []lang.Text{wPointEach, wPointNoStepGB}, cleared: []lang.Text{wPointNothingOwed}},
		{
			about:   AboutFigures,
			says:    []lang.Text{wFeeGB},
			points:  []lang.Text{wPointAgreementGB, wPointStatementGB, wPointCounted},
			enclose: []lang.Text{wEncloseClaim},
		},
		{about: AboutFigures, lenders: []string{"mortgage"}, says: []lang.Text{}, points: []lang.Text{wPointStatementGB, wPointCounted}},
		{about: AboutFigures, lenders: billed, says: []lang.Text{}, points: []lang.Text{wPointBills, wPointPayments}},
		{
			about:  AboutComplaint,
			says:   []lang.Text{wComplaintGB},
			points: []lang.Text{wPointExplained, wPointPutRight, wPointTurnTo},
		},
		{about: AboutComplaint, lenders: regulatedGB, next: []lang.Text{wNextGB}},
		{
			about:   AboutHardship,
			says:    []lang.Text{wThirtyDaysGB, wFreezeMeanwhileGB, wTokenGB},
			old:     []lang.Text{wThirtyDaysOldGB},
			points:  []lang.Text{wPointThirtyDaysGB, wPointFrozenGB, wPointHelp},
			enclose: encloseGB,
			checks:  []lang.Text{wCheckPriorityGB, wCheckAdviserGB},
		},
		{about: AboutHardship, lenders: comesFirstGB, says: []lang.Text{wThirtyDaysGB, wNoStepGB}, old: []lang.Text{wThirtyDaysOldGB}, points: []lang.Text{wPointThirtyDaysGB, wPointHelp}},
	},
	adds: []addition{
		{
			abouts: []string{AboutHardship}, when: func(s setting) bool { return s.region == "england-wales" },
			practised: practised{apart: []lang.Text{wBreathingGB}},
		},
		{
			abouts: []string{AboutRequest, AboutHardship}, when: func(s setting) bool { return s.region == "england-wales" || s.region == "" },
			practised: practised{checks: []lang.Text{wCheckBreathingGB}},
		},
		{
			abouts:    []string{AboutRequest, AboutHardship, AboutFigures},
			practised: practised{lenders: []string{"card"}, points: []lang.Text{wPointPersistentGB}},
		},
		{
			abouts:    []string{AboutRequest, AboutCounter, AboutHardship},
			practised: practised{lenders: []string{"payday"}, apart: []lang.Text{wOwnTakingsGB}, checks: []lang.Text{wCheckTakingsGB}},
		},
		{
			abouts: []string{AboutFigures}, when: func(s setting) bool { return s.held && !s.old },
			practised: practised{apart: []lang.Text{wNotAdmitted}},
		},
		{
			abouts: []string{AboutFigures}, when: func(s setting) bool { return s.held },
			practised: practised{points: []lang.Text{wPointLastPaid}},
		},
		{
			abouts: []string{AboutFigures, AboutSettlement}, when: func(s setting) bool { return s.sold },
			practised: practised{points: []lang.Text{wPointBoughtGB}, checks: []lang.Text{wCheckOldGB}},
		},
		{
			abouts: []string{AboutFigures, AboutSettlement}, when: func(s setting) bool { return s.held && !s.sold },
			practised: practised{points: []lang.Text{wPointForWhom}, checks: []lang.Text{wCheckOldGB}},
		},
	},
}

var (
	// comesFirstGB are creditors that may take a home or a supply: a letter to them asks
	// for no step first.
	comesFirstGB = []string{"rent", "mortgage", "utility", "tax"}
	// regulatedGB are lenders that the Financial Conduct Authority mostly regulates.
	regulatedGB = []string{"bank", "card", "consumer-finance", "payday", "home-credit", "credit-union", "debt-buyer", "car", "mortgage"}

	encloseGB = []lang.Text{wEncloseSheetGB, wEnclosePayGB, wEncloseReason}
)
