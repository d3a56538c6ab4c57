// Code generated from the files of all countries by the tests of package book. DO NOT EDIT.

package rules

import (
	"repay/planner/lang"
)

// LenderTypes are the types of lenders that the countries' rules add to those
// that every book knows.
var LenderTypes = []LenderType{
	{
		Name:  "mortgage",
		Also:  []string{"房贷", "按揭", "住房贷款", "home-loan"},
		Words: lang.Text{ZH: "房贷", EN: "mortgage"},
	},
	{
		Name:  "car",
		Also:  []string{"车贷", "汽车贷款", "car-loan", "auto", "auto-loan"},
		Words: lang.Text{ZH: "车贷", EN: "car loan"},
	},
	{
		Name:  "student",
		Also:  []string{"助学贷款", "学生贷款", "student-loan"},
		Words: lang.Text{ZH: "助学贷款", EN: "student loan"},
	},
	{
		Name:  "payday",
		Also:  []string{"发薪日贷款", "payday-loan"},
		Words: lang.Text{ZH: "发薪日贷款", EN: "payday loan"},
	},
	{
		Name:  "home-credit",
		Also:  []string{"上门信贷", "doorstep"},
		Words: lang.Text{ZH: "上门信贷", EN: "home credit"},
	},
	{Name: "credit-union", Also: []string{"信用合作社"}, Words: lang.Text{ZH: "信用合作社", EN: "credit union"}},
	{
		Name:  "debt-buyer",
		Also:  []string{"债权收购方", "debt-purchaser"},
		Words: lang.Text{ZH: "债权收购方", EN: "debt buyer"},
	},
	{Name: "rent", Also: []string{"房租"}, Words: lang.Text{ZH: "房租", EN: "rent"}},
	{
		Name:  "utility",
		Also:  []string{"水电燃气", "utilities", "energy"},
		Words: lang.Text{ZH: "水电燃气", EN: "utility"},
	},
	{Name: "tax", Also: []string{"税款", "council-tax"}, Words: lang.Text{ZH: "税款", EN: "tax"}},
}
