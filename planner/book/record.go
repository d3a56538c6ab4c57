package book

import (
	"strings"

	"repay/planner/book/fault"
	fld "repay/planner/book/field"
	"repay/planner/enum"
	"repay/planner/lang"
)

// rec is a record being read: it knows which fields it may have.
type rec struct {
	*reader
	n  *node
	of *fld.Record
}

// lacks reports a key that is neither written, nor meant by one misspelt, nor
// merged in.
func (c rec) lacks(key string) bool {
	return !c.has(key) && !c.n.excused(key) && !c.n.excused("<<")
}

var emptyValue = fault.Wrong("empty_value",
	"{key} 后面是空的",
	"{key} is empty",
	"写上值；不知道就删掉这一行",
	"write a value, or leave the line out if it is not known")

// open starts to read a record and reports the keys it should not have. ok is
// false, and the fault reported, where the value is no record.
//
// Where a date is meant, on and date are one key: whichever the record knows
// is what is read.
func (r *reader) open(n *node, of *fld.Record) (c rec, ok bool) {
	c = rec{r, n, of}
	switch n.kind {
	case record:
	case empty:
		r.fault(n, emptyValue, args{})
		return c, false
	case list:
		r.needsFields(n, of)
		return c, false
	default:
		if !r.misreadFields(n, of.Keys()) {
			r.needsFields(n, of)
		}
		return c, false
	}
	r.sameDate(n, of)
	for i, f := range n.fields {
		if !of.Has(f.key.text) {
			r.unknownKey(n, i, of)
		}
	}
	return c, true
}

var sameKeyTwice = fault.Wrong("same_key_twice",
	"on 和 date 是同一个字段，这里写了两个",
	"on and date are the same field, and both are given",
	"留下对的那一个",
	"keep the one that is right")

// sameDate lets on stand for date and date for on, where only one is a key.
func (r *reader) sameDate(n *node, of *fld.Record) {
	for _, pair := range [][2]string{{"on", "date"}, {"date", "on"}} {
		from, to := pair[0], pair[1]
		if of.Has(from) || !of.Has(to) || of == &fld.Penalty {
			continue // a penalty's on is no date
		}
		for i := range n.fields {
			key := n.fields[i].key
			if key.text != from {
				continue
			}
			if n.get(to) != nil {
				r.fault(key, sameKeyTwice, args{})
			}
			key.text, key.wrote = to, from
		}
	}
}

var (
	bookIsWord = fault.Wrong("book_is_word",
		"这里没有账本的字段",
		"there are no fields of a book here",
		"先写 version: 1，再写 loans: ，借款列在它下面",
		"begin with version: 1, then loans: with the list below it")
	itemNotARecord = fault.Wrong("item_not_a_record",
		"{key} 的每一项要写几个字段",
		"each item of {key} needs fields",
		"写成 {other} 这样",
		"write it like {other}")
	notARecord = fault.Wrong("not_a_record",
		"{key} 下面要写几个字段",
		"{key} needs fields",
		"写成 {key}: {{other}} 这样",
		"write it like {key}: {{other}}")
)

// needsFields reports a value that should have fields, with the first of them.
func (r *reader) needsFields(n *node, of *fld.Record) {
	example := of.Sample
	if example == "" {
		keys := of.Keys()
		example = strings.Join(keys[:min(len(keys), 3)], ": ..., ") + ": ..."
	}
	if _, bad := parseAmount(n.text, r.book.Currency); n.name() == "owed" && n.kind == scalar && bad == nil {
		example = "date: 2026-11-21, total: " + fault.Clip(n.text) + ", overdue: {since: 2026-09}"
	}
	a := args{Other: example}
	switch {
	case n.up == nil:
		r.fault(n, bookIsWord, a)
	case n.up.kind == list && n.up.flow:
		r.fault(n, itemNotARecord, args{Other: "{" + example + "}"})
	case n.up.kind == list:
		r.fault(n, itemNotARecord, args{Other: "- {" + example + "}"})
	default:
		r.fault(n, notARecord, a)
	}
}

