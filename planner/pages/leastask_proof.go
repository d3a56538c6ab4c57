package pages

import (
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

var (
	wOpenStopped = lang.Text{ZH: "停下时还没比完：{1}。", EN: "It was stopped before everything was compared: {1}."}
	wOpenWork    = lang.Text{ZH: "没有全部比完：{1}。", EN: "Not everything was compared: {1}."}
	wOpenCost    = lang.Text{ZH: "花费也许还能少 {1}，{2}", EN: "the cost may be up to {1} less, {2}"}
	wOpenHighest = lang.Text{ZH: "最高一月也许还能少 {1}，{2}", EN: "the highest month may be up to {1} less, {2}"}
	wOpenFinish  = lang.Text{ZH: "最早也要到 {1} 还完", EN: "none is done before {1}"}
	wOpenAsks    = lang.Text{ZH: "最少也要谈 {1} 家", EN: "no fewer than {1} lenders have to be asked"}
	wOpenSame    = lang.Text{ZH: "这一项不能再好，别的也许还能好一点", EN: "in this nothing is better; in what comes after it something may be"}
)

// proof says whether anything may be better, by how much, and why that is open.
func (v asking) proof() string {
	x := v.a.Proof
	if x.Optimal {
		return v.say(provenWords.of(v.a.Goal))
	}
	return v.say(either(v.a.Stopped, wOpenStopped, wOpenWork), v.open(x))
}

// open is how much better another choice may be.
func (v asking) open(x plan.Proof) string {
	switch {
	case v.a.Goal == plan.Easiest:
		return v.say(wOpenAsks, max(0, x.Bound))
	case v.a.Goal == plan.Fastest:
		return v.say(wOpenFinish, month(dayOf(x.Bound)))
	case x.Bound >= x.Value:
		return v.say(wOpenSame)
	case x.Gap() > 1:
		return v.say(wStillUnbounded)
	}
	text := either(v.a.Goal == plan.Lightest, wOpenHighest, wOpenCost)
	return v.say(text, v.money(Amount(x.Value-x.Bound)), v.atMostBetter(x))
}
