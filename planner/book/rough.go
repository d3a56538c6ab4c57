package book

import (
	"strings"

	"repay/planner/book/fault"
	"repay/planner/internal/lazy"
	"repay/planner/money"
)

var (
	amountRough = fault.Wrong("amount_rough",
		"{value} 是大概的数，这里要写一个确定的数", "{value} is a rough figure, and here one figure is needed",
		"照 App、账单或短信写准确的数；查不到，就写 {other}，算出来的也只是大概",
		"write what the app, the bill or a message shows; if it cannot be found, write {other}, and what is worked out from it is rough too")
	amountVague = fault.Wrong("amount_vague",
		"{value} 没说到底是多少，这里要写一个确定的数", "{value} does not say how much, and here one figure is needed",
		"在 App、账单或短信里查到再写；查不到、又可以不写的，就删掉这一行",
		"look it up in the app, on the bill or in a message; where it cannot be found and may be left out, delete the line")
)

// What says that a figure is rough, before it and behind it: written without
// these words it is the figure that was meant.
var (
	aboutBefore = []string{"大概", "大约", "约莫", "约", "差不多", "估计", "approximately", "roughly", "approx.", "approx", "around", "about", "circa", "ca.", "~", "≈"}
	aboutBehind = []string{"左右", "上下", "的样子", "吧", "orso", "ish", "?"}
)

// vague matches what says that the figure is another one, and not which: 三千多,
// 几千, 两三千, over 3000, 3000-3500.
var vague = lazy.New(`[0-9零〇一二两三四五六七八九十百千万亿][元块]?(?:多|余|来|出头|以上|以下|以内|不到)` +
	`|[几数].*[十百千万亿]|[十百千万亿]几|[一二两三四五六七八][二三四五六七八九][十百千万]` +
	`|^(?:不到|将近|接近|近|超过|至少|最多|最少|不止|over|under|above|below|morethan|lessthan|atleast|atmost|upto|nearly|almost|afew|few|several|acouple|thousands|hundreds)` +
	`|[0-9]\+$|[0-9十百千万](?:到|至|~)[0-9一二两三四五六七八九]|^[^-]*[0-9] *- *[0-9][^-]*$`)

// roughly is the complaint about an amount that is not sure; nil: it is something
// else.
func roughly(typed string, cur money.Currency) *complaint {
	t := tight(typed)
	for again := true; again; {
		var before, behind bool
		t, before = cutAny(t, aboutBefore, strings.CutPrefix)
		t, behind = cutAny(t, aboutBehind, strings.CutSuffix)
		again = before || behind
	}
	a := args{Value: fault.Clip(typed)}
	if vague.Get().MatchString(t) {
		return &complaint{amountVague, a}
	}
	if t == tight(typed) {
		return nil
	}
	sum, bad := parseAmount(t, cur)
	if bad != nil {
		return nil
	}
	a.Other = cur.Short(sum)
	return &complaint{amountRough, a}
}
