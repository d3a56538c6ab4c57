package book

import (
	"slices"

	"repay/planner/book/fault"
	"repay/planner/book/source"
)

// allKinds lists every kind of fault, for the schemas; TestEveryKindIsListed
// fails where one is missing.
func allKinds() []*fault.Kind {
	return append(source.Kinds(),
		fault.TooMany,
		acceleratedBeforeOwed, acceleratedBeforeStatement, acceleratedLater, acceleratedTooEarly, agreementBeforeStart, agreementEndsLater,
		agreementLater, allBelowOverdue, allNeedsOverdue, allNeedsSplit, amountBesideParts, amountDecimals, amountExponent,
		amountForm, amountFormNear, amountLarge, amountLeadingZero, amountNegative, amountOtherCurrency, amountPercent,
		amountPoint, amountRough, amountVague, amountZero, amountZeroSpare, badID, balanceIsCharges, balanceIsLeft, balanceNegative, beforeContact,
		balloonTooLarge, bareYanqi, beyondPrincipal, blankDues, bookIsList, bookIsWord, bothWays, cannotCompute, capOfCard,
		cardNeedsMethod, cardNeedsRate, cashAssumed, cashLater, chargeAfterStatement, chargeIsFlat, chargeNegative,
		chargesMissing, chargesOver, chargesShort, choosesNothing, choosesRefused, choosesUnknown, choosesUnknownNear,
		componentTwice, compoundsTooLong, contactLater, countDays, countMonths, datedWithOwed, dateEither, dateForm, dateFormNear,
		dateIsMonth, dateNoDay, dateNoMonth, dateNoYear, dateNoYearDay, dateRange, dateShortYear, dayBesideFrom,
		dayOfNoMonth, dayPast, daysDisagree, dayTooFar, dealOfLoan, dueAfterNextStatement, dueBeforeStatement,
		dueDayByMonth, duesBelowImplied, duesBelowInterest, duesBelowPrincipal, duesEndDiffers, duesMixed, duesNeedRate,
		duesOtherMethod, duesReplace, duesSumDiffers, duesTooMuch, duesWhich, dueTooEarly, duplicateID, eitherOr,
		emptyBook, emptyList, emptyNeeded, emptyRules, emptyValue, endedBeforeSigned, endTooLate, everyForm, everyNoUnit,
		everyRange, examplesLeft, expensesAssumed, feeBeforeStart, feeDatedEvery, feeDatedPercent, feeInOwed, feeOfBalance, feesEatPrincipal, feesInInstalment, firstDueTaken, firstDueTooEarly,
		flatInstalment, flowNeedsDay, flowNeedsFrom, groupOfOne, hiddenMark, impliedImpossible, impliedNeeds,
		impliedWithOwed, incomeOnly, InLeftAlready, InOwedAlready, instalmentHoldsFees, instalmentTooLarge,
		InStatementAlready, insteadFar, insteadLoop, insteadNear, intForm, intFormNear, intRange, itemLacks,
		itemNotARecord, judgmentLater, keyBilledPaid, keyBillSum, keyDueWhich, keyElsewhere, keyFeeWhen, keyInstalment,
		keyInterest, keyLateFee, keyLateOfLoan, keyLateOfOwed, keyLoanAmount, keyOnlyOverdue, keyOverdueFee, keyOwedPeriods, keyOwedSum,
		keyPaidPeriods, keyPaidSum, keyPenaltyRate, keyPeriodsLeft, keyPrepayFee, keyPrincipalLeft, keyRateWithFees,
		keyStartFee, keyTotalLeft, lastStageClears, lateFeeOfCard, laterMinimum, leastNeeded, leastUnused, leftAfterNext,
		leftAlone, leftBeforeStatement, leftDays, leftLater, leftMinimumDiffers, leftMinimumOver, leftMinimumUnknown,
		leftNeedsBalance, leftOverBalance, lenderTypeTaken, lenderTypeTwice, limitForm, limitPositive, longID, looksFlat,
		lowAboveAmount, lprElsewhere, lprWhen, maturityIsNextDue, maturityTooEarly, maturityTooFar, methodAnyTime,
		methodIsDeal, methodOfCard, methodUnknownAlone, methodWhich, minAboveMax, minimumBelowParts, minimumHoldsMissed, minimumIsNoDeal, minimumIsPercent, minimumOfMore,
		minimumOverBalance, minimumUnknown, missedSinceLate, missingAfter, missingAmount, missingCash, missingDate,
		missingDays, missingDues, missingFields, missingFor, missingID, missingLoan, missingLoans, missingMethod, missingMethodOwed,
		missingNextDue, missingOrder, missingPay, missingPeriods, missingPeriodsAnnuity, missingPeriodsLeft,
		missingPrincipal, missingPrincipalDues, missingRate, missingRateOwed, missingSeveral, missingSince, missingStages,
		missingStart, missingStatement, missingTermsOwed, missingTierRate, missingTo, missingVersion, multipleBare,
		multipleRange, nameIDTwice, negativeAmortisation, neitherNor, neverEnds, nextDuePast, noIDInName, noLoans,
		noStrategy, notAFlag, notAList, notAListOf, notAListYet, notARecord, notAScalar, notAscending, notForCard,
		notForMethod, notForStrategy, notForThisMethod, nothingLeft, nothingRecorded, nothingSigned, nothingToCome,
		notInList, notInListNear, notOnDueDay, notPresets, offerDatePast, offerNameTaken, offerNameTwice, onBeforeSigned,
		onceAndAgain, oneNumberEach, onlyComment, onlyLastStage, onlyRevolving, openForm, orderIncomplete, overdueByTerms, overdueLooksWhole,
		overdueNeedsPrincipal, owedAllOverdue, owedCountsOverdue, owedDiffers, owedIncludesOverdue, owedLater, owedNeedsPrincipal,
		owedOrStatement, owedTotalIs, p2pEnded, paidThroughLater, paidThroughTooEarly, paidTooMuch, paramsNotARecord,
		partLacks, partOfCountry, partsDiffer, pastCalendar, pastDueNone, pastDueOver, pastDueSince, PaymentAlreadyCounted,
		paidOnSigningDay, paymentBeforeStart, paymentLater, penaltyForm, penaltyLarge, penaltyOnTop, penaltyTimes, percentBare, percentForm,
		percentLarge, percentNegative, percentOnly, percentZhe, periodsLookAll, planDone, planFeeForm, planFeeHigh,
		planFeeSmall, planFeeUnit, planNeedsNext, planNextOff, planNextPast, planOverBilled, presetGeneral, PresetMethod,
		presetNever, presetNoFacts, presetNoFields, presetNoName, presetOutside, presetsNotABook, presetTwice, promiseMissed,
		principalLooksAll, rateBeforeOwed, rateChangeTooEarly, rateDecimals, rateFen, rateFenNoUnit, rateFenYear, rateForm,
		rateHigh, rateKeyUnit, rateLarge, rateLeadingZero, rateLPR, rateNeeded, rateNegative, rateNone, rateNoPercent,
		rateNoUnit, rateRange, rateTenThouNoUnit, rateTwoUnits, rateUnknownAlone, rateWithFees, receivedMore, regionAlone,
		replacedByOwed, reviewWhen, ruleCurrency, ruleInForce, ruleLacks, rulesIsBook, rulesShape, ruleTwice, ruleUnused,
		sameDateTwice, sameFieldTwice, sameKeyTwice, shareForm, shareSmall, sinceAfterDate, splitNeeded, stageHowLong,
		startsLater, statementLater, statementOld, strategyAndNumber, stretchEmpty, thenOne, tierEarlier, tiersNeedRate,
		tierUnknown, tooLarge, tooLong, tooManyInterestOnly, tooManyItems, tooManyPayments, tooManyRows, tooMuch,
		tooMuchTogether, totalNeedsSince, trailingSign, twoStrategies, unbilledIsPlan, unknownAsNumber, unknownCountry,
		unknownCurrency, unknownFeeDate, unknownKey, unknownKeyFar, unknownKeyNear, unknownLeftOut, unknownPaid, unknownParts,
		unknownPreset, unknownPresetNear, unknownStrategy, unknownStrategyNear, unknownVersion, untilBeforeFrom,
		untilNeedsSum, untilPaidOnly, unusedField, urlForm, whenTwice, whichBalance, whichDeal, whichInterest,
		whichPeriods, whichPrincipal, whichStop,
	)
}

// ErrorCodes lists the codes of all errors, WarningCodes those of all warnings.
func ErrorCodes() []string   { return codesOf(false) }
func WarningCodes() []string { return codesOf(true) }

// codesOf lists the codes of warnings, or of errors, in the order of the
// alphabet.
func codesOf(warnings bool) []string {
	var list []string
	for _, k := range allKinds() {
		if k.Warning == warnings {
			list = append(list, string(k.Code))
		}
	}
	slices.Sort(list)
	return list
}
