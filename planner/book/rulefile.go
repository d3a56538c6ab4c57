package book

import (
	"slices"

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
var rulesFormat = &source.Format{Empty: emptyRules, Words: ruleWords, Say: saysKeys(&field.Rules)}

// Rules reads a file of lines and dates, with the book's reader: every fault at
// once and at its place. With an error lines is nil.
func Rules(file string, src []byte) (lines *rules.Lines, faults []Fault) {
	return rulesWith(Known{}, file, src)
}

// rulesWith is [Rules] for files that may name more types of lenders than those
// that are built in.
func rulesWith(known Known, file string, src []byte) (lines *rules.Lines, faults []Fault) {
	lines = &rules.Lines{}
	last := source.Read(rulesFormat, file, src, func(of *source.Reading, root *source.Node) {
		*lines = rules.Lines{}
		if root != nil {
			r := newReader(of)
			r.known = known
			r.readRulesFile(root, lines)
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
		"规则文件里有 version、rules 和 lpr；账本写在 --rules 前面",
		"a file of rules has version, rules and lpr; a book is named without --rules")
)

func (r *reader) readRulesFile(root *source.Node, lines *rules.Lines) {
	if root.Kind != source.Mapping {
		if root.Kind != source.Scalar || !r.MisreadFields(root, field.Rules.Spellings()) {
			r.Fault(root, rulesShape, args{})
		}
		return
	}
	if loans := keyOf(root, "loans"); loans != nil {
		r.Fault(loans, rulesIsBook, args{})
		return
	}
	c, ok := r.open(root, &field.Rules)
	if !ok {
		return
	}
	c.readVersion()
	if len(c.missing([]string{"lender_types", "lpr", "rules"})) == 3 {
		c.Fault(root, rulesShape, args{})
	}
	lines.Country = read(c, "country", "", c.countryOf)
	lines.Name = c.bothLanguages("name")
	if n := c.get("currency"); n != nil {
		c.readCurrency(n)
		lines.Currency = r.book.Currency.Code
	}
	lines.Alone = pick(c, "base", bases, false)
	if n := c.get("lender_types"); n != nil {
		lines.LenderTypes = r.readLenderTypes(n)
	}
	if n := c.get("lpr"); n != nil && r.inChina(lines, c.keyNode("lpr")) {
		lines.LPR = r.readLPR(n)
	}
	r.readRules(c.get("rules"), lines)
}

// bases are the words for what a file's lines stand beside: left out, the
// program's own; or nothing, so that the file stands alone.
var bases = enum.List[bool]{{Is: true, Name: "none", Also: []string{"无", "没有"}}}

var lprElsewhere = fault.Wrong("lpr_elsewhere",
	"LPR 是中国的利率，这份文件是 {other} 的", "the LPR is China's, and this file is of {other}",
	"写这个国家自己的线，例如 24%/year", "write a line of that country's own, such as 24%/year")

// inChina reports the LPR in the file of another country.
func (r *reader) inChina(l *rules.Lines, n *source.Node) bool {
	if l.Country == "" || l.Country == "CN" {
		return true
	}
	r.Fault(n, lprElsewhere, args{Other: l.Country})
	return false
}

var (
	lenderTypeTwice = fault.Wrong("lender_type_twice",
		"类型 {value} 写了两次（第一次在第 {first} 行）", "the type {value} is given twice (first on line {first})",
		"合成一项", "make one of the two")
	lenderTypeTaken = fault.Wrong("lender_type_taken",
		"{value} 已经指 {other}", "{value} already means {other}",
		"换一个名字；要说的就是 {other}，规则里直接写它", "choose another name, or write {other} in the rules if that is what is meant")
)

// readLenderTypes reads the types of lenders that the file adds. From then on
// they are known to the rules of the file.
func (r *reader) readLenderTypes(n *source.Node) (added []rules.LenderType) {
	lines := map[string]int{}
	for c := range r.records(n, &field.LenderType, maxItems) {
		c.needParts()
		t := rules.LenderType{Words: c.bothLanguages("words")}
		at := c.get("name")
		if at == nil {
			continue
		}
		text, ok := c.scalar(at)
		if ok {
			t.Name, ok = r.nameForm(at, text, "payday")
		}
		if first := lines[enum.Fold(t.Name)]; ok && first != 0 {
			c.Fault(at, lenderTypeTwice, args{Value: fault.Clip(t.Name), First: first})
			continue
		}
		if !ok || r.taken(at, t.Name, t.Name) {
			continue
		}
		lines[enum.Fold(t.Name)] = at.Line
		for _, item := range c.oneOrMore("also") {
			if word, ok := r.scalar(item); ok && !r.taken(item, word, t.Name) {
				t.Also = append(t.Also, oneLine(word))
			}
		}
		added = append(added, t)
		r.known.LenderTypes = slices.Concat(r.known.LenderTypes, field.TypesOf([]rules.LenderType{t}))
	}
	return added
}

// taken reports a name of a type of lender that is one of another type already.
func (r *reader) taken(n *source.Node, word, of string) bool {
	known := r.known.lenderTypes().Match(word)
	if known == nil || known.Is == of {
		return false
	}
	r.Fault(n, lenderTypeTaken, args{Value: fault.Clip(word), Other: known.Name})
	return true
}

// readLPR reads the loan prime rate by the day on which it changed.
func (r *reader) readLPR(n *source.Node) (lpr rules.LPR) {
	c, ok := r.open(n, &field.LPR)
	if !ok {
		return lpr
	}
	lpr.Confirmed, lpr.Read, lpr.GoodFor = c.until("confirmed"), c.date("read"), c.months("good_for")
	lpr.Sure = pick(c, "sure", grades, "")
	lines := map[calendar.Date]int{}
	for c := range r.records(c.get("rows"), &field.Row, maxItems) {
		c.needParts()
		row := rules.LPRRow{From: c.date("from"), OneYear: c.percent("one_year"), FiveYear: c.percent("five_year")}
		switch {
		case !c.wellRead("from"):
		case lines[row.From] != 0:
			c.Fault(c.get("from"), sameDateTwice, args{Value: row.From.String(), First: lines[row.From]})
		case len(lpr.Rows) > 0 && row.From < lpr.Rows[len(lpr.Rows)-1].From:
			c.Fault(c.get("from"), notAscending, args{Value: row.From.String(), Other: lpr.Rows[len(lpr.Rows)-1].From.String()})
		default:
			lines[row.From] = c.n.Line
			lpr.Rows = append(lpr.Rows, row)
		}
	}
	return lpr
}

var partLacks = fault.Wrong("rule_lacks",
	"{key} 这里少了 {want}", "{want} is missing in {key}",
	"补上 {want}", "add {want}")

// needParts reports the keys that a record lacks, as one fault.
func (c rec) needParts() {
	if missing := c.missing(c.of.Needed()); len(missing) > 0 {
		c.Fault(c.n, partLacks, args{Want: fault.List(missing)})
	}
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
