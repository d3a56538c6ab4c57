package book

import (
	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/enum"
	"repay/planner/lang"
	"repay/planner/rules"
)

var emptyRules = fault.Wrong("empty_rules",
	"文件是空的", "the file is empty",
	"写 version: 1，再写 rules: 或 lpr:", "write version: 1, then rules: or lpr:")

// rulesFormat is the format of files of rules.
var rulesFormat = &source.Format{Empty: emptyRules, Words: bookWords}

// Rules reads a file of lines and dates, with the book's reader: every fault at
// once and at its place. With an error lines is nil.
func Rules(file string, src []byte) (lines *rules.Lines, faults []Fault) {
	lines = &rules.Lines{}
	last := source.Read(rulesFormat, file, src, func(of *source.Reading, root *source.Node) {
		*lines = rules.Lines{}
		if root != nil {
			newReader(of).readRulesFile(root, lines)
		}
	})
	if faults = last.Faults(); last.Failed() {
		return nil, faults
	}
	return lines, faults
}

var (
	rulesShape = fault.Wrong("rules_shape",
		"这里没有规则，也没有 LPR", "there are neither rules nor rates of the LPR here",
		"先写 version: 1，再写 rules: ，规则列在它下面；或写 lpr: 和它的 rows",
		"begin with version: 1, then rules: with the list below it; or lpr: with its rows")
	rulesIsBook = fault.Wrong("rules_is_book",
		"这是账本，不是规则文件", "this is a book, not a file of rules",
		"规则文件里只有 version、lpr 和 rules；账本写在 --rules 前面",
		"a file of rules has version, lpr and rules; a book is named without --rules")
)

func (r *reader) readRulesFile(root *source.Node, lines *rules.Lines) {
	if root.Kind != source.Mapping {
		r.Fault(root, rulesShape, args{})
		return
	}
	if book := (rec{r, root, nil}); book.has("loans") {
		r.Fault(book.keyNode("loans"), rulesIsBook, args{})
		return
	}
	c, ok := r.open(root, &field.Rules)
	if !ok {
		return
	}
	c.readVersion()
	if c.lacks("lpr") && c.lacks("rules") {
		c.Fault(root, rulesShape, args{})
	}
	if n := c.get("lpr"); n != nil {
		lines.LPR = r.readLPR(n)
	}
	ids := map[string]int{}
	for c := range r.records(c.get("rules"), &field.Rule, maxItems) {
		lines.Rules = append(lines.Rules, c.readRule(ids))
	}
}

// readLPR reads the loan prime rate by the day on which it changed.
func (r *reader) readLPR(n *source.Node) (lpr rules.LPR) {
	c, ok := r.open(n, &field.LPR)
	if !ok {
		return lpr
	}
	lpr.Confirmed = c.until("confirmed")
	lines := map[calendar.Date]int{}
	for c := range r.records(c.get("rows"), &field.Row, maxItems) {
		c.needParts()
		row := rules.LPRRow{From: c.date("from"), OneYear: c.percent("one_year"), FiveYear: c.percent("five_year")}
		switch {
		case !c.wellRead("from"):
		case lines[row.From] != 0:
			c.Fault(c.get("from"), sameDateTwice, args{Value: row.From.String(), N: lines[row.From]})
		case len(lpr.Rows) > 0 && row.From < lpr.Rows[len(lpr.Rows)-1].From:
			c.Fault(c.get("from"), notAscending, args{Value: row.From.String(), Other: lpr.Rows[len(lpr.Rows)-1].From.String()})
		default:
			lines[row.From] = c.n.Line
			lpr.Rows = append(lpr.Rows, row)
		}
	}
	return lpr
}

var ruleLacks = fault.Wrong("rule_lacks",
	"{key} 这里少了 {want}", "{want} is missing in {key}",
	"补上 {want}", "add {want}")

// needParts reports the keys that a record of a list lacks, as one fault.
func (c rec) needParts() {
	if missing := c.missing(c.of.Needed()); len(missing) > 0 {
		c.Fault(c.n, ruleLacks, args{Want: fault.List(missing)})
	}
}

