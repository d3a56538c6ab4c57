package book

import (
	"slices"
	"strings"

	"repay/planner/agreement"
	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/enum"
	"repay/planner/lang"
)

var (
	keyElsewhere = fault.Wrong("key_elsewhere",
		"{key} 要写在 {other} 下面", "{key} goes under {other}",
		"把 {key} 这一段挪到 {want}", "move {key} and what belongs to it {want}")
	unknownKeyNear = fault.WrongKey("unknown_key_near",
		"没有 {key} 这个字段", "there is no field {key}",
		"是不是 {other}？", "did you mean {other}?")
	incomeOnly = fault.Wrong("income_only",
		"{key} 只用于收入，支出不能写", "{key} is only for income",
		"删掉 {key}", "delete {key}")
	dealOfLoan = fault.Wrong("deal_of_loan",
		"{key} 是谈出来的还法，不直接写在借款里", "{key} is what may be agreed, and no field of a loan",
		"想谈的写在 offers 里，已经签的写在 agreements 里，各以 - 开头", "what could be asked for goes under offers, what was signed under agreements, each beginning with -")
	unknownKeyFar = fault.WrongKey("unknown_key_far",
		"没有 {key} 这个字段", "there is no field {key}",
		"核对名字和缩进；只想自己记着，就在行首加 #",
		"check its name and how far in it stands; to keep it as a note to yourself, put # in front of it")
	unknownKey = fault.WrongKey("unknown_key",
		"没有 {key} 这个字段", "there is no field {key}",
		"这里可以写：{other}", "the fields here are: {other}")
)

// Where a key goes that belongs under another one: by how that is written.
var (
	indentedBelow = lang.Text{ZH: "{other}: 下面，往右多缩进两格", EN: "below {other}:, two spaces further in"}
	withinBraces  = lang.Text{ZH: "{other} 的花括号里", EN: "into the braces of {other}"} // as JSON has them
)

// unknownKey reports field i of a record, with the nearest key that exists.
func (r *reader) unknownKey(n *source.Node, i int, of *field.Record) {
	key, value := n.Fields[i].Key, n.Fields[i].Value
	if r.MisreadKey(n, i, of.Spellings()) || r.askedKey(n, i, of) {
		return
	}
	keys := of.Keys()
	if enum.HasHan(key.Text) && len(of.Chinese()) > 0 {
		keys = of.Chinese()
	}
	if head := n.Get("statement"); head != nil && head.Kind == source.Empty && field.Statement.Named(key.Text) != "" {
		r.elsewhere(n, key, "statement")
		return
	}
	if of == &field.Rule && key.Text == "in_force" {
		r.Fault(key, ruleInForce, args{})
		n.Excuse("from")
		n.Excuse("until")
		return
	}
	if d := dealOf(key.Text); of == &field.Loan && (agreement.Strategies.Match(key.Text) != nil || d != nil && d.kind != minimumIsNoDeal) {
		r.Fault(key, dealOfLoan, args{Key: fault.Clip(key.Text)})
		return
	}
	if near := nearestKey(key.Text, of); near != "" {
		r.Fault(key, unknownKeyNear, args{Key: fault.Clip(key.Text), Other: of.Field(near).Called(enum.HasHan(key.Text))})
		if slices.Contains(loose, enum.Fold(key.Text)) {
			n.Excuse(near) // the value may be of another kind
		} else if n.Get(near) == nil && !n.Excused(near) {
			// It is read as what it was meant for, so that its value is looked at
			// too and nothing seems missing.
			n.ReadKeyAs(n.Fields[i], near, key.Text)
			value.Key = near
		}
		return
	}
	switch {
	case of == &field.Expense && field.Income.Named(key.Text) != "":
		r.Fault(key, incomeOnly, args{Key: key.Text})
	case elsewhere(key.Text, of) != "":
		r.elsewhere(n, key, elsewhere(key.Text, of))
	case len(keys) > 15:
		r.Fault(key, unknownKeyFar, args{Key: fault.Clip(key.Text), Other: strings.Join(keys, ", ")})
	default:
		r.Fault(key, unknownKey, args{Key: fault.Clip(key.Text), Other: strings.Join(keys, ", ")})
	}
}

// elsewhere reports a key of n that goes under another one.
func (r *reader) elsewhere(n, key *source.Node, other string) {
	a := args{Key: key.Text, Other: other}
	if a.Want = a.Fill(indentedBelow); n.Flow {
		a.Want = a.Fill(withinBraces)
	}
	r.Fault(key, keyElsewhere, a)
}

// nearestKey returns the key of a record that was most likely meant; empty where
// none is near.
func nearestKey(word string, of *field.Record) string {
	if key := of.Meant(word); key != "" {
		return key
	}
	if near := nearest(word, of.Keys()); near != "" || len([]rune(word)) < shortestNear || !enum.HasHan(word) {
		return near
	}
	return of.Named(enum.Nearest(word, of.Spellings()))
}

// shortestNear is how long a Chinese word is, at the least, of which one sign may
// be wrong: one of three is too much, 还款日 is not 放款日.
const shortestNear = 4

// nearest returns the known word that was most likely meant, by what people
// write for the keys of the book too; empty where none is near.
func nearest(word string, known []string) string {
	if key := field.Meant(word, known); key != "" {
		return key
	}
	return enum.Nearest(word, known)
}

// loose are the words that people write for a key, but may well mean something
// else.
var loose = []string{"day", "to", "type", "value", "余额"}

// inner are the records of a loan whose lines are most often not indented
// enough.
var inner = []string{"owed", "owed.overdue", "statement", "penalty", "grace", "prepay"}

// elsewhere is the record that a key belongs to, where that is another one than
// it was written in: most often its lines are not indented enough.
func elsewhere(key string, of *field.Record) string {
	switch {
	case of == &field.Loan:
		for _, path := range inner {
			if field.Loan.At(path).Of.Named(key) != "" {
				return path
			}
		}
	case of == &field.Book && field.Household.Named(key) != "":
		return "household"
	case of == &field.Book && field.Loan.Named(key) != "":
		return "loans"
	case of == &field.Book && field.Borrower.Named(key) != "":
		return "borrower"
	case of == &field.Owed && field.Overdue.Named(key) != "":
		return "overdue"
	}
	return ""
}
