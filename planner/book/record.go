package book

import (
	"iter"
	"slices"
	"strings"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/enum"
	"repay/planner/lang"
)

// rec is a record being read: it knows which fields it may have.
type rec struct {
	*reader
	n  *source.Node
	of *field.Record
}

// lacks reports a key that is missing: it is not written, not meant by a
// misspelt key, and not merged in.
func (c rec) lacks(key string) bool {
	return !c.has(key) && !c.excused(key) && !c.n.Excused("<<")
}

// excused reports a key that a misspelt one stands for, by any of its names.
func (c rec) excused(key string) bool {
	if c.n.Excused(key) {
		return true
	}
	return c.n.ExcusesSome() && c.of != nil && slices.ContainsFunc(c.of.Spellings(), func(word string) bool {
		return c.n.Excused(word) && c.of.Named(word) == key
	})
}

var emptyValue = fault.Wrong("empty_value",
	"{key} 后面是空的", "{key} is empty",
	"写上值；不知道就删掉这一行", "write a value, or leave the line out if it is not known")

// open starts to read a record and reports the keys it should not have. ok is
// false, and the fault reported, where the value is no record.
//
// Where a date is meant, on and date are one key: whichever the record knows
// is what is read.
func (r *reader) open(n *source.Node, of *field.Record) (c rec, ok bool) {
	c = rec{r, n, of}
	switch n.Kind {
	case source.Mapping:
	case source.Empty:
		r.Fault(n, emptyValue, args{})
		return c, false
	case source.List:
		r.needsFields(n, of)
		return c, false
	default:
		if !r.MisreadFields(n, of.Spellings()) {
			r.needsFields(n, of)
		}
		return c, false
	}
	if allKnown(n, of) {
		r.leaveUnknown(n, of)
		return c, true
	}
	r.inEnglish(n, of)
	r.sameDate(n, of)
	r.leaveUnknown(n, of)
	for i, f := range n.Fields {
		if !of.Has(f.Key.Text) {
			r.unknownKey(n, i, of)
		}
	}
	return c, true
}

// allKnown reports a record with no keys but its own, in English: most are.
func allKnown(n *source.Node, of *field.Record) bool {
	return !slices.ContainsFunc(n.Fields, func(f source.Field) bool { return !of.Has(f.Key.Text) })
}

var sameFieldTwice = fault.WrongKey("same_field_twice",
	"{key} 和 {value} 是同一个字段，写了两次（第一次在第 {first} 行）", "{key} and {value} are the same field, and both are given (first on line {first})",
	"留下对的那一个", "keep the one that is right")

// inEnglish lets the Chinese names of fields stand for their keys.
func (r *reader) inEnglish(n *source.Node, of *field.Record) {
	for i, f := range n.Fields {
		if !enum.HasHan(f.Key.Text) {
			continue // in English already
		}
		key := of.Named(f.Key.Text)
		if key == "" || key == f.Key.Text {
			continue
		}
		if k := slices.IndexFunc(n.Fields, func(f source.Field) bool { return f.Key.Text == key }); k >= 0 {
			before, again := n.Fields[min(i, k)], n.Fields[max(i, k)]
			r.Fault(again.Key, sameFieldTwice, args{Key: again.Typed(), Value: before.Typed(), First: before.Key.Line})
		}
		n.Rename(f, key)
		r.unitOfKey(f)
	}
}

// inEnglishWithin does so in the records that stand in a record too, one level down:
// a preset looks into them before they are opened.
func (r *reader) inEnglishWithin(n *source.Node, of *field.Record) {
	r.inEnglish(n, of)
	for _, f := range n.Fields {
		if known := of.Field(f.Key.Text); known != nil && known.Of != nil && f.Value.Kind == source.Mapping {
			r.inEnglish(f.Value, known.Of)
		}
	}
}

var sameKeyTwice = fault.Wrong("same_key_twice",
	"on 和 date 是同一个字段，这里写了两个", "on and date are the same field, and both are given",
	"留下对的那一个", "keep the one that is right")

// sameDate lets on stand for date and date for on, where only one is a key.
func (r *reader) sameDate(n *source.Node, of *field.Record) {
	for _, f := range n.Fields {
		from, to := f.Key.Text, ""
		switch from {
		case "on":
			to = "date"
		case "date":
			to = "on"
		default:
			continue
		}
		if of.Has(from) || !of.Has(to) || of == &field.Penalty {
			continue // a penalty's on is no date
		}
		if n.Get(to) != nil {
			r.Fault(f.Key, sameKeyTwice, args{})
		}
		n.ReadKeyAs(f, to, from)
	}
}

