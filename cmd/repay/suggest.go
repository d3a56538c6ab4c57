package main

import (
	"sort"
	"strings"

	"repay/planner/lang"
)

// nearest returns the candidate that a slip of the hand most likely meant;
// empty where none is near.
func nearest(word string, candidates []string) string {
	best, distance := "", 0
	sorted := append([]string{}, candidates...)
	sort.Strings(sorted)
	for _, c := range sorted {
		d := edits(strings.ToLower(word), strings.ToLower(c))
		if strings.HasPrefix(c, word) && word != "" {
			d = min(d, 1)
		}
		if d <= max(2, len([]rune(c))/3) && d < len([]rune(c)) && (best == "" || d < distance) {
			best, distance = c, d
		}
	}
	return best
}

// edits counts the letters to insert, delete, replace or swap with their
// neighbour to get from a to b.
func edits(a, b string) int {
	x, y := []rune(a), []rune(b)
	rows := make([][]int, len(x)+1)
	for i := range rows {
		rows[i] = make([]int, len(y)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(x); i++ {
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			d := min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				d = min(d, rows[i-2][j-2]+1)
			}
			rows[i][j] = d
		}
	}
	return rows[len(x)][len(y)]
}

var (
	tDidYouMean = lang.Text{ZH: "是不是 {1}", EN: "did you mean {1}"}
	tOneOf      = lang.Text{ZH: "可以写：{1}", EN: "one of: {1}"}
)

// unknownName is the failure for a name that is not among the candidates, with
// the nearest one as remedy, or all of them.
func unknownName(say sayer, what lang.Text, name string, candidates []string, extra ...any) error {
	remedy := ""
	if near := nearest(name, candidates); near != "" {
		remedy = say(tDidYouMean, near)
	} else if len(candidates) > 0 {
		remedy = say(tOneOf, strings.Join(candidates, ", "))
	}
	return usage(say(what, append([]any{name}, extra...)...), remedy)
}
