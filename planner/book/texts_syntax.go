package book

// What YAML does not take for a book at all.
const (
	FullWidthColon    Code = "full_width_colon"
	FullWidthComma    Code = "full_width_comma"
	NoSpaceAfterColon Code = "no_space_after_colon"
	ColonInLine       Code = "colon_in_line"
	CommaJoins        Code = "comma_joins"
	SpareBracket      Code = "spare_bracket"
	OtherBracket      Code = "other_bracket"
	SpareComma        Code = "spare_comma"
	NoComma           Code = "no_comma"
	AfterValue        Code = "after_value"
	AfterQuote        Code = "after_quote"
	IndentedStart     Code = "indented_start"
	WideSpaceAfter    Code = "wide_space_after"
	BracesMissing     Code = "braces_missing"
	HiddenMark        Code = "hidden_mark"
	ListItemInLine    Code = "list_item_in_line"
	TabIndent         Code = "tab_indent"
	UnclosedQuote     Code = "unclosed_quote"
	CommentInBracket  Code = "comment_in_bracket"
	UnclosedBracket   Code = "unclosed_bracket"
	BadIndent         Code = "bad_indent"
	SecondColon       Code = "second_colon"
	MissingColon      Code = "missing_colon"
	NoColon           Code = "no_colon"
	BadStart          Code = "bad_start"
	BadEscape         Code = "bad_escape"
	AfterEnd          Code = "after_end"
	Directive         Code = "directive"
	CodeFence         Code = "code_fence"
	WrongBullet       Code = "wrong_bullet"
	WideBracket       Code = "wide_bracket"
	WideSpace         Code = "wide_space"
	ListInLine        Code = "list_in_line"
	DashNoSpace       Code = "dash_no_space"
	Syntax            Code = "syntax"
)

