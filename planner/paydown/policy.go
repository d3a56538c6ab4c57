package paydown

import (
	"repay/planner/enum"
	"repay/planner/lang"
)

// Policy says which loan is paid first where there is not enough for all, and
// where there is more than is due.
type Policy string

// The policies.
const (
	Avalanche         Policy = "avalanche"           // what costs most for each unit owed
	Snowball          Policy = "snowball"            // the smallest payoff
	Oldest            Policy = "oldest"              // what fell due first, then what was lent first
	ProRataBalance    Policy = "pro-rata-balance"    // all, in proportion to what is owed
	ProRataInstalment Policy = "pro-rata-instalment" // all, in proportion to the next instalment
	None              Policy = "none"                // what fell due first; nothing more than is due
)

// Policies are all of them; the first is the default.
var Policies = enum.List[Policy]{
	{Is: Avalanche, Name: "avalanche", Also: []string{"先还最贵的", "雪崩"}, Says: lang.Text{ZH: "先还最贵的", EN: "what costs most first"}},
	{Is: Snowball, Name: "snowball", Also: []string{"先还最小的", "雪球"}, Says: lang.Text{ZH: "先还最小的", EN: "the smallest first"}},
	{Is: Oldest, Name: "oldest", Also: []string{"先还最早的"}, Says: lang.Text{ZH: "先还最早的", EN: "the oldest first"}},
	{Is: ProRataBalance, Name: "pro-rata-balance", Also: []string{"按欠款比例"}, Says: lang.Text{ZH: "按欠款比例分", EN: "shared by what is owed"}},
	{Is: ProRataInstalment, Name: "pro-rata-instalment", Also: []string{"按月供比例"}, Says: lang.Text{ZH: "按每期金额比例分", EN: "shared by the instalments"}},
	{Is: None, Name: "none", Also: []string{"不提前还"}, Says: lang.Text{ZH: "不提前还", EN: "nothing ahead of time"}},
}

// Kind says why money is sent. Where it goes, the lender's order of allocation
// decides.
type Kind string

// The kinds of payments.
const (
	Due     Kind = "due"     // for what falls due today
	Arrears Kind = "arrears" // for what is overdue
	Extra   Kind = "extra"   // more than is due
)

// Kinds are all of them, in the order in which they are paid on a day.
var Kinds = enum.List[Kind]{
	{Is: Due, Name: "due", Says: lang.Text{ZH: "到期", EN: "due"}},
	{Is: Arrears, Name: "arrears", Says: lang.Text{ZH: "补逾期", EN: "arrears"}},
	{Is: Extra, Name: "extra", Says: lang.Text{ZH: "提前还", EN: "ahead"}},
}
