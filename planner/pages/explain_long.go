package pages

import (
	"slices"
	"strconv"
	"strings"

	"repay/planner/explain"
	"repay/planner/lang"
	"repay/planner/money"
)

// A long explanation is read only if it fits a screen or two. So past mostLines
//
//   - what unpaid penalty bore from one due day to the next is one line for an
//     instalment, with a sentence that says how to check it by multiplying;
//   - of many instalments the first few and the last stand line by line, and
//     those in between are one line with their sum;
//   - of many pieces of one sum those of a kind are one line, or, where all are
//     of one kind, the first and the last stand by themselves.
//
// Each instalment can be asked for by itself, and CSV and JSON have every line.

const (
	mostLines = 40 // shown one by one
	headLines = 12 // shown of more, at the beginning
	tailLines = 3  // and at the end
)

// shown are the lines that the table of an explanation has.
func shown(e *explain.Explanation) []explain.Line {
	if e.Len() <= mostLines {
		return slices.Collect(e.Each)
	}
	return shorter(e.Lines)
}

// shorter puts the middle of a long list into one line, whole instalments where
// it has several.
func shorter(list []explain.Line) []explain.Line {
	if len(list) <= mostLines {
		return list
	}
	sums := bySum(list)
	if len(sums) == 1 {
		return shorterSum(list)
	}
	head, n := 0, 0
	for head < len(sums)-1 && (head == 0 || n+len(sums[head]) <= headLines) {
		n += len(sums[head])
		head++
	}
	tail, n := len(sums), 0
	for tail > head && (tail == len(sums) || n+len(sums[tail-1]) <= tailLines) {
		tail--
		n += len(sums[tail])
	}
	var out []explain.Line
	for _, sum := range sums[:head] {
		out = append(out, shorterSum(sum)...)
	}
	if tail > head {
		out = append(out, between(sums[head:tail]))
	}
	for _, sum := range sums[tail:] {
		out = append(out, shorterSum(sum)...)
	}
	return out
}

// bySum cuts lines where one sum ends and the next begins: at an instalment's
// own lines, or at each amount that stands for itself.
func bySum(list []explain.Line) (sums [][]explain.Line) {
	from, open := 0, false
	for i, l := range list {
		if i > from && !open && (l.N == 0 || l.N != list[i-1].N || l.Due != list[i-1].Due) {
			sums, from = append(sums, list[from:i]), i
		}
		open = l.Amount == nil && (open || l.Exact != nil)
	}
	return append(sums, list[from:])
}

// between is one line for sums: what they come to, and how many they are.
func between(sums [][]explain.Line) explain.Line {
	out := explain.Line{Kind: explain.InTable, Loan: -1, Count: len(sums), N: sums[0][0].N}
	for _, sum := range sums {
		if sum[0].N == 0 {
			out.N = 0 // not all are instalments
		}
		for _, l := range sum {
			if l.Amount != nil {
				out.Amount = plus(out.Amount, *l.Amount)
			}
		}
	}
	return out
}

// shorterSum shortens the lines of one sum: those of a kind together, else those
// in the middle.
func shorterSum(list []explain.Line) []explain.Line {
	if len(list) <= headLines+tailLines+1 {
		return list
	}
	if out := byKind(list); len(out) <= headLines+tailLines+1 {
		return out
	}
	return append(append(slices.Clone(list[:headLines]), together(list[headLines:len(list)-tailLines])), list[len(list)-tailLines:]...)
}

// byKind puts the pieces of a kind together where there are several kinds.
func byKind(list []explain.Line) []explain.Line {
	var out []explain.Line
	at := map[explain.Kind]int{}
	for _, l := range list {
		if l.Amount != nil || l.Exact == nil {
			out = append(out, l)
			continue
		}
		i, ok := at[l.Kind]
		if !ok {
			at[l.Kind] = len(out)
			out = append(out, l)
			continue
		}
		out[i] = both(out[i], l)
	}
	if len(at) < 2 {
		return list
	}
	return out
}