var (
	bookIsWord = fault.Wrong("book_is_word",
		"这里没有账本的字段", "there are no fields of a book here",
		"先写 version: 1，再写 loans: ，借款列在它下面", "begin with version: 1, then loans: with the list below it")
	itemNotARecord = fault.Wrong("item_not_a_record",
		"{key} 的每一项要写几个字段", "each item of {key} needs fields",
		"写成 {other} 这样", "write it like {other}")
	notARecord = fault.Wrong("not_a_record",
		"{key} 下面要写几个字段", "{key} needs fields",
		"写成 {key}: {{other}} 这样", "write it like {key}: {{other}}")
)

// needsFields reports a value that should have fields, with the first of them.
func (r *reader) needsFields(n *source.Node, of *field.Record) {
	example := of.Sample
	if example == "" {
		keys := of.Keys()
		example = strings.Join(keys[:min(len(keys), 3)], ": ..., ") + ": ..."
	}
	if _, bad := parseAmount(n.Text, r.book.Currency); n.Name() == "owed" && n.Kind == source.Scalar && bad == nil {
		example = "date: 2026-11-21, total: " + fault.Clip(n.Text) + ", overdue: {since: 2026-09}"
	}
	a := args{Other: example}
	switch {
	case n.Up == nil:
		r.Fault(n, bookIsWord, a)
	case n.Up.Kind == source.List && n.Up.Flow:
		r.Fault(n, itemNotARecord, args{Other: "{" + example + "}"})
	case n.Up.Kind == source.List:
		r.Fault(n, itemNotARecord, args{Other: "- {" + example + "}"})
	default:
		r.Fault(n, notARecord, a)
	}
}

// get returns the value of a key; nil where it is absent, or empty (reported).
func (c rec) get(key string) *source.Node {
	n := c.n.Get(key)
	if n == nil {
		return nil
	}
	if n.Kind == source.Empty {
		c.emptyValue(n)
		return nil
	}
	return n
}

var (
	onlyComment = fault.Wrong("only_comment",
		"{key} 后面的 {value} 被 YAML 当作注释，等于没写", "YAML takes {value} for a comment, so {key} is empty",
		"要保留就加引号：{key}: \"{value}\"", "to keep it, put it in quotes: {key}: \"{value}\"")
	emptyNeeded = fault.Wrong("empty_needed",
		"{key} 后面是空的", "{key} is empty",
		"写 {want} 这样", "write it like {want}")
)

// emptyValue reports, once, a field with nothing in it, or only what YAML takes
// for a comment: name: #2.
func (r *reader) emptyValue(n *source.Node) {
	if r.emptied[n] {
		return
	}
	if r.emptied == nil {
		r.emptied = map[*source.Node]bool{}
	}
	r.emptied[n] = true
	if c := n.Comment(); len(c) > 1 && c[1] != ' ' && c[1] != '#' {
		r.Fault(n, onlyComment, args{Value: fault.Clip(c)})
		return
	}
	if needed := field.Sample(n.Key); needed.EN != "" && n.Up != nil && !(n.Key == "periods" && n.Up.Get("instalment") != nil) {
		r.Fault(n, emptyNeeded, args{Want: lang.Text{ZH: n.Key + ": " + needed.ZH, EN: n.Key + ": " + needed.EN}})
		return
	}
	r.Fault(n, emptyValue, args{})
}

// read reads the value of a key; otherwise where it is absent or wrong.
func read[T any](c rec, key string, otherwise T, value func(*source.Node) (T, bool)) T {
	if n := c.get(key); n != nil {
		if v, ok := value(n); ok {
			return v
		}
	}
	return otherwise
}

// maybe makes a reader of values that may be absent of one that reads them.
func maybe[T any](value func(*source.Node) (T, bool)) func(*source.Node) (*T, bool) {
	return func(n *source.Node) (*T, bool) {
		v, ok := value(n)
		return &v, ok
	}
}

// has reports whether the key is written, rightly or not.
func (c rec) has(key string) bool { return c.n.Get(key) != nil }

// missing are those of some keys that are neither written nor meant.
func (c rec) missing(keys []string) (list []string) {
	for _, key := range keys {
		if c.lacks(key) {
			list = append(list, key)
		}
	}
	return list
}

