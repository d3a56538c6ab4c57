package pages

import "repay/planner/lang"

// practiceUS is how letters to lenders in the United States are written. What differs
// by state, how long a debt can be sued for before all, is asked about and never said.
var practiceUS = practice{
	country: "US",
	letters: []practised{
		{
			about:   AboutRequest,
			says:    []lang.Text{wProgramUS, wRateUS, wHoldUS},
			old:     []lang.Text{wHoldUS},
			points:  []lang.Text{wPointEach, wPointRateUS, wPointReportUS},
			enclose: encloseUS,
			checks:  []lang.Text{wCheckEssentialsUS, wCheckCounsellorUS},
		},
		{about: AboutRequest, lenders: []string{"card"}, points: []lang.Text{wPointEach, wPointRateUS, wPointOpenUS, wPointReageUS, wPointReportUS}},
		{about: AboutRequest, lenders: []string{"car"}, says: []lang.Text{wProgramUS, wCarUS}},
		{
			about: AboutRequest, lenders: []string{"mortgage"},
			says: []lang.Text{wApplicationUS, wForeclosureUS}, points: append([]lang.Text{wPointEach}, mortgagePointsUS...), enclose: encloseMortgageUS,
		},
		{about: AboutRequest, lenders: []string{"student"}, says: []lang.Text{wIncomeDrivenUS}, points: studentPointsUS},
		{about: AboutRequest, lenders: []string{"rent"}, says: []lang.Text{wEvictionUS}, points: []lang.Text{wPointEach, wPointAssistUS}},
		{about: AboutRequest, lenders: []string{"utility"}, says: []lang.Text{wServiceUS}, points: []lang.Text{wPointEach, wPointAssistUS}},
		{about: AboutRequest, lenders: []string{"tax"}, says: []lang.Text{}, points: []lang.Text{wPointEach, wPointMeanwhile}},
		{
			about:   AboutCounter,
			says:    []lang.Text{wRateUS, wHoldUS},
			old:     []lang.Text{wHoldUS},
			points:  []lang.Text{wPointEach, wPointRateUS, wPointReportUS},
			enclose: []lang.Text{wEncloseOffer, wEncloseStubsUS, wEncloseBudget},
			checks:  []lang.Text{wCheckEssentialsUS, wCheckCounsellorUS},
		},
		{about: AboutCounter, lenders: []string{"mortgage"}, says: []lang.Text{wForeclosureUS}, points: append([]lang.Text{wPointEach}, mortgagePointsUS...)},
		{about: AboutCounter, lenders: []string{"student"}, says: []lang.Text{wIncomeDrivenUS}, points: studentPointsUS},
		{about: AboutCounter, lenders: plainUS, says: []lang.Text{}, points: []lang.Text{wPointEach}},
		{
			about:   AboutSettlement,
			says:    []lang.Text{wSettleUS},
			old:     []lang.Text{},
			points:  []lang.Text{wPointSettledUS, wPointNotSoldUS, wPointAccount, wPointPaidUS, wPointTaxUS},
			enclose: []lang.Text{wEncloseBudget, wEncloseReason},
			checks:  []lang.Text{wCheckEssentialsUS, wCheckTaxUS, wCheckFirmUS},
		},
		{
			about:   AboutConfirmation,
			points:  []lang.Text{wPointEach, wPointRateUS, wPointReportUS},
			cleared: []lang.Text{wPointNothingOwed, wPointZeroUS},
			enclose: []lang.Text{wEncloseAgreed},
		},
		{about: AboutConfirmation, lenders: plainUS, points: []lang.Text{wPointEach, wPointMeanwhile}, cleared: []lang.Text{wPointNothingOwed}},
		{
			about:   AboutFigures,
			points:  []lang.Text{wPointItemsUS, wPointCounted, wPointContract, wPointPayments},
			enclose: []lang.Text{wEncloseClaim},
		},
		{
			about: AboutFigures, lenders: billed, points: []lang.Text{wPointBills, wPointPayments},
		},
		{
			about:  AboutComplaint,
			says:   []lang.Text{wInvestigateUS},
			points: []lang.Text{wPointExplained, wPointPutRight, wPointTurnTo},
		},
		{
			about:   AboutHardship,
			says:    []lang.Text{wProgramUS, wRateUS, wHoldUS},
			old:     []lang.Text{wHoldUS},
			points:  []lang.Text{wPointProgramUS, wPointRateUS, wPointReportUS},
			enclose: encloseUS,
			checks:  []lang.Text{wCheckEssentialsUS, wCheckCounsellorUS},
		},
		{
			about: AboutHardship, lenders: []string{"mortgage"},
			says: []lang.Text{wApplicationUS, wForeclosureUS}, points: mortgagePointsUS, enclose: encloseMortgageUS,
		},
		{about: AboutHardship, lenders: []string{"student"}, says: []lang.Text{wIncomeDrivenUS}, points: studentPointsUS},
		{about: AboutHardship, lenders: []string{"car"}, says: []lang.Text{wProgramUS, wCarUS}},
		{about: AboutHardship, lenders: []string{"rent"}, says: []lang.Text{wEvictionUS}, points: []lang.Text{wPointHelp, wPointAssistUS}},
		{about: AboutHardship, lenders: []string{"utility"}, says: []lang.Text{wServiceUS}, points: []lang.Text{wPointHelp, wPointAssistUS}},
		{about: AboutHardship, lenders: []string{"tax"}, says: []lang.Text{}, points: []lang.Text{wPointHelp}},
	},
	adds: []addition{
		{
			abouts: []string{AboutFigures}, when: func(s setting) bool { return s.held },
			practised: practised{
				apart: []lang.Text{wVerifyUS}, points: []lang.Text{wPointOriginalUS, wPointLastPaid, wPointMayCollectUS},
				checks: []lang.Text{wCheckThirtyDaysUS, wCheckOldUS},
			},
		},
		{
			abouts: []string{AboutFigures}, when: func(s setting) bool { return s.held && !s.old },
			practised: practised{apart: []lang.Text{wNotAdmitted}},
		},
		{
			abouts: []string{AboutComplaint}, when: func(s setting) bool { return s.held },
			practised: practised{apart: []lang.Text{wDisputedUS}, checks: []lang.Text{wCheckThirtyDaysUS, wCheckOldUS}},
		},
		{
			abouts: []string{AboutHardship, AboutFigures, AboutComplaint}, when: func(s setting) bool { return s.held },
			practised: practised{apart: []lang.Text{wContactUS}},
		},
		{
			abouts: []string{AboutSettlement}, when: func(s setting) bool { return s.held },
			practised: practised{points: []lang.Text{wPointForWhom}, checks: []lang.Text{wCheckOldUS}},
		},
		{
			abouts: asksUS, when: func(s setting) bool { return s.serves },
			practised: practised{apart: []lang.Text{wServesUS}, enclose: []lang.Text{wEncloseOrdersUS}},
		},
		{
			abouts: asksUS, when: func(s setting) bool { return s.serves },
			practised: practised{lenders: coveredUS, apart: []lang.Text{wMilitaryUS}},
		},
	},
}

var (
	// plainUS are creditors to whom the words of lenders do not go.
	plainUS = billed
	// coveredUS are lenders whose loans the line of 36% a year for servicemembers is for.
	coveredUS = []string{"bank", "card", "consumer-finance", "payday", "credit-union"}
	// asksUS are the letters in which a servicemember asks what may apply.
	asksUS = []string{AboutRequest, AboutHardship, AboutFigures, AboutComplaint}

	encloseUS         = []lang.Text{wEncloseStubsUS, wEncloseBank, wEncloseBudget, wEncloseReason}
	encloseMortgageUS = []lang.Text{wEncloseFormsUS, wEncloseStubsUS, wEncloseBank, wEncloseBudget, wEncloseReason}
	mortgagePointsUS  = []lang.Text{wPointLossUS, wPointCompleteUS, wPointPersonUS}
	studentPointsUS   = []lang.Text{wPointPlansUS, wPointPauseUS, wPointReportUS}
)
