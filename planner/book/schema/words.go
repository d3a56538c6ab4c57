package schema

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"repay/planner/book/field"
	"repay/planner/enum"
	"repay/planner/internal/schema"
)

// An editor checks a text by a pattern, which must not be stricter than the
// reader. Patterns keep to what the regular expressions of Go and of
// JavaScript have in common.

// unusual is a character that is neither a plain one nor Chinese: a full-width
// digit, a dash of a web page, a space that is no space. The reader knows what
// they mean; the schema lets a text with one pass.
const unusual = `[^ -~\t\n\r一-龥¥]`

// blankText is a text with nothing in it that can be seen.
const blankText = `^[^!-~一-龥¥]*$`

// pattern is that of a whole text with blanks around it, of a word for what is not
// known, or of a text with something unusual in it.
func pattern(whole string) string {
	return `^\s*(?:` + whole + `|` + listed(&field.NotKnown) + `)\s*$|` + unusual
}

// spelled is the pattern of a word in capitals or not, with gap between any
// two letters.
func spelled(word, gap string) string {
	var parts []string
	for _, c := range word {
		if up := unicode.ToUpper(c); up != unicode.ToLower(c) && c < unicode.MaxASCII {
			parts = append(parts, "["+string(unicode.ToLower(c))+string(up)+"]")
		} else {
			parts = append(parts, regexp.QuoteMeta(string(c)))
		}
	}
	return strings.Join(parts, gap)
}

// anyWord is the pattern of one of some words as the reader takes them: capitals
// and spaces do not matter.
func anyWord(words []string) string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = spelled(w, " *")
	}
	return " *(?:" + strings.Join(list, "|") + ")"
}

// listed is the pattern of the words of a closed list as a book may write them:
// capitals, dashes, underscores and spaces do not matter.
func listed(list field.Words) string {
	_, all := list.Words()
	for i, w := range all {
		all[i] = spelled(enum.Fold(w), "[-_ ]*")
	}
	return `[-_ ]*(?:` + strings.Join(all, "|") + `)[-_ ]*`
}

// shownOr is the schema of words for completion, or of others that some forms
// admit. The forms stand below allOf: else yaml-language-server takes what
// looks alike for one and the same, and shows nothing over the field.
func shownOr(shown []string, forms ...schema.Object) schema.Object {
	alternatives := []schema.Object{schema.Of("enum", schema.List(shown))}
	for _, f := range forms {
		alternatives = append(alternatives, schema.Of("allOf", []any{f}))
	}
	return schema.Any(alternatives...)
}

// among is the schema of a closed list: the words as they are written, or in
// any spelling. YAML takes some of them for numbers or truth values.
func among(list field.Words) schema.Object {
	shown, all := list.Words()
	forms := []schema.Object{
		schema.Type("string").With("pattern", pattern(listed(list))).
			With("patternErrorMessage", strings.Join(shown, ", ")),
	}
	switch yes, no := slices.Contains(all, "true"), slices.Contains(all, "false"); {
	case yes && no:
		forms = append(forms, schema.Type("boolean"))
	case yes || no:
		forms = append(forms, schema.Of("const", yes))
	}
	if slices.ContainsFunc(all, isNumber) {
		forms = append(forms, schema.Type("number"))
	}
	return shownOr(shown, forms...)
}

// isNumber reports a word that is all digits.
func isNumber(word string) bool { return strings.Trim(word, "0123456789") == "" }