var (
	keyElsewhere = fault.Wrong("key_elsewhere",
		"{key} 要写在 {other} 下面",
		"{key} goes under {other}",
		"把 {key} 这一段挪到 {other}: 下面，往右多缩进两格",
		"move {key} and what belongs to it below {other}:, two spaces further in")
	unknownKeyNear = fault.WrongKey("unknown_key_near",
		"没有 {key} 这个字段",
		"there is no field {key}",
		"是不是 {other}？",
		"did you mean {other}?")
	incomeOnly = fault.Wrong("income_only",
		"{key} 只用于收入，支出不能写",
		"{key} is only for income",
		"删掉 {key}",
		"delete {key}")
	unknownKeyFar = fault.WrongKey("unknown_key_far",
		"没有 {key} 这个字段",
		"there is no field {key}",
		"核对名字和缩进；只想自己记着，就在行首加 #",
		"check its name and how far in it stands; to keep it as a note to yourself, put # in front of it")
	unknownKey = fault.WrongKey("unknown_key",
		"没有 {key} 这个字段",
		"there is no field {key}",
		"这里可以写：{other}",
		"the fields here are: {other}")
)

// unknownKey reports field i of a record, with the nearest key that exists.
func (r *reader) unknownKey(n *node, i int, of *fld.Record) {
	keys := of.Keys()
	key, value := n.fields[i].key, n.fields[i].value
	if r.misreadKey(n, i, keys) {
		return
	}
	if head := n.get("statement"); head != nil && head.kind == empty && fld.Statement.Has(key.text) {
		r.fault(key, keyElsewhere, args{Key: key.text, Other: "statement"})
		return
	}
	if near := nearestKey(key.text, of); near != "" {
		r.fault(key, unknownKeyNear, args{Key: fault.Clip(key.text), Other: near})
		if loose[enum.Fold(key.text)] {
			n.excuse(near) // the value may be of another kind
		} else if n.get(near) == nil && !n.excused(near) {
			// It is read as what it was meant for, so that its value is looked at
			// too and nothing seems missing.
			key.text, key.wrote, value.key = near, key.text, near
		}
		return
	}
	switch {
	case of == &fld.Expense && fld.Income.Has(key.text):
		r.fault(key, incomeOnly, args{Key: key.text})
	case elsewhere(key.text, of) != "":
		r.fault(key, keyElsewhere, args{Key: key.text, Other: elsewhere(key.text, of)})
	case len(keys) > 15:
		r.fault(key, unknownKeyFar, args{Key: fault.Clip(key.text), Other: strings.Join(keys, ", ")})
	default:
		r.fault(key, unknownKey, args{Key: fault.Clip(key.text), Other: strings.Join(keys, ", ")})
	}
}

// get returns the value of a key; nil where it is absent, or empty (reported).
func (c rec) get(key string) *node {
	n := c.n.get(key)
	if n == nil {
		return nil
	}
	if n.kind == empty {
		if !c.emptied[n] {
			c.emptied[n] = true
			c.emptyValue(n)
		}
		return nil
	}
	return n
}

var (
	onlyComment = fault.Wrong("only_comment",
		"{key} 后面的 {value} 被 YAML 当作注释，等于没写",
		"YAML takes {value} for a comment, so {key} is empty",
		"要保留就加引号：{key}: \"{value}\"",
		"to keep it, put it in quotes: {key}: \"{value}\"")
	emptyNeeded = fault.Wrong("empty_needed",
		"{key} 后面是空的",
		"{key} is empty",
		"写 {want} 这样",
		"write it like {want}")
)

