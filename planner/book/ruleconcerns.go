package book

import (
	"slices"
	"strings"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/enum"
	"repay/planner/rules"
)

var bothWays = fault.Wrong("lender_both_ways",
	"{value} 又在 lenders 里，又在 except 里", "{value} stands in lenders and in except",
	"留下对的那一个", "keep the one that is right")

// lenders reads one type of lender or a list of them.
func (c rec) lenders(key string) []string { return listOf(c, key, c.known.lenderTypes()) }

// checkExcept reports a type that the rule is about and is not about.
func (c rec) checkExcept(r *rules.Rule) {
	for _, item := range c.oneOrMore("except") {
		if t := c.known.lenderTypes().Match(item.Text); t != nil && slices.Contains(r.Lenders, t.Is) {
			c.Fault(item, bothWays, args{Value: t.Name})
		}
	}
}

var whenTwice = fault.Wrong("when_twice",
	"when 里 {value} 写了两次", "{value} stands in when twice",
	"留下对的那一个", "keep the one that is right")

// conditions reads the facts of the book that the rule rests on, each by its
// word or as not and its word.
func (c rec) conditions() (when []rules.Condition) {
	for _, item := range c.oneOrMore("when") {
		text, ok := c.scalar(item)
		if !ok {
			continue
		}
		word, not := enum.Narrow(text), false
		if first, rest, several := strings.Cut(word, " "); several && strings.EqualFold(first, "not") {
			word, not = strings.TrimSpace(rest), true
		}
		known := facts.Match(word)
		switch {
		case known == nil:
			kind, a := notOneOf(item, word, facts)
			c.Fault(item, kind, a)
		case slices.ContainsFunc(when, func(x rules.Condition) bool { return x.Fact == known.Is }):
			c.Fault(item, whenTwice, args{Value: known.Name})
		default:
			when = append(when, rules.Condition{Fact: known.Is, Not: not})
		}
	}
	return when
}

// regions reads the parts of the country: of a closed list where there is one,
// else as they are typed.
func (c rec) regions(country string) (parts []string) {
	if c.has("regions") && country == "" {
		c.Fault(c.keyNode("regions"), regionAlone, args{Key: "regions"})
	}
	for _, item := range c.oneOrMore("regions") {
		if closed := field.Regions[country]; closed != nil {
			if v, ok := choose(c.reader, item, closed); ok {
				parts = append(parts, v)
			}
		} else if text, ok := c.scalar(item); ok {
			parts = append(parts, oneLine(text))
		}
	}
	return parts
}

// openWords say that an end is not known, or that there is none.
var openWords = []string{"open", "none", "不限", "无"}

var openForm = fault.Wrong("open_form",
	"{key} {value} 看不懂", "{key} {value} cannot be read",
	"写日期，例如 2026-11-21；不知道，或一直有效，写 open", "write a date, such as 2026-11-21, or open where it is not known or holds always")

// openOr reads a day that may be open, which is zero, as an empty value is.
func (c rec) openOr(key string, day func(string) calendar.Date) calendar.Date {
	n := c.n.Get(key)
	switch {
	case n == nil || n.Kind == source.Empty:
		return 0
	case n.Kind == source.Scalar && slices.Contains(openWords, tight(n.Text)):
		return 0
	case n.Kind == source.Scalar && !strings.ContainsAny(enum.Narrow(n.Text), "0123456789"):
		c.Fault(n, openForm, args{Value: fault.Clip(n.Text)})
		return 0
	}
	return day(key)
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
	s = rules.Span{From: in.openOr("from", in.from), Until: in.openOr("until", in.until)}
	in.checkSpan(s)
	return s
}

// checkSpan reports a span that ends before it begins.
func (c rec) checkSpan(s rules.Span) {
	if c.wellRead("from", "until") && s.Until != 0 && s.Until < s.From {
		c.Fault(c.get("until"), untilBeforeFrom, args{Value: s.Until.String(), Other: s.From.String()})
	}
}