var (
	measures = withAlso(choicesOf(rules.Measures), map[rules.Measure]string{
		rules.MeasureYearlyCost: "cost", rules.MeasureAskBefore: "ask-before-due",
	})
	grades = choicesOf(rules.Certainties)
)

// choicesOf is a closed list of words that stand for themselves.
func choicesOf[T ~string](list []T) enum.List[T] {
	out := make(enum.List[T], len(list))
	for i, v := range list {
		out[i] = enum.Value[T]{Is: v, Name: string(v)}
	}
	return out
}

// withAlso gives values of a list another name that is read too.
func withAlso[T comparable](list enum.List[T], also map[T]string) enum.List[T] {
	for i, v := range list {
		if name := also[v.Is]; name != "" {
			list[i].Also = append(list[i].Also, name)
		}
	}
	return list
}

var ruleTwice = fault.Wrong("rule_twice",
	"规则 {value} 写了两次（第一次在第 {n} 行）", "the rule {value} is given twice (first on line {n})",
	"留下对的那一条，或给另一条换个 id", "keep the one that is right, or give the other another id")

func (c rec) readRule(ids map[string]int) *rules.Rule {
	c.needParts()
	r := &rules.Rule{
		ID: c.text("id"), Measures: pick(c, "measures", measures, ""), Sure: pick(c, "sure", grades, ""),
		Name: c.bothLanguages("name"), Source: c.bothLanguages("source"), Check: c.bothLanguages("check"),
		Signed: c.span("signed"), Force: c.span("in_force"), Lenders: c.lenders(),
	}
	if first := ids[r.ID]; first != 0 && r.ID != "" {
		c.Fault(c.get("id"), ruleTwice, args{Value: fault.Clip(r.ID), N: first})
	} else {
		ids[r.ID] = c.n.Line
	}
	if n := c.get("term"); n != nil {
		if c, ok := c.open(n, &field.Term); ok {
			r.Term = rules.Term{Over: c.months("over"), UpTo: c.months("up_to")}
		}
	}
	if r.Measures != "" {
		c.readLimit(r)
	}
	return r
}

// bothLanguages reads a text that is given once, or once in each language.
func (c rec) bothLanguages(key string) lang.Text {
	if n := c.get(key); n != nil && n.Kind == source.Mapping {
		return c.wordsOf(n)
	}
	return fault.Same(c.text(key))
}

// wordsOf reads one text, or one in each language.
func (r *reader) wordsOf(n *source.Node) lang.Text {
	if n.Kind != source.Mapping {
		s, _ := r.scalar(n)
		return fault.Same(oneLine(s))
	}
	in, ok := r.open(n, &field.BothLanguages)
	if !ok {
		return lang.Text{}
	}
	in.needParts()
	return lang.Text{ZH: in.text("zh"), EN: in.text("en")}
}

// lenders reads one type of lender or a list of them.
func (c rec) lenders() (types []string) {
	for _, item := range c.oneOrMore("lenders") {
		if t, ok := choose(c.reader, item, field.LenderTypes); ok {
			types = append(types, t)
		}
	}
	return types
}

// span reads {from, until}; a month stands for its first or last day.
func (c rec) span(key string) (s rules.Span) {
	n := c.get(key)
	if n == nil {
		return s
	}
	in, ok := c.open(n, &field.Span)
	if !ok {
		return s
	}
	s = rules.Span{From: in.from("from"), Until: in.until("until")}
	if in.wellRead("from", "until") && s.Until < s.From {
		in.Fault(in.get("until"), untilBeforeFrom, args{Value: s.Until.String(), Other: s.From.String()})
	}
	return s
}

// months reads an optional stretch of months.
func (c rec) months(key string) int {
	n := c.get(key)
	if n == nil {
		return 0
	}
	text, ok := c.number(n)
	if !ok {
		return 0
	}
	months, ok := monthsOf(tight(text))
	if !ok {
		c.Fault(n, limitForm, args{Value: fault.Clip(text), Other: key, Want: fault.Either("12 months", "5 years")})
	}
	return months
}
