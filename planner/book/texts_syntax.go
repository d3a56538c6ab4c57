package book

// What YAML does not take for a book at all.
const (
	FullWidthColon    Code = "full_width_colon"
	FullWidthComma    Code = "full_width_comma"
	NoSpaceAfterColon Code = "no_space_after_colon"
	TabIndent         Code = "tab_indent"
	UnclosedQuote     Code = "unclosed_quote"
	CommentInBracket  Code = "comment_in_bracket"
	UnclosedBracket   Code = "unclosed_bracket"
	BadIndent         Code = "bad_indent"
	SecondColon       Code = "second_colon"
	MissingColon      Code = "missing_colon"
	BadStart          Code = "bad_start"
	BadEscape         Code = "bad_escape"
	Syntax            Code = "syntax"
)

var syntaxTexts = map[Code]text{
	FullWidthColon: wrong(
		"{key} 后面用了全角冒号",
		"the colon after {key} is full-width",
		"写成 {value}（半角冒号，后面空一格）",
		"write {value} (a plain colon, then a space)"),
	FullWidthComma: wrong(
		"字段之间用了全角逗号",
		"the comma between the fields is full-width",
		"写成 {value}",
		"write {value}"),
	NoSpaceAfterColon: wrong(
		"{key} 的冒号后面少一个空格",
		"there is no space after the colon of {key}",
		"写成 {value}",
		"write {value}"),
	TabIndent: wrong(
		"行首用了 Tab，YAML 只认空格",
		"the line begins with a tab, and YAML takes only spaces",
		"把行首的 Tab 换成空格",
		"put spaces in place of the tab"),
	UnclosedQuote: wrong(
		"这里的引号没有合上",
		"this quote is never closed",
		"在值的末尾补上引号",
		"close it at the end of the value"),
	CommentInBracket: wrong(
		"# 后面成了注释，所以这里的括号没有合上",
		"what follows # is a comment, so this bracket is never closed",
		"给带 # 的值加引号",
		"put the value with the # in quotes"),
	UnclosedBracket: wrong(
		"这里的括号没有合上",
		"this bracket is never closed",
		"补上 {other}，字段之间用半角逗号",
		"close it with {other}, and put plain commas between the fields"),
	BadIndent: wrong(
		"这一行的缩进和上面对不上",
		"the indentation of this line does not fit those above",
		"同一级的字段左边要对齐，列表项以 - 开头",
		"fields of one level begin in one column, items of a list with -"),
	SecondColon: wrong(
		"这一行多了一个冒号，或上一行没有写完",
		"there is a colon too many here, or the line above is not finished",
		"值里有冒号时给值加引号，例如 name: \"某某: 备注\"",
		"put a value with a colon in quotes, such as name: \"A: note\""),
	MissingColon: wrong(
		"这一行没有冒号，不知道是哪个字段",
		"this line has no colon, so it names no field",
		"写成 名称: 值",
		"write name: value"),
	BadStart: wrong(
		"值不能以 {value} 开头",
		"a value cannot begin with {value}",
		"给值加引号",
		"put the value in quotes"),
	BadEscape: wrong(
		"双引号里的反斜杠写法不对",
		"the backslash in the double quotes is not understood",
		"改用单引号",
		"use single quotes"),
	Syntax: wrong(
		"这里读不下去（{value}）",
		"this cannot be read ({value})",
		"检查这一行和上一行的冒号、引号、括号和缩进",
		"check colon, quotes, brackets and indentation of this line and the one above"),
}
