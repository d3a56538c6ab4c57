package field

import "repay/planner/enum"

// Countries are what people call a country beside its two letters (ISO 3166),
// and the words for none. The letters of every other country are read as well.
var Countries = enum.List[string]{
	{Is: "CN", Name: "CN", Also: []string{"中国", "china", "中国大陆", "prc"}},
	{Is: "GB", Name: "GB", Also: []string{"英国", "uk", "united-kingdom", "great-britain", "britain"}},
	{Is: "US", Name: "US", Also: []string{"美国", "usa", "united-states", "united-states-of-america", "america"}},
	{Is: "", Name: "none", Also: []string{"未知", "unknown", "不知道", "不清楚", "没有", "无"}},
}

// HomeOf are the countries that a currency names by itself. Every other is used
// in several, or by people of several.
var HomeOf = map[string]string{"CNY": "CN"}

// Regions are the parts of a country whose rules differ, where they are a closed
// list. Those of another country are kept as they are typed.
var Regions = map[string]enum.List[string]{
	"GB": {
		{Is: "england-wales", Name: "england-wales", Also: []string{"英格兰和威尔士", "英格兰", "威尔士", "england", "wales", "england-and-wales", "england&wales"}},
		{Is: "scotland", Name: "scotland", Also: []string{"苏格兰"}},
		{Is: "northern-ireland", Name: "northern-ireland", Also: []string{"北爱尔兰", "ni"}},
	},
}