// given are those of some keys that are written.
func (c rec) given(keys []string) (list []string) {
	for _, key := range keys {
		if c.has(key) {
			list = append(list, key)
		}
	}
	return list
}

// reportGiven reports each of some keys that is written; other is what it does
// not go with.
func (c rec) reportGiven(kind *fault.Kind, other string, keys ...string) {
	for _, key := range c.given(keys) {
		c.Fault(c.keyNode(key), kind, args{Key: key, Other: other})
	}
}

// keyNode is where the key itself stands.
func (c rec) keyNode(key string) *source.Node {
	if f, ok := c.n.Field(key); ok {
		return f.Key
	}
	return c.n
}

// need reports a key that is missing, as a fault that says what the key is for.
func (c rec) need(key string, kind *fault.Kind, a args) bool {
	if c.has(key) {
		return true
	}
	if c.lacks(key) {
		a.Key = key
		c.Fault(c.n, kind, a)
	}
	return false
}

var missingFields = fault.Wrong("missing_fields",
	"{key} 少了 {want}", "{key} lacks {want}",
	"写成 {key}: {{other}} 这样", "write it like {key}: {{other}}")

// needBoth reports that one of the two keys which the record needs is missing,
// each with words of its own; both are one fault.
func (c rec) needBoth(first, second *fault.Kind) {
	switch needed := c.of.Needed(); len(c.missing(needed)) {
	case 2:
		c.Fault(c.n, missingFields, args{Want: fault.All(needed), Other: c.of.Sample})
	default:
		c.need(needed[0], first, args{})
		c.need(needed[1], second, args{})
	}
}

var tooManyItems = fault.Wrong("too_many_items",
	"{key} 超过 {n} 项", "{key} has more than {n} items",
	"分成几个账本", "split it over several books")

// bare reports a text by itself where a record may stand: it is not one of the
// record's keys that lacks its colon or the space behind it.
func bare(n *source.Node, of *field.Record) bool {
	if n.Kind != source.Scalar {
		return false
	}
	_, _, _, glued := source.GluedKey(n.Text, of.Spellings())
	return !glued
}

// oneOrMore are the items of a list, or the one value in its place.
func (c rec) oneOrMore(key string) []*source.Node {
	n := c.get(key)
	if n != nil && n.Kind != source.List {
		return []*source.Node{n}
	}
	return c.items(n, maxItems)
}

// items returns the values of a list; an empty list has none.
func (r *reader) items(n *source.Node, limit int) []*source.Node {
	if n == nil {
		return nil
	}
	if n.Kind != source.List {
		r.notAList(n)
		return nil
	}
	if r.BracesMissing(n) {
		return nil
	}
	if len(n.Items) > limit {
		r.Fault(n.Items[limit], tooManyItems, args{Key: n.Name(), N: limit})
		return n.Items[:limit]
	}
	return n.Items
}

// records opens the records of a list one after another; what is none is
// reported and left out.
func (r *reader) records(n *source.Node, of *field.Record, limit int) iter.Seq[rec] {
	return func(yield func(rec) bool) {
		for _, item := range r.items(n, limit) {
			if c, ok := r.open(item, of); ok && !yield(c) {
				return
			}
		}
	}
}

var (
	notAListYet = fault.Wrong("not_a_list_yet",
		"{key} 要写成列表", "{key} must be a list",
		"每一项以 - 开头：这里写成 - {other}: ...，下面各行再缩进两格",
		"begin each item with -: here write - {other}: ..., and indent the lines below by two more")
	notAListOf = fault.Wrong("not_a_list_of",
		"{key} 要写成列表", "{key} must be a list",
		"写成 {key}: [{{other}}] 这样", "write it like {key}: [{{other}}]")
	notAList = fault.Wrong("not_a_list",
		"{key} 要写成列表", "{key} must be a list",
		"每一项另起一行，以 - 开头", "begin each item on a line of its own with -")
)

// notAList reports a value that should be a list: most often one whose items
// do not begin as YAML asks.
func (r *reader) notAList(n *source.Node) {
	switch {
	case r.MisreadList(n):
	case n.Kind == source.Mapping && !n.Flow && len(n.Fields) > 0:
		r.Fault(n, notAListYet, args{Other: fault.Clip(n.Fields[0].Key.Text)})
	case n.Kind == source.Scalar && field.SampleOf(n.Name()) != "":
		r.Fault(n, notAListOf, args{Other: field.SampleOf(n.Name())})
	default:
		r.Fault(n, notAList, args{})
	}
}
