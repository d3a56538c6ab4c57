package report

import "repay/planner/lang"

var (
	wLabelWithRate      = lang.Text{ZH: "{1}，{2}", EN: "{1} at {2}"}
	wKeepArrears        = lang.Text{ZH: "补齐逾期，照常还", EN: "clear arrears, go on"}
	wLabelCatchUp       = lang.Text{ZH: "逾期分 {1} 期补", EN: "arrears in {1} parts"}
	wLabelNothing       = lang.Text{ZH: "一直不还", EN: "paying nothing"}
	wLabelExtendTo      = lang.Text{ZH: "分 {1} 期 (照计利息)", EN: "{1} parts with interest"}
	wLabelExtendLate    = lang.Text{ZH: "延长 {1} 期", EN: "{1} more {2}"}
	wLabelExtendOnTime  = lang.Text{ZH: "展期 {1} 期", EN: "{1} more {2}"}
	wLabelReduce        = lang.Text{ZH: "先还 {1}，{2} 期", EN: "{1} for {2} {3}"}
	wLabelReduceNext    = lang.Text{ZH: "再 {1}，{2} 期", EN: "then {1} for {2}"}
	wComma              = lang.Text{ZH: "，", EN: ", "}
	wLabelInterestFree  = lang.Text{ZH: "停息分 {1} 期", EN: "no interest, {1} parts"}
	wLabelPrincipalOnly = lang.Text{ZH: "只还本金，分 {1} 期", EN: "principal only, {1} parts"}
	wLabelDeferInterest = lang.Text{ZH: "{1} 期只还利息", EN: "interest only, {1} {2}"}
	wLabelDefer         = lang.Text{ZH: "缓还 {1} 期", EN: "nothing for {1} {2}"}
	wLabelFreeze        = lang.Text{ZH: "停 {1} 期，再停息分 {2} 期", EN: "freeze {1}, then {2} parts"}
	wLabelSettleParts   = lang.Text{ZH: "分 {2} 次还 {1} 结清", EN: "settle for {1}, {2} parts"}
	wLabelSettle        = lang.Text{ZH: "一次还 {1} 结清", EN: "settle for {1}"}
	wLabelToken         = lang.Text{ZH: "每期还 {1}，{2} 期", EN: "{1} for {2} {3}"}
	wLabelThen          = lang.Text{ZH: "{1}，然后{2}", EN: "{1}, then {2}"}
	wLabelMoveDue       = lang.Text{ZH: "改成每月 {1} 日还", EN: "due on day {1}"}
	wLabelCustom        = lang.Text{ZH: "自定方案", EN: "own terms"}
	wUnitPeriod         = lang.Text{ZH: "期", EN: "period"}
	wUnitPeriods        = lang.Text{ZH: "期", EN: "periods"}
	wReplyLapsed        = lang.Text{ZH: "已过期", EN: "lapsed"}
	wReplyAsked         = lang.Text{ZH: "已提出", EN: "asked"}
	wReplyOffered       = lang.Text{ZH: "对方提出", EN: "offered"}
	wReplyAccepted      = lang.Text{ZH: "已答应", EN: "accepted"}
	wReplyRefused       = lang.Text{ZH: "没答应", EN: "refused"}
	wReplySigned        = lang.Text{ZH: "已签", EN: "signed"}
	wSKeep              = lang.Text{ZH: "补齐逾期", EN: "Clear arrears, go on"}
	wSCatchUp           = lang.Text{ZH: "分期补还逾期", EN: "Arrears in parts"}
	wSNothing           = lang.Text{ZH: "一直不还", EN: "Pay nothing"}
	wSExtend            = lang.Text{ZH: "延长期限", EN: "Longer term"}
	wSReduce            = lang.Text{ZH: "降低还款额", EN: "Smaller payments"}
	wSInterestFree      = lang.Text{ZH: "停息分期", EN: "Interest-free parts"}
	wSPrincipalOnly     = lang.Text{ZH: "只还本金", EN: "Principal only"}
	wSDefer             = lang.Text{ZH: "延期还款", EN: "Pay later"}
	wSFreeze            = lang.Text{ZH: "停息缓还再分期", EN: "Freeze, then parts"}
	wSSettle            = lang.Text{ZH: "减免结清", EN: "Settle for less"}
	wSToken             = lang.Text{ZH: "象征性还款", EN: "Token payments"}
	wSMoveDue           = lang.Text{ZH: "更改还款日", EN: "Other due day"}
	wSCustom            = lang.Text{ZH: "自定", EN: "Own terms"}
)
