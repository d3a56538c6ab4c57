package book

// The file as a whole: bytes, encoding, size.
const (
	TooBig           Code = "too_big"
	TooManyValues    Code = "too_many_values"
	NotUTF8          Code = "not_utf8"
	NulByte          Code = "nul_byte"
	OtherFile        Code = "other_file"
	ControlCharacter Code = "control_character"
	EmptyBook        Code = "empty_book"
	SecondDocument   Code = "second_document"
	TooDeep          Code = "too_deep"
	AliasBomb        Code = "alias_bomb"
	AliasOfItself    Code = "alias_of_itself"
	UnknownAnchor    Code = "unknown_anchor"
	UnusedAnchor     Code = "unused_anchor"
	Tag              Code = "tag"
	MergeKey         Code = "merge_key"
	KeyNotText       Code = "key_not_text"
	DuplicateKey     Code = "duplicate_key"
	DuplicateStart   Code = "duplicate_start"
	DuplicateList    Code = "duplicate_list"
	TooManyFaults    Code = "too_many_faults"
)

var fileTexts = map[Code]text{
	TooBig: wrong(
		"文件超过 8 MiB（8,388,608 字节），一份账本最多这么大",
		"the file is larger than 8 MiB (8,388,608 bytes), the most that a book may have",
		"一家人一个文件；把别的内容分出去",
		"keep one household to a file, and move the rest out"),
	TooManyValues: wrong(
		"文件里有 {n} 个以上的值，一份账本最多这么多",
		"the file has more than {n} values, the most that a book may have",
		"一家人一个文件；早先的还款用 paid_through 代替",
		"keep one household to a file, and let paid_through stand for early payments"),
	NotUTF8: wrong(
		"文件不是 UTF-8 编码",
		"the file is not in UTF-8",
		"用记事本或别的编辑器打开，另存为，编码选 UTF-8（不要选 ANSI、GBK 或 UTF-16）",
		"open it in an editor and save it as UTF-8 (not ANSI, GBK or UTF-16)"),
	OtherFile: wrong(
		"这是{want}，不是账本",
		"this is {want}, not a book",
		"账本是文字文件：把里面的数字抄到一份 .yaml 里",
		"a book is a text file: copy the figures into a .yaml file"),
	NulByte: wrong(
		"文件里有空字节（NUL），不像文本文件",
		"the file has a zero byte (NUL): this does not look like text",
		"检查选的是不是这个文件；或另存为 UTF-8 文本",
		"check that it is the right file, or save it as UTF-8 text"),
	ControlCharacter: wrong(
		"这里有看不见的控制字符 {value}",
		"there is an invisible control character {value} here",
		"删掉这一处再重新输入",
		"delete it and type the text again"),
	EmptyBook: wrong(
		"文件是空的",
		"the file is empty",
		"写一个照着填的账本：repay init new.yaml",
		"for a book to fill in: repay init new.yaml"),
	SecondDocument: wrong(
		"一个文件里只能有一份账本，这里又开始了一份",
		"a file holds one book, and a second one begins here",
		"删掉 --- 这一行，或把后面的存成另一个文件",
		"delete the line ---, or save what follows as another file"),
	TooDeep: wrong(
		"嵌套超过 {n} 层",
		"the nesting is deeper than {n} levels",
		"账本用不到这么深，检查括号和缩进",
		"no book needs that: check brackets and indentation"),
	AliasBomb: wrong(
		"引用（*）展开后超过 {n} 个值",
		"the names with * stand for more than {n} values",
		"把值直接写出来",
		"write the values out"),
	AliasOfItself: wrong(
		"引用 *{value} 指向它自己",
		"*{value} stands for itself",
		"把值直接写出来",
		"write the value out"),
	UnknownAnchor: wrong(
		"以 * 开头会被当成引用，但没有叫 {value} 的",
		"a value that begins with * refers to another, and nothing is called {value}",
		"给它加引号：\"*{value}\"；或把值直接写出来",
		"put it in quotes: \"*{value}\", or write the value out"),
	UnusedAnchor: wrong(
		"YAML 把 &{value} 当作标记，没有读",
		"YAML takes &{value} for a label, and drops it",
		"要保留就给整个值加引号；不要就删掉",
		"put the whole value in quotes to keep it, or delete it"),
	Tag: wrong(
		"这里不用写 {value}",
		"{value} is not needed here",
		"去掉它，只写值",
		"drop it and write the value alone"),
	MergeKey: wrong(
		"这里不能写 <<",
		"<< is not read here",
		"把要合并的字段直接写出来",
		"write the fields out"),
	KeyNotText: wrong(
		"字段名必须是文字",
		"the name of a field must be a word",
		"写成 名称: 值",
		"write name: value"),
	DuplicateKey: wrong(
		"{key} 写了两次（第一次在第 {n} 行）",
		"{key} is given twice (first on line {n})",
		"留下对的那一个",
		"keep the one that is right"),
	DuplicateStart: wrong(
		"这一项里 {key} 写了两次（第一次在第 {n} 行）",
		"{key} is given twice in this item (first on line {n})",
		"如果从这里起是另一项，写成 - {key}: ...；否则留下对的那一个",
		"write - {key}: ... if another item begins here; else keep the one that is right"),
	DuplicateList: wrong(
		"{key} 写了两处（第一处在第 {n} 行）",
		"{key} is given twice (first on line {n})",
		"把各项都放到同一个 {key} 下面",
		"put all its items under one {key}"),
	TooManyFaults: wrong(
		"另有 {n} 处错误没有列出；先改以上这些",
		"and {n} more errors are not listed; correct these first",
		"",
		""),
}
