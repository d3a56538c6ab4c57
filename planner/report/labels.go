package report

import "repay/planner/lang"

var (
	wLabelWithRate = lang.Text{ZH: "{1}，{2}", EN: "{1} at {2}"}
	wComma         = lang.Text{ZH: "，", EN: ", "}
	wUnitPeriod    = lang.Text{ZH: "期", EN: "period"}
	wUnitPeriods   = lang.Text{ZH: "期", EN: "periods"}
	wReplyLapsed   = lang.Text{ZH: "已过期", EN: "lapsed"}
)
