package field

import (
	"cmp"
	"iter"
	"regexp"
	"slices"
	"strings"

	"repay/planner/enum"
	"repay/planner/lang"
	"repay/planner/loan"
)

// Naming puts into words that are said at a place of a book the keys as its
// borrower writes them.
type Naming struct {
	Levels  []Level // the records around the place, the innermost first
	Chinese bool    // the keys of the innermost are Chinese
}

// Level is a record around a place.
type Level struct {
	Of    *Record
	Typed map[string]string // by key: how it is written there, where that is Chinese
}

// Same reports a naming that changes nothing.
func (w Naming) Same() bool {
	return !w.Chinese && !slices.ContainsFunc(w.Levels, func(l Level) bool { return len(l.Typed) > 0 })
}

// In puts the keys into a text of a language. In Chinese every word in Latin
// letters that is a key is one, and a word of a closed list behind its key is
// said in Chinese too. In English a word is a key only where it looks like one:
// before a colon, with a low line, in braces, with a dot, behind "under"; or where
// the text is keys and nothing else. What looks like {value}, a flag or a command stays.
func (w Naming) In(l lang.Lang, text string) string {
	s := naming{Naming: w, text: text, chinese: l == lang.ZH}
	s.loose = s.chinese || s.onlyKeys()
	return s.fill()
}

// latin are the words that may be keys, and what tells how they are meant.
var latin = regexp.MustCompile(`[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z][A-Za-z0-9_-]*)*`)

// named is what stands before a key that is named in Chinese already.
var named = regexp.MustCompile(`\p{Han} ?[(（]$`)

// naming is one text on its way.
type naming struct {
	Naming
	text           string
	chinese, loose bool
	inside         []*Record // of the braces that are open; nil: of no field
	of             *Field    // the key whose value comes next
	item           *Record   // of the braces that were just closed
}

func (s *naming) fill() string {
	var out strings.Builder
	at := 0
	for _, span := range latin.FindAllStringIndex(s.text, -1) {
		from, to := span[0], span[1]
		s.pass(s.text[at:from])
		if bracket := s.aside(at, from, to); bracket > 0 {
			out.WriteString(s.text[at : from-bracket])
			at = to + len("）")
			continue
		}
		out.WriteString(s.text[at:from])
		said := s.word(from, to)
		out.WriteString(said)
		at = to
		if gloss := "（" + said + "）"; enum.HasHan(said) && strings.HasPrefix(s.text[to:], gloss) {
			at += len(gloss) // what it would be called in Chinese is said already
		}
	}
	out.WriteString(s.text[at:])
	return out.String()
}

// aside is how long the bracket is before a key that stands in brackets behind its
// name in Chinese: said in Chinese it would be there twice, and is left out. 0: it
// does not stand so.
func (s *naming) aside(at, from, to int) int {
	if !s.Chinese || !s.chinese || !named.MatchString(s.text[at:from]) || !strings.HasSuffix(s.text[:from], "（") || !strings.HasPrefix(s.text[to:], "）") {
		return 0
	}
	if said, f := s.key(s.text[from:to]); f == nil || !enum.HasHan(said) {
		return 0
	}
	return len("（")
}

// pass goes over what stands between two words.
func (s *naming) pass(between string) {
	for _, c := range between {
		switch c {
		case '{':
			var of *Record
			switch {
			case s.of != nil:
				of = s.of.Of
			case s.item != nil:
				of = s.item
			}
			s.inside, s.of = append(s.inside, of), nil
		case '}':
			if n := len(s.inside) - 1; n >= 0 {
				s.item, s.inside = s.inside[n], s.inside[:n]
			}
			s.of = nil
			continue
		case ',', ' ':
			continue // the next item of a list is of the same record
		case ':', '[', '"', '、', '或':
		default:
			s.of = nil
		}
		s.item = nil
	}
}

