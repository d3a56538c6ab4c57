package loan

import (
	"repay/planner/enum"
	"repay/planner/lang"
)

// Method is how a contract repays.
type Method uint8

const (
	MethodUnknown  Method = iota // with Owed only
	Annuity                      // 等额本息: level instalments
	EqualPrincipal               // 等额本金: equal parts of principal
	InterestOnly                 // 先息后本: interest, the principal with the last
	Bullet                       // 到期一次还本付息: one instalment at the end
	Flat                         // 等本等息: interest on the original principal
	Dated                        // 按约定日期: the payments of [Terms.Dues]
	Revolving                    // 循环: a card or a line
	Open                         // 未约定期限: no due dates
)

// Methods are the ways to repay, as books name them.
var Methods = enum.List[Method]{
	{Is: Annuity, Name: "annuity", Also: []string{"等额本息", "等额还款", "level"}, Says: lang.Text{ZH: "等额本息", EN: "level instalments"}},
	{Is: EqualPrincipal, Name: "equal-principal", Also: []string{"等额本金"}, Says: lang.Text{ZH: "等额本金", EN: "equal principal"}},
	{Is: InterestOnly, Name: "interest-only", Also: []string{"先息后本", "按月付息到期还本", "按期付息到期还本"}, Says: lang.Text{ZH: "先息后本", EN: "interest first"}},
	{Is: Bullet, Name: "bullet", Also: []string{"到期一次还本付息", "一次性还本付息", "到期还本付息"}, Says: lang.Text{ZH: "到期一次还本付息", EN: "one payment at the end"}},
	{Is: Flat, Name: "flat", Also: []string{"等本等息"}, Says: lang.Text{ZH: "等本等息", EN: "flat interest"}},
	{Is: Dated, Name: "dated", Also: []string{"按约定日期", "约定日期", "按约定还款", "约定还款"}, Says: lang.Text{ZH: "按约定日期", EN: "on agreed dates"}},
	{Is: Revolving, Name: "revolving", Also: []string{"循环", "循环额度", "循环信用", "信用卡"}, Says: lang.Text{ZH: "循环额度", EN: "revolving credit"}},
	{Is: Open, Name: "open", Also: []string{"未约定期限", "无期限"}, Says: lang.Text{ZH: "未约定期限", EN: "no due dates"}},
	{Is: MethodUnknown, Name: "unknown", Also: []string{"未知", "不知道", "不清楚"}, Says: lang.Text{ZH: "方式未知", EN: "method unknown"}},
}
