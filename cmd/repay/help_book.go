package main

import "repay/planner/lang"

// smallEnglish and smallChinese are the smallest useful book, in the keys of either
// language.
const (
	smallEnglish = `version: 1
loans:
  - name: jiebei
    principal: 30000
    rate: 0.04%/day
    method: annuity
    start: 2026-03-08
    periods: 12
    paid_through: 2026-08-08
`
	smallChinese = `版本: 1
借款:
  - 名称: 借呗
    本金: 3万
    日利率: 0.04%
    还款方式: 等额本息
    放款日: 2026-03-08
    期数: 12
    已还到: 2026-08-08
`
)

// tSmallBooks are both, first the one in the reader's language.
var tSmallBooks = lang.Text{ZH: smallChinese + "\n" + smallEnglish, EN: smallEnglish + "\n" + smallChinese}