// word is the word from from to to as it is said.
func (s *naming) word(from, to int) string {
	word, before, after := s.text[from:to], s.text[:from], s.text[to:]
	head := strings.HasPrefix(after, ":") && !strings.HasPrefix(after, "://")
	switch {
	case strings.HasSuffix(before, "{") && strings.HasPrefix(after, "}"):
		return word // a place for an argument
	case s.chinese && s.Chinese && strings.HasSuffix(before, "%/") && perTime[word] != "":
		return perTime[word]
	case s.chinese && length[word] != "" && numbered.MatchString(before):
		if s.Chinese {
			return length[word]
		}
		return word
	case strings.HasSuffix(before, "-"), strings.HasSuffix(before, "/"), strings.HasSuffix(before, "repay "):
		return word
	case before != "" && before[len(before)-1] >= '0' && before[len(before)-1] <= '9':
		return word
	case named.MatchString(before):
		return word // which the text names in both languages
	case s.of != nil && !head:
		if zh := chineseWord(s.of, word); zh != "" && s.chinese && s.Chinese {
			return zh
		}
		return word
	}
	name, f := s.key(word)
	if head {
		s.of = f
	}
	if f == nil || !s.loose && !head && !strings.ContainsAny(word, "_.") && len(s.inside) == 0 && !strings.HasSuffix(before, "under ") {
		return word
	}
	return name
}

// perTime are the units of time behind a part.
var perTime = map[string]string{"year": "年", "month": "月", "day": "日", "period": "期"}

// length are the units of a length of time behind its number: days is a key too.
var length = map[string]string{"days": "天", "weeks": "周", "months": "个月"}

// numbered is what stands before such a unit.
var numbered = regexp.MustCompile(`[0-9] $`)

// key is how a key is said, and its field; nil where the word is no key.
func (s *naming) key(word string) (name string, f *Field) {
	first, rest, dotted := strings.Cut(word, ".")
	name, f = s.one(first)
	if f == nil || !dotted {
		return name, f
	}
	for key := range strings.SplitSeq(rest, ".") {
		if f.Of == nil || f.Of.Field(key) == nil {
			return word, nil
		}
		f = f.Of.Field(key)
		name += "." + s.say(f, nil)
	}
	return name, f
}

// one finds a key where it is said: in the braces that are open, in the records
// around the place, then in those below them.
func (s *naming) one(key string) (string, *Field) {
	for _, of := range slices.Backward(s.inside) {
		if of != nil && of.Field(key) != nil {
			return s.say(of.Field(key), nil), of.Field(key)
		}
	}
	for _, l := range s.Levels {
		if f := l.Of.Field(key); f != nil {
			return s.say(f, l.Typed), f
		}
	}
	for _, l := range s.Levels {
		for of := range l.Of.below() {
			if f := of.Field(key); f != nil {
				return s.say(f, nil), f
			}
		}
	}
	return key, nil
}

// say is how a key is written, or would be.
func (s *naming) say(f *Field, typed map[string]string) string {
	return cmp.Or(typed[f.Key], f.Called(s.Chinese))
}

// onlyKeys reports a text that is one key, or a list of keys.
func (s *naming) onlyKeys() bool {
	for _, word := range latin.FindAllString(s.text, -1) {
		if word != "and" && word != "or" {
			if _, f := s.key(word); f == nil {
				return false
			}
		}
	}
	return strings.Trim(latin.ReplaceAllString(s.text, ""), " ,、或") == ""
}

// below are the records inside a record, the nearest first.
func (r *Record) below() iter.Seq[*Record] {
	return func(yield func(*Record) bool) {
		list := []*Record{r}
		for i := 0; i < len(list); i++ {
			for f := range list[i].All() {
				if f.Of == nil || slices.Contains(list, f.Of) {
					continue
				}
				if list = append(list, f.Of); !yield(f.Of) {
					return
				}
			}
		}
	}
}

// chineseWord is the Chinese for a word that the field may be; empty where it
// has none.
func chineseWord(f *Field, word string) string {
	switch {
	case f.Words != nil:
		return f.Words.ChineseOf(word)
	case f.Kind == StagePay:
		return loan.Pays.ChineseOf(word)
	case f.Kind == PeriodsOrRest && word == "rest":
		return "剩余"
	case f.Kind == Flag:
		return Flags.ChineseOf(word)
	case f.Kind == Since:
		return NotKnown.ChineseOf(word)
	case f.Kind == RateOrWord:
		return loan.RateKinds.ChineseOf(word)
	case f.Kind == PenaltyRate:
		return NoPenalty.ChineseOf(word)
	case f.Kind == Order || f.Kind == OrderOrUnknown:
		return OrdersOrUnknown().ChineseOf(word)
	}
	return ""
}

// ChineseValue is a value of the field in Chinese words, where it has some.
func (f *Field) ChineseValue(value string) string {
	if zh := chineseWord(f, value); zh != "" && enum.HasHan(zh) {
		return zh
	}
	return value
}
