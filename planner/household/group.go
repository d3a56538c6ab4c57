package household

import (
	"repay/planner/enum"
	"repay/planner/lang"
)

// Group is what a living expense is for, on the sheet of income and expenditure.
type Group string

const (
	Ungrouped     Group = "" // not stated
	Housing       Group = "housing"
	Food          Group = "food" // and all daily living
	Care          Group = "care" // and health
	Transport     Group = "transport"
	PriorityDebts Group = "priority-debts"
	OtherDebts    Group = "other-debts"
	Saving        Group = "saving"
)

// Groups are all of them, in the order of the sheet.
var Groups = enum.List[Group]{
	{Is: Housing, Name: "housing", Also: []string{"住房", "居住", "房租", "房贷", "水电", "物业", "home", "rent", "mortgage", "utilities", "bills"}, Says: lang.Text{ZH: "住房", EN: "Housing"}},
	{Is: Food, Name: "food", Also: []string{"伙食和日用", "伙食", "生活", "生活费", "日用", "日常", "吃饭", "餐饮", "饮食", "买菜", "living", "food and living", "groceries", "household"}, Says: lang.Text{ZH: "伙食和日用", EN: "Food and living"}},
	{Is: Care, Name: "care", Also: []string{"照护和医疗", "医疗", "照护", "健康", "看病", "医药", "药费", "护理", "赡养", "health", "care and health", "medical", "childcare"}, Says: lang.Text{ZH: "照护和医疗", EN: "Care and health"}},
	{Is: Transport, Name: "transport", Also: []string{"交通", "出行", "通勤", "车费", "路费", "油费", "travel", "car", "commuting"}, Says: lang.Text{ZH: "交通", EN: "Transport"}},
	{Is: PriorityDebts, Name: "priority-debts", Also: []string{"优先债务", "优先", "priority"}, Says: lang.Text{ZH: "优先债务", EN: "Priority debts"}},
	{Is: OtherDebts, Name: "other-debts", Also: []string{"其他债务", "其他欠款", "其他借款", "还债", "debts", "other debt"}, Says: lang.Text{ZH: "其他债务", EN: "Other debts"}},
	{Is: Saving, Name: "saving", Also: []string{"储蓄", "存款", "存钱", "savings"}, Says: lang.Text{ZH: "储蓄", EN: "Saving"}},
}
