package report

import "repay/planner/lang"

// word names one text of the reports; its two languages stand in words.
type word uint16

const (
	// Common.
	wAtLeast word = iota
	wToday
	wPerYear
	wPerMonth
	wPerDay
	wListComma
	wSemicolon
	wComma
	wTitle
	wTotal

	// Columns.
	wColLoan
	wColOverdue
	wColPrincipalOverdue
	wColInterestOverdue
	wColFees
	wColPenalty
	wColOfWhichPenalty
	wColDays
	wColNextDue
	wColNextAmount
	wColPerDay
	wColPayoff
	wColDate
	wColAmount
	wColEvent
	wColBook
	wColWho
	wColOverdueLoans
	wColShort
	wColAsOf
	wColCurrency
	wOf
	wSummaryTitle
	wColNo
	wColAsk
	wColTake
	wColBefore
	wColEach
	wColDone
	wColForgone
	wColFallback
	wColWay
	wColReply
	wColFirst
	wColHighest
	wColTotalPaid
	wColCost
	wColInterest
	wColRate
	wColExtra
	wColOverClaim
	wColCanPay
	wColN
	wColDue
	wColDaysInRow
	wColOpening
	wColPayment
	wColPrincipal
	wColClosing
	wColState

	// Cells.
	wDaysStage
	wDaysRange
	wDaysRangeOne
	wNotOverdue
	wPaidOff
	wNotStarted
	wNoDueDates
	wGroupTotal
	wYes
	wShort
	wNever
	wStateUpcoming
	wStateDue
	wStateOverdue
	wStatePartPaid
	wStatePaidLate
	wStatePaid
	wReplyAsked
	wReplyOffered
	wReplyAccepted
	wReplyRefused
	wReplySigned
	wReplyLapsed

	// Status: the answer.
	wNothingOwed
	wStarts
	wStartsApart
	wFirstDue
	wOverpaid
	wLateSome
	wLateOne
	wLateOneOf
	wDaysOne
	wDaysFromTo
	wDay
	wDays
	wTheySay
	wTheySaid
	wClaimOnly
	wClaimOnlyPlain
	wDueToday
	wNoneLate
	wNoneLateDue
	wNoneLateEnough
	wPayoffAll
	wDayCosts
	wDayCostsUnknown
	wNext
	wNextDue
	wNextStage
	wShortFrom
	wShortFromArrears
	wEnough
	wEnoughArrears
	wBeforeLoans
	wBeforeLoansSome
	wNoWorse
	wClaimed
	wClaimedBy
	wClaimedMore
	wClaimedLess
	wClaimedSame
	wClaimedUnknown

	// Status: tables.
	wTitleUpcoming
	wTitleMilestones
	wEventStage
	wEventOfferLapses
	wEventLastDue
	wEventRateChange
	wEventGraceEnds
	wEventGraceShift
	wEventLateFee

	// What is unknown.
	wAskSplit
	wAskRate
	wAskMethod
	wAskPenalty
	wAskSince

	// Conventions.
	wHowHead
	wHowPenalty
	wHowNoPenalty
	wHowLoans
	wHowMultiple
	wHowSpread
	wHowAlone
	wHowCompoundInterest
	wHowCompoundAll
	wHowLateFee
	wHowBasis
	wHowRounding
	wHowRoundingSome
	wHowAsOfToday
	wHowNoHousehold
	wHowIncomeLow
	wHowIncomeHigh
	wHowImplied
	wHowStatus

	// Schedule.
	wScheduleOriginal
	wScheduleNow
	wScheduleUnknown
	wScheduleAnswer
	wScheduleLate
	wScheduleLateLast
	wSchedulePaidOff
	wScheduleSigned
	wScheduleNoneSigned
	wScheduleRates
	wHowSchedule
	wHowScheduleOffer
	wHowExtraRow

	// Who says so.
	wHowSources
	wHowPreparer
	wSourceOf
	wSourceApp
	wSourceSMS
	wSourceContract
	wSourceMemory
	wInForce

	// Presets.
	wPresetFilled
	wPresetNothing
	wPresetContract
	wPresetAllGeneral
	wPresetSomeGeneral
	wPresetsTitle
	wPresetsNever
	wPresetFrom
	wPresetUntil
	wPresetFromUntil
	wPresetChecked
	wColPreset
	wColPresetChinese
	wColPresetWhat
	wColPresetFills
	wColPresetField
	wColPresetValue
	wColPresetSource
	wRunPreset

	// Compare: the answer.
	wKeepEnough
	wKeepEnoughArrears
	wKeepToday
	wKeepNoDues
	wMost
	wMostOrMore
	wMostUnknown
	wWorks
	wWorksInPart
	wBelowOne
	wBelowMany
	wKeepShort
	wSurestOffers
	wMoreThanKeep
	wLessThanKeep
	wSameAsKeep
	wNeedsConsent
	wAskOne
	wAskMany
	wNoneAgreed
	wNothingAffordable
	wNothingAffordablePlain
	wUnproven
	wNearestBelow
	wNoHousehold
	wNoHouseholdKeep
	wUnknownAmounts
	wLaterAsk
	wLaterAskPlain
	wEasiestFewer
	wEasiestGentler
	wOthers
	wOtherOne
	wLeastCash

	// Compare: tables.
	wTitleWays
	wTitleGroupOf
	wOthersAs
	wOthersStar
	wOthersAbove
	wNothingLine
	wTitleStrategies
	wTitleTable
	wLeftOut
	wLeftOutOne
	wLeftRate
	wLeftSplit
	wLeftPeriods
	wLeftMethod
	wLeftFar
	wLeftOther
	wHowEach
	wHowForgone
	wHowAffordable
	wHowGoalCheapest
	wHowGoalFastest
	wHowGoalLightest
	wHowPromise

	// What each concession is worth.
	wWorthMost
	wWorthLonger
	wTitleWorth
	wColConcession
	wColSaves
	wColEachLess
	wWorthBase
	wWorthUnknown
	wWaivePenalty
	wWaiveInterest
	wWaiveFees
	wFreezeInterest
	wLowerRate
	wLonger

	// Settling.
	wBreakEven
	wBreakEvenAny
	wBreakEvenWhole
	wHowBreakEven
	wBeforeSettling
	wBeforeSettlingSure

	// Commands to run next.
	wRunCompare
	wRunSchedule
	wRunLoan
	wRunTables
	wRunStatus

	// Labels of offers.
	wKeepArrears
	wKeepOn
	wLabelCatchUp
	wLabelNothing
	wLabelExtendLate
	wLabelExtendOnTime
	wLabelExtendTo
	wLabelReduce
	wLabelReduceNext
	wLabelInterestFree
	wLabelPrincipalOnly
	wLabelDefer
	wLabelDeferInterest
	wLabelFreeze
	wLabelSettle
	wLabelSettleParts
	wLabelToken
	wLabelThen
	wLabelMoveDue
	wLabelCustom
	wLabelNamed
	wLabelWithRate
	wUnitMonth
	wUnitMonths
	wUnitPeriod
	wUnitPeriods

	// Strategies by name.
	wSKeep
	wSCatchUp
	wSNothing
	wSExtend
	wSReduce
	wSInterestFree
	wSPrincipalOnly
	wSDefer
	wSFreeze
	wSSettle
	wSToken
	wSMoveDue
	wSCustom

	// Methods.

	endMain // the words of the other files follow
)

// wordCount is how many words there are.
const wordCount = endClaim

// both is one text in the two languages. {1} stands for the first value that
// is filled in, {2} for the second.
type both struct{ ZH, EN string }

// In is the text in language l.
func (b both) In(l lang.Lang) string { return lang.Text(b).In(l) }

// wordParts are the texts, each by what it is about.
var wordParts = []map[word]both{wordsOwed, wordsWays, wordsWorth, wordsCards, wordsRules, wordsRange, wordsClaim}

// words holds every text, by its word.
var words = func() [wordCount]both {
	var all [wordCount]both
	for _, part := range wordParts {
		for w, t := range part {
			all[w] = t
		}
	}
	return all
}()