// both is one line for two pieces of a kind.
func both(a, b explain.Line) explain.Line {
	out := explain.Line{Kind: a.Kind, Loan: -1, N: a.N, Due: a.Due, From: a.From, To: b.To, Days: a.Days + b.Days}
	exact := a.Exact.Add(*b.Exact)
	out.Exact = &exact
	if a.Base != nil && b.Base != nil && *a.Base == *b.Base {
		out.Base = a.Base
	}
	if a.Rate != nil && b.Rate != nil {
		x, ok := a.Rate.One()
		y, ok2 := b.Rate.One()
		if ok && ok2 && x.Per == y.Per && x.Value.Cmp(y.Value) == 0 {
			out.Rate = a.Rate
		}
	}
	return out
}

// together is one line for pieces.
func together(list []explain.Line) explain.Line {
	out := explain.Line{Kind: explain.InTable, Loan: -1, Count: len(list)}
	var exact money.Ratio
	for _, l := range list {
		if l.Exact != nil && l.Amount == nil {
			exact = exact.Add(*l.Exact)
			out.Exact = &exact
		}
		if l.Amount != nil {
			out.Amount = plus(out.Amount, *l.Amount)
		}
	}
	return out
}

func plus(sum *Amount, a Amount) *Amount {
	if sum != nil {
		a += *sum
	}
	return &a
}

var (
	wInstalments = lang.Text{ZH: "其间 {1} 期", EN: "{1} more instalments"}
	wJoins       = lang.Text{
		ZH: "没还的罚息也计罚息，每到一个到期还款日并进来一次：{1}并了 {2} 次，从 {3} 的 {4} 到 {5} 的 {6}。",
		EN: "Unpaid penalty bears the rate too. It joins on each due date: that of {1} on {2} days, from {4} on {3} to {6} on {5}.",
	}
	wCheckGrowth = lang.Text{ZH: "验算{1}：{2} x {3} - {2} = {4}。", EN: "To check {1}: {2} x {3} - {2} = {4}."}
	wByKind      = lang.Text{
		ZH: "计罚息的数随到期和还款变，这里同一类的合成一行。",
		EN: "What bears the rate changes as instalments fall due and are paid; here each kind is one line.",
	}
	wAllLines = lang.Text{ZH: "全部 {1} 行，加 -O csv 一行一行列出。", EN: "All {1} lines: add -O csv."}
)

// long says what of a long penalty is put together, and how to check it.
func (v explaining) long(e *explain.Explanation) string {
	n := e.Len()
	if n <= mostLines || !slices.ContainsFunc(e.Lines, func(l explain.Line) bool { return l.Kind == explain.PenaltyPiece && l.Amount == nil }) {
		return ""
	}
	all := v.say(wAllLines, n)
	for _, sum := range bySum(shown(e)) {
		if g := explain.GrowthOf(sum); g != nil {
			who := v.who(sum[0])
			return v.sentences(
				v.say(wJoins, who, g.Joins, g.First.From, v.decimals(*g.First.BaseOf, 0), g.Last.From, v.decimals(*g.Last.BaseOf, 0)),
				v.say(wCheckGrowth, who, v.money(g.Base), v.product(g), v.decimals(g.Exact, 2)), all)
		}
	}
	return v.sentences(when(len(bySum(e.Lines)) == 1 && len(e.Lines) > mostLines, v.say(wByKind)), all)
}

// product writes the factors of a sum that grew: (1 + 7.5% x 7/365)^423.
func (v explaining) product(g *explain.Growth) string {
	var out []string
	for _, s := range g.Steps {
		rate, _ := s.Rate.One()
		f := "(1 + " + rate.Value.Percent() + " x " + timeNumber(s.Time) + ")"
		out = append(out, f+when(s.Count > 1, "^"+strconv.Itoa(s.Count)))
	}
	return strings.Join(out, " x ")
}