var syntaxTexts = map[Code]text{
	FullWidthColon: wrong(
		"{key} 后面用了全角冒号",
		"the colon after {key} is full-width",
		"写成 {value}（半角冒号，后面空一格）",
		"write {value} (a plain colon, then a space)"),
	FullWidthComma: wrong(
		"字段之间要用半角逗号",
		"between fields goes a plain comma",
		"写成 {value}",
		"write {value}"),
	NoSpaceAfterColon: wrong(
		"{key} 的冒号后面少一个空格",
		"there is no space after the colon of {key}",
		"写成 {value}",
		"write {value}"),
	ColonInLine: wrong(
		"{key} 后面的冒号没有起作用",
		"the colon after {key} does not count as one",
		"写成 {other}（都用半角符号，冒号后面空一格）",
		"write {other} (plain signs, and a space after each colon)"),
	CommaJoins: wrong(
		"逗号把两个字段连在了一行",
		"a comma joins two fields on one line",
		"另起一行写 {value}",
		"write {value} on a line of its own"),
	SpareBracket: wrong(
		"这里多了一个 {value}",
		"there is a {value} too many here",
		"删掉它",
		"delete it"),
	OtherBracket: wrong(
		"这里的 {value} 和前面的括号不是一对",
		"this {value} does not close the bracket before it",
		"换成 {other}",
		"write {other} instead"),
	SpareComma: wrong(
		"这里多了一个逗号",
		"there is a comma too many here",
		"删掉一个",
		"delete one"),
	NoComma: wrong(
		"{key} 前面少了逗号",
		"there is no comma before {key}",
		"在 {other} 和 {key} 之间加一个半角逗号",
		"write a comma between {other} and {key}"),
	AfterValue: wrong(
		"{value} 后面多了 {other}",
		"{other} follows {value}, which is complete",
		"删掉 {other}",
		"delete {other}"),
	AfterQuote: wrong(
		"引号 {value} 后面多了 {other}",
		"{other} follows the quotes of {value}",
		"把整个值写进引号，或去掉引号",
		"put the whole value in the quotes, or leave them out"),
	IndentedStart: wrong(
		"第一行前面多了 {n} 个空格，和下面对不上",
		"the first line begins with {n} spaces, and those below do not",
		"删掉第一行前面的空格",
		"delete the spaces before the first line"),
	WideSpaceAfter: wrong(
		"{key}: 后面是全角空格或网页里的空格",
		"the space after {key}: is a full-width or no-break one",
		"换成普通空格",
		"put a plain space in its place"),
	BracesMissing: wrong(
		"{key} 的每一项要用 { } 括起来",
		"each item of {key} goes in { }",
		"写成 {key}: [{{other}}]",
		"write {key}: [{{other}}]"),
	HiddenMark: wrong(
		"{value} 里有看不见的反向符号，看到的和读到的不一样",
		"{value} has invisible marks that turn its order: it does not read as it looks",
		"删掉重新输入；读到的是 {other}",
		"delete it and type it again; it reads {other}"),
	ListItemInLine: wrong(
		"{key} 的每一项要另起一行",
		"each item of {key} goes on a line of its own",
		"{key}: 后面换行，下一行缩进两格再写 - ",
		"break the line after {key}:, and begin the next with two spaces and the -"),
	TabIndent: wrong(
		"行首用了 Tab，这里只认空格",
		"the line begins with a tab, and only spaces count",
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
		"值里有冒号时给值加引号，例如 {other}",
		"put a value with a colon in quotes, such as {other}"),
	MissingColon: wrong(
		"这一行没有冒号，不知道是哪个字段",
		"this line has no colon, so it names no field",
		"写成 名称: 值",
		"write name: value"),
	NoColon: wrong(
		"{key} 后面少了冒号",
		"there is no colon after {key}",
		"写成 {key}: {value}",
		"write {key}: {value}"),
	BadStart: wrong(
		"值不能以 {value} 开头",
		"a value cannot begin with {value}",
		"给它加引号：\"{other}\"",
		"put it in quotes: \"{other}\""),
	BadEscape: wrong(
		"双引号里的反斜杠写法不对",
		"the backslash in the double quotes is not understood",
		"改用单引号",
		"use single quotes"),
	AfterEnd: wrong(
		"账本到上面的 ... 就结束了，后面的不会读",
		"the book ends at the line ... above, and nothing after it is read",
		"删掉 ... 那一行",
		"delete that line"),
	Directive: wrong(
		"不支持以 % 开头的 YAML 指令",
		"YAML directives, lines that begin with %, are not read",
		"删掉这一行",
		"delete the line"),
	CodeFence: wrong(
		"{value} 是网页里代码块的记号，不是账本的内容",
		"{value} marks a block of code on a page, and is no part of a book",
		"删掉这一行",
		"delete the line"),
	WrongBullet: wrong(
		"列表项不能以 {value} 开头",
		"an item of a list does not begin with {value}",
		"换成半角 - ，后面空一格",
		"write a plain - and a space instead"),
	WideBracket: wrong(
		"这里用了全角的 {value}",
		"{value} is a full-width sign",
		"换成半角的 {other}",
		"write a plain {other} instead"),
	WideSpace: wrong(
		"行首是全角空格或网页里的空格，这里只认普通空格",
		"the line begins with full-width or no-break spaces, and only plain ones count",
		"换成半角空格",
		"put plain spaces in their place"),
	ListInLine: wrong(
		"以 - 开头的值要加引号；列表项要另起一行",
		"a value that begins with - needs quotes, and items of a list a line of their own",
		"写成 {other}",
		"write {other}"),
	DashNoSpace: wrong(
		"- 后面少一个空格",
		"there is no space after the -",
		"写成 - id: ... 这样，中间空一格",
		"write it like - id: ..., with a space"),
	Syntax: wrong(
		"这一行读不懂",
		"this line cannot be read",
		"检查这一行和上一行的冒号、引号、括号和缩进",
		"check colon, quotes, brackets and indentation of this line and the one above"),
}
