package pages

import (
	"strconv"

	"repay/planner/lang"
	"repay/planner/plan"
)

// How much of the answer is proven, in one plain sentence.

// provenWords say that nothing is better, by the goal.
var provenWords = texts[plan.Goal]{
	{plan.Cheapest, lang.Text{ZH: "能选的办法里没有花费更少的：所有组合都比过。", EN: "Of the ways to choose from no combination costs less: all were compared."}},
	{plan.Fastest, lang.Text{ZH: "能选的办法里没有更早还完的：所有组合都比过。", EN: "Of the ways to choose from no combination is done sooner: all were compared."}},
	{plan.Lightest, lang.Text{ZH: "能选的办法里没有最高一月更少的：所有组合都比过。", EN: "Of the ways to choose from no combination has a lower highest month: all were compared."}},
	{plan.Easiest, lang.Text{ZH: "能选的办法里没有要得更少的：所有组合都比过。", EN: "Of the ways to choose from no combination asks for less: all were compared."}},
}

// openWords say what may still be better; {1} is the figure.
var openWords = texts[plan.Goal]{
	{plan.Cheapest, lang.Text{ZH: "最多还能少花 {1}", EN: "at most {1} less may be found"}},
	{plan.Fastest, lang.Text{ZH: "最早也要到 {1} 还完", EN: "none is done before {1}"}},
	{plan.Lightest, lang.Text{ZH: "最高一月最多还能少 {1}", EN: "the highest month can be at most {1} less"}},
	{plan.Easiest, lang.Text{ZH: "至少要谈 {1} 家", EN: "none asks fewer than {1} lenders"}},
}

var (
	wOpenStopped = lang.Text{ZH: "停下时还没比完：{1}。", EN: "It was stopped before everything was compared: {1}."}
	wOpen        = lang.Text{ZH: "没有全部比完：{1}。", EN: "Not everything was compared: {1}."}
	wOpenPart    = lang.Text{ZH: "{1} ({2}%)", EN: "{1} ({2}%)"}
	wOpenSame    = lang.Text{ZH: "这一项不能再好，别的也许还能好一点", EN: "in this nothing is better; in what comes after it something may be"}
)

// proof says whether anything may be better, by how much, and why that is open.
func (v asking) proof() string {
	x := v.a.Proof
	if x.Optimal {
		return v.say(provenWords.of(v.a.Goal))
	}
	return v.say(either(v.a.Stopped, wOpenStopped, wOpen), v.open(x))
}

// open is how much better another choice may be.
func (v asking) open(x plan.Proof) string {
	figure := ""
	switch v.a.Goal {
	case plan.Easiest:
		figure = strconv.FormatInt(x.Bound, 10)
	case plan.Fastest:
		figure = Date(x.Bound).String()
	default:
		if x.Bound == x.Value {
			return v.say(wOpenSame)
		}
		figure = v.say(wOpenPart, v.money(Amount(x.Value-x.Bound)), strconv.FormatFloat(x.Gap()*100, 'f', 1, 64))
	}
	return v.say(openWords.of(v.a.Goal), figure)
}