// emptyValue reports a field with nothing in it, or only what YAML takes for a
// comment: name: #2.
func (r *reader) emptyValue(n *node) {
	if len(n.comment) > 1 && n.comment[1] != ' ' && n.comment[1] != '#' {
		r.fault(n, onlyComment, args{Value: fault.Clip(n.comment)})
		return
	}
	if needed := fld.Sample(n.key); needed.EN != "" && n.up != nil && !(n.key == "periods" && n.up.get("instalment") != nil) {
		r.fault(n, emptyNeeded, args{Want: lang.Text{ZH: n.key + ": " + needed.ZH, EN: n.key + ": " + needed.EN}})
		return
	}
	r.fault(n, emptyValue, args{})
}

// has reports whether the key is written, rightly or not.
func (c rec) has(key string) bool { return c.n.get(key) != nil }

// given are those of some keys that are written.
func (c rec) given(keys []string) (list []string) {
	for _, key := range keys {
		if c.has(key) {
			list = append(list, key)
		}
	}
	return list
}

// keyNode is where the key itself stands.
func (c rec) keyNode(key string) *node {
	for _, fields := range [][]field{c.n.fields, c.n.filled} {
		for _, f := range fields {
			if f.key.text == key {
				return f.key
			}
		}
	}
	return c.n
}

// need reports a missing key. why is the code that says what it is for.
func (c rec) need(key string, kind *fault.Kind, a args) bool {
	if c.lacks(key) {
		a.Key = key
		c.fault(c.n, kind, a)
	}
	return c.has(key)
}

var missingFields = fault.Wrong("missing_fields",
	"{key} 少了 {want}",
	"{key} lacks {want}",
	"写成 {key}: {{other}} 这样",
	"write it like {key}: {{other}}")

// needBoth reports two missing keys as one fault.
func (c rec) needBoth(a, b string, codeA, codeB *fault.Kind) {
	if c.lacks(a) && c.lacks(b) {
		c.fault(c.n, missingFields, args{Want: fault.All([]string{a, b}), Other: c.of.Sample})
		return
	}
	c.need(a, codeA, args{})
	c.need(b, codeB, args{})
}

var tooManyItems = fault.Wrong("too_many_items",
	"{key} 超过 {n} 项",
	"{key} has more than {n} items",
	"分成几个账本",
	"split it over several books")

// items returns the values of a list; an empty list has none.
func (r *reader) items(n *node, limit int) []*node {
	if n == nil {
		return nil
	}
	if n.kind != list {
		r.notAList(n)
		return nil
	}
	if r.bracesMissing(n) {
		return nil
	}
	if len(n.items) > limit {
		r.fault(n.items[limit], tooManyItems, args{Key: n.name(), N: limit})
		return n.items[:limit]
	}
	return n.items
}

var (
	notAListYet = fault.Wrong("not_a_list_yet",
		"{key} 要写成列表",
		"{key} must be a list",
		"每一项以 - 开头：这里写成 - {other}: ...，下面各行再缩进两格",
		"begin each item with -: here write - {other}: ..., and indent the lines below by two more")
	notAListOf = fault.Wrong("not_a_list_of",
		"{key} 要写成列表",
		"{key} must be a list",
		"写成 {key}: [{{other}}] 这样",
		"write it like {key}: [{{other}}]")
	notAList = fault.Wrong("not_a_list",
		"{key} 要写成列表",
		"{key} must be a list",
		"每一项另起一行，以 - 开头",
		"begin each item on a line of its own with -")
)

// notAList reports a value that should be a list: most often one whose items
// do not begin as YAML asks.
func (r *reader) notAList(n *node) {
	switch {
	case r.misreadList(n):
	case n.kind == record && !n.flow && len(n.fields) > 0:
		r.fault(n, notAListYet, args{Other: fault.Clip(n.fields[0].key.text)})
	case n.kind == scalar && fld.SampleOf(n.name()) != "":
		r.fault(n, notAListOf, args{Other: fld.SampleOf(n.name())})
	default:
		r.fault(n, notAList, args{})
	}
}
